import type { Editor } from '@tiptap/core';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';

import { type DraftCommand, HISTORY_COMMANDS, TEXT_COMMANDS } from './draft-commands.ts';
import { Icon } from './Icon.tsx';
import { useEditorState } from './use-editor.tsx';

type ToolbarProps = {
  readonly editor: Editor;
  readonly onLink: () => void;
  /** Opens the library to quote from. */
  readonly onQuote: () => void;
  /** Given where the library is always open beside the text: no button is needed there. */
  readonly hasShelf: boolean;
};

/**
 * The buttons above (on a phone: below) the text. One stop of the Tab key; the
 * arrow keys go from button to button.
 */
export function Toolbar({ editor, onLink, onQuote, hasShelf }: ToolbarProps): JSX.Element {
  const bar = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const link = linkCommand(onLink);
  const quote: DraftCommand = { ...QUOTE, run: onQuote };
  const commands = [...(hasShelf ? [] : [quote]), ...TEXT_COMMANDS, link, ...HISTORY_COMMANDS];
  const states = useEditorState(editor, (current) =>
    Object.fromEntries(commands.map((command) => [command.name, stateOf(command, current)])),
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepOf(event.key, stop, commands.length);
    if (next !== undefined) {
      event.preventDefault();
      bar.current?.querySelectorAll('button')[next]?.focus();
    }
  };

  return (
    <div
      class="draft-toolbar"
      role="toolbar"
      aria-label="Định dạng"
      aria-controls="draft-body"
      ref={bar}
      onKeyDown={onKeyDown}
    >
      {commands.map((command, place) => (
        <ToolbarButton
          key={command.name}
          command={command}
          state={states?.[command.name]}
          isStop={place === stop}
          onFocus={() => setStop(place)}
          onRun={() => command.run(editor)}
        />
      ))}
    </div>
  );
}

type ButtonState = { readonly isOn: boolean | undefined; readonly isPossible: boolean };

function ToolbarButton({
  command,
  state,
  isStop,
  onFocus,
  onRun,
}: {
  readonly command: DraftCommand;
  readonly state: ButtonState | undefined;
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onRun: () => void;
}): JSX.Element {
  const isPossible = state?.isPossible ?? false;
  return (
    <button
      type="button"
      class={`plain tool-${command.name}`}
      title={command.keys ? `${command.label} (${command.keys})` : command.label}
      aria-label={command.label}
      aria-pressed={state?.isOn}
      // Not `disabled`: a disabled button loses the keyboard's focus while one works with it.
      aria-disabled={!isPossible}
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
      // Else a press would take the caret out of the text and put the phone's keyboard away.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => isPossible && onRun()}
    >
      <Icon name={command.name} />
    </button>
  );
}

function stateOf(command: DraftCommand, editor: Editor): ButtonState {
  return { isOn: command.isOn?.(editor), isPossible: command.isPossible(editor) };
}

const QUOTE = {
  name: 'quote',
  label: 'Trích từ thư viện',
  keys: '',
  isPossible: () => true,
} as const;

function linkCommand(onLink: () => void): DraftCommand {
  return {
    name: 'link',
    label: 'Liên kết',
    keys: 'Ctrl+K',
    run: onLink,
    isOn: (editor) => editor.isActive('link'),
    isPossible: (editor) => !editor.state.selection.empty || editor.isActive('link'),
  };
}

function stepOf(key: string, stop: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (stop + 1) % count;
    case 'ArrowLeft':
      return (stop + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
