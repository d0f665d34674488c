/** The words of a clip in which somebody finds what they looked for. */
import { fold } from '#base/vietnamese.ts';
import { type Token, tokensOf } from '#field/search/tokens.ts';

import type { Query } from './query.ts';

/** A run of text, and whether it is what was looked for. */
export type Piece = { readonly text: string; readonly isHit: boolean };

/** What a clip says, as far as it can be found. */
export type Said = { readonly title: string; readonly texts: readonly string[] };

export type Passage = {
  readonly title: readonly Piece[];
  /** Of the text below the title; undefined when nothing there was looked for. */
  readonly passage: readonly Piece[] | undefined;
  /** Whether all words stand side by side somewhere. */
  readonly isWhole: boolean;
  /** Whether they do so with the tones that were typed. */
  readonly isToned: boolean;
};

type Span = { readonly from: number; readonly to: number };

/** What one text has of a query. */
type Match = {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly isWhole: boolean;
  readonly isToned: boolean;
  /** How many different words of the query it has. */
  readonly count: number;
};

/** Letters shown before and after the first hit. */
const [BEFORE, AFTER] = [60, 180];

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Find the passage to show. `typed` is the query as it was typed, for its tones. */
export function passageOf({ title, texts }: Said, query: Query, typed: string): Passage {
  const wanted = toned(typed);
  const inTitle = matchOf(title, query, wanted);
  const below = texts.map((text) => matchOf(text, query, wanted));
  const best = below.reduce<Match | undefined>(
    (found, match) => (found && weightOf(found) >= weightOf(match) ? found : match),
    undefined,
  );
  const all = [inTitle, ...below];
  return {
    title: piecesOf(title, inTitle.spans),
    passage: best && best.count > 0 ? excerpt(best) : undefined,
    isWhole: all.some(({ isWhole }) => isWhole),
    isToned: all.some(({ isToned }) => isToned),
  };
}

/** A text with its tones, however these are placed: "hoà" and "hòa" are the same. */
export function toned(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{L}\p{M}]+/gu, (syllable) => {
      const parts = syllable.normalize('NFD');
      return parts.replace(TONES, '') + (parts.match(TONES)?.join('') ?? '');
    })
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Whether a text has the tones that were typed. Without any typed, every text
 * has; so has one in other letters, as an abbreviation.
 */
function isAsTyped(text: string, wanted: string): boolean {
  const plain = fold(wanted);
  return plain === wanted || toned(text).startsWith(wanted) || !fold(text).startsWith(plain);
}

function matchOf(text: string, query: Query, wanted: string): Match {
  const tokens = tokensOf(text);
  const whole = phraseSpans(tokens, query);
  if (whole.length > 0) {
    const isToned = whole.some(({ from, to }) => isAsTyped(text.slice(from, to), wanted));
    return { text, spans: whole, isWhole: true, isToned, count: query.words.length };
  }
  const words = new Set(query.words);
  const hits = tokens.filter(({ word }) => words.has(word));
  const pairs = hits.filter(
    (token, at) => isBeside(token, hits[at - 1]) || isBeside(token, hits[at + 1]),
  );
  const spans = joined(text, pairs.length > 0 ? pairs : hits);
  const count = new Set(hits.map(({ word }) => word)).size;
  return { text, spans, isWhole: false, isToned: false, count };

  function isBeside(token: Token, other: Token | undefined): boolean {
    return other !== undefined && Math.abs(tokens.indexOf(other) - tokens.indexOf(token)) === 1;
  }
}

function phraseSpans(tokens: readonly Token[], { words, isTyping }: Query): Span[] {
  const fits = (token: Token | undefined, at: number) => {
    const word = words[at] ?? '';
    const isOpen = isTyping && at === words.length - 1;
    const found = (have: string | undefined) => (isOpen ? have?.startsWith(word) : have === word);
    return found(token?.word) || (words.length === 1 && found(token?.also));
  };
  return tokens.flatMap((token, start) => {
    const last = tokens[start + words.length - 1];
    const isHere = last && words.every((_, at) => fits(tokens[start + at], at));
    return isHere ? [{ from: token.from, to: last.to }] : [];
  });
}

/** Spans with only blanks between them are one. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const { from, to } of spans) {
    const before = all.at(-1);
    if (before && text.slice(before.to, from).trim() === '') {
      all[all.length - 1] = { from: before.from, to: Math.max(before.to, to) };
    } else {
      all.push({ from, to });
    }
  }
  return all;
}

function weightOf({ isWhole, isToned, count }: Match): number {
  return (isToned ? 2000 : 0) + (isWhole ? 1000 : 0) + count;
}

function excerpt({ text, spans }: Match): Piece[] {
  const first = spans[0]?.from ?? 0;
  const start = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
  const beyond = text.indexOf(' ', first + AFTER);
  const end = beyond < 0 ? text.length : beyond;
  const shown = spans
    .filter(({ to }) => to <= end)
    .map(({ from, to }) => ({ from: from - start, to: to - start }));
  const pieces = piecesOf(text.slice(start, end), shown);
  return [
    ...(start > 0 ? [{ text: '… ', isHit: false }] : []),
    ...pieces,
    ...(end < text.length ? [{ text: ' …', isHit: false }] : []),
  ];
}

function piecesOf(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to } of spans) {
    if (from >= at) {
      pieces.push({ text: text.slice(at, from), isHit: false });
      pieces.push({ text: text.slice(from, to), isHit: true });
      at = to;
    }
  }
  pieces.push({ text: text.slice(at), isHit: false });
  return pieces.filter((piece) => piece.text !== '');
}
