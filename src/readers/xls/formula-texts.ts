import type { Decode } from '../shared/legacy/code-pages.ts';
import { saysSomething } from '../shared/office/formula-texts.ts';

const STRING = 0x17;
const UTF16 = new TextDecoder('utf-16le');

/**
 * The texts that a parsed formula spells out (token `PtgStr`, MS-XLS 2.5.198.89). Tokens are looked for by how they
 * look instead of being walked through: what chance lets through does no harm, a token nobody knows does no either.
 * `narrow`: how the texts of BIFF5 are decoded; those of BIFF8 say themselves how wide they are.
 */
export function tokenTexts(tokens: Uint8Array, narrow?: Decode): string[] {
  const texts: string[] = [];
  for (let at = 0; at + 2 < tokens.length; at++) {
    if (tokens[at] !== STRING) continue;
    const length = tokens[at + 1]!;
    const flags = narrow === undefined ? tokens[at + 2]! : 0;
    if (length === 0 || flags > 1) continue;
    const start = at + (narrow === undefined ? 3 : 2);
    const end = start + length * (flags + 1);
    if (end > tokens.length) continue;
    const bytes = tokens.subarray(start, end);
    const text = flags === 1 ? UTF16.decode(bytes) : (narrow ?? latin)(bytes);
    // Items of a list are parted by zeros (2.4.89).
    const shown = text.replaceAll('\0', '\n');
    if (!isPrintable(shown)) continue;
    if (saysSomething(shown)) texts.push(shown);
    at = end - 1;
  }
  return texts;
}

const latin: Decode = (bytes) => String.fromCharCode(...bytes);

function isPrintable(text: string): boolean {
  return !/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]/.test(text);
}
