/**
 * Passwords, as they are stored: algorithm, its parameters, salt and hash in one
 * text, so that stronger ones can come later and old ones still be checked.
 */
import * as crypto from 'node:crypto';
import { promisify } from 'node:util';

/** OWASP's parameters for argon2id: 19 MiB, two passes. About 50 ms on a small server. */
const ARGON2 = { memory: 19_456, passes: 2, parallelism: 1 };

/** For a Node without argon2 (before 24.7): 32 MiB. */
const SCRYPT = { N: 2 ** 15, r: 8, p: 1 };

const HASH_BYTES = 32;

/** How to hash a password: by argon2id, else by scrypt where Node lacks it. */
export async function hashPassword(
  password: string,
  hasArgon2 = 'argon2' in crypto,
): Promise<string> {
  const salt = crypto.randomBytes(16);
  if (hasArgon2) {
    const { memory, passes, parallelism } = ARGON2;
    const hash = await argon2(password, salt, ARGON2);
    return `argon2id$m=${memory},t=${passes},p=${parallelism}$${text(salt)}$${text(hash)}`;
  }
  const hash = await scrypt(password, salt, SCRYPT);
  return `scrypt$N=${SCRYPT.N},r=${SCRYPT.r},p=${SCRYPT.p}$${text(salt)}$${text(hash)}`;
}

/** Whether the password is the one that was stored. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [algorithm, parameters = '', salt = '', hash = ''] = stored.split('$');
  const number = (name: string) =>
    Number(new RegExp(`(?:^|,)${name}=(\\d+)`).exec(parameters)?.[1]);
  const saltBytes = Buffer.from(salt, 'base64url');
  const expected = Buffer.from(hash, 'base64url');

  const found =
    algorithm === 'argon2id'
      ? await argon2(password, saltBytes, {
          memory: number('m'),
          passes: number('t'),
          parallelism: number('p'),
        })
      : await scrypt(password, saltBytes, { N: number('N'), r: number('r'), p: number('p') });
  return found.length === expected.length && crypto.timingSafeEqual(found, expected);
}

/** Accents typed in two ways (NFC, NFD) are one password: phones and PCs differ. */
function normal(password: string): string {
  return password.normalize('NFC');
}

async function argon2(password: string, nonce: Buffer, cost: typeof ARGON2): Promise<Buffer> {
  return await promisify(crypto.argon2)('argon2id', {
    message: normal(password),
    nonce,
    tagLength: HASH_BYTES,
    ...cost,
  });
}

async function scrypt(password: string, salt: Buffer, cost: typeof SCRYPT): Promise<Buffer> {
  return await new Promise((resolve, reject) => {
    const options = { ...cost, maxmem: 256 * cost.N * cost.r };
    crypto.scrypt(normal(password), salt, HASH_BYTES, options, (error, hash) =>
      error ? reject(error) : resolve(hash),
    );
  });
}

function text(bytes: Buffer): string {
  return bytes.toString('base64url');
}
