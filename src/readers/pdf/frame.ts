import type { ByteSource, Embedded } from '../../core/types.ts';
import { windowSource } from '../shared/zip/bytes.ts';
import { findLastWord, findWord } from './syntax/places.ts';

/** Where the document lies in the file, and where other bytes do. */
export interface Frame {
  /** Offset of the document's mark. */
  readonly start: number;
  /** Behind its last `%%EOF`, or the file's end. */
  readonly end: number;
  /** The file ends before the document does. */
  readonly cutOff: boolean;
}

const MARK = '%PDF-';
const END = '%%EOF';
/** How a cross-reference section begins: as a table or as a stream. */
const SECTION = /^\s{0,32}(?:xref|\d{1,10}\s{1,8}\d{1,5}\s{1,8}obj)/;
const WORDS_WITHIN = 64;
/** What begins an object: text behind the end of a document that has it is a further version, cut off. */
const OBJECT = /\d\s{1,8}\d{1,5}\s{1,8}obj\b/;
const BEGINNING = 64 * 1024;
/** Fewer bytes than this that are no text say nothing. */
const MIN_BYTES = 16;

const LATIN1 = new TextDecoder('latin1');

/**
 * Finds the document in a file's bytes: mail and web servers put lines before it or behind, and files are joined to
 * one. Where several documents follow one another, the last is the one.
 */
export function findFrame(bytes: Uint8Array): Frame {
  const first = Math.max(0, findWord(bytes, MARK, 0));
  const start = startOf(bytes, first);
  const last = findLastWord(bytes, END);
  const behind = last < start ? -1 : last + END.length;
  if (behind < 0) return { start, end: bytes.length, cutOff: true };
  const rest = LATIN1.decode(bytes.subarray(behind, behind + BEGINNING));
  const cutOff = OBJECT.test(rest);
  return { start, end: cutOff ? bytes.length : behind, cutOff };
}

/** The mark from which on the offset behind the last `startxref` is right; the first mark if it is from none. */
function startOf(bytes: Uint8Array, first: number): number {
  const word = findLastWord(bytes, 'startxref');
  const digits = /^startxref\s{0,16}(\d{1,12})/.exec(
    LATIN1.decode(bytes.subarray(word, word + WORDS_WITHIN)),
  );
  const offset = Number(digits?.[1]);
  if (word < 0 || !digits || hasSectionAt(bytes, first + offset) || hasSectionAt(bytes, offset)) return first;
  for (let at = findLastWord(bytes, MARK); at > first; at = findLastWord(bytes, MARK, at)) {
    if (hasSectionAt(bytes, at + offset)) return at;
  }
  return first;
}

/** True if a cross-reference section begins at the offset. */
export function hasSectionAt(bytes: Uint8Array, at: number): boolean {
  return SECTION.test(LATIN1.decode(bytes.subarray(at, at + WORDS_WITHIN)));
}

/** What stands before the document and behind it, as files: lines of a mail, other documents, anything. */
export async function* outsideUnits(source: ByteSource, frame: Frame): AsyncIterable<Embedded> {
  for (const range of [
    { start: 0, end: frame.start },
    { start: frame.end, end: source.size },
  ]) {
    const file = windowSource(`bytes-${range.start}-${range.end}`, source, range);
    if (await says(file)) yield { kind: 'file', source: file, visibility: 'slack' };
  }
}

/** False for white space, zeros, and a few bytes that are no text. */
async function says(file: ByteSource): Promise<boolean> {
  for (let at = 0; at < file.size; at += BEGINNING) {
    const bytes = (await file.read(at, BEGINNING)).filter((byte) => byte > 0x20);
    if (bytes.length >= MIN_BYTES) return true;
    if (bytes.length > 0 && at + BEGINNING >= file.size) return bytes.every((byte) => byte < 0x7f);
  }
  return false;
}
