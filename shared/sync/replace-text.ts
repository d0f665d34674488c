import type * as Y from 'yjs';

/**
 * Replace a text as a person would who typed only what differs, so that two
 * people who edit different places of a title keep both edits.
 */
export function replaceText(text: Y.Text, wanted: string): void {
  const { doc } = text;
  if (!doc) {
    throw new Error('a text outside any document cannot be replaced');
  }
  const now = text.toString();
  if (now === wanted) {
    return;
  }
  let start = 0;
  while (start < now.length && now[start] === wanted[start]) {
    start += 1;
  }
  let end = 0;
  while (
    end < Math.min(now.length, wanted.length) - start &&
    now[now.length - 1 - end] === wanted[wanted.length - 1 - end]
  ) {
    end += 1;
  }
  doc.transact(() => {
    text.delete(start, now.length - start - end);
    text.insert(start, wanted.slice(start, wanted.length - end));
  });
}
