import type { Words } from './types.ts';

/** What is a name of the file's own: in quotes, the name of an element, a path of JSON, the path of a part, and the keys of document information. */
const OWN_NAME =
  /("[^"]*"|(?<=\belement )(?!of )[\w-]+|'[^']*'|\$[.[][\s\S]*|(?<![\w./-])[\w-]+(?:[./][\w-]+)+|(?<=document information, )[\s\S]+)/;
const HOW_HIDDEN = / \((?:very )?hidden sheet\)/g;

/**
 * A locator in the reader's language: `rows 2–6253` → `filas 2–6253`. Programs get locators as they are. What
 * stands in quotes is a name of the file's own, and cell references and JSON paths are the same in every language.
 */
export function placeInWords(locator: string, { placeWords }: Words): string {
  const known = knownIn(placeWords);
  // How a sheet is hidden stands beside its place, in the reader's words.
  return locator
    .replace(HOW_HIDDEN, '')
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
    keys.length === 0 ? NOTHING : new RegExp(`(?<![\\p{L}_])(?:${keys.join('|')})(?![\\p{L}_])`, 'gu');
  patterns.set(placeWords, pattern);
  return pattern;
}
