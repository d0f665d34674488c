import type { JSX } from 'preact';

import type { SubmitProblem } from '#field/draft/submission.ts';
import { SUBMIT_PROBLEMS } from '#ui/vi.ts';

/** What the box says after "Gửi duyệt" was pressed. */
export type SubmitOutcome =
  | { readonly kind: 'problems'; readonly problems: readonly SubmitProblem[] }
  | { readonly kind: 'sent'; readonly isOnline: boolean }
  | { readonly kind: 'same' }
  | { readonly kind: 'too-big' }
  | { readonly kind: 'failed' };

/** Sends the draft to be reviewed, or says what it still lacks and leads there. */
export function SubmitBox({
  outcome,
  isBusy,
  onSubmit,
  onMend,
}: {
  readonly outcome: SubmitOutcome | undefined;
  readonly isBusy: boolean;
  readonly onSubmit: () => void;
  /** Go to where a problem can be mended. */
  readonly onMend: (problem: SubmitProblem) => void;
}): JSX.Element {
  return (
    <section class="submit-box" aria-label="Gửi duyệt">
      <button type="button" class="primary" onClick={onSubmit} aria-disabled={isBusy}>
        Gửi duyệt
      </button>
      <div role="status">{outcome && <Outcome outcome={outcome} onMend={onMend} />}</div>
    </section>
  );
}

function Outcome({
  outcome,
  onMend,
}: {
  readonly outcome: SubmitOutcome;
  readonly onMend: (problem: SubmitProblem) => void;
}): JSX.Element {
  switch (outcome.kind) {
    case 'problems':
      return (
        <div class="notice bad">
          <p>Chưa gửi được:</p>
          <ul>
            {outcome.problems.map((problem) => (
              <li key={problem}>
                <button type="button" class="link" onClick={() => onMend(problem)}>
                  {SUBMIT_PROBLEMS[problem]}
                </button>
              </li>
            ))}
          </ul>
        </div>
      );
    case 'sent':
      return (
        <p class="notice good">
          {outcome.isOnline
            ? 'Đã gửi duyệt. Sửa tiếp không làm đổi bản đã gửi.'
            : 'Đã ghi lại trên máy, sẽ gửi khi có mạng. Sửa tiếp không làm đổi bản đã gửi.'}
        </p>
      );
    case 'same':
      return <p class="notice">Bản này đã gửi rồi và chưa sửa gì thêm.</p>;
    case 'too-big':
      return <p class="notice bad">Bài dài quá mức cổng nhận. Xin tách thành nhiều bài.</p>;
    case 'failed':
      return (
        <p class="notice bad">Máy chưa ghi được bản gửi. Xin thử lại, hoặc tải bài về trước.</p>
      );
  }
}
