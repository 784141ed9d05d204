import type { ValueKey } from '../hash.ts';

/** Told apart by the highest bits of a key. */
const PAGES = 256;
const TOP_BITS = 13;
/** Slots that each page may come to have; in the last of these there is room for three million keys. */
const RESERVES = [4, 16, 64, 256, 1280, 16_384];
/** Up to here all slots that are reserved are in use at once. */
const SMALL = 1280;
/** How full a page may be, in sixteenths. */
const FULL = 13;
/** A slot: three numbers of sixteen bits. */
const SLOT = 3;
const HIGH = 2 ** 32;
/** A mark that stands beside the slots, as it takes more than four bits. */
const WIDE = 15;

/**
 * A set of keys, each with a mark of sixteen bits that is not 0, by open addressing. Six bytes a slot, where a
 * JavaScript Map takes fifty: 44 bits of the key beside four of the mark, and 8 further ones by the page that it is in. Of
 * three million keys two that agree in all these are not to be expected (one in a thousand such sets). Larger marks, of
 * which few sets have any, take two bytes more.
 *
 * A large set has all its room from the beginning, of which the system gives what is written to: pages grow where they stand,
 * by half, so that little is empty and nothing left over for the garbage collector, which comes late to bytes.
 */
export class KeySet {
  /** Slots reserved for each page, and in use. */
  private reserve = RESERVES[0]!;
  private room = this.reserve;
  private slots: Uint16Array = new Uint16Array(PAGES * SLOT * this.reserve);
  private wide: Uint16Array | undefined;
  private sizes = new Uint16Array(PAGES);
  size = 0;

  /** The key's mark, 0 if it is not there. */
  markOf(key: ValueKey): number {
    const low = key >>> 0;
    const high = ((key - low) / HIGH) | 0;
    return this.markAt(this.find(high >>> TOP_BITS, low, high & 0xfff));
  }

  /**
   * Looks where the key would be, and no more: of many keys in turn the processor fetches what it does not have at hand all at
   * once, where questions that depend on answers wait for each. Returns what makes no sense, so that it is not left out.
   */
  touch(key: ValueKey): number {
    const low = key >>> 0;
    const high = ((key - low) / HIGH) | 0;
    const { slots, reserve, room } = this;
    return slots[SLOT * ((high >>> TOP_BITS) * reserve + placeOf(low, high & 0xfff, room))]!;
  }

  /** Gives the key a mark if it has none; returns the mark that it had. */
  add(key: ValueKey, mark: number): number {
    const low = key >>> 0;
    const high = ((key - low) / HIGH) | 0;
    const page = high >>> TOP_BITS;
    const at = this.find(page, low, high & 0xfff);
    const before = this.markAt(at);
    if (before !== 0) return before;
    this.put(at, low, high & 0xfff, mark);
    this.size++;
    if (++this.sizes[page]! * 16 > this.room * FULL) this.makeRoom();
    return 0;
  }

  /** Gives a key that is there another mark. */
  change(key: ValueKey, mark: number): void {
    const low = key >>> 0;
    const high = ((key - low) / HIGH) | 0;
    this.put(this.find(high >>> TOP_BITS, low, high & 0xfff), low, high & 0xfff, mark);
  }

  copyFrom({ slots, wide, reserve, room, sizes, size }: KeySet): void {
    this.reserve = reserve;
    this.room = room;
    this.slots = copied(slots, SLOT * reserve, SLOT * room);
    this.wide = wide && copied(wide, reserve, room);
    this.sizes = sizes.slice();
    this.size = size;
  }

  /** Forgets all keys but those whose lowest `bits` bits are 0. */
  keepOnly(bits: number): void {
    this.spread(this.room, 2 ** bits - 1);
  }

  private markAt(at: number): number {
    const mark = this.slots[at + 2]! & WIDE;
    return mark === WIDE ? this.wide![at / SLOT]! : mark;
  }

