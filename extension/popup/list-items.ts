import { bareBookmark } from '#page/bare-bookmark.ts';
import type { Reading } from '#page/reading.ts';

import { CallError, type Calls, type KeepRequest, type Tab, type Unread } from '../calls.ts';
import type { Remarks } from './ClipForm.tsx';
import { sendSafely } from './unsent.ts';

type Item = NonNullable<Reading['items']>[number];

/**
 * What a popup does with the items of a list. Each is a click of its own, so
 * that the worker goes on with it when the popup is closed, and when it dies.
 *
 * @param onChange - Told whenever the worker may have something else to say of them
 */
export function listItems(worker: Pick<Calls, 'keep' | 'stop'>, onChange: () => void) {
  const send = async (request: KeepRequest) => {
    const kept = sendSafely(request, worker.keep);
    onChange();
    return await kept.finally(onChange);
  };
  return {
    /** Read the page of an item in the tab of its list, and keep it. */
    keep: ({ href, text }: Item, remarks: Remarks, tab: Tab) => {
      const title = { value: text || href, how: 'visible' } as const;
      const reading = bareBookmark(href, title, { name: 'bookmark', version: 1 });
      return send({ id: crypto.randomUUID(), tab, reading, ...remarks, isToRead: true });
    },
    /** Try those that could not be read once more, in the tab in front if there is one. */
    retry: async (unread: readonly Unread[], tab: Tab | undefined) => {
      const requests = unread.map(({ request }) => (tab ? { ...request, tab } : request));
      await Promise.all(requests.map((request) => unlessDead(send(request))));
    },
    /** Keep no more of an item than its address. */
    bookmark: async ({ request: { isToRead: _, ...request } }: Unread) => {
      await unlessDead(send(request));
    },
    stop: async (ids: readonly string[]) => {
      await unlessDead(worker.stop(ids));
      onChange();
    },
  };
}

/** What a dead worker was asked is written down, and is asked again by the next popup. */
async function unlessDead(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (cause) {
    if (!(cause instanceof CallError)) {
      throw cause;
    }
  }
}
