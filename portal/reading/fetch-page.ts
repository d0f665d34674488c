import { ok, problem, type Result } from '#base/result.ts';
import { fileType } from '#page/file-kind.ts';
import type { PageProblem } from '#sync/portal-calls.ts';

import { decodeHtml } from './charset.ts';
import { type FetchOptions, type FileProblem, fetchFile } from './fetch-file.ts';

/** A page's text, and the address it came from after redirects. */
export type FetchedPage = { readonly url: string; readonly html: string };

const PAGES = /^\s*(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i;

/** Pictures that hold nothing but a picture: SVG may hold a script. */
const IMAGES = /^\s*image\/(?:jpeg|png|webp|gif|avif)\s*(?:;|$)/i;

/** What servers say of files. HTML is let in only to be told apart: it asks to sign in. */
const FILES = /^\s*(?:application\/|text\/(?:html|csv|plain|rtf)|image\/(?:jpeg|png)|binary\/)/i;

/** Decisions with their scanned pages are large, and come from slow machines. */
const FILE_LIMITS = { mostBytes: 30 * 1024 * 1024, mostMs: 60_000 };

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

/** A file of a page, and what it is. */
type TypedFile = { readonly mime: string; readonly bytes: Uint8Array };

/**
 * Fetch a file that a page offers, for a member. What is of another kind than
 * was asked for is `not-html` as everywhere: here that is a page, mostly one to
 * sign in. What is no file that we keep is `unreadable`.
 */
export async function fetchAttachment(
  address: string,
  options?: FetchOptions,
): Promise<Result<TypedFile, PageProblem>> {
  const file = await fetchFile(address, FILES, { ...FILE_LIMITS, ...options });
  if (!file.ok) {
    return file;
  }
  const { bytes } = file.value;
  const type = fileType(bytes, address);
  if ('mime' in type) {
    return ok({ mime: type.mime, bytes });
  }
  return problem(type.missing === 'sign-in' ? 'not-html' : 'unreadable');
}

/** Fetch a picture of a page for a member. */
export async function fetchImage(
  address: string,
  options?: FetchOptions,
): Promise<Result<TypedFile, FileProblem>> {
  const file = await fetchFile(address, IMAGES, options);
  if (!file.ok) {
    return file;
  }
  const { type, bytes } = file.value;
  return ok({ mime: type.replace(/;.*$/s, '').trim().toLowerCase(), bytes });
}
