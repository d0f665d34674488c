/** Which Chromium the tests drive, and how one is got on a machine that has none. */
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
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) {
      throw new Error(`CHROMIUM_PATH=${named} does not exist`);
    }
    return named;
  }
  if (existsSync(chromium.executablePath())) {
    return chromium.executablePath();
  }
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => [join(folder, 'chromium'), join(folder, 'chromium-browser')])
    .find(isBrowser);
}

/** Find a Chromium or install one; undefined when neither can be done here. */
export function ensureChromium(): string | undefined {
  const found = findChromium();
  if (found) {
    return found;
  }
  console.log('No Chromium found: asking Playwright to download one (about 170 MB) …');
  run('npx', ['playwright', 'install', 'chromium'], 300_000);
  if (!findChromium() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Not downloaded: installing the system package instead …');
    run('apt-get', ['update', '-qq'], 180_000);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], 600_000);
  }
  return findChromium();
}

function isBrowser(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    // Not there, or not ours to run: either way not a browser for us.
    return false;
  }
  // Ubuntu's chromium-browser is a script that asks for snapd.
  return !readFileSync(path).subarray(0, 4096).toString('latin1').includes('/snap/');
}

function run(command: string, args: readonly string[], timeout: number): void {
  spawnSync(command, args, { stdio: 'inherit', timeout });
}
