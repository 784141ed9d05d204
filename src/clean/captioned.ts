import { countryOf } from '../kit/countries.ts';
import type { FoundValue } from './cell-facts.ts';

/** What asks for a country of somebody's, in English, Spanish, French and Portuguese. */
const CAPTION =
  /(?<!\p{L})(?:nationality|citizenship|country of (?:birth|origin|citizenship|nationality)|nacionalidad|ciudadan[ií]a|pa[ií]s de (?:origen|nacimiento|nacionalidad)|nationalité|citoyenneté|pays (?:d['’]origine|de (?:naissance|nationalité))|nacionalidade|cidadania|pa[ií]s de (?:origem|nascimento)|naturalidade)(?!\p{L})/giu;
/** What may stand between the caption and the country: signs, a verb, a preposition or article. */
const BETWEEN =
  /^[\s:=,;()/–—-]{1,4}(?:(?:is|was|es|era|est|était|é|foi)\s+)?(?:(?:of|the|de|del|du|des|do|da)\s+)?/iu;
/** Laws about nationality, and departments for it, tell of nobody. */
const OF_LAW =
  /(?:\b(?:laws?|acts?|code|office|bill|statute|reform|ley(?:es)?|actas?|c[oó]digo|reforma|reglamento|decreto|loi|lois|lei|dual|doble|double|dupla)(?:\s+(?:of|on|de|da|sobre|sur)(?:\s+(?:la|a))?)?)\s+$/iu;
/** `her citizenship is …` tells of somebody, whatever else is told. */
const SOMEBODYS = /(?<!\p{L})(?:his|her|their|my|your|su|mi|sa|ma|leur|votre|sua|minha|seu)\s+$/iu;
/** Where somebody is from, in words: `natural de Guinea`; after a birth the day of it may come first. */
const ORIGIN =
  /(?<!\p{L})(?:(?:native|citizen|national|natural|oriund[oa]|originari[oa]|ciudadan[oa]|originaire|ressortissante?|citoyenne?)(?=\s(?:of|de|del|do|da|du|d['’])\s?)|born|nacid[oa]|née?|nascid[oa])(?!\p{L})([^.;:\r\n]{0,48})/giu;
const FROM = /[\s,](?:in|of|from|en|de|del|à|au|aux|du|em|no|na|do|da)\s+(?:the\s+|la\s+|l['’])?/giu;
const WORD = /^[\p{L}\p{M}.'’]+/u;
const MOST_WORDS = 6;
/** So far before a caption words are looked at. */
const BEFORE = 24;

/**
 * Countries and demonyms that stand behind a caption in a text: `nationality Honduran`, `nacionalidad: Haití`. The scan leaves those
 * alone that no sentence ties to a person; in a copy they would stand beside what was taken out. `isOfSomebody`: something else
 * in the text tells of a person.
 */
export function captionedCountries(text: string, isOfSomebody: boolean): FoundValue[] {
  const found: FoundValue[] = [];
  for (const { 0: caption, index } of text.matchAll(CAPTION)) {
    const before = text.slice(Math.max(0, index - BEFORE), index);
    if (OF_LAW.test(before) || !(isOfSomebody || SOMEBODYS.test(before))) continue;
    const rest = text.slice(index + caption.length);
    const lead = BETWEEN.exec(rest)?.[0];
    const country = lead === undefined ? undefined : countryAtStart(rest.slice(lead.length));
    if (country !== undefined) found.push({ text: country, category: 'nationality' });
  }
  return isOfSomebody ? [...found, ...origins(text)] : found;
}

function origins(text: string): FoundValue[] {
  const found: FoundValue[] = [];
  for (const { 1: near = '', index, 0: all } of text.matchAll(ORIGIN)) {
    const start = index + all.length - near.length;
    for (const from of near.matchAll(FROM)) {
      const at = start + from.index + from[0].length;
      const country = countryAtStart(text.slice(at, at + LONGEST_COUNTRY));
      if (country !== undefined) found.push({ text: country, category: 'nationality' });
    }
  }
  return found;
}
const LONGEST_COUNTRY = 64;

/** The country that follows is that of a law, an office, a state's own doings: `ley de nacionalidad mexicana`. */
export function isOfLaw(before: string): boolean {
  const near = before.slice(-2 * BEFORE);
  const caption = [...near.matchAll(CAPTION)].at(-1);
  if (!caption || !BETWEEN_OR_SPACE.test(near.slice(caption.index + caption[0].length))) return false;
  return OF_LAW.test(near.slice(0, caption.index));
}
const BETWEEN_OR_SPACE = /^\s*$/u;

/** The longest run of words at the start that names a country. */
function countryAtStart(text: string): string | undefined {
  let country: string | undefined;
  let end = 0;
  for (let words = 0; words < MOST_WORDS; words++) {
    const word = WORD.exec(text.slice(end))?.[0];
    if (word === undefined) break;
    end += word.length;
    const run = text.slice(0, end).replace(/[.'’]+$/u, '');
    if (countryOf(run) !== undefined) country = run;
    if (text[end] !== ' ') break;
    end++;
  }
  return country;
}
