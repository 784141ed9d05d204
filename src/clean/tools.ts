/** What a copy needs of the platform; Node and browsers have it alike (`run/clean-tools.ts`). */
export interface CopyTools {
  /** Raw DEFLATE of all that comes. */
  deflateRaw(parts: Iterable<Uint8Array>): Promise<Uint8Array>;
  /** CRC-32 (ISO 3309), going on from the checksum of what precedes the bytes, 0 at the start. Unsigned. */
  crc32(bytes: Uint8Array, before: number): number;
  /** HMAC with SHA-256 of each text, 32 bytes each, under one key: a user's own, or one that dies with the run. */
  hmac(texts: readonly string[]): Promise<readonly Uint8Array[]>;
}
