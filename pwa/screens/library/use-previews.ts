import { useEffect, useState } from 'preact/hooks';

import type { ClipRow, Database } from '#store/database.ts';
import { previewOf } from '#store/previews.ts';

import { useDevice } from '../../device.tsx';

type Pictured = Pick<ClipRow, 'id' | 'picture'>;

/** Addresses of the small pictures of clips, one after the other: the list is there before them. */
export function usePreviews(clips: readonly Pictured[]): (clip: Pictured) => string | undefined {
  const { db } = useDevice();
  const [urlByClip, setUrls] = useState<ReadonlyMap<string, string>>(new Map());
  const shown = clips.map(({ id, picture }) => `${id} ${picture?.chunks.join()}`).join();

  useEffect(() => {
    const made = new Map<string, string>();
    const left = new AbortController();
    void makeAll(db, clips, left.signal, (clip, small) => {
      made.set(clip, URL.createObjectURL(small));
      setUrls(new Map(made));
    });
    return () => {
      left.abort();
      for (const url of made.values()) {
        URL.revokeObjectURL(url);
      }
    };
    // `shown` stands for the clips, which are read anew at each change.
  }, [db, shown]);
  return ({ id }) => urlByClip.get(id);
}

async function makeAll(
  db: Database,
  clips: readonly Pictured[],
  left: AbortSignal,
  onMade: (clip: string, small: Blob) => void,
): Promise<void> {
  for (const { id, picture } of clips) {
    const small = picture && !left.aborted ? await previewOf(db, picture) : undefined;
    if (small && !left.aborted) {
      onMade(id, small);
    }
  }
}
