/**
 * Clicks that the worker has not confirmed yet.
 *
 * A popup is gone when the user looks elsewhere, and a message to a worker that
 * must first be started goes with it. So a click is written down before it is
 * sent, where writing is done at once, and sent again by the next popup.
 */

import { isDiskFull } from '#store/disk-full.ts';

import type { Calls, KeepRequest } from '../calls.ts';

const PREFIX = 'unsent.';

/** Send a click, and remember it until it is answered. What found no room stays remembered. */
export async function sendSafely(
  request: KeepRequest,
  keep: Calls['keep'],
  storage: Storage = localStorage,
): ReturnType<Calls['keep']> {
  note(request, storage);
  const answer = await keep(request);
  if (answer.ok || answer.problem !== 'disk-full') {
    storage.removeItem(PREFIX + request.id);
  }
  return answer;
}

/**
 * Send what earlier popups could not. The worker knows each click by its id, so
 * one that another popup is just sending is not kept twice.
 */
export async function sendUnsent(
  keep: Calls['keep'],
  storage: Storage = localStorage,
): Promise<void> {
  const keys = Object.keys(storage).filter((key) => key.startsWith(PREFIX));
  const requests = keys.flatMap((key) => storage.getItem(key) ?? []);
  // Only this module writes there, and the worker checks what it is given.
  await Promise.all(
    requests.map((each) => sendSafely(JSON.parse(each) as KeepRequest, keep, storage)),
  );
}

function note(request: KeepRequest, storage: Storage): void {
  try {
    storage.setItem(PREFIX + request.id, JSON.stringify(request));
  } catch (cause) {
    if (!isDiskFull(cause)) {
      throw cause;
    }
    // No room for the note: the worker will say so of the clip itself.
  }
}
