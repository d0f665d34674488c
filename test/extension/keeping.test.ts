import { beforeEach, expect, test } from 'vitest';

import { asId } from '#base/id.ts';
import { ok, problem } from '#base/result.ts';
import { Database } from '#store/database.ts';

import type { KeepRequest } from '../../extension/calls.ts';
import { Keeping, type KeepWork, listKeeping } from '../../extension/keeping.ts';
import { listUnread } from '../../extension/unread.ts';
import { makeCapture } from '../support/make.ts';

const KEPT = ok({
  clip: asId<'clip'>('c1'),
  outcome: 'new',
  images: { kept: 0, all: 0 },
} as const);

let opened = 0;
let db: Database;

beforeEach(() => {
  opened += 1;
  db = new Database(`keeping ${opened}`);
});

function request(id: string): KeepRequest {
  const { type: _, capturedAt: __, ...reading } = makeCapture();
  return { id, tab: { id: 1, url: reading.url, title: '' }, reading, items: [], note: '' };
}

test('thirty pages at once are all kept, a few at a time', async () => {
  let atWork = 0;
  let most = 0;
  const done: string[] = [];
  const work: KeepWork = async ({ id }) => {
    atWork += 1;
    most = Math.max(most, atWork);
    await db.settings.count();
    atWork -= 1;
    done.push(id);
    return KEPT;
  };
  const counts: number[] = [];
  const keeping = new Keeping(db, work, { onChange: (count) => counts.push(count) });
  const ids = Array.from({ length: 30 }, (_, at) => `click ${at}`);

  await Promise.all(ids.map((id) => keeping.keep(request(id))));

  expect(done.toSorted()).toEqual(ids.toSorted());
  expect(most).toBe(3);
  expect(Math.max(...counts)).toBe(30);
  expect(counts.at(-1)).toBe(0);
  expect(await listKeeping(db)).toHaveLength(0);
});

test('one click that is sent twice is kept once', async () => {
  let times = 0;
  const keeping = new Keeping(db, async () => {
    times += 1;
    return KEPT;
  });

  const both = await Promise.all([keeping.keep(request('a')), keeping.keep(request('a'))]);

  expect(both).toEqual([KEPT, KEPT]);
  expect(times).toBe(1);
});

test('what a killed worker left behind is kept by the next one', async () => {
  const killed = new Keeping(db, () => new Promise(() => {}));
  void killed.keep(request('a'));
  await expect.poll(() => listKeeping(db)).toHaveLength(1);
  const done: string[] = [];

  const next = new Keeping(db, async ({ id }) => {
    done.push(id);
    return KEPT;
  });
  await next.resume();

  expect(done).toEqual(['a']);
  expect(await listKeeping(db)).toHaveLength(0);
});

test('a page that is refused, or breaks, holds up no other', async () => {
  const done: string[] = [];
  const keeping = new Keeping(
    db,
    async ({ id }) => {
      if (id === 'broken') {
        throw new Error('a bug');
      }
      done.push(id);
      return id === 'bad' ? problem('bad-page') : KEPT;
    },
    { atOnce: 1 },
  );

  const broken = expect(keeping.keep(request('broken'))).rejects.toThrow('a bug');
  await Promise.all(['bad', 'a', 'b'].map((id) => keeping.keep(request(id))));

  await broken;
  expect(done).toEqual(['bad', 'a', 'b']);
  expect(await listKeeping(db)).toHaveLength(1);
});

test('a page that found no room waits for the next start', async () => {
  const keeping = new Keeping(db, async () => problem('disk-full'));

  await keeping.keep(request('a'));

  expect(await listKeeping(db)).toHaveLength(1);
});

test('an item of a list that could not be read stays by name until it is kept', async () => {
  let isLost = true;
  const keeping = new Keeping(db, async () => (isLost ? problem('not-had') : KEPT));

  await keeping.keep({ ...request('a'), isToRead: true });

  expect(await listKeeping(db)).toEqual([]);
  expect(await listUnread(db)).toMatchObject([{ problem: 'not-had', request: { id: 'a' } }]);

  isLost = false;
  await keeping.keep({ ...request('a'), isToRead: true });

  expect(await listUnread(db)).toEqual([]);
});

test('what nobody works on yet can be stopped, and what is under way ends', async () => {
  let release = () => {};
  const turn = new Promise<void>((resolve) => {
    release = resolve;
  });
  const done: string[] = [];
  const work: KeepWork = async ({ id }) => {
    await turn;
    done.push(id);
    return KEPT;
  };
  const keeping = new Keeping(db, work, { atOnce: 1 });
  const asked = ['a', 'b', 'c'].map((id) => keeping.keep(request(id)));
  await expect.poll(() => listKeeping(db)).toHaveLength(3);

  await keeping.stop(['b', 'c']);
  release();

  expect(await Promise.all(asked)).toEqual([KEPT, problem('stopped'), problem('stopped')]);
  expect(done).toEqual(['a']);
  expect(await listKeeping(db)).toEqual([]);
});

test('an item that could not be read can be dropped', async () => {
  const keeping = new Keeping(db, async () => problem('no-article'));
  await keeping.keep(request('a'));

  await keeping.stop(['a']);

  expect(await listUnread(db)).toEqual([]);
});
