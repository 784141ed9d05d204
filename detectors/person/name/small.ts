/** Names that nobody wrote with a capital, after a label or a title: `nombre: maría xol`, `mr. okafor`. */
import { lettered } from '../../../src/core/text/lettered.ts';
import { matchesOf } from '../../../src/core/text/matches.ts';
import type { Match } from '../../../src/core/types.ts';
import { isPlaceholderName } from './lexicon/placeholders.ts';
import { COMMON, KNOWN, LISTED, lookUp, type Token } from './model.ts';
import { meanOdds } from './sequence.ts';

const LABELLED_SMALL = 0.75;
const LEAST_ODDS = 1;
const MOST_WORDS = 5;

export const SMALL = lettered(
  String.raw`(?<![\p{L}\p{N}_])(?:(?:names?|full name|surname|nombres?|nombre completo|apellidos?|alias|client|cliente|paciente|patient|detainee|detenid[oa]|applicant|solicitante)[:=][ \t]{0,3}|(?:mr|mrs|ms|sr|sra|srta)\. {1,2})(?=\p{Ll})`,
  'giu',
);
const WORDS = lettered(String.raw`^[\p{Ll}\p{M}'’-]{2,24}(?: [\p{Ll}\p{M}'’-]{1,24}){0,5}`, 'u');

/** Cheap: none of the labels is in most texts. Looked for from the mark behind them, of which there are few. */
export const hasSmallNames = (text: string): boolean => /[:=.]/.test(text) && QUICK.test(text);
const QUICK =
  /[:=](?<=(?:name|nombre|llidos?|alias|client|cliente|ient|paciente|detainee|detenid[oa]|applicant|solicitante)s?(?: completo)?[:=])[ \t]{0,3}[a-zà-ÿ]|\.(?<=(?:m[rs]|mrs|sra?|srta)\.) {1,2}[a-zà-ÿ]/i;

/** In order. Code and data are full of `name: value`: at least two words that people are called. */
export function smallNames(text: string): Match[] {
  const found: Match[] = [];
  for (const match of matchesOf(SMALL, text)) {
    const start = match.index + match[0].length;
    const value = WORDS.exec(text.slice(start, start + 100))?.[0];
    const length = value === undefined ? 0 : nameLength(value.split(' '), match[0].trimEnd().endsWith('.'));
    if (length > 0)
      found.push({ start, end: start + length, score: LABELLED_SMALL, because: ['role-word', 'name-shape'] });
  }
  return found;
}

/** Characters of the words that make a name, 0 if they make none. After a title one will do. */
function nameLength(words: readonly string[], titled: boolean): number {
  const tokens = words.map(lookUp);
  let count = tokens.findIndex((token) => !isPart(token));
  if (count < 0) count = tokens.length;
  while (count > 0 && tokens[count - 1]!.marks !== 0) count--;
  const telling = tokens.slice(0, count).filter(({ marks }) => marks === 0);
  if (count > MOST_WORDS || telling.length < (titled ? 1 : 2) || meanOdds(telling) < LEAST_ODDS) return 0;
  if (!titled && (count < words.length || !telling.some(({ sets }) => sets & (LISTED | KNOWN)))) return 0;
  return isPlaceholderName(telling.map(({ folded }) => folded)) ? 0 : words.slice(0, count).join(' ').length;
}

/** A name, or a particle between names. */
const isPart = ({ odds, sets, marks }: Token) =>
  marks !== 0
    ? odds > -9 && PARTICLE_MARKS === (marks & PARTICLE_MARKS)
    : odds > -0.5 && (!(sets & COMMON) || Boolean(sets & LISTED));
const PARTICLE_MARKS = 2;
