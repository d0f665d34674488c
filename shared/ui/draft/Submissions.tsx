import type { JSX } from 'preact';

import { formatMoment } from '#base/day.ts';
import type { SubmissionStory } from '#store/records.ts';
import type { Sending } from '#store/sending.ts';
import { DRAFT_STATES, REFUSALS, VERDICTS } from '#ui/vi.ts';

/** What was submitted of a draft and what came of it, newest first. */
export function Submissions({
  stories,
  sendingByHash,
  isChanged,
}: {
  readonly stories: readonly SubmissionStory[];
  readonly sendingByHash: ReadonlyMap<string, Sending>;
  /** Whether the draft no longer says what was submitted last. */
  readonly isChanged: boolean;
}): JSX.Element | null {
  if (stories.length === 0) {
    return null;
  }
  return (
    <section class="submissions" aria-labelledby="submissions-title">
      <h2 id="submissions-title">Các lần gửi duyệt</h2>
      <ol class="list">
        {stories.map((story, place) => (
          <SubmissionEntry
            key={story.hash}
            story={story}
            sending={sendingByHash.get(story.hash) ?? 'sent'}
            isChanged={isChanged && place === 0}
          />
        ))}
      </ol>
    </section>
  );
}

const TONES = {
  submitted: 'accent',
  returned: 'bad',
  approved: 'good',
  published: 'good',
} as const;

function SubmissionEntry({
  story,
  sending,
  isChanged,
}: {
  readonly story: SubmissionStory;
  readonly sending: Sending;
  readonly isChanged: boolean;
}): JSX.Element {
  const { content, state, reviews, post } = story;
  return (
    <li class="card stack">
      <p class="row">
        <span class={`chip ${TONES[state]}`}>{DRAFT_STATES[state]}</span>
        <span>
          {formatMoment(content.at)}, {content.by.name}
        </span>
        {isChanged && <span class="chip warn">đã sửa sau khi gửi</span>}
      </p>
      <SendingLine sending={sending} />
      {reviews.map((review) => (
        <blockquote key={review.at} class="review">
          <p class="quiet">
            {VERDICTS[review.verdict]}, {review.by.name}, {formatMoment(review.at)}
          </p>
          {review.comment !== '' && <p>{review.comment}</p>}
        </blockquote>
      ))}
      {post && (
        <p>
          <a href={post.content.url} target="_blank" rel="noopener">
            Xem bài đã đăng
          </a>
        </p>
      )}
    </li>
  );
}

function SendingLine({ sending }: { readonly sending: Sending }): JSX.Element | null {
  switch (sending) {
    case 'sent':
      return null;
    case 'waiting':
      return <p class="quiet">Đang nằm trên máy này, sẽ gửi khi có mạng.</p>;
    default:
      return <p class="field-problem">Cổng không nhận: {REFUSALS[sending]}</p>;
  }
}
