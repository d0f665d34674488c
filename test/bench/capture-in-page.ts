/** What the capture bench runs inside the browser. */
import Readability from '@mozilla/readability/Readability.js';

import { readPage } from '#page/read-page.ts';
import { textOf } from '#page/text-of.ts';

/** Read one page with both readers, several times; the texts and the best times. */
export function compare(html: string, url: string, rounds: number) {
  let ours = '';
  let peer = '';
  let ms = Number.POSITIVE_INFINITY;
  let peerMs = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const page = parse(html);
    const start = performance.now();
    const reading = readPage(page, url);
    ms = Math.min(ms, performance.now() - start);
    ours = reading.paragraphs.join('\n');

    // Readability changes the page it reads, so whoever uses it has to copy first.
    const other = parse(html);
    const peerStart = performance.now();
    const copy = other.cloneNode(true) as Document;
    const article = new Readability<Node>(copy, { serializer: (node) => node }).parse();
    peerMs = Math.min(peerMs, performance.now() - peerStart);
    peer = article?.content ? textOf(article.content) : '';
  }
  return { ours, peer, ms, peerMs };
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
