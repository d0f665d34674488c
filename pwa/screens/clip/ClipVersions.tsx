import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { lazy } from 'preact-iso';

import { formatMoment } from '#base/day.ts';
import type { Capture } from '#field/clip/capture.ts';

const PageChanges = lazy(async () => (await import('#ui/clip/PageChanges.tsx')).PageChanges);

/** What changed on a page that was clipped more than once: the newest text against an earlier one. */
export function ClipVersions({
  captures,
}: {
  /** The newest first. */
  readonly captures: readonly Capture[];
}): JSX.Element | null {
  const [newest, ...earlier] = distinct(captures);
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  const before = earlier[chosen];
  if (!newest || !before) {
    return null;
  }
  return (
    <details class="card" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Xem chỗ đã đổi</summary>
      <div class="field">
        <label for="clip-version">So bản mới nhất với bản lưu lúc</label>
        <select
          id="clip-version"
          onChange={({ currentTarget }) => setChosen(currentTarget.selectedIndex)}
        >
          {earlier.map(({ capturedAt }, place) => (
            <option key={capturedAt} selected={place === chosen}>
              {formatMoment(capturedAt)}
            </option>
          ))}
        </select>
      </div>
      <p class="quiet">
        <ins>Chữ mới</ins> · <del>chữ đã bỏ</del>
      </p>
      {isOpen && <PageChanges before={before} after={newest} />}
    </details>
  );
}

/** One capture of each text: two people who clip a page on one day have the same. */
function distinct(captures: readonly Capture[]): Capture[] {
  const byText = new Map<string, Capture>();
  for (const capture of captures) {
    const text = [capture.title, capture.sapo, ...capture.paragraphs].join('\n');
    byText.set(text, byText.get(text) ?? capture);
  }
  return [...byText.values()];
}
