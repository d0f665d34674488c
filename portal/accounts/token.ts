import { createHash, randomBytes } from 'node:crypto';

/** A secret that nobody can guess: 256 random bits, fit for an address or a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token. A token is random, so one plain hash hides it well. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
