/** Names that begin a record: `NAME, Mexican, born March 3, 1990, A# …`. Only people are followed by such facts. */
import { plain } from '../../../src/core/text/fold.ts';
import { countryOf } from '../../../src/kit/countries.ts';
import { PLACE_STARTS } from './lexicon/not-names.ts';
import { isPlaceholderName } from './lexicon/placeholders.ts';
import { HONORIFICS, PUBLIC_ROLES, ROLES } from './lexicon/roles.ts';
import { FIRST, LAST, NEGATIVE, STREET_FIRST } from './lexicon/word-kinds.ts';
import { COMMON, GIVEN, KNOWN, LISTED, PLACE } from './model.ts';
import type { Word } from './runs.ts';
import { areAllPlaces } from './sequence.ts';

const MOST_WORDS = 6;
/** How far behind the name its facts begin. */
const AHEAD = 120;
/** Begins a line, an item, a sentence or a field; bullets and numbers may stand between. */
const BEGINNING = /(?:^|[\n;|•:]|[.!?]\s)[\s\d.)(•*·–—#-]{0,8}$/;
const OPENING = /^(?: ?[,(–—-] ?| (?=(?:was|is|nació|est) ))/;
/** Nearly no capitalised word is followed by anything else than a letter. */
const FACTS_MAY_FOLLOW = /^(?: ?[,(–—-]| [wine])/;
const ASIDE = /^([^,;()\n]{1,30})[,;] ?/;
const MOST_ASIDES = 2;
const PERSONAL =
  /^(?:(?:aged?|de) )?\d{1,2}(?: ?años| years old| ?y\/?o)?$|^(?:m|f|male|female|man|woman|hombre|mujer|masculino|femenino)$/i;
const BORN = String.raw`(?:(?:who )?(?:was |is )?born|b\.|d\.?o\.?b\.?|date of birth|birth ?date|(?:que )?nació|nacid[oa]|fecha de nac(?:imiento|\.)?|f\. ?nac\.?|née?|date de naissance)[\s:]{0,3}(?:on |in |el |en |le )?`;
const DATE = String.raw`(?:\d{1,4}[ ./-]|[a-zéû]{3,12}\.? \d)`;
const NUMBER = String.raw`(?:A ?#|A-?(?:number|no\.|n[úu]m\.)|alien (?:number|no\.|#)|n[úu]mero (?:de )?A|n[úu]m\. ?A|SSN)[\s:#]{0,3}A?-?\d|A-?\d{2,3}[ -]?\d{3}`;
const FACT = new RegExp(`^(?:${BORN}${DATE}|${NUMBER})`, 'i');

/**
 * The words of a run up to its first comma, without a role at their head, if they are a name by what follows them;
 * else undefined.
 */
export function recordName(text: string, run: readonly Word[]): readonly Word[] | undefined {
  const comma = run.findIndex(({ gap }, i) => i > 0 && gap === 'comma');
  const all = comma < 0 ? run : run.slice(0, comma);
  const role = all.length > 1 && isRole(all[0]!);
  const head = role ? all.slice(1) : all;
  const { start } = all[0]!;
  if (head.length > MOST_WORDS || !hasFacts(text, head.at(-1)!.end)) return undefined;
  const named = role || followsRole(text, start);
  if (!named && !BEGINNING.test(text.slice(Math.max(0, start - 12), start))) return undefined;
  // `He was born`: a lone word that no mark parts from the verb is its subject, and no name for that.
  if (!named && head.length === 1 && / [a-zé]/.test(text.slice(head[0]!.end, head[0]!.end + 2)))
    return undefined;
  return mayBeName(text, head) ? head : undefined;
}

/** `Patient`, `Sra.`: whoever bears it is named next. */
const isRole = ({ folded, token }: Word) =>
  (HONORIFICS.has(folded) || ROLES.has(folded)) && !(token.sets & LISTED);

/** `the applicant, NAME`, `la paciente NAME` */
function followsRole(text: string, start: number): boolean {
  const before = LAST_WORD.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  return before !== undefined && ROLES.has(plain(before));
}
const LAST_WORD = /(?:^|[^\p{L}])(\p{L}{3,30}),? $/u;

/** A birth date or a number of a person, after a nationality, an age or a sex at most. */
function hasFacts(text: string, end: number): boolean {
  if (!FACTS_MAY_FOLLOW.test(text.slice(end, end + 3))) return false;
  const stop = text.indexOf('\n', end);
  let rest = text.slice(end, stop < 0 ? end + AHEAD : Math.min(stop, end + AHEAD));
  const opening = OPENING.exec(rest);
  if (!opening) return false;
  rest = rest.slice(opening[0].length);
  for (let asides = 0; ; asides++) {
    if (FACT.test(rest)) return true;
    const aside = ASIDE.exec(rest);
    if (!aside || asides >= MOST_ASIDES) return false;
    if (!PERSONAL.test(aside[1]!) && !countryOf(aside[1]!)) return false;
    rest = rest.slice(aside[0].length);
  }
}

/** `Applicant Name, date of birth …`: captions. */
const LABELS = new Set(['name', 'names', 'nombre', 'nombres', 'surname', 'apellido', 'apellidos']);

/** Not a name whatever follows: a place, an institution, a role, mere words. */
function mayBeName(text: string, head: readonly Word[]): boolean {
  const [first] = head;
  const folded = head.map((word) => word.folded);
  if (isPlaceholderName(folded) || head.some(isStrange) || folded.some((word) => LABELS.has(word)))
    return false;
  const isRole = HONORIFICS.has(first!.folded) || ROLES.has(first!.folded) || PUBLIC_ROLES.has(first!.folded);
  if (isRole && !(first!.token.sets & LISTED)) return false;
  if (PLACE_STARTS.has(first!.folded) && !(first!.token.sets & GIVEN)) return false;
  if (areAllPlaces(head.map(({ token }) => token))) return false;
  if (countryOf(text.slice(first!.start, head.at(-1)!.end))) return false;
  // `Chamorro`, `Cuesta`: many surnames are words of the language, given names are not.
  return isLikely(first!) || (head.some(isLikely) && head.filter(isMere).length * 2 <= head.length);
}

/** Part of the name of an institution or street, unless it stands last and is of those that come first there. */
function isStrange({ kinds, mixed, token }: Word, at: number): boolean {
  if (mixed) return true;
  // `Calle Benito Juárez`: at the head the surname is a street.
  if (!(kinds & NEGATIVE) || (token.sets & LISTED && !(at === 0 && kinds & STREET_FIRST))) return false;
  return at === 0 || !(kinds & FIRST) || Boolean(kinds & LAST);
}

const isMere = ({ token: { odds, sets } }: Word) =>
  !(sets & LISTED) && (odds < -2.5 || Boolean(sets & COMMON));

/** A known name, or a word that is none of the language's and no place. Short words in capitals are acronyms. */
function isLikely({ token: { odds, sets }, capitals, text, initial }: Word): boolean {
  if (initial || (capitals && text.length <= 5 && !(sets & (LISTED | KNOWN)))) return false;
  return odds > -0.8 && (Boolean(sets & LISTED) || !(sets & (COMMON | PLACE)));
}
