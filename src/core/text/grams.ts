/**
 * Which of many lists of words a text holds one of. A text is gone through once for all lists together: where a group of
 * three letters ends that some word has, that word is looked for, and nothing is done for all the others.
 */

const SIZE = 1 << 15;
const PAIRS = 1 << 10;

interface Word {
  readonly text: string;
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

/**
 * True if one of the words (lower case) is in the text, in any case, also inside another word. The list must be one of
 * the program's own: it is never forgotten.
 */
export function includesAny(text: string, list: readonly string[]): boolean {
  const number = listNumbers.get(list) ?? added(list);
  if (last.text !== text) {
    [last, before] = [before, last];
    if (last.text !== text) look(text, last);
  }
  return last.lists[number] === last.number;
}

function added(list: readonly string[]): number {
  const number = lists++;
  for (const word of list) add(word, number);
  listNumbers.set(list, number);
  for (const seen of [last, before]) seen.text = undefined;
  return number;
}

function add(text: string, list: number): void {
  const known = words.get(text);
  if (known !== undefined) {
    known.lists.push(list);
    return;
  }
  const { at, hash } = text.length > 2 ? leastCrowded(text) : { at: text.length - 1, hash: hashAt(text, 1) };
  const word = { text, at, lists: [list] };
  words.set(text, word);
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

/** Of the groups of three in a word the one that the fewest words are known by. */
function leastCrowded(text: string): { at: number; hash: number } {
  const crowd = (hash: number) => threes[hash]?.length ?? 0;
  let best = { at: 2, hash: hashAt(text, 2) };
  for (let at = 3; at < text.length; at++) {
    const hash = hashAt(text, at);
    if (crowd(hash) < crowd(best.hash)) best = { at, hash };
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
  for (const word of some) if (seen.lower.startsWith(word.text, end - word.at)) mark(word, seen);
}

function mark(word: Word, seen: Seen): void {
  for (const list of word.lists) seen.lists[list] = seen.number;
}
