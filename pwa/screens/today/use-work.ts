import { reportsOf, tasksOf, type Work, type WorkState, workState } from '#field/board/work.ts';
import { doneOf, setDone } from '#store/plan-work.ts';
import type { DoneMark } from '#sync/plan-work-doc.ts';
import { usePlanBook } from '#ui/plan/plan-book.ts';
import { workName } from '#ui/plan/work-words.ts';
import { useReading } from '#ui/use-live.ts';

import { useDevice } from '../../device.tsx';
import { useSay } from '../../shell/toast.tsx';

/** Some work with how it stands today. */
export type SeenWork<Kind extends Work = Work> = {
  readonly work: Kind;
  readonly state: WorkState;
  readonly mark: DoneMark | undefined;
};

/** How work is marked as done, with a note, and how that is taken back. */
export type MarkWork = (work: Work, isDone: boolean, note?: string) => void;

/** The work of the plan in force as it stands on a day; undefined until the disk has answered. */
export function useWork(today: string) {
  const { log } = useDevice();
  const { current: plan, kept } = usePlanBook();
  const done = useReading(() => doneOf(log, plan.id), [log, plan.id]);
  const mark = useMark(done);
  if (!done) {
    return undefined;
  }
  // A plan that the office has not put into force is not held against anybody before this year.
  const inForce = kept.find((each) => each.plan.id === plan.id)?.inForceFrom;
  const since = inForce ?? `${today.slice(0, 4)}-01-01`;
  const seen = <Kind extends Work>(work: Kind): SeenWork<Kind> => ({
    work,
    state: workState(work, today, { done, since }),
    mark: done.get(work.key),
  });
  return { plan, mark, tasks: tasksOf(plan).map(seen), reports: reportsOf(plan).map(seen), done };
}

function useMark(done: ReadonlyMap<string, DoneMark> | undefined): MarkWork {
  const { log, me, ring } = useDevice();
  const { current: plan } = usePlanBook();
  const say = useSay();
  const set = async (work: Work, mark: DoneMark | undefined) => {
    await setDone(log, plan.id, work.key, mark);
    ring();
  };
  return (work, isDone, note = '') => {
    const by = { member: me.member.id, name: me.member.name };
    const before = done?.get(work.key);
    const mark = isDone ? { note: note.trim(), by, at: Date.now() } : undefined;
    void set(work, mark).then(() => {
      const words = isDone ? 'Đã đánh dấu xong' : 'Đã bỏ đánh dấu';
      say({
        words: `${words}: ${workName(work)}`,
        undo: () => void set(work, before),
      });
    });
  };
}
