/** Runs work in the order it was asked for, one after the other. */
export type Turns = <Value>(work: () => Promise<Value>) => Promise<Value>;

/**
 * A queue of work. Keeping a clip and moving the inbox must never overlap: a
 * clip kept in the inbox while it is being emptied would be lost, and an
 * impatient second click would keep the same page twice.
 */
export function oneAtATime(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
}
