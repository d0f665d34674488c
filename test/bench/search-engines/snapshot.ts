import Dexie from 'dexie';

import type { News } from './news.ts';

/** An index kept as a whole, and what was added since: how engines that live in memory are kept. */
export class Snapshots {
  readonly #db = new Dexie('peer', { chromeTransactionDurability: 'strict' });

  constructor() {
    this.#db.version(1).stores({ snapshot: 'key', journal: '++' });
  }

  async keep(key: string, value: unknown): Promise<void> {
    await this.#db.table('snapshot').put({ key, value });
  }

  async all(): Promise<{ readonly key: string; readonly value: string }[]> {
    return await this.#db.table('snapshot').toArray();
  }

  async append(news: News): Promise<void> {
    await this.#db.table('journal').add(news);
  }

  async journal(): Promise<News[]> {
    return await this.#db.table('journal').toArray();
  }
}

export function bodyOf({ sapo, paragraphs }: News): string {
  return [sapo, ...paragraphs].join('\n');
}
