import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Most files and bytes of a zip as every program reads it. */
export type ZipLimits = { readonly files: number; readonly bytes: number };
const LIMITS: ZipLimits = { files: 65_535, bytes: 0xffff_ffff };

/** The library does not fit into one zip. */
export class LibraryTooBigError extends Error {
  override readonly name = 'LibraryTooBigError';

  constructor() {
    super('The library does not fit into one zip');
  }
}

/**
 * A zip that grows file by file. What is written goes into a Blob at once,
 * which browsers move to the disk: memory never holds the whole.
 */
export class ZipWriter {
  readonly #zip: Zip;
  readonly #limits: ZipLimits;
  readonly #parts: Blob[] = [];
  #files = 0;
  #bytes = 0;

  constructor(limits = LIMITS) {
    this.#limits = limits;
    this.#zip = new Zip((error, bytes) => {
      if (error) {
        throw error;
      }
      this.#bytes += bytes.length;
      this.#parts.push(new Blob([bytes.slice()]));
    });
  }

  /** @throws {LibraryTooBigError} */
  add(path: string, bytes: Uint8Array, { isPacked = false } = {}): void {
    // Pictures are packed already: packing them again only costs time.
    const file = isPacked ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    this.#zip.add(file);
    file.push(bytes, true);
    this.#files += 1;
    if (this.#files > this.#limits.files || this.#bytes > this.#limits.bytes) {
      throw new LibraryTooBigError();
    }
  }

  finish(): Blob {
    this.#zip.end();
    return new Blob(this.#parts, { type: 'application/zip' });
  }
}
