import 'fake-indexeddb/auto';

import { expect, test } from 'vitest';

import { keepClip, readClip } from '#store/clips.ts';
import type { DexieLog } from '#store/dexie-log.ts';
import { similarClips } from '#store/similar-clips.ts';

import { openLog } from '../support/library.ts';
import { makeCapture } from '../support/make.ts';

const words = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${name}${at}`).join(' ');

async function keep(log: DexieLog, url: string, text: string, capturedAt = 1) {
  const said = { url, canonicalUrl: url, title: url, sapo: null, paragraphs: [text] };
  const page = makeCapture({ ...said, capturedAt });
  const { clip } = await keepClip(log, page);
  const row = await readClip(log, clip);
  if (!row) {
    throw new Error('The clip was kept, and cannot be read');
  }
  return row;
}

test('pages of other sites that print the text are found among many, the nearest first', async () => {
  const log = await openLog();
  const own = await keep(log, 'https://bao.example/tin.html', words('a', 200));
  for (let number = 0; number < 120; number += 1) {
    await keep(log, `https://khac.example/${number}.html`, words(`n${number}x`, 60));
  }
  await keep(log, 'https://mot.example/dang-lai.html', words('a', 190));
  await keep(log, 'https://hai.example/dung-lai.html', `${words('a', 80)} ${words('b', 80)}`);
  await keep(log, 'https://www.bao.example/ban-in.html', words('a', 200));

  const found = await similarClips(log, own);

  expect(found.map(({ row, kinship, share }) => [row.title, kinship, share])).toEqual([
    ['https://mot.example/dang-lai.html', 'same', 1],
    ['https://hai.example/dung-lai.html', 'reused', 0.5],
  ]);
});

test('a text is read once for its fingerprint, which stays on the disk', async () => {
  const log = await openLog();
  const own = await keep(log, 'https://bao.example/tin.html', words('c', 200));
  await keep(log, 'https://mot.example/dang-lai.html', words('c', 190));
  await similarClips(log, own);

  const rows = await log.db.prints.toArray();
  const captures = (await log.db.clips.toArray()).map(({ capture }) => capture);

  expect(rows.map(({ capture }) => capture).toSorted()).toEqual(captures.toSorted());
  expect(rows.every(({ print }) => print.length > 10 && print.byteLength < 1000)).toBe(true);
});

test('a page that was printed anew is compared by its new text', async () => {
  const log = await openLog();
  const own = await keep(log, 'https://bao.example/tin.html', words('d', 200));
  await keep(log, 'https://mot.example/bai.html', words('e', 200));
  expect(await similarClips(log, own)).toEqual([]);

  await keep(log, 'https://mot.example/bai.html', words('d', 195), 2);

  expect((await similarClips(log, own)).map(({ kinship }) => kinship)).toEqual(['same']);
});

test('looking stops when the screen is left', async () => {
  const log = await openLog();
  const own = await keep(log, 'https://bao.example/tin.html', words('a', 200));
  await expect(similarClips(log, own, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
});
