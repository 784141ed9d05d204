import { decodeBytes, decodeWords } from './encoded-words.ts';

/** A header field, unfolded; its value still holds encoded words. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** A value with its parameters, names in lower case: `text/plain; charset=utf-8`. */
export interface Parameters {
  /** In lower case. */
  readonly value: string;
  readonly params: ReadonlyMap<string, string>;
}

/** Header fields (RFC 5322 2.2): a line without a colon goes with the field above it. */
export function parseHeaders(block: Uint8Array): Header[] {
  const headers: { name: string; value: string }[] = [];
  for (const line of decodeBytes(block, 'utf-8').split(/\r?\n|\r/)) {
    const field = /^([!-9;-~]{1,200})[ \t]{0,20}:(.*)$/s.exec(line);
    const last = headers.at(-1);
    if (field !== null) headers.push({ name: field[1]!, value: field[2]!.trim() });
    else if (last !== undefined && line.trim() !== '') last.value += ` ${line.trim()}`;
    else if (line.trim() !== '' && !line.startsWith('From ')) headers.push({ name: '', value: line.trim() });
  }
  return headers;
}

/** The first field of a name; mail programs take that. */
export function headerOf(headers: readonly Header[], name: string): string | undefined {
  return headers.find((header) => header.name.toLowerCase() === name)?.value;
}

const PARAM = /;\s{0,50}([^\s=;"]{1,100})\s{0,20}=\s{0,20}(?:"((?:[^"\\]|\\.){0,2000})"|([^\s;"]{0,2000}))/g;

/** A structured value (RFC 2045 5.1) with continued and encoded parameters (RFC 2231). */
export function parameters(value: string): Parameters {
  const plain = withoutComments(value);
  const semicolon = plain.indexOf(';');
  const params = new Map<string, string>();
  const pieces = new Map<string, { order: number; text: string; encoded: boolean }[]>();
  for (const [, name, quoted, token] of semicolon < 0 ? [] : plain.slice(semicolon).matchAll(PARAM)) {
    const text = quoted === undefined ? token! : quoted.replace(/\\(.)/g, '$1');
    const [, base, order, star] = /^(.*?)(?:\*(\d{1,3}))?(\*)?$/.exec(name!.toLowerCase())!;
    if (order === undefined && star === undefined) params.set(base!, params.get(base!) ?? decodeWords(text));
    else {
      const list = pieces.get(base!) ?? [];
      list.push({ order: Number(order ?? 0), text, encoded: star !== undefined });
      pieces.set(base!, list);
    }
  }
  for (const [name, list] of pieces) params.set(name, extended(list));
  return { value: (semicolon < 0 ? plain : plain.slice(0, semicolon)).trim().toLowerCase(), params };
}

/** RFC 2231 3, 4: pieces in their order; the first of encoded ones begins with charset and language. */
function extended(pieces: readonly { order: number; text: string; encoded: boolean }[]): string {
  const sorted = [...pieces].sort((a, b) => a.order - b.order);
  const first = sorted[0]!;
  let charset = 'utf-8';
  const bytes: number[] = [];
  for (const { text, encoded, order } of sorted) {
    let rest = text;
    const prefix = first.encoded && order === first.order ? /^([^']{0,60})'[^']{0,60}'/.exec(text) : null;
    if (prefix !== null) {
      charset = prefix[1] || charset;
      rest = text.slice(prefix[0].length);
    }
    bytes.push(...(encoded ? percentBytes(rest) : new TextEncoder().encode(rest)));
  }
  return decodeBytes(Uint8Array.from(bytes), charset);
}

function percentBytes(text: string): number[] {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const hex = text[i] === '%' ? /^[0-9A-Fa-f]{2}/.exec(text.slice(i + 1, i + 3))?.[0] : undefined;
    if (hex === undefined) bytes.push(text.charCodeAt(i) & 0xff);
    else {
      bytes.push(Number.parseInt(hex, 16));
      i += 2;
    }
  }
  return bytes;
}

/** Comments in brackets, outside of quotes, say nothing to a program (RFC 5322 3.2.2). */
function withoutComments(value: string): string {
  if (!value.includes('(')) return value;
  let out = '';
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < value.length; i++) {
    const char = value[i]!;
    if (char === '\\' && depth === 0) out += char + (value[++i] ?? '');
    else if (char === '"' && depth === 0) {
      quoted = !quoted;
      out += char;
    } else if (char === '(' && !quoted) depth += 1;
    else if (char === ')' && !quoted && depth > 0) depth -= 1;
    else if (depth === 0) out += char;
  }
  return depth > 0 ? value : out;
}
