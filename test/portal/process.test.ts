/** The portal as a process: what it has said is kept must be there after it was killed. */
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';

import type { KeyedEntry } from '#sync/entry.ts';
import { exchange } from '#sync/exchange.ts';
import { type Fetch, httpPeer } from '#sync/http-peer.ts';
import { OWN } from '#sync/log.ts';
import { MemoryLog } from '#sync/memory-log.ts';
import { PeerError } from '#sync/peer.ts';
import type { Me } from '#sync/portal-calls.ts';

import { startTestPortal, type TestPortal } from '../support/portal.ts';
import { findPostgres, startPostgres } from '../support/postgres.ts';
import { update } from './make.ts';

const PAGE = { items: 10, bytes: 100_000 };
const running: TestPortal[] = [];

afterEach(async () => {
  for (const portal of running.splice(0)) {
    await portal.stop();
    await portal.remove();
  }
});

async function start(options: Parameters<typeof startTestPortal>[0] = {}): Promise<TestPortal> {
  const portal = await startTestPortal(options);
  running.push(portal);
  return portal;
}

/** Make the first admin by the link that was printed; gives the cookie and the workspace. */
async function enter({ adminLink = '', url }: TestPortal) {
  const answer = await fetch(adminLink.replace(/^.*\/invite\//, `${url}/api/v1/invites/`), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Người dùng mẫu 1', login: 'mau.1', password: 'mật khẩu mẫu' }),
  });
  const { workspace }: Me = await answer.json();
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { cookie, workspace };
}

/** The workspace as a device reaches it. */
function peerOf(url: string, { cookie, workspace }: { cookie: string; workspace: string }) {
  const withCookie: Fetch = (address, init) =>
    fetch(address, { ...init, headers: { ...init.headers, cookie } });
  return httpPeer(`${url}/api/v1/ws/${workspace}`, withCookie);
}

async function manyUpdates(count: number): Promise<KeyedEntry[]> {
  return await Promise.all(Array.from({ length: count }, (_, at) => update(`Tin ${at}`, `d${at}`)));
}

test('a portal that is killed again and again has lost nothing that it had acknowledged', async () => {
  const first = await start();
  const session = await enter(first);
  const port = Number(new URL(first.url).port);
  const device = new MemoryLog();
  const entries = await manyUpdates(60);
  await device.append(entries, OWN);

  for (let round = 1; round <= 3; round += 1) {
    let killing: Promise<void> | undefined;
    const portal = running.at(-1) ?? first;
    const sending = exchange(device, peerOf(portal.url, session), {
      limit: PAGE,
      // Killed while the next request is on its way.
      onRound: ({ pushed }) => {
        if (pushed >= round * 15) {
          killing ??= portal.kill();
        }
      },
    });
    await expect(sending).rejects.toThrow(PeerError);
    await killing;
    await start({ dataDir: first.dataDir, port });
  }
  const other = new MemoryLog();
  await exchange(device, peerOf(first.url, session), { limit: PAGE });
  await exchange(other, peerOf(first.url, session), { limit: PAGE });

  const { entries: arrived } = await other.after(0, { items: 1000, bytes: 10_000_000 });
  expect(arrived.map(({ key }) => key)).toEqual(entries.map(({ key }) => key));
  expect(await device.refusals()).toEqual([]);
});

test('what is printed names nobody, and a failure is told without what people wrote', async () => {
  const portal = await start();
  const session = await enter(portal);
  await exchange(new MemoryLog(), peerOf(portal.url, session));
  await fetch(`${portal.url}/api/v1/ws/%00/exchange`, { method: 'POST' });

  expect(portal.output().split('\n')).toHaveLength(5);
  expect(portal.output()).not.toMatch(/mau\.1|Người dùng|mật khẩu/);
});

const programs = await findPostgres();
const why = programs ? '' : ' (not shown here: no PostgreSQL is installed)';

describe.skipIf(!programs)(`on PostgreSQL${why}`, () => {
  test('two portals on one database are one portal', async () => {
    const cluster = await startPostgres(programs ?? '');
    onTestFinished(() => cluster.stop());
    const env = { DATABASE_URL: await cluster.create() };
    const [one, two] = await Promise.all([start({ env }), start({ env })]);
    const session = await enter(one);
    const [here, there] = [new MemoryLog(), new MemoryLog()];
    await here.append(await manyUpdates(30), OWN);

    await exchange(here, peerOf(one.url, session), { limit: PAGE });
    await exchange(there, peerOf(two.url, session), { limit: PAGE });

    expect(await there.head()).toBe(30);
  });
});
