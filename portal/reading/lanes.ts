/** So many pieces of heavy work at a time; others wait for their turn, but not too many of them. */
export class Lanes {
  readonly #mostWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor({ atOnce, mostWaiting }: { atOnce: number; mostWaiting: number }) {
    this.#free = atOnce;
    this.#mostWaiting = mostWaiting;
  }

  /** Do the work in turn; undefined when too many wait already. */
  async run<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
    if (this.#free > 0) {
      this.#free -= 1;
    } else if (this.#waiting.length >= this.#mostWaiting) {
      return undefined;
    } else {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) {
        next();
      } else {
        this.#free += 1;
      }
    }
  }
}
