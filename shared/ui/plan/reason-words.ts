import type { Reason } from '#field/plan/suggest.ts';

/** How many phrases and documents fit beside an item. */
const MOST_NAMED = 3;

/** In letters. */
const LONGEST_TITLE = 60;

/**
 * Why an item is suggested, in words: "nhắc “SIPAS” ×3 ở tiêu đề; giống tin “…”
 * đã gắn đ".
 *
 * @param label - The item's, as the plan prints it
 */
export function reasonWords(reasons: readonly Reason[], label: string): string {
  const named = reasons.filter(({ kind }) => kind !== 'alike').slice(0, MOST_NAMED);
  const phrases = named.flatMap((each) => (each.kind === 'phrase' ? [phraseWords(each)] : []));
  const others = [...named, ...reasons].flatMap((each) => otherWords(each, label));
  return [...(phrases.length > 0 ? [`nhắc ${phrases.join(', ')}`] : []), ...new Set(others)].join(
    '; ',
  );
}

type Phrase = Exclude<Reason, { readonly kind: 'alike' }>;

function phraseWords({ phrase, count, where }: Phrase): string {
  const often = count > 1 ? ` ×${count}` : '';
  return `“${phrase}”${often}${where === 'title' ? ' ở tiêu đề' : ''}`;
}

function otherWords(reason: Reason, label: string): string[] {
  switch (reason.kind) {
    case 'document':
      return [`${reason.phrase} → mục ${label}`];
    case 'alike':
      return [`giống tin “${shortened(reason.title)}” đã gắn ${label}`];
    case 'phrase':
      return [];
  }
}

/** A title cut between two words, for it stands in a line beside others. */
function shortened(title: string): string {
  return title.length > LONGEST_TITLE
    ? `${title.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')}…`
    : title;
}
