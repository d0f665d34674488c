import type { Id } from '#base/id.ts';
import { fold } from '#base/vietnamese.ts';
import type { Plan, PlanItem } from '#field/plan/plan.ts';

/** An item that a text seems to serve, and why. Never applied before a person confirms it. */
export type Suggestion = {
  readonly item: Id<'item'>;
  readonly score: number;
  /** The plan's phrases found in the text, the heaviest first. */
  readonly phrases: readonly string[];
};

/** Below this, a match says too little: one common word somewhere in the text. */
const LEAST_SCORE = 3;

/** How much more a phrase says when it stands in the title. */
const TITLE_FACTOR = 2;

/** Staff write the abbreviation, newspapers the words: both must match. */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bcchc\b/g, 'cai cach hanh chinh'],
  [/\btthc\b/g, 'thu tuc hanh chinh'],
  [/\bdvctt\b/g, 'dich vu cong truc tuyen'],
  [/\bdvc\b/g, 'dich vu cong'],
  [/\bcntt\b/g, 'cong nghe thong tin'],
];

/**
 * Items of the plan that a text seems to serve, the strongest first.
 *
 * Each phrase counts once, twice when it is in the title: a text that repeats a
 * phrase does not serve the item more.
 */
export function suggestItems(
  plan: Plan,
  { title, text }: { readonly title: string; readonly text: string },
  { most = 3 }: { readonly most?: number } = {},
): Suggestion[] {
  const inTitle = comparable(title);
  const anywhere = `${inTitle} ${comparable(text)}`;
  return plan.items
    .map((item) => weigh(item, inTitle, anywhere))
    .filter(({ score }) => score >= LEAST_SCORE)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most);
}

function weigh(item: PlanItem, inTitle: string, anywhere: string): Suggestion {
  const found = item.phrases
    .filter(([phrase]) => anywhere.includes(comparable(phrase)))
    .toSorted(([, a], [, b]) => b - a);
  const score = found
    .map(([phrase, weight]) =>
      inTitle.includes(comparable(phrase)) ? weight * TITLE_FACTOR : weight,
    )
    .reduce((sum, weight) => sum + weight, 0);
  return { item: item.id, score, phrases: found.map(([phrase]) => phrase) };
}

/** Folded words between single spaces, so that a phrase never matches half a word. */
function comparable(text: string): string {
  const words = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const spelledOut = ABBREVIATIONS.reduce(
    (whole, [short, long]) => whole.replace(short, long),
    words,
  );
  return ` ${spelledOut} `;
}
