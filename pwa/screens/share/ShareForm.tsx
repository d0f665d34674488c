import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';

import { formatMoment } from '#base/day.ts';
import type { Id } from '#base/id.ts';
import { clipIdOf } from '#field/clip/address.ts';
import { readClip } from '#store/clips.ts';
import type { ClipRow } from '#store/database.ts';
import { isDiskFull } from '#store/disk-full.ts';
import type { Share } from '#store/shares.ts';
import type { PageReading } from '#sync/portal-calls.ts';
import { ItemPicker } from '#ui/plan/ItemPicker.tsx';
import { usePlanBook } from '#ui/plan/plan-book.ts';
import { KEPT } from '#ui/vi.ts';

import { useDevice } from '../../device.tsx';
import { useSession } from '../../session/session.tsx';
import { type KeptShare, keepShared } from '../../share/keep-share.ts';
import { useShareShelf } from '../../share/shares.tsx';
import { useSay } from '../../shell/toast.tsx';
import { useSuggestions } from '../../suggest/use-suggestions.ts';

type ShareFormProps = { readonly share: Share; readonly page: PageReading };

/** Items to tick, a note, and the button. What was said of the page before stands there already. */
export function ShareForm(props: ShareFormProps): JSX.Element {
  const { log } = useDevice();
  const { canonicalUrl } = props.page;
  const [earlier, setEarlier] = useState<{ readonly row: ClipRow | undefined }>();
  useEffect(() => {
    void clipIdOf(canonicalUrl)
      .then((clip) => readClip(log, clip))
      .then((row) => setEarlier({ row }));
  }, [log, canonicalUrl]);
  return earlier ? (
    <Remarks {...props} earlier={earlier.row} />
  ) : (
    <p aria-busy="true">Đang xem trong thư viện…</p>
  );
}

function Remarks({
  share,
  page,
  earlier,
}: ShareFormProps & { readonly earlier: ClipRow | undefined }): JSX.Element {
  const { current: plan } = usePlanBook();
  const [chosen, setChosen] = useState<ReadonlySet<Id<'item'>>>(new Set(earlier?.items));
  const [note, setNote] = useState(() => noteFor(share, page, earlier));
  const { save, state } = useSaving(share, page);
  const noteId = useId();
  const text = [page.sapo, ...page.paragraphs].join('\n');
  const suggestions = useSuggestions(plan, { title: page.title, text }, earlier?.id);

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save({ items: [...chosen], note: note.trim() });
      }}
    >
      {earlier && (
        <p class="notice">
          Trang này đã có trong sổ tin, lưu lúc {formatMoment(earlier.capturedAt)}.
        </p>
      )}
      <ItemPicker
        items={plan.items}
        chosen={chosen}
        suggestions={suggestions}
        onChange={setChosen}
      />
      <div class="field">
        <label for={noteId}>Ghi chú</label>
        <textarea
          id={noteId}
          rows={2}
          value={note}
          onInput={({ currentTarget }) => setNote(currentTarget.value)}
        />
      </div>
      {state === 'disk-full' && (
        <p class="notice bad" role="alert">
          Chưa lưu được: máy đã đầy. Xin giải phóng chỗ trống rồi bấm lưu lại.
        </p>
      )}
      <p class="share-save">
        <button type="submit" class="primary wide" aria-disabled={state === 'saving'}>
          {state === 'saving' ? 'Đang lưu…' : saveWords(page)}
        </button>
      </p>
    </form>
  );
}

type Saying = { readonly items: readonly Id<'item'>[]; readonly note: string };

/** Keeps a share once, however often the button is pressed. */
function useSaving(share: Share, page: PageReading) {
  const { log, ring } = useDevice();
  const { fetch } = useSession();
  const shelf = useShareShelf();
  const say = useSay();
  const [state, setState] = useState<'no' | 'saving' | 'disk-full'>('no');

  const save = async (remarks: Saying) => {
    if (state === 'saving') {
      return;
    }
    setState('saving');
    try {
      const kept = await keepShared({ shelf, log, fetch }, { share, page, remarks });
      say({ words: keptWords(kept) });
      ring();
    } catch (cause) {
      if (!isDiskFull(cause)) {
        throw cause;
      }
      setState('disk-full');
    }
  };
  return { save, state };
}

/** Words shared beside a page are what someone found worth noting, unless they are its title. */
function noteFor({ text }: Share, { title }: PageReading, earlier: ClipRow | undefined): string {
  const before = earlier?.note ?? '';
  const isNew = text !== '' && !title.includes(text) && !text.includes(title);
  return isNew && !before.includes(text)
    ? [before, text].filter((each) => each).join('\n')
    : before;
}

function saveWords({ kind }: PageReading): string {
  if (kind === 'list') {
    return 'Lưu cả danh sách như một đánh dấu';
  }
  return kind === 'bookmark' ? 'Lưu dấu trang' : 'Lưu';
}

function keptWords({ outcome, images: { kept, all }, isCut }: KeptShare): string {
  const missing = outcome === 'same' ? 0 : all - kept;
  const lacks = [
    missing > 0 && `${missing} trên ${all} ảnh chưa giữ được trên máy, chỉ lưu địa chỉ.`,
    isCut && 'Trang quá dài: chỉ lưu được phần đầu.',
  ];
  return [`${KEPT[outcome]}.`, ...lacks].filter((words) => words).join(' ');
}
