import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';

import type { IsAllowed } from './address.ts';

/** The network addresses of a host's name. */
export type Resolve = (
  name: string,
) => Promise<readonly { readonly address: string; readonly family: number }[]>;

/** Ask as every program on this machine does, its own list of hosts included. */
export const resolveByDns: Resolve = (name) => lookup(name, { all: true });

/** A connection was about to be made to an address that may not be connected to. */
export class ForbiddenAddressError extends Error {
  override readonly name = 'ForbiddenAddressError';
}

/**
 * A lookup for sockets that gives only addresses which may be connected to. The
 * socket uses what is given here and asks no second time, so a name cannot show
 * one address to us and another to the socket.
 *
 * A name that has one forbidden address among others is refused whole: nobody
 * with an honest page needs that.
 */
export function fencedLookup(resolve: Resolve, isAllowed: IsAllowed): LookupFunction {
  return (name, options, callback) => {
    const answer = async () => {
      const found = await resolve(name);
      if (found.length === 0 || found.some(({ address }) => !isAllowed(address))) {
        throw new ForbiddenAddressError(`${name} is not for the portal to read`);
      }
      return found.map(({ address, family }) => ({ address, family }));
    };
    answer().then(
      (found) => {
        const first = found[0];
        if (options.all) {
          callback(null, found);
        } else if (first) {
          callback(null, first.address, first.family);
        }
      },
      (cause: unknown) => callback(cause instanceof Error ? cause : new Error(String(cause)), []),
    );
  };
}
