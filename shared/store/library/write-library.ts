import { toUtf8 } from '#base/bytes.ts';
import { breather } from '#store/breathe.ts';
import type { DexieLog } from '#store/dexie-log.ts';
import { type KeyedEntry, keyed } from '#sync/entry.ts';
import { PORTAL } from '#sync/http-peer.ts';

import {
  chunkPath,
  digestOf,
  LIBRARY_FORMAT,
  LIBRARY_VERSION,
  MANIFEST_PATH,
  type Manifest,
  type PackedEntry,
  packPath,
} from './manifest.ts';
import { ZipWriter } from './zip-writer.ts';

/** Packs are cut here: packing one must not be felt on a slow phone. */
const PACK_BYTES = 256 * 1024;

/** Read from the log at once: more would hold the screen while the browser copies them. */
const READ_LIMIT = { items: 60, bytes: 256 * 1024 };

/** How far writing or reading a library has come. */
export type LibraryProgress = { readonly done: number; readonly total: number };

/** A page for people to read, made when its turn comes. */
export type LibraryPage = { readonly path: string; readonly write: () => Promise<string> };

export type WriteLibraryOptions = {
  /** Only what the portal does not have yet, or everything. */
  readonly scope?: Manifest['scope'];
  readonly pages?: readonly LibraryPage[];
  /** What drafts set aside when their pages closed; see `DraftSession.stashUnsaved`. */
  readonly setAside?: readonly { readonly doc: string; readonly update: Uint8Array<ArrayBuffer> }[];
  readonly now?: () => number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: LibraryProgress) => void) | undefined;
};

/**
 * Write a workspace's library, or what of it was not sent, into one file.
 *
 * @throws {LibraryTooBigError}
 */
export async function writeLibrary(
  log: DexieLog,
  {
    scope = 'library',
    pages = [],
    setAside = [],
    now = Date.now,
    signal,
    onProgress = () => {},
  }: WriteLibraryOptions = {},
): Promise<Blob> {
  const breathe = breather(signal);
  const zip = new ZipWriter();
  const entries = await entriesOf(log, scope, breathe);
  const words = await Promise.all(
    setAside.map(({ doc, update }) => keyed({ kind: 'y', doc, payload: update })),
  );
  const fresh = words.filter(({ key }) => entries.every((entry) => entry.key !== key));
  const chunks = await chunksOf(log, scope);
  const packs = packsOf([...entries, ...fresh]);
  const total = packs.length + chunks.length + pages.length;
  let done = 0;
  const step = async () => {
    done += 1;
    onProgress({ done, total });
    await breathe();
  };

  for (const { path, write } of pages) {
    zip.add(path, toUtf8(await write()));
    await step();
  }
  for (const [pack, held] of packs.entries()) {
    zip.add(packPath(pack), joined(held.map(({ payload }) => payload)));
    await step();
  }
  const written: string[] = [];
  for (const hash of chunks) {
    const chunk = await log.db.chunks.get(hash);
    if (chunk) {
      zip.add(chunkPath(hash), chunk.bytes, { isPacked: true });
      written.push(hash);
    }
    await step();
  }
  const manifest = {
    format: LIBRARY_FORMAT,
    version: LIBRARY_VERSION,
    scope,
    workspace: log.ws,
    at: now(),
    packs: packs.map((held) => held.map(packedEntry)),
    chunks: written,
  } as const;
  await breathe();
  const digest = await digestOf({ ...manifest, packs: [...manifest.packs] });
  zip.add(MANIFEST_PATH, toUtf8(JSON.stringify({ ...manifest, digest })));
  return zip.finish();
}

function packedEntry({ kind, doc, key, payload }: KeyedEntry): PackedEntry {
  return { kind, doc, key, size: payload.length };
}

async function entriesOf(
  log: DexieLog,
  scope: Manifest['scope'],
  breathe: () => Promise<void>,
): Promise<KeyedEntry[]> {
  const entries: KeyedEntry[] = [];
  const isWhole = scope === 'library';
  let position = isWhole ? 0 : (await log.progress(PORTAL)).pushed;
  for (;;) {
    const page = await log.after(position, READ_LIMIT, isWhole ? undefined : PORTAL);
    entries.push(...page.entries);
    // A page that does not move forward would turn for ever.
    if (!page.more || page.next <= position) {
      return entries;
    }
    position = page.next;
    await breathe();
  }
}

/** Chunks the file takes along. Of what was not sent: those the portal has not confirmed. */
async function chunksOf({ db, ws }: DexieLog, scope: Manifest['scope']): Promise<string[]> {
  const uses = await db.chunkUses.where('[ws+hash]').between([ws, ''], [ws, '\uffff']).toArray();
  return uses
    .filter(({ state }) => scope === 'library' || state === 'here')
    .map(({ hash }) => hash);
}

function packsOf(entries: readonly KeyedEntry[]): KeyedEntry[][] {
  const packs: KeyedEntry[][] = [];
  let room = 0;
  for (const entry of entries) {
    const pack = packs.at(-1);
    room -= entry.payload.length;
    if (pack && room >= 0) {
      pack.push(entry);
    } else {
      packs.push([entry]);
      room = PACK_BYTES - entry.payload.length;
    }
  }
  return packs;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