  private put(at: number, low: number, high: number, mark: number): void {
    const { slots } = this;
    slots[at] = low;
    slots[at + 1] = low >>> 16;
    slots[at + 2] = (high << 4) | Math.min(mark, WIDE);
    if (mark < WIDE) return;
    this.wide ??= new Uint16Array(slots.length / SLOT);
    this.wide[at / SLOT] = mark;
  }

  /** Where the key is, or the empty place for it. */
  private find(page: number, low: number, high: number): number {
    const { slots, room } = this;
    const first = SLOT * page * this.reserve;
    const end = first + SLOT * room;
    const [one, two] = [low & 0xffff, low >>> 16];
    let at = first + SLOT * placeOf(low, high, room);
    for (;;) {
      const last = slots[at + 2]!;
      if ((last & WIDE) === 0 || (last >>> 4 === high && slots[at] === one && slots[at + 1] === two))
        return at;
      at += SLOT;
      if (at === end) at = first;
    }
  }

  private makeRoom(): void {
    const { reserve, room } = this;
    if (room === reserve) this.reserveMore();
    else this.spread(Math.min(reserve, room + (room >> 1)));
  }

  /** Lets each page have `room` slots. `mask`: bits that are 0 in the keys that stay. */
  private spread(room: number, mask = 0): void {
    const { slots, wide, reserve, room: before } = this;
    this.room = room;
    for (let page = 0; page < PAGES; page++) {
      const [from, to] = [page * reserve, page * reserve + before];
      const were = takenOut(slots, SLOT * from, SLOT * to);
      this.refill(page, were, wide?.slice(from, to), mask);
    }
  }

  private reserveMore(): void {
    const { reserve, slots, wide } = this;
    this.reserve = RESERVES[RESERVES.indexOf(reserve) + 1] ?? 2 * reserve;
    this.room = reserve < SMALL ? this.reserve : reserve + (reserve >> 1);
    this.slots = new Uint16Array(PAGES * SLOT * this.reserve);
    this.wide = wide && new Uint16Array(PAGES * this.reserve);
    for (let page = 0; page < PAGES; page++) {
      const [from, to] = [page * reserve, (page + 1) * reserve];
      this.refill(page, slots.subarray(SLOT * from, SLOT * to), wide?.subarray(from, to));
    }
  }

  /** Puts keys and marks of an empty page into it. */
  private refill(page: number, slots: Uint16Array, wide: Uint16Array | undefined, mask = 0): void {
    let size = 0;
    for (let at = 0; at < slots.length; at += SLOT) {
      const last = slots[at + 2]!;
      const mark = last & WIDE;
      const low = ((slots[at + 1]! << 16) | slots[at]!) >>> 0;
      if (mark === 0 || (low & mask) !== 0) continue;
      const to = this.find(page, low, last >>> 4);
      this.put(to, low, last >>> 4, mark === WIDE ? wide![at / SLOT]! : mark);
      size++;
    }
    this.size += size - this.sizes[page]!;
    this.sizes[page] = size;
  }
}

/** Where a key is looked for first. The lowest bits serve for sampling, so the place is taken from all. */
const placeOf = (low: number, high: number, room: number): number =>
  ((Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) >>> 16) * room) >>> 16;

/** A copy of those slots of each page that are in use. */
function copied(slots: Uint16Array, reserve: number, room: number): Uint16Array {
  const copy = new Uint16Array(slots.length);
  for (let from = 0; from < slots.length; from += reserve) copy.set(slots.subarray(from, from + room), from);
  return copy;
}

let taken = new Uint16Array(0);

/** Empties slots; what they held is there until others are emptied. */
function takenOut(slots: Uint16Array, from: number, to: number): Uint16Array {
  if (taken.length < to - from) taken = new Uint16Array(to - from);
  taken.set(slots.subarray(from, to));
  slots.fill(0, from, to);
  return taken.subarray(0, to - from);
}
