/** What the model of names says of a candidate, and what makes its answer doubtful. */
import { STRONG } from './contexts.ts';
import { COMMON, FAMILY, GIVEN, KNOWN, LISTED } from './model.ts';
import { phraseOdds } from './phrase.ts';
import type { Word } from './runs.ts';
import { meanOdds } from './sequence.ts';

const MODEL = 0.45;
const UNSURE = -0.3;
const MERE_WORD = -0.2;
/** Log-odds of the words together at which the model alone makes a full name. */
export const SURE_PHRASE = 0.6;

const isKind = ({ token }: Word, set: number) =>
  Boolean(token.sets & set) && !(token.sets & COMMON) && token.odds > 1.5;

/** A sure given name first, a surname last. */
export const isTyped = (content: readonly Word[]) =>
  content.length > 1 && isKind(content[0]!, GIVEN) && isKind(content.at(-1)!, FAMILY);

/**
 * What the model says. Of several words it asks the network that weighs them together; word by word it is asked for
 * what the network does not know, where the lists hold both parts or something else speaks of a person.
 */
export function modelWeight(content: readonly Word[], { odds, phrase }: Verdict, person: boolean): number {
  const single = MODEL * Math.max(0, Math.min(1, (odds + 0.5) / 3.6));
  if (content.length === 1) return single;
  const typed = isKind(content[0]!, GIVEN);
  const known = typed && Boolean(content.at(-1)!.token.sets & (FAMILY | KNOWN));
  const together = Math.max(0, Math.min(MODEL, BARE + (phrase - SURE_PHRASE) / 10));
  return person || known ? Math.max(single + (typed ? TYPED : 0), together) : together;
}

/** What the model thinks of the words on average, and of all of them together. */
export interface Verdict {
  readonly odds: number;
  readonly phrase: number;
}

/** Words of lower odds are no name together, either: the network need not be asked. */
const HOPELESS = -1.8;
const NO_PHRASE = -8;

export function verdictOn(content: readonly Word[], joined: boolean): Verdict {
  const tokens = content.map(({ token }) => token);
  const odds = meanOdds(tokens);
  return { odds, phrase: odds < HOPELESS || tokens.length < 2 ? NO_PHRASE : phraseOdds(tokens, joined) };
}
/** Together with `FULL` enough. */
const BARE = 0.3;
/** A sure given name first. */
const TYPED = 0.06;
/** What the model's mean hides: no word that is surely a name, or one that is merely a word. */
export function doubts(content: readonly Word[], weight: number, full: boolean): number {
  const person = weight >= STRONG;
  const certain = content.some(({ token }) => token.odds > 1.2);
  const possible = content.some(({ token }) => token.odds > -0.8);
  if (!certain && !(person && possible)) return weight > 0 && possible ? UNSURE / 2 : UNSURE;
  const mere = ({ token }: Word) => token.sets & COMMON && !(token.sets & LISTED);
  return full && !person && !isTyped(content) && content.some(mere) ? MERE_WORD : 0;
}
