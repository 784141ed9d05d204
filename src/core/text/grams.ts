/**
 * Which of many lists of words a text holds one of. A text is gone through once for all lists together: where a group of
 * three letters ends that some word has, that word is looked for, and nothing is done for all the others.
 */

const SIZE = 1 << 15;
const PAIRS = 1 << 10;

interface Word {
  readonly text: string;
  /** Its first and last units: most places where the group stands have others around. */
  readonly first: number;
  readonly last: number;
  /** Whether it counts only where it begins, or ends, a word. */
  readonly begins: boolean;
  readonly ends: boolean;
  /** Where the group of letters that it is known by ends in it. */
  readonly at: number;
  readonly lists: number[];
}

/** The words by the hash of their group of three letters, or of both letters of words that have but two. */
const threes: Word[][] = [];
const twos: Word[][] = [];
const ones: Word[] = [];
const hasThree = new Uint8Array(SIZE);
const hasTwo = new Uint8Array(PAIRS);
const words = new Map<string, Word>();
const listNumbers = new WeakMap<readonly string[], number>();
let lists = 0;

/** What was seen of a text: the lists of which a word is in it are those with the text's number. */
interface Seen {
  text: string | undefined;
  lower: string;
  number: number;
  readonly lists: number[];
}
/** Every detector asks for the same text in turn, some for the text as it was written and some for its plain form. */
let last: Seen = { text: undefined, lower: '', number: 0, lists: [] };
let before: Seen = { text: undefined, lower: '', number: 0, lists: [] };

/** Of the first short texts a list is asked one by one: to put its words into the table takes longer than a small file does. */
const ASKED_FIRST = 30;
const SHORT = 250;
const timesAsked = new WeakMap<readonly string[], number>();

/**
 * True if one of the words (lower case) is in the text, in any case, also inside another word; `^ice` only where no
 * letter of ASCII stands before it, `^ice$` only where none stands behind it either. The list must be one of the program's own: it is
 * never forgotten.
 */
export function includesAny(text: string, list: readonly string[]): boolean {
  const number = listNumbers.get(list) ?? (isAskedFirst(text, list) ? undefined : added(list));
  if (number === undefined) return includesOne(text, list);
  if (last.text !== text) {
    [last, before] = [before, last];
    if (last.text !== text) look(text, last);
  }
  return last.lists[number] === last.number;
}

function isAskedFirst(text: string, list: readonly string[]): boolean {
  const times = timesAsked.get(list) ?? 0;
  if (text.length > SHORT || times === ASKED_FIRST) return false;
  timesAsked.set(list, times + 1);
  return true;
}

function includesOne(text: string, list: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return list.some((written) => {
    const word = bare(written);
    for (let at = lower.indexOf(word.text); at >= 0; at = lower.indexOf(word.text, at + 1)) {
      if (isWhole(word, lower, at)) return true;
    }
    return false;
  });
}

/** A word without the signs of where it has to stand. */
function bare(written: string): Pick<Word, 'text' | 'begins' | 'ends'> {
  const begins = written.startsWith('^');
  const ends = written.endsWith('$');
  return {
    text: begins || ends ? written.slice(begins ? 1 : 0, ends ? -1 : undefined) : written,
    begins,
    ends,
  };
}

function added(list: readonly string[]): number {
  const number = lists++;
  for (const word of list) add(word, number);
  listNumbers.set(list, number);
  for (const seen of [last, before]) seen.text = undefined;
  return number;
}

function add(written: string, list: number): void {
  const known = words.get(written);
  if (known !== undefined) {
    known.lists.push(list);
    return;
  }
  const { text, begins, ends } = bare(written);
  const { at, hash } = text.length > 2 ? rarest(text) : { at: text.length - 1, hash: hashAt(text, 1) };
  const [first, last] = [text.charCodeAt(0), text.charCodeAt(text.length - 1)];
  const word = { text, first, last, begins, ends, at, lists: [list] };
  words.set(written, word);
  if (text.length < 2) ones.push(word);
  else if (text.length === 2) {
    const place = hash & (PAIRS - 1);
    hasTwo[place] = 1;
    twos[place] = [...(twos[place] ?? []), word];
  } else {
    hasThree[hash] = 1;
    threes[hash] = [...(threes[hash] ?? []), word];
  }
}

/** Signs from those that English and Spanish texts are full of to those that they hardly have. */
const COMMON = ' eaotnirsldhcumpgfybvwkzxjq';
const rarity = (unit: number): number => {
  const place = COMMON.indexOf(String.fromCharCode(unit));
  return place < 0 ? COMMON.length : place;
};

/** Of the groups of three in a word the one that texts have least often, and that few other words are known by. */
function rarest(text: string): { at: number; hash: number } {
  let best = { at: 2, hash: 0, worth: Number.NEGATIVE_INFINITY };
  for (let at = 2; at < text.length; at++) {
    const hash = hashAt(text, at);
    const letters =
      rarity(text.charCodeAt(at - 2)) + rarity(text.charCodeAt(at - 1)) + rarity(text.charCodeAt(at));
    const worth = letters - 2 * (threes[hash]?.length ?? 0);
    if (worth > best.worth) best = { at, hash, worth };
  }
  return best;
}

function hashAt(text: string, end: number): number {
  let hash = 0;
  for (let i = Math.max(0, end - 2); i <= end && i < text.length; i++) hash = next(hash, text.charCodeAt(i));
  return hash;
}

/** The hash of the last three units; its lower part is that of the last two. What came before is shifted out. */
function next(hash: number, unit: number): number {
  return ((hash << 5) ^ unit) & (SIZE - 1);
}

function look(text: string, seen: Seen): void {
  const lower = text.toLowerCase();
  seen.text = text;
  seen.lower = lower;
  seen.number++;
  for (const word of ones) if (lower.includes(word.text)) mark(word, seen);
  let hash = 0;
  for (let i = 0; i < lower.length; i++) {
    hash = next(hash, lower.charCodeAt(i));
    if (hasThree[hash] === 1) markThose(threes[hash]!, i, seen);
    if (hasTwo[hash & (PAIRS - 1)] === 1) markThose(twos[hash & (PAIRS - 1)]!, i, seen);
  }
}

/** Marks those of the words of which the group of letters that ends at `end` is a part. */
function markThose(some: readonly Word[], end: number, seen: Seen): void {
  const { lower } = seen;
  for (const word of some) {
    const at = end - word.at;
    const { text } = word;
    if (lower.charCodeAt(at) !== word.first || lower.charCodeAt(at + text.length - 1) !== word.last) continue;
    if (lower.startsWith(text, at) && isWhole(word, lower, at)) mark(word, seen);
  }
}

/** Whether the word stands at `at` as it has to: no letter goes before it, or on behind it. */
function isWhole(
  { text, begins, ends }: Pick<Word, 'text' | 'begins' | 'ends'>,
  lower: string,
  at: number,
): boolean {
  return !(begins && isLetterAt(lower, at - 1)) && !(ends && isLetterAt(lower, at + text.length));
}

function isLetterAt(lower: string, at: number): boolean {
  const unit = lower.charCodeAt(at);
  return unit >= 97 && unit <= 122;
}

function mark(word: Word, seen: Seen): void {
  for (const list of word.lists) seen.lists[list] = seen.number;
}
