/** The longest we wait before trying the portal again by ourselves. */
export const LONGEST_WAIT_MS = 5 * 60 * 1000;

const FIRST_WAIT_MS = 2000;

/**
 * How long to wait after so many failures in a row, counting from 1: twice as
 * long each time, and never quite the same, so that a hundred devices do not
 * come back in the same second when the portal does.
 *
 * @param random - From 0 to 1
 */
export function waitAfter(failures: number, random: number): number {
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures - 1, 20));
  return longest * (0.5 + random / 2);
}
