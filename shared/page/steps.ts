/**
 * Long work in steps. A page may be as long as a book, and whoever reads it in
 * its own tab must let the tab draw and answer in between; elsewhere it is gone
 * through at once.
 */

/** Work that may be paused between any two of its steps, and what it gives at the end. */
export type Steps<Value> = Generator<undefined, Value, undefined>;

/** How long work may hold a tab before it lets it answer: less than a frame, for a step may take long itself. */
const HOLD_MS = 12;

/** Do all steps at once. */
export function atOnce<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
  }
}

/** How long work may go on by which clock, and what is waited for then. */
export type Breaths = {
  readonly hold?: number;
  readonly now?: () => number;
  readonly pause?: () => Promise<void>;
};

/** Do the steps with pauses, so that the tab they run in stays alive. */
export async function inBreaths<Value>(
  steps: Steps<Value>,
  { hold = HOLD_MS, now = () => performance.now(), pause = nextTurn }: Breaths = {},
): Promise<Value> {
  let since = now();
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
    if (now() - since >= hold) {
      await pause();
      since = now();
    }
  }
}

/** By a message and not by a timer, for browsers slow down the timers of tabs that nobody looks at. */
async function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  port1.close();
}
