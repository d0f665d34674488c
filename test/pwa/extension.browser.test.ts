import { expect, onTestFinished, test } from 'vitest';

import { keepBlob } from '#store/chunks.ts';
import { keepClip, listClips } from '#store/clips.ts';
import { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { answerExchange } from '#sync/answer.ts';
import { MemoryLog } from '#sync/memory-log.ts';
import type { ExchangeAnswer, ExchangeRequest } from '#sync/message.ts';
import { hostPort } from '#sync/port-peer.ts';

import { type ConnectedExtension, ExtensionBridge } from '../../pwa/sync/extension.ts';
import { makeCapture } from '../support/make.ts';

const NOTHING = new MemoryLog({ name: 'nothing' });

async function openLog(): Promise<DexieLog> {
  const db = new Database(`extension test ${crypto.randomUUID()}`);
  onTestFinished(async () => await db.delete({ disableAutoOpen: true }));
  return await DexieLog.open(db, 'u1.hp-sgddt-2024');
}

/** A content script of an extension whose library is `log`: it answers each hello on the port that comes with it. */
function answerHello(
  log: DexieLog,
  answer: (request: ExchangeRequest) => Promise<ExchangeAnswer> = (request) =>
    answerExchange(log, request),
): { readonly tell: (message: object) => void } {
  let page: MessagePort | undefined;
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  window.addEventListener(
    'message',
    ({ data, ports: [port] }) => {
      if (data?.type !== 'cchc:hello' || data.workspace !== log.ws || !port) {
        return;
      }
      page = port;
      port.start();
      const wrapped = {
        send: (message: unknown) => port.postMessage(message),
        listen: (onMessage: (message: unknown) => void) =>
          port.addEventListener('message', (event) => onMessage(event.data)),
        onGone: () => {},
      };
      const host = {
        // It has nothing in the workspace that all units read.
        exchange: async (workspace: string, request: ExchangeRequest) =>
          await (workspace === log.ws ? answer(request) : answerExchange(NOTHING, request)),
        chunk: async (_: string, hash: string) => (await log.db.chunks.get(hash))?.bytes,
      };
      hostPort(wrapped, host, (cause) => {
        // After the test its library is deleted, maybe in the middle of an answer.
        if (!stop.signal.aborted) {
          throw cause;
        }
      });
      port.postMessage({ type: 'ready', version: '1.2.3' });
    },
    { signal: stop.signal },
  );
  return { tell: (message) => page?.postMessage(message) };
}

function meet(log: DexieLog) {
  const seen: ConnectedExtension[] = [];
  let received = 0;
  const bridge = new ExtensionBridge(log, {
    onState: (extension) => seen.push(extension),
    onReceived: () => {
      received += 1;
    },
  });
  onTestFinished(() => bridge.stop());
  return { bridge, seen, received: () => received };
}

test('clips of the extension are in the library once, with their pictures', async () => {
  const [theirs, ours] = [await openLog(), await openLog()];
  const blob = await keepBlob(theirs.db, new Uint8Array([1, 2, 3]), 'image/png');
  const image = { src: 'https://a.example/a.png', caption: null, credit: null, alt: null, blob };
  await keepClip(theirs, makeCapture({ images: [image] }));
  answerHello(theirs);

  const { seen, received, bridge } = meet(ours);
  await expect.poll(async () => (await listClips(ours)).length).toBe(1);
  await expect.poll(async () => await ours.db.chunks.count()).toBe(1);
  bridge.ring();
  await expect.poll(received).toBe(1);

  expect(seen).toEqual([{ version: '1.2.3' }]);
  expect(await listClips(ours)).toHaveLength(1);
});

test('a bridge that is stopped over a question does not hold up the next one', async () => {
  const [theirs, first, second] = [await openLog(), await openLog(), await openLog()];
  await keepClip(theirs, makeCapture());
  let asked = 0;
  const silent = new AbortController();
  answerHello(theirs, async (request) => {
    asked += 1;
    return silent.signal.aborted
      ? await answerExchange(theirs, request)
      : await new Promise(() => {});
  });
  const stopped = meet(first);
  await expect.poll(() => asked).toBe(1);
  stopped.bridge.stop();
  silent.abort();

  meet(second);

  await expect.poll(async () => (await listClips(second)).length).toBe(1);
});

test('a new clip comes as soon as the extension says so', async () => {
  const [theirs, ours] = [await openLog(), await openLog()];
  const script = answerHello(theirs);
  const { seen } = meet(ours);
  await expect.poll(() => seen.length).toBe(1);

  await keepClip(theirs, makeCapture());
  script.tell({ type: 'changed' });

  await expect.poll(async () => (await listClips(ours)).length).toBe(1);
});

test('an extension that comes later is found when the page is looked at again', async () => {
  const [theirs, ours] = [await openLog(), await openLog()];
  const { seen } = meet(ours);
  await keepClip(theirs, makeCapture());
  answerHello(theirs);
  expect(seen).toEqual([]);

  document.dispatchEvent(new Event('visibilitychange'));

  await expect.poll(async () => (await listClips(ours)).length).toBe(1);
});

test('after the extension was updated the page greets the new one by itself', async () => {
  const [theirs, ours] = [await openLog(), await openLog()];
  const script = answerHello(theirs);
  const { seen } = meet(ours);
  await expect.poll(() => seen.length).toBe(1);

  script.tell({ type: 'gone' });

  await expect
    .poll(() => seen, { timeout: 5000 })
    .toEqual([{ version: '1.2.3' }, undefined, { version: '1.2.3' }]);
});
