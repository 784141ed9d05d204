/** What a copy needs of the platform; Node and browsers have it alike (`run/clean-tools.ts`). */
export interface CopyTools {
  /** Raw DEFLATE of all that comes. */
  deflateRaw(parts: Iterable<Uint8Array>): Promise<Uint8Array>;
  /** HMAC with SHA-256 of each text, 32 bytes each, under one key: a user's own, or one that dies with the run. */
  hmac(texts: readonly string[]): Promise<readonly Uint8Array[]>;
}
