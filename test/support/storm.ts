/**
 * Many pages clipped in several tabs at once while things go wrong: the worker
 * is killed, the network drops, popups close too early, people click twice.
 */
import type { Page } from '@playwright/test';

import { newsPage } from './made-pages.ts';
import { HOST, type Newsroom } from './newsroom.ts';

/** A tab that clips one page after the other, and what it pressed. */
type Lane = { readonly page: Page; readonly popup: Page; readonly tabId: number };

export type StormOptions = {
  readonly clips: number;
  readonly lanes: number;
  /** A number of [0, 1), always the same row of them for one seed. */
  readonly random: () => number;
  /** Called now and then, as a PWA in another tab asks for what is new. */
  readonly receive: () => Promise<unknown>;
};

/** Clip pages `/tin-0.html` to `/tin-<clips - 1>.html`. Gives how often each thing went wrong. */
export async function clipInStorm(
  room: Newsroom,
  { clips, lanes, random, receive }: StormOptions,
): Promise<Readonly<Record<'killed' | 'dropped' | 'closed' | 'doubled', number>>> {
  const mishaps = { killed: 0, dropped: 0, closed: 0, doubled: 0 };
  const waiting = Array.from({ length: clips }, (_, at) => at).values();
  const happens = (share: number) => random() < share;

  const kill = async () => {
    mishaps.killed += 1;
    await room.browser.killWorker();
  };
  const clip = async (lane: Lane, at: number) => {
    room.isDown = false;
    await lane.page.goto(`http://${HOST}/tin-${at}.html`);
    await openUntilReady(lane, room.browser.extensionId);
    if (happens(0.2)) {
      mishaps.dropped += 1;
      room.isDown = true;
    }
    if (happens(0.1)) {
      await kill();
    }
    const isDoubled = happens(0.3);
    const isClosed = happens(0.3);
    mishaps.doubled += isDoubled ? 1 : 0;
    mishaps.closed += isClosed ? 1 : 0;
    await press(lane.popup, { isDoubled, isClosed });
    if (happens(0.1)) {
      await kill();
    }
    if (!isClosed) {
      await waitForKept(lane);
    }
  };
  const open: Lane[] = [];
  for (let at = 0; at < lanes; at += 1) {
    open.push(await openLane(room, at));
  }
  await Promise.all(
    open.map(async (lane) => {
      for (const at of waiting) {
        await clip(lane, at);
        if (at % 10 === 9) {
          await receive();
        }
      }
    }),
  );
  room.isDown = false;
  return mishaps;
}

/** Small and the same everywhere: "mulberry32", in the public domain. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A click on the button gives access to the tab, for as long as it stays with the newspaper. */
async function openLane(room: Newsroom, at: number): Promise<Lane> {
  const path = `/lan-${at}.html`;
  const page = await room.print(path, newsPage());
  await room.browser.openPopupOn(page);
  const tabId = await room.browser.inside(async (end) => {
    const tabs: { id: number; url?: string }[] = await Reflect.get(globalThis, 'chrome').tabs.query(
      {},
    );
    return tabs.find(({ url }) => url?.endsWith(end))?.id ?? -1;
  }, path);
  return { page, popup: await room.browser.context.newPage(), tabId };
}

/** Open the popup in a tab of its own, and read again whenever the worker was killed over it. */
async function openUntilReady({ popup, tabId }: Lane, extensionId: string): Promise<void> {
  await popup.goto(`chrome-extension://${extensionId}/popup.html?tab=${tabId}`);
  const ready = popup.getByRole('button', { name: 'Lưu', exact: true });
  const again = popup.getByRole('button', { name: /Thử lại|Đọc lại/ });
  for (;;) {
    await ready.or(again).first().waitFor();
    if (await ready.isVisible()) {
      return;
    }
    await again.first().click();
  }
}

async function press(
  popup: Page,
  how: { readonly isDoubled: boolean; readonly isClosed: boolean },
): Promise<void> {
  await popup.evaluate(({ isDoubled, isClosed }) => {
    const button = document.querySelector<HTMLButtonElement>('button[type=submit]');
    button?.click();
    if (isDoubled) {
      button?.click();
    }
    if (isClosed) {
      location.replace('about:blank');
    }
  }, how);
  if (how.isClosed) {
    await popup.waitForURL('about:blank');
  }
}

async function waitForKept({ popup }: Lane): Promise<void> {
  const kept = popup.getByText(/^Đã lưu/);
  const again = popup.getByRole('button', { name: 'Thử lại' });
  for (;;) {
    await kept.or(again).first().waitFor();
    if (await kept.first().isVisible()) {
      return;
    }
    await again.click();
  }
}
