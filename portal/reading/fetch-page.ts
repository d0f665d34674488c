import { ok, problem, type Result } from '#base/result.ts';
import type { PageProblem } from '#sync/portal-calls.ts';

import {
  hostAndPort,
  type IsAllowed,
  isPublic,
  isWebPage,
  type PrivateHosts,
  portOf,
} from './address.ts';
import { type Answer, askOnce } from './ask-once.ts';
import { decodeHtml } from './charset.ts';
import { type Resolve, resolveByDns } from './fenced-lookup.ts';
import { readBytes } from './read-bytes.ts';

/** A page as its server sent it, and the address it came from after redirects. */
export type FetchedPage = { readonly url: string; readonly html: string };

/** How far the portal goes for a page. Each has a default that fits the open web. */
export type FetchOptions = {
  readonly isAllowed?: IsAllowed;
  readonly privateHosts?: PrivateHosts;
  readonly resolve?: Resolve;
  /** Ports of the open web's pages: behind others stand things that are no pages. */
  readonly ports?: readonly string[];
  /** Most bytes of a page, after unpacking. */
  readonly mostBytes?: number;
  /** Longest time for everything, in ms. */
  readonly mostMs?: number;
  readonly mostRedirects?: number;
  readonly signal?: AbortSignal;
};

const DEFAULTS: Required<Omit<FetchOptions, 'signal'>> = {
  isAllowed: isPublic,
  privateHosts: new Set<string>(),
  resolve: resolveByDns,
  ports: ['80', '443'],
  mostBytes: 10 * 1024 * 1024,
  mostMs: 15_000,
  mostRedirects: 5,
};

const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * Fetch a page for a member, as nobody: no cookies, no login.
 *
 * Every address on the way is looked at, after its name is resolved and at each
 * redirect, so that no page can send the portal into the network it stands in.
 */
export async function fetchPage(
  address: string,
  options: FetchOptions = {},
): Promise<Result<FetchedPage, PageProblem>> {
  const limits = { ...DEFAULTS, ...options };
  const late = AbortSignal.timeout(limits.mostMs);
  const signal = AbortSignal.any([late, ...(options.signal ? [options.signal] : [])]);
  let at = address;
  for (let redirects = 0; redirects <= limits.mostRedirects; redirects += 1) {
    const step = await stepTo(at, { ...limits, signal });
    if (late.aborted) {
      return problem('too-slow');
    }
    if (!step.ok) {
      return step;
    }
    if (typeof step.value !== 'string') {
      return ok(step.value);
    }
    at = step.value;
  }
  return problem('unreachable');
}

type Limits = typeof DEFAULTS & { readonly signal: AbortSignal };

/** Ask for one address: a page, or where it sends us. */
async function stepTo(
  address: string,
  { privateHosts, ports, isAllowed, resolve, mostBytes, signal }: Limits,
): Promise<Result<FetchedPage | string, PageProblem>> {
  const url = pageAddress(address, privateHosts, ports);
  if (!url.ok) {
    return url;
  }
  const isNamed = privateHosts.has(hostAndPort(url.value));
  const answer = await askOnce(url.value, {
    isAllowed: isNamed ? () => true : isAllowed,
    resolve,
    signal,
  });
  if (!answer.ok) {
    return answer;
  }
  try {
    const next = redirectOf(answer.value, url.value);
    return next === undefined ? await pageOf(answer.value, url.value.href, mostBytes) : ok(next);
  } finally {
    answer.value.close();
  }
}

function pageAddress(
  address: string,
  privateHosts: PrivateHosts,
  ports: readonly string[],
): Result<URL, 'bad-address' | 'private-address'> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !isWebPage(url)) {
    return problem('bad-address');
  }
  return ports.includes(portOf(url)) || privateHosts.has(hostAndPort(url))
    ? ok(url)
    : problem('private-address');
}

/** Where the answer sends us; undefined when it is no redirect. */
function redirectOf({ status, headers }: Answer, from: URL): string | undefined {
  const { location } = headers;
  if (!REDIRECTS.includes(status) || location === undefined) {
    return undefined;
  }
  // Headers come as single bytes, but sites write Vietnamese addresses in UTF-8.
  const written = Buffer.from(location, 'latin1').toString();
  // What is no address is refused as such in the next turn.
  return URL.canParse(written, from.href) ? new URL(written, from.href).href : written;
}

async function pageOf(
  answer: Answer,
  url: string,
  mostBytes: number,
): Promise<Result<FetchedPage, PageProblem>> {
  const refusal = refusalOf(answer);
  if (refusal) {
    return problem(refusal);
  }
  const bytes = await readBytes(answer, mostBytes);
  return bytes.ok
    ? ok({ url, html: decodeHtml(bytes.value, answer.headers['content-type']) })
    : bytes;
}

function refusalOf({ status, headers }: Answer): PageProblem | undefined {
  if (status === 404 || status === 410) {
    return 'page-missing';
  }
  if (status < 200 || status > 299) {
    return 'site-refused';
  }
  const type = headers['content-type'] ?? '';
  return /^\s*(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i.test(type)
    ? undefined
    : 'not-html';
}
