import { useEffect, useState } from 'preact/hooks';

import type { CaptureImage } from '#field/clip/capture.ts';
import { readBlob } from '#store/chunks.ts';
import { useReading } from '#ui/use-live.ts';

import { useDevice } from '../../device.tsx';

const NONE: ReadonlyMap<string, string> = new Map();

/** Addresses under which a capture's images can be shown, for those whose bytes are on this device. */
export function useKeptImages(images: readonly CaptureImage[]): ReadonlyMap<string, string> {
  const { db } = useDevice();
  const blobs = useReading(
    () =>
      Promise.all(
        images.map(async ({ src, blob }) => [src, blob && (await readBlob(db, blob))] as const),
      ),
    [db, images],
  );
  const [urls, setUrls] = useState(NONE);

  useEffect(() => {
    const made = new Map(
      (blobs ?? []).flatMap(([src, blob]) =>
        blob?.type.startsWith('image/') ? [[src, URL.createObjectURL(blob)] as const] : [],
      ),
    );
    setUrls(made);
    return () => {
      for (const url of made.values()) {
        URL.revokeObjectURL(url);
      }
    };
  }, [blobs]);
  return urls;
}
