import { breather } from '#store/breathe.ts';
import { Database } from '#store/database.ts';
import { live } from '#store/live.ts';

import { type Answer, findClips } from './find-clips.ts';
import { LibraryIndex, type Wanted } from './library-index.ts';
import { maintain } from './maintain.ts';

/** What a page says to the worker that searches: which library once, then questions. */
export type ToWorker =
  | { readonly open: { readonly name: string; readonly ws: string } }
  | { readonly ask: number; readonly wanted: Wanted };

/** What the worker says: an answer, or that answers may be different now. */
export type FromWorker =
  | { readonly answer: Answer; readonly to: number }
  | { readonly isChanged: true };

/** How the worker speaks with its page. */
export type WorkerPort = {
  readonly post: (message: FromWorker) => void;
  readonly listen: (onMessage: (message: ToWorker) => void) => void;
};

/** How long after a change the index is tidied: after the questions that come with it. */
const TIDY_MS = 1000;

/** Answer a page's searches, and keep the index tidy meanwhile. For a worker of its own. */
export function serveSearch({ post, listen }: WorkerPort): void {
  let index: LibraryIndex | undefined;
  let ready: Promise<void> = Promise.resolve();
  const work = (step: () => Promise<void>) => {
    // One failed step, told by the worker itself, must not end the others.
    ready = ready.then(step, step);
    return ready;
  };
  listen((message) => {
    if ('open' in message) {
      index = new LibraryIndex(new Database(message.open.name), message.open.ws);
      follow(index, () => post({ isChanged: true }));
    } else {
      const opened = index;
      void work(async () => {
        if (opened) {
          // What any tab has saved before the question is in the answer.
          await opened.refresh();
          post({ answer: await findClips(opened, message.wanted), to: message.ask });
        }
      });
    }
  });
}

/** Notice what is written by whomever, then tidy and read ahead while there is time. */
function follow(index: LibraryIndex, onChange: () => void): void {
  let isWaiting = false;
  const { db, ws } = index;
  live(async () => {
    const tail = db.searchTail.where('[ws+id]').between([ws, ''], [ws, '\uffff']);
    const segments = db.searchSegments.where('ws').equals(ws);
    return [await tail.primaryKeys(), await segments.primaryKeys()];
  })(() => {
    onChange();
    // Not put off by further changes: a library that is read from a file brings thousands.
    if (!isWaiting) {
      isWaiting = true;
      setTimeout(() => {
        isWaiting = false;
        void tidy(index);
      }, TIDY_MS);
    }
  });
}

async function tidy(index: LibraryIndex): Promise<void> {
  await maintain(index);
  await index.warm(breather());
}
