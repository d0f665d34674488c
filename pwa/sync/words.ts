import { PEER_PROBLEMS } from '#ui/vi.ts';

import type { SyncProblem } from './device-sync.ts';
import type { SyncStatus } from './status.ts';

/** What the status light says. `sending` is followed by how many. */
export const SYNC_STATUSES: Readonly<Record<SyncStatus, string>> = {
  here: 'đã lưu trên máy',
  sending: 'đang gửi',
  'at-portal': 'đã lên cổng',
  offline: 'mất mạng',
  busy: 'cổng đang bận',
  'sign-in': 'cần đăng nhập lại',
  'update-app': 'cần cập nhật',
  forbidden: 'không có quyền',
  'disk-full': 'máy đã đầy',
};

/** What a problem means for whoever works here. */
export const SYNC_PROBLEMS: Readonly<Record<SyncProblem, string>> = {
  ...PEER_PROBLEMS,
  'disk-full': 'Máy đã hết chỗ nên chưa nhận được nội dung mới. Xin xóa bớt tệp trên máy.',
  stuck:
    'Trao đổi với cổng bị lặp lại mà không tiến. Máy sẽ tự thử lại; xin báo quản trị nếu còn lâu.',
};
