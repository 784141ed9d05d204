import { decoderOf } from '../shared/encoding.ts';

/** Content lines that vCard (RFC 6350, 2426, vCard 2.1) and iCalendar (RFC 5545) share: `NAME;PARAM=x:value`. */
export interface ContentLine {
  /** In upper case, without its group. */
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
  readonly line: number;
}

/** A folded line, or a picture in letters, that is longer is cut. */
const MAX_LINE = 64 << 20;
const HEAD = /^(?:[\w-]{1,60}\.)?([\w-]{1,80})((?:;(?:"[^"\n]{0,1000}"|[^:";\n]){0,2000}){0,40}):/;
const QUOTED_PRINTABLE = /ENCODING=QUOTED-PRINTABLE|;QUOTED-PRINTABLE/i;

/** Puts folded lines together. */
export class Unfolder {
  #held = '';
  #line = 1;

  /** The line before, if this one does not go on with it. */
  *write(text: string, line: number): Iterable<ContentLine> {
    const soft = this.#held.endsWith('=') && QUOTED_PRINTABLE.test(this.#held.slice(0, 400));
    if (soft && this.#held.length < MAX_LINE) this.#held = this.#held.slice(0, -1) + text;
    else if (/^[ \t]/.test(text) && this.#held !== '' && this.#held.length < MAX_LINE)
      this.#held += text.slice(1);
    else {
      yield* this.end();
      this.#held = text;
      this.#line = line;
    }
  }

  *end(): Iterable<ContentLine> {
    const parsed = parse(this.#held, this.#line);
    this.#held = '';
    if (parsed !== undefined) yield parsed;
  }
}

function parse(text: string, line: number): ContentLine | undefined {
  const head = HEAD.exec(text);
  if (head === null)
    return text.trim() === '' ? undefined : { name: '', parameters: new Map(), value: text, line };
  const parameters = new Map<string, string>();
  for (const part of head[2]!.split(';').slice(1)) {
    const equals = part.indexOf('=');
    const [key, value] = equals < 0 ? ['TYPE', part] : [part.slice(0, equals), part.slice(equals + 1)];
    const known = parameters.get(key.toUpperCase());
    parameters.set(
      key.toUpperCase(),
      `${known === undefined ? '' : `${known},`}${value.replaceAll('"', '')}`,
    );
  }
  const raw = text.slice(head[0].length);
  const quoted = QUOTED_PRINTABLE.test(head[2]!);
  return {
    name: head[1]!.toUpperCase(),
    parameters,
    value: quoted ? unquoted(raw, parameters.get('CHARSET')) : raw,
    line,
  };
}

/** Quoted-printable (RFC 2045, 6.7). */
function unquoted(text: string, charset = 'utf-8'): string {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const hex = text[at] === '=' ? /^[0-9A-Fa-f]{2}/.exec(text.slice(at + 1, at + 3))?.[0] : undefined;
    if (hex === undefined) bytes.push(...new TextEncoder().encode(text[at]!));
    else {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    }
  }
  return inCharset(Uint8Array.from(bytes), charset);
}

function inCharset(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    // Not its charset, or one that nobody knows.
    return decoderOf(bytes)(bytes);
  }
}

/** `\n`, `\,` and `\;` as they are meant. */
export const unescaped = (text: string): string =>
  text.replace(/\\([nN,;:\\])/g, (_, c) => (/[nN]/.test(c) ? '\n' : c));

/** Parts between semicolons that are not escaped. */
export const partsOf = (value: string): string[] =>
  value.split(/(?<!\\);/).map((part) => unescaped(part).trim());
