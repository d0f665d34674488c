import { may } from '#field/unit/role.ts';
import { keepShare } from '#store/shares.ts';
import type { ReadItem } from '#ui/clip/CaptureParts.tsx';

import { useDevice } from '../device.tsx';
import { useSay } from '../shell/toast.tsx';
import { useShareShelf } from './shares.tsx';

/** Puts the item of a list with what waits to become a clip; undefined for those who may not keep any. */
export function useReadItem(): ReadItem | undefined {
  const { me } = useDevice();
  const shelf = useShareShelf();
  const say = useSay();
  const readItem: ReadItem = async ({ href, text }) => {
    await keepShare(shelf, { url: href, title: text });
    say({ words: 'Bài đã vào mục “Lưu từ liên kết”. Cổng đọc xong thì bấm Lưu ở đó.' });
  };
  return may(me.member.role, 'write') ? readItem : undefined;
}
