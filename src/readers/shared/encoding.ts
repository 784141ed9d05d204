import type { ByteSource, StopSignal } from '../../core/types.ts';
import { joinBytes } from './bytes.ts';
import { guessLegacy, type LegacyCharset } from './charset/guess.ts';
import { type Decode, decoderFor, WESTERN_PAGE } from './legacy/code-pages.ts';
import { isWellFormed, repairUtf8, utf8Counts } from './utf8.ts';

/**
 * The encodings that text is read in: what is neither UTF-8 nor UTF-16 in one of before Unicode, told by the web's name for it or by the
 * number of its code page, in Windows-1252 if nothing speaks for another.
 */
export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1252'
  | 'iso-2022-jp'
  | `cp${number}`
  | Exclude<LegacyCharset, number>;

export interface EncodingGuess {
  readonly encoding: Encoding;
  /** Length of the byte order mark in bytes, 0 if there is none. */
  readonly bom: number;
}

export interface DecodeOptions {
  readonly signal?: StopSignal;
  /** Bytes to a read. */
  readonly chunkBytes?: number;
  /** Given if a format itself names its encoding. */
  readonly guess?: EncodingGuess;
}

const HEAD_BYTES = 64 * 1024;
const CHUNK_BYTES = 512 * 1024;
/** Share of control characters above which bytes are not text. Random and packed bytes have about a tenth. */
const MAX_CONTROL_SHARE = 0.02;

/** How the bytes are encoded, or undefined if they are not text. `complete`: there is nothing after `head`. */
export function guessEncoding(head: Uint8Array, complete: boolean): EncodingGuess | undefined {
  return look(head, complete)?.guess;
}

/** `head` as text, or undefined if it is not text. A character that is cut off at its end is left out. */
export function decodeHead(head: Uint8Array, complete: boolean): string | undefined {
  return look(head, complete)?.text;
}

function look(head: Uint8Array, complete: boolean): { guess: EncodingGuess; text: string } | undefined {
  const guess = byMark(head) ?? byZeros(head) ?? byBytes(head, complete);
  const text = chunkDecoder(guess.encoding)(head.subarray(guess.bom), complete);
  return controlShare(text) <= MAX_CONTROL_SHARE ? { guess, text } : undefined;
}

/**
 * The text of a source, chunk by chunk, without its byte order mark. Every byte comes out as something: what is
 * not well-formed UTF-8 in a UTF-8 file reads as Windows-1252, so a file that is ASCII for its first gigabyte
 * and has Latin letters after that comes out right, and so does one that two programs appended to.
 */
export async function* decodeText(source: ByteSource, options: DecodeOptions = {}): AsyncIterable<string> {
  const guess = await guessOf(source, options);
  const decode = chunkDecoder(guess.encoding);
  for await (const bytes of chunksOf(source, guess, options)) {
    const text = decode(bytes, false);
    if (text !== '') yield text;
  }
  const rest = decode(new Uint8Array(0), true);
  if (rest !== '') yield rest;
}

export interface FormOptions extends DecodeOptions {
  /** Room for so many bytes, which a chunk may then lie in; without it each has memory of its own. */
  readonly room?: (size: number) => Uint8Array;
}

/** The same text as well-formed UTF-8, in chunks of whole characters. What is UTF-8 in the file comes as it is. */
export async function* utf8Chunks(source: ByteSource, options: FormOptions = {}): AsyncIterable<Uint8Array> {
  const guess = await guessOf(source, options);
  const wellFormed = chunkFormer(guess.encoding);
  let carry: Uint8Array = new Uint8Array(0);
  const isUtf8 = guess.encoding === 'utf-8';
  for await (const bytes of chunksOf(source, guess, options, () => carry)) {
    // A character that is cut off waits for the rest of it.
    const end = isUtf8 ? bytes.length - cutSequenceLength(bytes) : bytes.length;
    carry = bytes.slice(end);
    if (end > 0) yield wellFormed(bytes.subarray(0, end), false);
  }
  const rest = wellFormed(carry, true);
  if (rest.length > 0) yield rest;
}

