import * as v from 'valibot';
import { expect, test } from 'vitest';

import { askPortal, callPortal } from '../../pwa/ask/call-portal.ts';

const answer = v.object({ name: v.string() });
const call = { path: '/me', answer };

const answering = (response: Response) => async () => response;

test('an answer of the right shape is the value', async () => {
  const fetch = answering(Response.json({ name: 'Văn phòng mẫu' }));

  expect(await callPortal(fetch, call)).toEqual({ ok: true, value: { name: 'Văn phòng mẫu' } });
});

test('a refusal that the portal gives by name is a problem, not an error', async () => {
  const fetch = answering(Response.json({ problem: 'login-taken' }, { status: 409 }));

  expect(await callPortal(fetch, call)).toEqual({ ok: false, problem: 'login-taken' });
});

test.for([
  ['no network', 'unreachable', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['a hotel’s sign-in page', 'not-a-portal', answering(new Response('<html>'))],
  ['JSON of another server', 'not-a-portal', answering(Response.json({ hello: 1 }))],
  ['a proxy that is alone', 'unreachable', answering(new Response('<html>', { status: 502 }))],
  ['a portal that failed', 'unreachable', answering(Response.json({}, { status: 503 }))],
] as const)('%s is %s', async ([, problem, fetch]) => {
  await expect(callPortal(fetch, call)).rejects.toMatchObject({ name: 'PeerError', problem });
});

test('for what is kept for reading offline, an ended session is an error that says so', async () => {
  const fetch = answering(Response.json({ problem: 'not-signed-in' }, { status: 401 }));

  await expect(askPortal(fetch, call)).rejects.toMatchObject({ problem: 'sign-in' });
});
