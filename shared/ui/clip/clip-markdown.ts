import TurndownService from 'turndown';

import type { ParsingWindow } from '#page/clean-html.ts';

import { clipArticle, type TakenClip } from './clip-html.ts';

const NO_IMAGES: ReadonlyMap<string, string> = new Map();

/**
 * A clip as Markdown with its source. Pictures become links: a text editor that
 * shows it must ask nothing of any site.
 */
export function clipMarkdown(
  clip: TakenClip,
  window: ParsingWindow & { readonly document: Document },
): string {
  const turndown = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    emDelimiter: '*',
  });
  return `${turndown.turndown(clipArticle(clip, NO_IMAGES, window))}\n`;
}
