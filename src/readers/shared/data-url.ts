import { memorySource } from '../../core/memory-source.ts';
import type { Embedded, Visibility } from '../../core/types.ts';
import { base64Bytes } from './script/decode.ts';

const HEAD =
  /^data:([\w.+-]{1,60}\/[\w.+-]{1,80})?((?:;[\w-]{1,40}(?:=(?:"[^"]{0,80}"|[^;,"]{0,80}))?){0,8})\s{0,3},/i;
/** Pictures of so few bytes show nothing that can be read; only words among the bytes could say something. */
const SMALL_PICTURE = 1024;
const PICTURE = /^image\/(?:png|gif|jpe?g|webp|bmp|avif|x-icon|vnd\.microsoft\.icon)$/i;

const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'text/csv': 'csv',
  'text/plain': 'txt',
  'text/css': 'css',
  'text/javascript': 'js',
  'application/javascript': 'js',
  'application/json': 'json',
  'application/pdf': 'pdf',
  'application/xml': 'xml',
  'text/xml': 'xml',
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
};

export interface DataUrl {
  /** In lower case; `text/plain` if it is not said. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What a `data:` URL (RFC 2397) holds; undefined if it is none, or holds nothing. */
export function readDataUrl(url: string): DataUrl | undefined {
  const head = HEAD.exec(url);
  if (head === null) return undefined;
  const [all, type = 'text/plain', parameters = ''] = head;
  const data = unescaped(url.slice(all.length));
  const isBase64 = /;base64$/i.test(parameters);
  const bytes = isBase64 ? base64Bytes(new TextDecoder('latin1').decode(data)) : data;
  if (bytes === undefined || bytes.length === 0 || isSpeck(type, bytes)) return undefined;
  return { type: type.toLowerCase(), bytes };
}

/** `name`: how it is called in the report, without an extension. */
export function dataUrlFile(url: DataUrl, name: string, visibility: Visibility): Embedded {
  const extension = EXTENSIONS[url.type];
  const source = memorySource(extension === undefined ? name : `${name}.${extension}`, url.bytes);
  return { kind: 'file', source, visibility };
}

function isSpeck(type: string, bytes: Uint8Array): boolean {
  if (!PICTURE.test(type) || bytes.length > SMALL_PICTURE) return false;
  return !/[\x20-\x7e]{12}/.test(new TextDecoder('latin1').decode(bytes));
}

/** Percent-decoded; whatever is no escape stands for itself. */
function unescaped(data: string): Uint8Array {
  const bytes = new TextEncoder().encode(data);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const value = bytes[i] === 0x25 ? hexByte(bytes[i + 1], bytes[i + 2]) : -1;
    bytes[length++] = value < 0 ? bytes[i]! : value;
    if (value >= 0) i += 2;
  }
  return bytes.subarray(0, length);
}

function hexByte(high = 0, low = 0): number {
  const [first, second] = [hexDigit(high), hexDigit(low)];
  return first < 0 || second < 0 ? -1 : first * 16 + second;
}

function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
