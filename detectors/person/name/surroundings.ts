/** What the words around a candidate say: a role, an honorific, a public office, a street, a case title. */
import { lettered } from '../../../src/core/text/lettered.ts';
import { type Before, NEAR } from './before.ts';
import { foldToken } from './hash.ts';
import { BEFORE_PREPOSITIONS, WHERE } from './lexicon/contexts.ts';
import { NOT_HEADERS } from './lexicon/headers.ts';
import { list } from './lexicon/list.ts';
import {
  INSTITUTIONS,
  INSTITUTIONS_BEFORE,
  NAMED_AFTER,
  PLACE_LABELS,
  STREETS_BEFORE,
  VERSUS,
} from './lexicon/not-names.ts';
import {
  BY,
  HONORIFICS,
  LINKS,
  PUBLIC_PAGES,
  PUBLIC_ROLES,
  ROLES,
  SIGNING_VERBS,
  SMALL_HONORIFICS,
  STAFF,
} from './lexicon/roles.ts';

const WORD = lettered(String.raw`[\p{L}\p{M}]+`, 'gu');
const OFFICE = lettered(
  String.raw`^(?:,| ?[-–—(]| is the| es el| es la)\s*(?:the |el |la |la )?((?:[\p{L}\p{M}]+[ .]{1,2}){0,2}[\p{L}\p{M}]+)`,
  'u',
);
/** An honorific or role right before the name, over at most two small words or a word of manner ("named"). */
export function hasRole({ words }: Before): boolean {
  for (let i = 0; i < Math.min(4, words.length); i++) {
    const { folded, capital } = words[i]!;
    if (HONORIFICS.has(folded) && i === 0) return capital || SMALL_HONORIFICS.has(folded);
    if (ROLES.has(folded)) return !OTHER_NAMES.has(words[i + 1]?.folded ?? '');
    // `detained in Eloy`: what follows is where, not who.
    if (WHERE.has(folded) || !(LINKS.has(folded) || MANNER.has(folded))) return false;
  }
  return false;
}
/** `company name`, `file name`: not a person's. */
const OTHER_NAMES = list(NOT_HEADERS.join(' '));

/** What the label of a field right before promises: a name whatever its words (`Apellidos: `), or a person (`Paciente: `). */
export function labelBefore({ words, mark }: Before): 'name' | 'person' | undefined {
  const [word, further] = words;
  if ((mark !== ':' && mark !== '=') || !word || OTHER_NAMES.has(further?.folded ?? '')) return undefined;
  if (NAME_LABELS.has(word.folded)) return 'name';
  return PERSON_LABELS.has(word.folded) ? 'person' : undefined;
}
const NAME_LABELS = list(
  'name names nombre nombres apellido apellidos surname alias prénom nome sobrenome siyati',
);
const PERSON_LABELS = list(
  'paciente patient solicitante applicant respondent detainee detenido detenida client cliente',
);

const MANNER = new Set([
  'named',
  'called',
  'mayor',
  'menor',
  'older',
  'younger',
  'named',
  'llamado',
  'llamada',
  'de',
  'asilo',
  'nombre',
  'edad',
  'is',
  'es',
  'was',
  'mr',
  'mrs',
  'ms',
  'dr',
  'sr',
  'sra',
]);

/** A public office or authorship named before, with nothing but small words and capitals between. */
export function hasPublicRole({ words, mark }: Before): boolean {
  if (words[0] && STAFF.has(words[0].folded) && mark !== ',' && mark !== ':') return true;
  let span = 0;
  for (const [index, { folded, capital }] of words.entries()) {
    span += folded.length + 1;
    if (span > NEAR + 10) return false;
    // `hermano mayor`: the elder, not who governs a town.
    if (PUBLIC_ROLES.has(folded) && !(folded === 'mayor' && ROLES.has(words[index + 1]?.folded ?? '')))
      return true;
    if (BY.has(folded))
      return capital || (words[index + 1] !== undefined && SIGNING_VERBS.has(words[index + 1]!.folded));
    if (SIGNING_VERBS.has(folded) && (folded === 'firmado' || folded === 'fdo')) return true;
    if (!capital && !LINKS.has(folded)) return false;
  }
  return false;
}

/** A short title that says that the page lists staff, authors or press contacts, and nothing of detainees or clients. */
export function isPublicPage(title: string): boolean {
  const words = (title.slice(0, 80).match(WORD.on(title)) ?? []).map(foldToken);
  return (
    words.length <= 4 &&
    words.some((word) => PUBLIC_PAGES.has(word)) &&
    !words.some((word) => ROLES.has(word))
  );
}

