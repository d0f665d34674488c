import { takeBack } from '#store/records.ts';

import { useDevice } from '../../device.tsx';

/** How this member takes a recorded post back. */
export function useTakeBack(): (record: string) => Promise<void> {
  const { log, me, ring } = useDevice();
  return async (record) => {
    const by = { member: me.member.id, name: me.member.name };
    await takeBack(log, record, by, Date.now());
    ring();
  };
}
