import { hitsIn, type Phrase } from './phrase-index.ts';
import type { TopicId } from './topic.ts';
import { type Word, wordsOf } from './words.ts';

/** A text that may serve items of a plan: a clip, a draft, a post. */
export type TitledText = { readonly title: string; readonly text: string };

/** Where in a text something stands. Of several places the most telling one is named. */
type Place = 'title' | 'lead' | 'body';

/** A phrase of a topic, or a document's number, that a text uses. */
export type Found = {
  readonly phrase: string;
  readonly isDocument: boolean;
  readonly count: number;
  readonly where: Place;
  readonly score: number;
};

/** How much a text is about a topic, and by which phrases: the heaviest first. */
export type TopicScore = { readonly score: number; readonly found: readonly Found[] };

/** How much more a phrase says in the title or in the first words, where newspapers say what it is about. */
const WORTH: Readonly<Record<Place, number>> = { title: 2, lead: 1.4, body: 1 };

const LEAD_WORDS = 60;

/** What each doubling of a phrase's mentions adds, in shares of the first: a text that repeats itself says little more. */
const REPEATED = 0.35;

/** Of several phrases for one topic each says a little less than the one before. */
const NEXT_PHRASE = 0.8;

/** A text ready to be weighed. */
export type ReadText = { readonly words: readonly Word[]; readonly titleLength: number };

/** Read a title and a text as one sequence of words. */
export function readText({ title, text }: TitledText): ReadText {
  return { words: wordsOf(`${title}\n${text}`), titleLength: wordsOf(title).length };
}

/** The topics that a text is about. */
export function scoreTopics(text: ReadText): ReadonlyMap<TopicId, TopicScore> {
  const places = new Map<Phrase, number[]>();
  for (const { at, phrase } of hitsIn(text.words)) {
    places.set(phrase, [...(places.get(phrase) ?? []), at]);
  }
  const foundByTopic = new Map<TopicId, Found[]>();
  for (const [{ topic, phrase, weight, isDocument }, at] of places) {
    const found = { phrase, isDocument, ...weigh(text, at, weight) };
    foundByTopic.set(topic, [...(foundByTopic.get(topic) ?? []), found]);
  }
  return new Map([...foundByTopic].map(([topic, found]) => [topic, together(found)]));
}

/** What something of that weight is worth that stands at these words of a text. */
export function weigh(
  { titleLength }: ReadText,
  at: readonly number[],
  weight: number,
): Pick<Found, 'count' | 'where' | 'score'> {
  const where = placeOf(Math.min(...at), titleLength);
  const count = at.length;
  return { count, where, score: weight * WORTH[where] * (1 + REPEATED * Math.log2(count)) };
}

/** Parts of one score, the greatest first, each counting less than the one before. */
export function fading(parts: readonly number[], share: number): number {
  return parts.toSorted((a, b) => b - a).reduce((sum, part, rank) => sum + part * share ** rank, 0);
}

function together(found: readonly Found[]): TopicScore {
  return {
    score: fading(
      found.map(({ score }) => score),
      NEXT_PHRASE,
    ),
    found: found.toSorted((a, b) => b.score - a.score),
  };
}

function placeOf(at: number, titleLength: number): Place {
  if (at < titleLength) {
    return 'title';
  }
  return at < titleLength + LEAD_WORDS ? 'lead' : 'body';
}