async function guessOf(source: ByteSource, { guess }: DecodeOptions): Promise<EncodingGuess> {
  if (guess) return guess;
  const head = await source.read(0, Math.min(source.size, HEAD_BYTES));
  const whole = head.length >= source.size;
  return guessEncoding(head, whole) ?? byMark(head) ?? byBytes(head, false);
}

/** The bytes of a source behind its mark, chunk by chunk; each begins with what the last one is to be followed by. */
async function* chunksOf(
  source: ByteSource,
  guess: EncodingGuess,
  { signal, chunkBytes = CHUNK_BYTES, room }: FormOptions,
  carried: () => Uint8Array = () => NOTHING,
): AsyncIterable<Uint8Array> {
  for (let offset = guess.bom; offset < source.size; ) {
    signal?.throwIfAborted();
    const size = Math.min(chunkBytes, source.size - offset);
    const carry = carried();
    const block = source.readInto && room?.(carry.length + size);
    let bytes: Uint8Array;
    if (block) {
      block.set(carry);
      const filled = await source.readInto!(offset, block.subarray(carry.length, carry.length + size));
      bytes = block.subarray(0, carry.length + filled);
    } else {
      const read = await source.read(offset, size);
      bytes = carry.length === 0 ? read : joinBytes([carry, read]);
    }
    const fresh = bytes.length - carry.length;
    if (fresh === 0) break;
    offset += fresh;
    yield bytes;
  }
}

const NOTHING = new Uint8Array(0);

/** Decodes pieces of text that are written as these bytes are, of which nothing says how. */
export function decoderOf(bytes: Uint8Array): Decode {
  const decode = chunkDecoder(byBytes(bytes, false).encoding);
  return (piece) => decode(piece, true);
}

/** Text as UTF-8; halves of surrogate pairs that stand alone become replacement characters. */
export const utf8Of = (text: string): Uint8Array => ENCODER.encode(text);
const ENCODER = new TextEncoder();

type FormChunk = (bytes: Uint8Array, last: boolean) => Uint8Array;

/** Makes well-formed UTF-8 of bytes in an encoding, chunk by chunk; those of UTF-8 are whole characters. */
function chunkFormer(encoding: Encoding): FormChunk {
  if (encoding === 'windows-1252') return (bytes) => (isAscii(bytes) ? bytes : repairUtf8(bytes, false));
  if (encoding !== 'utf-8') {
    const decode = chunkDecoder(encoding);
    return (bytes, last) => utf8Of(decode(bytes, last));
  }
  return (bytes) => (isWellFormed(bytes) ? bytes : repairUtf8(bytes, true));
}

type DecodeChunk = (bytes: Uint8Array, last: boolean) => string;

function chunkDecoder(encoding: Encoding): DecodeChunk {
  if (encoding === 'utf-8') return utf8Decoder();
  // A decoder for Windows-1252 exists on every platform, but some versions of Node read 0x80–0x9F as Latin-1.
  if (encoding === 'windows-1252') return (bytes) => LENIENT.decode(repairUtf8(bytes, false));
  if (encoding.startsWith('cp')) return decoderFor(Number(encoding.slice(2)));
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return (bytes, last) => decoder.decode(bytes, { stream: !last });
}

const LENIENT = new TextDecoder('utf-8', { ignoreBOM: true });

/** One for all: it is given whole sequences only, so that nothing is left in it, and a new one for each file is dear. */
let strict = strictDecoder();

