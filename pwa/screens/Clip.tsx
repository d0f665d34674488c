import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';

import { asId, type Id } from '#base/id.ts';
import type { Capture } from '#field/clip/capture.ts';
import { annotate, capturesOf, readClip } from '#store/clips.ts';
import type { ClipRow } from '#store/database.ts';
import { beginDraft } from '#store/drafts.ts';
import { CaptureView } from '#ui/clip/CaptureView.tsx';
import { useReading } from '#ui/use-live.ts';

import { useDevice } from '../device.tsx';
import { useReadItem } from '../share/use-read-item.ts';
import { Screen } from '../shell/Screen.tsx';
import { useSay } from '../shell/toast.tsx';
import { ClipExport } from './clip/ClipExport.tsx';
import { ClipRemarks } from './clip/ClipRemarks.tsx';
import { ClipVersions } from './clip/ClipVersions.tsx';
import { LackingParts } from './clip/LackingParts.tsx';
import { SimilarClips } from './clip/SimilarClips.tsx';
import { useKeptImages } from './clip/use-kept-images.ts';
import { useOpenFile } from './clip/use-open-file.ts';

/** A clip: what the page said, and what the unit says about it. */
export function Clip({ id }: { readonly id: string }): JSX.Element {
  const clip = asId<'clip'>(id);
  const { log } = useDevice();
  const found = useReading(
    async () => ({ row: await readClip(log, clip), captures: await capturesOf(log, clip) }),
    [log, clip],
  );

  if (!found) {
    return (
      <Screen title="Trang đã lưu">
        <p aria-busy="true">Đang mở trang đã lưu…</p>
      </Screen>
    );
  }
  const [capture] = found.captures;
  if (!found.row || !capture) {
    return (
      <Screen title="Chưa có trang này">
        <p>
          Máy này chưa có trang được nhắc tới. Nếu đồng nghiệp vừa lưu, xin đợi máy đồng bộ xong.{' '}
          <a href="/">Về thư viện</a>
        </p>
      </Screen>
    );
  }
  return <ClipScreen key={id} row={found.row} capture={capture} captures={found.captures} />;
}

function ClipScreen({
  row,
  capture,
  captures,
}: {
  readonly row: ClipRow;
  readonly capture: Capture;
  readonly captures: readonly Capture[];
}): JSX.Element {
  const readItem = useReadItem();
  const imageBySrc = useKeptImages(capture.images);
  const openFile = useOpenFile();
  return (
    <Screen title={capture.title}>
      {row.versions > 1 && (
        <p class="notice warn">
          Trang này đã đổi từ lần lưu đầu. Dưới đây là bản mới nhất ({row.versions} bản đã lưu).
        </p>
      )}
      <ClipVersions captures={captures} />
      <SimilarClips row={row} />
      {row.archived === 1 && <p class="notice">Trang này đã được cất khỏi thư viện.</p>}
      <LackingParts clip={row.id} capture={capture} />
      <ClipActions clip={row.id} isArchived={row.archived === 1} />
      <div class="two-columns">
        <CaptureView
          capture={capture}
          imageBySrc={imageBySrc}
          onRead={readItem}
          onOpenFile={openFile}
        />
        <aside aria-label="Ghi chú của đơn vị" class="stack">
          <ClipRemarks row={row} text={capture.paragraphs.join('\n')} />
          <ClipExport row={row} capture={capture} />
        </aside>
      </div>
    </Screen>
  );
}

function ClipActions({
  clip,
  isArchived,
}: {
  readonly clip: Id<'clip'>;
  readonly isArchived: boolean;
}): JSX.Element {
  const { log, ring } = useDevice();
  const { route } = useLocation();
  const say = useSay();

  const begin = async () => {
    const draft = await beginDraft(log, 'news');
    ring();
    route(`/draft/${draft}?quote=${clip}`);
  };
  const setArchived = async (archived: boolean) => {
    await annotate(log, clip, { archived });
    ring();
  };
  const archive = async () => {
    await setArchived(true);
    say({ words: 'Đã cất khỏi thư viện.', undo: () => void setArchived(false) });
    route('/');
  };

  return (
    <div class="row clip-actions">
      <button type="button" class="primary" onClick={() => void begin()}>
        Soạn tin từ trang này
      </button>
      {isArchived ? (
        <button type="button" onClick={() => void setArchived(false)}>
          Đưa lại vào thư viện
        </button>
      ) : (
        <button type="button" class="plain" onClick={() => void archive()}>
          Cất khỏi thư viện
        </button>
      )}
    </div>
  );
}
