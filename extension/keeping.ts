/**
 * The queue of pages that are being kept.
 *
 * A request is written down before anything is done with it, and crossed out
 * only when the clip is on the disk. So a worker that is killed in between goes
 * on with it when it next starts, and thirty pages at once wait for each other
 * instead of starving each other's pictures.
 */
import { Lanes } from '#base/lanes.ts';
import { problem, type Result } from '#base/result.ts';
import type { Database } from '#store/database.ts';
import { isDiskFull } from '#store/disk-full.ts';
import { settingsUnder, writeSetting } from '#store/settings.ts';

import type { Calls, KeepProblem, KeepRequest, KeptPage } from './calls.ts';
import { forgetUnread, noteUnread } from './unread.ts';

const PREFIX = 'keeping.';

/** How many pages may fetch their pictures at a time. */
const AT_ONCE = 3;

/** Work that keeps one page. It may be repeated. */
export type KeepWork = (request: KeepRequest) => ReturnType<Calls['keep']>;

export class Keeping {
  readonly #db: Database;
  readonly #work: KeepWork;
  readonly #onChange: (waiting: number) => void;
  readonly #underWay = new Map<string, ReturnType<Calls['keep']>>();
  readonly #lanes: Lanes;
  readonly #stopped = new Set<string>();

  /** @param onChange - Told how many pages are being kept, whenever that changes */
  constructor(
    db: Database,
    work: KeepWork,
    { onChange = () => {}, atOnce = AT_ONCE }: KeepingOptions = {},
  ) {
    this.#db = db;
    this.#work = work;
    this.#onChange = onChange;
    this.#lanes = new Lanes(atOnce);
  }

  /** How many pages are being kept at this moment. */
  get count(): number {
    return this.#underWay.size;
  }

  /** Keep a page. Asked twice with one click's id, it is kept once and both get the answer. */
  keep(request: KeepRequest): ReturnType<Calls['keep']> {
    const known = this.#underWay.get(request.id);
    if (known) {
      return known;
    }
    this.#stopped.delete(request.id);
    const kept = this.#keepNoted(request).finally(() => {
      this.#underWay.delete(request.id);
      this.#onChange(this.count);
    });
    this.#underWay.set(request.id, kept);
    this.#onChange(this.count);
    return kept;
  }

  /** Go on with what an earlier worker left behind. */
  async resume(): Promise<void> {
    const left = await listKeeping(this.#db);
    await Promise.allSettled(left.map((request) => this.keep(request)));
  }

  /** Give up requests that nobody works on yet, and what is known of those that failed. */
  async stop(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      await forgetUnread(this.#db, id);
      if (this.#underWay.has(id)) {
        this.#stopped.add(id);
      } else {
        await writeSetting(this.#db, PREFIX + id, undefined);
      }
    }
  }

  async #keepNoted(request: KeepRequest): Promise<Result<KeptPage, KeepProblem>> {
    await this.#note(request);
    const kept = await this.#lanes.run(async () =>
      this.#stopped.has(request.id) ? problem('stopped') : await this.#work(request),
    );
    await this.#crossOut(request, kept);
    return kept;
  }

  async #crossOut(request: KeepRequest, kept: Result<KeptPage, KeepProblem>): Promise<void> {
    if (!kept.ok && (kept.problem === 'not-had' || kept.problem === 'no-article')) {
      await noteUnread(this.#db, request, kept.problem);
    } else if (kept.ok) {
      await forgetUnread(this.#db, request.id);
    }
    if (kept.ok || kept.problem !== 'disk-full') {
      await writeSetting(this.#db, PREFIX + request.id, undefined);
    }
  }

  async #note(request: KeepRequest): Promise<void> {
    try {
      await writeSetting(this.#db, PREFIX + request.id, request);
    } catch (cause) {
      if (!isDiskFull(cause)) {
        throw cause;
      }
      // No room for the note: the work will say so of the clip itself.
    }
  }
}

type KeepingOptions = {
  readonly onChange?: (waiting: number) => void;
  readonly atOnce?: number;
};

/** The pages that are written down and not kept yet, also by a worker that is gone. */
export async function listKeeping(db: Database): Promise<KeepRequest[]> {
  // Only this module writes there, and the work checks what it is given.
  return (await settingsUnder(db, PREFIX)).map(({ value }) => value as KeepRequest);
}
