import type { PairList } from './found-lists.ts';

/** A text that has the whole phrase. */
export type PhraseHit = { readonly doc: number; readonly count: number };

/** Places of a phrase's beginning that are still possible, as columns. */
type Begins = {
  readonly docs: ArrayLike<number>;
  /** Where a text's places begin in `places`; one more than there are texts. */
  readonly from: ArrayLike<number>;
  readonly places: ArrayLike<number>;
};

/**
 * The texts in which pairs stand one after the other: what people call "has
 * these words". The rarest pair is looked at first, so that the others only
 * take away.
 */
export function phraseHits(pairs: readonly PairList[]): PhraseHit[] {
  const order = pairs.map((_, at) => at).sort((a, b) => sizeOf(pairs, a) - sizeOf(pairs, b));
  const [first = 0, ...others] = order;
  const rarest = pairs[first];
  if (!rarest) {
    return [];
  }
  let left: Begins = {
    docs: rarest.docs,
    from: rarest.from,
    places: rarest.places.map((place) => place - first),
  };
  for (const at of others) {
    const list = pairs[at];
    left = list ? agreeing(left, list, at) : left;
  }
  return Array.from(left.docs, (doc, at) => ({
    doc,
    count: (left.from[at + 1] ?? 0) - (left.from[at] ?? 0),
  }));
}

/** The beginnings that also have this pair at its distance. */
function agreeing(begins: Begins, list: PairList, distance: number): Begins {
  const docs: number[] = [];
  const from = [0];
  const places: number[] = [];
  let other = 0;
  for (let at = 0; at < begins.docs.length; at += 1) {
    const doc = begins.docs[at] ?? 0;
    while ((list.docs[other] ?? Number.POSITIVE_INFINITY) < doc) {
      other += 1;
    }
    if (list.docs[other] === doc) {
      const here = list.places.subarray(list.from[other], list.from[other + 1]);
      places.push(
        ...placesOf(begins, at).filter((place) => here.includes((place + distance) & 255)),
      );
    }
    if (places.length > (from.at(-1) ?? 0)) {
      docs.push(doc);
      from.push(places.length);
    }
  }
  return { docs, from, places };
}

function placesOf({ from, places }: Begins, at: number): number[] {
  const found: number[] = [];
  for (let each = from[at] ?? 0; each < (from[at + 1] ?? 0); each += 1) {
    found.push(places[each] ?? 0);
  }
  return found;
}

function sizeOf(pairs: readonly PairList[], at: number): number {
  return pairs[at]?.docs.length ?? 0;
}
