import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { ClipRow } from '#store/database.ts';
import { type SimilarClip, similarClips } from '#store/similar-clips.ts';

import { useDevice } from '../../device.tsx';

/** Pages of other sites in the library that print the same text, or passages of it. */
export function SimilarClips({ row }: { readonly row: ClipRow }): JSX.Element | null {
  const { log } = useDevice();
  const [similar, setSimilar] = useState<readonly SimilarClip[]>([]);
  useEffect(() => {
    const left = new AbortController();
    const look = async () => {
      const found = await similarClips(log, row, { signal: left.signal });
      setSimilar(found);
    };
    look().catch((cause: unknown) => {
      if (!left.signal.aborted) {
        throw cause;
      }
    });
    return () => left.abort();
    // What is alike follows from the text alone: a note typed meanwhile changes nothing.
  }, [log, row.capture]);

  if (similar.length === 0) {
    return null;
  }
  return (
    <div class="notice">
      <ul class="list">
        {similar.map(({ row: other, share, kinship }) => (
          <li key={other.id}>
            {kinship === 'same' ? 'Giống' : 'Dùng lại đoạn:'} {Math.round(share * 100)} % trang{' '}
            <a href={`/clip/${other.id}`}>{other.title}</a> của {other.outlet}
          </li>
        ))}
      </ul>
    </div>
  );
}
