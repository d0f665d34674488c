import { tokensOf } from '#field/search/tokens.ts';

import { ByteWriter } from './bytes.ts';
import { IN_LEAD, IN_TITLE, writePosting } from './postings.ts';
import { type Part, PartWriter } from './segment.ts';
import { isPair, pairName, wordName } from './terms.ts';

/** What of a clip can be found. */
export type Findable = {
  readonly title: string;
  readonly lead: string | null;
  readonly paragraphs: readonly string[];
};

/** All words and pairs of one text: a segment's only part, with one text in it. */
export type Signature = {
  readonly part: Part;
  /** Its different words in order, one space between, for what somebody is still typing. */
  readonly words: string;
  readonly length: number;
};

/** Longer texts are indexed up to here: some 80 pages. */
const MOST_WORDS = 40_000;

/** Where a word or pair stands in one text. */
type Places = { marks: number; count: number; readonly low: Set<number> };

/** Make the signature of a text. */
export function signatureOf({ title, lead, paragraphs }: Findable): Signature {
  const text = new TextOfTerms();
  text.add(title, IN_TITLE);
  text.add(lead ?? '', IN_LEAD);
  for (const paragraph of paragraphs) {
    text.add(paragraph, 0);
  }
  return text.signature();
}

class TextOfTerms {
  readonly #terms = new Map<number, Places>();
  readonly #names = new Map<string, number>();
  #length = 0;

  add(text: string, mark: number): void {
    let before: number | undefined;
    for (const { word, also } of tokensOf(text)) {
      if (this.#length >= MOST_WORDS) {
        return;
      }
      const name = this.#nameOf(word);
      this.#stands(name, mark);
      if (also !== undefined) {
        this.#stands(this.#nameOf(also), mark);
      }
      if (before !== undefined) {
        this.#stands(pairName(before, name), mark).low.add((this.#length - 1) & 255);
      }
      before = name;
      this.#length += 1;
    }
    // No pair over the end of a paragraph, and none by chance.
    this.#length += 1;
  }

  signature(): Signature {
    const lists = new ByteWriter();
    const part = new PartWriter(new ByteWriter());
    const names = Float64Array.from(this.#terms.keys()).sort();
    for (const name of names) {
      const places = this.#terms.get(name);
      if (places) {
        const count = isPair(name) ? places.low.size : places.count;
        writePosting(lists, 0, 0, { marks: places.marks, count });
        for (const low of places.low) {
          lists.byte(low);
        }
        part.add(name, lists.peek());
        lists.length = 0;
      }
    }
    const words = [...this.#names.keys()].sort().join(' ');
    return { part: part.take(), words, length: this.#length };
  }

  #nameOf(word: string): number {
    const known = this.#names.get(word);
    if (known !== undefined) {
      return known;
    }
    const name = wordName(word);
    this.#names.set(word, name);
    return name;
  }

  #stands(name: number, mark: number): Places {
    const known = this.#terms.get(name);
    if (known) {
      known.marks |= mark;
      known.count += 1;
      return known;
    }
    const places = { marks: mark, count: 1, low: new Set<number>() };
    this.#terms.set(name, places);
    return places;
  }
}
