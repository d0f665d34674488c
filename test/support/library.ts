import * as fc from 'fast-check';

import { keepBlob } from '#store/chunks.ts';
import { annotate, keepClip } from '#store/clips.ts';
import { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { beginDraft } from '#store/drafts.ts';
import { keepReview, submitDraft } from '#store/records.ts';

import { readAll } from './log-contract.ts';
import { makeCapture, makeReview, makeSubmission } from './make.ts';

let opened = 0;

/** The log of a device that nobody has used. */
export async function openLog(ws = 'u1.p'): Promise<DexieLog> {
  opened += 1;
  return await DexieLog.open(new Database(`library ${opened}`), ws);
}

/** Everything a device holds that a file must bring to another. */
export async function stateOf(log: DexieLog) {
  const { db, ws } = log;
  const entries = (await readAll(log)).map(({ kind, doc, key, payload }) => {
    return { kind, doc, key, payload: [...payload] };
  });
  const clips = await db.clips.where('[ws+id]').between([ws, ''], [ws, '\uffff']).toArray();
  const drafts = await db.drafts.where('[ws+id]').between([ws, ''], [ws, '\uffff']).toArray();
  const chunks = await db.chunks.toArray();
  return {
    entries,
    clips,
    drafts: drafts.map(({ changedAt: _, ...rest }) => rest),
    chunks: chunks.map(({ hash, bytes }) => ({ hash, size: bytes.length })),
  };
}

/** Something a person does with the library. */
export type Step =
  | { type: 'clip'; page: number; words: string; picture: number }
  | { type: 'note'; page: number; words: string }
  | { type: 'draft' }
  | { type: 'submit'; words: string };

const anyWords = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
/** Anything a person may do with it. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    type: fc.constant('clip' as const),
    page: fc.nat(4),
    words: anyWords,
    picture: fc.nat(3),
  }),
  fc.record({ type: fc.constant('note' as const), page: fc.nat(4), words: anyWords }),
  fc.record({ type: fc.constant('draft' as const) }),
  fc.record({ type: fc.constant('submit' as const), words: anyWords }),
);

/** Do it. @param at - No two steps of a history may share it */
export async function play(log: DexieLog, step: Step, at: number): Promise<void> {
  if (step.type === 'draft') {
    await beginDraft(log, 'news');
  } else if (step.type === 'submit') {
    const sent = await submitDraft(log, makeSubmission({ title: `Tin ${step.words}`, at }));
    if (sent.ok) {
      await keepReview(log, makeReview({ submission: sent.value, at }));
    }
  } else {
    const url = `https://bao.example/tin-${step.page}.html`;
    const parts = { url, canonicalUrl: url, capturedAt: at };
    if (step.type === 'note') {
      const { clip } = await keepClip(log, makeCapture(parts));
      await annotate(log, clip, { note: step.words });
    } else {
      const blob = await keepBlob(log.db, new Uint8Array(step.picture ** 13).fill(at), 'image/png');
      const image = { src: `${url}/1.png`, caption: null, credit: null, alt: null, blob };
      const images = step.picture > 0 ? [image] : [];
      await keepClip(log, makeCapture({ ...parts, paragraphs: [step.words], images }));
    }
  }
}

/** A log with something of each kind. */
export async function sampleLog(): Promise<DexieLog> {
  const log = await openLog();
  const steps: Step[] = [
    { type: 'clip', page: 1, words: 'một', picture: 2 },
    { type: 'note', page: 2, words: 'đã xem' },
    { type: 'draft' },
    { type: 'submit', words: 'hai' },
  ];
  for (const [at, step] of steps.entries()) {
    await play(log, step, at + 1);
  }
  return log;
}
