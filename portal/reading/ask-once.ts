import { request as askHttp, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as askHttps } from 'node:https';
import { isIP } from 'node:net';

import { ok, problem, type Result } from '#base/result.ts';

import type { IsAllowed } from './address.ts';
import { ForbiddenAddressError, fencedLookup, type Resolve } from './fenced-lookup.ts';

/** An answer whose body has not been read yet. */
export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: IncomingMessage;
  /** Let go of the connection, whatever is still to come. */
  close(): void;
};

const HEADERS = {
  'user-agent': 'Mozilla/5.0 (compatible; SoTinCCHC)',
  accept: 'text/html,application/xhtml+xml',
  'accept-language': 'vi,en;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
};

/**
 * Ask for an address once, without following where it sends us. The connection
 * is new and nobody else's, for one kept open was checked by other rules.
 */
export async function askOnce(
  url: URL,
  {
    isAllowed,
    resolve,
    signal,
  }: { readonly isAllowed: IsAllowed; readonly resolve: Resolve; readonly signal: AbortSignal },
): Promise<Result<Answer, 'private-address' | 'unreachable'>> {
  // A host written as a number is connected to without any lookup.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !isAllowed(host)) {
    return problem('private-address');
  }
  const ask = url.protocol === 'https:' ? askHttps : askHttp;
  return await new Promise((settle) => {
    const fail = (cause: unknown) =>
      settle(problem(cause instanceof ForbiddenAddressError ? 'private-address' : 'unreachable'));
    // A name server that never answers holds no socket that could be aborted.
    signal.addEventListener('abort', () => settle(problem('unreachable')), { once: true });
    const request = ask(url, {
      agent: false,
      lookup: fencedLookup(resolve, isAllowed),
      headers: HEADERS,
      signal,
    });
    request.once('response', (body) => {
      const close = () => body.destroy();
      settle(ok({ status: body.statusCode ?? 0, headers: body.headers, body, close }));
    });
    // Stays: an answer that breaks off is also told here.
    request.on('error', fail);
    request.end();
  });
}
