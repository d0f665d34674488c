/** What a bench tells: the same shape for all of them, for people and for tools. */

/** One number that an issue asks for, beside a peer's in the same run. */
export type Claim = {
  readonly what: string;
  readonly ours: number;
  /** Null when there is nothing to compare with. */
  readonly peer: number | null;
  /** Ours divided by the peer's. */
  readonly ratio: number | null;
  /** In words, e.g. "≤ 150 ms". */
  readonly goal: string;
  readonly holds: boolean;
};

export type BenchResult = {
  readonly bench: string;
  readonly claims: readonly Claim[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
};

/** A claim that a number stays within a bound, or reaches it. */
export function claim(
  what: string,
  {
    ours,
    peer = null,
    most,
    least,
    unit = '',
  }: {
    ours: number;
    peer?: number | null;
    most?: number;
    least?: number;
    unit?: string;
  },
): Claim {
  const goal = most === undefined ? `≥ ${least} ${unit}` : `≤ ${most} ${unit}`;
  const holds = (most === undefined || ours <= most) && (least === undefined || ours >= least);
  const ratio = peer === null ? null : ours / peer;
  return { what, ours, peer, ratio, goal: goal.trim(), holds };
}

/** The value below which a share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
