import type { JSX } from 'preact';

import { formatMoment } from '#base/day.ts';
import type { SubmissionView } from '#sync/portal-calls.ts';
import { DRAFT_KINDS, REFUSALS, VERDICTS } from '#ui/vi.ts';

import { useSubmissions } from '../ask/asked.ts';
import { QueryState } from '../ask/QueryState.tsx';
import { PortalQueries } from '../ask/queries.tsx';
import { Screen } from '../shell/Screen.tsx';
import { SubmissionScreen } from './review/SubmissionScreen.tsx';
import { useVerdicts } from './review/use-verdicts.ts';

/** The queue of what waits for this member's verdict, and each submission of it. */
export function Review({ hash }: { readonly hash?: string }): JSX.Element {
  return (
    <PortalQueries>
      {hash === undefined ? <Queue /> : <SubmissionScreen key={hash} hash={hash} />}
    </PortalQueries>
  );
}

function Queue(): JSX.Element {
  const query = useSubmissions();
  const verdicts = useVerdicts(query.data);
  const isDecided = ({ hash }: SubmissionView) => {
    const known = verdicts?.get(hash);
    return known !== undefined && known.refused === undefined;
  };
  const waiting = query.data?.filter((each) => !isDecided(each)) ?? [];
  const unsent = query.data?.filter((each) => verdicts?.get(each.hash)?.isSent === false) ?? [];

  return (
    <Screen title="Duyệt">
      <QueryState query={query} />
      {query.data && waiting.length === 0 && (
        <div class="card empty">
          <p>Không có tin nào đang chờ duyệt.</p>
        </div>
      )}
      <ol class="list cards">
        {waiting.map((view) => {
          const refused = verdicts?.get(view.hash)?.refused;
          return (
            <SubmissionCard key={view.hash} view={view}>
              {refused && (
                <p class="notice bad">Cổng không nhận ý kiến đã gửi: {REFUSALS[refused]}</p>
              )}
            </SubmissionCard>
          );
        })}
      </ol>
      {unsent.length > 0 && (
        <section>
          <h2>Đã có ý kiến, chờ gửi</h2>
          <ol class="list cards">
            {unsent.map((view) => {
              const verdict = verdicts?.get(view.hash)?.review.verdict;
              return (
                <SubmissionCard key={view.hash} view={view}>
                  <p>
                    <span class="chip warn">chờ gửi</span> {verdict && VERDICTS[verdict]}
                  </p>
                </SubmissionCard>
              );
            })}
          </ol>
        </section>
      )}
    </Screen>
  );
}

function SubmissionCard({
  view,
  children,
}: {
  readonly view: SubmissionView;
  readonly children?: JSX.Element | string | null | undefined;
}): JSX.Element {
  const { submission, unit, hash } = view;
  return (
    <li class="card clip">
      <h2>
        <a href={`/review/${hash}`}>{submission.title}</a>
      </h2>
      <p class="quiet">
        {DRAFT_KINDS[submission.kind]} · {unit.name} · {submission.by.name} · gửi{' '}
        {formatMoment(submission.at)}
      </p>
      {submission.sapo && <p class="sapo">{submission.sapo}</p>}
      {children}
    </li>
  );
}
