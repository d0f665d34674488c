import type * as Y from 'yjs';

import type { KeyedEntry } from '#sync/entry.ts';
import type { LogPage, PageLimit, Progress, Refusal, Replica } from '#sync/log.ts';
import { OWN } from '#sync/log.ts';
import { cutPage } from '#sync/page.ts';

import { breather } from './breathe.ts';
import { type Database, type LogRow, remembered } from './database.ts';
import { type PreparedEntry, prepare, project } from './project.ts';

/** Where every workspace of this device keeps its entries. See `sync/log.ts`. */
export class DexieLog implements Replica {
  readonly name: string;
  readonly db: Database;
  readonly ws: string;
  readonly #epoch: string;

  private constructor(db: Database, ws: string, { name, epoch }: { name: string; epoch: string }) {
    this.db = db;
    this.ws = ws;
    this.name = name;
    this.#epoch = epoch;
  }

  /** Open the log of a workspace. The device's name lives beside the data: both are wiped together. */
  static async open(db: Database, ws: string): Promise<DexieLog> {
    const name = await remembered(db, 'replica');
    const epoch = await remembered(db, 'epoch');
    return new DexieLog(db, ws, { name, epoch });
  }

  async epoch(): Promise<string> {
    return this.#epoch;
  }

  async keyAt(position: number): Promise<string | undefined> {
    const row = await this.db.log.get(position);
    return row?.ws === this.ws ? row.key : undefined;
  }

  async head(): Promise<number> {
    return (await this.#rows().last())?.seq ?? 0;
  }

  async append(entries: readonly KeyedEntry[], source: string): Promise<void> {
    await this.#write(entries, source);
  }

  /**
   * Keep many entries, all or none, with pauses in which the screen can draw.
   * Stopped in the middle, nothing of them is kept.
   */
  async appendWhole(
    entries: readonly KeyedEntry[],
    source: string,
    {
      signal,
      onStep: onEach = () => {},
    }: { signal?: AbortSignal | undefined; onStep?: () => void } = {},
  ): Promise<void> {
    const breathe = breather(signal);
    const prepared: PreparedEntry[] = [];
    for (const entry of entries) {
      prepared.push(await prepare(entry));
      await breathe();
    }
    const onStep = () => {
      signal?.throwIfAborted();
      onEach();
    };
    await this.#keep(prepared, source, { onStep });
  }

  /**
   * Keep an update of a document that is open here. The list is drawn from the
   * open document, which spares reading all its history again at each pause.
   */
  async appendOpen(entry: KeyedEntry, doc: Y.Doc): Promise<void> {
    await this.#write([entry], OWN, { open: (name) => (name === entry.doc ? doc : undefined) });
  }

  async after(position: number, limit: PageLimit, except?: string): Promise<LogPage> {
    // One more than asked for, so that the page knows whether it is the last.
    const most = limit.items + 1;
    const rows = await this.#rows(position).limit(most).toArray();
    const isLast = rows.length < most;
    const page = cutPage(rows, { position, limit, except, isLast });
    return page.more && page.entries.length === 0 && limit.items > 0
      ? await this.after(page.next, limit, except)
      : page;
  }

  async progress(peer: string): Promise<Progress> {
    const row = await this.db.progress.get([this.ws, peer]);
    const { epoch = '', pulled = 0, pulledKey, pushed = 0 } = row ?? {};
    return { epoch, pulled, pulledKey, pushed };
  }

  async receive(
    peer: string,
    received: {
      readonly entries: readonly KeyedEntry[];
      readonly refusals: readonly Refusal[];
      readonly progress: Progress;
    },
  ): Promise<void> {
    await this.#write(received.entries, peer, {
      also: async () => {
        for (const { seq, code } of received.refusals) {
          await this.db.log.update(seq, { refused: code });
        }
        await this.db.progress.put({ ...received.progress, ws: this.ws, peer });
      },
    });
  }

  async restart(peer: string, epoch: string): Promise<void> {
    const { log, progress, chunkUses } = this.db;
    await this.db.transaction('rw', log, progress, chunkUses, async () => {
      await this.#rows().modify((row) => {
        // What it refused once is offered anew, and so are the big things it may have lost.
        delete row.refused;
        row.source = row.source === peer ? OWN : row.source;
      });
      await chunkUses.where('[ws+state]').equals([this.ws, 'sent']).modify({ state: 'here' });
      await progress.put({ ws: this.ws, peer, epoch, pulled: 0, pushed: 0 });
    });
  }

  /** How many entries the peer does not have yet, so that people see what waits. */
  async waitingFor(peer: string): Promise<number> {
    const { pushed } = await this.progress(peer);
    return await this.#rows(pushed)
      .filter((row) => row.source !== peer)
      .count();
  }

  /** What a peer would not keep, newest first. */
  async refused(): Promise<LogRow[]> {
    return await this.#rows()
      .reverse()
      .filter((row) => row.refused !== undefined)
      .toArray();
  }

  async #write(
    entries: readonly KeyedEntry[],
    source: string,
    {
      open,
      also = async () => {},
    }: { open?: (doc: string) => Y.Doc | undefined; also?: () => Promise<void> } = {},
  ): Promise<void> {
    await this.#keep(await Promise.all(entries.map(prepare)), source, { open, also });
  }

  async #keep(
    prepared: readonly PreparedEntry[],
    source: string,
    {
      open,
      also = async () => {},
      onStep = () => {},
    }: {
      open?: ((doc: string) => Y.Doc | undefined) | undefined;
      also?: () => Promise<void>;
      onStep?: () => void;
    },
  ): Promise<void> {
    const { db } = this;
    const { log, progress, clips, searchTail, drafts, records, chunks, chunkUses } = db;
    const tables = [log, progress, clips, searchTail, drafts, records, chunks, chunkUses];
    await db.transaction('rw', tables, async () => {
      const added = await this.#add(prepared, source, onStep);
      await project(db, this.ws, added, open, onStep);
      await also();
    });
  }

  async #add(prepared: readonly PreparedEntry[], source: string, onStep: () => void) {
    const added: { seq: number; prepared: PreparedEntry }[] = [];
    for (const each of prepared) {
      onStep();
      const { kind, doc, payload, key } = each.entry;
      const isKept = await this.db.log.where('[ws+key]').equals([this.ws, key]).count();
      if (!isKept) {
        const row = { ws: this.ws, key, kind, doc, payload, source, at: Date.now() };
        const seq = await this.db.log.add(row);
        added.push({ seq, prepared: each });
      }
    }
    return added;
  }

  #rows(after = 0) {
    return this.db.log
      .where('[ws+seq]')
      .between([this.ws, after], [this.ws, Number.MAX_SAFE_INTEGER], false, true);
  }
}
