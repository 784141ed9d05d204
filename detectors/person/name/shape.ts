/** Takes a whole text apart as if it were one personal name. */
import { lettered } from '../../../src/core/text/lettered.ts';
import { countryOf } from '../../../src/kit/countries.ts';
import { isFirmCell } from './firms.ts';
import { ARTICLE, HONORIFIC, MISSING_PART, NEGATIVE, PARTICLE, PLACE_START, SMALL } from './lexicon/marks.ts';
import { BORNE, BORNE_FIRST, SURNAMES_TOO } from './lexicon/not-names.ts';
import { withoutAlias } from './lexicon/parts.ts';
import { isMasked, isPlaceholderName } from './lexicon/placeholders.ts';
import { withoutListMarks } from './list-marks.ts';
import { LISTED, lookUp, type Token } from './model.ts';
import { leastOdds, phraseOdds } from './phrase.ts';
import { meanOdds } from './sequence.ts';
import { plainName } from './words.ts';

export interface Shape {
  /** Words that carry the name, as written, without particles, initials, suffixes and honorifics. */
  readonly words: readonly string[];
  readonly tokens: readonly Token[];
  readonly initials: number;
  /** `LAST, First`. */
  readonly comma: boolean;
  /** FNU, LNU and the like stood for a part. */
  readonly missing: boolean;
  /** Words of institutions, streets, statutes among them: 0 = none. */
  readonly institutional: number;
  /** Begins as names of places do: `San …`, `Fort …`. */
  readonly placeStart: boolean;
  /** Log-odds of all words together, see `phrase.ts`. */
  readonly phrase: number;
  /** The letters are of a script that the model was not taught. */
  readonly foreign: boolean;
}

