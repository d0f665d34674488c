import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { Result } from '#base/result.ts';
import type { Reading } from '#page/reading.ts';

import { CallError, type Earlier, type KeepProblem, type KeptPage } from '../calls.ts';
import { ClipForm, type Remarks } from './ClipForm.tsx';

type Item = NonNullable<Reading['items']>[number];

/** Keeps one item of a list: its page is read first. */
export type KeepItem = (item: Item, remarks: Remarks) => Promise<Result<KeptPage, KeepProblem>>;

type ListClipProps = {
  readonly reading: Reading;
  readonly earlier: Earlier | undefined;
  /** The addresses of the items that are in the library. */
  readonly known: readonly string[];
  readonly isSaving: boolean;
  readonly onSave: (remarks: Remarks) => void;
  readonly keepItem: KeepItem;
};

type State = 'asked' | 'kept' | 'failed';

const STATE_WORDS: Readonly<Record<State, string>> = {
  asked: 'đang lưu…',
  kept: 'đã lưu',
  failed: 'chưa lưu được',
};

/** A page of titles: some of what it leads to is kept, or the page itself as one bookmark. */
export function ListClip(props: ListClipProps): JSX.Element {
  const { reading, earlier, known, isSaving, onSave, keepItem } = props;
  const { items = [] } = reading;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [states, setStates] = useState<ReadonlyMap<string, State>>(
    new Map(known.map((href) => [href, 'kept'])),
  );
  const tell = (href: string, state: State) =>
    setStates((before) => new Map([...before, [href, state]]));

  const keepOne = async (item: Item, remarks: Remarks) => {
    tell(item.href, 'asked');
    tell(item.href, (await isKept(keepItem(item, remarks))) ? 'kept' : 'failed');
  };
  const keepChosen = (remarks: Remarks) => {
    for (const item of items.filter(({ href }) => chosen.has(href))) {
      void keepOne(item, remarks);
    }
    setChosen(new Set());
  };

  return (
    <>
      <ItemBoxes items={items} chosen={chosen} states={states} onChange={setChosen} />
      <ClipForm
        reading={reading}
        earlier={earlier}
        isSaving={isSaving}
        onSave={onSave}
        instead={{
          words: chosen.size > 0 ? `Lưu ${chosen.size} bài đã chọn` : 'Lưu các bài đã chọn',
          isReady: chosen.size > 0,
          onSave: keepChosen,
        }}
      />
    </>
  );
}

function ItemBoxes({
  items,
  chosen,
  states,
  onChange,
}: {
  readonly items: readonly Item[];
  readonly chosen: ReadonlySet<string>;
  readonly states: ReadonlyMap<string, State>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}): JSX.Element {
  const open = items.filter(({ href }) => states.get(href) !== 'kept');
  const isAll = open.length > 0 && open.every(({ href }) => chosen.has(href));
  const toggle = (href: string) => {
    const next = new Set(chosen);
    if (!next.delete(href)) {
      next.add(href);
    }
    onChange(next);
  };
  return (
    <fieldset class="list-items">
      <legend>{items.length} bài trong danh sách</legend>
      <label class="all-items">
        <input
          type="checkbox"
          checked={isAll}
          onChange={() => onChange(new Set(isAll ? [] : open.map(({ href }) => href)))}
        />
        Chọn tất cả bài chưa lưu
      </label>
      <ol class="list">
        {items.map(({ href, text }) => (
          <li key={href}>
            <label>
              <input type="checkbox" checked={chosen.has(href)} onChange={() => toggle(href)} />
              <span>{text}</span>
            </label>
            <StateChip state={states.get(href)} />
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

function StateChip({ state }: { readonly state: State | undefined }): JSX.Element | null {
  const looks = { asked: '', kept: 'good', failed: 'warn' };
  return state ? <span class={`chip ${looks[state]}`}>{STATE_WORDS[state]}</span> : null;
}

/** A worker that died over it goes on with it later; the list of what is unfinished tells of it. */
async function isKept(kept: ReturnType<KeepItem>): Promise<boolean> {
  try {
    return (await kept).ok;
  } catch (cause) {
    if (cause instanceof CallError) {
      return false;
    }
    throw cause;
  }
}
