import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';

import { formatMoment } from '#base/day.ts';
import { citation, toHtml } from '#field/draft/html.ts';
import { sourcesOf } from '#field/draft/text.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { keepReview } from '#store/records.ts';
import type { KnownVerdict } from '#store/verdicts.ts';
import type { SubmissionView } from '#sync/portal-calls.ts';
import { itemName } from '#ui/plan/item-name.ts';
import { usePlanBook } from '#ui/plan/plan-book.ts';
import { DRAFT_KINDS, REFUSALS, VERDICTS } from '#ui/vi.ts';

import { useSubmissions } from '../../ask/asked.ts';
import { QueryState } from '../../ask/QueryState.tsx';
import { useDevice } from '../../device.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { useSay } from '../../shell/toast.tsx';
import { rememberReviewed } from '../../sync/workspaces.ts';
import { useVerdicts } from './use-verdicts.ts';
import { type Verdict, VerdictForm } from './VerdictForm.tsx';

/** One submission: its frozen text, and a place to approve or return it. */
export function SubmissionScreen({ hash }: { readonly hash: string }): JSX.Element {
  const query = useSubmissions();
  const view = query.data?.find((each) => each.hash === hash);
  const verdict = useVerdicts(query.data)?.get(hash);
  const review = useReview(view);

  if (!view) {
    return (
      <Screen title="Duyệt">
        <QueryState query={query} />
        {query.data && (
          <p>
            Bản gửi này không còn chờ duyệt. <a href="/review">Về danh sách chờ duyệt</a>
          </p>
        )}
      </Screen>
    );
  }
  const isOpen = !verdict || verdict.refused !== undefined;
  return (
    <Screen title={view.submission.title}>
      <QueryState query={query} />
      {verdict && <VerdictSoFar verdict={verdict} />}
      <div class="two-columns">
        <FrozenText view={view} />
        <aside aria-label="Thông tin và ý kiến" class="stack">
          <SubmissionFacts view={view} />
          {isOpen && <VerdictForm onVerdict={review} />}
        </aside>
      </div>
    </Screen>
  );
}

/** Keeps a verdict in the log of the submission's workspace, from where it is sent by itself. */
function useReview(view: SubmissionView | undefined): (verdict: Verdict) => Promise<void> {
  const { db, log, me, ring } = useDevice();
  const { route } = useLocation();
  const say = useSay();
  return async ({ verdict, comment }) => {
    if (!view) {
      return;
    }
    const isOwn = view.workspace === log.ws;
    if (!isOwn) {
      await rememberReviewed(db, view.workspace);
    }
    await keepReview(isOwn ? log : await DexieLog.open(db, view.workspace), {
      type: 'review',
      submission: view.hash,
      verdict,
      comment,
      by: { member: me.member.id, name: me.member.name },
      at: Date.now(),
    });
    ring();
    say({ words: `${VERDICTS[verdict]}. Ý kiến đã lưu trên máy và sẽ tự gửi lên cổng.` });
    route('/review');
  };
}

function FrozenText({ view }: { readonly view: SubmissionView }): JSX.Element {
  const { submission } = view;
  return (
    <article class="capture">
      {submission.sapo && <p class="sapo">{submission.sapo}</p>}
      <div
        class="capture-body"
        // Safe: toHtml writes from a closed vocabulary and escapes every word.
        dangerouslySetInnerHTML={{ __html: toHtml(submission.body) }}
      />
    </article>
  );
}

function SubmissionFacts({ view }: { readonly view: SubmissionView }): JSX.Element {
  const { submission, unit } = view;
  const book = usePlanBook();
  const sources = sourcesOf(submission.body);
  return (
    <div class="card">
      <dl class="facts">
        <dt>Loại</dt>
        <dd>{DRAFT_KINDS[submission.kind]}</dd>
        <dt>Đơn vị</dt>
        <dd>{unit.name}</dd>
        <dt>Người gửi</dt>
        <dd>
          {submission.by.name}, {formatMoment(submission.at)}
        </dd>
      </dl>
      <h2>Nội dung tuyên truyền</h2>
      <ul>
        {submission.items.map((id) => (
          <li key={id}>{itemName(book, id)}</li>
        ))}
      </ul>
      <h2>Nguồn trích dẫn</h2>
      {sources.length === 0 && <p class="quiet">Không trích dẫn nguồn nào.</p>}
      <ul>
        {sources.map((source) => (
          <li key={source.clip}>
            <a href={source.url} target="_blank" rel="noopener noreferrer">
              {source.title}
            </a>
            <br />
            <span class="quiet">{citation(source)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function VerdictSoFar({ verdict }: { readonly verdict: KnownVerdict }): JSX.Element {
  if (verdict.refused) {
    return (
      <p class="notice bad" role="status">
        Cổng không nhận ý kiến đã gửi: {REFUSALS[verdict.refused]}
      </p>
    );
  }
  return (
    <p class="notice" role="status">
      {VERDICTS[verdict.review.verdict]}
      {verdict.isSent ? '.' : ' – chờ gửi lên cổng.'}
      {verdict.review.comment && <> Ý kiến: {verdict.review.comment}</>}
    </p>
  );
}
