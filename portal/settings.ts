import { resolve } from 'node:path';

import { postgresPlace } from './database/postgres.ts';
import { hostAndPort, type PrivateHosts } from './reading/address.ts';
import { StartError } from './start-error.ts';

/** What whoever runs the portal may set, from the environment. */
export type Settings = {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Address of a PostgreSQL; undefined for the embedded database. */
  readonly databaseUrl: string | undefined;
  readonly publicUrl: string;
  /** Hosts of the unit's own network that members may have read. */
  readonly privateHosts: PrivateHosts;
};

/**
 * Read the settings from the environment.
 *
 * @throws {StartError} naming the variable, what it holds and what is expected
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const port = readPort(env.PORT || '8787');
  const host = readHost(env.HOST || '127.0.0.1');
  return {
    port,
    host,
    dataDir: resolve(env.DATA_DIR || 'data'),
    databaseUrl: env.DATABASE_URL ? readDatabaseUrl(env.DATABASE_URL) : undefined,
    publicUrl: env.PUBLIC_URL ? readPublicUrl(env.PUBLIC_URL) : `http://localhost:${port}`,
    privateHosts: readPrivateHosts(env.READ_PRIVATE_HOSTS || ''),
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new StartError(`PORT="${text}" không phải số cổng. Hãy dùng một số từ 1 đến 65535.`);
  }
  return port;
}

function readHost(text: string): string {
  if (!/^[\w.:-]+$/.test(text)) {
    throw new StartError(
      `HOST="${text}" không phải địa chỉ máy. Ví dụ đúng: 127.0.0.1 hoặc 0.0.0.0.`,
    );
  }
  return text;
}

function readDatabaseUrl(text: string): string {
  if (!postgresPlace(text)) {
    // Not repeated: it may hold a password.
    throw new StartError(
      'DATABASE_URL không đúng dạng. Ví dụ đúng: postgres://tên:mật-khẩu@máy:5432/cơ-sở-dữ-liệu. Bỏ trống để dùng cơ sở dữ liệu đi kèm.',
    );
  }
  return text;
}

function readPublicUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSite = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search;
  if (!isSite) {
    throw new StartError(
      `PUBLIC_URL="${text}" không phải địa chỉ trang. Ví dụ đúng: https://cchc.example.vn (không có đường dẫn phía sau).`,
    );
  }
  return url.origin;
}

/** "intranet.example.vn, 10.1.2.3:8080". Each names one port; without one, both usual ones. */
function readPrivateHosts(text: string): PrivateHosts {
  const hosts = text.split(',').map((host) => host.trim());
  return new Set(hosts.filter((host) => host !== '').flatMap(portsOf));
}

function portsOf(host: string): string[] {
  const addresses = [`http://${host}/`, `https://${host}/`];
  const urls = addresses.filter((each) => URL.canParse(each)).map((each) => new URL(each));
  const isHost = urls.length === 2 && urls.every((url) => url.pathname === '/' && !url.username);
  if (!isHost || !/^[^/?#@]+$/.test(host)) {
    throw new StartError(
      `READ_PRIVATE_HOSTS: "${host}" không phải tên máy. Ví dụ đúng: intranet.example.vn:8080 (nhiều máy cách nhau bằng dấu phẩy).`,
    );
  }
  return urls.map(hostAndPort);
}
