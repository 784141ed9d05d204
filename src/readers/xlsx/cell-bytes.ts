import { unescapeText } from '../shared/office/rich-text.ts';
import { decodeEntities } from '../shared/xml/text.ts';

const AMPERSAND = 38;
const UNDERSCORE = 95;
const X = 120;

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Whether the text between two offsets holds what is to be decoded: entities, or what XML cannot hold (`_x000D_`). */
export function isEscaped(codes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = codes[at]!;
    if (code === AMPERSAND || (code === UNDERSCORE && codes[at + 1] === X)) return true;
  }
  return false;
}

export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  return UTF8.decode(bytes.subarray(start, end));
}

export function unescapedText(bytes: Uint8Array, start: number, end: number): string {
  return unescapeText(decodeEntities(decodeText(bytes, start, end)));
}
