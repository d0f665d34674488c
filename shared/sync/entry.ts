/**
 * What a log holds. Two kinds only:
 *
 * - `y`: a Yjs update of one small document that people co-edit (a draft, the
 *   annotation of a clip, what is done of a plan). Applying it twice changes nothing.
 * - `r`: an immutable record, the UTF-8 of its canonical JSON, named by its hash.
 */
import * as v from 'valibot';

import { fromUtf8, toUtf8 } from '#base/bytes.ts';
import { sha256 } from '#base/digest.ts';
import type { FieldRecord, NamedRecord } from '#field/record.ts';
import { nameRecord, readRecord } from '#field/record.ts';

/** Most bytes in one entry: bigger things are blobs. */
export const MAX_ENTRY_BYTES = 256 * 1024;

export const entry = v.object({
  kind: v.picklist(['y', 'r']),
  /**
   * What it is about: `draft:…`, `clip:…` or `work:…` for `y`, the record's hash
   * for `r`. A kind of document that a later version makes is passed on: one
   * entry that is not understood must not hold up the others.
   */
  doc: v.pipe(v.string(), v.regex(/^(?:[a-z]{1,16}:[\w-]{1,64}|[0-9a-f]{64})$/)),
  payload: v.instance(Uint8Array),
});
export type Entry = v.InferOutput<typeof entry>;

/** An entry with the name under which a log keeps it once. */
export type KeyedEntry = Entry & { readonly key: string };

/**
 * Give an entry its key: the same bytes about the same document have the same
 * key everywhere, so that a repeated request stores nothing twice. A record's
 * key is its name.
 */
export async function keyed(item: Entry): Promise<KeyedEntry> {
  if (item.kind === 'r') {
    return { ...item, key: await sha256(item.payload) };
  }
  const about = toUtf8(`${item.doc}\n`);
  const whole = new Uint8Array(about.length + item.payload.length);
  whole.set(about);
  whole.set(item.payload, about.length);
  return { ...item, key: await sha256(whole) };
}

/** Whether a record's entry is named by its own content, as every record must be. */
export function isHonest(item: KeyedEntry): boolean {
  return item.kind === 'y' ? !/^[0-9a-f]{64}$/.test(item.doc) : item.doc === item.key;
}

/** Write a record as an entry. */
export async function recordEntry(record: FieldRecord): Promise<KeyedEntry> {
  return entryOfNamed(await nameRecord(record));
}

/** Read the record in an entry; undefined when it is none that this version knows. */
export function recordIn(item: Entry): FieldRecord | undefined {
  const json = item.kind === 'r' ? textOf(item.payload) : undefined;
  return json === undefined ? undefined : readRecord(json);
}

/** Undefined for bytes that are no text: a log must survive whatever was put into it. */
function textOf(payload: Uint8Array): string | undefined {
  try {
    return fromUtf8(payload);
  } catch {
    // The decoder knows one complaint: these bytes are not UTF-8.
    return undefined;
  }
}

function entryOfNamed({ hash, json }: NamedRecord): KeyedEntry {
  return { kind: 'r', doc: hash, payload: toUtf8(json), key: hash };
}
