/**
 * How what a unit has done of a plan lies in its Yjs document (`work:<plan>`).
 *
 * Each mark is one key of a map: two people who mark different tasks offline
 * keep both, and of two marks on one task either says the same.
 */
import * as v from 'valibot';
import type * as Y from 'yjs';

import type { Id } from '#base/id.ts';
import { by } from '#field/draft/submission.ts';

const doneMark = v.object({
  /** What there is to say or to show, e.g. the number of the report; often empty. */
  note: v.string(),
  by,
  at: v.number(),
});

/** Who said that something is done, and when. */
export type DoneMark = v.InferOutput<typeof doneMark>;

/** The document's name in a log. */
export function workDocName(plan: Id<'plan'>): string {
  return `work:${plan}`;
}

/** What is done, by the key of the work. What others have put in it in another shape is left out. */
export function readWork(doc: Y.Doc): ReadonlyMap<string, DoneMark> {
  return new Map(
    [...doc.getMap('done').entries()].flatMap(([key, value]) => {
      const mark = v.safeParse(doneMark, value);
      return mark.success ? [[key, mark.output]] : [];
    }),
  );
}

/** Mark something as done; without a mark, as not done. */
export function writeWork(doc: Y.Doc, key: string, mark: DoneMark | undefined): void {
  if (mark) {
    doc.getMap('done').set(key, mark);
  } else {
    doc.getMap('done').delete(key);
  }
}
