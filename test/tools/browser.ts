/** Which browsers the tests drive, and how they are got on a machine that has none. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Chromium refuses to run as root inside its own sandbox. */
export const CHROMIUM_ARGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * The Chromium to drive: `CHROMIUM_PATH`, Playwright's own, else the system's.
 * Never Google Chrome, whose branded builds ignore `--load-extension`.
 *
 * @throws {Error} when `CHROMIUM_PATH` names nothing
 */
export function findChromium(): string | undefined {
  const named = namedBy('CHROMIUM_PATH');
  if (named) {
    return named;
  }
  if (existsSync(chromium.executablePath())) {
    return chromium.executablePath();
  }
  return onPath(['chromium', 'chromium-browser']);
}

/**
 * The Firefox to drive: `FIREFOX_PATH`, else the system's. Never Playwright's
 * own, which takes no extensions.
 *
 * @throws {Error} when `FIREFOX_PATH` names nothing
 */
export function findFirefox(): string | undefined {
  return namedBy('FIREFOX_PATH') ?? onPath(['firefox-esr', 'firefox']);
}

/** Find a Chromium or install one; undefined when neither can be done here. */
export function ensureChromium(): string | undefined {
  const found = findChromium();
  if (found) {
    return found;
  }
  console.log('No Chromium found: asking Playwright to download one (about 170 MB) …');
  run('npx', ['playwright', 'install', 'chromium'], 300_000);
  if (!findChromium() && mayInstall()) {
    console.log('Not downloaded: installing the system package instead …');
    install('chromium');
  }
  return findChromium();
}

/** Find a Firefox or install one; undefined when neither can be done here. */
export function ensureFirefox(): string | undefined {
  const found = findFirefox();
  if (!found && mayInstall()) {
    console.log('No Firefox found: installing the system package …');
    install('firefox-esr');
  }
  return found ?? findFirefox();
}

function namedBy(variable: string): string | undefined {
  const named = process.env[variable];
  if (named && !existsSync(named)) {
    throw new Error(`${variable}=${named} does not exist`);
  }
  return named || undefined;
}

function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isBrowser);
}

function isBrowser(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    // Not there, or not ours to run: either way not a browser for us.
    return false;
  }
  // Ubuntu's chromium-browser and firefox are scripts that ask for snapd.
  return !readFileSync(path).subarray(0, 4096).toString('latin1').includes('/snap/');
}

/** Debian's packages, for who may install them. */
function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function install(name: string): void {
  run('apt-get', ['update', '-qq'], 180_000);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], 600_000);
}

function run(command: string, args: readonly string[], timeout: number): void {
  spawnSync(command, args, { stdio: 'inherit', timeout });
}
