import type { Secret, ValueKey } from '../hash.ts';
import { LONGEST, putAlikeKeys } from '../text/machine-keys.ts';

const FIRST_SLOTS = 64;
/** Slots of one memory: some 21 bytes each. */
const MOST_SLOTS = 1 << 16;
/** Numbers of an entry, and entries that are kept to be told. */
const ENTRY = 5;
const MOST_NEWS = 8_192;
const MIX_A = 0x9e3779b1;
const MIX_B = 0x85ebca6b;

/** Every byte as it is; and as in outlines, with digits alike. */
const SAME = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const OUTLINED = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 48 && byte <= 57 ? 48 : byte));

/** A cell whose machine-made keys were made alike. */
const alike = new Uint8Array(LONGEST);

/** Whether cells are known by their outlines, and whether they tell something besides their key. */
export interface MemoryKind {
  readonly outlined?: boolean;
  readonly telling?: boolean;
}

/**
 * What is known of the cells of a column, by keyed hashes of 64 bits of their bytes: it holds no text. When it is full
 * it begins anew; one whose cells mostly were new till then is given up.
 */
export class CellMemory {
  /** Of each slot: what the cell is (0: nothing is known), its key, and what it tells besides. */
  verdicts = new Uint8Array(FIRST_SLOTS);
  keys = new Float64Array(FIRST_SLOTS);
  tells: Float64Array | undefined;
  /** False once it was given up. */
  pays = true;
  private hashes = new Int32Array(2 * FIRST_SLOTS);
  private size = 0;
  private hits = 0;
  private misses = 0;
  /** What was kept since it was asked for last, as `entries` has it; undefined unless it is asked for. */
  private news: number[] | undefined;
  private readonly seedA: number;
  private readonly seedB: number;
  private readonly mapped: Uint8Array;
  readonly kind: MemoryKind;

  constructor(secret: Secret, kind: MemoryKind) {
    const { outlined = false, telling = false } = kind;
    this.kind = kind;
    this.seedA = secret[0] ^ 0x5f356495;
    this.seedB = secret[1] ^ 0x27d4eb2f;
    this.mapped = outlined ? OUTLINED : SAME;
    this.tells = telling ? new Float64Array(FIRST_SLOTS) : undefined;
  }

  /** The slot of the cell, or the empty one that is its place. */
  find(bytes: Uint8Array, from: number, to: number, mark: number): number {
    const isAlike = this.mapped === OUTLINED && putAlikeKeys(bytes, from, to, alike);
    return isAlike ? this.slotOf(alike, 0, to - from, mark) : this.slotOf(bytes, from, to, mark);
  }

  private slotOf(bytes: Uint8Array, from: number, to: number, mark: number): number {
    const { mapped } = this;
    let a = this.seedA ^ (to - from);
    let b = this.seedB ^ (mark << 8);
    let at = from;
    for (const last = to - 3; at < last; at += 4) {
      const word =
        mapped[bytes[at]!]! |
        (mapped[bytes[at + 1]!]! << 8) |
        (mapped[bytes[at + 2]!]! << 16) |
        (mapped[bytes[at + 3]!]! << 24);
      a = Math.imul(a ^ word, MIX_A);
      b = Math.imul(b ^ word, MIX_B);
      a ^= a >>> 15;
      b ^= b >>> 13;
    }
    let rest = 0;
    for (; at < to; at++) rest = (rest << 8) | mapped[bytes[at]!]!;
    a = Math.imul(a ^ rest, MIX_A);
    b = Math.imul(b ^ rest, MIX_B);
    a ^= a >>> 15;
    b ^= b >>> 13;
    return this.place(Math.imul(a ^ (b >>> 3), MIX_B), Math.imul(b ^ (a >>> 5), MIX_A));
  }

  /** Keeps what the cell of an empty slot is; false if there was no room left and all others were forgotten. */
  keep(slot: number, verdict: number, key: ValueKey, tells = 0): void {
    this.verdicts[slot] = verdict;
    this.keys[slot] = key;
    if (this.tells) this.tells[slot] = tells;
    if (this.news && this.news.length < ENTRY * MOST_NEWS)
      this.news.push(this.hashes[2 * slot]!, this.hashes[2 * slot + 1]!, verdict, key, tells);
    this.size++;
    if (this.size * 4 > this.verdicts.length * 3) this.grow();
  }

  /** What is known, five numbers each: the hash's two, what the cell is, its key, what it tells. */
  private entries(): Float64Array<ArrayBuffer> {
    const { hashes, verdicts, keys, tells } = this;
    const all = new Float64Array(ENTRY * this.size);
    let at = 0;
    for (let slot = 0; slot < verdicts.length; slot++) {
      if (verdicts[slot] === 0) continue;
      all.set(
        [hashes[2 * slot]!, hashes[2 * slot + 1]!, verdicts[slot]!, keys[slot]!, tells?.[slot] ?? 0],
        at,
      );
      at += ENTRY;
    }
    return all;
  }

  /** What was kept since this was asked last; `all`: all that is known. Undefined if that is nothing. */
  takeNews(all: boolean): Float64Array<ArrayBuffer> | undefined {
    const { news } = this;
    this.news = [];
    const found = news && !all ? Float64Array.from(news) : this.entries();
    return found.length > 0 ? found : undefined;
  }

  /** Keeps what another memory, of the same secret and kind, has kept. */
  hear(entries: Float64Array): void {
    for (let at = 0; at < entries.length; at += ENTRY) {
      const slot = this.place(entries[at]!, entries[at + 1]!);
      if (this.verdicts[slot] === 0) this.keep(slot, entries[at + 2]!, entries[at + 3]!, entries[at + 4]!);
    }
  }

  /** Counts so many questions that another memory answered. */
  answeredElsewhere(questions: number): void {
    this.hits += questions;
  }

  /** Counts a question. */
  asked(known: boolean): void {
    if (known) this.hits++;
    else this.misses++;
  }

  private place(a: number, b: number): number {
    const { hashes, verdicts } = this;
    const mask = verdicts.length - 1;
    let slot = (a >>> 8) & mask;
    while (verdicts[slot] !== 0 && (hashes[2 * slot] !== a || hashes[2 * slot + 1] !== b))
      slot = (slot + 1) & mask;
    if (verdicts[slot] === 0) {
      hashes[2 * slot] = a;
      hashes[2 * slot + 1] = b;
    }
    return slot;
  }

  private grow(): void {
    const { hashes, verdicts, keys, tells } = this;
    const slots = verdicts.length;
    const isFull = slots >= MOST_SLOTS;
    if (isFull && this.hits < this.misses) {
      this.giveUp();
      return;
    }
    this.size = 0;
    if (isFull) {
      // Whatever else is in a slot counts for nothing without a verdict.
      verdicts.fill(0);
      this.hits = 0;
      this.misses = 0;
      return;
    }
    const room = slots * 2;
    this.hashes = new Int32Array(2 * room);
    this.verdicts = new Uint8Array(room);
    this.keys = new Float64Array(room);
    this.tells = tells && new Float64Array(room);
    for (let from = 0; from < slots; from++) {
      if (verdicts[from] === 0) continue;
      const slot = this.place(hashes[2 * from]!, hashes[2 * from + 1]!);
      this.verdicts[slot] = verdicts[from]!;
      this.keys[slot] = keys[from]!;
      if (tells) this.tells![slot] = tells[from]!;
      this.size++;
    }
  }

  private giveUp(): void {
    this.pays = false;
    this.size = 0;
    this.hashes = new Int32Array(2);
    this.verdicts = new Uint8Array(1);
    this.keys = new Float64Array(1);
  }
}
