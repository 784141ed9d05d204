import { keyOf, keyOfAll, keyOfBoth, type Secret, type ValueKey } from '../hash.ts';
import type { Detector, Location, Reason, Visibility } from '../types.ts';
import type { PersonKeys } from './counter.ts';
import { type NameVariants, soundKey, variantsOf } from './name-variants.ts';

/** One fact of one person, still with its value: it lives only until it is counted and masked. */
export interface Fact {
  readonly detector: Detector;
  readonly text: string;
  readonly score: number;
  readonly because: readonly Reason[];
  readonly visibility: Visibility;
  /** Position in the place: row and column of a table, offsets of a text. */
  readonly at: readonly [number, number];
  /** In a cell, how far from its beginning: 0 to less than 1. */
  readonly within?: number;
  /** Tells of one person although nobody is named: where somebody of a confidential population lives. */
  readonly ofOne?: boolean;
  /** In running text, the number of the sentence. */
  readonly sentence?: number;
  /** In running text, that nothing else stands on its line but a bullet or a number. */
  readonly alone?: boolean;
}

/** Where facts lie: a table, or the texts of a part. Facts of one owner and visibility make one place. */
export interface PlaceOwner {
  readonly part: string;
  /** Locator of one fact. */
  locate(at: readonly [number, number]): Location;
  /** Locator of the block that spans both positions, both included. */
  span(from: readonly [number, number], to: readonly [number, number]): string;
}

/** A person as one row or one stretch of text shows them. */
export interface PersonRecord {
  readonly from: 'row' | 'text';
  readonly owner: PlaceOwner;
  readonly facts: readonly Fact[];
  readonly keys: PersonKeys;
  /** The confidential populations that the table or text speaks of, as bits in the order of `POPULATIONS`. */
  readonly populations: number;
  /** The table lists people in public roles. */
  readonly publicRole: boolean;
}

/**
 * What people have in common whom rows of one table show in the same way: the same columns filled, all of them
 * visible or hidden alike. Made once, counted a million times.
 */
export interface PersonKind extends Omit<PersonRecord, 'facts' | 'keys'> {
  readonly visibility: Visibility;
  readonly facts: readonly KindFact[];
  /** The ages that are told (`ages.ts`), if the policy asks for them. */
  readonly ages?: number;
}

export interface KindFact extends Pick<Fact, 'detector' | 'visibility' | 'because'> {
  readonly column: number;
}

export function factKey(fact: Pick<Fact, 'detector' | 'text'>): string {
  return fact.detector.key?.(fact.text) ?? fact.text;
}

/**
 * The keys that tell whether two records are one person. `name`: the full name as the record has it.
 * Undefined if the facts single nobody out: a nationality or a place alone is no person.
 */
export function keysOf(facts: readonly KeyedFact[], name: string, secret: Secret): PersonKeys | undefined {
  const strong: ValueKey[] = [];
  let birth: KeyedFact | undefined;
  for (const fact of facts) {
    const { category, identifies } = fact.detector;
    if (identifies === 'directly') strong.push(keyOfFact(fact, secret));
    if (category === 'birth_date') birth ??= fact;
  }
  if (name !== '') {
    const nameKey = keyOfName(name, secret);
    if (!birth) return { strong, weak: nameKey };
    const born = keyOfFact(birth, secret);
    let known: NameVariants | undefined;
    const variants = () => (known ??= variantsBeside(name, born, secret));
    return { strong, weak: keyOfBoth(nameKey, born), name: nameKey, variants };
  }
  if (strong.length > 0) return { strong };
  const isOne = (birth !== undefined && facts.length > 1) || facts.some(({ ofOne }) => ofOne);
  if (!isOne) return undefined;
  return { strong, weak: keyOfVector(facts.map((fact) => keyOfFact(fact, secret))), unnamed: true };
}

/** The key of whom nothing names or numbers: that of all facts in order. */
export const keyOfVector = (keys: readonly ValueKey[]): ValueKey => keys.reduce(keyOfBoth, VECTOR);

/** The key of one fact that is no name. */
export const keyOfFact = (fact: Pick<Fact, 'detector' | 'text'>, secret: Secret): ValueKey =>
  keyOf(factKey(fact), secret, saltOf(fact.detector.category, secret));

/** The variants of a name, as its detector's key has it, beside the key of a birth date. */
export function variantsBeside(name: string, born: ValueKey, secret: Secret): NameVariants | undefined {
  const sounds = name.split(' ').map((word) => soundKey(word, secret));
  return variantsOf(sounds, born);
}

/**
 * The key of a name as its detector's key has it. Words that are in order make a key that is put together of their own,
 * so that parts of a name in several columns need not be joined to know it.
 */
export function keyOfName(name: string, secret: Secret): ValueKey {
  const words = name.split(' ');
  if (words.some((word, i) => i > 0 && word < words[i - 1]!)) return keyOf(name, secret, NAME);
  return keyOfWords(words, secret);
}

/** The key of a name of these words, in whatever order. */
export const keyOfWords = (words: readonly string[], secret: Secret): ValueKey =>
  words.map((word) => keyOfWord(word, secret)).reduce(keyOfAll);

export const keyOfWord = (word: string, secret: Secret): ValueKey => keyOf(word, secret, NAME);

/** `keys` with those of the person's further names; given names and nicknames alone are too many people's. */
export function withFurther(
  keys: PersonKeys,
  { facts, names }: { facts: readonly KeyedFact[]; names: readonly KeyedFact[] },
  secret: Secret,
): PersonKeys {
  const further = new Map<ValueKey | undefined, PersonKeys>();
  for (const name of names.map(factKey)) {
    const known = name.includes(' ') ? keysOf(facts, name, secret) : undefined;
    // None twice: who was just met would seem to have been there before.
    if (known && known.weak !== keys.weak) further.set(known.weak, known);
  }
  return further.size > 0 ? { ...keys, further: [...further.values()] } : keys;
}

export type KeyedFact = Pick<Fact, 'detector' | 'text' | 'ofOne'>;

const salts = new WeakMap<Secret, Map<string, ValueKey>>();

/** Identifiers of one category are of one kind; the salt is the category's own key. */
export function saltOf(category: string, secret: Secret): ValueKey {
  let known = salts.get(secret);
  if (known === undefined) {
    known = new Map();
    salts.set(secret, known);
  }
  let salt = known.get(category);
  if (salt === undefined) {
    salt = keyOf(category, secret);
    known.set(category, salt);
  }
  return salt;
}

/** Salts of the keys that are no identifier's. */
const NAME = 1;
const VECTOR = 2;
