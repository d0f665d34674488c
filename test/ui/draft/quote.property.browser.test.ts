import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { draftParts } from '#sync/draft-doc.ts';

import { makeSource } from '../../support/make.ts';
import { holds } from '../../support/property.ts';
import { clip, exchangeAll, openEditor, paste, press, textOf } from './editor.ts';

/** Each source speaks in a letter of its own, so that its words are known wherever they end up. */
const LETTERS = { c1: 'α', c2: 'β' } as const;

type Event = {
  readonly who: 0 | 1;
  readonly what: string;
  readonly from: number;
  readonly to: number;
};

const anyEvent: fc.Arbitrary<Event> = fc.record({
  who: fc.constantFrom(0, 1),
  what: fc.constantFrom(
    ...['quote c1', 'quote c2', 'type', 'Backspace', 'Delete', 'Enter', 'cut', 'copy', 'paste'],
    ...['heading', 'list', 'clear', 'bold', 'undo', 'redo', 'exchange'],
  ),
  from: fc.nat(200),
  to: fc.nat(200),
});

let clipboard = { html: '', plain: '' };

function play(editor: Editor, { what, from, to }: Event): void {
  const { doc, tr } = editor.state;
  const size = doc.content.size + 1;
  const selection = TextSelection.between(doc.resolve(from % size), doc.resolve(to % size));
  editor.view.dispatch(tr.setSelection(selection));
  const deeds: Record<string, () => unknown> = {
    'quote c1': () => editor.commands.insertQuotes([quoteOf('c1')]),
    'quote c2': () => editor.commands.insertQuotes([quoteOf('c2')]),
    type: () => type(editor),
    cut: () => {
      clipboard = clip(editor, 'cut');
    },
    copy: () => {
      clipboard = clip(editor, 'copy');
    },
    paste: () => clipboard.html !== '' && paste(editor, clipboard.html, clipboard.plain),
    heading: () => editor.commands.toggleHeading({ level: 2 }),
    list: () => editor.commands.toggleBulletList(),
    clear: () => editor.commands.clearNodes(),
    bold: () => editor.commands.toggleBold(),
    undo: () => editor.commands.undo(),
    redo: () => editor.commands.redo(),
  };
  (deeds[what] ?? (() => press(editor, what)))();
}

function quoteOf(name: 'c1' | 'c2') {
  return { words: LETTERS[name].repeat(4), source: makeSource({ clip: name, outlet: name }) };
}

/** As the browser types: the editor's own way first, else plainly over the selection. */
function type(editor: Editor): void {
  const { from, to } = editor.state.selection;
  const plainly = () => editor.state.tr.insertText('x', from, to);
  const isTyped = editor.view.someProp('handleTextInput', (handle) =>
    handle(editor.view, from, to, 'x', plainly),
  );
  if (!isTyped) {
    editor.view.dispatch(plainly());
  }
}

function expectSources(editor: Editor): void {
  const [mine, theirs] = [LETTERS.c1, LETTERS.c2];
  const quotes: string[] = [];
  const others = JSON.stringify(textOf(editor), (_, value) => {
    if (value?.type === 'quote') {
      const words = JSON.stringify(value.content ?? []);
      expect(words).not.toContain(value.attrs.clip === 'c1' ? theirs : mine);
      expect(value.attrs.outlet).toBe(value.attrs.clip);
      quotes.push(words);
      return null;
    }
    return value;
  });
  expect(others).not.toMatch(/[αβ]/);
}

const LONG = { timeout: 60_000 };

test(
  'however two people edit, undo and paste, quoted words stay under their own source',
  LONG,
  () => {
    holds(
      fc.property(fc.array(anyEvent, { minLength: 3, maxLength: 25 }), (events) => {
        clipboard = { html: '', plain: '' };
        const desks = [openEditor(), openEditor()] as const;

        for (const event of events) {
          if (event.what === 'exchange') {
            exchangeAll(desks[0].doc, desks[1].doc);
          } else {
            play(desks[event.who].editor, event);
          }
          expectSources(desks[0].editor);
          expectSources(desks[1].editor);
        }
        // Twice: an editor that receives what it cannot hold mends it, and tells the other.
        exchangeAll(desks[0].doc, desks[1].doc);
        exchangeAll(desks[0].doc, desks[1].doc);

        const [here, there] = desks.map(({ doc }) => draftParts(doc).body.toString());
        expect(here).toBe(there);
        expectSources(desks[0].editor);
        for (const { editor } of desks) {
          editor.destroy();
        }
      }),
    );
  },
);
