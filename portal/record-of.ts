import { fromUtf8 } from '#base/bytes.ts';
import { canonicalJson } from '#base/canonical-json.ts';
import type { FieldRecord } from '#field/record.ts';
import { readRecord } from '#field/record.ts';

/**
 * The record that bytes from anywhere hold; undefined when they hold none that
 * this version knows, or one that is not written canonically: then another
 * spelling of the same record would have another name.
 */
export function readPayload(payload: Uint8Array): FieldRecord | undefined {
  try {
    const json = fromUtf8(payload);
    const record = readRecord(json);
    return record && canonicalJson(JSON.parse(json)) === json ? record : undefined;
  } catch (cause) {
    // Bytes that are no text, or lists in lists deeper than any text of people.
    if (cause instanceof TypeError || cause instanceof RangeError) {
      return undefined;
    }
    throw cause;
  }
}

/** The record of a type in the log's bytes, which were checked when they were kept. */
export function recordOf<Type extends FieldRecord['type']>(
  type: Type,
  payload: Uint8Array,
): Extract<FieldRecord, { type: Type }> {
  const record = readPayload(payload);
  if (!isOfType(record, type)) {
    throw new Error(`The log holds something else where a ${type} is expected`);
  }
  return record;
}

function isOfType<Type extends FieldRecord['type']>(
  record: FieldRecord | undefined,
  type: Type,
): record is Extract<FieldRecord, { type: Type }> {
  return record?.type === type;
}
