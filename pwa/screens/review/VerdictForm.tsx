import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

import type { Review } from '#field/review/review.ts';

export type Verdict = Pick<Review, 'verdict' | 'comment'>;

/** Approves or returns. To return, one must say why: the writer has to know what to mend. */
export function VerdictForm({
  onVerdict,
}: {
  readonly onVerdict: (verdict: Verdict) => Promise<void>;
}): JSX.Element {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [comment, setComment] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [isKeeping, setKeeping] = useState(false);

  const give = async (verdict: Review['verdict']) => {
    const reasons = comment.trim();
    setMissing(verdict === 'returned' && reasons === '');
    if (verdict === 'returned' && reasons === '') {
      field.current?.focus();
      return;
    }
    setKeeping(true);
    try {
      await onVerdict({ verdict, comment: reasons });
    } finally {
      setKeeping(false);
    }
  };

  return (
    <form class="card" onSubmit={(event) => event.preventDefault()}>
      <div class="field">
        <label for={id}>Ý kiến</label>
        <textarea
          id={id}
          ref={field}
          value={comment}
          maxLength={4000}
          aria-invalid={isMissing ? 'true' : undefined}
          aria-describedby={`${id}-about`}
          onInput={({ currentTarget }) => setComment(currentTarget.value)}
        />
        <span class={isMissing ? 'problem' : 'quiet'} id={`${id}-about`}>
          {isMissing
            ? 'Xin viết lý do trả lại để người soạn biết cần sửa gì.'
            : 'Bắt buộc khi trả lại. Khi duyệt, tin được đăng lên chuyên mục CCHC.'}
        </span>
      </div>
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={isKeeping}
          onClick={() => void give('approved')}
        >
          Duyệt
        </button>
        <button
          type="button"
          class="danger"
          disabled={isKeeping}
          onClick={() => void give('returned')}
        >
          Trả lại
        </button>
      </div>
    </form>
  );
}
