import { canonicalAddress } from '#field/clip/address.ts';

import type { Reading } from './reading.ts';

/**
 * A bookmark of a page of which nothing was read: its address, and a title from
 * elsewhere (the tab, or a person).
 *
 * @param title - What stands for it in lists, and how that was found
 * @param adapter - Who made it, as in a capture
 */
export function bareBookmark(
  url: string,
  title: { readonly value: string; readonly how: Reading['found']['title'] },
  adapter: Reading['adapter'],
): Reading {
  return {
    url,
    canonicalUrl: canonicalAddress(url),
    outlet: new URL(url).hostname.replace(/^www\./, ''),
    kind: 'bookmark',
    title: title.value,
    sapo: null,
    author: null,
    publishedAt: null,
    body: '',
    paragraphs: [],
    images: [],
    attachments: [],
    media: [],
    found: {
      title: title.how,
      sapo: 'missing',
      author: 'missing',
      publishedAt: 'missing',
      body: 'missing',
    },
    adapter,
  };
}
