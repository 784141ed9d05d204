import { scanHex, scanLiteral, scanName } from '../syntax/lexer.ts';
import type { ObjectStore } from '../syntax/object-store.ts';
import { hasWord } from '../syntax/places.ts';
import { isTechnicalKey } from './entries.ts';

const OPEN = 0x28;
const LESS = 0x3c;
const SLASH = 0x2f;
const HASH = 0x23;
const LETTER_E = 0x65;
const LETTER_S = 0x73;

/**
 * What an object may hold by a look at its bytes: most have neither strings nor a stream, and need not be parsed.
 * `strings` also for names that are written with `#`, which hold a space or a letter beyond ASCII. Strings behind
 * entries that never hold text are passed over.
 */
export function glance(store: ObjectStore, number: number): 'nothing' | 'strings' | 'stream' {
  const range = store.rawObject(number);
  if (!range) return 'nothing';
  const { bytes, start, end } = range;
  let name = start;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === SLASH) name = at;
    else if (byte === HASH) return 'strings';
    else if (byte === OPEN || byte === LESS) {
      if (byte === LESS && bytes[at + 1] === LESS) {
        at++;
        continue;
      }
      if (bytes[name] !== SLASH || !isTechnicalKey(scanName(bytes, name, end).value)) return 'strings';
      at = (byte === OPEN ? scanLiteral(bytes, at, end) : scanHex(bytes, at, end)).next - 1;
    } else if (byte === LETTER_E && hasWord(bytes, 'endobj', at)) return 'nothing';
    else if (byte === LETTER_S && hasWord(bytes, 'stream', at)) return 'stream';
  }
  return 'nothing';
}
