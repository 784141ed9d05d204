import type { ValueKey } from './hash.ts';

/** Each grows by itself, so that never more than a sixteenth is held twice. */
const PARTS = 16;
const FIRST_SLOTS = 16;
const HIGH = 2 ** 32;

/**
 * A set of keys, each with a mark of sixteen bits that is not 0, by open addressing. Eight bytes a slot, where a
 * JavaScript Map takes fifty: 32 bits of the key, 16 further ones beside the mark, and 4 by the part that it is in. Of
 * millions of keys two that agree in all these are not to be expected (one in ten million runs).
 */
export class KeySet {
  private readonly parts = Array.from({ length: PARTS }, () => new Uint32Array(2 * FIRST_SLOTS));
  private readonly sizes = new Uint32Array(PARTS);
  size = 0;

  /** The key's mark, 0 if it is not there. */
  markOf(key: ValueKey): number {
    const low = key >>> 0;
    const high = ((key - low) / HIGH) | 0;
    const slots = this.parts[high >>> 17]!;
    return slots[find(slots, low, high & 0xffff) + 1]! & 0xffff;
  }

  /** Gives the key a mark if it has none; returns the mark that it had. */
  add(key: ValueKey, mark: number): number {
    const low = key >>> 0;
    const high = ((key - low) / HIGH) | 0;
    const part = high >>> 17;
    const slots = this.parts[part]!;
    const at = find(slots, low, high & 0xffff);
    const before = slots[at + 1]! & 0xffff;
    if (before !== 0) return before;
    slots[at] = low;
    slots[at + 1] = ((high & 0xffff) << 16) | mark;
    this.size++;
    if (++this.sizes[part]! * 8 > slots.length * 3) this.grow(part);
    return 0;
  }

  /** Gives a key that is there another mark. */
  change(key: ValueKey, mark: number): void {
    const low = key >>> 0;
    const high = ((key - low) / HIGH) | 0;
    const slots = this.parts[high >>> 17]!;
    slots[find(slots, low, high & 0xffff) + 1] = ((high & 0xffff) << 16) | mark;
  }

  copyFrom({ parts, sizes, size }: KeySet): void {
    for (const [i, slots] of parts.entries()) this.parts[i] = slots.slice();
    this.sizes.set(sizes);
    this.size = size;
  }

  /** Forgets all keys but those whose lowest `bits` bits are 0. */
  keepOnly(bits: number): void {
    const mask = 2 ** bits - 1;
    this.size = 0;
    for (const [part, slots] of this.parts.entries()) {
      const kept = slots.slice();
      let size = 0;
      for (let at = 0; at < slots.length; at += 2) {
        if ((slots[at + 1]! & 0xffff) === 0 || (slots[at]! & mask) !== 0) continue;
        kept[size * 2] = slots[at]!;
        kept[size * 2 + 1] = slots[at + 1]!;
        size++;
      }
      slots.fill(0);
      insert(slots, kept.subarray(0, size * 2));
      this.sizes[part] = size;
      this.size += size;
    }
  }

  private grow(part: number): void {
    const slots = this.parts[part]!;
    const larger = new Uint32Array(slots.length * 2);
    insert(larger, slots);
    this.parts[part] = larger;
  }
}

/** Where the key is, or the empty place for it. */
function find(slots: Uint32Array, low: number, high: number): number {
  const mask = slots.length - 1;
  // The lowest bits serve for sampling, so the place is taken from all.
  let at = ((Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) >>> 7) << 1) & mask;
  for (;;) {
    const second = slots[at + 1]!;
    if ((second & 0xffff) === 0 || (slots[at] === low && second >>> 16 === high)) return at;
    at = (at + 2) & mask;
  }
}

/** Puts what is in the one into the empty other. */
function insert(into: Uint32Array, slots: Uint32Array): void {
  for (let from = 0; from < slots.length; from += 2) {
    const second = slots[from + 1]!;
    if ((second & 0xffff) === 0) continue;
    const at = find(into, slots[from]!, second >>> 16);
    into[at] = slots[from]!;
    into[at + 1] = second;
  }
}
