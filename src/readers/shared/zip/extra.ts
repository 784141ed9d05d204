import { printableRuns } from '../legacy/printable.ts';
import { Fields } from './bytes.ts';
import { decodeEntryName } from './names.ts';

/** ZIP64, times, owners, encryption, alignment: numbers (APPNOTE 6.3.10, 4.5.2; Info-ZIP, `extrafld.txt`). */
const NUMBERS = new Set([
  ...[0x0001, 0x0009, 0x000a, 0x000d, 0x0017, 0x5455, 0x5855, 0x7855, 0x7875, 0x756e, 0x9901, 0xcafe, 0xd935],
]);
/** Such fields are shorter than this, and what is longer may hold anything. */
const SHORT = 64;
const UNICODE_NAME = 0x7075;
const UNICODE_COMMENT = 0x6375;
/** Shorter runs of letters are chance. */
const SHORTEST = 8;

/** What the extra fields of an entry say in words besides its name, which no program shows. '' for nearly all. */
export function wordsInExtra(extra: Uint8Array, name: string): string {
  if (extra.length < 4) return '';
  const fields = new Fields(extra);
  const words: string[] = [];
  let at = 0;
  for (; at + 4 <= extra.length; ) {
    const id = fields.u16(at);
    const bytes = extra.subarray(at + 4, at + 4 + fields.u16(at + 2));
    at += 4 + fields.u16(at + 2);
    if (NUMBERS.has(id) && bytes.length < SHORT) continue;
    if (id === UNICODE_NAME || id === UNICODE_COMMENT) words.push(decodeEntryName(bytes.subarray(5), false));
    else words.push(...runsIn(bytes));
  }
  return words.filter((text) => text.trim() !== '' && text !== name).join('\n');
}

const runsIn = (bytes: Uint8Array): string[] =>
  printableRuns(bytes, (run) => decodeEntryName(run, false)).filter(({ length }) => length >= SHORTEST);
