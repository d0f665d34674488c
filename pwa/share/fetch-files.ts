import * as v from 'valibot';

import type { Arrived } from '#field/clip/arrival.ts';
import type { BlobRef, Capture, Missing } from '#field/clip/capture.ts';
import { keepBlob } from '#store/chunks.ts';
import type { Database } from '#store/database.ts';
import { isDiskFull } from '#store/disk-full.ts';
import { type PortalProblem, refusalBody } from '#sync/portal-calls.ts';

import type { Fetch } from '../ask/call-portal.ts';

/** For all of a page together, in ms: who shares on the way does not wait for long. */
const BUDGET = 15_000;

const AT_ONCE = 4;

/** Pages with more than this are galleries: the rest is asked for by hand. */
const MOST = 40;

/** What is wanted of a page: one of its images, or a file that it offers. */
export type Wanted = { readonly src: string; readonly kind: 'image' | 'file' };

type Tools = { readonly db: Database; readonly fetch: Fetch; readonly budget?: number };

/**
 * The page's images and files with their bytes, fetched by the portal: a page
 * of ours may not read other sites itself. What could not be had is kept by its
 * address, with the reason.
 */
export async function withBytes<Page extends Pick<Capture, 'images' | 'attachments'>>(
  page: Page,
  tools: Tools,
): Promise<Page> {
  const images = page.images.map(({ src }) => ({ src, kind: 'image' as const }));
  const files = page.attachments.map(({ href }) => ({ src: href, kind: 'file' as const }));
  // Files first: there are few, and on the pages of offices they are the news.
  const had = await fetchByPortal([...files, ...images], tools);
  const bySrc = new Map(had.map(({ src, ...rest }) => [src, rest]));
  return {
    ...page,
    images: page.images.map((image) => ({ ...image, ...bySrc.get(image.src) })),
    attachments: page.attachments.map((file) => ({ ...file, ...bySrc.get(file.href) })),
  };
}

/** Have the portal fetch what is wanted, and keep the bytes. */
export async function fetchByPortal(
  wanted: readonly Wanted[],
  { db, fetch, budget = BUDGET }: Tools,
): Promise<Arrived[]> {
  const signal = AbortSignal.timeout(budget);
  const had: Arrived[] = wanted.map(({ src }) => ({ src, blob: null, missing: 'late' }));
  const waiting = wanted.slice(0, MOST).entries();
  const work = async () => {
    for (const [at, { src, kind }] of waiting) {
      const file = await fileAt(fetch, { src, kind }, signal);
      const blob = file instanceof Blob ? await roomFor(db, file) : file;
      had[at] = typeof blob === 'string' ? { src, blob: null, missing: blob } : { src, blob };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return had;
}

/** What the portal's refusals mean; all others are the host's own. */
const MISSING_BY_PROBLEM: Readonly<
  Record<Wanted['kind'], Readonly<Partial<Record<PortalProblem, Missing>>>>
> = {
  image: { 'not-html': 'not-a-picture' },
  file: { 'not-html': 'sign-in', unreadable: 'not-a-file' },
};
const MISSING: Readonly<Partial<Record<PortalProblem, Missing>>> = {
  'private-address': 'closed',
  'too-big': 'too-big',
  'too-slow': 'late',
  'too-many-tries': 'late',
};

async function fileAt(
  fetch: Fetch,
  { src, kind }: Wanted,
  signal: AbortSignal,
): Promise<Blob | Missing> {
  try {
    const answer = await fetch(`/api/v1/read/${kind}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url: src }),
      signal,
    });
    if (!answer.ok) {
      const refusal = v.safeParse(refusalBody, await answer.json());
      return refusal.success ? missingBy(refusal.output.problem, kind) : 'refused';
    }
    const file = await answer.blob();
    return kind === 'file' || file.type.startsWith('image/') ? file : 'not-a-picture';
  } catch (cause) {
    // The time is up, there is no network, or something else than the portal answered.
    if (cause instanceof DOMException) {
      return 'late';
    }
    if (cause instanceof TypeError || cause instanceof SyntaxError) {
      return 'closed';
    }
    throw cause;
  }
}

/** Text goes first: for a picture that finds no room, the address must do. */
async function roomFor(db: Database, file: Blob): Promise<BlobRef | Missing> {
  try {
    return await keepBlob(db, new Uint8Array(await file.arrayBuffer()), file.type);
  } catch (cause) {
    if (isDiskFull(cause)) {
      return 'no-room';
    }
    throw cause;
  }
}

function missingBy(problem: PortalProblem, kind: Wanted['kind']): Missing {
  return MISSING_BY_PROBLEM[kind][problem] ?? MISSING[problem] ?? 'refused';
}
