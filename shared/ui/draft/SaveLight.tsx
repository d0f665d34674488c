import type { JSX } from 'preact';

import type { SaveState } from '#store/draft-session.ts';
import { SAVE_STATES } from '#ui/vi.ts';

/**
 * Whether what is typed is safe, in words. When the disk refuses, the text can
 * be taken out as a file before anything else goes wrong.
 */
export function SaveLight({
  state,
  onExport,
}: {
  readonly state: SaveState;
  readonly onExport: (form: 'txt' | 'html') => void;
}): JSX.Element {
  return (
    <div class={`save-light ${state}`}>
      <span role="status">{SAVE_STATES[state]}</span>
      {state === 'failed' && (
        <span class="row">
          <button type="button" onClick={() => onExport('txt')}>
            Tải về .txt
          </button>
          <button type="button" onClick={() => onExport('html')}>
            Tải về .html
          </button>
        </span>
      )}
    </div>
  );
}
