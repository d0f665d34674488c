/**
 * What plans talk about, year after year.
 *
 * A plan's items are worded, split and lettered anew each year; their themes
 * stay. So the words by which a text is recognised belong to topics, and an
 * item only says which topics it is about (`item-topics.ts`).
 */

/** One theme of communication on administrative reform. */
export type Topic = {
  readonly id: TopicId;
  /** The topic under which a plan speaks of it when no item is about it. */
  readonly kin?: TopicId;
  /**
   * Words and document numbers that speak for the topic when a text uses them,
   * by weight: 6 is the topic's own name, 1 a hint that alone says nothing.
   * Written out and with tones; abbreviations are understood by the reader.
   */
  readonly phrases: Readonly<Record<number, readonly string[]>>;
};

export const TOPIC_IDS = [
  'policy',
  'heads',
  'programme',
  'directing',
  'institutions',
  'apparatus',
  'decentralisation',
  'civil-service',
  'conduct',
  'public-finance',
  'procedures',
  'one-stop',
  'investment',
  'indices',
  'satisfaction',
  'results',
  'examples',
  'complaints',
  'feedback',
  'hotline',
  'digital-government',
  'records-online',
  'online-services',
  'identity',
  'schools-online',
  'iso',
  'contests',
  'media',
  'citizens',
] as const;

export type TopicId = (typeof TOPIC_IDS)[number];

/** What a plan's item is about. */
export type ItemTopics = {
  readonly main: readonly TopicId[];
  /** Topics that the item only touches: they count less. */
  readonly also?: readonly TopicId[];
};
