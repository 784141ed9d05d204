import { keyOf, keyOfAll, type Secret, type ValueKey } from '../hash.ts';
import { soundKey } from '../persons/name-variants.ts';
import { keyOfWord } from '../persons/person.ts';
import type { ColumnContext, Detector } from '../types.ts';
import { CellMemory } from './cell-memory.ts';

/** What a word is: part of the key, left out of it, or such that the whole text must be seen. */
const WORD = 1;
const LEFT_OUT = 2;
const OTHER = 3;
const KIND = 3;
/** Further bits of what a word is: that it may begin or end another thing. */
const OPENS = 4;
const CLOSES = 8;

const SPACE = 32;
const COMMA = 44;
/** More are no name, or are looked at as a whole. */
const MOST_WORDS = 5;

/** Returned where a word is not known, and nobody is there who could tell. */
export const UNKNOWN_NAME = -1;

/** Finds out what a word is: at first none of a memory's are known. */
export interface WordTeacher {
  /** Keeps in the slot what the word is, which is so many of the text. */
  learn(words: CellMemory, slot: number, word: { readonly text: string; readonly at: number }): void;
}

/** Knows names of a column by their words: few words make many names. */
export class PlainNames {
  readonly words: CellMemory;
  private readonly teacher: WordTeacher | undefined;
  /** Of the words of the last name, keys of how they sound (`name-variants.ts`): so many of the first ones hold. */
  readonly sounds = new Float64Array(MOST_WORDS);
  spoken = 0;

  constructor(words: CellMemory, teacher?: WordTeacher) {
    this.words = words;
    this.teacher = teacher;
  }

  /**
   * The key of a name that is made of such words; 0 if it has to be seen as a whole. `textOf` gives the text of the cell, when
   * a word is met for the first time.
   */
  keyOf(bytes: Uint8Array, from: number, to: number, textOf: () => string): ValueKey {
    const { words } = this;
    let key = 0;
    this.spoken = 0;
    let count = 0;
    let comma = 0;
    let opens = false;
    let closes = false;
    let wasLeftOut = true;
    for (let at = from; at < to; ) {
      let end = at;
      while (end < to && bytes[end]! !== SPACE && bytes[end]! !== COMMA) end++;
      if (end === at || ++count > MOST_WORDS) return 0;
      let slot = words.find(bytes, at, end, 0);
      while (words.verdicts[slot] === 0) {
        if (this.teacher === undefined) return UNKNOWN_NAME;
        this.teacher.learn(words, slot, { text: textOf(), at: count - 1 });
        // Another place may have been made for it, or all forgotten.
        slot = words.find(bytes, at, end, 0);
      }
      const verdict = words.verdicts[slot]!;
      const kind = verdict & KIND;
      if (kind === OTHER) return 0;
      wasLeftOut = kind === LEFT_OUT;
      if (count === 1) {
        if (wasLeftOut) return 0;
        opens = (verdict & OPENS) !== 0;
      }
      closes = (verdict & CLOSES) !== 0;
      if (!wasLeftOut) {
        const own = words.keys[slot]!;
        key = key === 0 ? own : keyOfAll(key, own);
        this.sounds[this.spoken++] = words.tells![slot]!;
      }
      at = end;
      if (at === to) break;
      if (bytes[at] === COMMA && ++comma > 1) return 0;
      if (bytes[at] === COMMA && bytes[at + 1] !== SPACE) return 0;
      at += bytes[at] === COMMA ? 2 : 1;
      if (at === to) return 0;
    }
    return wasLeftOut || (count > 1 && opens && closes) ? 0 : key;
  }
}

/** Asks the detector of names of a column. */
export class NameTeacher implements WordTeacher {
  private readonly detector: Detector;
  private readonly context: ColumnContext;
  private readonly secret: Secret;

  constructor(detector: Detector, context: ColumnContext, secret: Secret) {
    this.detector = detector;
    this.context = context;
    this.secret = secret;
  }

  learn(words: CellMemory, slot: number, { text, at }: { text: string; at: number }): void {
    const word = text.split(/[ ,]+/)[at] ?? '';
    const found = this.detector.plainWord!(word, this.context);
    const kind = found === undefined ? OTHER : found.key === '' ? LEFT_OUT : WORD;
    const verdict = kind | (found?.opens ? OPENS : 0) | (found?.closes ? CLOSES : 0);
    const key = kind === WORD ? keyOfWord(found!.key, this.secret) : 0;
    const sound = kind === WORD ? soundKey(found!.key, this.secret) : 0;
    words.keep(slot, verdict, key, sound);
  }
}

/** A column, and what is known of it. */
interface NameColumn {
  readonly context: ColumnContext;
  readonly column: number;
}

/** Undefined if the detector tells nothing of words. */
export function plainNames(detector: Detector, of: NameColumn, secret: Secret): PlainNames | undefined {
  if (detector.plainWord === undefined) return undefined;
  return new PlainNames(wordsOf(detector, of, secret), new NameTeacher(detector, of.context, secret));
}

/** Memories that are kept for one detector: some two megabytes each at the most. */
const MOST_MEMORIES = 4;

interface KeptWords {
  readonly secret: Secret;
  /** By keys of a column's place and what is known of it: no two of one table have the same. */
  readonly byContext: Map<ValueKey, CellMemory>;
}
const kept = new WeakMap<Detector, KeptWords>();

/** What words are known to be in such columns of a run: the sheets of a workbook have the same captions, as many files have. */
function wordsOf(detector: Detector, { context, column }: NameColumn, secret: Secret): CellMemory {
  let own = kept.get(detector);
  if (own?.secret !== secret) {
    own = { secret, byContext: new Map() };
    kept.set(detector, own);
  }
  const { byContext } = own;
  const key = keyOf(JSON.stringify([column, context]), secret);
  const known = byContext.get(key);
  if (known !== undefined) return known;
  if (byContext.size >= MOST_MEMORIES) byContext.clear();
  const words = new CellMemory(secret, { telling: true });
  byContext.set(key, words);
  return words;
}
