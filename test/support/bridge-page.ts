import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import type { Port } from '#sync/port-peer.ts';

/** A page in a browser that has greeted the extension, and its port, held from here. */
export type BridgePage = {
  /** For the same engine that the PWA runs. */
  readonly port: Port;
  /** Everything that came over the port. */
  readonly heard: readonly unknown[];
  ready(): Promise<void>;
};

/** Greet the extension from a page, as the PWA does. */
export async function greetExtension(page: Page, workspace: string): Promise<BridgePage> {
  const heard: unknown[] = [];
  const listeners: ((message: unknown) => void)[] = [];
  await page.exposeFunction('hear', (message: unknown) => {
    heard.push(message);
    for (const listener of listeners) {
      listener(message);
    }
  });
  await page.evaluate((name) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => Reflect.get(window, 'hear')(data);
    Object.assign(window, { say: (message: unknown) => port1.postMessage(message) });
    window.postMessage({ type: 'cchc:hello', workspace: name }, location.origin, [port2]);
  }, workspace);
  return {
    heard,
    port: {
      send: (message) => void page.evaluate((sent) => Reflect.get(window, 'say')(sent), message),
      listen: (onMessage) => listeners.push(onMessage),
      onGone: () => {},
    },
    ready: () =>
      expect
        .poll(() => heard, { message: 'the extension answers' })
        .toContainEqual({ type: 'ready', version: expect.any(String) }),
  };
}
