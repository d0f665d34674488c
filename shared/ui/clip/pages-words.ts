import type { Capture } from '#field/clip/capture.ts';

/** What is said of an article on several pages of which not all are here; undefined when all are. */
export function missingPages({ pages }: Pick<Capture, 'pages'>): string | undefined {
  return pages && pages.read < pages.all
    ? `Bài có ${pages.all} trang, ở đây mới có ${pages.read} trang.`
    : undefined;
}
