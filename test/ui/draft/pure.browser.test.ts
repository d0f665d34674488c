import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { draftText, plainText } from '#field/draft/text.ts';
import { draftParts } from '#sync/draft-doc.ts';
import { tickedItems, tickItems } from '#ui/draft/draft-content.ts';
import { toDraftText } from '#ui/draft/draft-text.ts';
import { tidyPasted } from '#ui/draft/pasted.ts';
import { readSource, writeSource } from '#ui/draft/quote-source.ts';
import { isWritable, SCHEMA_VERSION, signEdits } from '#ui/draft/schema-gate.ts';
import { moved, spanBetween, writeTyped } from '#ui/draft/text-span.ts';

import { makeSource } from '../../support/make.ts';
import { holds } from '../../support/property.ts';

const anyLine = fc.string({ unit: fc.constantFrom('a', 'ă', 'b', ' '), maxLength: 12 });

describe('a line that two people write in', () => {
  test('putting the span in makes the one reading out of the other', () => {
    holds(
      fc.property(anyLine, anyLine, (before, after) => {
        const span = spanBetween(before, after);

        const made = span
          ? before.slice(0, span.start) + span.inserted + before.slice(span.start + span.removed)
          : before;
        expect(made).toBe(after);
      }),
    );
  });

  test('a place never leaves the line, and stays between its neighbours outside the span', () => {
    holds(
      fc.property(anyLine, anyLine, fc.nat(12), (before, after, at) => {
        const place = Math.min(at, before.length);
        const span = spanBetween(before, after);
        const now = moved(place, span);

        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(after.length);
        if (span && place > span.start + span.removed) {
          expect(after.slice(now)).toBe(before.slice(place));
        }
      }),
    );
  });

  test('what was typed against an older reading leaves what others put in elsewhere', () => {
    const doc = new Y.Doc();
    const text = doc.getText('title');
    text.insert(0, 'Tập huấn dịch vụ công');
    const shown = text.toString();

    text.insert(0, 'Trường mẫu: ');
    writeTyped(text, shown, 'Tập huấn kỹ năng dịch vụ công');

    expect(text.toString()).toBe('Trường mẫu: Tập huấn kỹ năng dịch vụ công');
  });
});

describe('what the editor gives', () => {
  test('any JSON at all becomes a text of the vocabulary', () => {
    holds(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (json) => {
        const text = toDraftText({ type: 'doc', content: [json, { type: 'quote', attrs: json }] });
        expect(v.parse(draftText, text)).toEqual(text);
      }),
    );
  });

  test('any tree of known and unknown nodes keeps its words', () => {
    const type = fc.constantFrom(
      ...['paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'quote', 'table', 'x'],
    );
    const { node } = fc.letrec<{ node: { type: string; content?: unknown[]; text?: string } }>(
      (tie) => ({
        node: fc.oneof(
          fc.record({ type: fc.constant('text'), text: fc.constantFrom('chữ', 'lời') }),
          fc.record({ type, content: fc.array(tie('node'), { maxLength: 3 }) }),
        ),
      }),
    );
    holds(
      fc.property(fc.array(node, { maxLength: 4 }), (content) => {
        const text = toDraftText({ type: 'doc', content });
        const count = (words: string) => words.match(/chữ|lời/g)?.length ?? 0;

        expect(v.parse(draftText, text)).toEqual(text);
        expect(count(plainText(text))).toBe(count(JSON.stringify(content)));
      }),
    );
  });

  test('a source is read as it was written, and nothing else is a source', () => {
    expect(readSource(writeSource(makeSource()))).toEqual(makeSource());
    holds(
      fc.property(fc.anything(), (value) => {
        expect(readSource(value)).toBeUndefined();
      }),
    );
  });

  test('tidying pasted text twice changes nothing more', () => {
    holds(
      fc.property(fc.string({ unit: 'grapheme' }), (pasted) => {
        const once = tidyPasted(pasted);
        expect(tidyPasted(once)).toBe(once);
      }),
    );
  });
});

describe('the schema gate', () => {
  test('a draft that nobody has signed, or an equal or older editor, can be written in', () => {
    const doc = new Y.Doc();
    expect(isWritable(doc)).toBe(true);
    for (const [signed, can] of [
      [SCHEMA_VERSION, true],
      [SCHEMA_VERSION + 1, false],
      ['mới', false],
    ] as const) {
      draftParts(doc).values.set('schema', signed);
      expect(isWritable(doc)).toBe(can);
    }
  });

  test('an edit made here signs the draft; what comes from others does not', () => {
    const [here, there] = [new Y.Doc(), new Y.Doc()];
    signEdits(here);
    there.getText('title').insert(0, 'Từ xa');

    Y.applyUpdate(here, Y.encodeStateAsUpdate(there), 'log');
    expect(draftParts(here).values.get('schema')).toBeUndefined();
    here.getText('title').insert(0, 'Tại đây ');
    expect(draftParts(here).values.get('schema')).toBe(SCHEMA_VERSION);
  });
});

test('two people who tick different items keep both', () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  const set = (...items: string[]) => new Set(items) as unknown as ReturnType<typeof tickedItems>;
  tickItems(one, set('a'));
  tickItems(other, set('b'));

  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  expect([...tickedItems(one)].toSorted()).toEqual(['a', 'b']);
  tickItems(one, set('b'));
  expect([...tickedItems(one)]).toEqual(['b']);
});
