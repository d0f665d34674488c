import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';

import { PeerError, type PeerProblem } from '#sync/peer.ts';

import { LONGEST_WAIT_MS, waitAfter } from '../../pwa/sync/back-off.ts';
import { DeviceSync } from '../../pwa/sync/device-sync.ts';
import { statusOf } from '../../pwa/sync/status.ts';

/** A sync whose rounds end when told, one after the other. */
function makeSync(rest = 5) {
  const ends: ((problem?: PeerProblem) => void)[] = [];
  const round = vi.fn(
    (signal: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        ends.push((problem) => (problem ? reject(new PeerError(problem)) : resolve()));
      }),
  );
  const sync = new DeviceSync(round, { rest, random: () => 1 });
  onTestFinished(() => sync.stop());
  const end = async (problem?: PeerProblem) => {
    await expect.poll(() => ends.length).toBeGreaterThan(0);
    ends.shift()?.(problem);
    await expect.poll(() => sync.state.isRunning && ends.length === 0).toBe(false);
  };
  return { sync, round, end };
}

test('rings that come close together are one round', async () => {
  const { sync, round, end } = makeSync(20);
  sync.ring('soon');
  sync.ring('soon');
  sync.ring('tick');
  sync.ring('soon');
  await end();

  expect(round).toHaveBeenCalledTimes(1);
  expect(sync.state).toEqual({ isRunning: false, problem: undefined });
});

test('what is written during a round is sent by another round after it', async () => {
  const { sync, round, end } = makeSync();
  sync.ring('now');
  await expect.poll(() => round.mock.calls.length).toBe(1);
  sync.ring('soon');
  await end();

  await expect.poll(() => round.mock.calls.length).toBe(2);
  await end();
});

test('while the portal is out of reach, only a person or the network ends the wait', async () => {
  const { sync, round, end } = makeSync();
  sync.ring('now');
  await end('unreachable');
  expect(sync.state.problem).toBe('unreachable');

  sync.ring('soon');
  sync.ring('tick');
  sync.ring('now');
  await expect.poll(() => round.mock.calls.length).toBe(2);
  await end();
  expect(sync.state.problem).toBeUndefined();
});

test.for(['sign-in', 'update-app', 'forbidden'] as const)(
  'after "%s" nothing is tried again by itself',
  async (problem) => {
    const { sync, round, end } = makeSync();
    sync.ring('now');
    await end(problem);

    sync.ring('soon');
    sync.ring('tick');
    expect(sync.state).toEqual({ isRunning: false, problem });
    expect(round).toHaveBeenCalledTimes(1);
  },
);

test('two tabs never sync at the same time', async () => {
  const first = makeSync();
  const second = makeSync();
  first.sync.ring('now');
  await expect.poll(() => first.round.mock.calls.length).toBe(1);
  second.sync.ring('now');
  await expect.poll(() => second.sync.state.isRunning).toBe(true);
  expect(second.round).not.toHaveBeenCalled();

  await first.end();
  await expect.poll(() => second.round.mock.calls.length).toBe(1);
  await second.end();
});

test('stopping ends a round that is running, without a word', async () => {
  const { sync, round } = makeSync();
  sync.ring('now');
  await expect.poll(() => round.mock.calls.length).toBe(1);
  await sync.stop();
  sync.ring('now');

  expect(round.mock.calls[0]?.[0].aborted).toBe(true);
  expect(round).toHaveBeenCalledTimes(1);
});

test('waits grow, are never the same for all, and end at five minutes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n, random) => {
        const wait = waitAfter(n, random);
        expect(wait).toBeGreaterThanOrEqual(1000);
        expect(wait).toBeLessThanOrEqual(LONGEST_WAIT_MS);
        expect(waitAfter(n + 1, random)).toBeGreaterThanOrEqual(wait);
        expect(waitAfter(n, 0)).toBe(waitAfter(n, 1) / 2);
      },
    ),
  );
});

test('the status says where the work is', () => {
  const calm = { isRunning: false, problem: undefined };
  expect(statusOf(calm, 0, undefined)).toBe('here');
  expect(statusOf(calm, 3, 1)).toBe('here');
  expect(statusOf({ ...calm, isRunning: true }, 3, 1)).toBe('sending');
  expect(statusOf({ ...calm, isRunning: true }, 0, 1)).toBe('at-portal');
  expect(statusOf({ isRunning: true, problem: 'unreachable' }, 3, 1)).toBe('offline');
  expect(statusOf({ isRunning: false, problem: 'sign-in' }, 0, 1)).toBe('sign-in');
});
