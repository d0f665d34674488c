/** Builds the PWA and the extension when they are missing or older than their sources. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

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
];

/** Build what is missing or stale. @throws {Error} when a build fails */
export function buildWhatIsMissing(): void {
  for (const { name, output, sources, command } of BUILDS) {
    const path = join(ROOT, output);
    const isFresh = existsSync(path) && statSync(path).mtimeMs >= newestOf(sources);
    if (!isFresh) {
      console.log(`Đang dựng ${name}…`);
      run(command);
    }
  }
}

function run([tool, ...args]: Build['command']): void {
  const path = join(ROOT, 'node_modules/.bin', tool);
  const isWindows = process.platform === 'win32';
  const { status } = spawnSync(path, args, { cwd: ROOT, stdio: 'inherit', shell: isWindows });
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
