import { innerFile, isJson, LEAST_INNER } from './inner.ts';

/** Longer texts, and longer lists, are read by the lexer. */
export const MAX_TEXT = 10_000;
/** As many scalars as still are one cell (`MAX_JOINED` in row-writer.ts). */
const MAX_LISTED = 20;

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const LIST = 0x5b;
const LIST_END = 0x5d;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;
const NULL = 0x6e;

/**
 * Where a value that is one cell ends: a text, a number, `true`, `false`, `null`, an empty object, a short list of
 * such scalars. −1 if it is something else, does not end in `text`, or is a text that holds a file or JSON: the lexer
 * tells what that is.
 */
export function valueEnd(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first === OBJECT) return text.charCodeAt(at + 1) === OBJECT_END ? at + 2 : -1;
  return first === LIST ? listEnd(text, at + 1) : scalarEnd(text, at, first);
}

function scalarEnd(text: string, at: number, first: number): number {
  if (first === QUOTE) return stringEnd(text, at + 1);
  if (isDigit(first) || (first === 0x2d && isDigit(text.charCodeAt(at + 1)))) return numberEnd(text, at + 1);
  for (const word of ['true', 'false', 'null'])
    if (first === word.charCodeAt(0)) return text.startsWith(word, at) ? at + word.length : -1;
  return -1;
}

function stringEnd(text: string, start: number): number {
  const most = Math.min(text.length, start + MAX_TEXT);
  for (let i = start; i < most; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) return i - start >= LEAST_INNER && holdsMore(text, start, i) ? -1 : i + 1;
    if (code < 0x20) return -1;
    if (code !== BACKSLASH) continue;
    const length = escapeLength(text, i + 1);
    if (length === 0) return -1;
    i += length;
  }
  return -1;
}

/** Characters behind the backslash; 0 if it is no escape of JSON. */
function escapeLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code !== 0x75) return ESCAPED.has(code) ? 1 : 0;
  for (let i = at + 1; i <= at + 4; i++) {
    const digit = text.charCodeAt(i);
    const letter = digit | 0x20;
    if (!isDigit(digit) && !(letter >= 0x61 && letter <= 0x66)) return 0;
  }
  return 5;
}

function numberEnd(text: string, from: number): number {
  let i = from;
  for (let code = text.charCodeAt(i); ; code = text.charCodeAt(++i)) {
    const isPart = isDigit(code) || code === 0x2e || code === 0x2d || code === 0x2b || (code | 0x20) === 0x65;
    // At the end of the text the number may go on.
    if (!isPart) return i < text.length ? i : -1;
  }
}

function listEnd(text: string, from: number): number {
  let i = behindSpace(text, from);
  if (text.charCodeAt(i) === LIST_END) return i + 1;
  for (let count = 0; count < MAX_LISTED; count++) {
    const end = scalarEnd(text, i, text.charCodeAt(i));
    if (end < 0) return -1;
    i = behindSpace(text, end);
    const code = text.charCodeAt(i);
    if (code === LIST_END) return i + 1;
    if (code !== COMMA) return -1;
    i = behindSpace(text, i + 1);
  }
  return -1;
}

/** True if the characters are a file or JSON that is written as a text; most are seen at once to be neither. */
function holdsMore(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  const special =
    first <= 0x20 || first === 0x3c || first === OBJECT || first === LIST || first === BACKSLASH;
  if (!special && !text.startsWith('data:', start) && !isPacked(text, start, end)) return false;
  const whole = unescaped(text.slice(start - 1, end + 1));
  return whole.length >= LEAST_INNER && (isJson(whole) || innerFile(whole) !== undefined);
}

/** True if there are no other characters than base64 has, in any of its forms, the dots of tokens, and escapes. */
function isPacked(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const isWord = isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
    const isSign = code === 0x2b || code === 0x2f || code === 0x3d || code === 0x5f || code === 0x2d;
    if (!isWord && !isSign && code !== 0x2e && code !== BACKSLASH) return false;
  }
  return true;
}

export function behindSpace(text: string, at: number): number {
  let i = at;
  for (let code = text.charCodeAt(i); code === 0x20 || (code >= 9 && code <= 13); )
    code = text.charCodeAt(++i);
  return i;
}

/** `\"`, `\\`, `\/`, `\b`, `\f`, `\n`, `\r`, `\t`. */
const ESCAPED: ReadonlySet<number> = new Set(Array.from('"\\/bfnrt', (sign) => sign.charCodeAt(0)));

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** What the lexer and the builder make one cell of; the value stands between the offsets. */
export function cellText(text: string, start: number, end: number): string {
  const first = text.charCodeAt(start);
  if (first === QUOTE) return unescaped(text.slice(start, end));
  if (first === NULL || first === OBJECT) return '';
  return first === LIST ? joined(text, start + 1, end - 1) : text.slice(start, end);
}

/** Characters at both ends of the value within which the cell's text stands as it is; −1 if the text is another. */
export function plainSpan(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  if (first === NULL || first === OBJECT || first === LIST) return -1;
  if (first !== QUOTE) return 0;
  for (let i = start + 1; i < end - 1; i++) if (text.charCodeAt(i) === BACKSLASH) return -1;
  return 1;
}

/** A text with its quotes, which ends where `valueEnd` says. */
const unescaped = (quoted: string): string =>
  quoted.includes('\\') ? JSON.parse(quoted) : quoted.slice(1, -1);

function joined(text: string, from: number, to: number): string {
  const parts: string[] = [];
  for (let i = behindSpace(text, from); i < to; i = behindSpace(text, i + 1)) {
    const end = scalarEnd(text, i, text.charCodeAt(i));
    parts.push(cellText(text, i, end));
    i = behindSpace(text, end);
  }
  return parts.join('; ');
}
