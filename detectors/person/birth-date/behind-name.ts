import { lettered } from '../../../src/core/text/lettered.ts';
import { normalise } from '../../../src/core/text/normalise.ts';
import type { BehindName, Match } from '../../../src/core/types.ts';
import { isPlausibleBirth, today } from '../../../src/kit/calendar.ts';
import { leadingCountry } from '../../../src/kit/countries.ts';
import { countryInCase, countryInLanguages } from '../../../src/kit/countries-in-languages.ts';
import { findDates } from '../../../src/kit/dates.ts';
import { isOfGrownUp } from './statistics.ts';

/** UTF-16 code units behind the name that are looked at. */
const REACH = 80;
/** Signs between entries of a list. */
const SIGNS = String.raw`[\s,;:|/()[\]<>=→·•،؛、，；：（）–—-]`;
/** The sex, which lists have between the two. */
const SEX = String.raw`(?:(?:m|f|w|h|k|ж|ч|м|male|female|man|woman|hombre|mujer|homme|femme|mann|frau|masculino|femenino|男|女|남|여)\.?(?!\p{L})${SIGNS}{1,3})?`;
/** A word cut short says that it is a birth in many languages (`s. 12.3.1991`, `f.`, `roj.`, `dz.`); those of deaths are kept apart. */
const SHORT = String.raw`(?:(?!d\.|[oö]\.|u\.|m\.|st\.|no\.|nr\.|p\.|tel|gest|zm|zem|zom|um\.|ум|пом|ob\.|fall|mort|død|mr|umro)\p{L}{1,5}\. ?)?`;
const BEFORE_FIGURES = lettered(String.raw`^[^\p{L}\p{N}\n]{1,5}${SEX}${SHORT}\p{N}`, 'iu');
const GAP = lettered(`^${SIGNS}{1,5}${SEX}${SHORT}$`, 'iu');
/** What stands between the date and where somebody is from: signs, and maybe a word for `from`. */
const BETWEEN = /^\.?[\s,;|/)<>=→·•،؛、，；）–—-]{1,4}/;
const FROM =
  /^(?:(?:originally )?from|de|du|del|da|do|d['’]|aus|uit|från|fra|dari|z|ze|iz|od|din|dal|dalla|из|з|від|от|од|από|من|از|מ-?)(?: (?=\S)|(?<=['’מ-]))/iu;

/** A date right behind a name, as in lists without captions: `Ana Cruz, 1987-03-12, Honduras`; sure if a country follows. */
export function birthBehindName(text: string, name: Pick<Match, 'start' | 'end'>): BehindName | undefined {
  const at = name.end;
  const rest = text.slice(at, at + REACH);
  if (!BEFORE_FIGURES.test(rest)) return undefined;
  const written = rest.split('\n', 1)[0]!;
  const line = normalise(written).text;
  // What is normalised may be of another length: then nothing is told of places.
  if (line.length !== written.length) return undefined;
  const [date] = findDates(line);
  if (date === undefined || date.form !== 'full' || !GAP.test(line.slice(0, date.start))) return undefined;
  const now = today();
  const births = date.readings.filter((reading) => isPlausibleBirth(reading, now));
  if (births.length === 0) return undefined;
  const found = { start: at + date.start, end: at + date.end };
  const origin = originIn(line.slice(date.end));
  const areGrownUp = births.every((birth) => isOfGrownUp(birth, now));
  if (origin === undefined) {
    const isLine = areGrownUp && isWhole(text.slice(0, name.start), line.slice(date.end));
    return { ...found, sure: false, ...(isLine && { isLine }) };
  }
  const isOfFew = areGrownUp && !isGoverned(text, name.start);
  return { ...found, sure: true, ...(isOfFew && { few: origin === 'said' ? 'anywhere' : 'protected' }) };
}

/** Whether a line or an item holds nothing but the name, its number and the date. */
const isWhole = (before: string, after: string): boolean =>
  /(?:^|\n)[\s\d#.()•*-]{0,10}$/.test(before) && /^[\s).;,]{0,4}$/.test(after);

/** Whether a country follows, and whether a word says that somebody is from there. */
function originIn(after: string): 'said' | 'listed' | undefined {
  const gap = BETWEEN.exec(after)?.[0];
  if (gap === undefined) return undefined;
  const place = after.slice(gap.length);
  const from = FROM.exec(place)?.[0];
  if (from !== undefined && leadingCountry(place.slice(from.length), countryInCase)) return 'said';
  return leadingCountry(place, countryInLanguages) && 'listed';
}

/** `Letter to Ana Cruz, 14/09/1966, from Italy`, `Photo: Ana Cruz, …`: the date is that of a thing. */
const GOVERNED =
  /(?:(?<!\p{L})(?:to|by|from|with|of|for|an|von|mit|für|à|a|par|pour|por|para|de|di|da|per|con|avec|av|af|od|do|dla|от|для|до|від|photo|foto|concert|letter|credit|carta|lettre|brief) ?|©|photos?: ?|fotos?: ?)$/iu;
const isGoverned = (text: string, start: number) => GOVERNED.test(text.slice(Math.max(0, start - 12), start));
