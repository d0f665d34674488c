import * as Y from 'yjs';

import { asId } from '#base/id.ts';
import { clipIdOf } from '#field/clip/address.ts';
import type { Capture } from '#field/clip/capture.ts';
import { escapeHtml } from '#field/draft/html.ts';
import type { QuoteSource } from '#field/draft/text.ts';
import { annotationDocName, writeAnnotation } from '#sync/annotation-doc.ts';
import { keyed } from '#sync/entry.ts';

import type { MemberRow } from '../../../portal/database/schema.ts';
import type { Portal } from '../../../portal/http/portal.ts';
import { itemsOf, send, sendRecord } from './desk.ts';
import { PAGES } from './topics.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Words that may be quoted, with their source. */
export type Quotable = {
  readonly words: string;
  readonly source: QuoteSource;
  readonly since: number;
};

/** Which of the pages, and when they are clipped. */
type Batch = {
  readonly start: number;
  readonly every: number;
  readonly first: number;
  readonly count: number;
};

/** Put the sample pages into a unit's library; gives what may be quoted from them. */
export async function clipPages(
  portal: Portal,
  member: MemberRow,
  { start, every, first, count }: Batch,
): Promise<Quotable[]> {
  const quotables: Quotable[] = [];
  for (const [index, page] of PAGES.slice(first, first + count).entries()) {
    const [labels, , ...paragraphs] = page;
    const at = start + index * every;
    const capture = captureOf(page, first + index, at);
    const hash = await sendRecord(portal, member, member.unit, capture, at);
    const clip = await clipIdOf(capture.canonicalUrl);
    const doc = new Y.Doc();
    writeAnnotation(doc, {
      items: itemsOf(labels).map((item) => asId<'item'>(item)),
      note: index % 3 === 0 ? 'Có thể trích câu thứ hai.' : '',
    });
    const payload = Y.encodeStateAsUpdate(doc).slice();
    const annotation = await keyed({ kind: 'y', doc: annotationDocName(clip), payload });
    await send(portal, member, member.unit, [annotation], at);
    const { outlet, author, title, url, publishedAt } = capture;
    const source = { clip, capture: hash, outlet, author, title, url, publishedAt };
    quotables.push({ words: paragraphs.at(-1) ?? '', source, since: at });
  }
  return quotables;
}

function captureOf(
  [, title, ...paragraphs]: (typeof PAGES)[number],
  number: number,
  at: number,
): Capture {
  const url = `https://bao-mau.example/cchc/tin-mau-${number + 1}.html`;
  return {
    type: 'capture',
    url,
    canonicalUrl: url,
    outlet: 'Báo Mẫu',
    kind: 'article',
    title,
    sapo: paragraphs[0] ?? null,
    author: null,
    publishedAt: at - DAY,
    body: paragraphs.map((words) => `<p>${escapeHtml(words)}</p>`).join(''),
    paragraphs,
    images: [],
    attachments: [],
    media: [],
    found: {
      title: 'metadata',
      sapo: 'visible',
      author: 'missing',
      publishedAt: 'metadata',
      body: 'visible',
    },
    capturedAt: at,
    adapter: { name: 'generic', version: 1 },
  };
}
