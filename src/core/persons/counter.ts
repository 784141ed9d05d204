import type { ValueKey } from '../hash.ts';
import { KeySet } from './key-set.ts';
import type { NameVariants } from './name-variants.ts';
import { type Tallies, TallySets } from './tally-sets.ts';

/**
 * The keys of one person as one row or text shows them. Only keys made of values that are there. Those of a row of a long table may
 * be filled in anew for the next one.
 */
export interface PersonKeys {
  /** Identifiers that are one person's alone: A-number, SSN. */
  readonly strong: readonly ValueKey[];
  /** Facts that together are as good as a person: name and birth date; a bare name; a quasi-identifier vector. */
  readonly weak?: ValueKey;
  /** The name alone, where `weak` says more than the name: joins this person to rows that show only the name. */
  readonly name?: ValueKey;
  /** The name beside the birth date as it may be written elsewhere; worked out when asked for, and true until the next person's. */
  readonly variants?: () => NameVariants | undefined;
  /** The same with each of the person's further names (`alias`), which may stand alone elsewhere. */
  readonly further?: readonly Pick<PersonKeys, 'weak' | 'name'>[];
  /** Nobody is named or numbered: `weak` is made of what else is told. */
  readonly unnamed?: boolean;
}

/** How few and how many people there may be, where it is not certain who is the same. */
export interface PersonRange {
  readonly least: number;
  readonly most: number;
}

/**
 * Counts distinct people in bounded memory, for several tallies at once (those exposed, those a rule holds for),
 * since looking up a key is what costs. Exact up to `capacity` keys; beyond it keys are sampled (adaptive
 * sampling, Flajolet 1990): at each overflow every second key is forgotten, and the count is scaled. With a
 * million keys kept the error is about 0.1 %, and the same in each run: which keys are kept does not depend on the secret.
 *
 * Who is the same person: rows that share an identifier; rows without an identifier that share name and birth
 * date (or the name, where there is no more) with any row. Two rows with different identifiers are two people
 * even under one name and birth date. Beside one birth date a name with parts left out, or spelt otherwise
 * (`name-variants.ts`), is the same; looked for among the first people of a file only.
 */
export class PersonCounter {
  private readonly known = new KeySet();
  /** Names beside birth dates, as they may be written elsewhere; undefined once there were too many. */
  private written: KeySet | undefined = new KeySet();
  private readonly capacity: number;
  private readonly sets: TallySets;
  private level = 0;
  /** Of the first tally: people whom nothing names, and rows taken for somebody by a name or such facts alone. */
  private unnamed = 0;
  private merged = 0;
  /** Whether somebody came without an identifier, or with a name and nothing else: keys of these are looked for. */
  private anyUnnumbered = false;
  private anyBare = false;
  /** The same of a name beside a birth date as it may be written elsewhere. */
  private anyWritten = false;
  private touched = 0;
  /** People by the set of tallies that they are counted in: since the sample was last thinned, and scaled up to then. */
  private readonly counted: number[] = [];
  private readonly scaled: number[] = [];

  constructor(capacity = 3_000_000, sets = new TallySets()) {
    this.capacity = capacity;
    this.sets = sets;
  }

  /** Counts the person in each of the tallies where nobody with these keys was counted before. */
  add(person: PersonKeys, tallies: Tallies = FIRST, isRow = false): void {
    const primary = person.strong[0] ?? person.weak;
    if (primary === undefined || !this.sampled(primary)) return;
    const { sets } = this;
    const own = sets.idOf(tallies);
    if (own === 0) return;
    const met = sets.union(this.meet(person, own), this.meetVariants(person, own));
    const fresh = sets.without(own, met);
    if (person.unnamed && sets.has(fresh, 0)) this.unnamed += 2 ** this.level;
    // A row of its own with a name and nothing else: somebody again, or a namesake.
    if (isRow && met !== 0 && sets.has(met, 0) && sets.has(own, 0) && isLoose(person))
      this.merged += 2 ** this.level;
    if (fresh !== 0) this.counted[fresh] = (this.counted[fresh] ?? 0) + 1;
    if (this.known.size > this.capacity) this.thin();
  }

