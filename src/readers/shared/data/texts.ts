import { decoderFor } from '../legacy/code-pages.ts';
import { printableRuns } from '../legacy/printable.ts';

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const WESTERN = decoderFor(1252);

/** UTF-8 if the bytes are that, else what the fallback makes of them. */
export function lenientText(bytes: Uint8Array, fallback: (bytes: Uint8Array) => string = WESTERN): string {
  try {
    return STRICT.decode(bytes);
  } catch {
    return fallback(bytes);
  }
}

/** Bytes of a field up to its first zero. */
export function beforeZero(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

/** What was left behind the zero that ends a text. */
export function leftBehind(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  if (end < 0 || end === bytes.length - 1 || (bytes[bytes.length - 1] === 0 && isZero(bytes, end))) return '';
  return printableRuns(bytes.subarray(end + 1), (part) => lenientText(part)).join('; ');
}

function isZero(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at < bytes.length; at++) if (bytes[at] !== 0) return false;
  return true;
}
