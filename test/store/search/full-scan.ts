/** The search index's answers, found the slow way: by going through every text. */
import { tokensOf } from '#field/search/tokens.ts';
import { dayNumber } from '#store/search/facts.ts';
import type { Filter } from '#store/search/filter.ts';
import { queryOf } from '#store/search/query.ts';

/** A clip as a test has kept it. */
export type Kept = {
  readonly id: string;
  readonly title: string;
  readonly sapo: string | null;
  readonly paragraphs: readonly string[];
  readonly outlet: string;
  readonly kind: string;
  readonly publishedAt: number;
  readonly items: readonly string[];
  readonly note: string;
};

/** Ids of the clips that have the words side by side and pass, in the order of ids. */
export function scan(
  clips: Iterable<Kept>,
  { words, filter = {}, isTyping = false }: { words: string; filter?: Filter; isTyping?: boolean },
): string[] {
  const query = queryOf(words, { isTyping });
  return Array.from(clips)
    .filter((clip) => passes(clip, filter) && hasPhrase(clip, query.words, query.isTyping))
    .map(({ id }) => id)
    .sort();
}

function passes(clip: Kept, { items, outlet, kind, from, to }: Filter): boolean {
  const day = dayNumber(clip.publishedAt);
  return (
    (items === undefined || items.some((item) => clip.items.includes(item))) &&
    (outlet === undefined || clip.outlet === outlet) &&
    (kind === undefined || clip.kind === kind) &&
    (from === undefined || day >= from) &&
    (to === undefined || day <= to)
  );
}

function hasPhrase(clip: Kept, words: readonly string[], isTyping: boolean): boolean {
  const { title, sapo, paragraphs, outlet, note } = clip;
  return [title, sapo ?? '', ...paragraphs, outlet, note].some((text) => {
    const tokens = tokensOf(text);
    return (
      tokens.some((_, start) =>
        words.every((word, at) => {
          const token = tokens[start + at];
          const isLast = at === words.length - 1;
          const fits = (have: string | undefined) =>
            isLast && isTyping ? have?.startsWith(word) : have === word;
          return fits(token?.word) || (words.length === 1 && fits(token?.also));
        }),
      ) || words.length === 0
    );
  });
}
