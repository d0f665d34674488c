/**
 * The queue of images and files that are fetched after their page was kept.
 *
 * What is wanted is written down, and crossed out only when the bytes, or the
 * reason why there are none, are in the log. So a killed worker goes on with it
 * when it next starts, and so does the browser. What may come later is tried
 * again after a while, a few times; then a person decides.
 */
import type { Id } from '#base/id.ts';
import { type Arrived, missingIn } from '#field/clip/arrival.ts';
import type { Capture } from '#field/clip/capture.ts';
import { capturesOf, keepArrivals } from '#store/clips.ts';
import type { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { currentLog, INBOX } from '#store/inbox.ts';
import { readSetting, settingsUnder, writeSetting } from '#store/settings.ts';

import type { Turns } from '../one-at-a-time.ts';
import { keepFile, type Wanted } from './keep-file.ts';
import type { OpenFile } from './open-file.ts';

const PREFIX = 'fetching.';

/** How long to wait after each failure before the next try, in ms. */
const LONGEST_WAIT = 60 * 60_000;
const BACK_OFF = [30_000, 2 * 60_000, 10 * 60_000, LONGEST_WAIT];

const AT_ONCE = 4;

/** Written down together when very many come: each note waits for the disk. */
const MOST_TOGETHER = 25;

/** What is still wanted of one clip's page. */
export type FetchOrder = {
  readonly ws: string;
  readonly clip: Id<'clip'>;
  /** Where the page is. */
  readonly url: string;
  /** The tab that shows it, as long as it is open. */
  readonly tabId: number;
  readonly wanted: readonly Wanted[];
  readonly tries: number;
  readonly dueAt: number;
};

export type FetchingWays = {
  readonly open: (tabId: number) => OpenFile;
  readonly inTurn: Turns;
  /** Asks to be woken at a time: the worker does not live so long. */
  readonly wakeAt: (at: number) => void;
  /** Told whenever something has come. */
  readonly onArrival: () => void;
  readonly isOnline?: () => boolean;
  readonly now?: () => number;
};

export class Fetching {
  readonly #db: Database;
  readonly #ways: Required<FetchingWays>;
  readonly #underWay = new Map<string, Promise<void>>();

  constructor(db: Database, ways: FetchingWays) {
    this.#db = db;
    this.#ways = { isOnline: () => navigator.onLine, now: Date.now, ...ways };
  }

  /**
   * Fetch what a clip's newest capture lacks, as far as that is `worth` trying.
   * Resolves when the order is written down.
   */
  async order(clip: Id<'clip'>, tabId: number, worth = isWorthTrying): Promise<void> {
    if (this.#underWay.has(clip)) {
      void this.#run(clip).then(() => this.order(clip, tabId, worth));
      return;
    }
    const log = await currentLog(this.#db);
    const [page] = await capturesOf(log, clip);
    const lacking = page ? missingIn(page).filter((lack) => worth(lack, page)) : [];
    if (page && lacking.length > 0) {
      const images = new Set(page.images.map(({ src }) => src));
      const wanted = lacking.map(({ src }) => ({ src, kind: kindOf(images.has(src)) }));
      const { url } = page;
      await this.#note({ ws: log.ws, clip, url, tabId, wanted, tries: 0, dueAt: 0 });
      void this.#run(clip);
    }
  }

  /** The page of a clip is open again in a tab: what is wanted of it need not wait longer. */
  async reopened(clip: Id<'clip'>, tabId: number): Promise<void> {
    const order = await orderOf(this.#db, clip);
    if (order && !this.#underWay.has(clip)) {
      await this.#note({ ...order, tabId });
      void this.#run(clip);
    }
  }

  /** Go on with what is due, and ask to be woken for the rest. */
  async resume(): Promise<void> {
    const orders = await allOrders(this.#db);
    const due = orders.filter(({ dueAt }) => dueAt <= this.#ways.now());
    await Promise.all(due.map(({ clip }) => this.#run(clip)));
    await this.#wakeForNext();
  }

  async #run(clip: Id<'clip'>): Promise<void> {
    const running = this.#underWay.get(clip) ?? this.#fetchAll(clip);
    this.#underWay.set(clip, running);
    try {
      await running;
    } finally {
      this.#underWay.delete(clip);
    }
  }

  async #fetchAll(clip: Id<'clip'>): Promise<void> {
    const order = await orderOf(this.#db, clip);
    if (!order) {
      return;
    }
    // The next worker is called even if this one dies in the middle.
    this.#ways.wakeAt(this.#ways.now() + (BACK_OFF[0] ?? 0));
    const round = new Round(this.#db, order, this.#ways);
    await round.fetchAll();
    await this.#wakeForNext();
  }

  async #note(order: FetchOrder): Promise<void> {
    await writeSetting(this.#db, PREFIX + order.clip, order);
  }

  async #wakeForNext(): Promise<void> {
    const times = (await allOrders(this.#db)).map(({ dueAt }) => dueAt);
    if (times.length > 0) {
      this.#ways.wakeAt(Math.min(...times));
    }
  }
}

/** One try at everything that is wanted of a clip. */
class Round {
  readonly #db: Database;
  readonly #ways: Required<FetchingWays>;
  readonly #order: FetchOrder;
  readonly #together: number;
  #left: readonly Wanted[];
  #later: Arrived[] = [];
  #settled: Arrived[] = [];

  constructor(db: Database, order: FetchOrder, ways: Required<FetchingWays>) {
    this.#db = db;
    this.#ways = ways;
    this.#order = order;
    this.#left = order.wanted;
    this.#together = Math.min(MOST_TOGETHER, Math.ceil(order.wanted.length / AT_ONCE ** 2));
  }

  async fetchAll(): Promise<void> {
    const { wanted, tabId } = this.#order;
    const open = this.#ways.open(tabId);
    const waiting = wanted.values();
    const work = async () => {
      for (const each of waiting) {
        if (this.#ways.isOnline()) {
          await this.#settle(await keepFile(this.#db, each, open));
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await this.#end();
  }

  async #settle(arrived: Arrived): Promise<void> {
    if (this.#mayComeLater(arrived)) {
      this.#later.push(arrived);
      return;
    }
    this.#settled.push(arrived);
    if (this.#settled.length >= this.#together) {
      await this.#tell();
    }
  }

  #mayComeLater({ src, missing }: Arrived): boolean {
    const isLine =
      missing === 'closed' && !(this.#ways.isOnline() && isElsewhere(src, this.#order));
    return missing === 'late' || missing === 'no-room' || isLine;
  }

  async #tell(): Promise<void> {
    const settled = this.#settled.splice(0);
    const { ws, clip } = this.#order;
    await this.#ways.inTurn(async () => {
      const log = ws === INBOX ? await currentLog(this.#db) : await DexieLog.open(this.#db, ws);
      const fresh = await newsIn(log, clip, settled);
      if (fresh.length > 0) {
        await keepArrivals(log, clip, fresh, this.#ways.now());
      }
    });
    const srcs = new Set(settled.map(({ src }) => src));
    this.#left = this.#left.filter(({ src }) => !srcs.has(src));
    await writeOrder(this.#db, { ...this.#order, wanted: this.#left });
    this.#ways.onArrival();
  }

  async #end(): Promise<void> {
    const wait = BACK_OFF[this.#order.tries];
    if (wait === undefined) {
      // Tried often enough: the reason is told, and a person may ask again.
      this.#settled.push(...this.#later.splice(0));
    }
    await this.#tell();
    // With no network nothing was tried, so it does not count.
    const tries = this.#order.tries + (this.#later.length > 0 ? 1 : 0);
    const dueAt = this.#ways.now() + (wait ?? LONGEST_WAIT);
    await writeOrder(this.#db, { ...this.#order, wanted: this.#left, tries, dueAt });
  }
}

/**
 * Whether asking for what a page lacks may bring more than it did before.
 * Another host that closes its images to this page will do so again.
 */
function isWorthTrying({ src, missing }: Arrived, page: Pick<Capture, 'url'>): boolean {
  const isSettled = missing && ['too-big', 'not-a-picture', 'not-a-file'].includes(missing);
  return !isSettled && !(missing === 'closed' && isElsewhere(src, page));
}

function isElsewhere(src: string, page: { readonly url: string }): boolean {
  return new URL(src).host !== new URL(page.url).host;
}

/** What is still wanted of a clip; undefined when nothing is. */
export async function orderOf(db: Database, clip: Id<'clip'>): Promise<FetchOrder | undefined> {
  // Only this module writes there.
  return (await readSetting(db, PREFIX + clip)) as FetchOrder | undefined;
}

/** Everything that is still wanted. */
export async function allOrders(db: Database): Promise<FetchOrder[]> {
  return (await settingsUnder(db, PREFIX)).map(({ value }) => value as FetchOrder);
}

async function writeOrder(db: Database, order: FetchOrder): Promise<void> {
  await writeSetting(db, PREFIX + order.clip, order.wanted.length > 0 ? order : undefined);
}

/** Of what came, that which the clip does not say already. */
async function newsIn(
  log: DexieLog,
  clip: Id<'clip'>,
  arrived: readonly Arrived[],
): Promise<Arrived[]> {
  const [page] = await capturesOf(log, clip);
  const known = new Map((page ? missingIn(page) : []).map(({ src, missing }) => [src, missing]));
  return arrived.filter(
    ({ src, blob, missing }) => known.has(src) && (blob !== null || known.get(src) !== missing),
  );
}

function kindOf(isImage: boolean): Wanted['kind'] {
  return isImage ? 'image' : 'file';
}
