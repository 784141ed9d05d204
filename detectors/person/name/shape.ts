/** Takes a whole text apart as if it were one personal name. */
import { foldToken } from './hash.ts';
import {
  ARTICLES,
  CAPTIONS,
  INSTITUTIONS,
  PLACE_STARTS,
  STATUTES,
  STREETS_AFTER,
  STREETS_BEFORE,
} from './lexicon/not-names.ts';
import { ALIAS, MISSING_PARTS, PARTICLES, SUFFIXES } from './lexicon/parts.ts';
import { isPlaceholder, isPlaceholderName } from './lexicon/placeholders.ts';
import { HONORIFICS } from './lexicon/roles.ts';
import { COMMON, FAMILY, GIVEN, LISTED, lookUp, PLACE, type Token } from './model.ts';

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
  /** The letters are of a script that the model was not taught. */
  readonly foreign: boolean;
}

const LONGEST = 90;
const MOST_WORDS = 8;
/** UTF-8 read as Latin-1: `PÃ©rez`. */
const MOJIBAKE = /[ÃÂ][\u0080-\u00bf]|â€™/g;
const ALLOWED = /^[\p{L}\p{M}\p{Zs} ,.'’‘ʼ`´"“”()\-‐‑–·ªº?\ufffd/]+$/u;
const WORD = /[\p{L}\p{M}'’‘ʼ`´ªº-]+/gu;
/** Join the owners of a firm: `Upton, Kuhn and Sons`. */
const JOINERS = new Set(['and', 'und', 'or', 'of', 'for', 'the', 'para', 'por', 'con', 'with', 'in', 'en']);
const INITIAL = /^\p{Lu}$/u;
const NOT_TAUGHT = /(?![\p{Script=Latin}\p{Script=Cyrillic}ªº])\p{L}/u;
const EDGES = /^[-'’‘ʼ`´]+|[-'’‘ʼ`´]+$/g;

function readable(text: string): string {
  let clean = text.trim();
  if (/[^\x20-\x7e]/.test(clean)) {
    clean = clean
      .replace(MOJIBAKE, 'a')
      .replace(/[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]/g, '')
      .normalize('NFC');
  }
  const alias = ALIAS.exec(clean);
  if (alias && alias.index > 1) clean = clean.slice(0, alias.index);
  // A letter lost to a wrong encoding still belongs to its word.
  return clean.replace(/(\p{L})[?\ufffd](?=\p{L})/gu, '$1a');
}

const isNegative = (word: string) =>
  INSTITUTIONS.has(word) ||
  STREETS_AFTER.has(word) ||
  STATUTES.has(word) ||
  STREETS_BEFORE.has(word) ||
  CAPTIONS.has(word);

/** A word of an institution that is not just as well a surname: `Court`, `Hall`, `Casa`, `Law` are left to the model. */
const institutional = (word: string, token: Token, first: boolean) =>
  isNegative(word) && !(token.sets & LISTED && !first && token.odds > -3.5);

/** `Le`, `Do`, `Ho`, `Del`: particles that are also whole surnames. */
function loneParticle(parts: readonly string[], words: string[], tokens: Token[]): void {
  const [part] = parts;
  if (parts.length !== 1 || part === undefined || !PARTICLES.has(foldToken(part))) return;
  words.push(part);
  tokens.push(lookUp(part));
}

/** The shape of the text as a name; undefined if it cannot be one at all. Time grows linearly with the text. */
export function shapeOf(text: string): Shape | undefined {
  if (text.length > LONGEST || text.length < 2) return undefined;
  const clean = readable(text);
  if (clean.length < 2 || !ALLOWED.test(clean) || isPlaceholder(clean)) return undefined;
  const parts = clean.match(WORD) ?? [];
  if (parts.length === 0 || parts.length > MOST_WORDS || /[.?]\s+\p{Ll}{2}/u.test(clean)) return undefined;
  if (isPlaceholderName(parts)) return undefined;
  const words: string[] = [];
  const tokens: Token[] = [];
  let initials = 0;
  let missing = false;
  let count = 0;
  for (const raw of parts) {
    const part = raw.replace(EDGES, '');
    const folded = foldToken(part);
    if (folded === '') continue;
    if (INITIAL.test(part)) initials++;
    else if (MISSING_PARTS.has(folded)) missing = true;
    else if (JOINERS.has(part)) count++;
    else if (PARTICLES.has(folded) || SUFFIXES.has(folded)) continue;
    else if (words.length === 0 && HONORIFICS.has(folded) && parts.length > 1) continue;
    else {
      const token = lookUp(part);
      words.push(part);
      tokens.push(token);
      if (institutional(folded, token, words.length === 1 && parts.length > 1)) count++;
    }
  }
  if (words.length === 0) loneParticle(parts, words, tokens);
  const comma = /^[^,]+,[^,]+$/.test(clean);
  const foreign = NOT_TAUGHT.test(clean);
  const start = foldToken(parts[0]!);
  const placeStart =
    !comma && parts.length > 1 && (PLACE_STARTS.has(start) || (parts.length === 2 && ARTICLES.has(start)));
  return { words, tokens, initials, comma, missing, institutional: count, placeStart, foreign };
}

/** Mean log-odds of the words, each kept within bounds so that one odd word does not decide. */
export function meanOdds(tokens: readonly Token[]): number {
  if (tokens.length === 0) return 0;
  let sum = 0;
  for (const { odds } of tokens) sum += Math.max(-4, Math.min(4.5, odds));
  return sum / tokens.length;
}

/** A full name by the model: two words or more (or one and an initial), none of them a mere word or institution. */
export function isFullName(shape: Shape): boolean {
  const { words, tokens, initials } = shape;
  if (shape.foreign || shape.institutional > 0 || words.length > 6) return false;
  if (words.length < 2 && !(words.length === 1 && (shape.comma || initials > 0) && tokens[0]!.sets & LISTED))
    return false;
  if (shape.placeStart && !(tokens.length > 2 && meanOdds(tokens) > 3.5)) return false;
  let mere = 0;
  let places = 0;
  for (const { odds, sets } of tokens) {
    if (odds < -2.5 || (sets & COMMON && !(sets & LISTED))) mere++;
    if (sets & PLACE) places++;
  }
  if (mere * 3 > tokens.length) return false;
  const typed = tokens[0]!.sets & GIVEN && tokens.at(-1)!.sets & FAMILY;
  if (places === tokens.length && !typed && !shape.comma) return false;
  return meanOdds(tokens) >= (shape.comma ? 0.3 : 1);
}
