import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';

import { formatMoment } from '#base/day.ts';
import type { Capture, CaptureFile, HowFound } from '#field/clip/capture.ts';
import { HOW_FOUND } from '#ui/vi.ts';

import { Attachments } from './Attachments.tsx';
import { CaptureParts, type ReadItem } from './CaptureParts.tsx';
import { MissingImages } from './MissingImages.tsx';
import { readableBody } from './readable-body.ts';

type Field = keyof Capture['found'];

const FIELD_NAMES: Readonly<Record<Field, string>> = {
  title: 'Tiêu đề',
  sapo: 'Sapo',
  author: 'Tác giả',
  publishedAt: 'Ngày đăng',
  body: 'Nội dung',
};

/** Ways of finding that a person should check before relying on the field. */
const UNSURE: readonly HowFound[] = ['guess', 'missing'];

/** What a page said when it was clipped, cleaned once more before it is shown. */
export function CaptureView({
  capture,
  imageBySrc,
  onRead,
  onOpenFile,
}: {
  readonly capture: Capture;
  readonly onRead?: ReadItem | undefined;
  /** Addresses of images that are kept on this device. Others are only linked to. */
  readonly imageBySrc: ReadonlyMap<string, string>;
  /** Gives the person a file that is kept. Absent while the page is only looked at: nothing is missing yet. */
  readonly onOpenFile?: (file: CaptureFile) => void;
}): JSX.Element {
  const body = useMemo(
    () => readableBody(capture.body, imageBySrc, window),
    [capture.body, imageBySrc],
  );
  const others = capture.images.filter(({ src }) => !body.shown.has(src));

  return (
    <article class="capture">
      <CaptureSource capture={capture} />
      {capture.sapo && <p class="sapo">{capture.sapo}</p>}
      <CaptureParts capture={capture} onRead={onRead} />
      {/* Safe: cleanHtml has written it anew from a closed vocabulary. */}
      <div class="capture-body" dangerouslySetInnerHTML={{ __html: body.html }} />
      {others.length > 0 && <OtherImages images={others} imageBySrc={imageBySrc} />}
      <Attachments files={capture.attachments} onOpen={onOpenFile} />
      {onOpenFile && <MissingImages images={capture.images} leftOut={capture.imagesLeftOut} />}
    </article>
  );
}

function CaptureSource({ capture }: { readonly capture: Capture }): JSX.Element {
  const { outlet, author, publishedAt, capturedAt, url, found } = capture;
  return (
    <div class="capture-source">
      <p>
        <b>{outlet}</b>
        {author && <> · {author}</>} ·{' '}
        {publishedAt === null ? 'không rõ ngày' : formatMoment(publishedAt)}
        {publishedAt !== null && UNSURE.includes(found.publishedAt) && (
          <>
            {' '}
            <span class="chip warn">ngày {HOW_FOUND[found.publishedAt]}</span>
          </>
        )}
      </p>
      <p class="quiet">
        Lưu lúc {formatMoment(capturedAt)} ·{' '}
        <a href={url} target="_blank" rel="noopener noreferrer">
          Mở trang gốc
        </a>
      </p>
      <details class="found">
        <summary>Các phần được đọc thế nào</summary>
        <ul class="list row">
          {foundFields(found).map(([field, how]) => (
            <li key={field} class={`chip ${UNSURE.includes(how) ? 'warn' : 'good'}`}>
              {FIELD_NAMES[field]}: {HOW_FOUND[how]}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function foundFields(found: Capture['found']): [Field, HowFound][] {
  const { title, sapo, author, publishedAt, body } = found;
  return [
    ['title', title],
    ['sapo', sapo],
    ['author', author],
    ['publishedAt', publishedAt],
    ['body', body],
  ];
}

function OtherImages({
  images,
  imageBySrc,
}: {
  readonly images: Capture['images'];
  readonly imageBySrc: ReadonlyMap<string, string>;
}): JSX.Element {
  return (
    <section>
      <h2>Ảnh</h2>
      {images.map(({ src, alt, caption, credit }) => (
        <figure key={src}>
          {imageBySrc.has(src) ? (
            <img src={imageBySrc.get(src)} alt={alt ?? caption ?? ''} />
          ) : (
            <a href={src} target="_blank" rel="noopener noreferrer">
              Xem ảnh ở trang gốc
            </a>
          )}
          {(caption || credit) && (
            <figcaption>{[caption, credit].filter((part) => part).join(' – ')}</figcaption>
          )}
        </figure>
      ))}
    </section>
  );
}
