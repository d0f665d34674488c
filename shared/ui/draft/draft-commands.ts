import type { Editor } from '@tiptap/core';

import { isInQuote } from './quote-keys.ts';

/** A button of the toolbar: what it does, and how it stands now. */
export type DraftCommand = {
  readonly name: string;
  readonly label: string;
  /** As keyboards of Windows say it; empty when there is none. */
  readonly keys: string;
  readonly run: (editor: Editor) => void;
  /** Undefined for what is done once and is never "on". */
  readonly isOn?: (editor: Editor) => boolean;
  readonly isPossible: (editor: Editor) => boolean;
};

const always = () => true;

/** In a quote only its words' look may change: a list or a heading would lose the source. */
const outsideQuotes = ({ state: { selection, doc } }: Editor) => {
  let touches = isInQuote(selection);
  doc.nodesBetween(selection.from, selection.to, (node) => {
    touches ||= node.type.name === 'quote';
  });
  return !touches;
};

/** What changes the text itself, in the order of the toolbar. */
export const TEXT_COMMANDS: readonly DraftCommand[] = [
  {
    name: 'bold',
    label: 'Chữ đậm',
    keys: 'Ctrl+B',
    run: (editor) => editor.chain().focus().toggleBold().run(),
    isOn: (editor) => editor.isActive('bold'),
    isPossible: always,
  },
  {
    name: 'italic',
    label: 'Chữ nghiêng',
    keys: 'Ctrl+I',
    run: (editor) => editor.chain().focus().toggleItalic().run(),
    isOn: (editor) => editor.isActive('italic'),
    isPossible: always,
  },
  {
    name: 'heading-2',
    label: 'Đề mục',
    keys: 'Ctrl+Alt+2',
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
    isOn: (editor) => editor.isActive('heading', { level: 2 }),
    isPossible: outsideQuotes,
  },
  {
    name: 'heading-3',
    label: 'Đề mục nhỏ',
    keys: 'Ctrl+Alt+3',
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
    isOn: (editor) => editor.isActive('heading', { level: 3 }),
    isPossible: outsideQuotes,
  },
  {
    name: 'bullets',
    label: 'Danh sách chấm',
    keys: 'Ctrl+Shift+8',
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
    isOn: (editor) => editor.isActive('bulletList'),
    isPossible: outsideQuotes,
  },
  {
    name: 'numbers',
    label: 'Danh sách số',
    keys: 'Ctrl+Shift+7',
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isOn: (editor) => editor.isActive('orderedList'),
    isPossible: outsideQuotes,
  },
];

/** Taking back and doing again what this device did; others' words stay. */
export const HISTORY_COMMANDS: readonly DraftCommand[] = [
  {
    name: 'undo',
    label: 'Hoàn tác',
    keys: 'Ctrl+Z',
    run: (editor) => editor.chain().focus().undo().run(),
    isPossible: (editor) => editor.can().undo(),
  },
  {
    name: 'redo',
    label: 'Làm lại',
    keys: 'Ctrl+Y',
    run: (editor) => editor.chain().focus().redo().run(),
    isPossible: (editor) => editor.can().redo(),
  },
];
