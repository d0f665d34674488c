import type { JSX } from 'preact';

import { formatMoment } from '#base/day.ts';
import { PeerError } from '#sync/peer.ts';
import { PEER_PROBLEMS } from '#ui/vi.ts';

/** How fresh a kept answer is, and why there is no newer one. Nothing when it is fresh. */
export function QueryState({
  query,
}: {
  readonly query: {
    readonly isPending: boolean;
    readonly error: unknown;
    readonly data: unknown;
    readonly dataUpdatedAt: number;
  };
}): JSX.Element | null {
  const { isPending, error, data, dataUpdatedAt } = query;
  if (error !== null && !(error instanceof PeerError)) {
    throw error;
  }
  if (error && data !== undefined) {
    return (
      <p class="notice warn" role="status">
        Đang xem bản đã lưu lúc {formatMoment(dataUpdatedAt)}. {PEER_PROBLEMS[error.problem]}
      </p>
    );
  }
  if (error) {
    return (
      <p class="notice warn" role="status">
        Chưa xem được khi chưa nối với cổng lần nào. {PEER_PROBLEMS[error.problem]}
      </p>
    );
  }
  return isPending ? <p aria-busy="true">Đang hỏi cổng…</p> : null;
}
