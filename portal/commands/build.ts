/** Builds the PWA and the extension when they are missing or older than their sources. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

type Build = {
  readonly name: string;
  /** A file that the build writes last. */
  readonly output: string;
  readonly sources: readonly string[];
  readonly command: readonly [string, ...string[]];
};

const BUILDS: readonly Build[] = [
  {
    name: 'ứng dụng web',
    output: 'pwa/dist/sw.js',
    sources: ['pwa', 'shared', 'package.json'],
    command: ['vite', 'build', '--config', 'pwa/vite.config.ts', '--logLevel', 'warn'],
  },
  {
    name: 'tiện ích trình duyệt',
    output: '.output/chrome-mv3/manifest.json',
    sources: ['extension', 'shared', 'wxt.config.ts', 'package.json'],
    command: ['wxt', 'build', '--browser', 'chrome'],
  },
  {
    name: 'tiện ích cho Firefox',
    output: '.output/firefox-mv3/manifest.json',
    sources: ['extension', 'shared', 'wxt.config.ts', 'package.json'],
    command: ['wxt', 'build', '--browser', 'firefox'],
  },
];

/** What the last builds were told, so that a portal at another address gets its own extension. */
const STAMP = join(ROOT, '.output/built-for');

/** Build what is missing or stale. @throws {Error} when a build fails */
export function buildWhatIsMissing(env: NodeJS.ProcessEnv = process.env): void {
  const portal = portalOf(env);
  const isSamePortal = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === portal;
  for (const { name, output, sources, command } of BUILDS) {
    const path = join(ROOT, output);
    const isFresh = existsSync(path) && statSync(path).mtimeMs >= newestOf(sources);
    if (!isFresh || !isSamePortal) {
      console.log(`Đang dựng ${name}…`);
      run(command, { ...env, PORTAL_ORIGIN: portal });
    }
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, portal);
}

/**
 * The origin that the extension serves besides pages of this computer: what
 * `PORTAL_ORIGIN` says, else the portal's own public address. Empty for a
 * portal that is only on this computer.
 */
function portalOf({ PORTAL_ORIGIN = '', PUBLIC_URL = '' }: NodeJS.ProcessEnv): string {
  const named = PORTAL_ORIGIN || PUBLIC_URL;
  const { origin, hostname } = URL.canParse(named) ? new URL(named) : { origin: '', hostname: '' };
  return ['localhost', '127.0.0.1'].includes(hostname) ? '' : origin;
}

function run([tool, ...args]: Build['command'], env: NodeJS.ProcessEnv): void {
  const path = join(ROOT, 'node_modules/.bin', tool);
  const isWindows = process.platform === 'win32';
  const options = { cwd: ROOT, env, stdio: 'inherit', shell: isWindows } as const;
  const { status } = spawnSync(path, args, options);
  if (status !== 0) {
    throw new Error(`${tool} ${args.join(' ')}: ${status}`);
  }
}

function newestOf(paths: readonly string[]): number {
  return Math.max(...paths.map((path) => newest(join(ROOT, path))));
}

function newest(path: string): number {
  const entry = statSync(path);
  if (!entry.isDirectory()) {
    return entry.mtimeMs;
  }
  const names = readdirSync(path).filter((name) => name !== 'dist' && name !== 'node_modules');
  return Math.max(0, ...names.map((name) => newest(join(path, name))));
}
