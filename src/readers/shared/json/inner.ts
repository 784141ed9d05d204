import { memorySource } from '../../../core/memory-source.ts';
import type { ByteSource } from '../../../core/types.ts';
import { sureFamily } from '../signatures.ts';

/** Shorter texts hold no file. */
export const LEAST_INNER = 24;
/** Characters of one base64 text that are held to be decoded. */
export const MAX_BASE64 = 64 << 20;

const DATA_URL = /^data:([\w.+-]{1,60}\/[\w.+-]{1,100})?((?:;[\w.+-]{1,60}=[^;,]{0,100})*)(;base64)?,/;
const BASE64 = /^(?:[A-Za-z0-9+/]+|[A-Za-z0-9_-]+)={0,2}$/;
/** Claims in three parts, of which the second is a JSON object (RFC 7519). */
const TOKEN = /^eyJ[\w-]{5,4000}\.(eyJ[\w-]{5,100000})\.[\w-]{0,4000}$/;
const LINE_ENDS = /[\r\n]{1,2}/g;
const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/csv': 'csv',
  'text/html': 'html',
  'text/plain': 'txt',
  'application/json': 'json',
  'image/svg+xml': 'svg',
};

/** True if the text is a JSON object or array by itself. */
export function isJson(text: string): boolean {
  const first = text.trimStart()[0];
  const last = text.trimEnd().at(-1);
  if (!((first === '{' && last === '}') || (first === '[' && last === ']'))) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** True if a text that begins so may go on as base64 or as a `data:` URL. */
export function mayBeFile(begin: string): boolean {
  return DATA_URL.test(begin.slice(0, 400)) || BASE64.test(begin.slice(0, 400).replace(LINE_ENDS, ''));
}

/** The file that a text is: a `data:` URL (RFC 2397), base64 (RFC 4648), the claims of a token, a page of HTML. */
export function innerFile(text: string): ByteSource | undefined {
  const url = DATA_URL.exec(text.slice(0, 400));
  if (url !== null) {
    const bytes =
      url[3] === undefined ? unescaped(text.slice(url[0].length)) : decoded(text.slice(url[0].length));
    return bytes && named(bytes, url[1] ?? 'text/plain');
  }
  if (text.charCodeAt(0) === 60 && isPage(text)) return named(new TextEncoder().encode(text), 'text/html');
  const claims = TOKEN.exec(text)?.[1];
  const bytes = decoded(claims ?? text);
  return bytes !== undefined && isFile(bytes) ? named(bytes, 'value') : undefined;
}

/** Markup with a table or more than a few elements: as a text its cells would stand apart. */
const isPage = (text: string): boolean =>
  /<(?:table|html|body|ul|dl|div|svg)[\s>]/i.test(text.slice(0, 4000));

function named(bytes: Uint8Array, type: string): ByteSource {
  const extension = EXTENSIONS[type.toLowerCase()];
  return memorySource(extension === undefined ? 'value' : `value.${extension}`, bytes);
}

function decoded(text: string): Uint8Array | undefined {
  const packed = text.replace(LINE_ENDS, '');
  if (packed.length < LEAST_INNER || !BASE64.test(packed)) return undefined;
  const standard = packed
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/={1,2}$/, '');
  if (standard.length % 4 === 1) return undefined;
  const binary = atob(standard);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** `%C3%A9` → `é`; other characters stand for themselves. */
function unescaped(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const code = bytes[i] === 0x25 ? Number.parseInt(text2(bytes, i + 1), 16) : Number.NaN;
    out[length++] = Number.isNaN(code) ? bytes[i]! : code;
    if (!Number.isNaN(code)) i += 2;
  }
  return out.subarray(0, length);
}

const text2 = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(bytes[at] ?? 0x2e, bytes[at + 1] ?? 0x2e);

/** True for a file that is known and for text. Hashes, keys and compressed data without a mark decode to bytes that are neither text nor a known file. */
export function isFile(bytes: Uint8Array): boolean {
  if (sureFamily(bytes) !== undefined) return true;
  const text = strictText(bytes);
  return text !== undefined && /[\s,;:{[<]/.test(text) && /\p{L}{2}/u.test(text);
}

function strictText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /[\0-\x08\x0e-\x1f\x7f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
