import { keyOf, type Secret, type ValueKey } from './hash.ts';
import { detached } from './text/detached.ts';

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

/** `name`: folded words in order, spaces between; `salt`: of the birth date. Undefined for one word, or many. */
export function variantsOf(name: string, salt: ValueKey, secret: Secret): NameVariants | undefined {
  const words = [...new Set(name.split(' ').map(sound))].sort();
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return undefined;
  const key = (some: readonly string[]) => keyOf(some.join(' '), secret, salt);
  const shorter: ValueKey[] = [];
  if (words.length > FEWEST_WORDS) {
    words.forEach((_, i) => {
      const some = words.filter((_, at) => at !== i);
      shorter.push(key(some));
      if (some.length > FEWEST_WORDS)
        for (let j = i; j < some.length; j++) shorter.push(key(some.filter((_, at) => at !== j)));
    });
  }
  return { full: key(words), shorter };
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
