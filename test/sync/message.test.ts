import { toJsonSchema } from '@valibot/to-json-schema';
import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';

import * as message from '#sync/message.ts';

import { someEntry } from '../support/log-contract.ts';

const REQUEST: message.ExchangeRequest = {
  version: message.SYNC_VERSION,
  replica: 'r1',
  epoch: '',
  after: 0,
  limit: 10,
  push: [],
};

const ANSWER: message.ExchangeAnswer = {
  version: message.SYNC_VERSION,
  epoch: 'e',
  reset: false,
  next: 3,
  more: true,
  refused: [{ index: 0, code: 'too-big' }],
  items: [],
};

describe('messages', () => {
  test('have not changed without a new version', () => {
    const shapes = [message.exchangeRequest, message.exchangeAnswer].map((shape) =>
      toJsonSchema(shape, {
        errorMode: 'ignore',
        // JSON Schema has no bytes; what matters is that the place for them is still there.
        overrideSchema: ({ valibotSchema }) =>
          valibotSchema.type === 'instance' ? { type: 'string', format: 'bytes' } : undefined,
      }),
    );

    // If this fails, read "Changing this file" in shared/sync/message.ts first.
    expect(message.SYNC_VERSION).toBe(1);
    expect(shapes).toMatchSnapshot();
  });

  test('come out of their bytes as they went in', async () => {
    const { kind, doc, payload } = await someEntry(1);
    const request = { ...REQUEST, push: [{ kind, doc, payload }] };
    const answer = { ...ANSWER, items: [{ kind, doc, payload }] };

    expect(message.decodeRequest(message.encodeMessage(request))).toEqual(request);
    expect(message.decodeAnswer(message.encodeMessage(answer))).toEqual(answer);
  });

  test('of another version are told apart from garbage', () => {
    const later = encoding.encode((encoder) =>
      encoding.writeAny(encoder, { ...REQUEST, version: 99 }),
    );
    const wrong = encoding.encode((encoder) => encoding.writeAny(encoder, { version: 1 }));

    expect(problemOf(() => message.decodeRequest(later))).toMatchObject({ isOtherVersion: true });
    expect(problemOf(() => message.decodeRequest(wrong))).toMatchObject({ isOtherVersion: false });
    for (const garbage of [
      Uint8Array.of(),
      Uint8Array.of(118, 255, 255, 255, 1),
      Uint8Array.of(1),
    ]) {
      expect(problemOf(() => message.decodeAnswer(garbage))).toMatchObject({
        isOtherVersion: false,
      });
    }
  });
});

function problemOf(call: () => unknown): unknown {
  try {
    call();
  } catch (cause) {
    expect(cause).toBeInstanceOf(message.MessageError);
    return cause;
  }
  throw new Error('nothing was thrown');
}
