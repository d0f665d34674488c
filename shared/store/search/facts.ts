import { toHex } from '#base/bytes.ts';
import { localTime } from '#base/day.ts';

import type { Kept } from './merge.ts';
import type { Facts } from './segment.ts';

/** What is known of one text besides its words. */
export type Fact = {
  readonly id: string;
  readonly clippedAt: number;
  readonly day: number;
  readonly length: number;
  readonly outlet: string;
  readonly kind: string;
  readonly items: string;
};

const DAY_MS = 86_400_000;

/** A day in Hải Phòng as a number that grows by one each day. */
export function dayNumber(instant: number): number {
  const { year, month, day } = localTime(instant);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** Facts as columns. */
export function columnsOf(facts: readonly Fact[]): Facts {
  const [outlets, kinds, itemSets] = [new Names(), new Names(), new Names()];
  const ids = new Uint8Array(facts.length * 16);
  for (const [at, { id }] of facts.entries()) {
    ids.set(idBytes(id), at * 16);
  }
  return {
    ids,
    clippedAt: Uint32Array.from(facts, (fact) => fact.clippedAt),
    day: Int32Array.from(facts, (fact) => fact.day),
    length: Uint32Array.from(facts, (fact) => fact.length),
    outlet: Uint16Array.from(facts, (fact) => outlets.numberOf(fact.outlet)),
    kind: Uint16Array.from(facts, (fact) => kinds.numberOf(fact.kind)),
    items: Uint16Array.from(facts, (fact) => itemSets.numberOf(fact.items)),
    outlets: outlets.all,
    kinds: kinds.all,
    itemSets: itemSets.all,
  };
}

/** One text's facts out of the columns. */
function factOf(facts: Facts, doc: number): Fact {
  const textOf = (names: readonly string[], column: Uint16Array) => names[column[doc] ?? 0] ?? '';
  return {
    id: idOf(facts, doc),
    clippedAt: facts.clippedAt[doc] ?? 0,
    day: facts.day[doc] ?? 0,
    length: facts.length[doc] ?? 0,
    outlet: textOf(facts.outlets, facts.outlet),
    kind: textOf(facts.kinds, facts.kind),
    items: textOf(facts.itemSets, facts.items),
  };
}

/** The facts of the texts that a merge keeps. */
export function mergedFacts(sources: readonly Facts[], kept: readonly Kept[]): Facts {
  return columnsOf(
    kept.flatMap(({ source, doc }) => {
      const facts = sources[source];
      return facts ? [factOf(facts, doc)] : [];
    }),
  );
}

/** The id of a text's clip. */
export function idOf({ ids }: Facts, doc: number): string {
  return toHex(ids.subarray(doc * 16, doc * 16 + 16));
}

/** A number for an id, the same for the same id and mostly different for others. */
export function idNumber({ ids }: Facts, doc: number): number {
  const at = doc * 16;
  return ((ids[at] ?? 0) * 256 + (ids[at + 1] ?? 0)) * 256 + (ids[at + 2] ?? 0);
}

function idBytes(id: string): Uint8Array {
  return Uint8Array.from({ length: 16 }, (_, at) =>
    Number.parseInt(id.slice(at * 2, at * 2 + 2), 16),
  );
}

class Names {
  readonly all: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) {
      return known;
    }
    this.#numbers.set(name, this.all.length);
    this.all.push(name);
    return this.all.length - 1;
  }
}
