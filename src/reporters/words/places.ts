import type { Words } from './types.ts';

/** What is a name of the file's own: in quotes, and the keys of document information. */
const OWN_NAME = /("[^"]*"|'[^']*'|(?<=document information, )[\s\S]+)/;

/**
 * A locator in the reader's language: `rows 2–6253` → `filas 2–6253`. Programs get locators as they are. What
 * stands in quotes is a name of the file's own, and cell references and JSON paths are the same in every language.
 */
export function placeInWords(locator: string, { placeWords }: Words): string {
  // How a sheet is hidden stands beside its place, in the reader's words.
  if (/^['"$]/.test(locator)) return locator.replace(/ \((?:very )?hidden sheet\)$/, '');
  const known = knownIn(placeWords);
  return locator
    .split(OWN_NAME)
    .map((piece, i) => (i % 2 === 0 ? piece.replace(known, (word) => placeWords[word]!) : piece))
    .join('');
}

type PlaceWords = Words['placeWords'];
const NOTHING = /(?!)/g;
const patterns = new WeakMap<PlaceWords, RegExp>();

/** All words that there are translations of, longer ones first: `removed page` before `page`. */
function knownIn(placeWords: PlaceWords): RegExp {
  const made = patterns.get(placeWords);
  if (made) return made;
  const keys = Object.keys(placeWords).sort((a, b) => b.length - a.length);
  const pattern =
    keys.length === 0 ? NOTHING : new RegExp(`(?<!\\p{L})(?:${keys.join('|')})(?!\\p{L})`, 'gu');
  patterns.set(placeWords, pattern);
  return pattern;
}
