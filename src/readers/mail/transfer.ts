import { uuLine } from '../shared/uu-line.ts';

/** Values of the letters of base64, −1 for others (RFC 4648, and its variant for addresses). */
const VALUES = new Int8Array(256).fill(-1);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].forEach((char, value) => {
  VALUES[char.charCodeAt(0)] = value;
});
const NEWLINE = 10;
const EQUALS = 0x3d;

/** Decodes base64 as mail programs do: whatever is no letter of it is passed over. */
class Base64Decoder {
  #bits = 0;
  #held = 0;

  decode(bytes: Uint8Array): Uint8Array {
    const out = new Uint8Array((bytes.length >> 2) * 3 + 6);
    let filled = 0;
    for (const byte of bytes) {
      const value = VALUES[byte]!;
      if (value < 0) {
        // The end of one piece; another may follow.
        if (byte === EQUALS) this.#held = 0;
        continue;
      }
      this.#bits = ((this.#bits << 6) | value) & 0xffffff;
      this.#held += 6;
      if (this.#held >= 8) {
        this.#held -= 8;
        out[filled++] = (this.#bits >> this.#held) & 0xff;
      }
    }
    return out.subarray(0, filled);
  }
}

export function decodeBase64Text(text: string): Uint8Array {
  return new Base64Decoder().decode(new TextEncoder().encode(text));
}

/** Decodes a body by its transfer encoding (RFC 2045 6). Other encodings than the two stand for themselves. */
export async function* decodeTransfer(
  encoded: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncIterable<Uint8Array> {
  if (encoding === 'base64') {
    const decoder = new Base64Decoder();
    for await (const bytes of wholeLines(encoded))
      yield decoder.decode(bytes.includes(0x20) ? withoutProse(bytes) : bytes);
  } else if (encoding === 'quoted-printable') {
    yield* decodeQuoted(encoded);
  } else if (/^(?:x-)?uu(?:encode)?$/.test(encoding)) {
    yield* decodeUu(encoded);
  } else yield* encoded;
}

/** Without the lines that list servers put behind a body: several words, most of them like those of a language. */
function withoutProse(bytes: Uint8Array): Uint8Array {
  const lines = new TextDecoder('windows-1252').decode(bytes).split('\n');
  if (!lines.some(isProse)) return bytes;
  const kept = lines.filter((line) => !isProse(line)).join('\n');
  return Uint8Array.from(kept, (char) => char.charCodeAt(0) & 0xff);
}

function isProse(line: string): boolean {
  const words = line
    .trim()
    .slice(0, 500)
    .split(/\s{1,20}/);
  const plain = words.filter((word) => /^\p{Lu}?\p{Ll}{1,15}[,.;:!?]?$/u.test(word));
  return words.length >= 3 && plain.length * 3 >= words.length;
}

/** Lines, their ends included, with what the last block has left at the end. */
async function* wholeLines(encoded: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let carry: Uint8Array = new Uint8Array(0);
  for await (const more of encoded) {
    const bytes = new Uint8Array(carry.length + more.length);
    bytes.set(carry);
    bytes.set(more, carry.length);
    // A body without line ends is handed on all the same.
    const last = bytes.lastIndexOf(NEWLINE) + 1 || (bytes.length > 1024 * 1024 ? bytes.length : 0);
    if (last > 0) yield bytes.subarray(0, last);
    carry = bytes.slice(last);
  }
  if (carry.length > 0) yield carry;
}

async function* decodeQuoted(encoded: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  for await (const bytes of wholeLines(encoded)) {
    const out = new Uint8Array(bytes.length);
    let filled = 0;
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i]!;
      if (byte !== EQUALS) {
        out[filled++] = byte;
        continue;
      }
      const soft = softBreak(bytes, i + 1);
      const [high, low] = [hex(bytes[i + 1]), hex(bytes[i + 2])];
      if (soft > 0) i += soft;
      else if (high >= 0 && low >= 0) {
        out[filled++] = high * 16 + low;
        i += 2;
      } else out[filled++] = byte;
    }
    yield out.subarray(0, filled);
  }
}

/** Length of white space and the line end from `at`, if there is nothing else on the line. */
function softBreak(bytes: Uint8Array, at: number): number {
  let i = at;
  while (bytes[i] === 0x20 || bytes[i] === 0x09) i += 1;
  if (bytes[i] === 13) i += 1;
  if (bytes[i] === NEWLINE) return i + 1 - at;
  return i >= bytes.length ? i - at : 0;
}

function hex(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** Unix-to-Unix encoding (POSIX uuencode): each line tells how many bytes it holds. */
async function* decodeUu(encoded: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  for await (const bytes of wholeLines(encoded)) {
    let from = 0;
    while (from < bytes.length) {
      const end = bytes.indexOf(NEWLINE, from) < 0 ? bytes.length : bytes.indexOf(NEWLINE, from);
      const line = uuLine(bytes.subarray(from, end));
      if (line !== undefined) yield line;
      from = end + 1;
    }
  }
}
