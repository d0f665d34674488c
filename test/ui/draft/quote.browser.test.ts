import type { Editor } from '@tiptap/core';
import { describe, expect, test } from 'vitest';

import {
  brief,
  FIRST,
  openEditor,
  placeOf,
  press,
  SECOND,
  selectWords,
  textOf,
  withQuote,
} from './editor.ts';

describe('putting a quote in', () => {
  test('a quote stands after the sentence being written, with its whole source', () => {
    const { editor } = openEditor();
    editor.commands.insertContent('<p>Một câu dở dang.</p><p>Câu sau.</p>');
    editor.commands.setTextSelection(placeOf(editor, 'câu dở'));

    editor.commands.insertQuotes([FIRST, SECOND]);

    expect(brief(editor)).toEqual([
      'Một câu dở dang.',
      '"Lớp 8A3 làm quen." <c1>',
      '"Hồ sơ nộp qua mạng." <c2>',
      'Câu sau.',
    ]);
    expect(textOf(editor).content[2]).toMatchObject({ type: 'quote', attrs: SECOND.source });
  });

  test('an empty line becomes the quote, and writing goes on in a line after it', () => {
    const { editor } = openEditor();

    editor.commands.insertQuotes([FIRST]);
    editor.commands.insertContent('Viết tiếp.');

    expect(brief(editor)).toEqual(['"Lớp 8A3 làm quen." <c1>', 'Viết tiếp.']);
  });

  test('the source stands under the words, with its day and a link to the page', () => {
    const editor = withQuote();

    const caption = editor.view.dom.querySelector('figcaption');

    expect(caption?.textContent).toBe('Theo Người viết mẫu, Báo Hải Phòng, 17/05/2024');
    expect(caption?.querySelector('a')?.href).toBe(FIRST.source.url);
    expect(caption?.contentEditable).toBe('false');
  });
});

describe('words and their source cannot be parted', () => {
  test('Backspace at the start of a quote selects it, and only then takes it away whole', () => {
    const editor = withQuote();
    editor.commands.setTextSelection(placeOf(editor, 'Lớp'));

    press(editor, 'Backspace');
    expect(brief(editor)).toHaveLength(3);
    press(editor, 'Backspace');

    expect(brief(editor)).toEqual(['Mở đầu.', 'Kết thúc.']);
  });

  test('Backspace after a quote and Delete before it never join the lines', () => {
    const editor = withQuote();
    const whole = brief(editor);

    editor.commands.setTextSelection(placeOf(editor, 'Kết'));
    press(editor, 'Backspace');
    editor.commands.setTextSelection(placeOf(editor, 'đầu.') + 4);
    press(editor, 'Delete');
    editor.commands.setTextSelection(placeOf(editor, 'quen.') + 5);
    press(editor, 'Delete');

    expect(brief(editor)).toEqual(whole);
  });

  test.each([
    ['into a heading', (editor: Editor) => editor.commands.setHeading({ level: 2 })],
    ['into a paragraph', (editor: Editor) => editor.commands.setParagraph()],
    ['into a list', (editor: Editor) => editor.commands.toggleBulletList()],
    ['by clearing its form', (editor: Editor) => editor.commands.clearNodes()],
    ['by lifting it', (editor: Editor) => editor.commands.lift('quote')],
    ['by joining backward', (editor: Editor) => editor.commands.joinBackward()],
    ['by joining up', (editor: Editor) => editor.commands.joinUp()],
    ['by joining down', (editor: Editor) => editor.commands.joinDown()],
  ])('a quote is not turned %s', (_, attempt) => {
    const editor = withQuote();
    const whole = brief(editor);
    selectWords(editor, 'Lớp 8A3');

    attempt(editor);

    expect(brief(editor)).toEqual(whole);
  });

  test('deleting from before a quote into it leaves the rest under its source', () => {
    const editor = withQuote();
    selectWords(editor, 'đầu.', '8A3');

    press(editor, 'Delete');

    expect(brief(editor)).toEqual(['Mở', '"làm quen." <c1>', 'Kết thúc.']);
  });

  test('deleting from a quote into what follows draws no words of ours into it', () => {
    const editor = withQuote();
    selectWords(editor, 'làm', 'Kết');

    press(editor, 'Backspace');

    expect(brief(editor)).toEqual(['Mở đầu.', '"Lớp 8A3" <c1>', 'thúc.']);
  });

  test('typing over a selection that crosses the edge keeps both sides apart', () => {
    const editor = withQuote();
    selectWords(editor, 'đầu.', '8A3');
    const { from, to } = editor.state.selection;

    editor.view.someProp('handleTextInput', (type) =>
      type(editor.view, from, to, 'X', () => editor.state.tr),
    );

    expect(brief(editor)).toEqual(['Mở X', '"làm quen." <c1>', 'Kết thúc.']);
  });

  test('an edit that would move quoted words out of their quote is refused', () => {
    const editor = withQuote();
    const whole = brief(editor);
    const { from, to } = { from: placeOf(editor, 'đầu.'), to: placeOf(editor, '8A3') };

    editor.view.dispatch(editor.state.tr.delete(from, to));

    expect(brief(editor)).toEqual(whole);
  });

  test('Enter inside a quote makes two of the same source, and at its end a line of ours', () => {
    const editor = withQuote();
    editor.commands.setTextSelection(placeOf(editor, 'làm quen'));

    press(editor, 'Enter');
    expect(brief(editor)).toEqual(['Mở đầu.', '"Lớp 8A3" <c1>', '"làm quen." <c1>', 'Kết thúc.']);

    editor.commands.setTextSelection(placeOf(editor, 'quen.') + 5);
    press(editor, 'Enter');
    editor.commands.insertContent('Lời của ta.');
    expect(brief(editor)).toContain('Lời của ta.');

    editor.commands.setTextSelection(placeOf(editor, 'Lớp'));
    press(editor, 'Enter');
    expect(brief(editor).slice(0, 3)).toEqual(['Mở đầu.', '', '"Lớp 8A3" <c1>']);
  });

  test('everything can still be deleted at once', () => {
    const editor = withQuote();

    editor.commands.selectAll();
    press(editor, 'Delete');

    expect(brief(editor)).toEqual(['']);
  });

  test('words in a quote may be shortened and stressed', () => {
    const editor = withQuote();
    selectWords(editor, '8A3 ');
    editor.commands.insertContent('[…] ');
    selectWords(editor, 'quen');
    editor.commands.toggleBold();

    expect(brief(editor)[1]).toBe('"Lớp […] làm quen." <c1>');
    expect(editor.view.dom.querySelector('figure strong')?.textContent).toBe('quen');
  });
});
