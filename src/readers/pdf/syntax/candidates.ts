import { isSpace, literalEnd } from './lexer.ts';
import type { ObjectStore } from './object-store.ts';
import { findWord, hasWord } from './places.ts';

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

/** Numbers of the objects that may be streams, rising. Streams do not lie in object streams. */
export function mayBeStreams(store: ObjectStore): number[] {
  return objectsWith(store, STREAM).sort((a, b) => a - b);
}

/** Numbers of the objects that may be pages, rising. */
export function mayBePages(store: ObjectStore): number[] {
  const held = store.numbers().filter((number) => store.offset(number) === undefined);
  return [...held, ...objectsWith(store, PAGE)].sort((a, b) => a - b);
}

/**
 * Numbers of the objects in no object stream that may have one of the words. Left out without being parsed are those
 * that end before the next object begins, as they should, and have none of the words before.
 */
function objectsWith(store: ObjectStore, words: readonly string[]): number[] {
  const places = placesOf(store);
  const bytes = store.view();
  const next = words.map(() => 0);
  const found: number[] = [...farOff(store)];
  // A million objects: nothing is made for each.
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    const start = startOf(place);
    const end = i + 1 < places.length ? startOf(places[i + 1]!) : bytes.length;
    let holds = false;
    for (let k = 0; k < words.length; k++) {
      if (next[k]! < start) next[k] = placeOf(bytes, words[k]!, start);
      holds ||= next[k]! < end;
    }
    if (holds || !isEnded(bytes, start, end)) found.push(place % SPAN);
  }
  return found;
}

/** Numbers of objects are lower. */
const SPAN = 2 ** 23;

/** Objects by where they begin: a number each that holds both, as there may be a million. */
function placesOf(store: ObjectStore): Float64Array {
  const places: number[] = [];
  for (const number of store.numbers()) {
    const start = store.offset(number);
    if (start !== undefined && start < MAX_START) places.push(start * SPAN + number);
  }
  return Float64Array.from(places).sort();
}

/** Files are smaller as a rule. */
const MAX_START = 2 ** 30;

/** Those beyond are parsed, whatever they are. */
function farOff(store: ObjectStore): number[] {
  if (store.view().length < MAX_START) return [];
  return store.numbers().filter((number) => (store.offset(number) ?? 0) >= MAX_START);
}

function startOf(place: number): number {
  return Math.floor(place / SPAN);
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