/** A public office named after: `…, Director of`, `… (spokesperson)`. */
export function isOfficial(text: string, end: number): boolean {
  const after = text.slice(end, end + NEAR + 20);
  const match = OFFICE.exec(after);
  return (
    match !== null &&
    (match[1]!.match(WORD.on(after)) ?? []).some((word) => PUBLIC_ROLES.has(foldToken(word)))
  );
}

/** Between the word for a street and the name: `calle del Obispo …`, `Paseo Dr. …`. */
const TITLES = list(
  'dr doctor doctora dra general gral coronel capitán obispo padre profesor prof licenciado lic ingeniero don doña presidente mártir san santa',
);
const STREET_MARK = /(?:\bc\/|\bul\.|\bvia|\bstr\.|\b[nr]ue)\s?$/i;
/** Perhaps a house number; not the number of a list's line, nor the end of a grouped number. */
const HOUSE_NUMBER = /(?:[^\n\d-]\d{1,5}|^\d{3,5}),? $/;

/** A number right before: the name may be a street's. */
export const followsNumber = (text: string, start: number) =>
  HOUSE_NUMBER.test(text.slice(Math.max(0, start - 8), start)) &&
  !/\d[ -]\d{2,5} $/.test(text.slice(Math.max(0, start - 8), start));

/** A street, square or place named before the name: `calle`, `barrio`, `C/`, `92 `. */
export function isAddress(text: string, start: number, { words, mark }: Before): boolean {
  const tail = text.slice(Math.max(0, start - 8), start);
  // `reunión c/ …`: with somebody.
  if (STREET_MARK.test(tail) && !BEFORE_PREPOSITIONS.con!.has(words[1]?.folded ?? '')) return true;
  if (mark === ':' && PLACE_LABELS.has(words[0]?.folded ?? '')) return true;
  for (let i = 0; i < Math.min(4, words.length); i++) {
    const { folded } = words[i]!;
    if (STREETS_BEFORE.has(folded)) return true;
    if (!LINKS.has(folded) && !TITLES.has(folded)) return false;
  }
  return false;
}

/** An institution, an illness, a law that bears the name, written small before it: `hospital …`, `síndrome de …`. */
export function isNamedAfter({ words }: Before): boolean {
  const [first, second] = words;
  if (!first) return false;
  if (INSTITUTIONS_BEFORE.has(first.folded) || NAMED_AFTER.has(first.folded)) return true;
  return second !== undefined && /^(?:de|del|of)$/.test(first.folded) && NAMED_AFTER.has(second.folded);
}

const VERSUS_AFTER = lettered(String.raw`^[ ,]{1,2}(v|vs|versus|contra)\.? \p{Lu}`, 'u');
/** One side of a case title: `X v. Y`. */
export function isCaseTitle(text: string, start: number, end: number, before: Before): boolean {
  const near = before.words[0]?.folded ?? '';
  if (
    (VERSUS.has(near) && near !== 'contra') ||
    /^matter of $/i.test(text.slice(Math.max(0, start - 10), start))
  )
    return true;
  return VERSUS_AFTER.test(text.slice(end, end + 14));
}

const VOLUME = /\d{1,4} (?:[A-Z]\. ?(?:& ?)?){0,2}$/;
const REPORTER =
  /^(?:[A-Z]\. ?){0,2}(?:Dec|Ct|Ed|App|Appx|Supp|Rptr|Cal|Mass|Misc|Rep|Rev)\.? ?(?:[2-5](?:d|th)\.? ?)?(?:,? ?\d|at )/;
/** A volume of court reports and a page in it: `26 I. & N. Dec. 388`, `135 S. Ct. 2584`. */
export function isCitation(text: string, start: number): boolean {
  return (
    REPORTER.test(text.slice(start, start + 40)) && VOLUME.test(text.slice(Math.max(0, start - 16), start))
  );
}

const PRESS = /\b(?:media|press|prensa|medios|newsroom)\b[^\n.;]{0,25}$/i;
/** Named as whom journalists may call: `Media contact: …`. */
export function isPressContact(text: string, start: number): boolean {
  return PRESS.test(text.slice(Math.max(0, start - 40), start));
}

/** `Martin Luther King Jr. Center`: the full stop of the suffix hides that an institution bears the name. */
export function bearsInstitution(text: string, end: number): boolean {
  const next = /^\.\s(\p{Lu}[\p{L}\p{M}]{2,20})/u.exec(text.slice(end, end + 24));
  return next !== null && INSTITUTIONS.has(foldToken(next[1]!));
}
