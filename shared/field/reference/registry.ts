/**
 * The references of several documents side by side: what each document is, who
 * cites it, and where the sources disagree.
 */
import { type Reference, referencesIn } from './reference.ts';

/** A document that cites others. */
export type CitingSource = {
  /** A plan's id, a clip's id: whatever names the source for staff. */
  readonly id: string;
  readonly text: string;
  /** "Hải Phòng": every province numbers its own documents from 1. */
  readonly place: string | null;
  /** The last day on which the source may have been written, e.g. "2024-03-31". */
  readonly until: string | null;
};

/** One document as the registry knows it. */
export type RegistryEntry = Pick<
  Reference,
  'canonical' | 'kind' | 'type' | 'number' | 'symbol' | 'issuer' | 'subject'
> & {
  /** The province whose document it is; null for those of the State, the Party and standards. */
  readonly place: string | null;
  /** Days that sources give it, oldest first. More than one is a conflict. */
  readonly dates: readonly string[];
  readonly seen: readonly Sighting[];
};

/** Where a document is cited, and with what day. */
type Sighting = {
  readonly source: string;
  readonly date: string | null;
  readonly printed: string;
};

/** Something wrong with what sources say of a document. */
export type ReferenceProblem = {
  readonly kind: 'conflict' | 'future' | 'impossible';
  readonly canonical: string;
  readonly sightings: readonly Sighting[];
};

/** Symbols of bodies that are one in the country. */
const CENTRAL =
  /(?:^|[-/])(?:CP|TTg|TW|QH\d*|UBTVQH\d*|CTN|B[\p{Lu}]{2,}|TTCP|VPCP|BCT|HĐBT)$|^TCVN$/u;

/** The registry of everything that the sources cite, in the order they cite it. */
export function registryOf(sources: readonly CitingSource[]): readonly RegistryEntry[] {
  const entries = new Map<string, RegistryEntry>();
  for (const source of sources) {
    for (const reference of referencesIn(source.text)) {
      const place = CENTRAL.test(reference.symbol) ? null : source.place;
      const key = `${reference.canonical} ${place}`;
      entries.set(key, merged(entries.get(key), reference, place, source.id));
    }
  }
  return [...entries.values()];
}

/** One registry out of two: what a document that was just read cites, beside what is known. */
export function joinRegistries(
  known: readonly RegistryEntry[],
  read: readonly RegistryEntry[],
): readonly RegistryEntry[] {
  const entries = new Map(known.map((entry) => [`${entry.canonical} ${entry.place}`, entry]));
  for (const entry of read) {
    const key = `${entry.canonical} ${entry.place}`;
    const before = entries.get(key);
    const seen = [...(before?.seen ?? []), ...entry.seen];
    entries.set(key, { ...entry, ...before, seen, dates: datesOf(seen) });
  }
  return [...entries.values()];
}

/** Documents to which sources give different days. */
export function conflictsIn(entries: readonly RegistryEntry[]): readonly ReferenceProblem[] {
  return entries
    .filter(({ dates }) => dates.length > 1)
    .map(({ canonical, seen }) => ({
      kind: 'conflict',
      canonical,
      sightings: seen.filter(({ date }) => date !== null),
    }));
}

/** References dated after the source that cites them, or on a day that no calendar has. */
export function impossibleDates(sources: readonly CitingSource[]): readonly ReferenceProblem[] {
  const problems = sources.flatMap(({ id, text, until }) =>
    referencesIn(text).flatMap(({ canonical, date, isImpossible, printed }): ReferenceProblem[] => {
      const sightings = [{ source: id, date, printed }];
      if (isImpossible) {
        return [{ kind: 'impossible', canonical, sightings }];
      }
      return date !== null && until !== null && date > until
        ? [{ kind: 'future', canonical, sightings }]
        : [];
    }),
  );
  return problems.filter(
    ({ canonical, sightings }, index) =>
      problems.findIndex(
        (one) => one.canonical === canonical && one.sightings[0]?.source === sightings[0]?.source,
      ) === index,
  );
}

function merged(
  before: RegistryEntry | undefined,
  reference: Reference,
  place: string | null,
  source: string,
): RegistryEntry {
  const { canonical, kind, type, number, symbol, issuer, subject, date, printed } = reference;
  const seen = [...(before?.seen ?? []), { source, date, printed }];
  return {
    canonical,
    kind,
    type: before?.type ?? type,
    number,
    symbol,
    place,
    issuer: before?.issuer ?? issuer,
    subject: before?.subject ?? subject,
    dates: datesOf(seen),
    seen,
  };
}

function datesOf(seen: readonly Sighting[]): readonly string[] {
  return [...new Set(seen.flatMap(({ date }) => date ?? []))].toSorted();
}
