/**
 * What a page said at one moment.
 *
 * A capture is never edited: what people say about it is kept beside it, in the
 * clip's annotation. It travels as a record named by its hash.
 */
import * as v from 'valibot';

import { hashOf } from '#base/digest.ts';

/**
 * How a field was found, from the surest to the weakest. Shown to staff, so
 * that a guess is never taken for a fact.
 *
 * - `site`: by the site's own adapter
 * - `metadata`: stated by the page for machines (JSON-LD, OpenGraph, microdata)
 * - `visible`: read from what the page shows, by its form
 * - `guess`: the best candidate of several
 * - `person`: pointed at by the user
 * - `missing`: not found; the field is null or empty
 */
const howFound = v.picklist(['site', 'metadata', 'visible', 'guess', 'person', 'missing']);
export type HowFound = v.InferOutput<typeof howFound>;

/**
 * What kind of page it was. A `bookmark` keeps only title and address; a
 * `selection` and an `image` are parts of a page that the user pointed at.
 */
const captureKind = v.picklist([
  'article',
  'document',
  'media',
  'list',
  'bookmark',
  'selection',
  'image',
]);
export type CaptureKind = v.InferOutput<typeof captureKind>;

const textOrNull = v.nullable(v.string());
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** Only addresses that a link may open: never `javascript:`. */
export const webAddress = v.pipe(v.string(), v.maxLength(4096), v.regex(/^https?:\/\//i));

/**
 * What an official document says of itself in its table of particulars. A field
 * that is not there is null.
 */
const documentFacts = v.object({
  /** "61/2018/NĐ-CP" */
  number: textOrNull,
  /** The day of issue as YYYY-MM-DD. */
  issuedOn: textOrNull,
  issuer: textOrNull,
});
export type DocumentFacts = v.InferOutput<typeof documentFacts>;

/** The bytes of a file, cut into content-addressed chunks of at most 1 MiB. */
export const blobRef = v.object({
  mime: v.string(),
  /** In bytes, of the whole file. */
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  chunks: v.array(hash),
});
export type BlobRef = v.InferOutput<typeof blobRef>;

/**
 * Why the bytes of an image are not here.
 *
 * - `closed`: its host gives them to no other site, or there was no network
 * - `late`: they were not here in time
 * - `refused`: its host answered without them
 * - `too-big`, `not-a-picture`: they are not such as we keep
 * - `no-room`: the disk was full
 */
const missing = v.picklist(['closed', 'late', 'refused', 'too-big', 'not-a-picture', 'no-room']);

/**
 * Why the bytes of an image or a file are not here, as {@link missing} and
 *
 * - `sign-in`: in place of a file came a page, mostly one to sign in
 * - `not-a-file`: neither a page nor a file such as we keep
 * - `gone`: the page it was on has been closed before it came
 */
export const fileMissing = v.picklist([...missing.options, 'sign-in', 'not-a-file', 'gone']);
export type Missing = v.InferOutput<typeof fileMissing>;

const captureImage = v.object({
  src: webAddress,
  caption: textOrNull,
  credit: textOrNull,
  alt: textOrNull,
  /** The bytes, when they could be kept; null when only the address is known. */
  blob: v.nullable(blobRef),
  /** Why there are no bytes. Captures made by older versions do not say. */
  missing: v.exactOptional(fileMissing),
});
export type CaptureImage = v.InferOutput<typeof captureImage>;

const captureFile = v.object({
  href: webAddress,
  /** How the page calls it; may be empty. */
  text: v.string(),
  /** The bytes, when they are kept. Captures made by older versions have none. */
  blob: v.exactOptional(v.nullable(blobRef)),
  /** Why there are no bytes, once that is known. */
  missing: v.exactOptional(fileMissing),
});
/** A file that a page offers: a decision, a form, a table of numbers. */
export type CaptureFile = v.InferOutput<typeof captureFile>;

/**
 * Where a selection stands on its page: the words around it, so that it is
 * found again when the page has been built anew.
 */
const capturePlace = v.object({ prefix: v.string(), suffix: v.string() });
export type CapturePlace = v.InferOutput<typeof capturePlace>;

export const capture = v.object({
  type: v.literal('capture'),
  /** The address in the address bar. */
  url: webAddress,
  /** The address that names the page: no tracking words, no fragment. */
  canonicalUrl: webAddress,
  /** Who publishes it, as staff cite it: "Báo Hải Phòng". */
  outlet: v.string(),
  kind: captureKind,
  title: v.pipe(v.string(), v.minLength(1)),
  sapo: textOrNull,
  author: textOrNull,
  /** When the page says it was published, ms since 1970 UTC; null when it does not say. */
  publishedAt: v.nullable(v.number()),
  /** Clean HTML of a small vocabulary; see `page/clean-html.ts`. */
  body: v.string(),
  /** The body as text: one entry a paragraph, heading, list item or table row. */
  paragraphs: v.array(v.string()),
  images: v.array(captureImage),
  /** How many more images the page has, for whose addresses there was no room. */
  imagesLeftOut: v.exactOptional(v.number()),
  attachments: v.array(captureFile),
  /** Of a selection only. */
  place: v.exactOptional(capturePlace),
  media: v.array(v.object({ type: v.picklist(['video', 'audio', 'embed']), src: v.string() })),
  /** On a page that lists articles: what it leads to, in the page's order. */
  items: v.exactOptional(v.array(v.object({ href: webAddress, text: v.string() }))),
  /** On the page of an official document. */
  document: v.exactOptional(documentFacts),
  /** Of an article on several pages: how many of them are in this text, of how many. */
  pages: v.exactOptional(v.object({ read: v.number(), all: v.number() })),
  found: v.object({
    title: howFound,
    sapo: howFound,
    author: howFound,
    publishedAt: howFound,
    body: howFound,
  }),
  /** When it was clipped, ms since 1970 UTC. */
  capturedAt: v.number(),
  /** Which reading rules were used, e.g. `baohaiphong.vn` version 1, or `generic`. */
  adapter: v.object({ name: v.string(), version: v.number() }),
});
export type Capture = v.InferOutput<typeof capture>;

/**
 * A name for what the page said, whenever and by whichever rules it was read.
 * Two captures with the same name are the same text: the page has not changed.
 */
export async function contentHash(page: Capture): Promise<string> {
  const { canonicalUrl, kind, title, sapo, author, publishedAt, paragraphs, items } = page;
  const said = { canonicalUrl, kind, title, sapo, author, publishedAt, paragraphs };
  // Named only where there are some, so that captures from before lists keep their names.
  return await hashOf(items ? { ...said, items } : said);
}
