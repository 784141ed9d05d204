import { isRegular, isSpace } from './lexer.ts';

/** Where an indirect object begins in the file: the offset of its number. */
export interface ObjectPlace {
  readonly number: number;
  readonly generation: number;
  readonly offset: number;
}

const OBJ = [0x6f, 0x62, 0x6a];
const MAX_DIGITS = 10;

/** All places of a file's bytes where `N G obj` stands, rising. Those inside streams are among them. */
export function* objectPlaces(bytes: Uint8Array, start = 0, end = bytes.length): Iterable<ObjectPlace> {
  // Looking for the rarest of the three letters is done by the platform, and fast.
  for (let at = bytes.indexOf(OBJ[2]!, start); at >= 0 && at < end; at = bytes.indexOf(OBJ[2]!, at + 1)) {
    if (bytes[at - 1] !== OBJ[1] || bytes[at - 2] !== OBJ[0]) continue;
    // A number may follow without the space that it should be parted by.
    if (isRegular(bytes[at + 1]) && !isDigit(bytes[at + 1])) continue;
    const place = placeBefore(bytes, at - 2, start);
    if (place) yield place;
  }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** The number and generation that end before `at`. */
function placeBefore(bytes: Uint8Array, at: number, start: number): ObjectPlace | undefined {
  const generation = digitsBefore(bytes, spaceBefore(bytes, at, start), start);
  if (!generation) return undefined;
  const gap = spaceBefore(bytes, generation.at, start);
  if (gap === generation.at) return undefined;
  const number = digitsBefore(bytes, gap, start);
  return number && { number: number.value, generation: generation.value, offset: number.at };
}

function spaceBefore(bytes: Uint8Array, at: number, start: number): number {
  let before = at;
  while (before > start && at - before < 64 && isSpace(bytes[before - 1])) before--;
  return before;
}

function digitsBefore(
  bytes: Uint8Array,
  at: number,
  start: number,
): { readonly value: number; readonly at: number } | undefined {
  let before = at;
  while (before > start && at - before < MAX_DIGITS && isDigit(bytes[before - 1])) before--;
  if (before === at) return undefined;
  let value = 0;
  for (let i = before; i < at; i++) value = value * 10 + bytes[i]! - 0x30;
  return { value, at: before };
}

/** The offset of a word at or after `start`, -1 if there is none before `end`. */
export function findWord(bytes: Uint8Array, word: string, start: number, end = bytes.length): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, start); at >= 0 && at < end; at = bytes.indexOf(first, at + 1)) {
    if (hasWord(bytes, word, at)) return at;
  }
  return -1;
}

/** The offset of the last place of a word before `end`, -1 if there is none. */
export function findLastWord(bytes: Uint8Array, word: string, end = bytes.length): number {
  const first = word.charCodeAt(0);
  for (let at = end; at > 0; ) {
    at = bytes.lastIndexOf(first, at - 1);
    if (at < 0) return -1;
    if (hasWord(bytes, word, at)) return at;
  }
  return -1;
}

export function hasWord(bytes: Uint8Array, word: string, at: number): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word.charCodeAt(i)) return false;
  return true;
}
