/** Small words and marks inside personal names. Folded; see `list`. */
import { list } from './list.ts';

/** Stand between or before the parts of a name; say nothing alone. */
export const PARTICLES = list(`
  de del dela della dei la las los lo le les y e i da das do dos di du des d l van von vander der den ten ter te zu zur zum
  al el ul ud ur as ash ad an ar bin ben ibn bint binti binte abd abu abou um umm ould mint wuld ag ap mac mc o san santa
  st ste saint sainte fitz na nic ni ua ter av af vda viuda
`);

/** After a name: generation, degree, congregation. */
export const SUFFIXES = list(
  `jr sr ii iii iv vi vii hijo padre nieto esq md phd dds rn jd cpa filho neto junior`,
);

/** Stand for a part of a name that nobody knows; the other part still identifies. */
export const MISSING_PARTS = list(`fnu lnu nfn nmn nln sln nmi ngn snu fnlnu unk`);

/** Words without which no text of plain letters has what `withoutAlias` looks for. */
export const ALIASES = list('aka alias nee nacida tambien');

/** Begins a second name of the same person. */
const ALIAS = /(?:\ba\.?k\.?a\b|\ba\/k\/a\b|\balias\b|\bn[ée]e\b|\btambién conocid[oa] como\b|\bnacida\b)/i;

/** The name before `AKA`, `alias`, `née`. */
export function withoutAlias(text: string): string {
  const at = text.search(ALIAS);
  return at > 1 ? text.slice(0, at).replace(/[\s(,;/]{1,4}$/, '') : text;
}
