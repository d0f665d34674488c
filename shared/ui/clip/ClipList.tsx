import type { JSX } from 'preact';

import { formatDay } from '#base/day.ts';
import { itemsOf } from '#field/plan/plan-book.ts';
import type { FoundClip } from '#store/search/find-clips.ts';
import { usePlanBook } from '#ui/plan/plan-book.ts';
import { CAPTURE_KINDS } from '#ui/vi.ts';

import { Marked } from './Marked.tsx';

/** A clip in a list, which never shows all of its text. */
type ListedClip = FoundClip['clip'];

/** Clips, in the order given. Of clips that were found, `foundOf` says where. */
export function ClipList({
  clips,
  hrefOf,
  foundOf = () => undefined,
  pictureOf = () => undefined,
}: {
  readonly clips: readonly ListedClip[];
  readonly hrefOf: (clip: ListedClip) => string;
  readonly foundOf?: (clip: ListedClip) => FoundClip | undefined;
  /** Address of a small picture of a clip, when there is one. */
  readonly pictureOf?: (clip: ListedClip) => string | undefined;
}): JSX.Element {
  return (
    <ol class="list cards">
      {clips.map((clip) => (
        <li key={clip.id} class="card clip">
          {pictureOf(clip) && <img class="clip-picture" src={pictureOf(clip)} alt="" />}
          <h2>
            <a href={hrefOf(clip)}>
              <Marked pieces={foundOf(clip)?.title ?? [{ text: clip.title, isHit: false }]} />
            </a>
          </h2>
          <p class="quiet">{sourceLine(clip)}</p>
          <Words clip={clip} passage={foundOf(clip)?.passage} />
          <ClipMarks clip={clip} />
        </li>
      ))}
    </ol>
  );
}

/** The passage that was looked for, else how the page sums itself up. */
function Words({
  clip: { sapo },
  passage,
}: {
  readonly clip: ListedClip;
  readonly passage: FoundClip['passage'];
}): JSX.Element | null {
  if (passage) {
    return (
      <p>
        <Marked pieces={passage} />
      </p>
    );
  }
  return sapo ? <p class="sapo">{sapo}</p> : null;
}

function ClipMarks({ clip }: { readonly clip: ListedClip }): JSX.Element | null {
  const items = itemsOf(usePlanBook(), clip.items);
  if (items.length === 0 && clip.versions < 2 && clip.kind === 'article') {
    return null;
  }
  return (
    <ul class="list row">
      {items.map(({ id, printedLabel, short }) => (
        <li key={id} class="chip accent" title={short}>
          {printedLabel}) <span class="chip-words">{short}</span>
        </li>
      ))}
      {clip.kind !== 'article' && <li class="chip">{CAPTURE_KINDS[clip.kind]}</li>}
      {clip.versions > 1 && <li class="chip warn">trang đã đổi</li>}
    </ul>
  );
}

/** "Báo Hải Phòng · đăng 17/05/2024 · lưu 18/05/2024": a missing date is said, never guessed. */
function sourceLine({ outlet, publishedAt, capturedAt }: ListedClip): string {
  const published = publishedAt === null ? 'không rõ ngày đăng' : `đăng ${formatDay(publishedAt)}`;
  return [outlet, published, `lưu ${formatDay(capturedAt)}`].filter((part) => part).join(' · ');
}
