/**
 * Long runs of hexadecimal digits as machines make them: hashes, trace ids, UUIDs. No two are the same and none is
 * anybody's number, so all of one length are alike to detectors, as are all digits.
 */

/** Shorter ones may be somebody's number (a Medicare number has eleven signs). */
const SHORTEST = 14;
/** So often letters follow digits or digits letters: a number has its letters in front, or few of them. */
const FEWEST_CHANGES = 5;

const DIGIT = 1;
const LOWER = 2;
const UPPER = 4;
/** What a run of letters and digits goes on with, and no hexadecimal digit: other letters, and all beyond ASCII. */
const OTHER = 8;
/** Kinds of bytes; 0 ends a run. */
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => kindOf(byte));

function kindOf(byte: number): number {
  const isOf = (first: string, last: string) => byte >= first.charCodeAt(0) && byte <= last.charCodeAt(0);
  if (isOf('0', '9')) return DIGIT;
  if (isOf('a', 'f')) return LOWER;
  if (isOf('A', 'F')) return UPPER;
  return byte > 0x7f || isOf('g', 'z') || isOf('G', 'Z') ? OTHER : 0;
}

const DASH = 45;
const ZERO = 48;
/** Stand for all letters of a key: labels end in other words than these. */
const ANY_LOWER = 102;
const ANY_UPPER = 70;

/** Where the dashes of a UUID are, and how long it is [RFC 9562]. */
const DASHES = [8, 13, 18, 23];
const UUID = 36;

/** Of longer texts none is made alike. */
export const LONGEST = 256;
const block = new Uint8Array(LONGEST);
const form = new Uint8Array(LONGEST);

/** Whether there is a machine-made key in the text, also one that was made alike. */
export function holdsKey(text: string): boolean {
  return isInBlock(text) && nextKey(block, 0, text.length) < text.length;
}

/** The text with its machine-made keys in one form for all of their length. */
export function withAlikeKeys(text: string): string {
  if (!isInBlock(text)) return text;
  const { length } = text;
  let alike = '';
  let done = 0;
  for (let at = nextKey(block, 0, length); at < length; at = nextKey(block, end, length)) {
    putForm(block, at, form);
    alike += text.slice(done, at) + String.fromCharCode(...form.subarray(0, end - at));
    done = end;
  }
  return done === 0 ? text : alike + text.slice(done);
}

/** Puts the text where bytes are looked at; false if it is too short or too long. */
function isInBlock(text: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST) return false;
  for (let i = 0; i < text.length; i++) block[i] = Math.min(text.charCodeAt(i), 0xff);
  return true;
}

/** The same of bytes: all are put into `into`, unless there is no such key (false) or no room for them. */
export function putAlikeKeys(bytes: Uint8Array, from: number, to: number, into: Uint8Array): boolean {
  const length = to - from;
  let at = length < SHORTEST || length > into.length ? to : nextKey(bytes, from, to);
  if (at === to) return false;
  for (let i = from; i < to; i++) into[i - from] = bytes[i]!;
  for (; at < to; at = nextKey(bytes, end, to)) putForm(bytes, at, into.subarray(at - from));
  return true;
}

/** Where the key ends that was found last. */
let end = 0;

/** Where the next key begins; `to` if there is none. */
function nextKey(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (KINDS[bytes[at]!] === 0) continue;
    if (isUuid(bytes, at, to)) {
      end = at + UUID;
      return at;
    }
    end = runEnd(bytes, at, to);
    if (end - at >= SHORTEST && isKey(bytes, at, end)) return at;
    at = end;
  }
  return to;
}

function runEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && KINDS[bytes[at]!] !== 0) at++;
  return at;
}

/** Hexadecimal digits in one case, and dashes, with letters and digits in turn often enough. */
function isKey(bytes: Uint8Array, from: number, to: number): boolean {
  let kinds = 0;
  let changes = 0;
  let before = KINDS[bytes[from]!]!;
  for (let at = from; at < to; at++) {
    const kind = KINDS[bytes[at]!]!;
    if (kind === 0) continue;
    kinds |= kind;
    if ((kind === DIGIT) !== (before === DIGIT)) changes++;
    before = kind;
  }
  return (kinds === (DIGIT | LOWER) || kinds === (DIGIT | UPPER)) && changes >= FEWEST_CHANGES;
}

function isUuid(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < UUID || !DASHES.every((dash) => bytes[from + dash] === DASH)) return false;
  if (from + UUID < to && KINDS[bytes[from + UUID]!] !== 0) return false;
  let dashes = 0;
  for (let at = from; at < from + UUID; at++) if (KINDS[bytes[at]!] === 0) dashes++;
  return dashes === DASHES.length && isKey(bytes, from, from + UUID);
}

/** Puts the form of the key that was found last, and begins there. */
function putForm(bytes: Uint8Array, from: number, into: Uint8Array): void {
  for (let at = from; at < end; ) {
    const groupEnd = runEnd(bytes, at, end);
    const letter = letterOf(bytes, at, groupEnd);
    for (let i = at; i < groupEnd; i++) {
      // The first and the last are what they were: numbers beside ask whether they are digits.
      const isEdge = i === at || i === groupEnd - 1;
      const isDigit = isEdge ? KINDS[bytes[i]!] === DIGIT : (i - at) % 2 === 0;
      into[i - from] = letter === 0 ? bytes[i]! : isDigit ? ZERO : letter;
    }
    if (groupEnd < end) into[groupEnd - from] = DASH;
    at = groupEnd + 1;
  }
}

/** What stands for the letters of a group; 0 if it has none. */
function letterOf(bytes: Uint8Array, from: number, to: number): number {
  let letter = 0;
  for (let at = from; at < to && letter === 0; at++) {
    const kind = KINDS[bytes[at]!]!;
    letter = kind === UPPER ? ANY_UPPER : kind === LOWER ? ANY_LOWER : 0;
  }
  return letter;
}
