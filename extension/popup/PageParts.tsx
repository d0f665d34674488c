import type { JSX } from 'preact';

import type { Reading } from '#page/reading.ts';
import { DocumentFacts } from '#ui/clip/DocumentFacts.tsx';

/** More files or players than this are counted. */
const MOST = 5;

const MEDIA_WORDS: Readonly<Record<Reading['media'][number]['type'], string>> = {
  video: 'Phim',
  audio: 'Âm thanh',
  embed: 'Khung phát của trang khác',
};

/** What a page holds besides its text: the particulars of a document, files, sounds and films. */
export function PageParts({
  reading: { document, attachments, media },
}: {
  readonly reading: Reading;
}): JSX.Element {
  const files = attachments.map(({ href, text }) => ({ href, name: text || lastWord(href) }));
  const players = media.map(({ type, src }) => ({
    href: src,
    name: `${MEDIA_WORDS[type]}: ${lastWord(src)}`,
  }));
  return (
    <>
      {document && <DocumentFacts facts={document} />}
      {files.length > 0 && <Links title="Tệp kèm theo" links={files} />}
      {players.length > 0 && <Links title="Phim, tiếng" links={players} />}
    </>
  );
}

function Links({
  title,
  links,
}: {
  readonly title: string;
  readonly links: readonly { readonly href: string; readonly name: string }[];
}): JSX.Element {
  return (
    <section class="page-parts">
      <h2>
        {title} ({links.length})
      </h2>
      <ul>
        {links.slice(0, MOST).map(({ href, name }) => (
          <li key={href}>{name}</li>
        ))}
        {links.length > MOST && <li>và {links.length - MOST} mục nữa</li>}
      </ul>
    </section>
  );
}

/** The end of an address, by which people know a file. */
function lastWord(address: string): string {
  const { hostname, pathname } = new URL(address);
  return decoded(
    pathname
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? hostname,
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (cause) {
    if (cause instanceof URIError) {
      return part;
    }
    throw cause;
  }
}
