import { ok, type Result } from '#base/result.ts';

import { decodeHtml } from './charset.ts';
import { type FetchOptions, type FileProblem, fetchFile } from './fetch-file.ts';

/** A page's text, and the address it came from after redirects. */
export type FetchedPage = { readonly url: string; readonly html: string };

const PAGES = /^\s*(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i;

/** Pictures that hold nothing but a picture: SVG may hold a script. */
const IMAGES = /^\s*image\/(?:jpeg|png|webp|gif|avif)\s*(?:;|$)/i;

/** Fetch a page for a member. */
export async function fetchPage(
  address: string,
  options?: FetchOptions,
): Promise<Result<FetchedPage, FileProblem>> {
  const file = await fetchFile(address, PAGES, options);
  return file.ok
    ? ok({ url: file.value.url, html: decodeHtml(file.value.bytes, file.value.type) })
    : file;
}

/** Fetch a picture of a page for a member. */
export async function fetchImage(
  address: string,
  options?: FetchOptions,
): Promise<Result<{ readonly mime: string; readonly bytes: Uint8Array }, FileProblem>> {
  const file = await fetchFile(address, IMAGES, options);
  if (!file.ok) {
    return file;
  }
  const { type, bytes } = file.value;
  return ok({ mime: type.replace(/;.*$/s, '').trim().toLowerCase(), bytes });
}
