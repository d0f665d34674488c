/** How the search index lies in the database. Everything in it can be made anew from the clips. */
import type { Fact } from './facts.ts';
import type { Facts, Part } from './segment.ts';

/**
 * A clip's words, written in the transaction that writes the clip. It counts
 * over what segments have of the same clip, until it is folded into one itself.
 */
export type TailRow = {
  n: number;
  ws: string;
  id: string;
  /** Version of the words, see `tokens.ts`. */
  version: number;
  fact: Fact;
  /** Absent when the clip is not to be found any more. */
  part?: Part;
  /** Its different words in order, one space between. */
  words: string;
};

/** A segment that counts, or that is being written and will count from one moment to the next. */
export type SegmentRow = {
  segment: number;
  ws: string;
  version: number;
  state: 'writing' | 'live';
  /** It has 2^bits parts. */
  bits: number;
  /** One byte a text; 1 where a newer segment has it, or it is gone. */
  dead: Uint8Array<ArrayBuffer>;
};

export type FactsRow = { segment: number; facts: Facts; words: string };

export type PartRow = Part & { segment: number; part: number };
