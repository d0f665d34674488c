import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { Reading } from '#page/reading.ts';

import { type Choice, proposal } from '../picker/choice.ts';

type RepickProps = {
  readonly reading: Reading;
  /** What was pointed at on this site before. */
  readonly choice: Choice | undefined;
  readonly onPick: () => void;
  readonly onForget: () => void;
};

/** When something was read wrongly: the way to point at it on the page itself. */
export function Repick({ reading, choice, onPick, onForget }: RepickProps): JSX.Element {
  const [isCopied, setCopied] = useState(false);
  const copy = async (made: Choice) => {
    await navigator.clipboard.writeText(proposal(made, reading.url, reading.outlet));
    setCopied(true);
  };
  return (
    <details class="repick" open={reading.kind === 'bookmark'}>
      <summary>Đọc sai hoặc thiếu?</summary>
      {choice && <p class="quiet">Trang này được đọc theo chỗ bạn đã chỉ.</p>}
      <div class="row">
        <button type="button" onClick={onPick}>
          Chỉ lại trên trang
        </button>
        {choice && (
          <>
            <button type="button" class="plain" onClick={onForget}>
              Bỏ chỗ đã chỉ
            </button>
            <button type="button" class="plain" onClick={() => void copy(choice)}>
              {isCopied ? 'Đã chép' : 'Chép đề xuất mẫu đọc'}
            </button>
          </>
        )}
      </div>
    </details>
  );
}
