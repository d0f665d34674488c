/** What the capture bench runs inside the browser: our reader, in the page that it reads. */
import { toIsoVietnam } from '#base/day.ts';
import { readOpenPage, readPage } from '#page/read-page.ts';
import { lookAgain } from '#page/second-look.ts';

import { best } from './timing.ts';

Reflect.set(globalThis, 'readWithOurs', (url: string, rules: boolean, rounds: number) => {
  const options = rules ? {} : { sites: [] };
  const { value, ms } = best(rounds, () => readPage(document, url, options));
  const { title, publishedAt } = value;
  const date = publishedAt === null ? null : toIsoVietnam(publishedAt);
  return { text: value.paragraphs.join('\n'), title, date, images: value.images.length, ms };
});

/** The longest piece of work between two pauses, in both looks at a page; of several rounds the best. */
Reflect.set(globalThis, 'longestHold', async (url: string, rounds: number): Promise<number> => {
  const longest: number[] = [];
  while (longest.length < rounds) {
    let [last, most] = [performance.now(), 0];
    const note = () => {
      most = Math.max(most, performance.now() - last);
      last = performance.now();
    };
    const pause = async () => {
      note();
      await new Promise((turn) => setTimeout(turn));
      last = performance.now();
    };
    const first = await readOpenPage(document, url, {}, { pause });
    await lookAgain(document, url, first, { pause });
    note();
    longest.push(most);
  }
  return Math.min(...longest);
});
