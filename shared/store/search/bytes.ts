/** Grows as numbers are written to it: small ones in one byte, as in protocol buffers. */
export class ByteWriter {
  #bytes = new Uint8Array(256);
  length = 0;

  byte(value: number): void {
    this.#need(1);
    this.#bytes[this.length] = value;
    this.length += 1;
  }

  /** A whole number below 2^32. */
  number(value: number): void {
    this.#need(5);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.length] = (rest & 127) | 128;
      this.length += 1;
      rest >>>= 7;
    }
    this.#bytes[this.length] = rest;
    this.length += 1;
  }

  copy(bytes: Uint8Array, from = 0, to = bytes.length): void {
    this.#need(to - from);
    // A list is mostly a few bytes long, for which a loop is faster than a view.
    for (let at = from; at < to; at += 1) {
      this.#bytes[this.length] = bytes[at] ?? 0;
      this.length += 1;
    }
  }

  /** The bytes written so far; the writer is then empty and can be used again. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  /** What was written, still in the writer. Good until the next writing. */
  peek(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  #need(more: number): void {
    if (this.length + more > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
      grown.set(this.#bytes.subarray(0, this.length));
      this.#bytes = grown;
    }
  }
}

/** Reads what a {@link ByteWriter} wrote. */
export class ByteReader {
  bytes: Uint8Array;
  at: number;
  end: number;

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  /** Read elsewhere from now on: of many short lists, each need not have a reader of its own. */
  turnTo(bytes: Uint8Array, at: number, end: number): void {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  byte(): number {
    const value = this.bytes[this.at] ?? 0;
    this.at += 1;
    return value;
  }

  number(): number {
    let byte = this.byte();
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.byte();
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  }
}
