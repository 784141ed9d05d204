import { isSpace } from './lexer.ts';
import type { ObjectStore } from './object-store.ts';
import { findWord, hasWord } from './places.ts';

const END = 'endobj';
/** White space between the end of an object and the next one. */
const MAX_GAP = 16;

/**
 * Numbers of the objects that may be streams, rising. Left out without being parsed are those that end before the next
 * object begins, as they should, and have no `stream` before.
 */
export function mayBeStreams(store: ObjectStore): number[] {
  const places = store
    .numbers()
    .map((number) => ({ number, start: store.offset(number) }))
    .filter((place): place is { number: number; start: number } => place.start !== undefined)
    .sort((a, b) => a.start - b.start);
  const bytes = store.view();
  let word = 0;
  const found = places.filter(({ start }, i) => {
    const end = places[i + 1]?.start ?? bytes.length;
    if (word >= 0 && word < start) word = findWord(bytes, 'stream', start);
    return (word >= 0 && word < end) || !isEnded(bytes, end);
  });
  return found.map(({ number }) => number).sort((a, b) => a - b);
}

function isEnded(bytes: Uint8Array, end: number): boolean {
  let at = end;
  while (at > 0 && end - at < MAX_GAP && isSpace(bytes[at - 1])) at--;
  return hasWord(bytes, END, at - END.length);
}
