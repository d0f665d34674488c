/** What is looked for in the bench: known texts, by what somebody may remember of them. */
import { fold } from '#base/vietnamese.ts';

import { type Dice, dice, type News, newsOf, pick } from './news.ts';

export type Question = { readonly words: string; readonly id: string };

export type QuestionSet =
  | 'title4 plain'
  | 'title4 accents'
  | 'scattered3'
  | 'body5'
  | 'title6 typo'
  | 'number';

const COUNT = 200;
/** The texts that are looked for are among the first, in a library of any size. */
const AMONG = 1000;

/** Questions of every set; of numbers half as many, for only every second text has one. */
export function questions(): Record<QuestionSet, readonly Question[]> {
  const known = Array.from({ length: COUNT }, (_, at) => newsOf((at * AMONG) / COUNT));
  const numbered = known.filter(({ number }) => number !== undefined);
  const each = (news: readonly News[], ask: (news: News, roll: Dice) => string) =>
    news.map((one, at) => ({ id: one.id, words: ask(one, dice(9_000_000 + at)) }));
  return {
    'title4 plain': each(known, ({ title }, roll) => fold(run(roll, title, 4))),
    'title4 accents': each(known, ({ title }, roll) => run(roll, title, 4)),
    scattered3: each(known, ({ title }, roll) => scattered(roll, fold(title), 3)),
    body5: each(known, ({ paragraphs }, roll) => fold(run(roll, pick(roll, paragraphs), 5))),
    'title6 typo': each(known, ({ title }, roll) => slipped(roll, fold(run(roll, title, 6)))),
    number: each(numbered, ({ number = '' }, roll) =>
      pick(roll, [number, number.toLowerCase(), number.replace('/', ' / '), fold(number)]),
    ),
  };
}

function syllables(text: string): string[] {
  return text.replace(/[.,]/g, '').split(' ');
}

function run(roll: Dice, text: string, length: number): string {
  const all = syllables(text);
  const start = Math.floor(roll() * Math.max(1, all.length - length + 1));
  return all.slice(start, start + length).join(' ');
}

function scattered(roll: Dice, text: string, count: number): string {
  const all = [...new Set(syllables(text))];
  while (all.length > count) {
    all.splice(Math.floor(roll() * all.length), 1);
  }
  return all.join(' ');
}

/** One letter of one syllable is another. */
function slipped(roll: Dice, text: string): string {
  const all = syllables(text);
  const at = Math.floor(roll() * all.length);
  const word = all[at] ?? '';
  const letter = Math.floor(roll() * word.length);
  const others = [...'aeioubcdghlmnprstvx'].filter((each) => each !== word[letter]);
  all[at] = word.slice(0, letter) + pick(roll, others) + word.slice(letter + 1);
  return all.join(' ');
}