export const LONGEST = 90;
const MOST_WORDS = 8;
/** UTF-8 read as Latin-1: `PÃ©rez`. */
const MOJIBAKE = /[ÃÂ][\u0080-\u00bf]|â€™/g;
/** The common case, faster. */
const ALLOWED_ASCII = /^[A-Za-z ,.'()-]+$/;
const ALLOWED = /^[\p{L}\p{M}\p{Zs} ,.'’‘ʼ`´"“”()\-‐‑–·・＝ªº?\ufffd/]+$/u;
const WORD = /[\p{L}\p{M}'’‘ʼ`´ªº-]+/gu;
/** Join the owners of a firm: `Upton, Kuhn and Sons`. */
const JOINERS = new Set(['and', 'und', 'or', 'of', 'for', 'the', 'para', 'por', 'con', 'with', 'in', 'en']);
/** `Steller's Jay`, `Megan's Law` */
const POSSESSIVE = /\p{L}['’][sS]$/u;
const NOT_TAUGHT = lettered(
  String.raw`(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Devanagari}\p{Script=Ethiopic}\p{Script=Arabic}ªº])\p{L}`,
  'u',
);
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]/g;
const ASCII = /^[\x20-\x7e]*$/;
/** A full stop and then a word in lower case: running text. */
const SENTENCE = lettered(String.raw`\p{L}{4}\.\s+\p{Ll}{2}`, 'u');
const EDGE = /^[-'’‘ʼ`´]|[-'’‘ʼ`´]$/;
const EDGES = /^[-'’‘ʼ`´]+|[-'’‘ʼ`´]+$/g;

const RELATIVES =
  'kids?|child(?:ren)?|bab(?:y|ies)|infants?|family|wife|husband|hij[oa]s?|niñ[oa]s?|beb[eé]s?|menores|familia|espos[oa]|filh[oa]s?|enfants?|famille|mari|femme|kind(?:er)?|familie';
/** Who comes with somebody who is named: `Rosa & 2 kids`, `Ana y sus hijos`; not `Kuhn & Sons`. */
const COMPANY = new RegExp(
  ` ?(?:[&+]|(?<= )(?:and|with|y|e|et|con|com|avec|und|mit)(?= )) ?(?:${RELATIVES}|(?:(?:her|his|sus?|s[ea]s?|ihre|\\d{1,2}) ){1,2}(?:${RELATIVES}|sons?|daughters?|partner))$`,
  'i',
);

/** Without these words there is no company, and to compile what tells it takes V8 milliseconds. */
const JOINED =
  /(?:[&+]| (?:and|with|y|et?|con|com|avec|und|mit) ).*(?:kid|child|bab|infant|famil|wife|husband|hij|niñ|beb|menores|espos|filh|enfant|mari|femme|kind|son|daughter|partner)/is;

function withoutEdges(word: string): string {
  return EDGE.test(word) ? word.replace(EDGES, '') : word;
}

function readable(text: string): string {
  let clean = withoutListMarks(text).trim();
  if (JOINED.test(clean)) clean = clean.replace(COMPANY, '');
  if (!ASCII.test(clean)) {
    clean = clean.replace(MOJIBAKE, 'a').replace(INVISIBLE, '').normalize('NFC');
    // A letter lost to a wrong encoding still belongs to its word.
    clean = clean.replace(/(\p{L})\ufffd(?=\p{L})/gu, '$1a');
  }
  if (clean.includes('?')) clean = clean.replace(/(\p{L})\?(?=\p{L})/gu, '$1a');
  return clean.length > 10 ? withoutAlias(clean) : clean;
}

/** Words of places whose odds are greater are surnames before a comma: `CALLE, GROVER`. */
const LEAST_BORNE = -4.5;

/** Institutions and places that are not just as well surnames: `Hall`, `Casa`, `Law` are left to the model. */
function countInstitutional(tokens: readonly Token[], comma: boolean): number {
  let count = 0;
  tokens.forEach(({ folded, sets, odds, marks }, i) => {
    if (!(marks & NEGATIVE)) return;
    const surname = sets & LISTED && odds > -3.5 && (i > 0 || tokens.length === 1);
    const lone = tokens.length === 1 && SURNAMES_TOO.has(folded);
    // `José Refugio` is a person; `Calle Benito Juárez` is none.
    const borne = comma
      ? odds > LEAST_BORNE || BORNE.has(folded)
      : BORNE.has(folded) && (i > 0 || BORNE_FIRST.has(folded));
    if (!surname && !lone && !borne) count++;
  });
  return count;
}

interface Split {
  readonly words: string[];
  readonly tokens: Token[];
  readonly folded: string[];
  /** Marks of the first word. */
  start: number;
  initials: number;
  missing: boolean;
  joiners: number;
}

/** `all`: the tokens of all parts. */
function split(parts: readonly string[], all: readonly Token[]): Split {
  const into: Split = {
    words: [],
    tokens: [],
    folded: [],
    start: 0,
    initials: 0,
    missing: false,
    joiners: 0,
  };
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    const token = all[i]!;
    const { folded, marks } = token;
    if (folded === '') continue;
    if (into.folded.length === 0) into.start = marks;
    into.folded.push(folded);
    if (part.length === 1 && part !== part.toLowerCase()) into.initials++;
    else if (marks & MISSING_PART) into.missing = true;
    else if (JOINERS.has(part) || (i < parts.length - 1 && POSSESSIVE.test(part))) into.joiners++;
    else if (marks & SMALL) continue;
    else if (into.words.length === 0 && parts.length > 1 && marks & HONORIFIC) continue;
    else {
      into.words.push(part);
      into.tokens.push(token);
    }
  }
  // `Le`, `Do`, `Del`: particles that are also whole surnames.
  if (parts.length === 1 && into.words.length === 0 && all[0]!.marks & PARTICLE) {
    into.words.push(parts[0]!);
    into.tokens.push(all[0]!);
  }
  // `Abu Kamara`, `Van Nguyen`: also given names and surnames.
  if (into.words.length === 1 && parts.length === 2 && all[0]!.marks & PARTICLE && isCapital(parts[0]!)) {
    into.words.unshift(parts[0]!);
    into.tokens.unshift(all[0]!);
  }
  return into;
}

/** The shape of the text as a name; undefined if it cannot be one at all. Time grows linearly with the text. */
export function shapeOf(text: string): Shape | undefined {
  if (text.length > LONGEST || text.length < 2) return undefined;
  const plain = plainName(text);
  const clean = plain ? text.trim() : readable(text);
  if (clean.length < 2) return undefined;
  if (!plain && ((!ALLOWED_ASCII.test(clean) && !ALLOWED.test(clean)) || isMasked(clean))) return undefined;
  const parts = plain?.words ?? (clean.match(WORD) ?? []).map(withoutEdges);
  if (parts.length === 0 || parts.length > MOST_WORDS || (clean.includes('. ') && SENTENCE.test(clean)))
    return undefined;
  const { words, tokens, folded, start, initials, missing, joiners } = split(
    parts,
    plain?.tokens ?? parts.map(lookUp),
  );
  if (isPlaceholderName(folded)) return undefined;
  const comma = clean.indexOf(',') > 0 && clean.indexOf(',') === clean.lastIndexOf(',');
  const placeMarks = parts.length === 2 ? PLACE_START | ARTICLE : PLACE_START;
  const placeStart = !comma && parts.length > 1 && (start & placeMarks) !== 0;
  // What was repaired, or is not ASCII, may be of any script.
  const foreign = !plain && (clean !== text.trim() || !ASCII.test(clean)) && NOT_TAUGHT.test(clean);
  const country = parts.length > 1 && countryOf(clean) !== undefined ? 1 : 0;
  const firm = isFirmCell(clean) ? 1 : 0;
  const institutional = joiners + country + firm + countInstitutional(tokens, comma);
  // A particle, an initial or a suffix was left out.
  const joined = comma || initials > 0 || words.length < parts.length;
  let phrase: number | undefined;
  return {
    words,
    tokens,
    initials,
    comma,
    missing,
    institutional,
    placeStart,
    foreign,
    // Under a caption of names it is hardly ever asked for.
    get phrase() {
      phrase ??= phraseOdds(tokens, joined);
      return phrase;
    },
  };
}

/** A full name by the model: two words or more (or one and an initial) that together look like one. */
export function isFullName(shape: Shape): boolean {
  const { words, tokens, initials, phrase } = shape;
  if (shape.foreign || shape.institutional > 0 || words.length > 6) return false;
  if (words.length < 2 && !(words.length === 1 && (shape.comma || initials > 0) && tokens[0]!.sets & LISTED))
    return false;
  if (shape.placeStart && !(tokens.length > 2 && (phrase > 2 || meanOdds(tokens) > 3.5))) return false;
  return phrase >= leastOdds(tokens);
}

function isCapital(word: string): boolean {
  return word.length > 2 && !beginsSmall(word);
}

function beginsSmall(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toUpperCase();
}
