/** Two or three words behind a courtesy title are somebody's name, whatever else they are: `la signora Blessing …`, `Frau Precious …`. */
import type { Context, Match } from '../../../src/core/types.ts';
import { countryOf } from '../../../src/kit/countries.ts';
import { wordsBefore } from './before.ts';
import { list } from './lexicon/list.ts';
import { isExcluded } from './rating.ts';
import type { Word } from './runs.ts';

/** Of nobody's office, learning or rank, and no word of another language. */
const COURTESY = list(
  'mr mrs mme mlle madame monsieur señora señor señorita sra srta doña herr frau signor signora signorina mevrouw meneer mevr dhr pani panią rouva gospodin gospođa hanım domnul doamna',
);
const FEWEST = 2;
const MOST = 3;
const SCORE = 0.7;

/** For a run in which nothing else was found: of names that no list holds, beside a word of the language. */
export function titledName(text: string, run: readonly Word[], context: Context): Match | undefined {
  const first = run[0]!;
  const isTitle = COURTESY.has(first.folded);
  const words = isTitle ? run.slice(1) : run;
  if (words.length < FEWEST || words.length > MOST || !words.every(isPlain)) return undefined;
  const { start } = words[0]!;
  const end = words.at(-1)!.end;
  const before = wordsBefore(text, start, context.before ?? '');
  if (!COURTESY.has(before.words[0]?.folded ?? '') || !/^[\p{L}.]$/u.test(before.mark)) return undefined;
  if (countryOf(text.slice(start, end)) !== undefined) return undefined;
  if (isExcluded(text, { words, left: undefined, right: undefined }, before)) return undefined;
  return { start, end, score: SCORE, because: ['role-word', 'name-shape'] };
}

/** Of no institution, office or street, written as names are. */
const isPlain = ({ kinds, mixed, initial, gap, text }: Word): boolean =>
  kinds === 0 && !mixed && !initial && gap !== 'comma' && gap !== 'and' && text.length > 1;
