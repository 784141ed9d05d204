import { isRegular, scanName, skipHex, skipLiteral, skipSpace } from '../syntax/lexer.ts';
import type { ObjectStore } from '../syntax/object-store.ts';
import { hasWord } from '../syntax/places.ts';
import { isTechnicalKey } from './entries.ts';

const OPEN = 0x28;
const LESS = 0x3c;
const SLASH = 0x2f;
const HASH = 0x23;
const LETTER_J = 0x6a;
const LETTER_S = 0x73;

/** Entries whose text is often an object of its own. */
const REFERRING = ['JS', 'RC', 'RV', 'T', 'TU', 'V'];

const REFERRING_LETTER = new Uint8Array(256);
for (const key of REFERRING) REFERRING_LETTER[key.charCodeAt(0)] = 1;

/** True for `/JS 12 0 R` and the like. `at`: the name's slash. */
function refersToText(bytes: Uint8Array, at: number): boolean {
  if (REFERRING_LETTER[bytes[at + 1] ?? 0] === 0) return false;
  for (const key of REFERRING) {
    const end = at + 1 + key.length;
    if (hasWord(bytes, key, at + 1) && !isRegular(bytes[end]))
      return isDigit(bytes[skipSpace(bytes, end, end + 4)]);
  }
  return false;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/**
 * What an object may hold by a look at its bytes: most have neither strings nor a stream, and need not be parsed.
 * `strings` also for names that are written with `#`, which hold a space or a letter beyond ASCII. Strings behind
 * entries that never hold text are passed over.
 */
export function glance(store: ObjectStore, number: number): 'nothing' | 'strings' | 'stream' {
  const range = store.rawObject(number);
  if (!range) return 'nothing';
  const seen = lookAt(range);
  store.spend(seen.at - range.start);
  return seen.found;
}

interface Seen {
  readonly found: 'nothing' | 'strings' | 'stream';
  readonly at: number;
}

const END = 'endobj';
/** From its first letter to its last, the rarest of them. */
const LAST = END.length - 1;

/** Bytes that are more than passed over. */
const TELLING = new Uint8Array(256);
for (const byte of [SLASH, HASH, OPEN, LESS, LETTER_J, LETTER_S]) TELLING[byte] = 1;

function lookAt({ bytes, start, end }: { bytes: Uint8Array; start: number; end: number }): Seen {
  let name = start;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (TELLING[byte] === 0) continue;
    if (byte === SLASH) {
      name = at;
      if (refersToText(bytes, at)) return { found: 'strings', at };
    }
    if (byte === HASH) return { found: 'strings', at };
    else if (byte === OPEN || byte === LESS) {
      if (byte === LESS && bytes[at + 1] === LESS) {
        at++;
        continue;
      }
      if (bytes[name] !== SLASH || !isTechnicalKey(scanName(bytes, name, end).value))
        return { found: 'strings', at };
      at = (byte === OPEN ? skipLiteral(bytes, at, end) : skipHex(bytes, at, end)) - 1;
    } else if (byte === LETTER_J && at - LAST >= start && hasWord(bytes, END, at - LAST))
      return { found: 'nothing', at: at - LAST };
    else if (byte === LETTER_S && hasWord(bytes, 'stream', at)) return { found: 'stream', at };
  }
  return { found: 'nothing', at: end };
}
