import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';

import { asId } from '#base/id.ts';
import { CURRENT_PLAN, planOf } from '#field/plan/catalogue.ts';
import type { Plan } from '#field/plan/plan.ts';
import { may } from '#field/unit/role.ts';
import { listClips } from '#store/clips.ts';
import { ClipList } from '#ui/clip/ClipList.tsx';
import { useReading } from '#ui/use-live.ts';

import { useDevice } from '../device.tsx';
import { useShares } from '../share/shares.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useExtension } from '../sync/use-extension.ts';

/** How many clips are listed at once; more are asked for. */
const PAGE = 60;

/** The library: clips of the unit, newest first. What is looked for stands in the address. */
export function Library(): JSX.Element {
  const { log, me } = useDevice();
  const { query, route } = useLocation();
  const [most, setMost] = useState(PAGE);
  const words = query.q ?? '';
  const item = query.item ? asId<'item'>(query.item) : undefined;
  const clips = useReading(() => listClips(log, { words, item, most }), [log, words, item, most]);
  const plan = planOf(me.plan) ?? CURRENT_PLAN;

  const look = (next: { q?: string; item?: string }) => {
    const wanted = { q: words, item: item ?? '', ...next };
    const search = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value));
    setMost(PAGE);
    route(search.size > 0 ? `/?${search}` : '/', true);
  };

  return (
    <Screen
      title="Thư viện"
      actions={
        may(me.member.role, 'write') && (
          <a class="button" href="/share">
            Dán liên kết
          </a>
        )
      }
    >
      <SharesWaiting />
      <LibrarySearch words={words} item={item} plan={plan} onLook={look} />
      {!clips && <p aria-busy="true">Đang mở thư viện…</p>}
      {clips?.length === 0 &&
        (words || item ? <NothingFound onAll={() => look({ q: '', item: '' })} /> : <NoClips />)}
      {clips && clips.length > 0 && <ClipList clips={clips} hrefOf={({ id }) => `/clip/${id}`} />}
      {clips?.length === most && (
        <p class="more">
          <button type="button" onClick={() => setMost(most + PAGE)}>
            Hiện thêm
          </button>
        </p>
      )}
    </Screen>
  );
}

/** What was shared to this device must not be forgotten there. */
function SharesWaiting(): JSX.Element | null {
  const { length } = useShares() ?? [];
  return length === 0 ? null : (
    <p class="notice">
      <a href="/share">{length} trang được chia sẻ chờ lưu</a>
    </p>
  );
}

function LibrarySearch({
  words,
  item,
  plan,
  onLook,
}: {
  readonly words: string;
  readonly item: string | undefined;
  readonly plan: Plan;
  readonly onLook: (next: { q?: string; item?: string }) => void;
}): JSX.Element {
  return (
    <search class="library-search">
      <div class="field">
        <label for="library-words">Tìm trong thư viện</label>
        <input
          id="library-words"
          type="search"
          value={words}
          placeholder="Có dấu hoặc không dấu"
          onInput={({ currentTarget }) => onLook({ q: currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="library-item">Nội dung tuyên truyền</label>
        <select
          id="library-item"
          value={item ?? ''}
          onChange={({ currentTarget }) => onLook({ item: currentTarget.value })}
        >
          <option value="">Tất cả</option>
          {plan.items.map(({ id, printedLabel, short }) => (
            <option key={id} value={id}>
              {printedLabel}) {short}
            </option>
          ))}
        </select>
      </div>
    </search>
  );
}

function NothingFound({ onAll }: { readonly onAll: () => void }): JSX.Element {
  return (
    <div class="card empty">
      <p>Không có trang nào hợp với điều đang tìm.</p>
      <button type="button" onClick={onAll}>
        Xem tất cả
      </button>
    </div>
  );
}

function NoClips(): JSX.Element {
  const extension = useExtension();
  return (
    <div class="card empty">
      <h2>Thư viện chưa có trang nào</h2>
      {extension ? (
        <p>
          Tiện ích đã nối với trình duyệt này. Mở một bài báo rồi bấm biểu tượng Sổ tin trên thanh
          công cụ để lưu; trang vừa lưu sẽ hiện ở đây.
        </p>
      ) : (
        <>
          <p>Bắt đầu như sau:</p>
          <ol>
            <li>Cài tiện ích Sổ tin CCHC cho trình duyệt trên máy tính này.</li>
            <li>Mở một bài báo, ví dụ trên trang của thành phố hay của báo Hải Phòng.</li>
            <li>Bấm biểu tượng Sổ tin trên thanh công cụ, chọn nội dung tuyên truyền rồi lưu.</li>
          </ol>
          <p class="quiet">
            Trang đồng nghiệp trong đơn vị đã lưu cũng hiện ở đây khi máy nối được với cổng.
          </p>
        </>
      )}
    </div>
  );
}
