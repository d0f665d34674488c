import type { Result } from '#base/result.ts';

import type { Database, Trx } from './schema.ts';

/**
 * Run work in a transaction. When its outcome is a problem, nothing of it is
 * kept: a refusal half-way leaves no trace.
 */
export async function attempt<Value, Problem extends string>(
  db: Database,
  work: (trx: Trx) => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem>> {
  let outcome: Result<Value, Problem> | undefined;
  try {
    return await db.transaction().execute(async (trx) => {
      outcome = await work(trx);
      if (!outcome.ok) {
        throw new Undo();
      }
      return outcome;
    });
  } catch (cause) {
    if (cause instanceof Undo && outcome) {
      return outcome;
    }
    throw cause;
  }
}

/** Makes the database roll back; never leaves this file. */
class Undo extends Error {}
