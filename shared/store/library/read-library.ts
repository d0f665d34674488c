import * as v from 'valibot';

import { fromUtf8 } from '#base/bytes.ts';
import { sha256 } from '#base/digest.ts';
import { ok, problem, type Result } from '#base/result.ts';
import { breather } from '#store/breathe.ts';
import type { DexieLog } from '#store/dexie-log.ts';
import { clipOfDoc } from '#sync/annotation-doc.ts';
import { isHonest, type KeyedEntry, keyed, recordIn } from '#sync/entry.ts';
import { OWN } from '#sync/log.ts';

import {
  anyManifest,
  chunkPath,
  digestOf,
  LIBRARY_VERSION,
  MANIFEST_PATH,
  type Manifest,
  manifest,
  type PackedEntry,
  packPath,
} from './manifest.ts';
import type { LibraryProgress } from './write-library.ts';
import { BrokenZipError, ZipReader } from './zip-reader.ts';

/** Why a file cannot be read back. Each has a text in `ui/vi.ts`. */
export type LibraryProblem = 'not-library' | 'other-version' | 'damaged';

/** What reading a file back came to. */
export type Imported = {
  /** Entries that were not here yet. */
  readonly added: number;
  /** Entries that were here already. */
  readonly known: number;
  /** Entries of another workspace that are not for this one: its drafts, verdicts and posts. */
  readonly left: number;
};

type Watch = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: LibraryProgress) => void) | undefined;
};

/** A manifest is far smaller; a bomb would be bigger. */
const MOST_MANIFEST_BYTES = 256 * 1024 * 1024;
const MOST_PACK_BYTES = 256 * 1024 * 1024;
const MOST_CHUNK_BYTES = 1024 * 1024;

/**
 * Read a library back. Everything in the file is checked before anything is
 * kept, and all its entries are kept at once or none: a file that breaks off, a
 * full disk or a stop in the middle leaves the library as it was.
 *
 * From a file of another workspace (last year's, another unit's) only the clips
 * are taken: drafts, verdicts and posts belong where they were made.
 */
export async function importLibrary(
  log: DexieLog,
  file: Blob,
  { signal, onProgress = () => {} }: Watch = {},
): Promise<Result<Imported, LibraryProblem>> {
  try {
    const opened = await openLibrary(file);
    if (!opened.ok) {
      return opened;
    }
    const { zip, told } = opened.value;
    const steps = stepper(told, { signal, onProgress });
    const entries = await readEntries(zip, told, steps);
    await checkChunks(zip, told, steps);
    const wanted = told.workspace === log.ws ? entries : entries.filter(isOfClip);
    const before = await keptOf(log, wanted);
    await keepAll(log, { zip, told, wanted }, { signal, steps });
    const known = before.size;
    return ok({ added: wanted.length - known, known, left: entries.length - wanted.length });
  } catch (cause) {
    if (cause instanceof BrokenZipError) {
      return problem('damaged');
    }
    throw cause;
  }
}

async function openLibrary(
  file: Blob,
): Promise<Result<{ zip: ZipReader; told: Manifest }, LibraryProblem>> {
  const isZip = fromCodes(await file.slice(0, 4).arrayBuffer()) === 'PK\u0003\u0004';
  if (!isZip) {
    return problem('not-library');
  }
  const zip = await ZipReader.open(file);
  if (!zip.has(MANIFEST_PATH)) {
    return problem('not-library');
  }
  const value = jsonIn(await zip.read(MANIFEST_PATH, MOST_MANIFEST_BYTES));
  const any = v.safeParse(anyManifest, value);
  if (any.success && any.output.version !== LIBRARY_VERSION) {
    return problem('other-version');
  }
  const told = v.safeParse(manifest, value);
  if (!told.success) {
    return problem(any.success ? 'damaged' : 'not-library');
  }
  const isWhole = (await digestOf(told.output)) === told.output.digest;
  return isWhole ? ok({ zip, told: told.output }) : problem('damaged');
}

