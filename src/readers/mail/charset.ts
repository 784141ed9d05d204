import { signatureFamily } from '../shared/signatures.ts';

/** Charsets that readers of text find out by themselves. */
const FOUND_OUT =
  /^(?:utf-?8|us-ascii|ascii|iso-8859-1|latin1|windows-1252|cp1252|unknown-8bit|x-unknown|default)?$/;

const BOM = Uint8Array.of(0xef, 0xbb, 0xbf);

/** What a body of text needs so that readers see it as the mail means it. */
export interface TextForm {
  readonly charset: string;
  /** Lines begin with marks of quoting: `> > `. */
  readonly isQuoted: boolean;
}

/**
 * A text as UTF-8 with its byte order mark, whatever its charset, and without marks of quoting. Bytes that are no text,
 * whatever they are said to be, stay as they are.
 */
export async function* asUtf8(bytes: AsyncIterable<Uint8Array>, form: TextForm): AsyncIterable<Uint8Array> {
  const decoder = decoderFor(form.charset);
  if (decoder === undefined && !form.isQuoted) {
    yield* bytes;
    return;
  }
  let isText: boolean | undefined;
  let unquote: LineUnquoter | undefined;
  const encoder = new TextEncoder();
  for await (const some of bytes) {
    if (some.length === 0) continue;
    if (isText === undefined) {
      isText = signatureFamily(some) === undefined;
      if (isText && decoder !== undefined) yield BOM;
      if (isText && form.isQuoted) unquote = new LineUnquoter();
    }
    const plain =
      isText && decoder !== undefined ? encoder.encode(decoder.decode(some, { stream: true })) : some;
    yield unquote === undefined ? plain : unquote.take(plain);
  }
  if (isText && decoder !== undefined) {
    const rest = encoder.encode(decoder.decode());
    yield unquote === undefined ? rest : unquote.take(rest);
  }
}

interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

/** Undefined where there is nothing to decode. */
function decoderFor(charset: string): Decoder | undefined {
  const label = charset.trim().toLowerCase();
  if (FOUND_OUT.test(label)) return undefined;
  if (label === 'utf-7' || label === 'unicode-1-1-utf-7') return new Utf7Decoder();
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

/** Takes `>` and the blank behind it off the beginnings of lines. */
class LineUnquoter {
  #inMarks = true;

  take(bytes: Uint8Array): Uint8Array {
    const out = new Uint8Array(bytes.length);
    let filled = 0;
    let blanks = 0;
    for (const byte of bytes) {
      if (this.#inMarks && byte === 0x3e) {
        blanks = 1;
        continue;
      }
      if (this.#inMarks && byte === 0x20 && blanks > 0) {
        blanks -= 1;
        continue;
      }
      this.#inMarks = byte === 10;
      blanks = 0;
      out[filled++] = byte;
    }
    return out.subarray(0, filled);
  }
}

/** UTF-7 (RFC 2152): base64 of UTF-16 between `+` and `-`. */
class Utf7Decoder implements Decoder {
  #inside = false;
  #bits = 0;
  #held = 0;
  #begun = false;

  decode(bytes: Uint8Array = new Uint8Array(0)): string {
    const out: string[] = [];
    for (const byte of bytes) {
      const char = String.fromCharCode(byte);
      if (!this.#inside) {
        if (char === '+') {
          this.#inside = true;
          this.#begun = false;
          this.#held = 0;
        } else out.push(char);
        continue;
      }
      const value = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(char);
      if (value < 0) {
        this.#inside = false;
        if (char === '-' && !this.#begun) out.push('+');
        else if (char !== '-') out.push(char);
        continue;
      }
      this.#begun = true;
      this.#bits = ((this.#bits << 6) | value) & 0x3fffff;
      this.#held += 6;
      if (this.#held >= 16) {
        this.#held -= 16;
        out.push(String.fromCharCode((this.#bits >> this.#held) & 0xffff));
      }
    }
    return out.join('');
  }
}
