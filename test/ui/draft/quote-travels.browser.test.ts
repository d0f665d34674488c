import type { Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { describe, expect, test } from 'vitest';

import {
  brief,
  clip,
  exchangeAll,
  FIRST,
  joined,
  openEditor,
  paste,
  placeOf,
  SECOND,
  selectWords,
  textOf,
  withQuote,
} from './editor.ts';

describe('cut, copy and paste', () => {
  test('a whole quote is cut here and pasted into another draft with its source', () => {
    const editor = withQuote();
    const other = openEditor().editor;
    other.commands.insertContent('<p>Bản khác.</p>');
    editor.commands.setNodeSelection(placeOf(editor, 'Lớp') - 1);

    const { html, plain } = clip(editor, 'cut');
    paste(other, html, plain);

    expect(brief(editor)).toEqual(['Mở đầu.', 'Kết thúc.']);
    expect(brief(other)).toContain('"Lớp 8A3 làm quen." <c1>');
    expect(textOf(other).content.find(({ type }) => type === 'quote')).toMatchObject({
      attrs: FIRST.source,
    });
  });

  test('a few words of a quote pasted amid a sentence bring their source along', () => {
    const editor = withQuote();
    selectWords(editor, '8A3 làm');

    const { html, plain } = clip(editor, 'copy');
    editor.commands.setTextSelection(placeOf(editor, 'đầu.'));
    paste(editor, html, plain);

    expect(brief(editor)).toEqual([
      'Mở',
      '"8A3 làm" <c1>',
      'đầu.',
      '"Lớp 8A3 làm quen." <c1>',
      'Kết thúc.',
    ]);
  });

  test('a quote pasted into a quote of another source stays a quote of its own', () => {
    const editor = withQuote();
    editor.commands.insertQuotes([SECOND]);
    editor.commands.setNodeSelection(placeOf(editor, 'Hồ sơ') - 1);
    const { html, plain } = clip(editor, 'cut');

    editor.commands.setTextSelection(placeOf(editor, 'làm'));
    paste(editor, html, plain);

    expect(brief(editor).filter((line) => line.startsWith('"'))).toEqual([
      '"Lớp 8A3" <c1>',
      '"Hồ sơ nộp qua mạng." <c2>',
      '"làm quen." <c1>',
    ]);
  });

  test('a selection across two quotes is cut and pasted with each word under its own source', () => {
    const editor = withQuote();
    editor.commands.setTextSelection(placeOf(editor, 'quen.'));
    editor.commands.insertQuotes([SECOND]);
    selectWords(editor, 'làm', 'Hồ sơ');
    const { html, plain } = clip(editor, 'cut');

    selectWords(editor, '8A3', 'qua');
    paste(editor, html, plain);

    expect(brief(editor).filter((line) => line.startsWith('"'))).toEqual([
      '"Lớp" <c1>',
      '"làm quen." <c1>',
      '"Hồ sơ" <c2>',
      '"mạng." <c2>',
    ]);
  });

  test('words of a quote pasted into that same quote go on in it', () => {
    const editor = withQuote();
    selectWords(editor, 'Lớp ');
    const { html, plain } = clip(editor, 'copy');

    editor.commands.setTextSelection(placeOf(editor, 'làm'));
    paste(editor, html, plain);

    expect(brief(editor)[1]).toBe('"Lớp 8A3 Lớp làm quen." <c1>');
  });

  test('cutting across the edge of a quote takes both sides to the clipboard and joins nothing', () => {
    const editor = withQuote();
    selectWords(editor, 'đầu.', 'Lớp');

    const { html, plain } = clip(editor, 'cut');
    expect(brief(editor)).toEqual(['Mở', '"8A3 làm quen." <c1>', 'Kết thúc.']);

    editor.commands.setTextSelection(placeOf(editor, 'thúc.') + 5);
    paste(editor, html, plain);
    expect(brief(editor).at(-1)).toBe('"Lớp" <c1>');
  });

  test('a quote that was copied tells its source in plain text too', () => {
    const editor = withQuote();
    editor.commands.selectAll();

    expect(clip(editor, 'copy').plain).toContain(
      '(Theo Người viết mẫu, Báo Hải Phòng, 17/05/2024)',
    );
  });

  test('undo brings a deleted quote back with its source', () => {
    const editor = withQuote();
    yUndoPluginKey.getState(editor.state)?.undoManager.stopCapturing();
    editor.commands.setNodeSelection(placeOf(editor, 'Lớp') - 1);
    editor.commands.deleteSelection();
    expect(brief(editor)).not.toContain('"Lớp 8A3 làm quen." <c1>');

    editor.commands.undo();

    expect(brief(editor)).toContain('"Lớp 8A3 làm quen." <c1>');
  });
});

test('undo takes back a quote alone, not what was typed before it', () => {
  const { editor } = openEditor();
  editor.commands.insertContent('Vừa gõ xong.');
  editor.commands.insertQuotes([FIRST]);

  editor.commands.undo();

  expect(brief(editor)).toEqual(['Vừa gõ xong.']);
});

describe('two people at once', () => {
  test('a quote put in here appears there with its source', () => {
    const [one, two] = joined().map((doc) => openEditor(doc).editor) as [Editor, Editor];

    one.commands.insertQuotes([FIRST]);

    expect(brief(two)).toContain('"Lớp 8A3 làm quen." <c1>');
  });

  test('two who replace the same quote offline end with whole sources only', () => {
    const here = openEditor();
    here.editor.commands.insertQuotes([FIRST]);
    const there = openEditor();
    exchangeAll(here.doc, there.doc);

    for (const [{ editor }, source] of [
      [here, { ...SECOND.source, clip: 'c3', outlet: FIRST.source.outlet }],
      [there, { ...SECOND.source, clip: 'c4', title: FIRST.source.title }],
    ] as const) {
      editor.commands.setNodeSelection(0);
      editor.commands.deleteSelection();
      editor.commands.setTextSelection(1);
      editor.commands.insertQuotes([{ words: `Từ ${source.clip}.`, source }]);
    }
    exchangeAll(here.doc, there.doc);

    expect(brief(here.editor)).toEqual(brief(there.editor));
    const known = ['c1', 'c3', 'c4'];
    const outlets = { c1: 'Báo Hải Phòng', c3: 'Báo Hải Phòng', c4: 'Báo mẫu' };
    for (const block of textOf(here.editor).content) {
      if (block.type === 'quote') {
        expect(known).toContain(block.attrs.clip);
        expect(block.attrs.outlet).toBe(outlets[block.attrs.clip as keyof typeof outlets]);
      }
    }
  });
});
