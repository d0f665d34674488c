import type { JSX } from 'preact';

import { formatMoment } from '#base/day.ts';
import type { HowFound } from '#field/clip/capture.ts';
import type { Reading } from '#page/reading.ts';
import { HOW_FOUND } from '#ui/vi.ts';

/** Enough to see whether it is the right text. */
const FIRST_LETTERS = 240;

/** What was read of a page, and how sure each part is. */
export function PageSummary({ reading }: { readonly reading: Reading }): JSX.Element {
  const { title, outlet, publishedAt, found, kind } = reading;
  const words = firstWords(reading);
  return (
    <article class="page-summary">
      <p class="quiet">
        {outlet} · {publishedAt === null ? 'không rõ ngày đăng' : <Moment instant={publishedAt} />}
      </p>
      <h1>{title}</h1>
      {words !== '' && <p class="first-words">{words}</p>}
      <ul class="list certainty quiet" aria-label="Mức chắc chắn">
        <Certainty part="Tiêu đề" how={found.title} />
        {kind !== 'bookmark' && kind !== 'list' && (
          <>
            <Certainty part="Ngày đăng" how={found.publishedAt} />
            <Certainty part="Nội dung" how={found.body} />
          </>
        )}
      </ul>
    </article>
  );
}

function Moment({ instant }: { readonly instant: number }): JSX.Element {
  return <time dateTime={new Date(instant).toISOString()}>{formatMoment(instant)}</time>;
}

function Certainty({ part, how }: { readonly part: string; readonly how: HowFound }): JSX.Element {
  const isDoubtful = how === 'guess' || how === 'missing';
  return (
    <li class={isDoubtful ? 'doubtful' : ''}>
      {part}: {HOW_FOUND[how]}
    </li>
  );
}

function firstWords({ sapo, paragraphs }: Reading): string {
  const text = [sapo, ...paragraphs].find((each) => each?.trim()) ?? '';
  return text.length > FIRST_LETTERS ? `${text.slice(0, FIRST_LETTERS).trimEnd()}…` : text;
}
