import type { JSX } from 'preact';

/** A draft, open for writing. */
export function DraftScreen({ id }: { id: string }): JSX.Element {
  return <p aria-busy="true">Đang mở bản nháp {id}…</p>;
}
