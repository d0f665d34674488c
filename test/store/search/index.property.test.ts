import 'fake-indexeddb/auto';

import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { asId, type Id } from '#base/id.ts';
import type { Capture, CaptureKind } from '#field/clip/capture.ts';
import { annotate, keepClip, type Remarks, readClip } from '#store/clips.ts';
import { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { dayNumber } from '#store/search/facts.ts';
import { LibraryIndex } from '#store/search/library-index.ts';
import { maintain, type Sizes } from '#store/search/maintain.ts';

import { makeCapture } from '../../support/make.ts';
import { type Kept, scan } from './full-scan.ts';

/** What somebody does with the library. */
type Step =
  | { readonly type: 'keep'; readonly page: number; readonly said: Partial<Capture> }
  | { readonly type: 'say'; readonly page: number; readonly remark: Remarks }
  | { readonly type: 'maintain' };

/** Few words, so that they meet each other often. */
const anyWord = fc.constantFrom(
  'cải',
  'cách',
  'hành',
  'chính',
  'CCHC',
  'Hải',
  'Phòng',
  'phong',
  'số',
  '18-NQ/TW',
  '18',
  'thủ tục',
);
const anyText = fc.array(anyWord, { maxLength: 9 }).map((words) => words.join(' '));
const anyPage = fc.nat({ max: 11 });
const anySaid: fc.Arbitrary<Partial<Capture>> = fc.record({
  title: anyText.map((words) => words || 'tin'),
  sapo: fc.option(anyText, { nil: null }),
  paragraphs: fc.array(anyText, { maxLength: 3 }),
  outlet: fc.constantFrom('Báo Hải Phòng', 'Cổng thành phố'),
  kind: fc.constantFrom<CaptureKind>('article', 'document'),
  publishedAt: fc
    .nat({ max: 5 })
    .map((day) => Date.parse('2024-05-10T23:30:00+07:00') + day * 86_400_000),
});
const anyRemark: fc.Arbitrary<Remarks> = fc.oneof(
  fc.record({ archived: fc.boolean() }),
  fc.record({ items: fc.subarray([asId<'item'>('i1'), asId<'item'>('i2')]) }),
  fc.record({ note: anyText }),
);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('keep' as const), page: anyPage, said: anySaid }),
  },
  fc.record({ type: fc.constant('say' as const), page: anyPage, remark: anyRemark }),
  fc.constant({ type: 'maintain' as const }),
);
const anyWanted = fc.record(
  {
    words: fc.array(anyWord, { maxLength: 4 }).map((words) => words.join(' ')),
    isTyping: fc.boolean(),
    filter: fc.record(
      {
        items: fc.subarray(['i1', 'i2'], { minLength: 1 }),
        outlet: fc.constantFrom('Báo Hải Phòng', 'Cổng thành phố'),
        kind: fc.constantFrom('article', 'document'),
        from: fc.constant(dayNumber(Date.parse('2024-05-12T12:00:00+07:00'))),
        to: fc.constant(dayNumber(Date.parse('2024-05-13T12:00:00+07:00'))),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['words'] },
);

/** So small that a handful of clips makes segments of segments. */
const SMALL: Sizes = { tail: 2, segments: 2, most: 8 };

let opened = 0;

async function openTwice() {
  opened += 1;
  const name = `search ${opened}`;
  const [log, other] = [await DexieLog.open(new Database(name), 'u.p'), new Database(name)];
  return { log, own: new LibraryIndex(log.db, 'u.p'), other: new LibraryIndex(other, 'u.p') };
}

test('the index of every tab finds what a look through all clips finds, whatever was done before', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyStep, { maxLength: 24 }),
      fc.array(anyWanted, { minLength: 1, maxLength: 6 }),
      async (steps, wanted) => {
        const { log, own, other } = await openTwice();
        let now = Date.parse('2024-06-01T08:00:00+07:00');
        const ids = new Map<number, Id<'clip'>>();
        for (const step of steps) {
          now += 1000;
          await take(step, { log, other, ids, now });
        }

        const clips = await keptClips(log, [...ids.values()]);
        for (const index of [own, other]) {
          await index.refresh();
          for (const each of wanted) {
            const { exact, total } = await index.search(each);
            expect([...exact].sort(), JSON.stringify(each)).toEqual(scan(clips, each));
            expect(total).toBe(exact.length);
          }
        }
        log.db.close();
        other.db.close();
      },
    ),
    { numRuns: 120 },
  );
}, 120_000);

async function keptClips(log: DexieLog, ids: readonly Kept['id'][]): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const id of ids) {
    const row = await readClip(log, asId<'clip'>(id));
    const record = row && (await log.db.records.get([log.ws, row.capture]));
    if (row?.archived === 0 && record?.content.type === 'capture') {
      const { paragraphs } = record.content;
      kept.push({ ...row, paragraphs, publishedAt: row.publishedAt ?? 0 });
    }
  }
  return kept;
}

async function take(
  step: Step,
  {
    log,
    other,
    ids,
    now,
  }: {
    readonly log: DexieLog;
    readonly other: LibraryIndex;
    readonly ids: Map<number, Id<'clip'>>;
    readonly now: number;
  },
): Promise<void> {
  if (step.type === 'maintain') {
    await maintain(other, { sizes: SMALL });
  } else if (step.type === 'keep') {
    const canonicalUrl = `https://a.example/${step.page}`;
    const { clip } = await keepClip(
      log,
      makeCapture({ ...step.said, canonicalUrl, capturedAt: now }),
    );
    ids.set(step.page, clip);
  } else {
    const clip = ids.get(step.page);
    await (clip && annotate(log, clip, step.remark));
  }
}
