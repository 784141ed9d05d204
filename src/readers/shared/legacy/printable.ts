import { saysSomething } from '../office/formula-texts.ts';
import type { Decode } from './code-pages.ts';

/** Characters of a run that may be a text; shorter ones are chance. */
const SHORTEST = 4;
/** Bytes looked at; longer parts are not made of words. */
const LONGEST = 16 * 1024 * 1024;
const STRING_TOKEN = 0x17;

/**
 * Texts among the bytes of a record or stream whose layout is not read: runs of printable characters, two bytes or
 * one byte each. Both kinds are looked for, as legacy formats mix them.
 */
export function printableRuns(bytes: Uint8Array, decode: Decode): string[] {
  const runs: string[] = [];
  const end = Math.min(bytes.length, LONGEST);
  let at = 0;
  while (at < end) {
    const wide = wideEnd(bytes, at, end);
    const narrow = wide - at >= SHORTEST * 2 ? at : narrowEnd(bytes, at, end);
    if (wide - at >= SHORTEST * 2) {
      runs.push(UTF16.decode(bytes.subarray(at, wide)));
      at = wide;
    } else if (narrow - at >= SHORTEST) {
      runs.push(decode(bytes.subarray(at, narrow)));
      at = narrow;
    } else at += 1;
  }
  return runs.map((run) => run.trim()).filter(isText);
}

/** Names that programs give: of relationships, of functions newer than the format. */
const TECHNICAL = /^(?:rId\d{1,6}|_xlfn\.[A-Z.]{1,60}|_xl(?:nm|pm|udf)[.\w]{1,60})$/;

/** True for a run that words may be made of: signs and accents in a heap are numbers. */
function isText(run: string): boolean {
  if (TECHNICAL.test(run) || !saysSomething(run) || !/\p{L}{3}|\d{5}/u.test(run)) return false;
  const plain = run.replace(/[^A-Za-z0-9 ,.]/g, '').length;
  return plain > run.length * 0.6 || (run.length > 7 && /^[\p{L}\p{M}\p{N}\p{P}\p{Z}\s]+$/u.test(run));
}

const UTF16 = new TextDecoder('utf-16le');

/** Letters of the scripts of Europe, and signs: what else pairs of bytes may spell is chance. */
function wideEnd(bytes: Uint8Array, start: number, end: number): number {
  // A zero there belongs to the number before.
  if (bytes[start] === 0) return start;
  let at = start;
  while (at + 1 < end) {
    const code = bytes[at]! | (bytes[at + 1]! << 8);
    const plain = (code >= 32 && code < 127) || code === 9 || code === 10 || code === 13;
    if (!plain && !(code >= 0xa0 && code < 0x530) && !(code >= 0x2010 && code < 0x2040)) break;
    at += 2;
  }
  return at;
}

function narrowEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const code = bytes[at]!;
    if (code < 32 ? code !== 9 && code !== 10 && code !== 13 : code === 127) break;
    at += 1;
  }
  return at;
}

/** Texts in two bytes a character among the bytes of a record of BIFF12, which writes no others. */
export function wideRuns(bytes: Uint8Array): string[] {
  const runs: string[] = [];
  const end = Math.min(bytes.length, LONGEST);
  for (let at = 0; at + 1 < end; ) {
    const token = tokenEnd(bytes, at, end);
    const stop = token ?? wideEnd(bytes, at, end);
    if (token !== undefined) {
      runs.push(UTF16.decode(bytes.subarray(at + 3, stop)).trim());
      at = stop;
    } else if (stop - at >= 4) {
      runs.push(UTF16.decode(bytes.subarray(at, stop)).trim());
      at = stop;
    } else at += 1;
  }
  return runs.filter(isText);
}

/** Where a text of a formula ends (MS-XLSB 2.5.97.79 `PtgStr`): its length would pass for a letter before it. */
function tokenEnd(bytes: Uint8Array, at: number, end: number): number | undefined {
  if (bytes[at] !== STRING_TOKEN || at + 3 > end) return undefined;
  const length = bytes[at + 1]! | (bytes[at + 2]! << 8);
  const stop = at + 3 + 2 * length;
  return length > 1 && stop <= end && wideEnd(bytes, at + 3, stop) === stop ? stop : undefined;
}
