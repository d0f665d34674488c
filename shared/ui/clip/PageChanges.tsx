import { Fragment, type JSX } from 'preact';
import { useMemo } from 'preact/hooks';

import type { Capture } from '#field/clip/capture.ts';

import { pageChanges } from './page-changes.ts';

/** How many words of what stayed are shown beside a change. */
const NEAR = 12;

/** What changed on a page, with the words around each change. */
export function PageChanges({
  before,
  after,
}: {
  readonly before: Capture;
  readonly after: Capture;
}): JSX.Element {
  const changes = useMemo(() => pageChanges(before, after), [before, after]);
  if (changes.every(({ kind }) => kind === 'kept')) {
    return <p>Chữ trên trang không đổi; chỉ ngày, tác giả hoặc loại trang khác trước.</p>;
  }
  return (
    <p class="page-changes">
      {changes.map(({ kind, words }, place) => {
        const isEnd = place === changes.length - 1;
        return (
          <Fragment key={place}>
            {kind === 'added' && <ins>{words}</ins>}
            {kind === 'removed' && <del>{words}</del>}
            {kind === 'kept' && near(words, { isStart: place === 0, isEnd })}{' '}
          </Fragment>
        );
      })}
    </p>
  );
}

/** The ends of what stayed: a reader looks for changes, not for the whole page again. */
function near(text: string, { isStart, isEnd }: { isStart: boolean; isEnd: boolean }): string {
  const words = text.split(/(?<=\s)/);
  if (words.length <= NEAR * 2) {
    return text;
  }
  const head = isStart ? '' : words.slice(0, NEAR).join('');
  const tail = isEnd ? '' : words.slice(-NEAR).join('');
  return `${head} … ${tail}`;
}
