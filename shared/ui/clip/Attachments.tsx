import type { JSX } from 'preact';

import type { CaptureFile } from '#field/clip/capture.ts';

import { nameInAddress } from './file-name.ts';
import { MISSING_WORDS } from './missing-words.ts';

/** The files that a page offered: those that are kept open from this device, of the others it is said why not. */
export function Attachments({
  files,
  onOpen,
}: {
  readonly files: readonly CaptureFile[];
  /** Undefined while the page is not kept. */
  readonly onOpen: ((file: CaptureFile) => void) | undefined;
}): JSX.Element | null {
  return files.length === 0 ? null : (
    <section>
      <h2>Tệp kèm theo</h2>
      <ul class="list stack">
        {files.map((file) => (
          <li key={file.href}>
            {file.blob && onOpen ? (
              <>
                <button type="button" onClick={() => onOpen(file)}>
                  Tải tệp: {nameOf(file)}
                </button>{' '}
                <span class="quiet">{sizeWords(file.blob.size)}, giữ trên máy</span>
              </>
            ) : (
              <>
                <a href={file.href} target="_blank" rel="noopener noreferrer">
                  {nameOf(file)}
                </a>{' '}
                {onOpen && (
                  <span class="quiet">
                    Chưa giữ trên máy. {MISSING_WORDS[file.missing ?? 'unknown']}
                  </span>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameOf({ href, text }: CaptureFile): string {
  return text || nameInAddress(href) || href;
}

/** "1,2 MB", as people in Vietnam write it. */
function sizeWords(bytes: number): string {
  const isSmall = bytes < 1024 * 1024;
  const amount = isSmall ? bytes / 1024 : bytes / 1024 / 1024;
  const digits = amount.toLocaleString('vi-VN', { maximumFractionDigits: 1 });
  return `${digits} ${isSmall ? 'kB' : 'MB'}`;
}
