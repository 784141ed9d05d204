import { hasSectionAt } from './frame.ts';
import { findWord } from './syntax/places.ts';

const END = '%%EOF';
/** Versions counted; a file that has been changed more often is no document. */
const MAX_VERSIONS = 10_000;
/** `startxref`, its number and white space. */
const WORDS = /startxref\s{1,16}(\d{1,12})\s{1,16}$/;
const WORDS_WITHIN = 64;
const LATIN1 = new TextDecoder('latin1');

/**
 * Where the earlier versions of a document end, rising: each update leaves the bytes before it as they were (ISO
 * 32000-1, 7.5.6). The first section of a linearized file (annex F) ends with an offset that leads to no section
 * before it, and so is none.
 */
export function earlierEnds(bytes: Uint8Array): number[] {
  const ends: number[] = [];
  for (let at = findWord(bytes, END, 0); at >= 0; at = findWord(bytes, END, at + 1)) {
    const offset = WORDS.exec(LATIN1.decode(bytes.subarray(Math.max(0, at - WORDS_WITHIN), at)))?.[1];
    if (offset === undefined || Number(offset) >= at || !hasSectionAt(bytes, Number(offset))) continue;
    ends.push(at + END.length);
    if (ends.length > MAX_VERSIONS) break;
  }
  // The last one is the document as it is, but for what it was cut off in.
  if (ends.length > 0 && findWord(bytes, 'obj', ends.at(-1)!) < 0) ends.pop();
  return ends;
}
