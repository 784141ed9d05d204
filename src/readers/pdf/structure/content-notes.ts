import { isSpace, skipHex, skipLiteral, skipSpace } from '../syntax/lexer.ts';
import { Parser } from '../syntax/parser.ts';
import { findWord } from '../syntax/places.ts';
import { textOf } from '../syntax/text-string.ts';
import { isDict, type PdfDict, PdfString, type PdfValue } from '../syntax/values.ts';
import { isTechnicalKey } from './entries.ts';

/** What a content stream holds beside what it draws. */
export interface ContentNotes {
  readonly comments: readonly string[];
  /** Of each mark with properties that are texts (ISO 32000-1, 14.6): a line for each, under its key if several. */
  readonly marks: readonly string[];
}

const PERCENT = 0x25;
const OPEN = 0x28;
const LESS = 0x3c;
const LETTER_I = 0x49;
const LETTER_D = 0x44;
const TELLING = new Uint8Array(256);
for (const byte of [PERCENT, OPEN, LESS, LETTER_I]) TELLING[byte] = 1;
/** Bytes of comments and marks that are kept. */
const MAX_KEPT = 1024 * 1024;
/** Fewer letters and digits are a ligature, a sign, a number of a page. */
const SHORTEST = 3;

/**
 * Goes through a content stream once: strings that are drawn and inline pictures are passed over, and so are texts of
 * marks under the key `without`.
 */
export function contentNotes(bytes: Uint8Array, without?: string): ContentNotes {
  const [comments, marks]: [string[], string[]] = [[], []];
  let kept = 0;
  for (let at = 0; at < bytes.length && kept < MAX_KEPT; at++) {
    const byte = bytes[at]!;
    if (TELLING[byte] === 0) continue;
    const start = at;
    if (byte === OPEN) at = skipLiteral(bytes, at, bytes.length) - 1;
    else if (byte === PERCENT) {
      at = lineEnd(bytes, at);
      comments.push(LATIN1.decode(bytes.subarray(start, at)).replace(LEADING, '').trim());
      kept += at - start;
    } else if (byte === LETTER_I) at = pictureEnd(bytes, at);
    else if (bytes[at + 1] === LESS) {
      const mark = readMark(bytes, at, without);
      at = mark.end - 1;
      if (mark.text === '') continue;
      marks.push(mark.text);
      kept += mark.text.length;
    } else at = skipHex(bytes, at, bytes.length) - 1;
  }
  return { comments, marks };
}

const LATIN1 = new TextDecoder('windows-1252');
const LEADING = /^[%\s]{1,64}/;

function lineEnd(bytes: Uint8Array, at: number): number {
  let end = at;
  while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end++;
  return end;
}

/** The last byte of `ID … EI`, if that begins at `at`; else `at`. */
function pictureEnd(bytes: Uint8Array, at: number): number {
  const begins = bytes[at + 1] === LETTER_D && isSpace(bytes[at - 1]) && isSpace(bytes[at + 2]);
  if (!begins) return at;
  for (let end = findWord(bytes, 'EI', at + 3); end >= 0; end = findWord(bytes, 'EI', end + 2)) {
    const after = bytes[end + 2];
    if (isSpace(bytes[end - 1]) && (after === undefined || isSpace(after))) return end + 1;
  }
  return bytes.length;
}

/** The texts of a property list that belongs to a mark, and where it ends. */
function readMark(
  bytes: Uint8Array,
  at: number,
  without?: string,
): { readonly text: string; readonly end: number } {
  const parser = new Parser(bytes, at);
  const value = parser.value();
  const end = Math.max(parser.at, at + 2);
  const operator = skipSpace(bytes, end, bytes.length);
  const word = LATIN1.decode(bytes.subarray(operator, operator + 3));
  return { text: isDict(value) && /^(?:BDC|DP)/.test(word) ? textsOf(value, without) : '', end };
}

function textsOf(dict: PdfDict, without: string | undefined): string {
  const entries = [...dict].flatMap(([key, value]) => {
    const text = isTechnicalKey(key) || key === without ? '' : stringsOf(value, 0).join('; ');
    return text.replace(/[^\p{L}\p{N}]/gu, '').length < SHORTEST ? [] : [[key, text] as const];
  });
  if (entries.length === 1) return entries[0]![1];
  return entries.map(([key, text]) => `${key}: ${text}`).join('\n');
}

const MAX_DEPTH = 8;

function stringsOf(value: PdfValue, depth: number): string[] {
  if (value instanceof PdfString) return [textOf(value.bytes).trim()];
  if (depth > MAX_DEPTH) return [];
  const inside = isDict(value) ? [...value.values()] : Array.isArray(value) ? (value as PdfValue[]) : [];
  return inside.flatMap((item) => stringsOf(item, depth + 1));
}
