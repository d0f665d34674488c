import 'fake-indexeddb/auto';

import Dexie from 'dexie';
import { describe, expect, test } from 'vitest';

import { annotate, keepClip, readClip } from '#store/clips.ts';
import { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { findClips } from '#store/search/find-clips.ts';
import { countMissing } from '#store/search/index-missing.ts';
import { LibraryIndex } from '#store/search/library-index.ts';
import { maintain, type Sizes } from '#store/search/maintain.ts';

import { makeCapture } from '../../support/make.ts';

const SMALL: Sizes = { tail: 2, segments: 2, most: 8 };

let opened = 0;

async function open(): Promise<DexieLog> {
  opened += 1;
  return await DexieLog.open(new Database(`maintain ${opened}`), 'u.p');
}

async function keepNews(log: DexieLog, ...titles: string[]) {
  const ids = [];
  for (const [at, title] of titles.entries()) {
    const canonicalUrl = `https://a.example/${title}`;
    ids.push((await keepClip(log, makeCapture({ title, canonicalUrl, capturedAt: at + 1 }))).clip);
  }
  return ids;
}

/** Titles that another program finds, which knows only the disk. */
async function foundTitles(log: DexieLog, words: string): Promise<string[]> {
  const db = new Database(log.db.name);
  const index = new LibraryIndex(db, log.ws);
  await index.refresh();
  const { exact } = await findClips(index, { words });
  db.close();
  return exact.map(({ clip }) => clip.title).sort();
}

const indexTables = ({ searchTail, searchSegments, searchFacts, searchParts }: Database) => [
  searchTail,
  searchSegments,
  searchFacts,
  searchParts,
];

/** Let the power go at the n-th change of the index. Gives how to have it back, and how many there were. */
function cutPower(db: Database, at: number) {
  let changes = 0;
  const count = () => {
    changes += 1;
    if (changes === at) {
      throw new Error('no power');
    }
  };
  const tables = indexTables(db);
  for (const table of tables) {
    table.hook('creating', count);
    table.hook('updating', count);
    table.hook('deleting', count);
  }
  return () => {
    for (const table of tables) {
      table.hook('creating').unsubscribe(count);
      table.hook('updating').unsubscribe(count);
      table.hook('deleting').unsubscribe(count);
    }
    return changes;
  };
}

describe('when the power goes', () => {
  test('at any change while the index is tidied, every clip is found, and the rest is tidied later', async () => {
    const titles = ['tin một', 'tin hai', 'tin ba', 'tin bốn', 'tin năm'];
    for (let at = 1, wasCut = true; wasCut; at += 1) {
      const log = await open();
      const [first] = await keepNews(log, ...titles);
      await maintain(new LibraryIndex(log.db, log.ws), { sizes: SMALL });
      await (first && annotate(log, first, { note: 'tin mới' }));
      await keepNews(log, 'tin sáu');
      const restore = cutPower(log.db, at);

      const work = maintain(new LibraryIndex(log.db, log.ws), { sizes: SMALL });
      wasCut = await work.then(
        () => false,
        () => true,
      );

      expect(restore() >= at).toBe(wasCut);
      const all = [...titles, 'tin sáu'].sort();
      expect(await foundTitles(log, 'tin'), `change ${at}`).toEqual(all);
      await maintain(new LibraryIndex(log.db, log.ws), { sizes: SMALL });
      expect(await foundTitles(log, 'tin')).toEqual(all);
      expect(await foundTitles(log, 'tin mới')).toEqual(['tin một']);
      expect(await orphans(log.db)).toEqual([]);
      log.db.close();
    }
  });

  test('while a clip is kept, neither the clip nor its words are there', async () => {
    const log = await open();
    const restore = cutPower(log.db, 1);

    await expect(keepNews(log, 'tin một')).rejects.toThrow('no power');

    restore();
    expect(await log.db.clips.count()).toBe(0);
    expect(await foundTitles(log, 'tin')).toEqual([]);
  });
});

describe('clips that are not in the index', () => {
  test('of a library from before there was one are put into it, also with its old tab still open', async () => {
    const log = await open();
    await keepNews(log, 'tin một', 'tin hai', 'tin ba');
    const { name } = log.db;
    const rows = await log.db.clips.toArray();
    const records = await log.db.records.toArray();
    await log.db.delete();
    const old = await openOld(name);
    await old.table('records').bulkAdd(records);
    await old.table('clips').bulkAdd(rows.slice(0, 2).map(({ indexed: _, ...row }) => row));

    const upgraded = await DexieLog.open(new Database(name), 'u.p');
    const index = new LibraryIndex(upgraded.db, 'u.p');
    expect(await countMissing(upgraded.db, 'u.p')).toBe(2);
    await maintain(index, { sizes: SMALL });

    expect(await countMissing(upgraded.db, 'u.p')).toBe(0);
    expect(await foundTitles(upgraded, 'tin')).toEqual(['tin hai', 'tin một']);
    // The old tab lets go of its database when the new one opens, and opens it again when it writes.
    await old.table('clips').bulkPut(rows.slice(2).map(({ indexed: _, ...row }) => row));
    await maintain(index, { sizes: SMALL });
    expect(await foundTitles(upgraded, 'tin')).toEqual(['tin ba', 'tin hai', 'tin một']);
    old.close();
  });

  test('because the words of an older version were different are indexed anew', async () => {
    const log = await open();
    await keepNews(log, 'tin một', 'tin hai', 'tin ba');
    await maintain(new LibraryIndex(log.db, log.ws), { sizes: SMALL });
    await log.db.clips.toCollection().modify({ indexed: 0 });
    await log.db.searchSegments.toCollection().modify({ version: 0 });
    await log.db.searchTail.toCollection().modify({ version: 0 });
    expect(await foundTitles(log, 'tin')).toEqual([]);

    await maintain(new LibraryIndex(log.db, log.ws), { sizes: SMALL });

    expect(await foundTitles(log, 'tin')).toEqual(['tin ba', 'tin hai', 'tin một']);
    expect(await orphans(log.db)).toEqual([]);
  });

  test('are left to a newer program, when one keeps the index', async () => {
    const log = await open();
    await keepNews(log, 'tin một', 'tin hai');
    const [row] = await log.db.clips.toArray();
    await (row && log.db.clips.put({ ...row, indexed: 99 }));

    await maintain(new LibraryIndex(log.db, log.ws), { sizes: SMALL });

    expect(await log.db.searchSegments.count()).toBe(0);
  });
});

test('a clip that is taken over twice at once is found once', async () => {
  const log = await open();
  const index = new LibraryIndex(log.db, log.ws);
  await keepNews(log, 'tin một', 'tin hai');

  await Promise.all([index.refresh(), index.refresh()]);

  expect((await index.search({ words: 'tin' })).exact).toHaveLength(2);
});

test('two tabs do not tidy at the same time', async () => {
  const log = await open();
  await keepNews(log, 'tin một', 'tin hai', 'tin ba', 'tin bốn');
  const other = new Database(log.db.name);

  await Promise.all([
    maintain(new LibraryIndex(log.db, log.ws), { sizes: SMALL }),
    maintain(new LibraryIndex(other, log.ws), { sizes: SMALL }),
  ]);

  expect(await foundTitles(log, 'tin')).toHaveLength(4);
  expect(await orphans(log.db)).toEqual([]);
  other.close();
});

test('a tab whose segments another tab has merged meanwhile still finds everything', async () => {
  const log = await open();
  await keepNews(log, 'tin một', 'tin hai');
  await maintain(new LibraryIndex(log.db, log.ws), { sizes: SMALL });
  const index = new LibraryIndex(log.db, log.ws);
  await index.refresh();
  await keepNews(log, 'tin ba', 'tin bốn');
  await maintain(new LibraryIndex(log.db, log.ws), { sizes: SMALL });

  const { total } = await index.search({ words: 'tin' });

  expect(total).toBe(4);
});

test('a clip that was put away is not found, and is found when it is had back', async () => {
  const log = await open();
  const [id] = await keepNews(log, 'tin một', 'tin hai');
  await maintain(new LibraryIndex(log.db, log.ws), { sizes: SMALL });

  await (id && annotate(log, id, { archived: true }));
  expect(await foundTitles(log, 'tin')).toEqual(['tin hai']);
  await keepNews(log, 'tin ba');
  await maintain(new LibraryIndex(log.db, log.ws), { sizes: SMALL });
  expect(await foundTitles(log, 'tin')).toEqual(['tin ba', 'tin hai']);

  await (id && annotate(log, id, { archived: false }));
  expect(await foundTitles(log, 'tin')).toEqual(['tin ba', 'tin hai', 'tin một']);
  expect(await (id && readClip(log, id))).toMatchObject({ archived: 0 });
});

/** Parts and facts that belong to no segment, and segments that nobody finishes. */
async function orphans(db: Database): Promise<unknown[]> {
  const rows = await db.searchSegments.toArray();
  const live = new Set(rows.filter(({ state }) => state === 'live').map(({ segment }) => segment));
  const parts = await db.searchParts.toArray();
  const facts = await db.searchFacts.toArray();
  return [...rows, ...parts, ...facts].filter(({ segment }) => !live.has(segment));
}

/** The database as version 1 of the program opens it. */
async function openOld(name: string): Promise<Dexie> {
  const old = new Dexie(name);
  old.version(1).stores({
    log: '++seq, &[ws+key], [ws+seq], [ws+doc]',
    progress: '[ws+peer]',
    clips: '[ws+id], [ws+capturedAt]',
    drafts: '[ws+id], [ws+changedAt]',
    records: '[ws+hash], [ws+type], [ws+about]',
    chunks: 'hash',
    chunkUses: '[ws+hash], [ws+state]',
    settings: 'key',
  });
  return await old.open();
}
