import type { ByteSource, Limits } from '../../core/types.ts';
import { Trouble } from './trouble.ts';

/** A source whole in memory. Throws `Trouble` if it is larger than may be held. */
export async function wholeBytes(
  source: ByteSource,
  { wholeBytes }: Pick<Limits, 'wholeBytes'>,
): Promise<Uint8Array> {
  if (source.size > wholeBytes) throw new Trouble('too-large', 'file is too large to hold whole');
  return source.read(0, source.size);
}

/** Bytes from hexadecimal digits; anything else among them is passed over. */
export function bytesOfHex(hex: string): Uint8Array {
  const digits = hex.replace(/[^0-9A-Fa-f]{1,1000}/g, '');
  const bytes = new Uint8Array(digits.length >> 1);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(digits.slice(i * 2, i * 2 + 2), 16);
  return bytes;
}

/** Arrays of bytes as one; a single one is handed back as it is. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
