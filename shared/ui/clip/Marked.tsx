import type { JSX } from 'preact';

import type { Piece } from '#store/search/passage.ts';

/** A text with what was looked for marked in it. */
export function Marked({ pieces }: { readonly pieces: readonly Piece[] }): JSX.Element {
  return (
    <>
      {pieces.map(({ text, isHit }, at) =>
        // Pieces have no names of their own.
        isHit ? <mark key={at}>{text}</mark> : text,
      )}
    </>
  );
}
