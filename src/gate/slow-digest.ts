import { createHmac, randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/**
 * A digest of a file that is not to be guessed by who has the digest and not the file: the file's SHA-256 through scrypt
 * (RFC 7914) with a random salt, as a PHC string: `$scrypt$ln=15,r=8,p=1$SALT$HASH`, base64 without padding.
 *
 * Slow for files of every size: what is left to be guessed of a large file may be one number, when the rest of it is
 * public. One guess costs 32 MB and a tenth of a second, so 10^9 Social Security numbers three years of one core, for
 * each file anew. That stops nobody who has a short list of what the file may hold: with a secret (an HMAC before the
 * scrypt; `key=1` says so) nothing can be tried without it.
 */
const COST = 15;
const BLOCK_SIZE = 8;
const PARALLEL = 1;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** What a file may ask for: it must neither be cheap to guess nor stop the scan. */
const COSTS = { least: 14, most: 18 } as const;

const SHAPE = /^\$scrypt\$ln=(\d{2}),r=8,p=1(,key=1)?\$([A-Za-z0-9+/]{22,43})\$([A-Za-z0-9+/]{43})$/;

/** Whether a text is such a digest, at a cost that is borne. */
export function isSlowDigest(text: string): boolean {
  return parsed(text) !== undefined;
}

/** Whether it takes the secret to hold a file against it. */
export function isKeyed(digest: string): boolean {
  return parsed(digest)?.isKeyed ?? false;
}

/** `sha256`: of the whole file, in hexadecimal. */
export async function slowDigest(sha256: string, secret?: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await hashed(sha256, { salt, cost: COST, secret });
  const key = secret === undefined ? '' : ',key=1';
  return `$scrypt$ln=${COST},r=${BLOCK_SIZE},p=${PARALLEL}${key}$${base64(salt)}$${base64(hash)}`;
}

/** Whether the digest is that of a file. False as well if it takes a secret and there is none. */
export async function isDigestOf(digest: string, sha256: string, secret?: string): Promise<boolean> {
  const parts = parsed(digest);
  if (parts === undefined || (parts.isKeyed && secret === undefined)) return false;
  const { salt, cost, hash } = parts;
  const found = await hashed(sha256, { salt, cost, secret: parts.isKeyed ? secret : undefined });
  return timingSafeEqual(found, hash);
}

function parsed(text: string) {
  const [, cost, key, salt, hash] = SHAPE.exec(text) ?? [];
  if (salt === undefined || hash === undefined) return undefined;
  if (Number(cost) < COSTS.least || Number(cost) > COSTS.most) return undefined;
  return {
    cost: Number(cost),
    isKeyed: key !== undefined,
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}

interface How {
  readonly salt: Uint8Array;
  readonly cost: number;
  readonly secret: string | undefined;
}

function hashed(sha256: string, { salt, cost, secret }: How): Promise<Buffer> {
  const plain = Buffer.from(sha256, 'hex');
  const input = secret === undefined ? plain : createHmac('sha256', secret).update(plain).digest();
  const N = 2 ** cost;
  const options: ScryptOptions = { N, r: BLOCK_SIZE, p: PARALLEL, maxmem: 256 * N * BLOCK_SIZE };
  return new Promise((resolve, reject) => {
    scrypt(input, salt, HASH_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}
