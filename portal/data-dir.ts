import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { StartError } from './start-error.ts';

/**
 * Take a data directory for this process alone, making it when it is not there.
 *
 * The lock is a lock of the operating system on a file in it, so it ends with
 * the process however that ends, and is never left behind.
 *
 * @returns What gives it back
 * @throws {StartError}
 */
export function takeDataDir(dataDir: string): () => void {
  makeDataDir(dataDir);
  const lock = openLock(dataDir);
  try {
    lock.exec('begin exclusive');
  } catch (cause) {
    lock.close();
    if (codeOf(cause) === SQLITE_BUSY) {
      throw new StartError(
        `Một cổng khác đang chạy trên thư mục dữ liệu ${dataDir}. Hãy dừng nó trước, hoặc đặt DATA_DIR là thư mục khác.`,
        { cause },
      );
    }
    throw unusable(dataDir, cause);
  }
  return () => lock.close();
}

/** Make a data directory that several processes may share, when it is not there. */
export function makeDataDir(dataDir: string): void {
  try {
    makeFolder(join(dataDir, 'chunks'));
  } catch (cause) {
    throw unusable(dataDir, cause);
  }
}

const SQLITE_BUSY = 5;

/** Not mkdir's own `recursive`, which never returns for a path below /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) {
    return;
  }
  makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (cause) {
    // Two processes that start at once may both make it.
    if (!existsSync(path)) {
      throw cause;
    }
  }
}

function openLock(dataDir: string): DatabaseSync {
  try {
    return new DatabaseSync(join(dataDir, 'portal.lock'), { timeout: 0 });
  } catch (cause) {
    throw unusable(dataDir, cause);
  }
}

function unusable(dataDir: string, cause: unknown): StartError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StartError(
    `Không đọc và ghi được thư mục dữ liệu ${dataDir} (${reason}). Hãy kiểm tra quyền và chỗ trống, hoặc đặt DATA_DIR là thư mục khác.`,
    { cause },
  );
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && 'errcode' in cause ? cause.errcode : undefined;
}
