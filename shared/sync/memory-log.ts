import type { KeyedEntry } from '#sync/entry.ts';
import type { LoggedEntry, LogPage, PageLimit, Progress, Refusal, Replica } from '#sync/log.ts';
import { OWN } from '#sync/log.ts';
import { cutPage } from '#sync/page.ts';

/** A log in memory: for tests, and for a page that may not keep anything. */
export class MemoryLog implements Replica {
  readonly name: string;
  readonly #epoch: string;
  readonly #progress = new Map<string, Progress>();
  readonly #refusals = new Map<number, Refusal>();
  #entries: LoggedEntry[] = [];

  constructor({
    name = crypto.randomUUID(),
    epoch = crypto.randomUUID(),
  }: { name?: string; epoch?: string } = {}) {
    this.name = name;
    this.#epoch = epoch;
  }

  async epoch(): Promise<string> {
    return this.#epoch;
  }

  async keyAt(position: number): Promise<string | undefined> {
    return this.#entries[position - 1]?.key;
  }

  async head(): Promise<number> {
    return this.#entries.length;
  }

  async append(entries: readonly KeyedEntry[], source: string): Promise<void> {
    for (const entry of entries) {
      if (!this.#entries.some(({ key }) => key === entry.key)) {
        this.#entries.push({ ...entry, source, seq: this.#entries.length + 1 });
      }
    }
  }

  async after(position: number, limit: PageLimit, except?: string): Promise<LogPage> {
    const rows = this.#entries.slice(position);
    return cutPage(rows, { position, limit, except, isLast: true });
  }

  async progress(peer: string): Promise<Progress> {
    return this.#progress.get(peer) ?? { epoch: '', pulled: 0, pushed: 0 };
  }

  async receive(
    peer: string,
    received: {
      readonly entries: readonly KeyedEntry[];
      readonly refusals: readonly Refusal[];
      readonly progress: Progress;
    },
  ): Promise<void> {
    await this.append(received.entries, peer);
    for (const refusal of received.refusals) {
      this.#refusals.set(refusal.seq, refusal);
    }
    this.#progress.set(peer, received.progress);
  }

  async restart(peer: string, epoch: string): Promise<void> {
    this.#entries = this.#entries.map((entry) =>
      entry.source === peer ? { ...entry, source: OWN } : entry,
    );
    this.#progress.set(peer, { epoch, pulled: 0, pushed: 0 });
  }

  /** What peers would not keep. */
  async refusals(): Promise<Refusal[]> {
    return [...this.#refusals.values()];
  }
}
