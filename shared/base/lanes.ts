/** So many pieces of heavy work at a time; the others wait for their turn. */
export class Lanes {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  /** Whether work would begin at once. */
  get isFree(): boolean {
    return this.#free > 0;
  }

  /** How many wait for their turn. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Do the work in turn. Work that fails leaves its lane to the next. */
  async run<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.#free > 0) {
      this.#free -= 1;
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
