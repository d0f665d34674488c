import { syllablesOf } from '#field/clip/similar.ts';

type Vector = ReadonlyMap<string, number>;

/**
 * The plain way to find what a text is about, to compare ours with: the cosine of
 * weighted syllables and pairs between it and each item's own words.
 *
 * @param items - The words of each item, by label
 * @param texts - What else there is, to tell rare words from common ones
 */
export function tfIdf(
  items: ReadonlyMap<string, string>,
  texts: readonly string[],
): (text: string) => string[] {
  const all = [...items.values(), ...texts].map(termsOf);
  const seenIn = new Map<string, number>();
  for (const term of all.flatMap((terms) => [...new Set(terms)])) {
    seenIn.set(term, (seenIn.get(term) ?? 0) + 1);
  }
  const vector = (text: string): Vector => {
    const counts = new Map<string, number>();
    for (const term of termsOf(text)) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    const rarity = (term: string) => Math.log((all.length + 1) / ((seenIn.get(term) ?? 0) + 0.5));
    return new Map(
      [...counts].map(([term, count]) => [term, (1 + Math.log(count)) * rarity(term)]),
    );
  };
  const vectors = [...items].map(([label, words]) => ({ label, words: vector(words) }));
  return (text) => {
    const own = vector(text);
    return vectors
      .map(({ label, words }) => ({ label, likeness: cosine(own, words) }))
      .toSorted((a, b) => b.likeness - a.likeness)
      .map(({ label }) => label);
  };
}

function termsOf(text: string): string[] {
  const syllables = syllablesOf(text);
  return [...syllables, ...syllables.slice(1).map((each, at) => `${syllables[at]} ${each}`)];
}

function cosine(one: Vector, other: Vector): number {
  const product = [...one].reduce(
    (sum, [term, weight]) => sum + weight * (other.get(term) ?? 0),
    0,
  );
  return product / (length(one) * length(other) || 1);
}

function length(vector: Vector): number {
  return Math.hypot(...vector.values());
}
