import type { JSX } from 'preact';

import type { SubmitProblem } from '#field/draft/submission.ts';
import { SUBMIT_PROBLEMS } from '#ui/vi.ts';

/** What the box says after "Gửi duyệt" was pressed. */
export type SubmitOutcome = 'sent' | 'kept-until-online' | 'same' | 'too-big' | 'failed';

const OUTCOMES: Readonly<Record<SubmitOutcome, readonly [look: string, words: string]>> = {
  sent: ['good', 'Đã gửi duyệt. Sửa tiếp không làm đổi bản đã gửi.'],
  'kept-until-online': [
    'good',
    'Đã ghi lại trên máy, sẽ gửi khi có mạng. Sửa tiếp không làm đổi bản đã gửi.',
  ],
  same: ['', 'Bản này đã gửi rồi và chưa sửa gì thêm.'],
  'too-big': ['bad', 'Tiêu đề, sapo hoặc bài dài quá mức cổng nhận. Xin rút ngắn.'],
  failed: ['bad', 'Máy chưa ghi được bản gửi. Xin thử lại, hoặc tải bài về trước.'],
};

/** Sends the draft to be reviewed, or says what it still lacks and leads there. */
export function SubmitBox({
  problems,
  outcome,
  isBusy,
  onSubmit,
  onMend,
}: {
  readonly problems: readonly SubmitProblem[];
  readonly outcome: SubmitOutcome | undefined;
  readonly isBusy: boolean;
  readonly onSubmit: () => void;
  /** Go to where a problem can be mended. */
  readonly onMend: (problem: SubmitProblem) => void;
}): JSX.Element {
  const [look, words] = outcome ? OUTCOMES[outcome] : [];
  return (
    <section class="submit-box" aria-label="Gửi duyệt">
      <button type="button" class="primary" onClick={onSubmit} aria-disabled={isBusy}>
        Gửi duyệt
      </button>
      <div role="status">
        {problems.length > 0 && (
          <div class="notice bad">
            <p>Chưa gửi được:</p>
            <ul>
              {problems.map((problem) => (
                <li key={problem}>
                  <button type="button" class="link" onClick={() => onMend(problem)}>
                    {SUBMIT_PROBLEMS[problem]}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
        {words && <p class={`notice ${look}`}>{words}</p>}
      </div>
    </section>
  );
}
