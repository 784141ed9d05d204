import { isText } from '../structure/teller.ts';
import { isSpace, scanLiteral } from '../syntax/lexer.ts';
import { Parser } from '../syntax/parser.ts';
import { findWord, hasWord } from '../syntax/places.ts';

/** A line that is part of no object: a comment (ISO 32000-1, 7.2.4), or what somebody put between objects. */
export interface Comment {
  readonly text: string;
  /** Where it stands in the file. */
  readonly start: number;
  readonly end: number;
}

/** Bytes of lines in all, and of one of them. */
const MAX_BYTES = 4 * 1024 * 1024;
const MAX_LINE = 64 * 1024;
const END = 'endobj';
const MAX_SPACE = 16;
const PERCENT = 0x25;
const OPEN = 0x28;
/** What stands between objects by right: marks, and the words and numbers of sections and trailers. */
const OWN =
  /^(?:%PDF-\d\.\d|%%EOF|startxref|xref|trailer|endobj|endstream|null|[\d\s<>]{0,64}|\d{10} \d{5} [nf])$/;

/**
 * All comments and other lines outside of objects, and the comments within them, each once. `starts`: where objects
 * begin; `streams`: where the data of streams lie; both rising.
 */
export function commentsBetween(
  bytes: Uint8Array,
  starts: readonly number[],
  streams: readonly (readonly [number, number])[],
): Comment[] {
  const reading = new Reading(bytes);
  let stream = 0;
  let end = 0;
  starts.forEach((start, i) => {
    if (start < end) return;
    reading.gap(end, start);
    const next = starts[i + 1] ?? bytes.length;
    while (stream < streams.length && streams[stream]![1] <= start) stream++;
    const data = streams[stream];
    const held = data !== undefined && data[0] < next ? data : undefined;
    end = endOf(bytes, held?.[1] ?? start, next);
    reading.object(start, held ? held[0] : end);
    if (held) reading.gap(held[1], end);
  });
  reading.gap(end, bytes.length);
  return reading.comments;
}

/** Behind the word that ends an object, which most often stands right before the next one. */
function endOf(bytes: Uint8Array, start: number, next: number): number {
  let last = next;
  while (last > start && next - last < MAX_SPACE && isSpace(bytes[last - 1])) last--;
  if (hasWord(bytes, END, last - END.length)) return last;
  const found = wordWithin(bytes, END, [start, next]);
  return found < 0 ? next : found + END.length;
}

/** As `findWord`, which looks beyond the end for the word's first letter. */
function wordWithin(bytes: Uint8Array, word: string, [start, end]: readonly [number, number]): number {
  const found = findWord(bytes.subarray(start, end), word, 0);
  return found < 0 ? -1 : found + start;
}

class Reading {
  readonly comments: Comment[] = [];
  readonly #bytes: Uint8Array;
  readonly #known = new Set<string>();
  #size = 0;
  #next = -1;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** What stands between two objects: cross-reference sections and trailers are passed over. */
  gap(start: number, end: number): void {
    for (let at = start; at < end && this.#size < MAX_BYTES; ) {
      const line = lineEnd(this.#bytes, at, end);
      if (hasWord(this.#bytes, 'xref', at)) {
        const trailer = wordWithin(this.#bytes, 'trailer', [at, end]);
        at = trailer < 0 ? end : trailer;
      } else if (hasWord(this.#bytes, 'trailer', at)) {
        const parser = new Parser(this.#bytes, at + 'trailer'.length, end);
        parser.value();
        this.object(at, parser.at);
        at = Math.max(parser.at, at + 'trailer'.length);
      } else {
        this.#note(at, line);
        at = line + 1;
      }
    }
  }

  /** Comments within an object; a percent sign in a string begins none. */
  object(start: number, end: number): void {
    if (this.#percent(start) >= end) return;
    for (let at = start; at < end && this.#size < MAX_BYTES; at++) {
      if (this.#bytes[at] === OPEN) at = scanLiteral(this.#bytes, at, end).next - 1;
      else if (this.#bytes[at] === PERCENT) {
        const line = lineEnd(this.#bytes, at, end);
        this.#note(at, line);
        at = line;
      }
    }
  }

  #note(start: number, end: number): void {
    if (end - start < 3) return;
    const line = readable(this.#bytes.subarray(start, Math.min(end, start + MAX_LINE)));
    const text = line?.replace(LEADING, '') ?? '';
    if (OWN.test(line ?? '') || !isText(text) || this.#known.has(text)) return;
    this.#known.add(text);
    this.#size += end - start;
    this.comments.push({ text, start, end });
  }

  /** Where the first percent sign at or after a place is, asked for rising places. */
  #percent(from: number): number {
    if (this.#next < from) {
      const found = this.#bytes.indexOf(PERCENT, from);
      this.#next = found < 0 ? this.#bytes.length : found;
    }
    return this.#next;
  }
}

function lineEnd(bytes: Uint8Array, at: number, end: number): number {
  let line = at;
  while (line < end && bytes[line] !== 10 && bytes[line] !== 13) line++;
  return line;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const LATIN1 = new TextDecoder('windows-1252');
const LEADING = /^[%\s]{1,64}/;

/** Undefined for bytes: the second line of most files has some, so that programs take the file for binary. */
function readable(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes).trim();
  } catch {
    const odd = bytes.filter((byte) => byte > 0x7e || (byte < 0x20 && byte !== 9)).length;
    return odd * 3 > bytes.length ? undefined : LATIN1.decode(bytes).trim();
  }
}
