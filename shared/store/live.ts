import { liveQuery } from 'dexie';

/** A reading of the database that is repeated whenever its answer may have changed. */
export type Live<Value> = (onValue: (value: Value) => void) => () => void;

/**
 * Make a live reading. `read` must use nothing but the database. One that fails
 * is a bug, and is reported as if it had been thrown; one that ends because the
 * database was closed is not.
 */
export function live<Value>(read: () => Promise<Value>): Live<Value> {
  return (onValue) => {
    // An async function, or Dexie loses sight of what is read after the first nested await.
    const subscription = liveQuery(async () => await read()).subscribe(onValue, (cause) =>
      reportError(cause),
    );
    return () => subscription.unsubscribe();
  };
}
