import type { JSX } from 'preact';

import type { Answer, FoundClip } from '#store/search/find-clips.ts';
import { ClipList } from '#ui/clip/ClipList.tsx';

import { usePreviews } from './use-previews.ts';

/** What a search came to: how many, the clips, and below a line what is near. */
export function SearchResults({
  answer,
  hasWords,
  onAll,
  onMore,
}: {
  readonly answer: Answer;
  readonly hasWords: boolean;
  readonly onAll: () => void;
  readonly onMore: () => void;
}): JSX.Element {
  const { exact, near, total, missing } = answer;
  return (
    <>
      <p class="quiet" role="status">
        {countWords(answer, hasWords)}
        {missing > 0 && ` Đang lập chỉ mục: ${missing} trang chưa tìm được.`}
      </p>
      {exact.length === 0 && near.length === 0 && <NothingFound onAll={onAll} />}
      {exact.length > 0 && <FoundList found={exact} />}
      {total > exact.length && (
        <p class="more">
          <button type="button" onClick={onMore}>
            Hiện thêm
          </button>
        </p>
      )}
      {near.length > 0 && (
        <section aria-labelledby="library-near">
          <h2 id="library-near" class="near">
            Gần đúng
          </h2>
          <p class="quiet">Có phần lớn các tiếng, nhưng không liền nhau như đã gõ.</p>
          <FoundList found={near} />
        </section>
      )}
    </>
  );
}

function FoundList({ found }: { readonly found: readonly FoundClip[] }): JSX.Element {
  const pictureOf = usePreviews(found.map(({ clip }) => clip));
  const byId = new Map(found.map((each) => [each.clip.id, each]));
  return (
    <ClipList
      clips={found.map(({ clip }) => clip)}
      hrefOf={({ id }) => `/clip/${id}`}
      foundOf={({ id }) => byId.get(id)}
      pictureOf={pictureOf}
    />
  );
}

function NothingFound({ onAll }: { readonly onAll: () => void }): JSX.Element {
  return (
    <div class="card empty">
      <p>Không có trang nào hợp với điều đang tìm.</p>
      <ul>
        <li>Thử ít chữ hơn, hoặc chỉ gõ số văn bản.</li>
        <li>Bỏ bớt điều kiện lọc: nội dung, nguồn, loại, ngày.</li>
      </ul>
      <button type="button" onClick={onAll}>
        Xem tất cả
      </button>
    </div>
  );
}

function countWords({ total, near }: Answer, hasWords: boolean): string {
  if (!hasWords) {
    return `${total} trang.`;
  }
  if (total > 0) {
    return `${total} trang có đúng cụm từ này.`;
  }
  return near.length > 0
    ? `Không trang nào có đúng cụm từ này; ${near.length} trang gần đúng.`
    : 'Không tìm thấy trang nào.';
}
