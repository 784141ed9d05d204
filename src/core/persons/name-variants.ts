import { keyOf, keyOfAll, keyOfBoth, type Secret, type ValueKey } from '../hash.ts';
import { detached } from '../text/detached.ts';

/**
 * The keys by which a name that is written otherwise is known again, beside one birth date: with parts left out, and
 * as it sounds in another spelling.
 */
export interface NameVariants {
  /** All words of the name. */
  readonly full: ValueKey;
  /** With one word or two left out; at least two stay. */
  readonly shorter: readonly ValueKey[];
}

/** Longer names are compared as they are. */
const MOST_WORDS = 5;
const FEWEST_WORDS = 2;

/** The key of a word as it sounds, whose sums stand for names. */
export const soundKey = (word: string, secret: Secret): ValueKey => keyOf(sound(word), secret, SOUND);
const SOUND = 4;

/**
 * `sounds`: keys of the words of the name as they sound, in any order. `born`: the key of the birth date.
 * Undefined for one word, or many.
 */
export function variantsOf(sounds: readonly ValueKey[], born: ValueKey): NameVariants | undefined {
  const name = new SoundedName();
  for (const sound of sounds) name.add(sound);
  return name.beside(born);
}

/** A name by the keys of its words as they sound, in any order: one object for all rows of a long table, as they are many. */
export class SoundedName implements NameVariants {
  full: ValueKey = 0;
  shorter: readonly ValueKey[] = [];
  private readonly words = new Float64Array(MOST_WORDS);
  private count = 0;
  /** By the number of words, filled in anew for each name. */
  private readonly rooms: ValueKey[][] = [];

  clear(): void {
    this.count = 0;
  }

  /** Takes each once. */
  add(sound: ValueKey): void {
    const { words, count } = this;
    if (count > MOST_WORDS) return;
    for (let i = 0; i < count; i++) if (words[i] === sound) return;
    words[count] = sound;
    this.count++;
  }

  /** As `variantsOf`; what is returned is true until the next name. */
  beside(born: ValueKey): NameVariants | undefined {
    const { count } = this;
    if (count < FEWEST_WORDS || count > MOST_WORDS) return undefined;
    this.full = this.keyWithout(born, -1, -1);
    this.rooms[count] ??= [];
    const room = this.rooms[count];
    let at = 0;
    if (count > FEWEST_WORDS)
      for (let i = 0; i < count; i++) {
        room[at++] = this.keyWithout(born, i, i);
        if (count > FEWEST_WORDS + 1)
          for (let j = i + 1; j < count; j++) room[at++] = this.keyWithout(born, i, j);
      }
    this.shorter = room;
    return this;
  }

  /** The key of the words but two of them. */
  private keyWithout(born: ValueKey, one: number, other: number): ValueKey {
    const { words, count } = this;
    let sum = 0;
    for (let i = 0; i < count; i++)
      if (i !== one && i !== other) sum = sum === 0 ? words[i]! : keyOfAll(sum, words[i]!);
    return keyOfBoth(sum, born);
  }
}

/**
 * One form for spellings that differ by the way of transliteration (`Yusuf`, `Youssouf`; `Gonzalez`, `Gonzales`). Vowels
 * that tell names apart stay: twins are called `Mario` and `María`.
 */
export function sound(word: string): string {
  let known = sounds.get(word);
  if (known === undefined) {
    known = soundOf(word);
    if (sounds.size >= MOST_SOUNDS) sounds.clear();
    sounds.set(detached(word), known);
  }
  return known;
}

/** Few words make many names. */
const MOST_SOUNDS = 8_192;
const sounds = new Map<string, string>();

function soundOf(word: string): string {
  return word
    .replace(/^m[aou]h[aeo]mm?[ae]d$/, 'muhamad')
    .replace(/ou|oo/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/([a-z])\1/g, '$1')
    .replace(/ph/g, 'f')
    .replace(/([kgd])h/g, '$1')
    .replace(/y/g, 'i')
    .replace(/w/g, 'v')
    .replace(/q/g, 'k')
    .replace(/z/g, 's')
    .replace(/h$/, '');
}
