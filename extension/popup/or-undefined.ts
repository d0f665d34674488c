import { CallError } from '../calls.ts';

/** What is a courtesy only, e.g. a count: without it the popup still does its work. */
export async function orUndefined<Value>(call: Promise<Value>): Promise<Value | undefined> {
  try {
    return await call;
  } catch (cause) {
    if (cause instanceof CallError) {
      return undefined;
    }
    throw cause;
  }
}
