import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import * as v from 'valibot';

import { formatMoment } from '#base/day.ts';
import { type DraftKind, draftKind } from '#field/draft/kinds.ts';
import { may } from '#field/unit/role.ts';
import type { DraftRow } from '#store/database.ts';
import { beginDraft, setDraftArchived } from '#store/drafts.ts';
import { useReading } from '#ui/use-live.ts';
import { DRAFT_KINDS, DRAFT_STATES } from '#ui/vi.ts';

import { useDevice } from '../device.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useSay } from '../shell/toast.tsx';
import { type DraftState, draftsWithState } from './draft/draft-states.ts';

const STATE_LOOKS: Readonly<Record<DraftState, string>> = {
  draft: '',
  submitted: 'accent',
  returned: 'warn',
  approved: 'good',
  published: 'good',
};

/** The unit's drafts, the last changed first, with where each stands. */
export function Drafts(): JSX.Element {
  const { log, me } = useDevice();
  const drafts = useReading(() => draftsWithState(log), [log]);
  return (
    <Screen title="Bản thảo">
      {may(me.member.role, 'write') && <NewDraft />}
      {!drafts && <p aria-busy="true">Đang mở các bản thảo…</p>}
      {drafts?.length === 0 && (
        <div class="card empty">
          <h2>Chưa có bản thảo nào</h2>
          <p>
            Chọn loại tin rồi bấm “Soạn mới”, hoặc mở một trang trong <a href="/">thư viện</a> và
            bấm “Soạn tin từ trang này” để trích dẫn sẵn nguồn.
          </p>
        </div>
      )}
      {drafts && drafts.length > 0 && (
        <ol class="list cards">
          {drafts.map(({ row, state }) => (
            <DraftCard key={row.id} row={row} state={state} />
          ))}
        </ol>
      )}
    </Screen>
  );
}

function DraftCard({
  row,
  state,
}: {
  readonly row: DraftRow;
  readonly state: DraftState;
}): JSX.Element {
  const { log, me, ring } = useDevice();
  const say = useSay();
  const setArchived = async (archived: boolean) => {
    await setDraftArchived(log, row.id, archived);
    ring();
  };
  const putAway = async () => {
    await setArchived(true);
    say({ words: 'Đã cất bản thảo.', undo: () => void setArchived(false) });
  };
  return (
    <li class="card clip">
      <h2>
        <a href={`/draft/${row.id}`}>{row.title.trim() || 'Chưa có tiêu đề'}</a>
      </h2>
      <p class="row">
        <span class={`chip ${STATE_LOOKS[state]}`}>{DRAFT_STATES[state]}</span>
        <span class="quiet">
          {DRAFT_KINDS[row.kind]} · sửa {formatMoment(row.changedAt)}
        </span>
        {may(me.member.role, 'write') && (
          <button
            type="button"
            class="plain"
            aria-label={`Cất bản thảo: ${row.title.trim() || 'Chưa có tiêu đề'}`}
            onClick={() => void putAway()}
          >
            Cất
          </button>
        )}
      </p>
      {(row.sapo || row.words) && <p class="sapo">{row.sapo || row.words}</p>}
    </li>
  );
}

function NewDraft(): JSX.Element {
  const { log, ring } = useDevice();
  const { route } = useLocation();
  const [kind, setKind] = useState<DraftKind>('news');

  const begin = async () => {
    const draft = await beginDraft(log, kind);
    ring();
    route(`/draft/${draft}`);
  };

  return (
    <form
      class="row new-draft"
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <label for="new-draft-kind">Loại</label>
      <select
        id="new-draft-kind"
        value={kind}
        onChange={({ currentTarget }) => setKind(v.parse(draftKind, currentTarget.value))}
      >
        {draftKind.options.map((each) => (
          <option key={each} value={each}>
            {DRAFT_KINDS[each]}
          </option>
        ))}
      </select>
      <button type="submit" class="primary">
        Soạn mới
      </button>
    </form>
  );
}
