/** What the worker does with pages: look at one, keep one. */
import * as v from 'valibot';

import { ok, problem, type Result } from '#base/result.ts';
import { clipIdOf } from '#field/clip/address.ts';
import { type Capture, capture, contentHash } from '#field/clip/capture.ts';
import type { Reading } from '#page/reading.ts';
import { keepBlob } from '#store/chunks.ts';
import { capturesOf, type Kept, keepClip, type Remarks, readClip } from '#store/clips.ts';
import type { Database } from '#store/database.ts';
import type { DexieLog } from '#store/dexie-log.ts';
import { isDiskFull } from '#store/disk-full.ts';
import { fitEntry, fitsEntry } from '#store/fit-entry.ts';
import { currentLog } from '#store/inbox.ts';
import { readPlanBook } from '#store/plans.ts';
import { readSetting, writeSetting } from '#store/settings.ts';

import type {
  Earlier,
  KeepProblem,
  KeepRequest,
  KeptPage,
  Look,
  ReadProblem,
  Target,
} from './calls.ts';
import { type FetchImage, gatherImages } from './images.ts';
import { knownStart, moreOf } from './known-pages.ts';
import { oneAtATime, type Turns } from './one-at-a-time.ts';
import { partAlone } from './part-alone.ts';
import { bookmarkOf, type PageRead } from './read-tab.ts';
import { votesFor } from './votes.ts';

/** The last clicks that were kept. A popup that was closed too early sends its click once more. */
const LAST_KEPT = 'last-kept';

/** More clicks than this are never under way. */
const MOST_CLICKS = 200;

/** See what the page of a tab says, or a part of it, and whether it is in the library. */
export async function look(
  db: Database,
  target: Target,
  read: (target: Target) => Promise<PageRead | { readonly problem: ReadProblem }>,
): Promise<Look> {
  const { part } = target;
  const asked = {
    ...(part ? { part: part.kind } : {}),
    ...(target.choice ? { choice: target.choice } : {}),
  };
  const answer = await read(target);
  const sound = answer.problem === undefined ? soundCapture(answer.reading, 0) : undefined;
  if (answer.problem === undefined && sound) {
    const { capture: fitting, isCut } = fitEntry(sound);
    const earlier = await earlierOf(await currentLog(db), fitting);
    const more = await moreOf(db, fitting, isCut ? null : answer.next);
    const votes = await votesFor(db, fitting, earlier?.clip);
    const { current } = await readPlanBook(db);
    const reading = readingOf(fitting);
    return { problem: undefined, reading, earlier, isCut, votes, plan: current, ...more, ...asked };
  }
  const reading = part ? partAlone(part, target) : bookmarkOf(target);
  return {
    // A link needs no page around it.
    problem: part?.kind === 'link' ? undefined : (answer.problem ?? 'broken-reader'),
    reading,
    earlier: reading && (await earlierOf(await currentLog(db), captureOf(reading, 0))),
    isCut: false,
    ...asked,
  };
}

/**
 * Keep a page and what the user says about it. When it resolves, both are on
 * the disk.
 *
 * A page that this time gave nothing but its address never hides the text it
 * gave before: then only what the user says is kept.
 */
export async function keepPage(
  db: Database,
  { id, reading, items, note }: KeepRequest,
  {
    fetchImage,
    inTurn = oneAtATime(),
    now = Date.now,
  }: {
    readonly fetchImage: FetchImage;
    /** The queue for writing. Images are waited for outside of it. */
    readonly inTurn?: Turns;
    readonly now?: () => number;
  },
): Promise<Result<KeptPage, KeepProblem>> {
  const sound = soundCapture(reading, now());
  if (!sound) {
    return problem('bad-page');
  }
  const { capture: page, isCut } = fitEntry(sound);
  try {
    const known = await knownText(await currentLog(db), page);
    const whole = known
      ? await completed(db, known, fetchImage, now)
      : await withImages(db, page, fetchImage);
    const kept = await inTurn(async () => keepOnce(db, id, whole, { items, note }));
    const images = whole.images.filter(({ blob }) => blob !== null).length;
    return ok({
      ...kept,
      images: { kept: images, all: whole.images.length + (whole.imagesLeftOut ?? 0) },
      ...(page.pages ? { pages: page.pages } : {}),
      ...(isCut ? { isCut } : {}),
    });
  } catch (cause) {
    if (isDiskFull(cause)) {
      return problem('disk-full');
    }
    throw cause;
  }
}

async function keepOnce(db: Database, id: string, page: Capture, remarks: Remarks): Promise<Kept> {
  const parsed = v.safeParse(v.array(v.string()), await readSetting(db, LAST_KEPT));
  const clicks = parsed.success ? parsed.output : [];
  if (clicks.includes(id)) {
    return { clip: await clipIdOf(page.canonicalUrl), outcome: 'same' };
  }
  const kept = await keepClip(await currentLog(db), page, remarks);
  await writeSetting(db, LAST_KEPT, [id, ...clicks].slice(0, MOST_CLICKS));
  return kept;
}

/** The capture that already says what the page says, or says more than its bare address. */
async function knownText(log: DexieLog, page: Capture): Promise<Capture | undefined> {
  const [newest] = await capturesOf(log, await clipIdOf(page.canonicalUrl));
  if (!newest || page.kind === 'bookmark') {
    return newest;
  }
  // Only the newest: a page that has changed back is kept anew, as what it says now.
  return (await contentHash(newest)) === (await contentHash(page)) ? newest : undefined;
}

async function withImages(db: Database, page: Capture, fetchImage: FetchImage): Promise<Capture> {
  const images = await gatherImages(page.images, {
    fetchImage,
    keep: async (bytes, mime) => {
      try {
        return await keepBlob(db, bytes, mime);
      } catch (cause) {
        if (isDiskFull(cause)) {
          // No room for pictures: there may still be some for the text.
          return undefined;
        }
        throw cause;
      }
    },
  });
  const whole = { ...page, images };
  return fitsEntry(whole) ? whole : page;
}

/** A capture that is here already, made anew when images that were missing can be had now. */
async function completed(
  db: Database,
  known: Capture,
  fetchImage: FetchImage,
  now: () => number,
): Promise<Capture> {
  const absent = known.images.filter(({ blob }) => blob === null);
  if (absent.length === 0) {
    return known;
  }
  const { images: tried } = await withImages(db, { ...known, images: absent }, fetchImage);
  const bySrc = new Map(tried.map((image) => [image.src, image]));
  const images = known.images.map((image) => bySrc.get(image.src) ?? image);
  const brings = tried.some(({ blob }) => blob !== null);
  const whole = { ...known, images, capturedAt: now() };
  return brings && fitsEntry(whole) ? whole : known;
}

async function earlierOf(log: DexieLog, page: Capture): Promise<Earlier | undefined> {
  const row = await readClip(log, await clipIdOf(page.canonicalUrl));
  if (!row) {
    return undefined;
  }
  const { id, capturedAt, items, note } = row;
  const same = (await knownText(log, page)) ?? (await knownStart(log, page));
  return { clip: id, capturedAt, items, note, isSame: same !== undefined };
}

function captureOf(reading: Reading, capturedAt: number): Capture {
  return { ...reading, type: 'capture', capturedAt };
}

/** What came out of a page, if it has the shape of a capture: pages are hostile. */
function soundCapture(reading: Reading, capturedAt: number): Capture | undefined {
  const parsed = v.safeParse(capture, captureOf(reading, capturedAt));
  return parsed.success ? parsed.output : undefined;
}

function readingOf({ type: _, capturedAt: __, ...reading }: Capture): Reading {
  return reading;
}
