/**
 * Which items of a plan a text seems to serve, and why.
 *
 * Two voices are added: the phrases of the topics that an item is about, and the
 * nearest texts whose items this unit has confirmed. Measured on news texts that
 * other people labelled; the numbers stand in `docs/measured.md`.
 */
import type { Id } from '#base/id.ts';

import { type Confirmed, signatureOf, type Vote, votesOf } from './neighbours.ts';
import type { Plan, PlanItem } from './plan.ts';
import { topicsByItem } from './topics/item-topics.ts';
import { standsAt } from './topics/phrase-index.ts';
import {
  type Found,
  fading,
  type ReadText,
  readText,
  scoreTopics,
  type TitledText,
  type TopicScore,
  weigh,
} from './topics/score.ts';
import type { TopicId } from './topics/topic.ts';
import { wordsOf } from './topics/words.ts';

/** An item that a text seems to serve, and why. Never applied before a person confirms it. */
export type Suggestion = {
  readonly item: Id<'item'>;
  /** Below {@link FITTING} the text may have nothing to do with the plan. */
  readonly score: number;
  /** The most telling first. */
  readonly reasons: readonly Reason[];
};

/** What speaks for an item: words that the text uses, or a text that people gave the same item. */
export type Reason =
  | ({ readonly kind: 'phrase' | 'document' } & Pick<Found, 'phrase' | 'count' | 'where'>)
  | { readonly kind: 'alike'; readonly title: string };

/** From here on at least one voice is sure that the text belongs to the plan. */
export const FITTING = 1;

/** A rule score, and a vote, that are sure by themselves. Weaker ones are not blown up to full strength. */
const SURE_RULES = 8;
const SURE_VOTE = 1;

/** What a topic counts that an item only touches. */
const TOUCHED = 0.5;

/** Of several topics of one item each says less than the one before. */
const NEXT_TOPIC = 0.5;

/** What a document says for the items of the plan that name it, shared among them. */
const CITED = 6;

const MOST_REASONS = 4;

/**
 * Items of the plan that a text seems to serve, the strongest first.
 *
 * @param confirmed - Texts whose items people of this unit have confirmed
 * @param votes - What these say, where it was counted before and elsewhere
 */
export function suggestItems(
  plan: Pick<Plan, 'items'>,
  text: TitledText,
  {
    confirmed = [],
    votes = votesOf(signatureOf(`${text.title} ${text.text}`), confirmed),
    most = 5,
  }: {
    readonly confirmed?: readonly Confirmed[];
    readonly votes?: ReadonlyMap<Id<'item'>, Vote>;
    readonly most?: number;
  } = {},
): Suggestion[] {
  const rules = rulesOf(plan.items, readText(text));
  const fullRule = Math.max(SURE_RULES, ...rules.map(({ score }) => score));
  const fullVote = Math.max(SURE_VOTE, ...[...votes.values()].map(({ score }) => score));
  return rules
    .map(({ item, score, found }) => {
      const vote = votes.get(item);
      return {
        item,
        score: score / fullRule + (vote?.score ?? 0) / fullVote,
        reasons: reasonsFor(found, vote),
      };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most);
}

type Ruled = {
  readonly item: Id<'item'>;
  readonly score: number;
  readonly found: readonly Found[];
};

function rulesOf(items: readonly PlanItem[], text: ReadText): Ruled[] {
  const topics = scoreTopics(text);
  return [...topicsByItem(items)].map(([item, { main, also = [] }]) => {
    const parts = [...partsOf(topics, main, 1), ...partsOf(topics, also, TOUCHED)];
    const cited = citedIn(item, items, text);
    const scores = parts.map(({ score }) => score);
    return {
      item: item.id,
      score: fading(scores, NEXT_TOPIC) + cited.reduce((sum, { score }) => sum + score, 0),
      found: [...cited, ...parts.flatMap(({ found }) => found)].toSorted(
        (a, b) => b.score - a.score,
      ),
    };
  });
}

function partsOf(
  topics: ReadonlyMap<TopicId, TopicScore>,
  wanted: readonly TopicId[],
  share: number,
): TopicScore[] {
  return wanted.flatMap((topic) => {
    const part = topics.get(topic);
    return part
      ? [
          {
            score: part.score * share,
            found: part.found.map((each) => ({ ...each, score: each.score * share })),
          },
        ]
      : [];
  });
}

/** The documents that an item names and the text too: they say less when other items name them as well. */
function citedIn(item: PlanItem, items: readonly PlanItem[], text: ReadText): Found[] {
  return item.references.flatMap((reference) => {
    const words = wordsOf(reference);
    const at = text.words.flatMap((_, place) =>
      standsAt(words, text.words, place) ? [place] : [],
    );
    const naming = items.filter(({ references }) => references.includes(reference));
    return at.length > 0
      ? [{ phrase: reference, isDocument: true, ...weigh(text, at, CITED / naming.length) }]
      : [];
  });
}

function reasonsFor(found: readonly Found[], vote: Vote | undefined): Reason[] {
  const once = new Map(found.toReversed().map((each) => [each.phrase, each]));
  const words = found.filter((each) => once.get(each.phrase) === each);
  return [
    ...words.slice(0, MOST_REASONS).map(({ phrase, isDocument, count, where }) => ({
      kind: isDocument ? ('document' as const) : ('phrase' as const),
      phrase,
      count,
      where,
    })),
    ...(vote ? [{ kind: 'alike' as const, title: vote.nearest }] : []),
  ];
}
