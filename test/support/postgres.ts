/** A PostgreSQL of the tests' own, or its stand-in. */
import { execFile, spawnSync } from 'node:child_process';
import { chmod, chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** A cluster that is gone after {@link TestPostgres.stop}. */
export type TestPostgres = {
  /** The address of a new, empty database. */
  create(): Promise<string>;
  stop(): Promise<void>;
};

/** The folder with PostgreSQL's programs, newest version first; undefined where there is none. */
export async function findPostgres(): Promise<string | undefined> {
  const versions = await list('/usr/lib/postgresql');
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions
      .toSorted((a, b) => Number(b) - Number(a))
      .map((v) => `/usr/lib/postgresql/${v}/bin`),
  ];
  for (const folder of folders) {
    if ((await list(folder)).includes('initdb')) {
      return folder;
    }
  }
  return undefined;
}

/**
 * Start a private cluster in a temporary directory, reached by a socket in that
 * directory only. PostgreSQL refuses to run as root, so then it runs as `postgres`.
 */
export async function startPostgres(programs: string): Promise<TestPostgres> {
  const home = await mkdtemp(join(tmpdir(), 'cchc-pg-'));
  const cluster = join(home, 'cluster');
  const asPostgres = process.getuid?.() === 0;
  if (asPostgres) {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(spawnSync('id', [flag, 'postgres']).stdout),
    );
    await chown(home, Number(uid), Number(gid));
  }
  await chmod(home, 0o700);

  const program = async (name: string, ...args: string[]) => {
    const command = [join(programs, name), ...args];
    const [first = '', ...rest] = asPostgres
      ? ['runuser', '-u', 'postgres', '--', ...command]
      : command;
    await run(first, rest, { cwd: home });
  };

  await program('initdb', '-D', cluster, '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N');
  const options = `-c listen_addresses='' -c unix_socket_directories=${home} -c max_connections=60`;
  const log = join(home, 'log');
  await program('pg_ctl', '-D', cluster, '-l', log, '-o', options, '-w', 'start');

  const user = asPostgres ? 'postgres' : userInfo().username;
  const address = (name: string) => `postgres://${user}@/${name}?host=${encodeURIComponent(home)}`;
  let made = 0;
  return {
    create: async () => {
      made += 1;
      const client = new pg.Client(address('postgres'));
      await client.connect();
      await client.query(`create database test_${made}`);
      await client.end();
      return address(`test_${made}`);
    },
    stop: async () => {
      await program('pg_ctl', '-D', cluster, '-m', 'immediate', '-w', 'stop');
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** What a folder holds; nothing when it is not there. */
async function list(folder: string): Promise<string[]> {
  return await readdir(folder).catch(() => []);
}
