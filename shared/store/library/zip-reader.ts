/**
 * Reads single files out of a zip without taking the whole into memory.
 *
 * The directory at the end of the zip says where each file lies. The streaming
 * reader of the zip library would not do: it looks for the next header in the
 * bytes, and a kept .docx is full of such headers.
 */
import { inflateSync } from 'fflate';

/** The bytes are no zip, or one with parts missing. */
export class BrokenZipError extends Error {
  override readonly name = 'BrokenZipError';
}

type Place = {
  readonly method: number;
  readonly size: number;
  readonly whole: number;
  readonly at: number;
};

/** The end record with the longest comment that a zip may have. */
const LONGEST_END = 22 + 0xffff;
const [END, DIRECTORY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];

export class ZipReader {
  readonly #file: Blob;
  readonly #places: ReadonlyMap<string, Place>;

  private constructor(file: Blob, places: ReadonlyMap<string, Place>) {
    this.#file = file;
    this.#places = places;
  }

  /** @throws {BrokenZipError} */
  static async open(file: Blob): Promise<ZipReader> {
    const tail = await viewOf(file.slice(Math.max(0, file.size - LONGEST_END)));
    const end = endRecordIn(tail);
    const [size, start] = [tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
    const directory = await viewOf(file.slice(start, start + size));
    return new ZipReader(file, placesIn(directory, tail.getUint16(end + 10, true)));
  }

  has(path: string): boolean {
    return this.#places.has(path);
  }

  /**
   * The bytes of a file.
   *
   * @param most - More than this is refused before it is unpacked: a small zip may hold a huge file
   * @throws {BrokenZipError}
   */
  async read(path: string, most: number): Promise<Uint8Array> {
    const place = this.#places.get(path);
    if (!place || place.whole > most || place.size > most + 1024) {
      throw new BrokenZipError(`No such file, or one too big: ${path}`);
    }
    const header = await viewOf(this.#file.slice(place.at, place.at + 30));
    if (header.byteLength < 30 || header.getUint32(0, true) !== LOCAL) {
      throw new BrokenZipError(`Nothing lies where ${path} should`);
    }
    const start = place.at + 30 + header.getUint16(26, true) + header.getUint16(28, true);
    const packed = await bytesOf(this.#file.slice(start, start + place.size));
    return place.method === 0 ? packed : unpack(packed, place.whole);
  }
}

function unpack(packed: Uint8Array, whole: number): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(whole) });
  } catch (cause) {
    // The library throws errors of its own kinds: each says that these bytes do not unpack.
    throw new BrokenZipError('The bytes do not unpack', { cause });
  }
}

function endRecordIn(tail: DataView): number {
  for (let at = tail.byteLength - 22; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) === END) {
      return at;
    }
  }
  throw new BrokenZipError('The end of the zip is missing');
}

function placesIn(directory: DataView, count: number): Map<string, Place> {
  const places = new Map<string, Place>();
  let at = 0;
  for (let file = 0; file < count; file += 1) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== DIRECTORY) {
      throw new BrokenZipError('The directory of the zip is cut');
    }
    const [name, extra, comment] = [28, 30, 32].map((field) =>
      directory.getUint16(at + field, true),
    );
    const path = new TextDecoder().decode(
      new Uint8Array(
        directory.buffer,
        at + 46,
        Math.min(name ?? 0, directory.byteLength - at - 46),
      ),
    );
    places.set(path, {
      method: directory.getUint16(at + 10, true),
      size: directory.getUint32(at + 20, true),
      whole: directory.getUint32(at + 24, true),
      at: directory.getUint32(at + 42, true),
    });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return places;
}

async function viewOf(part: Blob): Promise<DataView<ArrayBuffer>> {
  return new DataView(await part.arrayBuffer());
}

async function bytesOf(part: Blob): Promise<Uint8Array> {
  return new Uint8Array(await part.arrayBuffer());
}
