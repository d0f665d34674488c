import type { JSX } from 'preact';

import { formatDay } from '#base/day.ts';
import { itemOf } from '#field/plan/catalogue.ts';
import type { ClipRow } from '#store/database.ts';
import { CAPTURE_KINDS } from '#ui/vi.ts';

/** Clips, in the order given. */
export function ClipList({
  clips,
  hrefOf,
}: {
  readonly clips: readonly ClipRow[];
  readonly hrefOf: (clip: ClipRow) => string;
}): JSX.Element {
  return (
    <ol class="list cards">
      {clips.map((clip) => (
        <li key={clip.id} class="card clip">
          <h2>
            <a href={hrefOf(clip)}>{clip.title}</a>
          </h2>
          <p class="quiet">{sourceLine(clip)}</p>
          {clip.sapo && <p class="sapo">{clip.sapo}</p>}
          <ClipMarks clip={clip} />
        </li>
      ))}
    </ol>
  );
}

function ClipMarks({ clip }: { readonly clip: ClipRow }): JSX.Element | null {
  const items = clip.items.flatMap((id) => itemOf(id) ?? []);
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
function sourceLine({ outlet, publishedAt, capturedAt }: ClipRow): string {
  const published = publishedAt === null ? 'không rõ ngày đăng' : `đăng ${formatDay(publishedAt)}`;
  return [outlet, published, `lưu ${formatDay(capturedAt)}`].filter((part) => part).join(' · ');
}
