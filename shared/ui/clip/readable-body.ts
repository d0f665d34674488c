import { cleanHtml, type ParsingWindow } from '#page/clean-html.ts';

/** A body fit to be shown, and the images that it shows or links to. */
export type ReadableBody = { readonly html: string; readonly shown: ReadonlySet<string> };

/**
 * A capture's body, clean, with the images that are kept here in place of those
 * of the site: opening a clip must ask nothing of any site. An image that is
 * not kept becomes a link.
 */
export function readableBody(
  body: string,
  imageBySrc: ReadonlyMap<string, string>,
  window: ParsingWindow & { readonly document: Document },
): ReadableBody {
  // Not a live document: there, an image would be fetched as soon as it is parsed.
  const page = new window.DOMParser().parseFromString(cleanHtml(body, window), 'text/html');
  const shown = new Set<string>();
  for (const image of page.querySelectorAll('img')) {
    const src = image.getAttribute('src') ?? '';
    const kept = imageBySrc.get(src);
    shown.add(src);
    if (kept) {
      image.setAttribute('src', kept);
    } else {
      image.replaceWith(linkTo(page, src, image.getAttribute('alt')));
    }
  }
  for (const link of page.querySelectorAll('a')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
  }
  return { html: page.body.innerHTML, shown };
}

function linkTo(page: Document, src: string, alt: string | null): HTMLAnchorElement {
  const link = page.createElement('a');
  link.setAttribute('href', src);
  link.textContent = alt ? `Xem ảnh ở trang gốc: ${alt}` : 'Xem ảnh ở trang gốc';
  return link;
}
