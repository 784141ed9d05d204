import { Trouble } from '../trouble.ts';
import { History } from './history.ts';
import type { PackedInput } from './input.ts';

/** Bytes that the longest symbol may take: some 50 bits, each less than a byte. */
const LOW = 64;
const STEP = 256 * 1024;
const MAX_MATCH = 273;
const TOP = 2 ** 24;
const HALF = 1024;

const STATES = 12;
const POS_STATES = 16;
/** Probabilities of a length coder: choice, choice2, low and mid by position, high. */
const LENGTH_SIZE = 2 + POS_STATES * 8 * 2 + 256;

/** Where each model begins in the array of probabilities (LZMA specification, 7-Zip SDK). */
const IS_MATCH = 0;
const IS_REP = IS_MATCH + STATES * POS_STATES;
const IS_REP_G0 = IS_REP + STATES;
const IS_REP_G1 = IS_REP_G0 + STATES;
const IS_REP_G2 = IS_REP_G1 + STATES;
const IS_REP0_LONG = IS_REP_G2 + STATES;
const POS_SLOT = IS_REP0_LONG + STATES * POS_STATES;
const SPEC_POS = POS_SLOT + 4 * 64;
const ALIGN = SPEC_POS + 128;
const LENGTH = ALIGN + 16;
const REP_LENGTH = LENGTH + LENGTH_SIZE;
const LITERAL = REP_LENGTH + LENGTH_SIZE;

/** The three properties of an LZMA stream, from their byte. Throws `Trouble` for one that there is not. */
function lzmaProperties(byte: number): { lc: number; lp: number; pb: number } {
  if (byte >= 225) damaged();
  return { lc: byte % 9, lp: Math.floor(byte / 9) % 5, pb: Math.floor(byte / 45) };
}

/**
 * Decodes LZMA (7-Zip SDK, lzma-specification). The same decoder goes on over the chunks of LZMA2. The range coder's
 * input is the `PackedInput`; steps end when that runs low.
 */
class LzmaDecoder {
  readonly history: History;
  /** True behind an end mark. */
  ended = false;
  readonly #input: PackedInput;
  #probs = new Uint16Array(LITERAL);
  #lc = 0;
  #literalMask = 0;
  #posMask = 0;
  #state = 0;
  #rep0 = 0;
  #rep1 = 0;
  #rep2 = 0;
  #rep3 = 0;
  #range = 0;
  #code = 0;
  /** Bytes put out since the dictionary was reset. */
  #total = 0;
  /** What is left of a match that did not fit. */
  #pending = 0;

  constructor(input: PackedInput, window: number) {
    this.#input = input;
    this.history = new History(window);
  }

  setProperties(byte: number): void {
    const { lc, lp, pb } = lzmaProperties(byte);
    this.#lc = lc;
    this.#literalMask = 2 ** lp - 1;
    this.#posMask = 2 ** pb - 1;
    this.#probs = new Uint16Array(LITERAL + 0x300 * 2 ** (lc + lp));
    this.resetState();
  }

  resetState(): void {
    this.#probs.fill(HALF);
    this.#state = 0;
    this.#rep0 = this.#rep1 = this.#rep2 = this.#rep3 = 0;
  }

  resetDictionary(): void {
    this.#total = 0;
  }

