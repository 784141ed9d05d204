/** Bytes of a unit: a context, or two states. */
const UNIT = 12;
const SIZES = 38;

/** Sizes of blocks by their index: 1 to 4, then every second, third and fourth number of units up to 128. */
const UNITS_OF: number[] = [];
const INDEX_OF: number[] = [];
for (let i = 0; i < SIZES; i++) {
  for (let step = i >= 12 ? 4 : (i >> 2) + 1; step > 0; step--) INDEX_OF.push(i);
  UNITS_OF.push(INDEX_OF.length);
}
const LARGEST = 128;

/**
 * The memory of a model of PPMd, with its own allocator (LZMA SDK, `Ppmd7.c`): when nothing is left the model begins
 * anew, so that decoding depends on every detail of it. Addresses are offsets; 0 is none.
 */
export class PpmdMemory {
  readonly bytes: Uint8Array;
  readonly words: Uint16Array;
  readonly longs: Uint32Array;
  text = 0;
  unitsStart = 0;
  #low = 0;
  #high = 0;
  #glueCount = 0;
  readonly #free = new Uint32Array(SIZES);
  readonly #size: number;
  readonly #start: number;

  constructor(size: number) {
    this.#size = size;
    this.#start = 4 - (size & 3);
    const buffer = new ArrayBuffer(Math.ceil((this.#start + size + UNIT) / 4) * 4);
    this.bytes = new Uint8Array(buffer);
    this.words = new Uint16Array(buffer);
    this.longs = new Uint32Array(buffer);
  }

  reset(): void {
    this.#free.fill(0);
    this.text = this.#start;
    this.#high = this.text + this.#size;
    this.#low = this.#high - Math.floor(this.#size / 8 / UNIT) * 7 * UNIT;
    this.unitsStart = this.#low;
    this.#glueCount = 0;
  }

  /** A unit for a context; 0 if there is none. */
  allocateContext(): number {
    if (this.#high !== this.#low) {
      this.#high -= UNIT;
      return this.#high;
    }
    return this.#free[0] !== 0 ? this.#remove(0) : this.#allocateRare(0);
  }

  /** Room for `units` units; 0 if there is none. */
  allocate(units: number): number {
    const index = INDEX_OF[units - 1]!;
    if (this.#free[index] !== 0) return this.#remove(index);
    const bytes = UNITS_OF[index]! * UNIT;
    if (bytes <= this.#high - this.#low) {
      this.#low += bytes;
      return this.#low - bytes;
    }
    return this.#allocateRare(index);
  }

  /** A block for one unit more, with what stood in the old one; 0 if there is none. */
  expand(old: number, units: number): number {
    const index = INDEX_OF[units - 1]!;
    if (index === INDEX_OF[units]) return old;
    const block = this.allocate(units + 1);
    if (block === 0) return 0;
    this.bytes.copyWithin(block, old, old + units * UNIT);
    this.#insert(old, index);
    return block;
  }

  shrink(old: number, oldUnits: number, newUnits: number): number {
    const from = INDEX_OF[oldUnits - 1]!;
    const to = INDEX_OF[newUnits - 1]!;
    if (from === to) return old;
    if (this.#free[to] === 0) {
      this.#split(old, from, to);
      return old;
    }
    const block = this.#remove(to);
    this.bytes.copyWithin(block, old, old + newUnits * UNIT);
    this.#insert(old, from);
    return block;
  }

  release(block: number, units: number): void {
    this.#insert(block, INDEX_OF[units - 1]!);
  }

  #insert(node: number, index: number): void {
    this.longs[node >> 2] = this.#free[index]!;
    this.#free[index] = node;
  }

  #remove(index: number): number {
    const node = this.#free[index]!;
    this.#free[index] = this.longs[node >> 2]!;
    return node;
  }

  #split(block: number, from: number, to: number): void {
    const units = UNITS_OF[from]! - UNITS_OF[to]!;
    this.#insertUnits(block + UNITS_OF[to]! * UNIT, units);
  }

  /** Up to 128 units, which may be no size of a block: then as two. */
  #insertUnits(block: number, units: number): void {
    let index = INDEX_OF[units - 1]!;
    if (UNITS_OF[index] !== units) {
      index -= 1;
      const first = UNITS_OF[index]!;
      this.#insert(block + first * UNIT, units - first - 1);
    }
    this.#insert(block, index);
  }

  #allocateRare(index: number): number {
    if (this.#glueCount === 0) {
      this.#glue();
      if (this.#free[index] !== 0) return this.#remove(index);
    }
    for (let i = index + 1; i < SIZES; i++) {
      if (this.#free[i] === 0) continue;
      const block = this.#remove(i);
      this.#split(block, i, index);
      return block;
    }
    const bytes = UNITS_OF[index]! * UNIT;
    this.#glueCount -= 1;
    if (this.unitsStart - this.text <= bytes) return 0;
    this.unitsStart -= bytes;
    return this.unitsStart;
  }

  /** Joins free blocks that follow each other. A node: mark, units, next, previous; used units begin with no zero. */
  #glue(): void {
    const { words, longs } = this;
    const head = this.#start + this.#size;
    this.#glueCount = 255;
    let last = head;
    for (let i = 0; i < SIZES; i++) {
      for (let node = this.#free[i]!; node !== 0; ) {
        const next = longs[node >> 2]!;
        longs[(node >> 2) + 1] = last;
        longs[(last >> 2) + 2] = node;
        words[node >> 1] = 0;
        words[(node >> 1) + 1] = UNITS_OF[i]!;
        last = node;
        node = next;
      }
      this.#free[i] = 0;
    }
    words[head >> 1] = 1;
    longs[(head >> 2) + 1] = last;
    longs[(last >> 2) + 2] = head;
    if (this.#low !== this.#high) words[this.#low >> 1] = 1;
    for (let node = last; node !== head; node = longs[(node >> 2) + 1]!) this.#joinFollowing(node);
    for (let node = longs[(head >> 2) + 1]!; node !== head; ) {
      const next = longs[(node >> 2) + 1]!;
      let units = words[(node >> 1) + 1]!;
      let block = node;
      for (; units > LARGEST; units -= LARGEST, block += LARGEST * UNIT) this.#insert(block, SIZES - 1);
      this.#insertUnits(block, units);
      node = next;
    }
  }

  #joinFollowing(node: number): void {
    const { words, longs } = this;
    let units = words[(node >> 1) + 1]!;
    for (;;) {
      const other = node + units * UNIT;
      units += words[(other >> 1) + 1]!;
      if (words[other >> 1] !== 0 || units >= 0x10000) return;
      const [next, before] = [longs[(other >> 2) + 1]!, longs[(other >> 2) + 2]!];
      longs[(before >> 2) + 1] = next;
      longs[(next >> 2) + 2] = before;
      words[(node >> 1) + 1] = units;
    }
  }
}
