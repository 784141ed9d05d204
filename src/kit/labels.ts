import { captionWords } from '../core/text/fold.ts';
import { lettered } from '../core/text/lettered.ts';
import { matchesOf } from '../core/text/matches.ts';
import { outlineOf } from '../core/text/outline.ts';
import type { Context } from '../core/types.ts';

/** How far a label may stand before and after a value (specification 1.1). UTF-16 code units. */
export const BEFORE = 40;
export const AFTER = 20;

/** The labels that end in a word, of all detectors: so a text's words are looked up once, not once for each. */
const endingIn = new Map<string, Set<Phrases>>();

/** The spots of the texts asked for last: each detector asks for the same ones in turn, one is the next one's `before`. */
const recent: { readonly text: string; readonly spots: WordSpots }[] = [];

type Index = ReadonlyMap<string, readonly (readonly string[])[]>;

/** What is asked of labels where words are compared one by one. */
export interface Endings {
  /** The words of the labels that end in `word`. */
  endingIn(word: string): readonly (readonly string[])[] | undefined;
}

/**
 * Labels, folded and indexed by their last word. Matched as whole words, never inside one. Indexed when they are first
 * asked for: a hundred detectors have thousands of them, and most runs ask for those of a few.
 */
export class Phrases implements Endings {
  private readonly list: readonly string[];
  private index: Index | undefined;

  constructor(list: readonly string[]) {
    this.list = list;
  }

  endingIn(word: string): readonly (readonly string[])[] | undefined {
    return this.indexed().get(word);
  }

  /** The labels by their last words. */
  indexed(): Index {
    this.index ??= this.build();
    return this.index;
  }

  private build(): Index {
    const byLast = new Map<string, string[][]>();
    // What is remembered of texts knows nothing of new labels.
    recent.length = 0;
    for (const phrase of this.list) {
      this.add(captionWords(phrase), byLast);
      // `MRN #` is as often written as one word.
      if (phrase.endsWith(' #')) this.add(captionWords(`${phrase.slice(0, -2)}#`), byLast);
    }
    return byLast;
  }

  private add(words: string[], byLast: Map<string, string[][]>): void {
    const last = words.at(-1);
    if (last === undefined) return;
    const alike = byLast.get(last);
    if (alike) alike.push(words);
    else byLast.set(last, [words]);
    const owners = endingIn.get(last);
    if (owners) owners.add(this);
    else endingIn.set(last, new Set([this]));
  }
}

export function phrases(list: readonly string[]): Phrases {
  return new Phrases(list);
}

/** Where labels may end: necessary for `labelOf` to find one, not sufficient. */
export interface LabelSpots {
  /** Whether there is any. */
  readonly some: boolean;
  /** Whether there is one in reach of the value at `start`–`end`. */
  near(start: number, end: number): boolean;
}

/** The spots of some labels in a text and around it. `text` is normalised. */
export function labelSpots(text: string, { before, title }: Context, labels: Phrases): LabelSpots {
  // Before the texts are looked through for the words of all labels.
  labels.indexed();
  if (title !== undefined && spotsOf(title).has(labels)) return ANYWHERE;
  const spots = spotsOf(text);
  const inBefore = before !== undefined && spotsOf(before).has(labels);
  const some = inBefore || spots.has(labels);
  if (!some) return NOWHERE;
  return {
    some,
    near: (start, end) => (inBefore && start <= BEFORE) || spots.near(labels, start - BEFORE, end + AFTER),
  };
}

const ANYWHERE: LabelSpots = { some: true, near: () => true };
const NOWHERE: LabelSpots = { some: false, near: () => false };

const endings = new WeakMap<Phrases, ReadonlySet<string>>();

/** Whether there may be a label in any text of an outline, or around it. */
export function mayBeLabelledBelow(
  outline: string,
  { before = '', title = '' }: Context,
  labels: Phrases,
): boolean {
  let last = endings.get(labels);
  if (last === undefined) {
    last = new Set([...labels.indexed().keys()].map(outlineOf));
    endings.set(labels, last);
  }
  return outlinedWords(outline, before, title).some((word) => last.has(word));
}

/** Each detector asks for the same texts in turn. */
let lastOutlined:
  | { readonly of: readonly [string, string, string]; readonly words: readonly string[] }
  | undefined;

