/** What the portal would not keep, in words. */
import type { LogRow } from '#store/database.ts';
import type { DexieLog } from '#store/dexie-log.ts';
import { commonLog } from '#store/plans.ts';
import { recordIn } from '#sync/entry.ts';

import { otherLogs } from './round.ts';

/** Entries of all this member's workspaces that the portal would not keep. They stay on this device. */
export async function refusedIn(log: DexieLog): Promise<LogRow[]> {
  const logs = [log, await commonLog(log.db), ...(await otherLogs(log))];
  return (await Promise.all(logs.map((each) => each.refused()))).flat();
}

/** What an entry is, in staff's words. */
export function nameOf(row: LogRow): string {
  const record = recordIn(row);
  switch (record?.type) {
    case 'capture':
      return `Trang đã lưu “${record.title}”`;
    case 'arrival':
      return 'Ảnh, tệp của một trang đã lưu';
    case 'submission':
      return `Bản gửi duyệt “${record.title}”`;
    case 'review':
      return 'Ý kiến duyệt';
    case 'post':
      return `Bài đã đăng “${record.title}”`;
    case 'void':
      return 'Hủy ghi nhận một bài đã đăng';
    case 'plan':
      return `Kế hoạch “${record.plan.title}”`;
    case undefined:
      return nameOfDoc(row.doc);
  }
}

function nameOfDoc(doc: string): string {
  if (doc.startsWith('draft:')) {
    return 'Sửa đổi trong bản thảo';
  }
  return doc.startsWith('work:') ? 'Đánh dấu việc đã xong' : 'Ghi chú của trang đã lưu';
}
