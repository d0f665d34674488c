import type { Answer } from './find-clips.ts';
import type { Wanted } from './library-index.ts';
import type { FromWorker, ToWorker } from './serve-search.ts';

/** The worker has failed again and again; the library itself is unharmed. */
export class SearchError extends Error {
  constructor() {
    super('The worker that searches the library does not answer');
    this.name = 'SearchError';
  }
}

/** How long an answer is waited for, and how many workers are tried for it. */
type Patience = { readonly ms: number; readonly workers: number };

const PATIENCE: Patience = { ms: 15_000, workers: 3 };

type Question = {
  readonly wanted: Wanted;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (cause: SearchError) => void;
  asked: number;
};

/**
 * The search of a library, in a worker that is started when it is first needed
 * and once more when it has died: browsers end workers when memory runs out.
 */
export class LibrarySearch {
  readonly #start: () => Worker;
  readonly #library: { readonly name: string; readonly ws: string };
  readonly #patience: Patience;
  readonly #listeners = new Set<() => void>();
  readonly #open = new Map<number, Question>();
  #worker: Worker | undefined;
  #count = 0;

  constructor(
    start: () => Worker,
    library: { readonly name: string; readonly ws: string },
    patience: Patience = PATIENCE,
  ) {
    this.#start = start;
    this.#library = library;
    this.#patience = patience;
  }

  /**
   * Find clips.
   *
   * @throws {SearchError} when several workers in a row have not answered
   */
  async find(wanted: Wanted): Promise<Answer> {
    return await new Promise((resolve, reject) => {
      this.#count += 1;
      this.#open.set(this.#count, { wanted, resolve, reject, asked: 0 });
      this.#ask(this.#count);
    });
  }

  /** Be told when answers may be different now. Gives how to stop it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** End the worker. Questions that are open stay without an answer. */
  close(): void {
    this.#open.clear();
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #ask(number: number): void {
    const question = this.#open.get(number);
    if (!question) {
      return;
    }
    if (question.asked === this.#patience.workers) {
      this.#open.delete(number);
      question.reject(new SearchError());
      return;
    }
    question.asked += 1;
    this.#worker ??= this.#newWorker();
    const worker = this.#worker;
    worker.postMessage({ ask: number, wanted: question.wanted } satisfies ToWorker);
    setTimeout(() => this.#open.has(number) && this.#replace(worker), this.#patience.ms);
  }

  #newWorker(): Worker {
    const worker = this.#start();
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#hear(data));
    worker.addEventListener('error', (event) => {
      // Known and mended: not a bug for the app's reporter.
      event.preventDefault();
      this.#replace(worker);
    });
    worker.postMessage({ open: this.#library } satisfies ToWorker);
    return worker;
  }

  #replace(worker: Worker): void {
    if (worker !== this.#worker) {
      return;
    }
    worker.terminate();
    this.#worker = undefined;
    for (const number of [...this.#open.keys()]) {
      this.#ask(number);
    }
  }

  #hear(message: FromWorker): void {
    if ('isChanged' in message) {
      for (const listener of this.#listeners) {
        listener();
      }
      return;
    }
    const question = this.#open.get(message.to);
    this.#open.delete(message.to);
    question?.resolve(message.answer);
  }
}
