/** Starts the portal's parts in order, and stops them in the other. */
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';

import { firstAdminLink } from './accounts/invites.ts';
import { createApp, type Report } from './app.ts';
import { ChunkFiles } from './chunks/chunk-files.ts';
import { makeDataDir, takeDataDir } from './data-dir.ts';
import { NewerDatabaseError } from './database/migrations.ts';
import { databaseFile, openDatabase } from './database/open.ts';
import { postgresPlace } from './database/postgres.ts';
import type { Database } from './database/schema.ts';
import type { Portal } from './http/portal.ts';
import type { Settings } from './settings.ts';
import { StartError } from './start-error.ts';

/** A portal that answers. */
export type RunningPortal = {
  /** The link that makes the first admin, while there is none. */
  readonly adminLink: string | undefined;
  readonly portal: Portal;
  /** Let running requests end, then close everything. */
  stop(): Promise<void>;
};

/** How long running requests have to end when the portal is told to stop. */
const STOP_MS = 10_000;

/** @throws {StartError} */
export async function startPortal(
  settings: Settings,
  { root, report, now = Date.now }: { root: string; report: Report; now?: () => number },
): Promise<RunningPortal> {
  const { dataDir, databaseUrl, publicUrl } = settings;
  const release = databaseUrl ? shareDataDir(dataDir) : takeDataDir(dataDir);
  let db: Database | undefined;
  try {
    db = await openTables(settings, report);
    const fetching = { privateHosts: settings.privateHosts };
    const portal = { db, chunks: new ChunkFiles(dataDir), publicUrl, now, fetching };
    const app = createApp(portal, join(root, 'pwa', 'dist'), report);
    const server = await listen(app.fetch, settings);
    return {
      adminLink: await firstAdminLink(db, { publicUrl, now: now() }),
      portal,
      stop: async () => {
        await close(server);
        await portal.db.destroy();
        release();
      },
    };
  } catch (cause) {
    await db?.destroy();
    release();
    throw cause;
  }
}

/** On PostgreSQL several processes may serve one directory of chunks: files are written whole. */
function shareDataDir(dataDir: string): () => void {
  makeDataDir(dataDir);
  return () => {};
}

async function openTables({ dataDir, databaseUrl }: Settings, report: Report): Promise<Database> {
  try {
    const place = databaseUrl ? { url: databaseUrl } : { file: databaseFile(dataDir) };
    return await openDatabase(place, { onLost: (error) => report(error, 'PostgreSQL') });
  } catch (cause) {
    if (cause instanceof NewerDatabaseError) {
      throw new StartError(
        'Dữ liệu này do một phiên bản mới hơn ghi. Hãy chạy phiên bản mới hơn đó.',
        { cause },
      );
    }
    const reason = cause instanceof Error ? reasonOf(cause) : String(cause);
    throw new StartError(
      databaseUrl
        ? `Không mở được cơ sở dữ liệu ở DATABASE_URL (${postgresPlace(databaseUrl)}): ${reason}. Hãy kiểm tra máy chủ PostgreSQL, tên và mật khẩu.`
        : `Không mở được tệp dữ liệu ${databaseFile(dataDir)}: ${reason}. Hãy kiểm tra quyền, chỗ trống, hoặc khôi phục từ bản sao lưu.`,
      { cause },
    );
  }
}

/** Some errors, like a refused connection to each of two addresses, have only a code. */
function reasonOf(error: Error): string {
  const code = 'code' in error ? String(error.code) : '';
  return error.message || code || error.name;
}

async function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  { port, host }: Settings,
): Promise<ServerType> {
  return await new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: host }, (_: AddressInfo) => resolve(server));
    server.once('error', (cause: NodeJS.ErrnoException) => reject(cannotListen(cause, port, host)));
  });
}

function cannotListen(cause: NodeJS.ErrnoException, port: number, host: string): StartError {
  switch (cause.code) {
    case 'EADDRINUSE':
      return new StartError(
        `Cổng mạng ${port} (PORT) đang được chương trình khác dùng. Hãy dừng chương trình đó, hoặc đặt PORT là số khác.`,
        { cause },
      );
    case 'EACCES':
      return new StartError(`Không có quyền mở cổng ${port}. Hãy đặt PORT từ 1024 trở lên.`, {
        cause,
      });
    default:
      return new StartError(`Không mở được địa chỉ HOST="${host}" (${cause.message}).`, { cause });
  }
}

async function close(server: ServerType): Promise<void> {
  await new Promise<void>((resolve) => {
    const force = setTimeout(
      () => 'closeAllConnections' in server && server.closeAllConnections(),
      STOP_MS,
    );
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    if ('closeIdleConnections' in server) {
      server.closeIdleConnections();
    }
  });
}
