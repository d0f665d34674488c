/**
 * How well a text agrees with what it should be, in the measure of public
 * benchmarks of article readers: by runs of four words, so that order counts.
 */

const RUN = 4;

/** Agreement of one text: 1 when the same runs of words stand in both. */
export type Agreement = { readonly precision: number; readonly recall: number };

/** Compare a text with what it should be. */
export function agreement(got: string, wanted: string): Agreement {
  const [ours, theirs] = [runsOf(got), runsOf(wanted)];
  let common = 0;
  for (const [run, count] of ours) {
    common += Math.min(count, theirs.get(run) ?? 0);
  }
  return { precision: shareOf(common, ours), recall: shareOf(common, theirs) };
}

/** One number for many texts: the harmonic mean of the means. */
export function f1(all: readonly Agreement[]): number {
  const precision = mean(all.map((one) => one.precision));
  const recall = mean(all.map((one) => one.recall));
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function runsOf(text: string): Map<string, number> {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  const runs = new Map<string, number>();
  for (let start = 0; start < Math.max(1, words.length - RUN + 1); start += 1) {
    const run = words.slice(start, start + RUN).join(' ');
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

function shareOf(common: number, runs: ReadonlyMap<string, number>): number {
  const all = [...runs.values()].reduce((sum, count) => sum + count, 0);
  return all === 0 ? 0 : common / all;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
