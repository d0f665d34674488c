/**
 * What a unit's own choices say about a text: among the texts whose items people
 * have confirmed, the nearest ones vote for theirs. Nothing is trained and
 * nothing is kept but the choices themselves.
 */
import type { Id } from '#base/id.ts';
import { fold } from '#base/vietnamese.ts';

/** How often each pair of neighbouring syllables stands in a text, by the pair's hash. */
export type Signature = ReadonlyMap<number, number>;

/** A text whose items a person has confirmed. */
export type Confirmed = {
  readonly title: string;
  readonly items: readonly Id<'item'>[];
  readonly signature: Signature;
};

/** How strongly the nearest texts speak for an item, and the nearest of them. */
export type Vote = { readonly score: number; readonly nearest: string };

/** How many of the nearest texts vote. */
const VOTERS = 7;

/** Below this cosine two texts share no more than the language. */
const LEAST_LIKENESS = 0.03;

/** The signature of a text. Case, tones and marks do not matter: a folded text has the same. */
export function signatureOf(text: string): Signature {
  const counts = new Map<number, number>();
  let before: number | undefined;
  for (const [syllable] of fold(text).matchAll(/[\p{L}\p{N}]+/gu)) {
    const hash = hashOf(syllable);
    if (before !== undefined) {
      const pair = Math.imul(before, 31) ^ hash;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    before = hash;
  }
  return counts;
}

/** What the confirmed texts nearest to a signature say, by item. */
export function votesOf(
  signature: Signature,
  confirmed: readonly Confirmed[],
): ReadonlyMap<Id<'item'>, Vote> {
  const { rarity, texts } = prepared(confirmed);
  const own = weighed(signature, rarity);
  const nearest = texts
    .map(({ text, weights }) => ({ text, likeness: cosine(own, weights) }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, VOTERS);
  const votes = new Map<Id<'item'>, Vote>();
  for (const { text, likeness } of nearest) {
    for (const item of text.items) {
      const known = votes.get(item) ?? { score: 0, nearest: text.title };
      votes.set(item, { ...known, score: known.score + likeness });
    }
  }
  return votes;
}

type Weighed = { readonly weights: ReadonlyMap<number, number>; readonly length: number };

/** Texts with their pairs weighed by how rare each is among them. */
type Prepared = {
  readonly rarity: (pair: number) => number;
  readonly texts: readonly { readonly text: Confirmed; readonly weights: Weighed }[];
};

/** By the list they were made of: the same choices are asked while somebody writes. */
const known = new WeakMap<readonly Confirmed[], Prepared>();

function prepared(confirmed: readonly Confirmed[]): Prepared {
  const before = known.get(confirmed);
  if (before) {
    return before;
  }
  const rarity = rarityIn(confirmed);
  const texts = confirmed.map((text) => ({ text, weights: weighed(text.signature, rarity) }));
  known.set(confirmed, { rarity, texts });
  return { rarity, texts };
}

/** How rare a pair is among the confirmed texts: what stands in each of them tells nothing. */
function rarityIn(confirmed: readonly Confirmed[]): (pair: number) => number {
  const texts = new Map<number, number>();
  for (const { signature } of confirmed) {
    for (const pair of signature.keys()) {
      texts.set(pair, (texts.get(pair) ?? 0) + 1);
    }
  }
  return (pair) => Math.max(0, Math.log((confirmed.length + 1) / ((texts.get(pair) ?? 0) + 0.5)));
}

function weighed(signature: Signature, rarity: (pair: number) => number): Weighed {
  const weights = new Map(
    [...signature].map(([pair, count]) => [pair, (1 + Math.log(count)) * rarity(pair)]),
  );
  const squares = weights.values().reduce((sum, weight) => sum + weight * weight, 0);
  return { weights, length: Math.sqrt(squares) };
}

function cosine(one: Weighed, other: Weighed): number {
  let product = 0;
  for (const [pair, weight] of one.weights) {
    product += weight * (other.weights.get(pair) ?? 0);
  }
  // Two texts without a rare pair have no length, and no likeness.
  return product === 0 ? 0 : product / (one.length * other.length);
}

/** FNV-1a: spreads short words well, and needs no table. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash;
}
