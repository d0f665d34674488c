/**
 * News about administrative reform, written by a seeded machine: the same text
 * for the same number everywhere. As in real news, a few small words are
 * everywhere, offices' words come again and again, each story has words of its
 * own, some stories are told several times, and syllables meet by chance.
 */
import { FAMILY_NAMES, OFFICE_WORDS, ONSETS, RIMES, SMALL_WORDS, TONES } from './words.ts';

export type News = {
  readonly id: string;
  readonly title: string;
  readonly sapo: string;
  readonly paragraphs: readonly string[];
  readonly outlet: string;
  readonly kind: string;
  readonly items: readonly string[];
  readonly publishedAt: number;
  /** A number that stands in this text alone; undefined where there is none. */
  readonly number: string | undefined;
};

/** A source of chance that gives the same row of numbers for the same seed. */
export type Dice = () => number;

export function dice(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<Value>(roll: Dice, values: readonly Value[]): Value {
  const value = values[Math.floor(roll() * values.length)];
  if (value === undefined) {
    throw new Error('Nothing to pick from');
  }
  return value;
}

/** Of words in the order of their use: the first ones are picked far more often, but for some. */
function pickUsed(roll: Dice, words: readonly string[], even = 25): string {
  const rank = Math.floor(even * ((1 + words.length / even) ** roll() - 1));
  return words[rank] ?? words[0] ?? '';
}

const LEXICON = makeLexicon(14_000);
const TOPICS = 400;
/** News of one story. */
const TELLINGS = 3;
const START = Date.UTC(2022, 0, 1);

/** The news with a number. */
export function newsOf(number: number): News {
  const roll = dice(number * 7919 + 13);
  const story = storyOf(Math.floor(number / TELLINGS));
  const own = [
    ...story,
    ...Array.from({ length: 5 }, () => pickUsed(roll, LEXICON)),
    personOf(roll),
  ];
  const hasNumber = roll() < 0.5;
  const decision = `Quyết định số ${10_000 + number}/QĐ-UBND`;
  const sentence = () => sentenceOf(roll, own);
  const paragraphs = Array.from({ length: 4 + Math.floor(roll() * 7) }, () =>
    Array.from({ length: 2 + Math.floor(roll() * 3) }, sentence).join(' '),
  );
  if (hasNumber) {
    paragraphs[1] = `Theo ${decision} ${paragraphs[1]}`;
  }
  return {
    id: idOf(number),
    title: titleOf(roll, own),
    sapo: sentence(),
    paragraphs,
    outlet: `Báo ${Math.floor(roll() * 12)}`,
    kind: roll() < 0.8 ? 'article' : 'document',
    items: [`i${Math.floor(roll() * 12)}`],
    publishedAt: START + Math.floor(roll() * 1000) * 86_400_000,
    number: hasNumber ? `${10_000 + number}/QĐ-UBND` : undefined,
  };
}

function idOf(number: number): string {
  const roll = dice(number + 500_000);
  return Array.from({ length: 4 }, () =>
    Math.floor(roll() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
}

/** Words that all tellings of a story share: of its topic, and a few of its own. */
function storyOf(story: number): string[] {
  const roll = dice(story * 31 + 7);
  const topic = dice(1_000_003 + Math.floor(roll() * TOPICS));
  const words = Array.from({ length: 30 }, () =>
    topic() < 0.2 ? pickUsed(topic, OFFICE_WORDS, 60) : pickUsed(topic, LEXICON),
  );
  const shared = Array.from({ length: 7 }, () => pick(roll, words));
  return [...shared, pick(roll, LEXICON), pickUsed(roll, OFFICE_WORDS, 60)];
}

function titleOf(roll: Dice, own: readonly string[]): string {
  const words: string[] = [];
  while (words.join(' ').split(' ').length < 9) {
    const word = roll() < 0.15 ? pickUsed(roll, OFFICE_WORDS) : pick(roll, own);
    words.push(...(roll() < 0.3 ? [word, pickUsed(roll, SMALL_WORDS, 4)] : [word]));
  }
  return capital(words.join(' '));
}

function sentenceOf(roll: Dice, own: readonly string[]): string {
  const words = Array.from({ length: 9 + Math.floor(roll() * 12) }, () => wordOf(roll, own));
  return `${capital(words.join(' '))}.`;
}

function wordOf(roll: Dice, own: readonly string[]): string {
  const kind = roll();
  if (kind < 0.42) {
    return pickUsed(roll, SMALL_WORDS, 4);
  }
  if (kind < 0.66) {
    return pick(roll, own);
  }
  return kind < 0.685 ? pickUsed(roll, OFFICE_WORDS) : pickUsed(roll, LEXICON);
}

function personOf(roll: Dice): string {
  return [pick(roll, FAMILY_NAMES), capital(syllable(roll)), capital(syllable(roll))].join(' ');
}

/** Made-up words of two syllables, of which some syllables come often, as in the language. */
function makeLexicon(size: number): string[] {
  const roll = dice(42);
  const syllables = [...new Set(Array.from({ length: 6000 }, () => syllable(roll)))];
  return Array.from(
    { length: size },
    () => `${pickUsed(roll, syllables)} ${pick(roll, syllables)}`,
  );
}

function syllable(roll: Dice): string {
  const rime = pick(roll, RIMES);
  const tone = pick(roll, TONES);
  return (
    pick(roll, ONSETS) + rime.replace(/[aăâeêioôơuưy](?=[^aăâeêioôơuưy]*$)/, `$&${tone}`)
  ).normalize('NFC');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
