/** MiniSearch in memory with a snapshot and a journal, for the search bench. */
import MiniSearch, { type Options } from 'minisearch';

import { tokensOf } from '#field/search/tokens.ts';

import { type Engine, serve } from './search-engines/engine.ts';
import type { News } from './search-engines/news.ts';
import { bodyOf, Snapshots } from './search-engines/snapshot.ts';

type Text = { id: string; title: string; body: string; item: string; publishedAt: number };

// Our words for all engines: what is compared is how they find, not how they split.
const OPTIONS: Options<Text> = {
  fields: ['title', 'body'],
  storeFields: ['item', 'publishedAt'],
  tokenize: (text) => tokensOf(text).map(({ word }) => word),
  processTerm: (term) => term,
  searchOptions: { boost: { title: 20, body: 5 } },
};

const kept = new Snapshots();
let index = new MiniSearch<Text>(OPTIONS);

const engine: Engine = {
  build: async (news) => {
    for (const each of news) {
      index.add(textOf(each));
    }
    await kept.keep('index', JSON.stringify(index));
  },
  open: async () => {
    const [snapshot] = await kept.all();
    index = MiniSearch.loadJSON<Text>(snapshot?.value ?? '', OPTIONS);
    index.addAll((await kept.journal()).map(textOf));
  },
  add: async (news) => {
    index.add(textOf(news));
    await kept.append(news);
  },
  find: async (words, most, filter) => {
    const passes = filter && {
      filter: (result: object) =>
        Reflect.get(result, 'item') === filter.item &&
        Reflect.get(result, 'publishedAt') >= filter.from,
    };
    const all = index.search(words, { combineWith: 'AND', ...passes });
    const found = all.length > 0 ? all : index.search(words, { combineWith: 'OR', ...passes });
    return found.slice(0, most).map(({ id }) => id);
  },
};

function textOf(news: News): Text {
  const { id, title, items, publishedAt } = news;
  return { id, title, body: bodyOf(news), item: items[0] ?? '', publishedAt };
}

serve(engine);
