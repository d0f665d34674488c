import type { ComponentChildren, JSX } from 'preact';

import { moved } from '#field/plan/edit.ts';

import { useSay } from '../../../shell/toast.tsx';

type PartListProps<Part> = {
  readonly title: string;
  /** One of them, as in "Thêm nhiệm vụ". */
  readonly one: string;
  readonly parts: readonly Part[];
  readonly nameOf: (part: Part) => string;
  readonly make: () => Part;
  readonly onChange: (parts: readonly Part[]) => void;
  /** The fields of one. */
  readonly draw: (part: Part, onPart: (next: Part) => void) => ComponentChildren;
  /** More that can be done with one. */
  readonly more?: (part: Part, at: number) => ComponentChildren;
  /** Takes one out, where that means more than leaving it out of the list. */
  readonly onRemove?: (part: Part) => void;
};

/** A list of a plan's parts: open one to edit it, put it up or down, take it out, add one. */
export function PartList<Part extends object>({
  title,
  one,
  parts,
  nameOf,
  make,
  onChange,
  draw,
  more,
  onRemove,
}: PartListProps<Part>): JSX.Element {
  const say = useSay();
  const remove = (part: Part, at: number) => {
    if (onRemove) {
      onRemove(part);
    } else {
      onChange(parts.toSpliced(at, 1));
    }
    say({ words: `Đã bỏ “${nameOf(part)}”.`, undo: () => onChange(parts) });
  };
  return (
    <section class="plan-list" aria-label={title}>
      <h2>
        {title} <span class="chip">{parts.length}</span>
      </h2>
      <ol class="list">
        {parts.map((part, at) => (
          // What is open stays open when it moves. Quotas have no id: their place names them.
          <li key={'id' in part ? String(part.id) : at} class="card">
            <details>
              <summary>{nameOf(part) || `${one} chưa đặt tên`}</summary>
              {draw(part, (next) => onChange(parts.with(at, next)))}
              <div class="row">
                <Move
                  words="Lên"
                  name={nameOf(part)}
                  onMove={() => onChange(moved(parts, at, -1))}
                  isOff={at === 0}
                />
                <Move
                  words="Xuống"
                  name={nameOf(part)}
                  onMove={() => onChange(moved(parts, at, 1))}
                  isOff={at === parts.length - 1}
                />
                {more?.(part, at)}
                <button type="button" class="plain" onClick={() => remove(part, at)}>
                  Bỏ
                </button>
              </div>
            </details>
          </li>
        ))}
      </ol>
      <button type="button" onClick={() => onChange([...parts, make()])}>
        Thêm {one}
      </button>
    </section>
  );
}

function Move({
  words,
  name,
  isOff,
  onMove,
}: {
  readonly words: string;
  readonly name: string;
  readonly isOff: boolean;
  readonly onMove: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="plain"
      aria-label={`${words}: ${name}`}
      aria-disabled={isOff}
      onClick={onMove}
    >
      {words}
    </button>
  );
}