function stepper(told: Manifest, { signal, onProgress = () => {} }: Watch) {
  const breathe = breather(signal);
  // Entries are checked, kept, and read into lists; chunks are checked and kept.
  const total = told.packs.flat().length * 3 + told.chunks.length * 2;
  let done = 0;
  return {
    breathe,
    count: () => {
      done += 1;
      onProgress({ done, total });
    },
  };
}
type Steps = ReturnType<typeof stepper>;

async function readEntries(zip: ZipReader, told: Manifest, steps: Steps): Promise<KeyedEntry[]> {
  const entries: KeyedEntry[] = [];
  for (const [pack, held] of told.packs.entries()) {
    // By what the manifest says, not by what a portal takes: a device keeps also what was refused as too big.
    const whole = held.reduce((sum, { size }) => sum + size, 0);
    const bytes = await zip.read(packPath(pack), Math.min(whole, MOST_PACK_BYTES));
    let at = 0;
    for (const packed of held) {
      entries.push(await entryIn(bytes, at, packed));
      at += packed.size;
      steps.count();
      await steps.breathe();
    }
  }
  return entries;
}

async function entryIn(
  bytes: Uint8Array,
  at: number,
  { kind, doc, key, size }: PackedEntry,
): Promise<KeyedEntry> {
  const entry = await keyed({ kind, doc, payload: bytes.slice(at, at + size) });
  if (entry.key !== key || !isHonest(entry)) {
    throw new BrokenZipError(`An entry of ${doc} is not what it is named`);
  }
  return entry;
}

async function checkChunks(zip: ZipReader, { chunks }: Manifest, steps: Steps): Promise<void> {
  for (const hash of chunks) {
    if ((await sha256(await zip.read(chunkPath(hash), MOST_CHUNK_BYTES))) !== hash) {
      throw new BrokenZipError(`A chunk is not what it is named: ${hash}`);
    }
    steps.count();
    await steps.breathe();
  }
}

async function keepAll(
  log: DexieLog,
  { zip, told, wanted }: { zip: ZipReader; told: Manifest; wanted: readonly KeyedEntry[] },
  { signal, steps }: { signal: AbortSignal | undefined; steps: Steps },
): Promise<void> {
  const brought: string[] = [];
  try {
    for (const hash of told.chunks) {
      if ((await log.db.chunks.where('hash').equals(hash).count()) === 0) {
        const bytes = await zip.read(chunkPath(hash), MOST_CHUNK_BYTES);
        await log.db.chunks.put({ hash, bytes: bytes.slice() });
        brought.push(hash);
      }
      steps.count();
      await steps.breathe();
    }
    await log.appendWhole(wanted, OWN, { signal, onStep: steps.count });
  } catch (cause) {
    // Not a single entry was kept: pictures that nothing speaks of must not stay.
    await log.db.chunks.bulkDelete(brought);
    throw cause;
  }
  await log.db.chunkUses
    .where('[ws+hash]')
    .anyOf(told.chunks.map((hash) => [log.ws, hash]))
    .and(({ state }) => state === 'wanted')
    .modify({ state: 'here' });
}

async function keptOf({ db, ws }: DexieLog, entries: readonly KeyedEntry[]): Promise<Set<unknown>> {
  const keys = await db.log
    .where('[ws+key]')
    .anyOf(entries.map(({ key }) => [ws, key]))
    .keys();
  return new Set(keys.map(String));
}

function isOfClip(entry: KeyedEntry): boolean {
  const type = recordIn(entry)?.type;
  return entry.kind === 'y'
    ? clipOfDoc(entry.doc) !== undefined
    : type === 'capture' || type === 'arrival';
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes));
  } catch {
    // Bytes that are no text, or a text that is no JSON: both are no manifest.
    return undefined;
  }
}

function fromCodes(bytes: ArrayBuffer): string {
  return String.fromCharCode(...new Uint8Array(bytes));
}
