import type { Facts } from './segment.ts';

/** What the texts that are looked for have in common. Days are numbered as by `dayNumber`. */
export type Filter = {
  /** Any of these items. */
  readonly items?: readonly string[] | undefined;
  readonly outlet?: string | undefined;
  readonly kind?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
};

/** Whether a text of a segment passes: worked out once a segment, so that a text costs little. */
export function passing(
  facts: Facts,
  dead: Uint8Array,
  { items, outlet, kind, from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: Filter,
): (doc: number) => boolean {
  const outlets = facts.outlets.map((each) => outlet === undefined || each === outlet);
  const kinds = facts.kinds.map((each) => kind === undefined || each === kind);
  const itemSets = facts.itemSets.map(
    (each) => items === undefined || each.split(' ').some((item) => items.includes(item)),
  );
  return (doc) => {
    const day = facts.day[doc] ?? 0;
    return (
      dead[doc] === 0 &&
      day >= from &&
      day <= to &&
      outlets[facts.outlet[doc] ?? 0] === true &&
      kinds[facts.kind[doc] ?? 0] === true &&
      itemSets[facts.items[doc] ?? 0] === true
    );
  };
}