function outlinedWords(outline: string, before: string, title: string): readonly string[] {
  const known = lastOutlined;
  if (known?.of[0] === outline && known.of[1] === before && known.of[2] === title) return known.words;
  const around = outlineOf(`${before} ${title}`);
  const words = [outline, outline.replace(/0+/g, ' ').trim(), around].flatMap(captionWords);
  lastOutlined = { of: [outline, before, title], words };
  return words;
}

const TOKEN = lettered(String.raw`[\p{L}\p{M}\p{N}#]+`, 'gu');
/** Longer runs of letters are cut anywhere by what looks around a value. */
const LONGEST_WORD = 30;
/**
 * `D.O.B.`, read as one word, of which any part may be in reach: what `captionWords` makes one word, and no less. Its
 * `\b` knows ASCII only.
 */
const DOTTED = lettered(
  String.raw`(?:(?<![A-Za-z0-9])[A-Za-z]|[^\x00-\x7f])\.(?:[A-Za-z](?![A-Za-z0-9])|[^\x00-\x7f])`,
  'gu',
);
/** Texts that are read as words at once, as captions are. */
const SHORT = 200;
/** Words that one token may be read as: more are nobody's label. */
const MOST_WORDS = 200;
const PLAIN_WORD = /^[a-z]+$|^[A-Z][a-z]*$|^[A-Z]+$/;

/** Where the words that labels end in stand in a text. */
class WordSpots {
  /** Where tokens begin, in order, by the labels that end in one of their words. */
  private readonly starts = new Map<Phrases, number[]>();
  /** The same of tokens that may be read as any word. */
  private readonly wild: number[] = [];

  /** In a short text it is not worth knowing where a label stands. */
  private readonly isShort: boolean;

  constructor(text: string) {
    this.isShort = text.length <= SHORT;
    if (this.isShort) {
      for (const word of wordsIn(text)) this.add(word, 0);
      if (text.includes('.') && text.search(DOTTED.on(text)) >= 0) this.wild.push(0);
      return;
    }
    for (const { 0: token, index } of matchesOf(TOKEN, text)) this.addToken(token, index);
    if (!text.includes('.')) return;
    for (const { index } of matchesOf(DOTTED, text)) this.wild.push(index);
    this.wild.sort((a, b) => a - b);
  }

  has(labels: Phrases): boolean {
    return this.wild.length > 0 || this.starts.has(labels);
  }

  /** Whether a token reaches into the stretch. */
  near(labels: Phrases, from: number, to: number): boolean {
    if (this.isShort) return this.has(labels);
    return isWithin(this.starts.get(labels), from, to) || isWithin(this.wild, from, to);
  }

  private addToken(token: string, at: number): void {
    if (PLAIN_WORD.test(token) && token.length <= LONGEST_WORD) this.add(token.toLowerCase(), at);
    else if (token.length > LONGEST_WORD)
      for (let i = 0; i < token.length; i += LONGEST_WORD) this.wild.push(at + i);
    else for (const word of wordsIn(token)) this.add(word, at);
  }

  private add(word: string, at: number): void {
    const owners = endingIn.get(word);
    if (owners === undefined) return;
    for (const labels of owners) {
      const starts = this.starts.get(labels);
      if (starts) starts.push(at);
      else this.starts.set(labels, [at]);
    }
  }
}

/** The words a token or short text may be read as: a value may stand so close to its label that both are one (`A#918…`). */
function wordsIn(token: string): string[] {
  const words = captionWords(token);
  if (/\d/.test(token)) words.push(...captionWords(token.replace(/\d+/g, ' ').trim()));
  // Also what is left of such a word where the look around a value begins inside it.
  for (let at = token.indexOf('#'); at >= 0 && words.length < MOST_WORDS; at = token.indexOf('#', at + 1))
    for (const piece of [token.slice(at), token.slice(at + 1), token.slice(0, at + 1)])
      words.push(...captionWords(piece));
  return words;
}

function isWithin(starts: readonly number[] | undefined, from: number, to: number): boolean {
  if (starts === undefined) return false;
  const first = from - LONGEST_WORD;
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < first) low = middle + 1;
    else high = middle;
  }
  return low < starts.length && starts[low]! <= to;
}

const MOST_RECENT = 3;

function spotsOf(text: string): WordSpots {
  for (const one of recent) if (one.text === text) return one.spots;
  const spots = new WordSpots(text);
  recent.unshift({ text, spots });
  if (recent.length > MOST_RECENT) recent.pop();
  return spots;
}
