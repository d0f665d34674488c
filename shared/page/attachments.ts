import { cleanText } from '#base/vietnamese.ts';

import type { ReadingAttachment } from './reading.ts';
import { textOf } from './text-of.ts';
import { webAddress } from './web-address.ts';

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|rtf|csv|rar|zip|7z)$/i;

/** Pages that show a file of another address in a frame. */
const VIEWERS = [
  { host: /(?:^|\.)docs\.google\.com$/, word: 'url' },
  { host: /(?:^|\.)officeapps\.live\.com$/, word: 'src' },
];

/**
 * The files that a part of a page offers, each once: links to them, and those
 * shown in a viewer. On the portals of departments the file often is the news.
 */
export function attachmentsIn(part: Element, base: string): ReadingAttachment[] {
  const found = new Map<string, ReadingAttachment>();
  for (const link of part.querySelectorAll('a[href]')) {
    const href = webAddress(link.getAttribute('href'), base);
    if (href && (link.hasAttribute('download') || isFile(href))) {
      keep(found, href, textOf(link).replace(/^Tải về\s*:\s*/i, ''));
    }
  }
  for (const frame of part.querySelectorAll('iframe[src], embed[src], object[data]')) {
    const href = shownFile(frame.getAttribute('src') ?? frame.getAttribute('data'), base);
    if (href) {
      keep(found, href, fileName(href));
    }
  }
  return [...found.values()];
}

/** The file that a frame shows; null when it shows something else. */
export function shownFile(source: string | null, base: string): string | null {
  const address = webAddress(source, base);
  if (!address) {
    return null;
  }
  const url = new URL(address);
  const viewer = VIEWERS.find(({ host }) => host.test(url.hostname));
  if (!viewer) {
    return isFile(address) ? address : null;
  }
  return webAddress(url.searchParams.get(viewer.word), base);
}

function isFile(address: string): boolean {
  return FILE.test(new URL(address).pathname);
}

function keep(found: Map<string, ReadingAttachment>, href: string, text: string): void {
  const earlier = found.get(href);
  if (!earlier?.text) {
    found.set(href, { href, text });
  }
}

function fileName(address: string): string {
  const name = new URL(address).pathname.split('/').at(-1) ?? '';
  try {
    return cleanText(decodeURIComponent(name));
  } catch (error) {
    if (error instanceof URIError) {
      return name;
    }
    throw error;
  }
}
