import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { forgetShare, noteShare, type Share } from '#store/shares.ts';
import { PORTAL_PROBLEMS } from '#ui/vi.ts';

import { bookmarkReading } from '../../share/share-captures.ts';
import { useShareShelf } from '../../share/shares.tsx';
import { useSync } from '../../sync/use-sync.ts';
import { SYNC_PROBLEMS } from '../../sync/words.ts';
import { ReadingSummary } from './ReadingSummary.tsx';
import { SharedParts } from './SharedParts.tsx';
import { ShareForm } from './ShareForm.tsx';
import { SourceForm } from './SourceForm.tsx';

/** Something that was shared, and the way to make a clip of it. */
export function ShareCard({ share }: { readonly share: Share }): JSX.Element {
  const shelf = useShareShelf();
  const { id, url, title, reading, problem } = share;
  const [asBookmark, setAsBookmark] = useState(false);
  const page = reading ?? (url && asBookmark ? bookmarkReading(url, title) : undefined);

  return (
    <article class="card share">
      {page ? (
        <ReadingSummary reading={page} />
      ) : (
        <h2>{title || url || 'Nội dung được chia sẻ'}</h2>
      )}
      {!page && url && <p class="quiet">{url}</p>}
      <SharedParts share={share} />
      {!url && <SourceForm onSource={(found) => void noteShare(shelf, id, { url: found })} />}
      {url && !page && !problem && <Waiting />}
      {problem && !asBookmark && (
        <p class="notice warn" role="alert">
          {PORTAL_PROBLEMS[problem]}
        </p>
      )}
      {page && <ShareForm share={share} page={page} />}
      <div class="row">
        {problem && !asBookmark && (
          <button type="button" onClick={() => void noteShare(shelf, id, { problem: undefined })}>
            Đọc lại
          </button>
        )}
        {url && !page && (
          <button type="button" onClick={() => setAsBookmark(true)}>
            Chỉ lưu liên kết
          </button>
        )}
        <button type="button" class="plain" onClick={() => void forgetShare(shelf, id)}>
          Bỏ, không lưu
        </button>
      </div>
    </article>
  );
}

/** The portal has the page in its hands, or why it has not. */
function Waiting(): JSX.Element {
  const { state } = useSync();
  return state.problem ? (
    <p class="notice" role="status">
      Chờ đọc. {SYNC_PROBLEMS[state.problem]} Cũng có thể chỉ lưu liên kết ngay bây giờ.
    </p>
  ) : (
    <p aria-busy="true">Cổng đang đọc trang…</p>
  );
}