  /** Five bytes, which must be there. */
  beginRange(): void {
    const { bytes, at, end } = this.#input;
    if (at + 5 > end || bytes[at] !== 0) damaged();
    this.#range = 0xffffffff;
    this.#code =
      ((bytes[at + 1]! << 24) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 8) | bytes[at + 4]!) >>> 0;
    this.#input.at += 5;
  }

  get rangeIsDone(): boolean {
    return this.#code === 0;
  }

  /** Bytes as they are, of LZMA2: as many as are in the input, up to `count`; tells how many. */
  copyPlain(count: number): number {
    const { bytes, at, end } = this.#input;
    const some = Math.min(count, end - at, STEP);
    if (some === 0) damaged();
    this.history.room(some);
    this.history.bytes.set(bytes.subarray(at, at + some), this.history.at);
    this.history.at += some;
    this.#input.at += some;
    this.#total += some;
    return some;
  }

  /** Decodes until `most` bytes are out, a step is full, or the input runs low; tells how many bytes came out. */
  step(most: number): number {
    const { history } = this;
    history.room(STEP + MAX_MATCH);
    const start = history.at;
    const limit = start + Math.min(most, STEP);
    while (history.at < limit && !this.ended) {
      if (this.#pending > 0) this.#copy(limit);
      else if (this.#input.end - this.#input.at < LOW && !this.#input.ended) break;
      else this.#symbol(limit);
    }
    return history.at - start;
  }

  #symbol(limit: number): void {
    const posState = this.#total & this.#posMask;
    if (this.#bit(IS_MATCH + this.#state * POS_STATES + posState) === 0) {
      this.#literal();
      return;
    }
    const length = this.#bit(IS_REP + this.#state) === 1 ? this.#repeat(posState) : this.#newMatch(posState);
    if (this.ended) return;
    if (this.#rep0 >= this.#total) damaged();
    this.#pending = length;
    if (length > 0) this.#copy(limit);
  }

  #copy(limit: number): void {
    const count = Math.min(this.#pending, limit - this.history.at);
    this.history.copy(this.#rep0 + 1, count);
    this.#pending -= count;
    this.#total += count;
  }

  #literal(): void {
    const { history } = this;
    const before = this.#total === 0 ? 0 : history.bytes[history.at - 1]!;
    const place = ((this.#total & this.#literalMask) << this.#lc) + (before >> (8 - this.#lc));
    const base = LITERAL + 0x300 * place;
    let symbol = 1;
    if (this.#state >= 7) {
      if (this.#rep0 >= this.#total) damaged();
      let match = history.bytes[history.at - this.#rep0 - 1]!;
      do {
        const matchBit = (match >> 7) & 1;
        match <<= 1;
        const bit = this.#bit(base + ((1 + matchBit) << 8) + symbol);
        symbol = (symbol << 1) | bit;
        if (matchBit !== bit) break;
      } while (symbol < 0x100);
    }
    while (symbol < 0x100) symbol = (symbol << 1) | this.#bit(base + symbol);
    history.bytes[history.at++] = symbol;
    this.#total += 1;
    this.#state = this.#state < 4 ? 0 : this.#state < 10 ? this.#state - 3 : this.#state - 6;
  }

  #newMatch(posState: number): number {
    this.#rep3 = this.#rep2;
    this.#rep2 = this.#rep1;
    this.#rep1 = this.#rep0;
    const length = this.#length(LENGTH, posState);
    this.#state = this.#state < 7 ? 7 : 10;
    this.#rep0 = this.#distance(length);
    if (this.#rep0 === 0xffffffff) this.ended = true;
    return length + 2;
  }

  /** A distance used before; a length of one is a single byte. */
  #repeat(posState: number): number {
    if (this.#total === 0) damaged();
    if (this.#bit(IS_REP_G0 + this.#state) === 0) {
      if (this.#bit(IS_REP0_LONG + this.#state * POS_STATES + posState) === 0) {
        this.#state = this.#state < 7 ? 9 : 11;
        return 1;
      }
    } else {
      let distance = this.#rep1;
      if (this.#bit(IS_REP_G1 + this.#state) === 1) {
        distance = this.#rep2;
        if (this.#bit(IS_REP_G2 + this.#state) === 1) {
          distance = this.#rep3;
          this.#rep3 = this.#rep2;
        }
        this.#rep2 = this.#rep1;
      }
      this.#rep1 = this.#rep0;
      this.#rep0 = distance;
    }
    const length = this.#length(REP_LENGTH, posState) + 2;
    this.#state = this.#state < 7 ? 8 : 11;
    return length;
  }

  #length(base: number, posState: number): number {
    if (this.#bit(base) === 0) return this.#tree(base + 2 + posState * 8, 3);
    if (this.#bit(base + 1) === 0) return 8 + this.#tree(base + 2 + POS_STATES * 8 + posState * 8, 3);
    return 16 + this.#tree(base + 2 + POS_STATES * 16, 8);
  }

  #distance(length: number): number {
    const slot = this.#tree(POS_SLOT + Math.min(length, 3) * 64, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) * 2 ** bits;
    if (slot < 14) return base + this.#reverseTree(SPEC_POS + base - slot, bits);
    return base + this.#direct(bits - 4) * 16 + this.#reverseTree(ALIGN, 4);
  }

  #tree(base: number, bits: number): number {
    let symbol = 1;
    for (let i = 0; i < bits; i++) symbol = (symbol << 1) | this.#bit(base + symbol);
    return symbol - (1 << bits);
  }

  #reverseTree(base: number, bits: number): number {
    let symbol = 1;
    let value = 0;
    for (let i = 0; i < bits; i++) {
      const bit = this.#bit(base + symbol);
      symbol = (symbol << 1) | bit;
      value |= bit << i;
    }
    return value;
  }

  #direct(bits: number): number {
    let value = 0;
    for (let i = 0; i < bits; i++) {
      this.#range >>>= 1;
      const bit = this.#code >= this.#range ? 1 : 0;
      if (bit === 1) this.#code = (this.#code - this.#range) >>> 0;
      value = value * 2 + bit;
      if (this.#range < TOP) this.#normalize();
    }
    return value;
  }

  #bit(at: number): 0 | 1 {
    const prob = this.#probs[at]!;
    const bound = (this.#range >>> 11) * prob;
    let bit: 0 | 1 = 0;
    if (this.#code < bound) {
      this.#range = bound;
      this.#probs[at] = prob + ((2048 - prob) >> 5);
    } else {
      this.#range -= bound;
      this.#code -= bound;
      this.#probs[at] = prob - (prob >> 5);
      bit = 1;
    }
    if (this.#range < TOP) this.#normalize();
    return bit;
  }

  #normalize(): void {
    const input = this.#input;
    if (input.at >= input.end) damaged();
    this.#range = (this.#range << 8) >>> 0;
    this.#code = ((this.#code << 8) | input.bytes[input.at++]!) >>> 0;
  }
}

/**
 * Raw LZMA: `size` bytes, or up to its end mark if that is not known. The history holds at most `window` bytes.
 */
export async function* unlzma(
  input: PackedInput,
  { properties, window, size }: { properties: number; window: number; size: number | undefined },
): AsyncIterable<Uint8Array> {
  const decoder = new LzmaDecoder(input, window);
  decoder.setProperties(properties);
  await input.fill(LOW);
  decoder.beginRange();
  let left = size ?? Number.POSITIVE_INFINITY;
  while (left > 0 && !decoder.ended) {
    await input.fill(LOW);
    left -= decoder.step(left);
    const bytes = decoder.history.take();
    if (bytes.length > 0) yield bytes;
  }
  if (size !== undefined && left > 0) damaged();
  // An end mark may follow even where the size is known.
  if (!decoder.ended && !decoder.rangeIsDone) {
    await input.fill(LOW);
    if (decoder.step(1) > 0) damaged();
  }
}

/** LZMA2 (XZ format 1.2.0, 5.3.1): chunks up to a zero byte. */
export async function* unlzma2(input: PackedInput, window: number): AsyncIterable<Uint8Array> {
  const decoder = new LzmaDecoder(input, window);
  let ready = false;
  for (;;) {
    const control = (await input.take(1))[0]!;
    if (control === 0) return;
    if (control === 1 || control >= 0xe0) decoder.resetDictionary();
    if (control < 0x80) {
      if (control > 2) damaged();
      const head = await input.take(2);
      for (let left = ((head[0]! << 8) | head[1]!) + 1; left > 0; ) {
        await input.fill(left);
        left -= decoder.copyPlain(left);
        yield decoder.history.take();
      }
      continue;
    }
    const head = await input.take(4);
    const size = (((control & 0x1f) << 16) | (head[0]! << 8) | head[1]!) + 1;
    const packed = ((head[2]! << 8) | head[3]!) + 1;
    if (control >= 0xc0) decoder.setProperties((await input.take(1))[0]!);
    else if (!ready) damaged();
    else if (control >= 0xa0) decoder.resetState();
    ready = true;
    if ((await input.fill(packed)) < packed) damaged();
    const end = input.position + packed;
    decoder.beginRange();
    for (let left = size; left > 0 && !decoder.ended; ) {
      await input.fill(LOW);
      left -= decoder.step(left);
      yield decoder.history.take();
    }
    if (input.position !== end) damaged();
  }
}

function damaged(): never {
  throw new Trouble('damaged', 'compressed data is damaged');
}
