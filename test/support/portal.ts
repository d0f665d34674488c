/** A real portal process, for tests that need the whole of it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** How long a portal may take to answer on a busy machine. */
const START_MS = 30_000;

export type TestPortal = {
  readonly url: string;
  readonly dataDir: string;
  /** The link that makes the first admin; undefined when there is one already. */
  readonly adminLink: string | undefined;
  /** All it has printed so far. */
  output(): string;
  /** Ask it to end, and wait. Its data stay, so that it can be started again. */
  stop(): Promise<number>;
  /** End it as a power cut would. */
  kill(): Promise<void>;
  /** Remove its data. */
  remove(): Promise<void>;
};

/** How a portal is started; everything has a fitting default. */
export type PortalOptions = {
  /** Start again on the data and the port of an earlier one. */
  readonly dataDir?: string;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
};

/**
 * Start a portal and wait until it answers.
 *
 * @throws {Error} with what it printed, when it ends instead
 */
export async function startTestPortal({
  dataDir,
  port,
  env = {},
}: PortalOptions = {}): Promise<TestPortal> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'cchc-portal-')));
  const chosen = port ?? (await freePort());
  const url = `http://127.0.0.1:${chosen}`;
  const { child, output } = runPortal({
    PORT: String(chosen),
    DATA_DIR: folder,
    PUBLIC_URL: url,
    ...env,
  });
  await answering(child, url, output);
  return {
    url,
    dataDir: folder,
    adminLink: /http\S+\/invite\/\S+/.exec(output())?.[0],
    output,
    stop: async () => await end(child, 'SIGTERM'),
    kill: async () => {
      await end(child, 'SIGKILL');
    },
    remove: async () => await rm(folder, { recursive: true, force: true }),
  };
}

/** Run the portal's program; for what it does when it cannot start. */
export function runPortal(env: Readonly<Record<string, string>>): {
  readonly child: ChildProcess;
  readonly output: () => string;
} {
  const { PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL, ...rest } = process.env;
  const child = spawn(process.execPath, ['portal/main.ts'], {
    cwd: ROOT,
    env: { ...rest, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text: Buffer) => {
      printed += text.toString();
    });
  }
  return { child, output: () => printed };
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') {
    throw new Error('A server on a port has an address with a port');
  }
  return address.port;
}

/** The first line is printed when the portal listens, so that is waited for, not a time. */
async function answering(child: ChildProcess, url: string, output: () => string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`The portal ${why}:\n${output()}`));
    const late = setTimeout(() => fail('did not answer in time'), START_MS);
    const settle = () => {
      if (output().includes('/cchc')) {
        clearTimeout(late);
        resolve();
      }
    };
    child.stdout?.on('data', settle);
    child.once('exit', () => {
      clearTimeout(late);
      fail('ended');
    });
  });
  // All is printed in one go; the answer proves that the link is, too.
  await (await fetch(`${url}/healthz`)).text();
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return child.exitCode ?? -1;
  }
  const exited = once(child, 'exit');
  child.kill(signal);
  const [code] = await exited;
  return typeof code === 'number' ? code : -1;
}
