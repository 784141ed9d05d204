import type { ValueKey } from './hash.ts';
import type { NameVariants } from './name-variants.ts';

/** The keys of one person as one row or text shows them. Only keys made of values that are there. */
export interface PersonKeys {
  /** Identifiers that are one person's alone: A-number, SSN. */
  readonly strong: readonly ValueKey[];
  /** Facts that together are as good as a person: name and birth date; a bare name; a quasi-identifier vector. */
  readonly weak?: ValueKey;
  /** The name alone, where `weak` says more than the name: joins this person to rows that show only the name. */
  readonly name?: ValueKey;
  /** The name beside the birth date as it may be written elsewhere; worked out when asked for. */
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

/** Counts that one counter can keep side by side: the bits of a mark. */
export const TALLIES = 16;

/**
 * A set of 53-bit keys, each with a mark of sixteen bits, by open addressing: ten bytes a slot, where a JavaScript
 * Map takes fifty.
 */
class KeySet {
  private slots = new Float64Array(64);
  private marks = new Uint16Array(64);
  size = 0;

  /** The key's mark, 0 if it is not there. */
  markOf(key: ValueKey): number {
    return this.marks[this.find(key)]!;
  }

  /** Adds the bits to the key's mark; returns the mark it had before. */
  mark(key: ValueKey, bits: number): number {
    const at = this.find(key);
    const before = this.marks[at]!;
    this.marks[at] = before | bits;
    if (before !== 0) return before;
    this.slots[at] = key;
    this.size++;
    if (this.size * 4 > this.slots.length * 3) this.refill(this.slots, this.marks, this.slots.length * 2);
    return 0;
  }

  copyFrom({ slots, marks, size }: KeySet): void {
    this.slots = slots.slice();
    this.marks = marks.slice();
    this.size = size;
  }

  keepOnly(test: (key: ValueKey) => boolean): void {
    const { slots, marks } = this;
    let kept = 0;
    for (let at = 0; at < slots.length; at++) {
      const key = slots[at]!;
      if (key === 0 || !test(key)) continue;
      slots[kept] = key;
      marks[kept] = marks[at]!;
      kept++;
    }
    // Copied short, so that the large arrays are not held twice.
    const rest = [slots.slice(0, kept), marks.slice(0, kept)] as const;
    this.slots = this.slots.fill(0);
    this.marks = this.marks.fill(0);
    this.insert(...rest);
  }

  private find(key: ValueKey): number {
    const { slots } = this;
    const mask = slots.length - 1;
    // The low bits serve for sampling, so the place is taken from others.
    let at = (Math.imul((key / 1024) | 0, 0x9e3779b1) >>> 7) & mask;
    while (slots[at] !== 0 && slots[at] !== key) at = (at + 1) & mask;
    return at;
  }

  private refill(slots: Float64Array, marks: Uint16Array, length: number): void {
    this.slots = new Float64Array(length);
    this.marks = new Uint16Array(length);
    this.insert(slots, marks);
  }

  /** Fills the empty set. */
  private insert(keys: Float64Array, marks: Uint16Array): void {
    this.size = 0;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      if (key === 0) continue;
      const at = this.find(key);
      this.slots[at] = key;
      this.marks[at] = marks[i]!;
      this.size++;
    }
  }
}

/**
 * Counts distinct people in bounded memory, for several tallies at once (those exposed, those a rule holds for),
 * since looking up a key is what costs. Exact up to `capacity` keys; beyond it keys are sampled (adaptive
 * sampling, Flajolet 1990): at each overflow every second key is forgotten, and the count is scaled. With a
 * million keys kept the error is about 0.1 %.
 *
 * Who is the same person: rows that share an identifier; rows without an identifier that share name and birth
 * date (or the name, where there is no more) with any row. Two rows with different identifiers are two people
 * even under one name and birth date. Beside one birth date a name with parts left out, or spelt otherwise
 * (`name-variants.ts`), is the same; looked for among the first people of a file only.
 */
export class PersonCounter {
  private readonly known = new KeySet();
  /** Names beside birth dates, as they may be written elsewhere. */
  private readonly written = new KeySet();
  private readonly capacity: number;
  private level = 0;
  /** Of the first tally: people whom nothing names, and rows taken for somebody by a name or such facts alone. */
  private unnamed = 0;
  private merged = 0;
  private readonly counted = new Float64Array(TALLIES);
  private readonly scaled = new Float64Array(TALLIES);

  constructor(capacity = 3_000_000) {
    this.capacity = capacity;
  }

