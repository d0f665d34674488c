/**
 * Records: the immutable things that have meaning in law or in a report.
 *
 * A record is named by the SHA-256 of its canonical JSON, so it cannot be
 * changed without becoming another, and sending it twice keeps it once.
 */
import * as v from 'valibot';

import { canonicalJson } from '#base/canonical-json.ts';
import { sha256 } from '#base/digest.ts';
import { arrival } from '#field/clip/arrival.ts';
import { capture } from '#field/clip/capture.ts';
import { submission } from '#field/draft/submission.ts';
import { planRecord } from '#field/plan/plan-record.ts';
import { post } from '#field/post/post.ts';
import { voiding } from '#field/post/void.ts';
import { review } from '#field/review/review.ts';

const record = v.variant('type', [capture, arrival, submission, review, post, voiding, planRecord]);
export type FieldRecord = v.InferOutput<typeof record>;

/** A record written down: its name and the text that the name is the hash of. */
export type NamedRecord = { readonly hash: string; readonly json: string };

/** Write a record down and name it. */
export async function nameRecord(content: FieldRecord): Promise<NamedRecord> {
  const json = canonicalJson(content);
  return { hash: await sha256(json), json };
}

/** Read a record from its JSON; undefined when it is not one this version knows. */
export function readRecord(json: string): FieldRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // Not JSON at all: the same answer as JSON of a shape we do not know.
    return undefined;
  }
  const parsed = v.safeParse(record, value);
  return parsed.success ? parsed.output : undefined;
}
