/** SQLite's FTS5 as WebAssembly, its file in the origin's private file system, for the search bench. */
import type { Database } from '@sqlite.org/sqlite-wasm';

import { tokensOf } from '#field/search/tokens.ts';

import { type BenchFilter, type Engine, serve } from './search-engines/engine.ts';
import type { News } from './search-engines/news.ts';
import { bodyOf } from './search-engines/snapshot.ts';

/** Served as it comes, for a bundler would not find its WebAssembly. */
const SQLITE = '/sqlite/index.mjs';

let db: Database | undefined;

const engine: Engine = {
  build: async (news) => {
    const file = await opened();
    file.exec(`
      CREATE TABLE fact (n INTEGER PRIMARY KEY, id TEXT, item TEXT, day INTEGER);
      CREATE VIRTUAL TABLE text USING fts5(title, sapo, body, content='', tokenize='unicode61');
    `);
    let batch = 0;
    file.exec('BEGIN');
    for (const each of news) {
      insert(file, each);
      batch += 1;
      if (batch % 1000 === 0) {
        file.exec('COMMIT; BEGIN');
      }
    }
    file.exec('COMMIT');
  },
  open: async () => {
    await opened();
  },
  add: async (news) => {
    const file = await opened();
    file.exec('BEGIN');
    insert(file, news);
    file.exec('COMMIT');
  },
  find: async (words, most, filter) => {
    const file = await opened();
    const each = tokensOf(words).map(({ word }) => word);
    const all = each.map((word) => `"${word}"`).join(' ');
    const strict = `"${each.join(' ')}" OR (${all}) OR (title : (${all}))`;
    return select(file, strict, most, filter);
  },
};

function select(file: Database, match: string, most: number, filter?: BenchFilter): string[] {
  const rows = file.selectArrays(
    `SELECT fact.id FROM text JOIN fact ON fact.n = text.rowid
     WHERE text MATCH ? ${filter ? 'AND fact.item = ? AND fact.day >= ?' : ''}
     ORDER BY bm25(text, 5, 2, 1) LIMIT ?`,
    filter ? [match, filter.item, filter.from, most] : [match, most],
  );
  return rows.map(([id]) => String(id));
}

function insert(file: Database, news: News): void {
  file.exec({
    sql: 'INSERT INTO fact (id, item, day) VALUES (?, ?, ?)',
    bind: [news.id, news.items[0] ?? '', news.publishedAt],
  });
  file.exec({
    sql: 'INSERT INTO text (rowid, title, sapo, body) VALUES (last_insert_rowid(), ?, ?, ?)',
    bind: [wordsOf(news.title), wordsOf(news.sapo), wordsOf(bodyOf({ ...news, sapo: '' }))],
  });
}

function wordsOf(text: string): string {
  return tokensOf(text)
    .map(({ word }) => word)
    .join(' ');
}

async function opened(): Promise<Database> {
  if (!db) {
    const module: typeof import('@sqlite.org/sqlite-wasm') = await import(
      /* @vite-ignore */ SQLITE
    );
    const sqlite = await module.default();
    const pool = await sqlite.installOpfsSAHPoolVfs({});
    db = new pool.OpfsSAHPoolDb('/bench.sqlite');
    db.exec('PRAGMA synchronous = FULL');
  }
  return db;
}

serve(engine);
