/**
 * Is this phrase a personal name? A network of one hidden layer reads what the model knows of its words: it weighs them
 * together, where one word alone says little. Trained by `scripts/train-names/combine.mjs` on the same features.
 */
import { NEGATIVE } from './lexicon/marks.ts';
import {
  COMMON,
  DICTIONARY,
  FAMILY,
  GIVEN,
  KNOWN,
  LISTED,
  network,
  PLACE,
  TOWN,
  type Token,
} from './model.ts';

/** Facts about one word. */
const FACTS = 16;
/** The facts of all words on average, of the first, of the last; then the least and greatest odds, and counts. */
export const FEATURES = 3 * FACTS + 12;
export const HIDDEN = 40;
/** Weights of a hidden unit and its bias, for each; then those of the output. Behind them the file has the thresholds. */
export const NETWORK = HIDDEN * (FEATURES + 1) + HIDDEN + 1;

const some = (tokens: readonly Token[], test: (token: Token) => boolean) => (tokens.some(test) ? 1 : 0);

/** 0 = Latin and what is romanised, 1 = Arabic, written without short vowels. */
const scriptOf = ([first]: readonly Token[]): number => (first && first.folded.charCodeAt(0) > 127 ? 1 : 0);

/** Phrases have thresholds by their script, and by whether lists of names hold any of their words. */
export const GROUPS = 4;
export const groupOf = (tokens: readonly Token[]): number =>
  2 * scriptOf(tokens) + some(tokens, ({ sets }) => (sets & LISTED) !== 0);

/** Log-odds from which a phrase is taken for a full name; the training script says by what rule. */
export const leastOdds = (tokens: readonly Token[]): number => network()[NETWORK + groupOf(tokens)]!;

const bit = (sets: number, mask: number) => (sets & mask ? 1 : 0);
const oddsOf = ({ raw }: Token) => Math.max(-1.5, Math.min(1.5, raw / 4));

function addFacts(token: Token, into: Float32Array, at: number): void {
  const { sets, folded, marks } = token;
  const listed = sets & LISTED;
  const odds = oddsOf(token);
  const add = (fact: number, value: number) => {
    into[at + fact] = into[at + fact]! + value;
  };
  add(0, odds);
  add(1, Math.max(0, odds));
  add(2, listed === GIVEN ? 1 : 0);
  add(3, listed === FAMILY ? 1 : 0);
  add(4, listed === LISTED ? 1 : 0);
  add(5, listed ? 0 : bit(sets, KNOWN));
  add(6, listed ? 0 : bit(sets, COMMON));
  add(7, listed ? bit(sets, COMMON) : 0);
  add(8, listed ? 0 : bit(sets, PLACE));
  add(9, listed ? bit(sets, PLACE) : 0);
  add(10, listed ? 0 : bit(sets, TOWN));
  add(11, listed || sets & COMMON ? 0 : bit(sets, DICTIONARY));
  add(12, sets === 0 ? 1 : 0);
  add(13, folded.length <= 3 ? 1 : 0);
  add(14, folded.length >= 9 ? 1 : 0);
  add(15, marks & NEGATIVE ? 1 : 0);
}

/** Writes the features of the words of one phrase. */
export function features(tokens: readonly Token[], joined: boolean, out: Float32Array): void {
  out.fill(0);
  const count = tokens.length;
  let least = 1.5;
  let most = -1.5;
  for (const token of tokens) {
    addFacts(token, out, 0);
    least = Math.min(least, oddsOf(token));
    most = Math.max(most, oddsOf(token));
  }
  for (let i = 0; i < FACTS; i++) out[i] = out[i]! / count;
  addFacts(tokens[0]!, out, FACTS);
  addFacts(tokens[count - 1]!, out, 2 * FACTS);
  const at = 3 * FACTS;
  out[at] = least;
  out[at + 1] = most;
  out[at + 2] = count === 1 ? 1 : 0;
  out[at + 3] = count === 2 ? 1 : 0;
  out[at + 4] = count === 3 ? 1 : 0;
  out[at + 5] = count > 3 ? 1 : 0;
  // An initial, a comma, a particle: names have them.
  out[at + 6] = joined ? 1 : 0;
  out[at + 7] = some(tokens, ({ sets }) => sets === 0);
  out[at + 8] = some(tokens, ({ sets }) => (sets & (COMMON | LISTED)) === COMMON);
  out[at + 9] = some(tokens, ({ sets }) => (sets & (DICTIONARY | COMMON | LISTED | KNOWN)) === DICTIONARY);
  out[at + 10] = some(tokens, ({ sets }) => Boolean(sets & (PLACE | TOWN)) && !(sets & LISTED));
  // Written without short vowels, so that n-grams say less.
  out[at + 11] = scriptOf(tokens);
}

/** Features that are not zero: two thirds are. */
const present = new Uint8Array(FEATURES);

/** Log-odds; `hidden` receives what the hidden units say. */
export function evaluate(weights: Float32Array, input: Float32Array, hidden: Float32Array): number {
  let at = 0;
  let count = 0;
  for (let i = 0; i < FEATURES; i++) if (input[i] !== 0) present[count++] = i;
  for (let unit = 0; unit < HIDDEN; unit++) {
    let sum = weights[at + FEATURES]!;
    for (let n = 0; n < count; n++) sum += input[present[n]!]! * weights[at + present[n]!]!;
    hidden[unit] = Math.max(0, sum);
    at += FEATURES + 1;
  }
  let sum = weights[at + HIDDEN]!;
  for (let unit = 0; unit < HIDDEN; unit++) sum += hidden[unit]! * weights[at + unit]!;
  return sum;
}

const input = new Float32Array(FEATURES);
const hidden = new Float32Array(HIDDEN);

/** Log-odds that the words are the whole name of a person, or one part of it; 0 = even. */
export function phraseOdds(tokens: readonly Token[], joined: boolean): number {
  if (tokens.length === 0) return -8;
  features(tokens, joined, input);
  return Math.max(-8, Math.min(8, evaluate(network(), input, hidden)));
}