  /** Counts the person in each tally whose bit is set and where nobody with these keys was counted before. */
  add(person: PersonKeys, tallies = 1, isRow = false): void {
    const primary = person.strong[0] ?? person.weak;
    if (primary === undefined || !this.sampled(primary)) return;
    const met = this.meet(person, tallies) | this.meetVariants(person, tallies);
    let fresh = tallies & ~met;
    if (person.unnamed && fresh & 1) this.unnamed += 2 ** this.level;
    // A row of its own with a name and nothing else: somebody again, or a namesake.
    if (isRow && met & tallies & 1 && isLoose(person)) this.merged += 2 ** this.level;
    for (let tally = 0; fresh !== 0; tally++, fresh >>>= 1) if (fresh & 1) this.counted[tally]!++;
    if (this.known.size > this.capacity) this.thin();
  }

  /** Another counter that has met the same people. */
  copy(): PersonCounter {
    const other = new PersonCounter(this.capacity);
    other.known.copyFrom(this.known);
    other.written.copyFrom(this.written);
    other.level = this.level;
    other.unnamed = this.unnamed;
    other.merged = this.merged;
    other.counted.set(this.counted);
    other.scaled.set(this.scaled);
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
    return this.scaled[tally]! + this.counted[tally]! * 2 ** this.level;
  }

  /** Remembers the person; returns the tallies that knew them. */
  private meet(person: PersonKeys, tallies: number): number {
    const { strong, further } = person;
    let seen = 0;
    for (let i = 0; i < strong.length; i++) {
      // One number may stand twice in a row.
      if (i === 0 || strong.indexOf(strong[i]!) === i) seen |= this.keep(strong[i]!, tallies);
    }
    seen |= this.meetName(person, strong.length > 0, tallies);
    if (further) for (const one of further) seen |= this.meetName(one, strong.length > 0, tallies);
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
      seen |= this.known.markOf(marked(name, BARE));
      this.keep(marked(name, ANY), tallies);
    }
    if (weak === undefined) return seen;
    const before = this.keep(marked(weak, ANY), tallies);
    if (numbered) return seen | this.known.markOf(marked(weak, UNNUMBERED));
    this.keep(marked(weak, UNNUMBERED), tallies);
    if (name === undefined) this.keep(marked(weak, BARE), tallies);
    return seen | before;
  }

  /** The same for names that are written otherwise; those met later are counted as they are written. */
  private meetVariants({ strong, variants }: PersonKeys, tallies: number): number {
    if (!variants || this.level > 0 || this.written.size > MOST_WRITTEN) return 0;
    const ways = variants();
    if (!ways) return 0;
    const { written } = this;
    const numbered = strong.length > 0;
    const [full, short] = numbered ? NUMBERED_MARKS : OTHER_MARKS;
    let seen = written.markOf(marked(ways.full, full)) | written.markOf(marked(ways.full, short));
    for (const key of ways.shorter) seen |= written.markOf(marked(key, full));
    written.mark(marked(ways.full, ANY), tallies);
    for (const key of ways.shorter) written.mark(marked(key, SHORT), tallies);
    if (numbered) return seen;
    written.mark(marked(ways.full, UNNUMBERED), tallies);
    for (const key of ways.shorter) written.mark(marked(key, SHORT_UNNUMBERED), tallies);
    return seen;
  }

  private keep(key: ValueKey, tallies: number): number {
    return this.sampled(key) ? this.known.mark(key, tallies) : 0;
  }

  private sampled(key: ValueKey): boolean {
    return this.level === 0 || key % 2 ** this.level === 0;
  }

  private thin(): void {
    // What was counted so far stays exact; only people met from now on are estimated from the sample.
    for (let tally = 0; tally < TALLIES; tally++)
      this.scaled[tally]! += this.counted[tally]! * 2 ** this.level;
    this.counted.fill(0);
    this.level++;
    this.known.keepOnly((key) => this.sampled(key));
  }
}

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
const NUMBERED_MARKS = [UNNUMBERED, SHORT_UNNUMBERED] as const;
const OTHER_MARKS = [ANY, SHORT] as const;
const SPREAD = 2 ** 52;
/** So many ways of writing names are kept: those of some ten thousand people. */
const MOST_WRITTEN = 200_000;

function marked(key: ValueKey, mark: 1 | 2 | 3 | 4 | 5): ValueKey {
  // Low bits stay as they are: they decide on sampling. The mark is folded into the upper bits.
  const shifted = key + mark * 0x5851f42d * 1024;
  return shifted >= SPREAD * 2 ? shifted - SPREAD * 2 + 1024 : shifted;
}