/** Strict decoding is the fast way; only a chunk that fails it is repaired byte by byte. */
function utf8Decoder(): DecodeChunk {
  let carry: Uint8Array = new Uint8Array(0);
  return (bytes, last) => {
    const all = carry.length === 0 ? bytes : joinBytes([carry, bytes]);
    const end = last ? all.length : all.length - cutSequenceLength(all);
    carry = all.slice(end);
    const whole = all.subarray(0, end);
    // A stream would keep an unfinished sequence to itself; here that is one that nothing finishes.
    if (cutSequenceLength(whole) > 0) return LENIENT.decode(repairUtf8(whole, true));
    if (isAscii(whole)) return LENIENT.decode(whole);
    try {
      // Nothing is left over between calls; but as a stream, Node decodes at twice the speed.
      return strict.decode(whole, { stream: true });
    } catch {
      strict = strictDecoder();
      return LENIENT.decode(repairUtf8(whole, true));
    }
  };
}

/** Told apart because Node decodes such bytes at twice the speed, if they are no stream. */
function isAscii(bytes: Uint8Array): boolean {
  if (bytes.length < 4) return false;
  const lead = -bytes.byteOffset & 3;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + lead, (bytes.length - lead) >> 2);
  for (let i = 0; i < words.length; i++) if ((words[i]! & 0x8080_8080) !== 0) return false;
  const edges = [bytes.subarray(0, lead), bytes.subarray(lead + words.length * 4)];
  return edges.every((edge) => edge.every((byte) => byte < 0x80));
}

function strictDecoder(): TextDecoder {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
}

/** Number of bytes at the end that begin a sequence which goes on after them. */
function cutSequenceLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}

function byMark(head: Uint8Array): EncodingGuess | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', bom: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bom: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bom: 2 };
  return undefined;
}

/** UTF-16 without a mark: every space, digit and line end has a zero byte, all of them on the same side. */
function byZeros(head: Uint8Array): EncodingGuess | undefined {
  if (!head.includes(0)) return undefined;
  const pairs = head.length >> 1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
  }
  if (pairs < 2 || Math.max(even, odd) < pairs * 0.05) return undefined;
  if (odd > 20 * even && fewHighBytes(head, 1)) return { encoding: 'utf-16le', bom: 0 };
  if (even > 20 * odd && fewHighBytes(head, 0)) return { encoding: 'utf-16be', bom: 0 };
  return undefined;
}

/** The text of one script has nearly all its code points in one block beside the ASCII block. */
function fewHighBytes(head: Uint8Array, side: 0 | 1): boolean {
  const counts = new Uint32Array(256);
  const pairs = head.length >> 1;
  for (let i = side; i < pairs * 2; i += 2) counts[head[i]!]!++;
  const other = counts.subarray(1).reduce((most, count) => Math.max(most, count), 0);
  return counts[0]! + other >= pairs * 0.9;
}

function byBytes(head: Uint8Array, complete: boolean): EncodingGuess {
  const whole = complete ? head : head.subarray(0, head.length - cutSequenceLength(head));
  const { sequences, strays } = utf8Counts(whole);
  if (strays > sequences) return { encoding: nameOf(guessLegacy(whole)), bom: 0 };
  return { encoding: sequences === 0 && switchesToJapanese(whole) ? 'iso-2022-jp' : 'utf-8', bom: 0 };
}

function nameOf(charset: LegacyCharset): Encoding {
  if (charset === WESTERN_PAGE) return 'windows-1252';
  return typeof charset === 'number' ? `cp${charset}` : charset;
}

/** ISO-2022-JP is written in ASCII: `ESC $ B` begins Japanese, `ESC ( B` ends it (RFC 1468). */
function switchesToJapanese(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return true;
  }
  return false;
}

function controlShare(text: string): number {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 0x20 && !isTextControl(code)) || code === 0x7f || code === 0xfffd) controls++;
  }
  return text.length === 0 ? 0 : controls / text.length;
}

/** Controls that stand in real text: backspace to carriage return, end of file in DOS, escape in terminal logs. */
function isTextControl(code: number): boolean {
  return (code >= 0x08 && code <= 0x0d) || code === 0x1a || code === 0x1b;
}
