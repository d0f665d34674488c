import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { Id } from '#base/id.ts';
import { missingIn } from '#field/clip/arrival.ts';
import type { Capture } from '#field/clip/capture.ts';
import { may } from '#field/unit/role.ts';
import { keepArrivals } from '#store/clips.ts';

import { useDevice } from '../../device.tsx';
import { useSession } from '../../session/session.tsx';
import { fetchByPortal } from '../../share/fetch-files.ts';

/** Long enough for a slow office's server: the person has asked, and may go on meanwhile. */
const PATIENCE_MS = 90_000;

/** Of a clip whose images or files are not all here: the way to have them through the portal. */
export function LackingParts({
  clip,
  capture,
}: {
  readonly clip: Id<'clip'>;
  readonly capture: Capture;
}): JSX.Element | null {
  const { log, me, ring } = useDevice();
  const { fetch } = useSession();
  const [isFetching, setFetching] = useState(false);
  const lacking = missingIn(capture);
  if (lacking.length === 0 || !may(me.member.role, 'write')) {
    return null;
  }

  const tryAgain = async () => {
    setFetching(true);
    const images = new Set(capture.images.map(({ src }) => src));
    const wanted = lacking.map(({ src }) => {
      return { src, kind: images.has(src) ? ('image' as const) : ('file' as const) };
    });
    const had = await fetchByPortal(wanted, { db: log.db, fetch, budget: PATIENCE_MS });
    await keepArrivals(log, clip, had, Date.now());
    setFetching(false);
    ring();
  };
  return (
    <div class="notice warn" role="status">
      <p>{lacking.length} ảnh, tệp của trang này chưa giữ trên máy. Lý do ghi ở cuối trang.</p>
      <button
        type="button"
        aria-disabled={isFetching}
        onClick={() => isFetching || void tryAgain()}
      >
        {isFetching ? `Đang tải ${lacking.length} ảnh, tệp…` : 'Thử lại qua cổng'}
      </button>
    </div>
  );
}
