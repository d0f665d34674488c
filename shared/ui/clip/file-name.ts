import { fold } from '#base/vietnamese.ts';

/** Long enough to know the file again, short enough for every system's paths. */
const MOST = 60;

/** A title as a file's name: letters without marks, digits and dashes, on every system the same. */
export function fileName(title: string): string {
  const name = fold(title).replace(/[^a-z0-9]+/g, '-');
  return name.slice(0, MOST).replace(/^-+|-+$/g, '') || 'trang';
}
