/**
 * A file's name as words to be read, without folders and ending: scans are often named after whom they show. Undefined
 * for names that are nobody's: of one word without a number as long as an identifier's behind letters, of digits and
 * dates alone. `Ana_Perez+passport.pdf` → `Ana Perez passport`.
 */
export function nameAsText(name: string): string | undefined {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const line = base.replace(ENDING, '').replace(/[_+]/g, ' ');
  // Where nothing else parts the words, hyphens do.
  const words = line.includes(' ') ? line : line.replace(/(?<=\p{L})-(?=\p{L})/gu, ' ');
  return /\p{L}[^ ]* +[^ ]*\p{L}/u.test(words) || LIKE_AN_ID.test(words) ? words : undefined;
}

/** `.pdf`, `.7z`; without a letter it is the end of a date. */
const ENDING = /\.(?=\d{0,4}[A-Za-z])[A-Za-z0-9]{1,5}$/;
/** `A219…`, at times behind a date. */
const LIKE_AN_ID = /(?:^|[^\p{L}\d])\p{Lu}{1,6}-?\d{3}[\d-]{3,12}/u;
