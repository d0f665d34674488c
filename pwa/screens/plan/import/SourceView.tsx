import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { Block, PlanWarning } from '#field/plan/reading/block.ts';

/** The document as it was read, with the places that need a look. */
export function SourceView({
  blocks,
  warnings,
}: {
  readonly blocks: readonly Block[];
  readonly warnings: readonly PlanWarning[];
}): JSX.Element {
  const warned = new Set(warnings.map(({ line }) => line));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must be able to
    <section class="card plan-source" aria-label="Văn bản gốc" tabIndex={0}>
      <h2>Văn bản gốc</h2>
      {blocks.map((block) => (
        <div
          key={block.line}
          id={placeId(block.line)}
          tabIndex={-1}
          class={warned.has(block.line) ? 'warned' : ''}
        >
          {block.kind === 'paragraph' ? <p>{block.text}</p> : <SourceTable rows={block.rows} />}
        </div>
      ))}
    </section>
  );
}

/** What a person should look at, each leading to its place in the document. */
export function Warnings({
  blocks,
  warnings,
}: {
  readonly blocks: readonly Block[];
  readonly warnings: readonly PlanWarning[];
}): JSX.Element {
  if (warnings.length === 0) {
    return <p class="notice">Đọc được cả văn bản, không thấy chỗ nào lạ. Xin soát lại lần cuối.</p>;
  }
  return (
    <details class="card notice warn" open>
      <summary>{warnings.length} chỗ cần soát</summary>
      <ul>
        {warnings.map(({ line, message }) => (
          <li key={`${line} ${message}`}>
            {message}{' '}
            {line !== null && (
              <button
                type="button"
                class="plain"
                aria-label={`Xem chỗ này: ${message}`}
                onClick={() => goTo(blocks, line)}
              >
                Xem chỗ này
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Pages that no program can read, for a person to copy from. */
export function PagePictures({ pdf }: { readonly pdf: Uint8Array }): JSX.Element {
  const { pictures, isDone } = usePictures(pdf);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must be able to
    <section class="card plan-source" aria-label="Các trang của tệp" tabIndex={0}>
      <h2>Các trang của tệp</h2>
      {pictures.map((src, at) => (
        <img key={src} src={src} alt={`Trang ${at + 1} của tệp`} />
      ))}
      {!isDone && <p aria-busy="true">Đang vẽ trang {pictures.length + 1}…</p>}
    </section>
  );
}

function SourceTable({ rows }: { readonly rows: readonly (readonly string[])[] }): JSX.Element {
  return (
    <div class="plan-table">
      <table>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join('|')}>
              {cells.map((cell, at) => (
                <td key={`${at} ${cell}`}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Draws the pages one after the other, and lets go of them with the screen. */
function usePictures(pdf: Uint8Array) {
  const [pictures, setPictures] = useState<readonly string[]>([]);
  const [isDone, setIsDone] = useState(false);
  useEffect(() => {
    const closing = new AbortController();
    const made: string[] = [];
    const show = (picture: Blob) => {
      made.push(URL.createObjectURL(picture));
      setPictures([...made]);
    };
    void import('#page/plan-file/pdf-pictures.ts')
      .then(({ drawPdfPages }) => drawPdfPages(pdf, show, closing.signal))
      .finally(() => setIsDone(true));
    return () => {
      closing.abort();
      for (const src of made) {
        URL.revokeObjectURL(src);
      }
    };
  }, [pdf]);
  return { pictures, isDone };
}

/** A warning may speak of a line inside a block: the block is where it is shown. */
function goTo(blocks: readonly Block[], line: number): void {
  const place = blocks.findLast((block) => block.line <= line);
  const element = place && document.getElementById(placeId(place.line));
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

function placeId(line: number): string {
  return `line-${line}`;
}
