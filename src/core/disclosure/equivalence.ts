import type { Secret } from '../hash.ts';

/** Classes that are counted one by one: some 100 MB at the most. Beyond, they are sampled. */
const MOST_CLASSES = 3_000_000;
/** Codes of classes that are kept, to compare classes with blanks: 16 MB. */
const MOST_CODES = 1 << 22;

export interface ClassLimits {
  readonly classes?: number;
  readonly codes?: number;
}

/**
 * The equivalence classes of a table: how many rows have the same values in some columns (sdcMicro calls that the
 * sample frequency, fk). Rows come as codes (`value-codes.ts`); of a class there is a keyed hash of 64 bits, the number
 * of its rows and its first row: 24 bytes. Exact up to three million classes (two of which have one hash by chance in
 * one table of four million); beyond, classes are sampled by their hash (adaptive sampling, Flajolet 1990): every
 * second one is forgotten, those that are kept are still counted to the last row.
 */
export class EquivalenceClasses {
  /** Codes in a row. */
  readonly columns: number;
  /** Number of classes. */
  size = 0;
  /** Rows that were added. */
  rows = 0;
  /** One in 2^level classes is kept. */
  level = 0;
  /** Rows of each class. */
  counts = new Uint32Array(64);
  /** The first row of each class. */
  firsts = new Uint32Array(64);
  /** The codes of all classes, one after the other; undefined if they are too many. */
  codes: Uint32Array | undefined;
  private slots = new Uint32Array(128);
  private lows = new Uint32Array(64);
  private highs = new Uint32Array(64);
  private low = 0;
  private high = 0;
  private readonly secret: Secret;
  private readonly most: Required<ClassLimits>;

  constructor(columns: number, secret: Secret, limits: ClassLimits = {}) {
    this.columns = columns;
    this.secret = secret;
    this.most = { classes: limits.classes ?? MOST_CLASSES, codes: limits.codes ?? MOST_CODES };
    this.codes = new Uint32Array(64 * columns);
  }

  /** Counts a row; returns its class, −1 if that is not in the sample. `weight`: so many rows at once. */
  add(codes: ArrayLike<number>, row: number, weight = 1): number {
    this.rows += weight;
    this.hash(codes);
    if (!this.isSampled(this.high)) return -1;
    const at = this.slotOf(this.low, this.high);
    const known = this.slots[at]!;
    if (known !== 0) {
      this.counts[known - 1]! += weight;
      return known - 1;
    }
    const number = this.append(codes, row, weight);
    this.slots[at] = number + 1;
    if (this.size * 2 > this.slots.length) this.index(this.slots.length * 2);
    if (this.size <= this.most.classes) return number;
    this.thin();
    return -1;
  }

  /** Key of a class: 53 bits of its hash, the same in all tables of a run. */
  keyOf(number: number): number {
    return (this.highs[number]! & 0x1fffff) * 4294967296 + this.lows[number]! || 1;
  }

  private append(codes: ArrayLike<number>, row: number, weight: number): number {
    const number = this.size++;
    if (number === this.counts.length) this.grow();
    this.lows[number] = this.low;
    this.highs[number] = this.high;
    this.counts[number] = weight;
    this.firsts[number] = row;
    this.codes?.set(codes as number[], number * this.columns);
    return number;
  }

  /** Two multiply-xor hashes side by side, each begun with half of the run's secret (finalised as in MurmurHash3). */
  private hash(codes: ArrayLike<number>): void {
    let a = this.secret[0] ^ 0x9e3779b9;
    let b = this.secret[1] ^ 0x85ebca6b;
    for (let i = 0; i < this.columns; i++) {
      a = Math.imul(a ^ codes[i]!, 0x9e3779b1);
      a ^= a >>> 15;
      b = Math.imul(b ^ codes[i]!, 0x5f356495);
      b = (b << 13) | (b >>> 19);
    }
    a = Math.imul(a ^ (a >>> 16) ^ b, 0x85ebca6b);
    b = Math.imul(b ^ (b >>> 13) ^ a, 0xc2b2ae35);
    this.low = (a ^ (b >>> 15)) >>> 0;
    this.high = (b ^ (a >>> 16)) >>> 0;
  }

  private slotOf(low: number, high: number): number {
    const mask = this.slots.length - 1;
    let at = low & mask;
    for (;;) {
      const known = this.slots[at]!;
      if (known === 0 || (this.lows[known - 1] === low && this.highs[known - 1] === high)) return at;
      at = (at + 1) & mask;
    }
  }

  private index(slots: number): void {
    this.slots = new Uint32Array(slots);
    for (let i = 0; i < this.size; i++) this.slots[this.slotOf(this.lows[i]!, this.highs[i]!)] = i + 1;
  }

  private grow(): void {
    const length = this.counts.length * 2;
    this.counts = longer(this.counts, length);
    this.firsts = longer(this.firsts, length);
    this.lows = longer(this.lows, length);
    this.highs = longer(this.highs, length);
    if (!this.codes) return;
    this.codes =
      length * this.columns > this.most.codes ? undefined : longer(this.codes, length * this.columns);
  }

  private isSampled(high: number): boolean {
    return this.level === 0 || (high & (2 ** this.level - 1)) === 0;
  }

  private thin(): void {
    this.level++;
    this.codes = undefined;
    let kept = 0;
    for (let i = 0; i < this.size; i++) {
      if (!this.isSampled(this.highs[i]!)) continue;
      this.lows[kept] = this.lows[i]!;
      this.highs[kept] = this.highs[i]!;
      this.counts[kept] = this.counts[i]!;
      this.firsts[kept++] = this.firsts[i]!;
    }
    this.size = kept;
    this.index(this.slots.length);
  }
}

function longer(array: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const copy = new Uint32Array(length);
  copy.set(array);
  return copy;
}
