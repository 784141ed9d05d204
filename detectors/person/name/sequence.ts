/** Words beside each other: a doubtful one takes courage from a sure neighbour. */
import { COMMON, FAMILY, GIVEN, LISTED, PLACE, type Token } from './model.ts';

/** Odds count within these bounds, so that one odd word does not decide. */
const LEAST = -4;
const MOST = 4.5;
/** What a listed name that is a word or a place as well is worth beside a sure name: `Mark Okafor`, `Dorothy Hall`. */
const LISTED_BESIDE = 1.4;
/** What a place that is no listed name is worth after a sure given name: `Kathryn Whittaker`. */
const PLACE_BESIDE = 1;

const isSure = (token: Token | undefined) =>
  token !== undefined &&
  token.odds > 1.5 &&
  Boolean(token.sets & LISTED) &&
  !(token.sets & (COMMON | PLACE) && token.odds < 3);

function settled(tokens: readonly Token[], at: number): number {
  const { odds, sets } = tokens[at]!;
  const previous = tokens[at - 1];
  if (sets & LISTED && sets & (COMMON | PLACE) && odds < LISTED_BESIDE) {
    if (isSure(previous) || isSure(tokens[at + 1])) return LISTED_BESIDE;
  } else if (sets & PLACE && !(sets & COMMON) && odds < PLACE_BESIDE) {
    if (isSure(previous) && previous!.sets & GIVEN) return PLACE_BESIDE;
  }
  return Math.max(LEAST, Math.min(MOST, odds));
}

/** Mean log-odds of the words of one candidate, each seen beside its neighbours; 0 for none. */
export function meanOdds(tokens: readonly Token[]): number {
  if (tokens.length === 0) return 0;
  let sum = 0;
  for (let i = 0; i < tokens.length; i++) sum += settled(tokens, i);
  return sum / tokens.length;
}

/** All words are parts of place names and nothing says that they are a given name and a surname. */
export function areAllPlaces(tokens: readonly Token[]): boolean {
  const first = tokens[0];
  if (!first || !tokens.every(({ sets }) => sets & PLACE)) return false;
  return !(first.sets & GIVEN && (tokens.at(-1)!.sets & FAMILY || first.odds > 2.5));
}
