import type { Editor } from '@tiptap/core';
import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

import { isWebAddress } from './draft-text.ts';

/** Asks for the address of a link on the selected words. */
export function LinkDialog({
  editor,
  onClose,
}: {
  readonly editor: Editor;
  readonly onClose: () => void;
}): JSX.Element {
  const field = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [address, setAddress] = useState<string>(linkAt(editor));
  const [isWrong, setWrong] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);

  const put = () => {
    const href = withScheme(address);
    if (!isWebAddress(href)) {
      setWrong(true);
      return;
    }
    onClose();
    editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
  };
  const remove = () => {
    onClose();
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
  };

  return (
    <dialog class="link-dialog" ref={dialog} onClose={onClose} aria-label="Liên kết">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          put();
        }}
      >
        <div class="field">
          <label for={field}>Địa chỉ trang</label>
          <input
            id={field}
            type="url"
            inputMode="url"
            autocomplete="off"
            placeholder="https://…"
            value={address}
            onInput={(event) => setAddress(event.currentTarget.value)}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? `${field}-wrong` : undefined}
          />
          {isWrong && (
            <p class="field-problem" id={`${field}-wrong`} role="alert">
              Địa chỉ cần bắt đầu bằng https:// hoặc http://.
            </p>
          )}
        </div>
        <div class="row">
          <button type="submit" class="primary">
            Gắn liên kết
          </button>
          {linkAt(editor) !== '' && (
            <button type="button" class="danger" onClick={remove}>
              Bỏ liên kết
            </button>
          )}
          <button type="button" onClick={onClose}>
            Thôi
          </button>
        </div>
      </form>
    </dialog>
  );
}

function linkAt(editor: Editor): string {
  const { href } = editor.getAttributes('link');
  return typeof href === 'string' ? href : '';
}

/** People type "haiphong.gov.vn"; a link needs its scheme. One that was typed is left as it is. */
function withScheme(address: string): string {
  const typed = address.trim();
  return /^[a-z][a-z0-9+.-]*:/i.test(typed) || typed === '' ? typed : `https://${typed}`;
}
