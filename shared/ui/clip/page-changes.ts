import { diffArrays } from 'diff';

import type { Capture } from '#field/clip/capture.ts';

/** A run of a page's words that stayed, came or went. */
export type Change = { readonly kind: 'kept' | 'added' | 'removed'; readonly words: string };

/** Long enough for any article; a page torn apart and rewritten is shown as replaced. */
const MOST_MS = 1500;

/**
 * What changed on a page between two captures, by Vietnamese syllables. A line
 * break is a word of its own, so that moved paragraphs are seen as such.
 */
export function pageChanges(before: Capture, after: Capture): Change[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const parts = diffArrays(old, now, { timeout: MOST_MS });
  if (!parts) {
    return [
      { kind: 'removed', words: textOf(old) },
      { kind: 'added', words: textOf(now) },
    ];
  }
  return parts.map(({ added, removed, value }) => {
    const changed = added ? 'added' : 'removed';
    return { kind: added || removed ? changed : 'kept', words: textOf(value) };
  });
}

function wordsOf({ title, sapo, paragraphs }: Capture): string[] {
  return (
    [title, sapo, ...paragraphs]
      .flatMap((line) => (line ? [line] : []))
      .join('\n')
      .match(/\n|\S+/g) ?? []
  );
}

function textOf(words: readonly string[]): string {
  return words.join(' ').replace(/ ?\n ?/g, '\n');
}
