/** FlexSearch in memory with a snapshot and a journal, for the search bench. */
import { Index } from 'flexsearch';

import { tokensOf } from '#field/search/tokens.ts';

import { type Engine, serve } from './search-engines/engine.ts';
import type { News } from './search-engines/news.ts';
import { bodyOf, Snapshots } from './search-engines/snapshot.ts';

type Fact = { readonly id: string; readonly item: string; readonly publishedAt: number };

/** With a filter, more are asked for than are wanted, and most fall away. */
const FILTERED = 500;

const encode = (text: string) => tokensOf(text).map(({ word }) => word);
const titles = new Index({ tokenize: 'strict', encode });
const texts = new Index({ tokenize: 'strict', encode });
const kept = new Snapshots();
let facts: Fact[] = [];

const engine: Engine = {
  build: async (news) => {
    for (const each of news) {
      insert(each);
    }
    await kept.keep('facts', JSON.stringify(facts));
    await titles.export(
      async (key: string, data: string) => await kept.keep(`titles ${key}`, data),
    );
    await texts.export(async (key: string, data: string) => await kept.keep(`texts ${key}`, data));
  },
  open: async () => {
    for (const { key, value } of await kept.all()) {
      const [which, name = ''] = key.split(' ');
      if (which === 'facts') {
        facts = JSON.parse(value);
      } else {
        (which === 'titles' ? titles : texts).import(name, value);
      }
    }
    for (const each of await kept.journal()) {
      insert(each);
    }
  },
  add: async (news) => {
    insert(news);
    await kept.append(news);
  },
  find: async (words, most, filter) => {
    const limit = filter ? FILTERED : most;
    const found = [titles, texts].flatMap((index) => index.search(words, limit));
    const all = found.length > 0 ? found : loosely(words, limit);
    const passing = [...new Set(all)].flatMap((at) => facts[Number(at)] ?? []);
    return passing
      .filter((fact) => !filter || (fact.item === filter.item && fact.publishedAt >= filter.from))
      .slice(0, most)
      .map(({ id }) => id);
  },
};

function loosely(words: string, limit: number) {
  return [titles, texts].flatMap((index) => index.search(words, limit, { suggest: true }));
}

function insert(news: News): void {
  const { id, title, items, publishedAt } = news;
  titles.add(facts.length, title);
  texts.add(facts.length, `${title}\n${bodyOf(news)}`);
  facts.push({ id, item: items[0] ?? '', publishedAt });
}

serve(engine);
