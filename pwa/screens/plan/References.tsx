import './plan.css';

import type { JSX } from 'preact';

import { planOf } from '#field/plan/catalogue.ts';
import type { Plan } from '#field/plan/plan.ts';
import type { PlanBook } from '#field/plan/plan-book.ts';
import { KNOWN_REFERENCES } from '#field/reference/known-references.ts';
import {
  type CitingSource,
  conflictsIn,
  impossibleDates,
  joinRegistries,
  type ReferenceProblem,
  type RegistryEntry,
  registryOf,
} from '#field/reference/registry.ts';
import { dayText } from '#ui/plan/due-text.ts';
import { usePlanBook } from '#ui/plan/plan-book.ts';

import { Screen } from '../../shell/Screen.tsx';

const PROBLEMS: Readonly<Record<ReferenceProblem['kind'], string>> = {
  conflict: 'Các nguồn ghi ngày khác nhau',
  future: 'Ngày sau ngày của chính văn bản viện dẫn nó',
  impossible: 'Ngày không có thật',
};

/** Every document that the plans cite, where each was seen, and what does not agree. */
export function References(): JSX.Element {
  const book = usePlanBook();
  const sources = book.kept.map(({ plan }) => sourceOf(plan));
  const entries = joinRegistries(KNOWN_REFERENCES, registryOf(sources));
  const problems = [...conflictsIn(entries), ...impossibleDates(sources)];
  const nameOf = (id: string) => nameIn(book, id);

  return (
    <Screen
      title="Văn bản viện dẫn"
      actions={
        <a class="button" href="/plan">
          Về các kế hoạch
        </a>
      }
    >
      <section class="card" aria-labelledby="reference-problems">
        <h2 id="reference-problems">Cần đối chiếu ({problems.length})</h2>
        {problems.length === 0 && <p class="quiet">Các nguồn không mâu thuẫn nhau.</p>}
        <ul>
          {problems.map(({ kind, canonical, sightings }) => (
            <li key={`${kind} ${canonical}`}>
              <b>{canonical}</b>: {PROBLEMS[kind]}.{' '}
              {sightings
                .map(({ source, date }) => `${nameOf(source)}: ${whenText(date)}`)
                .join('; ')}
            </li>
          ))}
        </ul>
      </section>
      <h2>{entries.length} văn bản</h2>
      <ul class="list cards">
        {entries.map((entry) => (
          <Entry key={`${entry.canonical} ${entry.place}`} entry={entry} nameOf={nameOf} />
        ))}
      </ul>
    </Screen>
  );
}

function Entry({
  entry: { canonical, type, dates, subject, issuer, place, seen },
  nameOf,
}: {
  readonly entry: RegistryEntry;
  readonly nameOf: (id: string) => string;
}): JSX.Element {
  const plans = new Set(seen.map(({ source }) => nameOf(source)));
  const about = [subject, issuer ?? place].filter((part) => part).join(', ');
  return (
    <li class="card clip">
      <h3>
        {type} {canonical}
      </h3>
      <p>
        {dates.length > 0 ? `Ngày ${dates.map(dayText).join(', ')}` : 'Không ghi ngày'}
        {about && ` · ${about}`}
      </p>
      <p class="quiet">Thấy ở: {[...plans].join('; ')}</p>
    </li>
  );
}

/** A plan of the office as something that cites. Without a day it may have been written all year. */
function sourceOf({ id, issuer, year, date, items }: Plan): CitingSource {
  const place = /Hải Phòng/iu.test(issuer) ? 'Hải Phòng' : null;
  const text = items
    .flatMap((item) => [item.text ?? item.short, ...item.bullets, ...item.references])
    .join('\n');
  return { id, text, place, until: date ?? `${year}-12-31` };
}

function nameIn(book: PlanBook, id: string): string {
  const plan = planOf(id) ?? book.kept.find((kept) => kept.plan.id === id)?.plan;
  return plan ? `Kế hoạch ${plan.year} của ${plan.issuer}` : id;
}

function whenText(date: string | null): string {
  return date === null ? 'không ghi ngày' : dayText(date);
}
