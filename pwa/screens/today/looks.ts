/** Which colour says how urgent something is; the words beside it say the same. */
import type { QuotaState } from '#field/board/quotas.ts';
import type { WorkState } from '#field/board/work.ts';

export const WORK_LOOKS: Readonly<Record<WorkState, string>> = {
  done: 'good',
  late: 'bad',
  soon: 'warn',
  open: '',
  undated: '',
  before: '',
};

export const QUOTA_LOOKS: Readonly<Record<QuotaState, string>> = {
  met: 'good',
  open: 'accent',
  remind: 'warn',
  missed: 'bad',
  elsewhere: '',
};
