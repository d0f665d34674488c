import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { Id } from '#base/id.ts';
import { MISSING_WORDS } from '#ui/clip/missing-words.ts';

import type { Calls } from '../calls.ts';
import type { ClipFiles, ToCome } from '../files/clip-files.ts';
import { orUndefined } from './or-undefined.ts';

/** While something is being fetched, what is left is asked for this often. */
const SOON_MS = 1000;

type FilesNoticeProps = {
  readonly clip: Id<'clip'>;
  readonly tabId: number;
  readonly worker: Pick<Calls, 'files' | 'fetchAgain'>;
  /** Ask the user for access to hosts. */
  readonly allow: (hosts: readonly string[]) => Promise<boolean>;
};

/** Which images and files of a kept page are still coming, which will not, and what to do about it. */
export function FilesNotice({ clip, tabId, worker, allow }: FilesNoticeProps): JSX.Element | null {
  const [seen, setSeen] = useState<ClipFiles>();
  const look = async () => setSeen(await orUndefined(worker.files(clip)));
  useEffect(() => void look(), [clip]);
  useEffect(() => {
    const isComing = seen && seen.toCome.images + seen.toCome.files > 0;
    const soon = isComing ? setTimeout(() => void look(), SOON_MS) : undefined;
    return () => clearTimeout(soon);
  }, [seen]);

  const tryAgain = async () => {
    await worker.fetchAgain({ clip, tabId });
    await look();
  };
  if (!seen || (seen.lacking.length === 0 && wordsFor(seen.toCome) === '')) {
    return null;
  }
  return (
    <section class="notice stack" aria-label="Ảnh và tệp kèm theo">
      {wordsFor(seen.toCome) !== '' && (
        <p>Đang tải {wordsFor(seen.toCome)}. Xin để trang này mở tới khi tải xong.</p>
      )}
      {seen.lacking.length > 0 && <Lacking seen={seen} onRetry={() => void tryAgain()} />}
      {seen.closed.length > 0 && (
        <AskForHosts
          hosts={seen.closed}
          onAllow={async (hosts) => (await allow(hosts)) && (await tryAgain())}
        />
      )}
    </section>
  );
}

function Lacking({
  seen: { lacking },
  onRetry,
}: {
  readonly seen: ClipFiles;
  readonly onRetry: () => void;
}): JSX.Element {
  const reasons = new Set(lacking.map(({ missing }) => MISSING_WORDS[missing ?? 'unknown']));
  return (
    <>
      <p>{lacking.length} ảnh, tệp chưa giữ được trên máy, chỉ lưu địa chỉ:</p>
      <ul>
        {[...reasons].map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <button type="button" onClick={onRetry}>
        Thử lại
      </button>
    </>
  );
}

function AskForHosts({
  hosts,
  onAllow,
}: {
  readonly hosts: readonly string[];
  readonly onAllow: (hosts: readonly string[]) => Promise<unknown>;
}): JSX.Element {
  const names = hosts.map((host) => host.replace(/^https?:\/\/|\/\*$/g, '')).join(', ');
  return (
    <p>
      Ảnh, tệp nằm ở {names}, nơi không cho trang khác lấy. Để giữ ảnh của báo này, cần trình duyệt
      cho phép đọc nơi đó.{' '}
      <button type="button" onClick={() => void onAllow(hosts)}>
        Cho phép và lấy về
      </button>
    </p>
  );
}

/** "3 ảnh, 1 tệp"; empty when nothing is to come. */
export function wordsFor({ images, files }: ToCome): string {
  const parts = [images > 0 ? `${images} ảnh` : '', files > 0 ? `${files} tệp` : ''];
  return parts.filter((part) => part !== '').join(', ');
}