  /**
   * Fetches what will be looked up of the next people (`KeySet.touch`). `keys`: for each an identifier, the name, and what
   * else they are known by; 0 where there is none.
   */
  prefetch(keys: Float64Array, people: number): void {
    const { known } = this;
    for (let at = 0; at < FETCHED * people; at += FETCHED) {
      const strong = keys[at]!;
      const name = keys[at + 1]!;
      const weak = keys[at + 2]!;
      if (!this.sampled(strong === 0 ? weak : strong)) continue;
      if (strong !== 0) this.touched ^= known.touch(strong);
      if (name !== 0 && this.sampled(name)) this.touched ^= known.touch(marked(name, ANY));
      if (weak !== 0 && this.sampled(weak)) this.touched ^= known.touch(marked(weak, ANY));
    }
  }

  /** Another counter that has met the same people. */
  copy(): PersonCounter {
    const other = new PersonCounter(this.capacity, this.sets);
    other.known.copyFrom(this.known);
    if (this.written) other.written!.copyFrom(this.written);
    else other.written = undefined;
    other.level = this.level;
    other.unnamed = this.unnamed;
    other.merged = this.merged;
    other.anyUnnumbered = this.anyUnnumbered;
    other.anyBare = this.anyBare;
    other.anyWritten = this.anyWritten;
    other.counted.push(...this.counted);
    other.scaled.push(...this.scaled);
    return other;
  }

  /** How many distinct people the first tally has, exactly or as estimated. */
  get count(): number {
    return this.countOf(0);
  }

  /**
   * Bounds of the first tally. Whom nothing names may be people who are named elsewhere in the file; rows that were taken
   * for one person by their name alone may be namesakes. Past the capacity the error of the sample is added.
   */
  get range(): PersonRange {
    const { count, unnamed, merged } = this;
    const error = this.level === 0 ? 0 : SAMPLE_ERROR * count;
    return {
      least: Math.round(Math.max(unnamed, count - unnamed) - error),
      most: Math.round(count + merged + error),
    };
  }

  countOf(tally: number): number {
    let count = 0;
    for (let id = 1; id < this.sets.count; id++)
      if (this.sets.has(id, tally))
        count += (this.scaled[id] ?? 0) + (this.counted[id] ?? 0) * 2 ** this.level;
    return count;
  }

  /** Remembers the person; returns the tallies that knew them. */
  private meet(person: PersonKeys, tallies: number): number {
    const { strong, further } = person;
    const { sets } = this;
    let seen = 0;
    for (let i = 0; i < strong.length; i++) {
      // One number may stand twice in a row.
      if (i === 0 || strong.indexOf(strong[i]!) === i)
        seen = sets.union(seen, this.keep(strong[i]!, tallies));
    }
    seen = sets.union(seen, this.meetName(person, strong.length > 0, tallies));
    if (further)
      for (const one of further) seen = sets.union(seen, this.meetName(one, strong.length > 0, tallies));
    return seen;
  }

  /** The same for what is known by a name. `numbered`: the person has an identifier. */
  private meetName(
    { weak, name }: Pick<PersonKeys, 'weak' | 'name'>,
    numbered: boolean,
    tallies: number,
  ): number {
    let seen = 0;
    if (name !== undefined) {
      if (this.anyBare) seen = this.claim(name, BARE);
      this.keep(marked(name, ANY), tallies);
    }
    if (weak === undefined) return seen;
    const before = this.keep(marked(weak, ANY), tallies);
    if (numbered) return this.anyUnnumbered ? this.sets.union(seen, this.claim(weak, UNNUMBERED)) : seen;
    this.expect(weak, name === undefined, this.sets.without(tallies, before));
    return this.sets.union(seen, before);
  }

  /** Somebody new without an identifier may come again with one, or with more than a name. */
  private expect(weak: ValueKey, isBare: boolean, tallies: number): void {
    if (tallies === 0) return;
    this.anyUnnumbered = true;
    this.keep(marked(weak, UNNUMBERED), tallies);
    if (!isBare) return;
    this.anyBare = true;
    this.keep(marked(weak, BARE), tallies);
  }

