import { fold } from '../core/text/fold.ts';
import { type Country, countryOf } from './countries.ts';

/** Languages that lists of people are written in, beyond those of the table of spellings. */
const LANGUAGES =
  'de it nl pl cs sk hu ro bg hr sr sl sq mk bs el tr az ku ckb ru uk be ka hy he ar fa ps ur hi bn ne ta si pa th my km vi ' +
  'id ms fil sw so om ti am rw ja ko zh zh-Hant sv da nb fi et lv lt kk uz mn ca eu gl is';
/** Countries that many people have fled from or come to work from (UNHCR, Global Trends; IOM, World Migration Report). */
const COUNTRIES =
  'SY AF IQ IR ER SO SD SS ET CD CG NG ML GN GW CI GM SN CM BF CF TD NE BI RW UG KE TZ ZW AO MZ TG BJ GH SL LR MR MA DZ TN LY EG ' +
  'YE PS LB JO TR RU UA BY GE AM AZ MD AL XK RS BA MK ME PK IN LK NP BD MM CN VN PH ID KH MN TJ UZ KG KZ VE CO EC PE BO HN GT SV ' +
  'NI HT CU DO MX BR RO BG KP DJ GA ZM MW KM TM JM GY TH LA MY EH CV';
/** Shorter words are those of other things: `Fas`, `Nga`, `Mali` are names of people as well. A sign of Chinese is a word. */
const SHORTEST = 5;
const SHORTEST_STEM = 3;
const LATIN = /^[a-z]+$/;
/** Vowels at the end of a name, which the case changes: `Сирия`, `из Сирии`; `Syria`, `z Syrii`. */
const ENDING = /[aeiouyаеиоуыюяіїє]+$/;

let names: ReadonlyMap<string, string> | undefined;
let stems: ReadonlyMap<string, string> | undefined;

/**
 * As `countryOf`, in some sixty languages: the platform's own Unicode CLDR knows the names, and whole ones are 28 kB packed.
 * To make the table takes 40 ms, so only what stands where a country would is asked for here.
 */
export function countryInLanguages(text: string): Country | undefined {
  const known = countryOf(text);
  if (known !== undefined) return known;
  names ??= allNames();
  // `Suriye'den`: Turkish parts what it adds to a name.
  const code = names.get(fold(text)) ?? names.get(fold(text.split(/['’]/)[0]!));
  return code === undefined ? undefined : { code, form: 'name' };
}

/** The same behind words for `from`, where many languages put the name in another case: `из Сирии`, `z Iraku`. */
export function countryInCase(text: string): Country | undefined {
  const known = countryInLanguages(text);
  if (known !== undefined) return known;
  const stem = stemOf(fold(text));
  if (stem.length < SHORTEST_STEM) return undefined;
  stems ??= allStems();
  const code = stems.get(stem);
  return code === undefined ? undefined : { code, form: 'name' };
}

const stemOf = (key: string) => key.replace(ENDING, '');

function allStems(): Map<string, string> {
  names ??= allNames();
  const all = new Map<string, string>();
  for (const [key, code] of names) if (key.length >= SHORTEST) all.set(stemOf(key), code);
  return all;
}

function allNames(): Map<string, string> {
  const all = new Map<string, string>();
  const codes = COUNTRIES.split(' ').map((code2) => [code2, countryOf(code2)?.code ?? ''] as const);
  for (const language of LANGUAGES.split(' ')) {
    const called = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const [code2, code] of codes) {
      // `Myanmar (Birma)`: whole, and each by itself.
      const name = called.of(code2) ?? '';
      for (const key of [name, ...name.split(/[()]/)].map(fold))
        if (key.length >= (LATIN.test(key) ? SHORTEST : 2)) all.set(key, code);
    }
  }
  return all;
}
