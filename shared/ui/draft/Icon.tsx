import type { JSX } from 'preact';

/** Drawn in a square of 24: lines only, so that they take the colour of the text. */
const PATHS: Readonly<Record<string, string>> = {
  bold: 'M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z',
  italic: 'M10 5h8M6 19h8M14.5 5l-5 14',
  'heading-2': 'M4 5v14M13 5v14M4 12h9M17.5 11l2.5-1.5V19',
  'heading-3': 'M4 7v10M11 7v10M4 12h7M15 13a2.3 2.3 0 1 1 4 1.6L15 19h5',
  bullets: 'M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01',
  numbers: 'M10 6h10M10 12h10M10 18h10M4 4.5L5.5 4v5M4 15h2.5L4 19.5h2.8',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 1 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 1 0 5.7 5.7l1-1',
  quote:
    'M10 7H6a1 1 0 0 0-1 1v4h5v-2M10 10v2c0 3-1.5 4.500-4 5M19 7h-4a1 1 0 0 0-1 1v4h5v-2M19 10v2c0 3-1.500 4.500-4 5',
  undo: 'M9 6L4 11l5 5M4 11h10a5 5 0 0 1 0 10h-3',
  redo: 'M15 6l5 5-5 5M20 11H10a5 5 0 0 0 0 10h3',
};

/** A small picture for a button that has its name in words. */
export function Icon({ name }: { readonly name: string }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name] ?? ''} />
    </svg>
  );
}
