import { isSpace } from './lexer.ts';
import type { ObjectStore } from './object-store.ts';
import { findWord, hasWord } from './places.ts';

const END = 'endobj';
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
  const places = store
    .numbers()
    .map((number) => ({ number, start: store.offset(number) }))
    .filter((place): place is { number: number; start: number } => place.start !== undefined)
    .sort((a, b) => a.start - b.start);
  const bytes = store.view();
  const next = words.map(() => 0);
  const found = places.filter(({ start }, i) => {
    const end = places[i + 1]?.start ?? bytes.length;
    words.forEach((word, k) => {
      if (next[k]! < start) next[k] = placeOf(bytes, word, start);
    });
    return next.some((place) => place < end) || !isEnded(bytes, end);
  });
  return found.map(({ number }) => number);
}

function placeOf(bytes: Uint8Array, word: string, start: number): number {
  const place = findWord(bytes, word, start);
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}

function isEnded(bytes: Uint8Array, end: number): boolean {
  let at = end;
  while (at > 0 && end - at < MAX_GAP && isSpace(bytes[at - 1])) at--;
  return hasWord(bytes, END, at - END.length);
}
