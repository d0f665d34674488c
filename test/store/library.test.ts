import 'fake-indexeddb/auto';

import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import { toUtf8 } from '#base/bytes.ts';
import { readBlob } from '#store/chunks.ts';
import { capturesOf, keepClip, listClips } from '#store/clips.ts';
import { beginDraft } from '#store/drafts.ts';
import { digestOf } from '#store/library/manifest.ts';
import { importLibrary } from '#store/library/read-library.ts';
import { writeLibrary } from '#store/library/write-library.ts';
import { LibraryTooBigError, ZipWriter } from '#store/library/zip-writer.ts';
import { PORTAL } from '#sync/http-peer.ts';

import { anyStep, openLog, play, sampleLog, stateOf } from '../support/library.ts';
import { readAll } from '../support/log-contract.ts';
import { makeCapture } from '../support/make.ts';

describe('a library written to a file', () => {
  test('any library comes back equal on another device, and a second time adds nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 12 }), async (steps) => {
        const [log, other] = [await openLog(), await openLog()];
        for (const [at, step] of steps.entries()) {
          await play(log, step, at + 1);
        }
        const file = await writeLibrary(log, { now: () => 5 });

        const count = (await stateOf(log)).entries.length;
        expect(await importLibrary(other, file)).toEqual({
          ok: true,
          value: { added: count, known: 0, left: 0 },
        });
        const [before, after] = [await stateOf(log), await stateOf(other)];
        expect(after).toEqual({
          ...before,
          chunks: before.chunks.filter((each) =>
            after.chunks.some(({ hash }) => hash === each.hash),
          ),
        });
        expect(await importLibrary(other, file)).toEqual({
          ok: true,
          value: { added: 0, known: count, left: 0 },
        });
        expect(await stateOf(other)).toEqual(after);
        const again = await writeLibrary(other, { now: () => 5 });
        expect(new Uint8Array(await again.arrayBuffer()).length).toBe(file.size);
      }),
      { numRuns: 25 },
    );
  });

  test('holds the pages given for people, and records as they lie in the log', async () => {
    const log = await sampleLog();
    const pages = [{ path: 'index.html', write: async () => '<!doctype html>Thư viện' }];

    const files = unzipSync(
      new Uint8Array(await (await writeLibrary(log, { pages })).arrayBuffer()),
    );

    expect(new TextDecoder().decode(files['index.html'])).toContain('Thư viện');
    expect(new TextDecoder().decode(files['entries/00001.bin'])).toContain('"type":"capture"');
  });

  test('tells how far it is, and can be stopped', async () => {
    const log = await sampleLog();
    const told: number[] = [];
    await writeLibrary(log, { onProgress: ({ done, total }) => told.push(done / total) });
    expect(told.at(-1)).toBe(1);
    const stopped = writeLibrary(log, { signal: AbortSignal.abort() });
    await expect(stopped).rejects.toThrow(/abort/i);
  });

  test('that no zip can hold is said before it is handed over', () => {
    const zip = new ZipWriter({ files: 1, bytes: 1e6 });
    zip.add('một', toUtf8('một'));
    expect(() => zip.add('hai', toUtf8('hai'))).toThrow(LibraryTooBigError);
    expect(() => new ZipWriter({ files: 9, bytes: 9 }).add('ba', new Uint8Array(99))).toThrow();
  });
});

