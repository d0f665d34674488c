/**
 * A piece of the index over some texts. It is never changed: new texts come in
 * new segments, which are merged into bigger ones now and then.
 *
 * The lists of all words and pairs lie in parts by the upper bits of their
 * names, so that a query on a big library reads the few parts it needs. In a
 * part: for each name, in order, the step from the one before, the length of
 * its list, and the list.
 */
import { ByteReader, type ByteWriter } from './bytes.ts';

/** One part of a segment's lists. */
export type Part = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Every 16th name and where its entry begins, so that few have to be read. */
  readonly skips: Uint32Array<ArrayBuffer>;
};

/** What is known of each text of a segment besides its words: one value a text in each column. */
export type Facts = {
  /** 16 bytes a text: the clip's id, which is 32 hexadecimal digits. */
  readonly ids: Uint8Array<ArrayBuffer>;
  /** When it was clipped, in seconds since 1970. */
  readonly clippedAt: Uint32Array<ArrayBuffer>;
  /** The day in Hải Phòng on which it was published; where that is not known, clipped. */
  readonly day: Int32Array<ArrayBuffer>;
  /** How many words it has. */
  readonly length: Uint32Array<ArrayBuffer>;
  /** Which of `outlets`, `kinds` and `itemSets` is its own. */
  readonly outlet: Uint16Array<ArrayBuffer>;
  readonly kind: Uint16Array<ArrayBuffer>;
  readonly items: Uint16Array<ArrayBuffer>;
  readonly outlets: readonly string[];
  readonly kinds: readonly string[];
  /** Ids of items, one space between. */
  readonly itemSets: readonly string[];
};

/** The list of one name, where it lies. */
export type Entry = {
  readonly name: number;
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
};

const SKIP = 16;

/** The part of a segment with 2^`bits` parts in which a name is. */
export function partOf(name: number, bits: number): number {
  return bits === 0 ? 0 : name >>> (32 - bits);
}

/** The list of a name in its part; undefined when no text has it. */
export function find({ bytes, skips }: Part, name: number): Entry | undefined {
  const skip = skipBefore(skips, name);
  const reader = new ByteReader(bytes, skips[skip * 2 + 1] ?? 0);
  // The first step is from an entry that was not read.
  let at = (skips[skip * 2] ?? 0) - new ByteReader(bytes, reader.at).number();
  while (reader.at < reader.end) {
    at += reader.number();
    const length = reader.number();
    const from = reader.at;
    if (at >= name) {
      return at === name ? { name, bytes, from, to: from + length } : undefined;
    }
    reader.at += length;
  }
  return undefined;
}

/** The last of the skips that is not behind a name; the first, when all are. */
function skipBefore(skips: Uint32Array, name: number): number {
  let [low, high] = [0, skips.length / 2];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((skips[middle * 2] ?? 0) <= name) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low;
}

/**
 * The same parts side by side in two big buffers. Each as it was read would lie
 * between what the reading leaves behind, which then cannot be given back.
 */
export function packed(parts: readonly Part[]): Part[] {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.bytes.length, 0));
  const skips = new Uint32Array(parts.reduce((sum, part) => sum + part.skips.length, 0));
  let [byte, skip] = [0, 0];
  return parts.map((part) => {
    bytes.set(part.bytes, byte);
    skips.set(part.skips, skip);
    byte += part.bytes.length;
    skip += part.skips.length;
    return {
      bytes: bytes.subarray(byte - part.bytes.length, byte),
      skips: skips.subarray(skip - part.skips.length, skip),
    };
  });
}

/** Writes the lists of a part, given in order of their names. */
export class PartWriter {
  readonly #writer: ByteWriter;
  readonly #skips: number[] = [];
  #count = 0;
  #last = 0;

  constructor(writer: ByteWriter) {
    this.#writer = writer;
  }

  add(name: number, list: Uint8Array): void {
    if (this.#count % SKIP === 0) {
      this.#skips.push(name, this.#writer.length);
    }
    this.#writer.number(name - this.#last);
    this.#writer.number(list.length);
    this.#writer.copy(list);
    this.#last = name;
    this.#count += 1;
  }

  take(): Part {
    return { bytes: this.#writer.take(), skips: Uint32Array.from(this.#skips) };
  }
}
