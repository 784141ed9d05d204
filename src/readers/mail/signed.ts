import { memorySource } from '../../core/memory-source.ts';
import type { ByteSource, Limits } from '../../core/types.ts';
import { joinBytes } from '../shared/bytes.ts';
import type { Parameters } from './headers.ts';

/** 1.2.840.113549.1.7.x: 2 is signed data, 3 enveloped, 6 encrypted (RFC 5652). */
const PKCS7 = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07];
/** Authenticated enveloped data (RFC 5083). */
const AUTH_ENVELOPED = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x01, 0x17];
const PGP_MESSAGE =
  /^-----BEGIN PGP MESSAGE-----\r?\n(?:[A-Za-z]{1,20}: .{0,200}\r?\n)*\r?\n?[A-Za-z0-9+/=]{20}/m;
const MAX_DEPTH = 12;

/**
 * What a signature is wrapped around (S/MIME, RFC 8551 3.5.2), `encrypted` for what only a key opens (also PGP in the
 * text), or undefined for everything else.
 */
export async function signedContent(
  source: ByteSource,
  { value }: Parameters,
  limits: Limits,
): Promise<ByteSource | 'encrypted' | undefined> {
  const head = await source.read(0, 16 * 1024);
  if (value === '' || value === 'text/plain') {
    return PGP_MESSAGE.test(new TextDecoder('windows-1252').decode(head)) ? 'encrypted' : undefined;
  }
  if (!/pkcs7-mime$/.test(value) || head[0] !== 0x30) return undefined;
  const oid = new Der(head.subarray(0, 64)).firstOid();
  if (oid === undefined) return undefined;
  if (equals(oid, AUTH_ENVELOPED)) return 'encrypted';
  if (!equals(oid.subarray(0, PKCS7.length), PKCS7)) return undefined;
  if (oid[PKCS7.length] === 3 || oid[PKCS7.length] === 6) return 'encrypted';
  if (oid[PKCS7.length] !== 2 || source.size > limits.wholeBytes) return undefined;
  const content = new Der(await source.read(0, source.size)).largestOctets();
  return content === undefined ? undefined : memorySource('message.eml', content);
}

const equals = (bytes: Uint8Array, other: readonly number[]) =>
  bytes.length === other.length && other.every((byte, i) => bytes[i] === byte);

/** Just enough of BER (X.690) to find a content: tags, lengths, pieces of octet strings. */
class Der {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  firstOid(): Uint8Array | undefined {
    const outer = this.#item(0);
    const inner = outer === undefined ? undefined : this.#item(outer.start);
    return inner?.tag === 6 ? this.#bytes.subarray(inner.start, inner.end) : undefined;
  }

  /** The content is the first octet string of the signed data; certificates and signatures follow. */
  largestOctets(): Uint8Array | undefined {
    const parts: Uint8Array[] = [];
    this.#collect(0, this.#bytes.length, { parts, depth: 0 });
    const content = joinBytes(parts);
    return content.length === 0 ? undefined : content;
  }

  /** Goes down to the first octet string and gathers its pieces; true once they are found. */
  #collect(from: number, to: number, into: { parts: Uint8Array[]; depth: number }): boolean {
    for (let at = from; at < to; ) {
      const item = this.#item(at);
      if (item === undefined || into.depth > MAX_DEPTH) return into.parts.length > 0;
      const { tag, start, end, next } = item;
      if (tag === 4) into.parts.push(this.#bytes.subarray(start, end));
      else if (tag === 0x24) this.#collect(start, end, { ...into, depth: into.depth + 1 });
      else if ((tag & 0x20) !== 0 && this.#collect(start, end, { ...into, depth: into.depth + 1 }))
        return true;
      if (tag === 0x24 || (tag === 4 && into.depth > 0 && next >= to)) return true;
      at = next;
    }
    return into.parts.length > 0;
  }

  #item(at: number): { tag: number; start: number; end: number; next: number } | undefined {
    const bytes = this.#bytes;
    const tag = bytes[at];
    let length = bytes[at + 1];
    if (tag === undefined || length === undefined) return undefined;
    let start = at + 2;
    if (length === 0x80) {
      const end = this.#endOfIndefinite(start);
      return { tag, start, end, next: end + 2 };
    }
    if (length > 0x80) {
      const count = length & 0x7f;
      if (count > 4) return undefined;
      length = 0;
      for (let i = 0; i < count; i++) length = length * 256 + (bytes[start + i] ?? 0);
      start += count;
    }
    const end = Math.min(bytes.length, start + length);
    return { tag, start, end, next: start + length };
  }

  #endOfIndefinite(start: number): number {
    let at = start;
    for (let open = 1; at < this.#bytes.length; ) {
      if (this.#bytes[at] === 0 && this.#bytes[at + 1] === 0) {
        open -= 1;
        if (open === 0) return at;
        at += 2;
        continue;
      }
      if (this.#bytes[at + 1] === 0x80) {
        open += 1;
        at += 2;
        continue;
      }
      const item = this.#item(at);
      if (item === undefined) break;
      at = item.next;
    }
    return this.#bytes.length;
  }
}
