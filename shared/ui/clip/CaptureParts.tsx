import type { JSX } from 'preact';

import type { Capture } from '#field/clip/capture.ts';

import { DocumentFacts } from './DocumentFacts.tsx';
import { ListLinks } from './ListLinks.tsx';
import { missingPages } from './pages-words.ts';

const MEDIA_WORDS: Readonly<Record<Capture['media'][number]['type'], string>> = {
  video: 'Phim',
  audio: 'Âm thanh',
  embed: 'Khung phát của trang khác',
};

/** Has the page of a list's item read, so that it can be kept. */
export type ReadItem = (item: NonNullable<Capture['items']>[number]) => Promise<void>;

/** What a page holds besides its text: the particulars of a document, the pieces of a list, sounds and films. */
export function CaptureParts({
  capture,
  onRead,
}: {
  readonly capture: Pick<Capture, 'document' | 'items' | 'media' | 'pages'>;
  readonly onRead?: ReadItem | undefined;
}): JSX.Element {
  const { document, items, media } = capture;
  const missing = missingPages(capture);
  return (
    <>
      {missing !== undefined && <p class="notice warn">{missing} Xin mở trang gốc để đọc đủ.</p>}
      {document && <DocumentFacts facts={document} />}
      {items && <ListLinks items={items} onRead={onRead} />}
      {media.length > 0 && (
        <section>
          <h2>Phim, tiếng</h2>
          <ul>
            {media.map(({ type, src }) => (
              <li key={src}>
                {MEDIA_WORDS[type]}:{' '}
                <a href={src} target="_blank" rel="noopener noreferrer">
                  {src}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
