import { TOKENS_VERSION } from '#field/search/tokens.ts';
import type { Database } from '#store/database.ts';

import { idOf } from './facts.ts';
import type { Filter } from './filter.ts';
import {
  type LiveSegment,
  liveSegment,
  loadParts,
  missingParts,
  tailIds,
  tailSegment,
  withTail,
} from './live-segment.ts';
import { queryOf, type Slots, slotsOf } from './query.ts';
import { type Asked, rank } from './rank.ts';
import { type Entry, find, partOf } from './segment.ts';
import type { SegmentRow, TailRow } from './tables.ts';

/** What is looked for. */
export type Wanted = {
  readonly words: string;
  readonly filter?: Filter;
  /** How many to give. */
  readonly most?: number;
  /** Whether the last word is still being typed. */
  readonly isTyping?: boolean;
};

/** Ids of clips, the best first. */
export type FoundIds = {
  readonly exact: readonly string[];
  /** Clips with most of the words, but not side by side. */
  readonly near: readonly string[];
  /** How many clips have the words side by side. */
  readonly total: number;
};

/** Parts that are read from the disk at once where nobody waits for them. */
const AT_ONCE = 32;

/**
 * The search index of a workspace, as one tab or worker has it in memory.
 *
 * Several may be open at a time: what counts lies in the database, and
 * {@link refresh} takes over what others have written.
 */
export class LibraryIndex {
  readonly db: Database;
  readonly ws: string;
  #segments: readonly LiveSegment[] = [];
  #tail: ReadonlyMap<number, TailRow> = new Map();
  /** Clips of the tail that can be found, by their numbers in it. */
  #tailSegments: ReadonlyMap<number, LiveSegment> = new Map();
  /** Numbers of the rows that were taken over last: rows never change but for what comes with new ones. */
  #seen = '';
  #taking: Promise<void> = Promise.resolve();

  constructor(db: Database, ws: string) {
    this.db = db;
    this.ws = ws;
  }

  /** Clips that were written and are in no segment yet. */
  get tail(): readonly TailRow[] {
    return [...this.#tail.values()];
  }

  /** Segments as they lie in the database, with what the tail hides in them. */
  get segments(): readonly LiveSegment[] {
    return this.#segments;
  }

  /** All who have published a text of the index, in order. */
  get outlets(): readonly string[] {
    return [...new Set(this.#all.flatMap(({ facts }) => facts.outlets))].sort((a, b) =>
      a.localeCompare(b, 'vi'),
    );
  }

  /** Take over what this program and others have written. */
  async refresh(): Promise<void> {
    // One after the other: two at once would both put the same new clips into memory.
    const step = async () => await this.#takeOver();
    this.#taking = this.#taking.then(step, step);
    await this.#taking;
  }

  /** Find clips. What was written since the last {@link refresh} is not among them. */
  async search({ words, filter = {}, most = 60, isTyping = false }: Wanted): Promise<FoundIds> {
    const query = queryOf(words, { isTyping });
    for (;;) {
      const all = this.#all;
      const slots = slotsOf(query, all);
      if (await loadParts(this.db, neededParts(all, slots))) {
        return found(all, rank(asked(all, slots), filter, most));
      }
      await this.refresh();
    }
  }

  /** Read all of the index into memory, so that no later search waits for the disk. */
  async warm(pause: () => Promise<void>): Promise<void> {
    const missing = missingParts(this.#segments);
    for (let at = 0; at < missing.length; at += AT_ONCE) {
      await loadParts(this.db, missing.slice(at, at + AT_ONCE));
      await pause();
    }
  }

  /** All that can be found. The tail is searched clip by clip: it is short, for it is folded soon. */
  get #all(): readonly LiveSegment[] {
    return [...this.#segments, ...this.#tailSegments.values()];
  }

  async #takeOver(): Promise<void> {
    const { db, ws } = this;
    const { searchTail, searchSegments, searchFacts } = db;
    await db.transaction('r', searchTail, searchSegments, searchFacts, async () => {
      const keys = await searchTail
        .where('[ws+id]')
        .between([ws, ''], [ws, '\uffff'])
        .primaryKeys();
      const numbers = await searchSegments.where('ws').equals(ws).primaryKeys();
      const seen = `${keys} ${numbers}`;
      if (this.#seen === seen) {
        return;
      }
      const newKeys = keys.filter((n) => !this.#tail.has(n));
      const newRows = newKeys.length > 0 ? await searchTail.bulkGet(newKeys) : [];
      const rows = await searchSegments.where('ws').equals(ws).toArray();
      const live = rows.filter(
        ({ state, version }) => state === 'live' && version === TOKENS_VERSION,
      );
      const segments = await this.#liveSegments(live);
      const added = newRows.flatMap((row) => (row?.version === TOKENS_VERSION ? [row] : []));
      const known = new Map([...this.#tail, ...added.map((row) => [row.n, row] as const)]);
      const tail = new Map(
        keys.flatMap((n) => {
          const row = known.get(n);
          return row ? [[n, row]] : [];
        }),
      );
      const ids = tailIds(tail.values());
      for (const [at, segment] of segments.entries()) {
        segment.dead = withTail(live[at]?.dead ?? new Uint8Array(), segment.facts, ids);
      }
      const findable = [...tail.values()].filter(({ part }) => part);
      this.#tailSegments = new Map(
        findable.map((row) => [row.n, this.#tailSegments.get(row.n) ?? tailSegment(row)]),
      );
      [this.#segments, this.#tail] = [segments, tail];
      this.#seen = seen;
    });
  }

  async #liveSegments(rows: readonly SegmentRow[]): Promise<LiveSegment[]> {
    const known = new Map(this.#segments.map((each) => [each.segment, each]));
    const newRows = rows.filter(({ segment }) => !known.has(segment));
    const facts = await this.db.searchFacts.bulkGet(newRows.map(({ segment }) => segment));
    for (const [at, row] of newRows.entries()) {
      const more = facts[at];
      if (more) {
        known.set(row.segment, liveSegment(row, more));
      }
    }
    return rows.flatMap(({ segment }) => known.get(segment) ?? []);
  }
}

function neededParts(
  segments: readonly LiveSegment[],
  slots: readonly Slots[],
): [LiveSegment, number][] {
  return segments.flatMap((segment, at) => {
    const { words = [], pairs = [] } = slots[at] ?? {};
    const parts = new Set([...words, ...pairs].flat().map((name) => partOf(name, segment.bits)));
    return [...parts]
      .filter((part) => !segment.parts[part])
      .map((part): [LiveSegment, number] => [segment, part]);
  });
}

function asked(segments: readonly LiveSegment[], slots: readonly Slots[]): Asked[] {
  return segments.map((segment, at) => {
    const { words = [], pairs = [] } = slots[at] ?? {};
    const entriesOf = (names: readonly number[]) =>
      names.flatMap((name) => entryOf(segment, name) ?? []);
    const { facts, dead } = segment;
    return { facts, dead, words: words.map(entriesOf), pairs: pairs.map(entriesOf) };
  });
}

function entryOf({ parts, bits }: LiveSegment, name: number): Entry | undefined {
  const part = parts[partOf(name, bits)];
  return part && find(part, name);
}

function found(segments: readonly LiveSegment[], ranked: ReturnType<typeof rank>): FoundIds {
  const id = ({ segment, doc }: { readonly segment: number; readonly doc: number }) => {
    const facts = segments[segment]?.facts;
    return facts ? [idOf(facts, doc)] : [];
  };
  const { exact, near, total } = ranked;
  return { exact: exact.flatMap(id), near: near.flatMap(id), total };
}
