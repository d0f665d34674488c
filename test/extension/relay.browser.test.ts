import { afterEach, expect, test, vi } from 'vitest';

import type { BridgeCall } from '../../extension/bridge-calls.ts';
import { Relay, type RelayWays } from '../../extension/relay.ts';

afterEach(() => {
  relays = [];
});

let relays: Relay[] = [];

/** The worker as the relay meets it: it answers, dies, or has been updated away. */
function ways(special: Partial<RelayWays> = {}): RelayWays {
  return {
    ask: async (call) => (call.bridge === 'hello' ? { version: '1.2.3' } : { re: 5, body: 'x' }),
    isAlive: () => true,
    ...special,
  };
}

/** Greet a relay as a portal's page does, and gather what it says. */
function greet(with_: RelayWays, message: unknown = { type: 'cchc:hello', workspace: 'unit' }) {
  const { port1, port2 } = new MessageChannel();
  const said: unknown[] = [];
  port1.onmessage = ({ data }) => said.push(data);
  const listening = new AbortController();
  window.addEventListener(
    'message',
    (event) => {
      const relay = Relay.greet(event, with_);
      relays = relay ? [...relays, relay] : relays;
      listening.abort();
    },
    { signal: listening.signal },
  );
  window.postMessage(message, location.origin, [port2]);
  return { port: port1, said, heard: () => vi.waitUntil(() => listening.signal.aborted) };
}

test('a page that greets is told that we are ready, and its questions are carried', async () => {
  const asked: BridgeCall[] = [];
  const { port, said } = greet(
    ways({
      ask: async (call) => {
        asked.push(call);
        return await ways().ask(call);
      },
    }),
  );
  await expect.poll(() => said).toEqual([{ type: 'ready', version: '1.2.3' }]);

  port.postMessage({ id: 5, call: 'exchange' });

  await expect.poll(() => said.at(-1)).toEqual({ re: 5, body: 'x' });
  expect(asked).toEqual([
    { bridge: 'hello', workspace: 'unit' },
    { bridge: 'question', question: { id: 5, call: 'exchange' } },
  ]);
});

test('other messages of the page are not heard', async () => {
  const { heard } = greet(ways(), { type: 'something else' });

  await heard();

  expect(relays).toEqual([]);
});

test('a question is asked again when the worker dies over it', async () => {
  let deaths = 2;
  const { port, said } = greet(
    ways({
      ask: async (call) => {
        if (call.bridge === 'question' && deaths > 0) {
          deaths -= 1;
          throw new Error('The message port closed before a response was received.');
        }
        return await ways().ask(call);
      },
    }),
  );
  await expect.poll(() => said).toHaveLength(1);

  port.postMessage({ id: 5 });

  await expect.poll(() => said.at(-1)).toEqual({ re: 5, body: 'x' });
});

test('a question that no worker answers is given up, so that the page tries again later', async () => {
  const { port, said } = greet(
    ways({
      ask: async (call) => {
        if (call.bridge === 'question') {
          throw new Error('Could not establish connection.');
        }
        return await ways().ask(call);
      },
    }),
  );
  await expect.poll(() => said).toHaveLength(1);

  port.postMessage({ id: 5 });

  await expect.poll(() => said.at(-1)).toEqual({ re: 5 });
});

test('a page that is not welcome hears nothing until it is', async () => {
  let isAllowed = false;
  const { said, heard } = greet(
    ways({ ask: async (call) => (isAllowed ? await ways().ask(call) : undefined) }),
  );
  await heard();
  await relays[0]?.poke();
  expect(said).toEqual([]);

  isAllowed = true;
  await relays[0]?.poke();

  await expect.poll(() => said).toEqual([{ type: 'ready', version: '1.2.3' }]);
});

test('news is told to a page that is welcome', async () => {
  const { said } = greet(ways());
  await expect.poll(() => said).toHaveLength(1);

  await relays[0]?.poke();

  await expect.poll(() => said.at(-1)).toEqual({ type: 'changed' });
});

test('after an update the old script says goodbye and asks nothing more', async () => {
  let isAlive = true;
  let asked = 0;
  const { port, said } = greet(
    ways({
      isAlive: () => isAlive,
      ask: async (call) => {
        asked += 1;
        return await ways().ask(call);
      },
    }),
  );
  await expect.poll(() => said).toHaveLength(1);
  isAlive = false;

  port.postMessage({ id: 5 });

  await expect.poll(() => said).toContainEqual({ type: 'gone' });
  expect(asked).toBe(1);
});