  /** Who came with nothing but this is one person: the first to come with more is that one, others are namesakes. */
  private claim(key: ValueKey, mark: typeof BARE | typeof UNNUMBERED): number {
    const known = this.known.markOf(marked(key, mark));
    return known === 0 ? 0 : this.sets.without(known, this.keep(marked(key, CLAIMED), known));
  }

  /** The same for names that are written otherwise; those met later are counted as they are written. */
  private meetVariants({ strong, variants }: PersonKeys, tallies: number): number {
    const { written, sets } = this;
    if (!variants || !written) return 0;
    if (written.size > MOST_WRITTEN) {
      this.written = undefined;
      return 0;
    }
    const ways = variants();
    if (!ways) return 0;
    const numbered = strong.length > 0;
    let seen = 0;
    if (!numbered || this.anyWritten) {
      const [full, short] = numbered ? NUMBERED_MARKS : OTHER_MARKS;
      seen = sets.union(written.markOf(marked(ways.full, full)), written.markOf(marked(ways.full, short)));
      for (const key of ways.shorter) seen = sets.union(seen, written.markOf(marked(key, full)));
    }
    this.mark(written, marked(ways.full, ANY), tallies);
    for (const key of ways.shorter) this.mark(written, marked(key, SHORT), tallies);
    if (numbered) return seen;
    this.anyWritten = true;
    this.mark(written, marked(ways.full, UNNUMBERED), tallies);
    for (const key of ways.shorter) this.mark(written, marked(key, SHORT_UNNUMBERED), tallies);
    return seen;
  }

  private keep(key: ValueKey, tallies: number): number {
    return this.sampled(key) ? this.mark(this.known, key, tallies) : 0;
  }

  /** Adds the tallies to those that knew the key; returns these. */
  private mark(keys: KeySet, key: ValueKey, tallies: number): number {
    const before = keys.add(key, tallies);
    if (before === 0 || before === tallies) return before;
    const all = this.sets.union(before, tallies);
    if (all !== before) keys.change(key, all);
    return before;
  }

  private sampled(key: ValueKey): boolean {
    return this.level === 0 || ((key >>> 0) & (2 ** this.level - 1)) === 0;
  }

  private thin(): void {
    // What was counted so far stays exact; only people met from now on are estimated from the sample.
    for (const [id, count] of this.counted.entries())
      this.scaled[id] = (this.scaled[id] ?? 0) + (count ?? 0) * 2 ** this.level;
    this.counted.length = 0;
    this.level++;
    this.written = undefined;
    this.known.keepOnly(this.level);
  }
}

const FIRST: Tallies = [1];
/** Numbers of each of the people that are to come. */
export const FETCHED = 3;

/** Four standard errors of the sample that is left of the capacity: of ten million people the count was 0.01 to 0.16 % off. */
const SAMPLE_ERROR = 0.007;

const isLoose = ({ strong, weak, name }: PersonKeys): boolean =>
  strong.length === 0 && weak !== undefined && name === undefined;

/** Who has shown a weak key: any row; a row without identifiers; a row that shows nothing but it. */
const ANY = 1;
const UNNUMBERED = 2;
const BARE = 3;
/** As the first two, for names of which a longer form was met. */
const SHORT = 4;
const SHORT_UNNUMBERED = 5;
/** Somebody with more came after those who showed nothing else. */
const CLAIMED = 6;
const NUMBERED_MARKS = [UNNUMBERED, SHORT_UNNUMBERED] as const;
const OTHER_MARKS = [ANY, SHORT] as const;
const SPREAD = 2 ** 52;
/** So many ways of writing names are kept: those of some ten thousand people. */
const MOST_WRITTEN = 200_000;

function marked(key: ValueKey, mark: 1 | 2 | 3 | 4 | 5 | 6): ValueKey {
  // Low bits stay as they are: they decide on sampling, so no sum may have more bits than are exact. The mark is folded into
  // the upper bits.
  const added = mark * 0x5851f42d * 1024;
  const rest = SPREAD * 2 - added;
  return key >= rest ? key - rest + 1024 : key + added;
}
