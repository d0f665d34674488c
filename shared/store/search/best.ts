/** One text with what speaks for it. */
export type Scored = {
  readonly segment: number;
  readonly doc: number;
  readonly score: number;
  /** When it was clipped: of two as good, the newer comes first. */
  readonly clippedAt: number;
};

/** The best of many texts, without keeping all of them. */
export class Best {
  readonly #most: number;
  #kept: Scored[] = [];
  /** Nothing below comes in. */
  floor = Number.NEGATIVE_INFINITY;

  constructor(most: number) {
    this.#most = most;
  }

  offer(scored: Scored): void {
    if (scored.score < this.floor) {
      return;
    }
    this.#kept.push(scored);
    // Sorted now and then: most texts are turned away by the floor.
    if (this.#kept.length >= this.#most * 4) {
      this.#cut();
    }
  }

  inOrder(): readonly Scored[] {
    this.#cut();
    return this.#kept;
  }

  #cut(): void {
    this.#kept = this.#kept
      .sort((a, b) => b.score - a.score || b.clippedAt - a.clippedAt)
      .slice(0, this.#most);
    if (this.#kept.length === this.#most) {
      this.floor = this.#kept.at(-1)?.score ?? this.floor;
    }
  }
}
