import type { ValueKey } from './hash.ts';

/** The keys of one person as one row or text shows them. Only keys made of values that are there. */
export interface PersonKeys {
  /** Identifiers that are one person's alone: A-number, SSN. */
  readonly strong: readonly ValueKey[];
  /** Facts that together are as good as a person: name and birth date; a bare name; a quasi-identifier vector. */
  readonly weak?: ValueKey;
  /** The name alone, where `weak` says more than the name: joins this person to rows that show only the name. */
  readonly name?: ValueKey;
}

/** A set of 53-bit keys by open addressing: eight bytes a slot, where a JavaScript Set takes forty. */
class KeySet {
  private slots = new Float64Array(64);
  size = 0;

  /** Adds the key; false if it was there. */
  add(key: ValueKey): boolean {
    if ((this.size + 1) * 4 > this.slots.length * 3) this.rebuild(this.slots.length * 2, () => true);
    const at = this.find(key);
    if (this.slots[at] === key) return false;
    this.slots[at] = key;
    this.size++;
    return true;
  }

  has(key: ValueKey): boolean {
    return this.slots[this.find(key)] === key;
  }

  keepOnly(test: (key: ValueKey) => boolean): void {
    this.rebuild(this.slots.length, test);
  }

  private find(key: ValueKey): number {
    const mask = this.slots.length - 1;
    // The low bits serve for sampling, so the place is taken from others.
    let at = Math.imul((key / 1024) | 0, 0x9e3779b1) >>> 7;
    at &= mask;
    while (this.slots[at] !== 0 && this.slots[at] !== key) at = (at + 1) & mask;
    return at;
  }

  private rebuild(length: number, test: (key: ValueKey) => boolean): void {
    const old = this.slots;
    this.slots = new Float64Array(length);
    this.size = 0;
    for (const key of old) {
      if (key === 0 || !test(key)) continue;
      this.slots[this.find(key)] = key;
      this.size++;
    }
  }
}

/**
 * Counts distinct people in bounded memory. Exact up to `capacity` keys; beyond it keys are sampled (adaptive
 * sampling, Flajolet 1990): at each overflow every second key is forgotten, and the count is scaled. With a
 * million keys kept the error is about 0.1 %.
 *
 * Who is the same person: rows that share an identifier; rows without an identifier that share name and birth
 * date (or the name, where there is no more) with any row. Two rows with different identifiers are two people
 * even under one name and birth date.
 */
export class PersonCounter {
  private readonly known = new KeySet();
  private readonly capacity: number;
  private level = 0;
  private counted = 0;
  private scaled = 0;

  constructor(capacity = 6_000_000) {
    this.capacity = capacity;
  }

  /** True if nobody with these keys was counted before (in the sample). */
  add(person: PersonKeys): boolean {
    const primary = person.strong[0] ?? person.weak;
    if (primary === undefined || !this.sampled(primary)) return false;
    const fresh = !this.seen(person);
    this.remember(person);
    if (fresh) this.counted++;
    if (this.known.size > this.capacity) this.thin();
    return fresh;
  }

  /** How many distinct people, exactly or as estimated. */
  get count(): number {
    return this.scaled + this.counted * 2 ** this.level;
  }

  private seen({ strong, weak, name }: PersonKeys): boolean {
    if (strong.some((key) => this.known.has(key))) return true;
    if (name !== undefined && this.known.has(marked(name, BARE))) return true;
    if (weak === undefined) return false;
    return this.known.has(marked(weak, strong.length === 0 ? ANY : UNNUMBERED));
  }

  private remember({ strong, weak, name }: PersonKeys): void {
    for (const key of strong) this.keep(key);
    if (name !== undefined) this.keep(marked(name, ANY));
    if (weak === undefined) return;
    this.keep(marked(weak, ANY));
    if (strong.length === 0) this.keep(marked(weak, UNNUMBERED));
    if (strong.length === 0 && name === undefined) this.keep(marked(weak, BARE));
  }

  private keep(key: ValueKey): void {
    if (this.sampled(key)) this.known.add(key);
  }

  private sampled(key: ValueKey): boolean {
    return this.level === 0 || key % 2 ** this.level === 0;
  }

  private thin(): void {
    // What was counted so far stays exact; only people met from now on are estimated from the sample.
    this.scaled += this.counted * 2 ** this.level;
    this.counted = 0;
    this.level++;
    this.known.keepOnly((key) => this.sampled(key));
  }
}

/** Who has shown a weak key: any row; a row without identifiers; a row that shows nothing but it. */
const ANY = 1;
const UNNUMBERED = 2;
const BARE = 3;
const SPREAD = 2 ** 52;

function marked(key: ValueKey, mark: 1 | 2 | 3): ValueKey {
  // Low bits stay as they are: they decide on sampling. The mark is folded into the upper bits.
  const shifted = key + mark * 0x5851f42d * 1024;
  return shifted >= SPREAD * 2 ? shifted - SPREAD * 2 + 1024 : shifted;
}
