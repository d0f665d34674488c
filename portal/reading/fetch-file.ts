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
import { type Resolve, resolveByDns } from './fenced-lookup.ts';
import { readBytes } from './read-bytes.ts';

/** A file as its server sent it, and the address it came from after redirects. */
export type FetchedFile = {
  readonly url: string;
  /** What its server says it is, in full: "text/html; charset=utf-8". */
  readonly type: string;
  readonly bytes: Uint8Array;
};

/** Why a file was not had. One of another kind than was asked for is `not-html`. */
export type FileProblem = Exclude<PageProblem, 'unreadable'>;

/** How far the portal goes for a file. Each has a default that fits the open web. */
export type FetchOptions = {
  readonly isAllowed?: IsAllowed;
  readonly privateHosts?: PrivateHosts;
  readonly resolve?: Resolve;
  /** Ports of the open web's pages: behind others stand things that are no pages. */
  readonly ports?: readonly string[];
  /** Most bytes of a file, after unpacking. */
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
 * Fetch a file for a member, as nobody: no cookies, no login.
 *
 * Every address on the way is looked at, after its name is resolved and at each
 * redirect, so that no page can send the portal into the network it stands in.
 *
 * @param wanted - Types of files that are taken; all else is not even read
 */
export async function fetchFile(
  address: string,
  wanted: RegExp,
  options: FetchOptions = {},
): Promise<Result<FetchedFile, FileProblem>> {
  const limits = { ...DEFAULTS, ...options };
  const late = AbortSignal.timeout(limits.mostMs);
  const signal = AbortSignal.any([late, ...(options.signal ? [options.signal] : [])]);
  let at = address;
  for (let redirects = 0; redirects <= limits.mostRedirects; redirects += 1) {
    const step = await stepTo(at, wanted, { ...limits, signal });
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

/** Ask for one address: a file, or where it sends us. */
async function stepTo(
  address: string,
  wanted: RegExp,
  { privateHosts, ports, isAllowed, resolve, mostBytes, signal }: Limits,
): Promise<Result<FetchedFile | string, FileProblem>> {
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
    return next === undefined
      ? await fileOf(answer.value, url.value.href, { wanted, mostBytes })
      : ok(next);
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

async function fileOf(
  answer: Answer,
  url: string,
  { wanted, mostBytes }: { readonly wanted: RegExp; readonly mostBytes: number },
): Promise<Result<FetchedFile, FileProblem>> {
  const type = answer.headers['content-type'] ?? '';
  const refusal = refusalOf(answer.status) ?? (wanted.test(type) ? undefined : 'not-html');
  if (refusal) {
    return problem(refusal);
  }
  const bytes = await readBytes(answer, mostBytes);
  return bytes.ok ? ok({ url, type, bytes: bytes.value }) : bytes;
}

function refusalOf(status: number): FileProblem | undefined {
  if (status === 404 || status === 410) {
    return 'page-missing';
  }
  return status < 200 || status > 299 ? 'site-refused' : undefined;
}
