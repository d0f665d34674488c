import { sha256 } from '#base/digest.ts';
import { problem, type Result } from '#base/result.ts';

import type { Database } from '../database/schema.ts';
import type { ChunkFiles } from './chunk-files.ts';

/**
 * The chunks of one workspace. A chunk that only another workspace has counts
 * as missing here: else anyone who guesses a hash would learn who has the file.
 */
export class ChunkShelf {
  readonly #db: Database;
  readonly #files: ChunkFiles;
  readonly #ws: string;

  constructor(db: Database, files: ChunkFiles, ws: string) {
    this.#db = db;
    this.#files = files;
    this.#ws = ws;
  }

  /** Which of these chunks the workspace lacks, in the order asked. */
  async missing(hashes: readonly string[]): Promise<string[]> {
    if (hashes.length === 0) {
      return [];
    }
    const rows = await this.#db
      .selectFrom('chunk')
      .select('hash')
      .where('ws', '=', this.#ws)
      .where('hash', 'in', hashes)
      .execute();
    const kept = new Set<string>();
    for (const { hash } of rows) {
      if (await this.#files.has(hash)) {
        kept.add(hash);
      }
    }
    return hashes.filter((hash) => !kept.has(hash));
  }

  /** Keep a chunk, when its bytes are what its name says. */
  async put(hash: string, bytes: Uint8Array, now: number): Promise<Result<null, 'bad-input'>> {
    if ((await sha256(bytes)) !== hash) {
      return problem('bad-input');
    }
    // The file first: a row without its file would promise what is not there.
    await this.#files.put(hash, bytes);
    await this.#db
      .insertInto('chunk')
      .values({ ws: this.#ws, hash, size: bytes.length, at: now })
      .onConflict((conflict) => conflict.columns(['ws', 'hash']).doNothing())
      .execute();
    return { ok: true, value: null };
  }

  /** The bytes of a chunk that the workspace has. */
  async get(hash: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const [absent] = await this.missing([hash]);
    return absent ? undefined : await this.#files.get(hash);
  }
}
