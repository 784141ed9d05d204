import { WESTERN_PAGE } from '../legacy/code-pages.ts';
import { DOUBLE_BYTES, scoreOfPairs } from './double-bytes.ts';
import { readAs, SINGLE_BYTES, WINDOWS_1252 } from './single-bytes.ts';

/** Bytes of words that are looked at: more tell hardly more. */
const SAMPLE_BYTES = 2_048;
/** Less tells one language by another's letters. */
const LEAST_BYTES = 6;
/** At least as good as that, a text of Western Europe or the Americas is what it looks like. */
const SURELY_WESTERN = 0.9;
const PLAUSIBLE = 0.25;
/** By how much another encoding must suit better than Western Europe's, as most files are written in that; more where few signs tell. */
const CLEARLY = 0.15;
const OF_FEW = 1;

/** An encoding of before Unicode: by the number of its code page, or as the web calls it. */
export type LegacyCharset = number | (typeof DOUBLE_BYTES)[number]['label'];

/**
 * In which encoding of before Unicode bytes are written that are not UTF-8 and say nothing of it: as spreadsheet programs save
 * delimited text on the computers of most countries. Told by the letters that words would be made of.
 */
export function guessLegacy(bytes: Uint8Array): LegacyCharset {
  const sample = wordsBeyondAscii(bytes);
  const western = readAs(sample, WINDOWS_1252);
  if (sample.length < LEAST_BYTES || western === undefined || western.score >= SURELY_WESTERN)
    return WESTERN_PAGE;
  const least = Math.max(PLAUSIBLE, western.score + CLEARLY + OF_FEW / western.signs);
  let [best, most]: [LegacyCharset, number] = [WESTERN_PAGE, least];
  const hold = (charset: LegacyCharset, score: number | undefined): void => {
    if (score !== undefined && score > most) [best, most] = [charset, score];
  };
  for (const charset of SINGLE_BYTES) hold(charset.codePage, readAs(sample, charset)?.score);
  for (const charset of DOUBLE_BYTES) hold(charset.label, scoreOfPairs(sample, charset));
  return best;
}

/** Words that hold bytes beyond ASCII, with a space between them; the last one may be cut off. */
function wordsBeyondAscii(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE_BYTES);
  let length = 0;
  for (let at = 0; at < bytes.length && length < SAMPLE_BYTES; ) {
    let end = at;
    let beyond = false;
    while (end < bytes.length && bytes[end]! > 0x20) if (bytes[end++]! >= 0x80) beyond = true;
    if (beyond) {
      const word = bytes.subarray(at, Math.min(end, at + SAMPLE_BYTES - length));
      sample.set(word, length);
      length += word.length;
      if (length < SAMPLE_BYTES) sample[length++] = 0x20;
    }
    at = end + 1;
  }
  return sample.subarray(0, length);
}
