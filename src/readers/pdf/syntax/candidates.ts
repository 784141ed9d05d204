import { isSpace, literalEnd } from './lexer.ts';
import type { ObjectStore } from './object-store.ts';
import { findWord, hasWord } from './places.ts';
import { dictOf, isArray, type PdfValue } from './values.ts';

const END = 'endobj';
const OPEN = 0x28;
const LESS = 0x3c;
const GREATER = 0x3e;
const PERCENT = 0x25;
const CR = 13;
const LF = 10;
/** White space between the end of an object and the next one. */
const MAX_GAP = 16;
const STREAM = ['stream'];
/** A name may be written in numbers of its letters (ISO 32000-1, 7.3.5). */
const PAGE = ['Page', '#'];
const PROPERTIES = ['Properties', '#'];
const MAX_DEPTH = 64;

/**
 * Numbers of the objects that may be streams, rising. Streams do not lie in object streams. Left out without being
 * parsed are those that end before the next object begins, as they should, and do not have the word before.
 */
export function mayBeStreams(store: ObjectStore): readonly number[] {
  return store.once('streams', () => {
    const bytes = store.view();
    const found = objectsWith(store, STREAM, (start, end) => !isEnded(bytes, start, end));
    return found.sort((a, b) => a - b);
  });
}

/** Numbers of the objects that may be pages, rising. */
export function mayBePages(store: ObjectStore): readonly number[] {
  return store.once('pages', () => mayHave(store, PAGE).sort((a, b) => a - b));
}

/**
 * False only if no content can be part of a layer: its mark names an entry of `/Properties` (ISO 32000-1, 14.6.2
 * and 8.11.3.2), and no dictionary has one.
 */
export function mayHaveLayers(store: ObjectStore): boolean {
  return mayHave(store, PROPERTIES).some((number) => hasKey(store.get(number), 'Properties', 0));
}

function hasKey(value: PdfValue, key: string, depth: number): boolean {
  if (depth > MAX_DEPTH) return true;
  if (isArray(value)) return value.some((item) => hasKey(item, key, depth + 1));
  const dict = dictOf(value);
  if (!dict) return false;
  return dict.has(key) || [...dict.values()].some((item) => hasKey(item, key, depth + 1));
}

/** Numbers of the objects in object streams that may have one of the words. */
function heldWith(store: ObjectStore, words: readonly string[]): number[] {
  return store.numbers().filter((number) => {
    if (store.offset(number) !== undefined) return false;
    const range = store.rawObject(number);
    const bytes = range?.bytes.subarray(range.start, range.end);
    return bytes !== undefined && words.some((word) => findWord(bytes, word, 0) >= 0);
  });
}

/** Numbers of the objects that may have one of the words before their stream. */
function mayHave(store: ObjectStore, words: readonly string[]): number[] {
  // Of what is no stream the end is known.
  const found = [...heldWith(store, words), ...objectsWith(store, words), ...mayBeStreams(store)];
  return [...new Set(found)];
}

/** Numbers of the objects in no object stream in whose bytes one of the words stands, or that are to be taken, too. */
function objectsWith(
  store: ObjectStore,
  words: readonly string[],
  isTaken: (start: number, end: number) => boolean = () => false,
): number[] {
  const { numbers, offsets } = store.inFile();
  const bytes = store.view();
  const next = words.map(() => 0);
  const found: number[] = [];
  // A million objects: nothing is made for each.
  for (let i = 0; i < numbers.length; i++) {
    const start = offsets[i]!;
    const end = offsets[i + 1] ?? bytes.length;
    let holds = false;
    for (let k = 0; k < words.length; k++) {
      if (next[k]! < start) next[k] = placeOf(bytes, words[k]!, start);
      holds ||= next[k]! < end;
    }
    if (holds || isTaken(start, end)) found.push(numbers[i]!);
  }
  return found;
}

function placeOf(bytes: Uint8Array, word: string, start: number): number {
  const place = findWord(bytes, word, start);
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}

/**
 * The object ends before `end`, by a word that is no part of a string or comment: a cross-reference may name places
 * within an object.
 */
function isEnded(bytes: Uint8Array, start: number, end: number): boolean {
  let at = end;
  while (at > 0 && end - at < MAX_GAP && isSpace(bytes[at - 1])) at--;
  at -= END.length;
  return hasWord(bytes, END, at) && at >= start && isReached(bytes, start, at);
}

/** Is a place among the tokens of what begins at `start`, or does a string or comment reach over it? */
function isReached(bytes: Uint8Array, start: number, place: number): boolean {
  let at = start;
  while (at < place) {
    const byte = bytes[at];
    if (byte === OPEN) at = literalEnd(bytes, at, place) + 1;
    else if (byte === LESS && bytes[at + 1] !== LESS) at = behind(bytes, [GREATER], { from: at, end: place });
    else if (byte === PERCENT) at = behind(bytes, [CR, LF], { from: at, end: place });
    else at += byte === LESS ? 2 : 1;
  }
  return at === place;
}

/** Behind the first of some bytes; behind the end if there is none. */
function behind(
  bytes: Uint8Array,
  some: readonly number[],
  { from, end }: { from: number; end: number },
): number {
  let at = from;
  while (at < end && !some.includes(bytes[at]!)) at++;
  return at + 1;
}