describe('reading a library back', () => {
  test('refuses a file damaged anywhere that matters, and keeps nothing of it', async () => {
    const bytes = new Uint8Array(await (await writeLibrary(await sampleLog())).arrayBuffer());
    const whole = (await stateOf(await sampleLog())).entries;
    let log = await openLog();

    for (let at = 0; at < bytes.length; at += 1 + Math.floor(bytes.length / 150)) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x5a;
      const outcome = await importLibrary(log, new Blob([damaged]));
      // Some bytes say nothing that is read: a time, a check sum. Then all must have come.
      expect((await stateOf(log)).entries).toHaveLength(outcome.ok ? whole.length : 0);
      log = outcome.ok ? await openLog() : log;
    }
  });

  test('refuses a file cut short, and keeps nothing of it', async () => {
    const file = await writeLibrary(await sampleLog());
    const log = await openLog();

    for (const share of [0, 0.001, 0.3, 0.6, 0.99]) {
      const outcome = await importLibrary(log, file.slice(0, file.size * share));
      expect(outcome).toMatchObject({ ok: false });
    }
    expect(await stateOf(log)).toMatchObject({ entries: [], chunks: [] });
  });

  test('refuses what is another file, and a library of a later version', async () => {
    const log = await openLog();
    expect(await importLibrary(log, new Blob(['{}']))).toMatchObject({ problem: 'not-library' });
    expect(await importLibrary(log, zipOf('other.txt', ''))).toMatchObject({
      problem: 'not-library',
    });
    expect(await importLibrary(log, zipOf('manifest.json', 'không'))).toMatchObject({
      problem: 'not-library',
    });
    const later = JSON.stringify({ format: 'so-tin-cchc', version: 2, books: [] });
    expect(await importLibrary(log, zipOf('manifest.json', later))).toMatchObject({
      problem: 'other-version',
    });
  });

  test('refuses a manifest that tells of less than was written', async () => {
    const told = {
      format: 'so-tin-cchc',
      version: 1,
      scope: 'library',
      workspace: 'u1.p',
      at: 1,
      packs: [],
      chunks: [],
    } as const;
    const digest = await digestOf({ ...told, packs: [], chunks: [], at: 2 });
    const file = zipOf('manifest.json', JSON.stringify({ ...told, digest }));
    expect(await importLibrary(await openLog(), file)).toMatchObject({ problem: 'damaged' });
  });

  test('stopped in the middle, keeps nothing', async () => {
    const file = await writeLibrary(await sampleLog());
    for (const share of [0.1, 0.4, 0.6, 0.75]) {
      const log = await openLog();
      const stop = new AbortController();
      const reading = importLibrary(log, file, {
        signal: stop.signal,
        onProgress: ({ done, total }) => done / total > share && stop.abort(),
      });
      await expect(reading).rejects.toThrow(/abort/i);
      expect(await stateOf(log)).toEqual({ entries: [], clips: [], drafts: [], chunks: [] });
    }
  });

  test('of another workspace takes its clips and leaves the rest', async () => {
    const file = await writeLibrary(await sampleLog());
    const log = await openLog('u2.p');

    const outcome = await importLibrary(log, file);

    expect(outcome).toMatchObject({ ok: true, value: { left: 3 } });
    expect(await listClips(log)).toHaveLength(2);
    expect((await stateOf(log)).drafts).toEqual([]);
  });

  test('brings back also an entry that no portal would take', async () => {
    const log = await openLog();
    const { clip } = await keepClip(log, makeCapture({ body: `<p>${'dài '.repeat(100_000)}</p>` }));
    const other = await openLog();

    const outcome = await importLibrary(other, await writeLibrary(log));

    expect(outcome).toMatchObject({ ok: true });
    expect(await capturesOf(other, clip)).toEqual(await capturesOf(log, clip));
  });

  test('brings back pictures that this device had lost', async () => {
    const log = await sampleLog();
    const file = await writeLibrary(log);
    const blob = {
      mime: 'image/png',
      size: 1,
      chunks: (await log.db.chunks.toArray()).map(({ hash }) => hash),
    };
    await log.db.chunks.clear();
    await log.db.chunkUses.toCollection().modify({ state: 'wanted' });

    await importLibrary(log, file);

    expect(await readBlob(log.db, blob)).toBeDefined();
    expect(
      await log.db.chunkUses
        .where('state')
        .equals('wanted')
        .count()
        .catch(() => 0),
    ).toBe(0);
  });
});

test('the file of what was not sent holds what the portal lacks, with what drafts set aside', async () => {
  const log = await sampleLog();
  const progress = { epoch: 'e', pulled: 0, pushed: await log.head() };
  await log.receive(PORTAL, { entries: [], refusals: [], progress });
  await log.db.chunkUses.toCollection().modify({ state: 'sent' });
  const draft = await beginDraft(log, 'feature');
  const [last] = (await readAll(log)).slice(-1);
  const update = (last?.payload ?? new Uint8Array()).slice();
  const setAside = [
    { doc: `draft:${draft}`, update },
    { doc: 'draft:d9', update },
  ];

  const file = await writeLibrary(log, { scope: 'unsent', setAside });
  const other = await openLog();

  expect(await importLibrary(other, file)).toMatchObject({ value: { added: 2 } });
  expect((await stateOf(other)).entries.map(({ doc }) => doc)).toEqual([
    `draft:${draft}`,
    'draft:d9',
  ]);
  expect((await stateOf(other)).chunks).toEqual([]);
});

function zipOf(path: string, words: string): Blob {
  const zip = new ZipWriter();
  zip.add(path, toUtf8(words));
  return zip.finish();
}
