import type { Decode } from '../shared/legacy/code-pages.ts';
import { saysSomething } from '../shared/office/formula-texts.ts';

const STRING = 0x17;
const UTF16 = new TextDecoder('utf-16le');

/** Bytes looked at for each byte of a formula, as strings may be said to begin everywhere. */
const EFFORT = 8;

interface Found {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The texts that a parsed formula spells out (token `PtgStr`, MS-XLS 2.5.198.89). Tokens are looked for by how they
 * look instead of being walked through: a token nobody knows does no harm then. Numbers may look like one, too (a
 * reference to row 280 does); of two that overlap the longer one is taken.
 * `narrow`: how the texts of BIFF5 are decoded; those of BIFF8 say themselves how wide they are.
 */
export function tokenTexts(tokens: Uint8Array, narrow?: Decode): string[] {
  const found: Found[] = [];
  let effort = tokens.length * EFFORT;
  for (let at = tokens.indexOf(STRING); at >= 0 && effort > 0; at = tokens.indexOf(STRING, at + 1)) {
    const next = textAt(tokens, at, narrow);
    if (next === undefined) continue;
    effort -= next.end - next.start;
    const last = found.at(-1);
    if (last === undefined || last.end <= next.start) found.push(next);
    else if (next.end - next.start > last.end - last.start) found[found.length - 1] = next;
  }
  return found.filter(({ text }) => saysSomething(text)).map(({ text }) => text);
}

function textAt(tokens: Uint8Array, at: number, narrow: Decode | undefined): Found | undefined {
  const length = tokens[at + 1] ?? 0;
  const flags = narrow === undefined ? (tokens[at + 2] ?? 0) : 0;
  if (length === 0 || flags > 1) return undefined;
  const start = at + (narrow === undefined ? 3 : 2);
  const end = start + length * (flags + 1);
  if (end > tokens.length) return undefined;
  const bytes = tokens.subarray(start, end);
  const text = flags === 1 ? UTF16.decode(bytes) : (narrow ?? latin)(bytes);
  // Items of a list are parted by zeros (2.4.89).
  const shown = text.replaceAll('\0', '\n');
  return isPrintable(shown) ? { text: shown, start: at, end } : undefined;
}

const latin: Decode = (bytes) => String.fromCharCode(...bytes);

function isPrintable(text: string): boolean {
  return !/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]/.test(text);
}
