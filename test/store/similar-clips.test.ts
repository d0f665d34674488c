import 'fake-indexeddb/auto';

import { expect, test } from 'vitest';

import { keepClip, readClip } from '#store/clips.ts';
import type { DexieLog } from '#store/dexie-log.ts';
import { similarClips } from '#store/similar-clips.ts';

import { openLog } from '../support/library.ts';
import { makeCapture } from '../support/make.ts';

const words = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${name}${at}`).join(' ');

async function keep(log: DexieLog, url: string, text: string) {
  const page = makeCapture({ url, canonicalUrl: url, title: url, sapo: null, paragraphs: [text] });
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

test('looking stops when the screen is left', async () => {
  const log = await openLog();
  const own = await keep(log, 'https://bao.example/tin.html', words('a', 200));
  await expect(similarClips(log, own, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
});
