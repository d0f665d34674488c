import type { JSX } from 'preact';

import type { CaptureImage } from '#field/clip/capture.ts';

import { nameInAddress } from './file-name.ts';
import { MISSING_WORDS } from './missing-words.ts';

/** The images of a page that are not kept, each with the reason: none is absent in silence. */
export function MissingImages({
  images,
  leftOut = 0,
}: {
  readonly images: readonly CaptureImage[];
  /** Images of the page of which not even the address is kept. */
  readonly leftOut?: number | undefined;
}): JSX.Element | null {
  const missing = images.filter(({ blob }) => blob === null);
  return missing.length + leftOut === 0 ? null : (
    <section>
      <h2>Ảnh chưa giữ trên máy ({missing.length + leftOut})</h2>
      <ul>
        {missing.map(({ src, caption, alt, missing: reason }) => (
          <li key={src}>
            <a href={src} target="_blank" rel="noopener noreferrer">
              {caption || alt || nameInAddress(src) || 'Ảnh ở trang gốc'}
            </a>{' '}
            <span class="quiet">{MISSING_WORDS[reason ?? 'unknown']}</span>
          </li>
        ))}
      </ul>
      {leftOut > 0 && <p>Trang có thêm {leftOut} ảnh không đủ chỗ ghi lại. Xin xem ở trang gốc.</p>}
    </section>
  );
}
