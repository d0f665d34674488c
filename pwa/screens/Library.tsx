import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';

import { may } from '#field/unit/role.ts';
import { listClips } from '#store/clips.ts';
import { ClipList } from '#ui/clip/ClipList.tsx';
import { useFound } from '#ui/clip/use-found.ts';
import { usePlanBook } from '#ui/plan/plan-book.ts';
import { useReading } from '#ui/use-live.ts';

import { useDevice } from '../device.tsx';
import { useOpenDevice } from '../session/session.tsx';
import { useShares } from '../share/shares.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useExtension } from '../sync/use-extension.ts';
import { ALL, addressOf, type Look, lookOf, wantedOf } from './library/look.ts';
import { SearchForm } from './library/SearchForm.tsx';
import { SearchResults } from './library/SearchResults.tsx';
import { usePreviews } from './library/use-previews.ts';

/** How many clips are listed at once; more are asked for. */
const PAGE = 60;

/** Asks for nothing but who has published what is here. */
const OUTLETS_ONLY = { words: '', most: 1 };

/** The library: clips of the unit, newest first. What is looked for stands in the address. */
export function Library(): JSX.Element {
  const { me } = useDevice();
  const book = usePlanBook();
  const { search } = useOpenDevice();
  const { query, route } = useLocation();
  const [most, setMost] = useState(PAGE);
  const look = lookOf(query);
  const wanted = wantedOf(look, most, book);
  // Without anything wanted, only to know who has published: the list itself needs no index.
  const { answer, isFailed } = useFound(search, wanted ?? OUTLETS_ONLY);

  const lookFor = (next: Partial<Look>) => {
    setMost(PAGE);
    route(addressOf({ ...look, ...next }), true);
  };
  const showMore = () => setMost(most + PAGE);

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
      <SearchForm
        look={look}
        plan={book.current}
        outlets={answer?.outlets ?? []}
        onLook={lookFor}
      />
      {wanted && isFailed && <SearchFailed />}
      {wanted && !isFailed && !answer && <p aria-busy="true">Đang tìm…</p>}
      {wanted && answer && (
        <SearchResults
          answer={answer}
          hasWords={wanted.words.trim() !== ''}
          onAll={() => lookFor(ALL)}
          onMore={showMore}
        />
      )}
      {!wanted && <AllClips most={most} onMore={showMore} />}
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

/** The whole library, read from the disk as it is: it does not wait for the index. */
function AllClips({
  most,
  onMore,
}: {
  readonly most: number;
  readonly onMore: () => void;
}): JSX.Element {
  const { log } = useDevice();
  const clips = useReading(() => listClips(log, { most }), [log, most]);
  const pictureOf = usePreviews(clips ?? []);
  if (!clips) {
    return <p aria-busy="true">Đang mở thư viện…</p>;
  }
  if (clips.length === 0) {
    return <NoClips />;
  }
  return (
    <>
      <ClipList clips={clips} hrefOf={({ id }) => `/clip/${id}`} pictureOf={pictureOf} />
      {clips.length === most && (
        <p class="more">
          <button type="button" onClick={onMore}>
            Hiện thêm
          </button>
        </p>
      )}
    </>
  );
}

function SearchFailed(): JSX.Element {
  return (
    <div class="card empty" role="alert">
      <p>Chưa tìm được: phần tìm kiếm không trả lời. Các trang đã lưu vẫn còn nguyên.</p>
      <button type="button" onClick={() => location.reload()}>
        Tải lại trang
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
