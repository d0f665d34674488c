/**
 * An office in one process: devices, a portal, and a line between them that
 * loses, repeats and delays what it carries.
 */
import * as Y from 'yjs';

import { answerExchange } from '#sync/answer.ts';
import { keyed } from '#sync/entry.ts';
import { exchange } from '#sync/exchange.ts';
import { OWN, type Replica } from '#sync/log.ts';
import { MemoryLog } from '#sync/memory-log.ts';
import type { ExchangeAnswer, ExchangeRequest } from '#sync/message.ts';
import { decodeAnswer, decodeRequest, encodeMessage } from '#sync/message.ts';
import { type Peer, PeerError } from '#sync/peer.ts';

import { readAll } from './log-contract.ts';

/** What the line does with one call. `late`: the request arrives, but only at the next call of anyone. */
export type LineFault = 'none' | 'lost-request' | 'lost-answer' | 'twice' | 'late';

/** What happens in the office. */
export type OfficeEvent =
  | { readonly type: 'edit'; readonly device: number; readonly at: number; readonly word: string }
  | { readonly type: 'erase'; readonly device: number; readonly at: number }
  | { readonly type: 'sync'; readonly device: number; readonly faults: readonly LineFault[] }
  | { readonly type: 'restore' }
  | { readonly type: 'rewind'; readonly share: number };

const DOC = 'draft:shared';
const SMALL = { items: 2, bytes: 4000 };

export class Office {
  readonly devices: readonly Replica[];
  readonly #docs: readonly Y.Doc[];
  #portal = new MemoryLog({ name: 'portal' });
  #backup = new MemoryLog({ name: 'portal' });
  #late: Uint8Array[] = [];
  readonly written = new Set<string>();

  constructor(devices: readonly Replica[]) {
    this.devices = devices;
    this.#docs = devices.map(() => new Y.Doc());
  }

  async play(event: OfficeEvent): Promise<void> {
    switch (event.type) {
      case 'edit':
        return await this.#edit(event.device, (text) => {
          text.insert(Math.min(event.at, text.length), event.word);
        });
      case 'erase':
        return await this.#edit(event.device, (text) => {
          if (event.at < text.length) {
            text.delete(event.at, 1);
          }
        });
      case 'sync':
        return await this.#sync(event.device, [...event.faults]);
      case 'restore':
        this.#portal = this.#backup;
        this.#backup = new MemoryLog({ name: 'portal' });
        return;
      case 'rewind':
        this.#portal = await olderCopy(this.#portal, event.share);
        return;
    }
  }

  /** Every device syncs on a line that works. */
  async quietSync(): Promise<void> {
    for (const device of this.devices.keys()) {
      await this.#sync(device, []);
    }
  }

  /** The entries each device and the portal hold, by key. */
  async keys(): Promise<string[][]> {
    const logs = [...this.devices, this.#portal];
    return await Promise.all(
      logs.map(async (log) => (await readAll(log)).map(({ key }) => key).toSorted()),
    );
  }

  /** What each device's copy of the shared draft says, read from its log alone. */
  async texts(): Promise<string[]> {
    return await Promise.all(
      this.devices.map(async (device) => {
        const doc = new Y.Doc();
        for (const { payload } of await readAll(device)) {
          Y.applyUpdate(doc, payload);
        }
        return doc.getText('title').toString();
      }),
    );
  }

  async #edit(device: number, change: (text: Y.Text) => void): Promise<void> {
    const [log, doc] = [this.devices[device], this.#docs[device]];
    if (!log || !doc) {
      throw new Error(`no device ${device}`);
    }
    for (const { payload } of await readAll(log)) {
      Y.applyUpdate(doc, payload);
    }
    const updates: Uint8Array[] = [];
    const collect = (update: Uint8Array) => updates.push(update);
    doc.on('update', collect);
    doc.transact(() => change(doc.getText('title')));
    doc.off('update', collect);
    for (const update of updates) {
      const entry = await keyed({ kind: 'y', doc: DOC, payload: update.slice() });
      await log.append([entry], OWN);
      this.written.add(entry.key);
    }
  }

  async #sync(device: number, faults: LineFault[]): Promise<void> {
    const log = this.devices[device];
    if (!log) {
      throw new Error(`no device ${device}`);
    }
    try {
      await exchange(log, this.#peer(faults), { limit: SMALL });
    } catch (cause) {
      if (!(cause instanceof PeerError)) {
        throw cause;
      }
    }
  }

  #peer(faults: LineFault[]): Peer {
    return {
      name: 'portal',
      exchange: async (request) => await this.#carry(request, faults.shift() ?? 'none'),
    };
  }

  /** Carry a call over the line, as bytes: what cannot be encoded would not arrive. */
  async #carry(request: ExchangeRequest, fault: LineFault): Promise<ExchangeAnswer> {
    const bytes = encodeMessage(request);
    const overdue = this.#late;
    this.#late = [];
    for (const late of overdue) {
      await answerExchange(this.#portal, decodeRequest(late));
    }
    if (fault === 'late') {
      this.#late.push(bytes);
    }
    if (fault === 'late' || fault === 'lost-request') {
      throw new PeerError('unreachable');
    }
    if (fault === 'twice') {
      await answerExchange(this.#portal, decodeRequest(bytes));
    }
    const answer = encodeMessage(await answerExchange(this.#portal, decodeRequest(bytes)));
    if (fault === 'lost-answer') {
      throw new PeerError('unreachable');
    }
    return decodeAnswer(answer);
  }
}

/** The log as it was when it had only the first part of its entries: its files were copied back. */
async function olderCopy(log: MemoryLog, share: number): Promise<MemoryLog> {
  const entries = await readAll(log);
  const copy = new MemoryLog({ name: log.name, epoch: await log.epoch() });
  for (const { source, ...entry } of entries.slice(0, Math.floor(entries.length * share))) {
    await copy.append([entry], source);
  }
  return copy;
}
