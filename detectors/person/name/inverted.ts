/** Surnames, a comma, given names: `PÉREZ GARCÍA, María`. What else has a comma between capitals is kept apart. */

import { countryOf } from '../../../src/kit/countries.ts';
import { ALIASES } from './lexicon/contexts.ts';
import { list } from './lexicon/list.ts';
import { ARTICLES, PLACE_STARTS } from './lexicon/not-names.ts';
import { PARTICLES } from './lexicon/parts.ts';
import { isRegion } from './lexicon/regions.ts';
import { HONORIFICS, PUBLIC_ROLES, ROLES } from './lexicon/roles.ts';
import { COMMON, FAMILY, GIVEN, KNOWN, LISTED, PLACE } from './model.ts';
import type { Word } from './runs.ts';
import { isFullName, type Shape, shapeOf } from './shape.ts';

const MOST_SURNAMES = 4;
const MOST_GIVEN = 4;

const isPlace = ({ token }: Word) => Boolean(token.sets & PLACE) && !(token.sets & GIVEN);

/** All words are names by the model, or parts of such: a listed surname that is also a word (`VIEIRA RAMOS`), `dos`. */
function areSurnames(words: readonly Word[]): boolean {
  const sure = words.filter(({ token }) => token.odds > 0.5);
  return words.every(
    (word) =>
      sure.includes(word) ||
      PARTICLES.has(word.folded) ||
      (sure.length > 0 && Boolean(word.token.sets & FAMILY) && word.token.odds > -0.5),
  );
}

/** Not a place and its state, not an enumeration. `listed`: commas part people in this run. */
export function isInverted(surnames: readonly Word[], after: readonly Word[], listed: boolean): boolean {
  if (listed && !surnames.every((word) => word.capitals)) return false;
  const first = after[0]!;
  const next = after.findIndex((word, i) => i > 0 && word.gap === 'comma');
  const given = next < 0 ? after : after.slice(0, next);
  if (surnames.length > 3 || given.length > 4 || surnames[0]!.initial) return false;
  if (isPlace(first) || !areSurnames(surnames)) return false;
  if (isPlaced(surnames, given)) return false;
  if (first.initial) return surnames.length === 1 && surnames[0]!.token.odds > 1;
  // `MBARGA, IBN HALDOUN`: a particle says nothing alone.
  const telling = PARTICLES.has(first.folded) ? (given[1] ?? first) : first;
  if (surnames.every((word) => word.capitals)) {
    return telling.token.odds > 0 && !areTwoPeople(surnames, given);
  }
  if (first.token.odds <= 1 || !(first.token.sets & LISTED || first.token.odds > 3)) return false;
  // "María, José and Ana": a given name that is no surname does not come first.
  return (
    surnames.length > 1 || Boolean(surnames[0]!.token.sets & FAMILY) || !(surnames[0]!.token.sets & GIVEN)
  );
}

/** A field ends with its line, or where columns, brackets or numbers follow. */
const FIELD_END = /^\.?(?:[ \t]{0,8}(?:\r?\n|$|[|;()\t–—]| -)| {2,}| ?[A-Z]?\d)/;
/** And begins after them; after the mark of a list, and after a label. */
const FIELD_START = /(?:^|[\n|;:\t(]|\d| {2}|- )[ \t.)#*•-]{0,4}$/;

/**
 * True if the run is a whole line or field in capitals that the model takes for surnames and given names, whatever it
 * thinks of each word: `CANTARERO MEJIA, ELMER WILMER`.
 */
export function isInvertedField(text: string, run: readonly Word[]): boolean {
  const comma = run.findIndex(({ gap }) => gap === 'comma');
  if (comma < 1 || comma > MOST_SURNAMES || run.length - comma > MOST_GIVEN) return false;
  if (run.some((word, i) => (i > comma && word.gap === 'comma') || !isOfOneField(word))) return false;
  if (!run.every(({ capitals, initial }) => capitals || initial) || run[0]!.initial) return false;
  const start = run[0]!.start;
  const end = run.at(-1)!.end;
  if (!FIELD_START.test(text.slice(Math.max(0, start - 12), start))) return false;
  if (!FIELD_END.test(text.slice(end, end + 12))) return false;
  const surnames = run.slice(0, comma);
  const given = run.slice(comma);
  if (isPlaced(surnames, given) || beginsAsPlace(surnames) || given.some(isOffice)) return false;
  if (areTwoPeople(surnames, given) || areThings(surnames, given)) return false;
  const shape = shapeOf(text.slice(start, end));
  return shape !== undefined && (isFullName(shape) || isSorted(shape, surnames, given));
}

/** Surnames before the comma and given names behind it are names as well if the model leaves room for it. */
const LEAST_SORTED = -3.5;

/** `POP, ROSA`: a mere word each, but in the order of a register. */
const isSorted = ({ phrase, institutional }: Shape, surnames: readonly Word[], given: readonly Word[]) =>
  phrase >= LEAST_SORTED &&
  institutional === 0 &&
  surnames.every((word) => isOf(word, FAMILY)) &&
  given.every((word) => isOf(word, GIVEN));

const isOfOneField = ({ gap, afterBreak, folded }: Word) =>
  gap !== 'and' && !afterBreak && !ALIASES.has(folded);

/** `HOUSTON, TEXAS`, `LA PAZ, BOLIVIA`; `GARCIA, VIRGINIA` is a person. */
function isPlaced(before: readonly Word[], after: readonly Word[]): boolean {
  const words = after.map(({ text }) => text);
  if (!isRegion(words) && countryOf(words.join(' ')) === undefined) return false;
  if (after.length > 1 || !(after[0]!.token.sets & GIVEN) || !before.every(isSurname)) return true;
  return before.length === 1 && !GIVEN_REGIONS.has(after[0]!.folded);
}
/** `SAN CARLOS`, `EL PINO` */
const beginsAsPlace = ([first, second]: readonly Word[]) =>
  second !== undefined && (PLACE_STARTS.has(first!.folded) || ARTICLES.has(first!.folded));
const isSurname = ({ token: { sets, odds }, folded }: Word) =>
  PARTICLES.has(folded) || (Boolean(sets & FAMILY) && (!(sets & PLACE) || odds > 3));
/** Regions and countries that people are called after. */
const GIVEN_REGIONS = list(
  'virginia georgia florida washington victoria loreto magdalena cesar lara leon israel jordan chad kenya india miranda',
);

/** `RUIZ LARA, DIRECTORA`; `PATIENT`, `SHEIKH` are names as well. */
const isOffice = ({ folded, token }: Word) =>
  PUBLIC_ROLES.has(folded) || ((ROLES.has(folded) || HONORIFICS.has(folded)) && !(token.sets & LISTED));

/** `JUAN PEREZ, MARIA LOPEZ`: each begins with a given name and ends with a surname that is none. */
export const areTwoPeople = (before: readonly Word[], after: readonly Word[]) =>
  after.length > 1 && isOf(before[0]!, GIVEN) && isOf(after[0]!, GIVEN) && isOnlyFamily(after.at(-1)!);
const isOnlyFamily = ({ token }: Word) => (token.sets & LISTED) === FAMILY;

const isOf = ({ token }: Word, set: number) => Boolean(token.sets & set);

/** `RUIZ LARA, ABOGADA`; `PARIS, MADRID` */
const areThings = (before: readonly Word[], after: readonly Word[]) =>
  after.length === 1 &&
  ((isOf(after[0]!, COMMON) && !isOf(after[0]!, LISTED | KNOWN)) ||
    (before.length === 1 && isOf(before[0]!, PLACE) && isOf(after[0]!, PLACE)));
