import type { PlanItem } from '#field/plan/plan.ts';

import { type Found, readText, scoreTopics } from './score.ts';
import type { TopicId } from './topic.ts';

/** A topic that an item seems to be about, and the phrases and documents that say so. */
export type Proposal = {
  readonly topic: TopicId;
  /** Whether it is what the item is about, rather than something it touches. */
  readonly isMain: boolean;
  readonly found: readonly Found[];
};

/** Weaker topics are proposed by a word that any plan uses. */
const LEAST = 2;

/** Shares of the strongest topic from which another is touched, or is what the item is about too. */
const TOUCHED = 0.35;
const MAIN = 0.6;

const MOST = 8;

/** Topics of a new plan's item, by its own words, the strongest first. For the office to mend. */
export function proposeTopics({
  short,
  text = '',
  bullets,
  references,
}: Pick<PlanItem, 'short' | 'text' | 'bullets' | 'references'>): Proposal[] {
  const scores = scoreTopics(
    readText({ title: short, text: [text, ...bullets, ...references].join('\n') }),
  );
  const sorted = [...scores].toSorted(([, a], [, b]) => b.score - a.score);
  const best = Math.max(0, ...sorted.map(([, { score }]) => score));
  return sorted
    .filter(([, { score }]) => score >= Math.max(LEAST, best * TOUCHED))
    .slice(0, MOST)
    .map(([topic, { score, found }]) => ({ topic, isMain: score >= best * MAIN, found }));
}
