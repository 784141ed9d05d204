import type { ValueKey } from './hash.ts';

/** Pages to begin with, told apart by the four highest bits of a key. */
const FIRST_PAGES = 16;
const TOP_BITS = 17;
const FIRST_SLOTS = 16;
/** Slots of a page that grows no more. */
const MOST_SLOTS = 4096;
/** How full a page may be, in sixteenths. */
const FULL = 13;
const HIGH = 2 ** 32;

/**
 * A set of keys, each with a mark of sixteen bits that is not 0, by open addressing. Eight bytes a slot, where a
 * JavaScript Map takes fifty: 32 bits of the key, 16 further ones beside the mark, and 4 by the page that it is in. Of
 * millions of keys two that agree in all these are not to be expected (one in ten million runs).
 *
 * Pages are small and stay: a large set grows by parting each in two, so that next to nothing is left over for the garbage
 * collector, which comes late to bytes.
 */
export class KeySet {
  private pages = Array.from({ length: FIRST_PAGES }, () => new Uint32Array(2 * FIRST_SLOTS));
  private sizes = new Uint16Array(FIRST_PAGES);
  /** Further bits of a key that tell its page, from bit 15 of its upper half downwards. */
  private depth = 0;
  size = 0;

  /** The key's mark, 0 if it is not there. */
  markOf(key: ValueKey): number {
    const low = key >>> 0;
    const high = ((key - low) / HIGH) | 0;
    const slots = this.pages[pageOf(high, this.depth)]!;
    return slots[find(slots, low, high & 0xffff) + 1]! & 0xffff;
  }

  /**
   * Looks where the key would be, and no more: of many keys in turn the processor fetches what it does not have at hand all at
   * once, where questions that depend on answers wait for each. Returns what makes no sense, so that it is not left out.
   */
  touch(key: ValueKey): number {
    const low = key >>> 0;
    const high = ((key - low) / HIGH) | 0;
    const slots = this.pages[pageOf(high, this.depth)]!;
    return slots[placeOf(low, high & 0xffff, slots.length - 1)]!;
  }

  /** Gives the key a mark if it has none; returns the mark that it had. */
  add(key: ValueKey, mark: number): number {
    const low = key >>> 0;
    const high = ((key - low) / HIGH) | 0;
    const page = pageOf(high, this.depth);
    const slots = this.pages[page]!;
    const at = find(slots, low, high & 0xffff);
    const before = slots[at + 1]! & 0xffff;
    if (before !== 0) return before;
    slots[at] = low;
    slots[at + 1] = ((high & 0xffff) << 16) | mark;
    this.size++;
    const size = ++this.sizes[page]!;
    if (size * 32 > slots.length * FULL) this.makeRoom(page);
    return 0;
  }

  /** Gives a key that is there another mark. */
  change(key: ValueKey, mark: number): void {
    const low = key >>> 0;
    const high = ((key - low) / HIGH) | 0;
    const slots = this.pages[pageOf(high, this.depth)]!;
    slots[find(slots, low, high & 0xffff) + 1] = ((high & 0xffff) << 16) | mark;
  }

  copyFrom({ pages, sizes, depth, size }: KeySet): void {
    this.pages = pages.map((slots) => slots.slice());
    this.sizes = sizes.slice();
    this.depth = depth;
    this.size = size;
  }

  /** Forgets all keys but those whose lowest `bits` bits are 0. */
  keepOnly(bits: number): void {
    const mask = 2 ** bits - 1;
    this.size = 0;
    for (const [page, slots] of this.pages.entries()) {
      const all = takenOut(slots);
      let size = 0;
      for (let from = 0; from < all.length; from += 2)
        if ((all[from]! & mask) === 0) size += insert(slots, all[from]!, all[from + 1]!);
      this.sizes[page] = size;
      this.size += size;
    }
  }

  private makeRoom(page: number): void {
    const slots = this.pages[page]!;
    if (slots.length >= 2 * MOST_SLOTS) {
      this.part();
      return;
    }
    const larger = new Uint32Array(slots.length * 2);
    for (let from = 0; from < slots.length; from += 2) insert(larger, slots[from]!, slots[from + 1]!);
    this.pages[page] = larger;
  }

  /** Makes two pages of each, by one bit more of their keys. */
  private part(): void {
    const bit = 1 << (31 - this.depth++);
    const { pages } = this;
    this.sizes = new Uint16Array(2 * pages.length);
    this.pages = pages.flatMap((slots, page) => {
      const other = new Uint32Array(slots.length);
      const all = takenOut(slots);
      for (let from = 0; from < all.length; from += 2) {
        const isOther = (all[from + 1]! & bit) !== 0;
        this.sizes[2 * page + Number(isOther)]! += insert(
          isOther ? other : slots,
          all[from]!,
          all[from + 1]!,
        );
      }
      return [slots, other];
    });
  }
}

const pageOf = (high: number, depth: number): number =>
  ((high >>> TOP_BITS) << depth) | ((high & 0xffff) >>> (16 - depth));

/** Where a key is looked for first. The lowest bits serve for sampling, so the place is taken from all. */
const placeOf = (low: number, high: number, mask: number): number =>
  ((Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) >>> 7) << 1) & mask;

/** Where the key is, or the empty place for it. */
function find(slots: Uint32Array, low: number, high: number): number {
  const mask = slots.length - 1;
  let at = placeOf(low, high, mask);
  for (;;) {
    const second = slots[at + 1]!;
    if ((second & 0xffff) === 0 || (slots[at] === low && second >>> 16 === high)) return at;
    at = (at + 2) & mask;
  }
}

/** Puts what a slot held into a page where it is not yet; returns how many keys that makes, 0 or 1. */
function insert(slots: Uint32Array, first: number, second: number): number {
  if ((second & 0xffff) === 0) return 0;
  const at = find(slots, first, second >>> 16);
  slots[at] = first;
  slots[at + 1] = second;
  return 1;
}

const taken = new Uint32Array(2 * MOST_SLOTS);

/** Empties a page; what it held is there until the next one is emptied. */
function takenOut(slots: Uint32Array): Uint32Array {
  taken.set(slots);
  slots.fill(0);
  return taken.subarray(0, slots.length);
}
