/** How long work may hold the screen before it lets the screen draw. */
const HOLD_MS = 12;

/** Pause a long piece of work now and then. Called between any two steps, it waits only when due. */
export function breather(
  signal?: AbortSignal,
  { hold = HOLD_MS, now = () => performance.now() } = {},
): () => Promise<void> {
  let since = now();
  return async () => {
    signal?.throwIfAborted();
    if (now() - since >= hold) {
      await new Promise((resolve) => setTimeout(resolve));
      signal?.throwIfAborted();
      since = now();
    }
  };
}
