import { TOPICS } from './table.ts';
import type { TopicId } from './topic.ts';
import { isSame, type Word, wordsOf } from './words.ts';

/** A phrase of a topic, ready to be looked for. */
export type Phrase = {
  readonly topic: TopicId;
  /** As the table has it, for people to read. */
  readonly phrase: string;
  readonly weight: number;
  readonly isDocument: boolean;
  readonly words: readonly Word[];
};

/** A phrase found in a text, at a word. */
export type Hit = { readonly at: number; readonly phrase: Phrase };

/**
 * Where the phrases of all topics stand in a text. Within a topic the longest
 * phrase counts alone: "dịch vụ công trực tuyến" is not "dịch vụ công" as well.
 */
export function hitsIn(text: readonly Word[]): Hit[] {
  const index = phrasesByFirstWord();
  const hits: Hit[] = [];
  const takenUntil = new Map<TopicId, number>();
  for (const [at, { folded }] of text.entries()) {
    for (const phrase of index.get(folded) ?? []) {
      const isFree = (takenUntil.get(phrase.topic) ?? 0) <= at;
      if (isFree && standsAt(phrase.words, text, at)) {
        takenUntil.set(phrase.topic, at + phrase.words.length);
        hits.push({ at, phrase });
      }
    }
  }
  return hits;
}

/** Whether the words stand in a text from that place on. No words stand nowhere. */
export function standsAt(words: readonly Word[], text: readonly Word[], at: number): boolean {
  return (
    words.length > 0 &&
    words.every((word, step) => {
      const other = text[at + step];
      return other !== undefined && isSame(word, other);
    })
  );
}

let index: ReadonlyMap<string | undefined, readonly Phrase[]> | undefined;

/** Made at the first use: a page that suggests nothing never pays for it. The longest phrase comes first. */
function phrasesByFirstWord(): ReadonlyMap<string | undefined, readonly Phrase[]> {
  index ??= Map.groupBy(
    allPhrases().toSorted((a, b) => b.words.length - a.words.length),
    ({ words }) => words[0]?.folded,
  );
  return index;
}

function allPhrases(): Phrase[] {
  return TOPICS.flatMap(({ id, phrases }) =>
    Object.entries(phrases).flatMap(([weight, list]) =>
      list.map((phrase) => ({
        topic: id,
        phrase,
        weight: Number(weight),
        isDocument: /^\d+[/-]/.test(phrase),
        words: wordsOf(phrase),
      })),
    ),
  );
}
