/** What the capture bench runs inside the browser: our reader, in the page that it reads. */
import { toIsoVietnam } from '#base/day.ts';
import { readPage } from '#page/read-page.ts';

import { best } from './timing.ts';

Reflect.set(globalThis, 'readWithOurs', (url: string, rules: boolean, rounds: number) => {
  const options = rules ? {} : { sites: [] };
  const { value, ms } = best(rounds, () => readPage(document, url, options));
  const { title, publishedAt } = value;
  const date = publishedAt === null ? null : toIsoVietnam(publishedAt);
  return { text: value.paragraphs.join('\n'), title, date, images: value.images.length, ms };
});
