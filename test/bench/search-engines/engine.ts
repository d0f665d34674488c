/** What every engine of the search bench does, in a worker of its own. */
import { type News, newsOf } from './news.ts';
import { type Question, type QuestionSet, questions } from './questions.ts';

export type BenchFilter = { readonly item: string; readonly from: number };

export type Engine = {
  /** Index all news and keep the index on the disk. Asks for each when it is its turn. */
  build(news: Iterable<News>): Promise<void>;
  /** Open what an earlier worker has kept. */
  open(): Promise<void>;
  /** One more; it is on the disk when this resolves. */
  add(news: News): Promise<void>;
  /** What is done in the background: until the new one can be found, and no later answer waits. */
  settle?(): Promise<void>;
  /** Ids of at most `most` texts, the best first. */
  find(words: string, most: number, filter?: BenchFilter): Promise<readonly string[]>;
};

/** What the page may ask a worker to do, and what it gets. */
export type Calls = {
  build(count: number): Promise<{ readonly ms: number }>;
  /** From nothing in memory to the first answer. */
  cold(): Promise<void>;
  add(from: number, count: number): Promise<readonly number[]>;
  ask(): Promise<Asked>;
  /** Give back what memory can be given back. */
  rest(): Promise<void>;
  /** Ids of at most `most` texts that a search gives. */
  find(words: string, most: number): Promise<readonly string[]>;
};

export type Asked = {
  readonly rankByNumber: Record<QuestionSet, number>;
  readonly plain: readonly number[];
  readonly filtered: readonly number[];
};

const FILTER: BenchFilter = { item: 'i4', from: Date.UTC(2022, 8, 1) };
const TOP = 10;

/** Serve the calls of the page. */
export function serve(engine: Engine): void {
  const calls: Calls = {
    build: async (count) => {
      let writing = 0;
      const since = performance.now();
      await engine.build(
        newsUpTo(count, (ms) => {
          writing += ms;
        }),
      );
      return { ms: performance.now() - since - writing };
    },
    cold: async () => {
      await engine.open();
      await engine.find('thủ tục hành chính', TOP);
    },
    add: async (from, count) => {
      const times: number[] = [];
      for (let number = from; number < from + count; number += 1) {
        const news = newsOf(number);
        times.push(await timed(() => engine.add(news)));
        await engine.settle?.();
      }
      return times;
    },
    ask: async () => {
      await engine.settle?.();
      return await ask(engine);
    },
    rest: async () => {
      // Given by --js-flags=--expose-gc.
      Reflect.get(globalThis, 'gc')?.();
    },
    find: async (words, most) => await engine.find(words, most),
  };
  self.onmessage = async ({ data: { call, args } }) => {
    const work: (...given: unknown[]) => Promise<unknown> = Reflect.get(calls, call);
    try {
      self.postMessage({ value: await work(...args) });
    } catch (cause) {
      self.postMessage({ problem: cause instanceof Error ? String(cause.stack) : String(cause) });
    }
  };
}

async function ask(engine: Engine): Promise<Asked> {
  const sets = questions();
  const plain: number[] = [];
  const filtered: number[] = [];
  const rankByNumber = { ...ZERO };
  for (const set of Object.keys(ZERO) as QuestionSet[]) {
    let sum = 0;
    for (const question of sets[set]) {
      let found: readonly string[] = [];
      plain.push(
        await timed(async () => {
          found = await engine.find(question.words, TOP);
        }),
      );
      filtered.push(
        await timed(async () => {
          await engine.find(question.words, TOP, FILTER);
        }),
      );
      sum += reciprocalRank(found, question);
    }
    rankByNumber[set] = sum / sets[set].length;
  }
  return { rankByNumber, plain, filtered };
}

const ZERO: Record<QuestionSet, number> = {
  'title4 plain': 0,
  'title4 accents': 0,
  scattered3: 0,
  body5: 0,
  'title6 typo': 0,
  number: 0,
};

function reciprocalRank(found: readonly string[], { id }: Question): number {
  const at = found.indexOf(id);
  return at < 0 ? 0 : 1 / (at + 1);
}

function* newsUpTo(count: number, onWritten: (ms: number) => void): Generator<News> {
  for (let number = 0; number < count; number += 1) {
    const since = performance.now();
    const news = newsOf(number);
    onWritten(performance.now() - since);
    yield news;
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}
