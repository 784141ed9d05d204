const ENTITY = /&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,8})|(lt|gt|amp|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text with the five entities of XML and character references decoded; others stay as they are written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

const GT = 0x3e;
/** Bytes without any `>` that are held back; after that a character may be cut in two. */
const MAX_HELD = 256 * 1024;

/** The encoding that the first bytes of a document show: byte order mark, zero bytes, or its declaration. */
function encodingOf(head: Uint8Array): string {
  const [a, b] = head;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b !== 0) return 'utf-16be';
  if (a !== 0 && b === 0) return 'utf-16le';
  const declared = new TextDecoder('windows-1252')
    .decode(head.subarray(0, 200))
    .match(/<\?xml[^>]{0,120}?encoding\s{0,4}=\s{0,4}["']([\w.-]{1,40})["']/)?.[1];
  // A declaration that can be read byte by byte is not that of a two-byte encoding.
  return declared === undefined || /^(?:utf|ucs)-?(?:16|32|2|4)/i.test(declared) ? 'utf-8' : declared;
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    // Unknown name of an encoding: markup at least reads the same in UTF-8.
    return new TextDecoder('utf-8');
  }
}

/** A piece of a document: its text, and for each of its UTF-16 units the code, or 255 for one beyond ASCII. */
export interface XmlPiece {
  readonly text: string;
  /** Reading numbers from an array is several times faster than asking a string for them. Valid until the next piece. */
  readonly codes: Uint8Array;
  /** The piece as UTF-8, as long as nobody asked for its text. Valid until the next piece. */
  readonly bytes?: Uint8Array;
}

/** The codes of a text, for those that were not decoded byte by byte. */
export function codesOf(text: string): Uint8Array<ArrayBuffer> {
  const codes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    codes[at] = code < 128 ? code : 255;
  }
  return codes;
}

/** As many units as bytes: each byte is one, so that the bytes serve as codes. */
function piece(text: string, bytes: Uint8Array): XmlPiece {
  return { text, codes: text.length === bytes.length ? bytes : codesOf(text) };
}

const UTF8 = new TextDecoder('utf-8');

/** A piece of UTF-8 that is decoded when its text is asked for: most of a sheet's cells are read from the bytes. */
export class Utf8Piece implements XmlPiece {
  readonly bytes: Uint8Array;
  #decoded: XmlPiece | undefined;

  /** `bytes`: whole characters. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get text(): string {
    return this.#both.text;
  }

  get codes(): Uint8Array {
    return this.#both.codes;
  }

  get #both(): XmlPiece {
    this.#decoded ??= piece(UTF8.decode(this.bytes), this.bytes);
    return this.#decoded;
  }
}

/**
 * The bytes of an XML document as text, by its byte order mark or declaration (XML 1.0, appendix F). Pieces end
 * after a `>` where they can: a scanner then has nothing to join, which would make its strings slow.
 */
export async function* decodeXml(bytes: AsyncIterable<Uint8Array>): AsyncIterable<XmlPiece> {
  let decoder: TextDecoder | undefined;
  const held = new Held();
  for await (const chunk of bytes) {
    if (chunk.length === 0) continue;
    decoder ??= decoderFor(encodingOf(chunk));
    // In UTF-16 a byte 0x3E may be half of a character.
    if (decoder.encoding.startsWith('utf-16')) {
      const text = decoder.decode(chunk, { stream: true });
      yield { text, codes: codesOf(text) };
      continue;
    }
    const last = held.length > MAX_HELD ? chunk.length - 1 : chunk.lastIndexOf(GT);
    const whole = held.take(chunk, last + 1);
    if (last < 0) continue;
    // Ends after a whole character, so each piece is decoded for itself: as a stream it takes five times as long.
    if (decoder.encoding === 'utf-8') yield new Utf8Piece(whole);
    else yield piece(decoder.decode(whole), whole);
  }
  const rest = decoder?.decode(held.rest()) ?? '';
  if (rest !== '') yield { text: rest, codes: codesOf(rest) };
}

/** Bytes kept from one chunk to the next, in one buffer that is used again and again. */
class Held {
  #buffer = new Uint8Array(0);
  #start = 0;
  #end = 0;

  get length(): number {
    return this.#end - this.#start;
  }

  /** What is held and the first `count` bytes of `chunk`, valid until the next call; the rest is held. */
  take(chunk: Uint8Array, count: number): Uint8Array {
    const { length } = this;
    const buffer =
      length + chunk.length > this.#buffer.length
        ? new Uint8Array(2 * (length + chunk.length))
        : this.#buffer;
    buffer.set(this.#buffer.subarray(this.#start, this.#end));
    buffer.set(chunk, length);
    this.#buffer = buffer;
    this.#start = count === 0 ? 0 : length + count;
    this.#end = length + chunk.length;
    return buffer.subarray(0, this.#start);
  }

  rest(): Uint8Array {
    return this.#buffer.subarray(this.#start, this.#end);
  }
}
