import { formatDay } from '#base/day.ts';
import type { ClipRow } from '#store/database.ts';

/** A clip taken from the shelf to be read: what its newest capture says. */
export type OpenClip = { readonly clip: ClipRow; readonly paragraphs: readonly string[] };

/** "Báo Hải Phòng · 17/05/2024"; without the day when the page does not say it. */
export function byline({ outlet, publishedAt }: Omit<ClipRow, 'folded'>): string {
  return publishedAt === null ? outlet : `${outlet} · ${formatDay(publishedAt)}`;
}
