/** Combining marks of the commands for accents. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  c: '\u0327',
  k: '\u0328',
};
const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'i',
  j: 'j',
};
/** A group in braces with groups in it. */
const GROUP = String.raw`\{(?:[^{}]|\{[^{}]{0,80}\}){0,120}\}`;
const SPANS = new RegExp(String.raw`\\multicolumn\s?\{\s?(\d{1,2})\s?\}\s?${GROUP}`);
const ROWS = new RegExp(
  String.raw`\\multirow\*?(?:\[[^\]]{0,20}\])?\{[^{}]{1,20}\}(?:\[[^\]]{0,20}\])?${GROUP}(?:\[[^\]]{0,20}\])?`,
  'g',
);
/** Commands whose arguments are not for people: lines, colours, spaces. */
const DROPPED =
  /\\(?:cline|cmidrule|hhline|rowcolors?|cellcolor|columncolor|textcolor|color|label|vspace|hspace|addlinespace|fontsize|arrayrulecolor|specialrule|setlength|renewcommand|rule)\*?(?:\([^()]{0,20}\))?(?:\[[^\]]{0,40}\])?(?:\{[^{}]{0,80}\})?/g;

/** The words of a piece of LaTeX, and over how many columns it goes (`\multicolumn`). */
export function plainTex(source: string): { readonly text: string; readonly columns: number } {
  const columns = Math.max(1, Math.min(50, Number(SPANS.exec(source)?.[1] ?? 1)));
  const text = source
    .replace(SPANS, '')
    .replace(ROWS, '')
    .replace(DROPPED, '')
    .replace(/\\\\|\\(?:newline|par|quad|qquad)(?![A-Za-z])/g, ' ')
    .replace(/\\(?:([`'^~=."])\s?|([ucvHkr])(?:\s|(?=\{)))\{?\\?([A-Za-z])\}?/g, (_, mark, letter, base) =>
      `${base}${ACCENTS[mark ?? letter]}`.normalize('NFC'),
    )
    .replace(/\\(ss|ae|AE|oe|OE|aa|AA|[oOlLij])(?![A-Za-z])(?:\{\}|\s)?/g, (_, name) => LETTERS[name]!)
    .replace(/\\([&%$#_])/g, '$1')
    .replace(/\\[A-Za-z@]{1,40}\*?\s{0,9}/g, '')
    .replace(/~|\\[ ,;:!]/g, ' ')
    .replace(/[{}]/g, '')
    .replace(/(?<!-)---?(?!-)/g, '–')
    .replace(/\s{1,200}/g, ' ')
    .trim();
  return { text, columns };
}
