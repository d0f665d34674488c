import { Lanes } from '#base/lanes.ts';

/** Lanes in which only so many may wait: a portal that is too busy says so. */
export class BoundedLanes {
  readonly #lanes: Lanes;
  readonly #mostWaiting: number;

  constructor({ atOnce, mostWaiting }: { atOnce: number; mostWaiting: number }) {
    this.#lanes = new Lanes(atOnce);
    this.#mostWaiting = mostWaiting;
  }

  /** Do the work in turn; undefined when too many wait already. */
  async run<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
    const isFull = !this.#lanes.isFree && this.#lanes.waiting >= this.#mostWaiting;
    return isFull ? undefined : await this.#lanes.run(work);
  }
}
