import { expect, test } from 'vitest';

import { Database } from '#store/database.ts';

import { defaultPortal, isPortalOrigin } from '../../extension/portal-origins.ts';
import { askingOrigin, decide, mayReceive, portalOrigin } from '../../extension/trust.ts';

const PORTAL = 'https://cong.example.vn';

let opened = 0;

function open(): Database {
  opened += 1;
  return new Database(`trust ${opened}`);
}

test('only the portal built in and pages of this computer may speak with the extension', () => {
  const served = ['http://localhost', 'http://localhost:8787', 'http://127.0.0.1:5173', PORTAL];
  const others = [
    'https://localhost',
    'http://localhost.example.vn',
    'http://127.0.0.1.example.vn',
    'http://cong.example.vn',
    'https://cong.example.vn:8443',
    'https://baohaiphong.vn',
    'null',
    '',
  ];

  expect(served.filter((origin) => isPortalOrigin(origin, PORTAL))).toEqual(served);
  expect(others.filter((origin) => isPortalOrigin(origin, PORTAL))).toEqual([]);
});

test('without a portal built in, this computer is where it is looked for', () => {
  expect(defaultPortal('')).toBe('http://localhost:8787');
  expect(defaultPortal(`${PORTAL}/`)).toBe(PORTAL);
  expect(isPortalOrigin(PORTAL, '')).toBe(false);
});

test('the first page of this computer is taken for the portal, another needs a yes', async () => {
  const db = open();

  expect(await mayReceive(db, 'http://localhost:8787')).toBe(true);
  expect(await mayReceive(db, 'http://localhost:3000')).toBe(false);
  expect(await askingOrigin(db)).toBe('http://localhost:3000');

  await decide(db, { origin: 'http://localhost:3000', isAllowed: true });

  expect(await mayReceive(db, 'http://localhost:3000')).toBe(true);
  expect(await mayReceive(db, 'http://localhost:8787')).toBe(true);
  expect(await askingOrigin(db)).toBeUndefined();
});

test('a page that was refused is asked about again only when it comes again', async () => {
  const db = open();
  await mayReceive(db, 'http://localhost:8787');
  await mayReceive(db, 'http://localhost:3000');

  await decide(db, { origin: 'http://localhost:3000', isAllowed: false });

  expect(await askingOrigin(db)).toBeUndefined();
  expect(await mayReceive(db, 'http://localhost:3000')).toBe(false);
  expect(await askingOrigin(db)).toBe('http://localhost:3000');
});

test('where a portal is built in, every page of this computer needs a yes', async () => {
  const db = open();

  expect(await mayReceive(db, 'http://localhost:8787', { needsYes: true })).toBe(false);
  expect(await mayReceive(db, PORTAL, { needsYes: true, builtIn: true })).toBe(true);
});

test('"Mở sổ tin" leads to the portal that was last open', async () => {
  const db = open();
  expect(await portalOrigin(db)).toBe('http://localhost:8787');

  await mayReceive(db, 'http://127.0.0.1:5173');

  expect(await portalOrigin(db)).toBe('http://127.0.0.1:5173');
});
