import type { Words } from './types.ts';

/**
 * A locator in the reader's language: `rows 2–6253` → `filas 2–6253`. Programs get locators as they are. What
 * stands in quotes is a name of the file's own, and cell references and JSON paths are the same in every language.
 */
export function placeInWords(locator: string, { placeWords }: Words): string {
  // How a sheet is hidden stands beside its place, in the reader's words.
  if (/^['"$]/.test(locator)) return locator.replace(/ \((?:very )?hidden sheet\)$/, '');
  return locator
    .split(/("[^"]*"|'[^']*')/)
    .map((piece, i) => (i % 2 === 0 ? piece.replace(/[a-z]+/g, (word) => placeWords[word] ?? word) : piece))
    .join('');
}
