import { imageSource } from './image-source.ts';
import type { PageCopy } from './page-copy.ts';
import { IN_ITALICS, isHidden, isItalic, isRightAligned, ON_RIGHT } from './text-of.ts';
import { webAddress } from './web-address.ts';

/** A form that holds this part of a page's elements is the page, as ASP.NET builds it. */
const PAGE_WIDE = 0.5;

const NEVER_READ = 'script, style, link[rel="stylesheet"], template';

/**
 * Make a copied page fit for Readability: no page-wide form, which it would
 * throw away with everything inside; images and links by their true addresses.
 */
export function prepare({ root, document, base }: PageCopy): void {
  for (const element of root.querySelectorAll(NEVER_READ)) {
    element.remove();
  }
  unwrapForms(root, document);
  resolveAddresses(root, base);
  keepLooks(root);
}

function resolveAddresses(root: Element, base: string): void {
  for (const image of root.querySelectorAll('img')) {
    const source = imageSource(image, base);
    if (source) {
      image.setAttribute('src', source);
      image.removeAttribute('srcset');
    }
  }
  for (const link of root.querySelectorAll('a[href]')) {
    const address = webAddress(link.getAttribute('href'), base);
    if (address) {
      link.setAttribute('href', address);
    }
  }
}

/** Hidden parts go; what sets a name or a caption apart is noted where Readability leaves it. */
function keepLooks(root: Element): void {
  for (const element of root.querySelectorAll('[style], [hidden], [align]')) {
    if (isHidden(element)) {
      element.remove();
      continue;
    }
    if (isRightAligned(element)) {
      element.classList.add(ON_RIGHT);
    }
    if (isItalic(element)) {
      element.classList.add(IN_ITALICS);
    }
  }
}

function unwrapForms(root: Element, document: Document): void {
  const all = root.querySelectorAll('*').length;
  for (const form of root.querySelectorAll('form')) {
    if (form.querySelectorAll('*').length > all * PAGE_WIDE) {
      const holder = document.createElement('div');
      while (form.firstChild) {
        holder.appendChild(form.firstChild);
      }
      form.parentNode?.replaceChild(holder, form);
    }
  }
}
