import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { freePort, runPortal, startTestPortal, type TestPortal } from '../support/portal.ts';

let folder: string;
let running: TestPortal;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cchc-start-'));
  running = await startTestPortal();
});

afterAll(async () => {
  await running.stop();
  await running.remove();
  await rm(folder, { recursive: true, force: true });
});

/** Start a portal that cannot, and give what it said. */
async function failure(env: Readonly<Record<string, string>>) {
  const port = String(await freePort());
  const { child, output } = runPortal({ PORT: port, DATA_DIR: join(folder, 'data'), ...env });
  const [code] = await once(child, 'close');
  return { code, said: output().trim() };
}

describe('a portal that cannot start says why in one line and ends with 1', () => {
  test.each([
    ['PORT is no port', { PORT: '99999' }, /^PORT="99999" không phải số cổng/],
    ['HOST is no address', { HOST: 'a b' }, /^HOST="a b" không phải địa chỉ máy/],
    ['PUBLIC_URL has a path', { PUBLIC_URL: 'http://x.vn/a' }, /^PUBLIC_URL=.*không phải/],
    ['DATABASE_URL is no address', { DATABASE_URL: 'mysql://x' }, /^DATABASE_URL không đúng dạng/],
    [
      'no server answers at DATABASE_URL',
      { DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/x' },
      /^Không mở được cơ sở dữ liệu ở DATABASE_URL \(127\.0\.0\.1:1\/x\)/,
    ],
    [
      'READ_PRIVATE_HOSTS has a path',
      { READ_PRIVATE_HOSTS: 'a.vn:8080, b.vn/x' },
      /^READ_PRIVATE_HOSTS: "b\.vn\/x" không phải/,
    ],
    ['the data directory cannot be made', { DATA_DIR: '/proc/cchc' }, /^Không đọc và ghi được/],
  ])('%s', async (_, env, expected) => {
    const { code, said } = await failure(env);

    expect(said).toMatch(expected);
    expect(said.split('\n')).toHaveLength(1);
    expect(said).not.toContain('secret');
    expect(code).toBe(1);
  });

  test('the port is taken', async () => {
    const { code, said } = await failure({ PORT: new URL(running.url).port });

    expect(said).toMatch(/đang được chương trình khác dùng/);
    expect(code).toBe(1);
  });

  test('another portal runs on the data directory', async () => {
    const { code, said } = await failure({ DATA_DIR: running.dataDir });

    expect(said).toMatch(/Một cổng khác đang chạy trên thư mục dữ liệu/);
    expect(code).toBe(1);
    expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
  });

  test('the database file is something else', async () => {
    const dataDir = await mkdtemp(join(folder, 'odd-'));
    await writeFile(join(dataDir, 'portal.sqlite'), 'Đây không phải cơ sở dữ liệu. '.repeat(40));

    const { code, said } = await failure({ DATA_DIR: dataDir });

    expect(said).toMatch(/Không mở được tệp dữ liệu .*portal\.sqlite/);
    expect(code).toBe(1);
  });
});

test('the data directory is free again after the power is cut', async () => {
  const first = await startTestPortal();
  await first.kill();

  const second = await startTestPortal({ dataDir: first.dataDir });

  expect(second.adminLink).toBeDefined();
  expect(second.adminLink).not.toBe(first.adminLink);
  expect(await second.stop()).toBe(0);
  await second.remove();
});
