/**
 * Slows down who guesses passwords.
 *
 * Counted in this process's memory: with several processes a guesser gets that
 * many times more tries, and a restart forgets. Enough against guessing by
 * hand or by script; the password's own hash is the real defence.
 */
export class Tries {
  readonly #most: number;
  readonly #windowMs: number;
  readonly #now: () => number;
  readonly #triesByKey = new Map<string, { count: number; until: number }>();

  constructor({
    most,
    windowMs = 15 * 60_000,
    now = Date.now,
  }: { most: number; windowMs?: number; now?: () => number }) {
    this.#most = most;
    this.#windowMs = windowMs;
    this.#now = now;
  }

  /** Count a try. Gives 0 when it is allowed, else how long to wait, in ms. */
  take(key: string): number {
    const now = this.#now();
    const earlier = this.#triesByKey.get(key);
    if (!earlier || earlier.until <= now) {
      this.#forgetOld(now);
      this.#triesByKey.set(key, { count: 1, until: now + this.#windowMs });
      return 0;
    }
    earlier.count += 1;
    return earlier.count > this.#most ? earlier.until - now : 0;
  }

  /** Take back a try that turned out to be no guess: an office behind one address signs in often. */
  giveBack(key: string): void {
    const earlier = this.#triesByKey.get(key);
    if (earlier) {
      earlier.count -= 1;
    }
  }

  /** Forget the tries of someone who has shown to be the right one. */
  clear(key: string): void {
    this.#triesByKey.delete(key);
  }

  /** Else made-up logins would fill the memory. */
  #forgetOld(now: number): void {
    if (this.#triesByKey.size < 10_000) {
      return;
    }
    for (const [key, { until }] of this.#triesByKey) {
      if (until <= now) {
        this.#triesByKey.delete(key);
      }
    }
  }
}
