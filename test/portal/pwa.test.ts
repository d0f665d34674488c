import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { pwaRoutes } from '../../portal/http/pwa.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cchc-pwa-'));
  await mkdir(join(folder, 'dist/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'bí mật');
  for (const name of ['index.html', 'sw.js', 'manifest.webmanifest', 'assets/app-1a2b.js']) {
    await writeFile(join(folder, 'dist', name), name);
  }
});

afterAll(async () => await rm(folder, { recursive: true }));

async function get(path: string) {
  const answer = await pwaRoutes(join(folder, 'dist')).request(path);
  return [answer.status, answer.headers.get('cache-control'), await answer.text()];
}

test('files with their hash in their name are kept by browsers, all others are asked for again', async () => {
  expect(await get('/assets/app-1a2b.js')).toEqual([
    200,
    'public, max-age=31536000, immutable',
    'assets/app-1a2b.js',
  ]);
  for (const [path, file] of [
    ['/', 'index.html'],
    ['/sw.js', 'sw.js'],
    ['/manifest.webmanifest', 'manifest.webmanifest'],
  ]) {
    expect(await get(path ?? '')).toEqual([200, 'no-cache', file]);
  }
});

test('an address that only the app understands gets the app; a missing file stays missing', async () => {
  expect(await get('/invite/abc')).toEqual([200, 'no-cache', 'index.html']);
  expect((await get('/assets/gone-1.js'))[0]).toBe(404);
  expect((await get('/..%2Fsecret.txt'))[2]).not.toBe('bí mật');
});

test('what is shared to an app without its worker is told there, not lost in silence', async () => {
  const answer = await pwaRoutes(join(folder, 'dist')).request('/share', { method: 'POST' });

  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/share?failed=1']);
});

test('without a built app the portal says what to do', async () => {
  const answer = await pwaRoutes(join(folder, 'nowhere')).request('/');

  expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('npm run')]);
});
