/** A bare editor on a document of its own, on the page, for tests of the text itself. */
import { Editor } from '@tiptap/core';
import { expect, onTestFinished } from 'vitest';
import * as Y from 'yjs';

import { type DraftText, plainText } from '#field/draft/text.ts';
import { draftParts } from '#sync/draft-doc.ts';
import { toDraftText } from '#ui/draft/draft-text.ts';
import { tidyPasted } from '#ui/draft/pasted.ts';
import type { Quote } from '#ui/draft/quote-node.ts';
import { vocabulary } from '#ui/draft/vocabulary.ts';

import { makeSource } from '../../support/make.ts';

/** Open an editor with the whole vocabulary. Several on documents that exchange updates are several devices. */
export function openEditor(doc = new Y.Doc()): { editor: Editor; doc: Y.Doc } {
  const element = document.createElement('div');
  document.body.append(element);
  const editor = new Editor({
    element,
    injectCSS: false,
    enableCoreExtensions: { delete: false },
    extensions: vocabulary(draftParts(doc).body),
    editorProps: { transformPastedHTML: tidyPasted, transformPastedText: tidyPasted },
  });
  onTestFinished(() => {
    editor.destroy();
    element.remove();
  });
  return { editor, doc };
}

/** A passage to quote. */
export const FIRST: Quote = { words: 'Lớp 8A3 làm quen.', source: makeSource({ clip: 'c1' }) };
/** One of another page, that says neither who wrote it nor when. */
export const SECOND: Quote = {
  words: 'Hồ sơ nộp qua mạng.',
  source: makeSource({ clip: 'c2', outlet: 'Báo mẫu', author: null, publishedAt: null }),
};

/** "Mở đầu." / quote / "Kết thúc." with the caret at the end. */
export function withQuote(): Editor {
  const { editor } = openEditor();
  editor.commands.insertContent('<p>Mở đầu.</p>');
  editor.commands.insertQuotes([FIRST]);
  editor.commands.insertContent('Kết thúc.');
  expect(brief(editor)).toEqual(['Mở đầu.', '"Lớp 8A3 làm quen." <c1>', 'Kết thúc.']);
  return editor;
}

/** What the editor holds, as it would be submitted. */
export function textOf(editor: Editor): DraftText {
  return toDraftText(editor.getJSON());
}

/** The editor's text in brief: one line a block, quotes as `"words" <clip>`. */
export function brief(editor: Editor): string[] {
  return textOf(editor).content.map((block) => {
    const words = plainText({ type: 'doc', content: [block] });
    return block.type === 'quote' ? `"${words}" <${block.attrs.clip}>` : `${words}`;
  });
}

/** Two documents that tell each other everything from now on. */
export function joined(): [Y.Doc, Y.Doc] {
  const docs: [Y.Doc, Y.Doc] = [new Y.Doc(), new Y.Doc()];
  for (const [from, to] of [docs, docs.toReversed()] as [Y.Doc, Y.Doc][]) {
    from.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'peer') {
        Y.applyUpdate(to, update, 'peer');
      }
    });
  }
  return docs;
}

/** Bring two documents to the same edits. */
export function exchangeAll(one: Y.Doc, other: Y.Doc): void {
  const fromOne = Y.encodeStateAsUpdate(one);
  const fromOther = Y.encodeStateAsUpdate(other);
  Y.applyUpdate(one, fromOther, 'peer');
  Y.applyUpdate(other, fromOne, 'peer');
}

/** Select from the first place of some words to the last place of others. */
export function selectWords(editor: Editor, first: string, last = first): void {
  editor.commands.setTextSelection({
    from: placeOf(editor, first),
    to: placeOf(editor, last) + last.length,
  });
}

/** Where words stand in the document. */
export function placeOf(editor: Editor, words: string): number {
  let place = -1;
  editor.state.doc.descendants((node, position) => {
    const at = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (at >= 0 && place < 0) {
      place = position + at;
    }
  });
  if (place < 0) {
    throw new Error(`The text has no "${words}"`);
  }
  return place;
}

/** Paste as a browser would: HTML with its plain text beside it. */
export function paste(editor: Editor, html: string, plain = ''): void {
  const data = new DataTransfer();
  data.setData('text/html', html);
  data.setData('text/plain', plain);
  const event = new ClipboardEvent('paste', {
    clipboardData: data,
    bubbles: true,
    cancelable: true,
  });
  editor.view.dom.dispatchEvent(event);
}

/** Copy or cut the selection: what lands on the clipboard. */
export function clip(editor: Editor, kind: 'copy' | 'cut'): { html: string; plain: string } {
  const data = new DataTransfer();
  const event = new ClipboardEvent(kind, { clipboardData: data, bubbles: true, cancelable: true });
  editor.view.dom.dispatchEvent(event);
  return { html: data.getData('text/html'), plain: data.getData('text/plain') };
}

/** Press a key where the caret is. */
export function press(editor: Editor, key: string): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  editor.view.dom.dispatchEvent(event);
}
