/** Windows-1252, bytes 0x80 to 0x9F; the five that it leaves open stay what they are (encoding.spec.whatwg.org). */
const HIGH_CONTROLS = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d,
  0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0x9d, 0x017e, 0x0178,
];

/**
 * Length (2 to 4) of the well-formed UTF-8 sequence of more than one byte at `at`, 0 if there is none there
 * (Unicode standard, table 3-7).
 */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const second = bytes[at + 1] ?? 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  if (lead < 0xe0) return 2;
  if (!follows(bytes[at + 2])) return 0;
  if (lead < 0xf0) return 3;
  return follows(bytes[at + 3]) ? 4 : 0;
}

function follows(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

const NO_WORDS = new Uint32Array(0);

/** Whether all bytes are well-formed UTF-8. Stretches of ASCII, as most are, are passed over four bytes at a time. */
export function isWellFormed(bytes: Uint8Array): boolean {
  const { buffer, byteOffset, length } = bytes;
  const lead = -byteOffset & 3;
  // What is shorter has no whole word, and none may begin at a place that four does not divide.
  const words = length < lead ? NO_WORDS : new Uint32Array(buffer, byteOffset + lead, (length - lead) >> 2);
  for (let at = 0; at < length; ) {
    if (bytes[at]! >= 0x80) {
      const size = sequenceLength(bytes, at);
      if (size === 0) return false;
      at += size;
    } else if (((at - lead) & 3) === 0 && at >= lead) {
      let word = (at - lead) >> 2;
      while (word < words.length && (words[word]! & 0x8080_8080) === 0) word++;
      const next = lead + word * 4;
      at = next > at ? next : at + 1;
    } else at++;
  }
  return true;
}

/** How many well-formed sequences of more than one byte there are, and how many bytes that belong to none. */
export function utf8Counts(bytes: Uint8Array): { readonly sequences: number; readonly strays: number } {
  let sequences = 0;
  let strays = 0;
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at]! < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(bytes, at);
    if (length > 0) sequences++;
    else strays++;
    at += length || 1;
  }
  return { sequences, strays };
}

/**
 * The bytes as well-formed UTF-8: bytes from 0x80 count as Windows-1252, except, with `keepSequences`, those of
 * sequences that are well-formed already.
 */
export function repairUtf8(bytes: Uint8Array, keepSequences: boolean): Uint8Array {
  const out = new Uint8Array(bytes.length * 3);
  let to = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at]!;
    const length = byte < 0x80 ? 1 : keepSequences ? sequenceLength(bytes, at) : 0;
    if (length === 0) {
      to = putCode(out, to, byte < 0xa0 ? HIGH_CONTROLS[byte - 0x80]! : byte);
      at++;
      continue;
    }
    for (const end = at + length; at < end; at++) out[to++] = bytes[at]!;
  }
  return out.subarray(0, to);
}

function putCode(out: Uint8Array, at: number, code: number): number {
  if (code < 0x800) {
    out[at] = 0xc0 | (code >> 6);
    out[at + 1] = 0x80 | (code & 0x3f);
    return at + 2;
  }
  out[at] = 0xe0 | (code >> 12);
  out[at + 1] = 0x80 | ((code >> 6) & 0x3f);
  out[at + 2] = 0x80 | (code & 0x3f);
  return at + 3;
}
