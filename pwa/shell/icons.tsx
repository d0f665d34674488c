import type { JSX } from 'preact';

/** Lines on a 24 by 24 field, drawn for this product. */
const PATHS = {
  today: 'M5 6h14v14H5zM5 10h14M9 3v5M15 3v5M9 15l2 2 4-4',
  library: 'M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11M9 8h6',
  drafts: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  review: 'M4 5h16v12H9l-5 4zM8.5 11l2.5 2.5L16 9',
  results: 'M4 20h16M7 20v-7M12 20V6M17 20v-10',
  settings:
    'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M18.4 5.6l-2.2 2.2M7.8 16.2l-2.2 2.2',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing beside a word; it says nothing by itself. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
