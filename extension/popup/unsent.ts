/**
 * The click that the worker has not confirmed yet.
 *
 * A popup is gone when the user looks elsewhere, and a message to a worker that
 * must first be started goes with it. So the click is written down before it is
 * sent, where writing is done at once, and sent again by the next popup.
 */
import type { Calls, KeepRequest } from '../calls.ts';
import { isDiskFull } from '../disk-full.ts';

const KEY = 'unsent';

/** Send a click, and remember it until it is answered. */
export async function sendSafely(
  request: KeepRequest,
  keep: Calls['keep'],
  storage: Storage = localStorage,
): ReturnType<Calls['keep']> {
  note(request, storage);
  const answer = await keep(request);
  storage.removeItem(KEY);
  return answer;
}

/** Send what an earlier popup could not. What the worker refuses is not sent a third time. */
export async function sendUnsent(
  keep: Calls['keep'],
  storage: Storage = localStorage,
): Promise<void> {
  const unsent = storage.getItem(KEY);
  if (unsent) {
    // Only this module writes there, and the worker checks what it is given.
    await keep(JSON.parse(unsent) as KeepRequest);
    storage.removeItem(KEY);
  }
}

function note(request: KeepRequest, storage: Storage): void {
  try {
    storage.setItem(KEY, JSON.stringify(request));
  } catch (cause) {
    if (!isDiskFull(cause)) {
      throw cause;
    }
    // No room for the note: the worker will say so of the clip itself.
  }
}
