/** Our index, for the search bench. */
import { asId } from '#base/id.ts';
import { Database } from '#store/database.ts';
import { dayNumber } from '#store/search/facts.ts';
import { keepSignature } from '#store/search/keep-signature.ts';
import { LibraryIndex } from '#store/search/library-index.ts';
import { maintain } from '#store/search/maintain.ts';

import { type Engine, serve } from './search-engines/engine.ts';
import type { News } from './search-engines/news.ts';

const AT_ONCE = 500;

const db = new Database('bench');
const index = new LibraryIndex(db, 'u.p');

const engine: Engine = {
  build: async (news) => {
    let batch: News[] = [];
    for (const each of news) {
      batch.push(each);
      if (batch.length === AT_ONCE) {
        await keep(batch);
        await maintain(index);
        batch = [];
      }
    }
    await keep(batch);
    await maintain(index);
  },
  open: async () => await index.refresh(),
  add: async (news) => await keep([news]),
  settle: async () => {
    // As the worker of the product does a second after a change.
    await maintain(index);
    await index.warm(async () => {});
  },
  find: async (words, most, filter) => {
    const asked = filter && { items: [filter.item], from: dayNumber(filter.from) };
    const { exact, near } = await index.search({
      words,
      most,
      ...(asked ? { filter: asked } : {}),
    });
    return [...exact, ...near].slice(0, most);
  },
};

async function keep(news: readonly News[]): Promise<void> {
  await db.transaction('rw', db.searchTail, async () => {
    for (const each of news) {
      await keepSignature(db, clipOf(each), each);
    }
  });
}

function clipOf({ id, title, sapo, outlet, items, publishedAt }: News) {
  return {
    ws: 'u.p',
    id: asId<'clip'>(id),
    title,
    sapo,
    outlet,
    note: '',
    archived: 0 as const,
    capturedAt: publishedAt,
    publishedAt,
    kind: 'article' as const,
    items: items.map((item) => asId<'item'>(item)),
  };
}

serve(engine);
