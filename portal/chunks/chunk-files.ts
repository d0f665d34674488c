import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Chunks of big things as files, each under the SHA-256 of its bytes:
 * `chunks/ab/abcd…`. Equal chunks of all workspaces are one file; who may read
 * it is not known here (see `chunk-shelf.ts`).
 */
export class ChunkFiles {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'chunks');
  }

  /** Keep a chunk whose hash was checked. When it resolves the bytes are on the disk. */
  async put(hash: string, bytes: Uint8Array): Promise<void> {
    const path = this.#path(hash);
    if ((await sizeOf(path)) === bytes.length) {
      return;
    }
    await mkdir(dirname(path), { recursive: true });
    // Under another name until it is whole: a crash leaves no half chunk behind a right name.
    const temporary = `${path}.${randomUUID()}.tmp`;
    try {
      const file = await open(temporary, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, path);
    } catch (cause) {
      await rm(temporary, { force: true });
      throw cause;
    }
    await syncFolder(dirname(path));
  }

  /** Whether the file is there: a restored database may speak of files that were not restored. */
  async has(hash: string): Promise<boolean> {
    return (await sizeOf(this.#path(hash))) !== undefined;
  }

  /** The bytes of a chunk; undefined when its file is not there. */
  async get(hash: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      return new Uint8Array(await readFile(this.#path(hash)));
    } catch (cause) {
      return absent(cause);
    }
  }

  #path(hash: string): string {
    return join(this.#folder, hash.slice(0, 2), hash);
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (cause) {
    return absent(cause);
  }
}

/** Else a power cut could forget the new name, though not the bytes. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function absent(cause: unknown): undefined {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') {
    return undefined;
  }
  throw cause;
}
