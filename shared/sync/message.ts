/**
 * The messages that two replicas exchange.
 *
 * One call does it all, and is safe to repeat: the caller sends what the other
 * side lacks ({@link exchangeRequest}) and gets what it lacks itself
 * ({@link exchangeAnswer}). Lists are bounded by items and by bytes.
 *
 * ## Changing this file
 *
 * Schools update at their own pace, so the portal must understand old devices.
 * Add optional fields only; for anything else raise {@link SYNC_VERSION} and
 * keep the old shape readable. `test/sync/message.test.ts` fails on any change
 * to remind you.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as v from 'valibot';

import { entry } from '#sync/entry.ts';

// History:
// 1  first release
export const SYNC_VERSION = 1;

/** Most entries in one message, and most bytes of payload. */
export const MAX_PAGE_ITEMS = 500;
export const MAX_PAGE_BYTES = 1024 * 1024;

const position = v.pipe(v.number(), v.integer(), v.minValue(0));

export const exchangeRequest = v.object({
  version: v.literal(SYNC_VERSION),
  /** The replica that asks. Entries that came from it are not sent back. */
  replica: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  /** The epoch that `after` belongs to; empty when it never spoke with this log. */
  epoch: v.string(),
  /** Last position in the answerer's log that the caller has safely kept. */
  after: position,
  /** Key of the entry that stood at `after`: an older copy of the log has another there. */
  afterKey: v.exactOptional(v.string()),
  /** Most items wanted back; 0 to only send. */
  limit: v.pipe(position, v.maxValue(MAX_PAGE_ITEMS)),
  push: v.pipe(v.array(entry), v.maxLength(MAX_PAGE_ITEMS)),
});
export type ExchangeRequest = v.InferOutput<typeof exchangeRequest>;

/** Why an entry was not kept. Each has a text in `ui/vi.ts`; the entry stays on its device. */
const refusalCode = v.picklist([
  'bad-entry',
  'too-big',
  'not-allowed',
  'unknown-submission',
  'already-decided',
]);
export type RefusalCode = v.InferOutput<typeof refusalCode>;

export const exchangeAnswer = v.object({
  version: v.literal(SYNC_VERSION),
  epoch: v.string(),
  /**
   * True when the caller's position is of another epoch, or beyond the end: this
   * log was restored or replaced. Nothing was kept; start again from 0.
   */
  reset: v.boolean(),
  /** Position to ask after next time. */
  next: position,
  /** Key of the entry at `next`, to be said with it. */
  nextKey: v.exactOptional(v.string()),
  /** Whether more is waiting beyond `next`. */
  more: v.boolean(),
  refused: v.array(v.object({ index: position, code: refusalCode })),
  items: v.array(entry),
});
export type ExchangeAnswer = v.InferOutput<typeof exchangeAnswer>;

/** The bytes are not a message this version understands. */
export class MessageError extends Error {
  override readonly name = 'MessageError';

  /** Whether they look like a message of another version: the older side must be updated. */
  readonly isOtherVersion: boolean;

  constructor(isOtherVersion: boolean, options?: { cause?: unknown }) {
    super(isOtherVersion ? 'A message of another version' : 'Not a message', options);
    this.isOtherVersion = isOtherVersion;
  }
}

/** A message as bytes. */
export function encodeMessage(message: ExchangeRequest | ExchangeAnswer): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => encoding.writeAny(encoder, message));
}

/** @throws {MessageError} */
export function decodeRequest(bytes: Uint8Array): ExchangeRequest {
  return decode(exchangeRequest, bytes);
}

/** @throws {MessageError} */
export function decodeAnswer(bytes: Uint8Array): ExchangeAnswer {
  return decode(exchangeAnswer, bytes);
}

function decode<Message>(schema: v.GenericSchema<unknown, Message>, bytes: Uint8Array): Message {
  let value: unknown;
  try {
    value = decoding.readAny(decoding.createDecoder(bytes));
  } catch (cause) {
    // lib0 throws its own errors at the end of the bytes: to us they are not a message.
    throw new MessageError(false, { cause });
  }
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) {
    throw new MessageError(speaksOtherVersion(value));
  }
  return parsed.output;
}

function speaksOtherVersion(value: unknown): boolean {
  const parsed = v.safeParse(v.object({ version: v.number() }), value);
  return parsed.success && parsed.output.version !== SYNC_VERSION;
}
