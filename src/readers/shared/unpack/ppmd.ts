import { Trouble } from '../trouble.ts';
import type { PackedInput } from './input.ts';
import { PpmdModel, type PpmdRange } from './ppmd-model.ts';
import { MAX_WINDOW } from './xz.ts';

const TOP = 2 ** 24;
const STEP = 64 * 1024;
/** Least memory of a model that a program writes. */
const LEAST_MEMORY = 2 ** 11;

/** PPMd, variant H, as in 7z: `size` bytes. Properties: order in a byte, bytes of memory in four. */
export async function* unppmd(
  input: PackedInput,
  properties: Uint8Array,
  size: number,
): AsyncIterable<Uint8Array> {
  if (properties.length < 5) damaged();
  const memory = new DataView(properties.buffer, properties.byteOffset).getUint32(1, true);
  const order = properties[0]!;
  if (order < 2 || order > 64 || memory < LEAST_MEMORY) damaged();
  if (memory > MAX_WINDOW) throw new Trouble('too-large', 'the dictionary of packed data is too large');
  const model = new PpmdModel(order, memory);
  const first = await input.take(5);
  if (first[0] !== 0) damaged();
  const range = new SevenZipRange(input, new DataView(first.buffer).getUint32(1));
  for (let left = size; left > 0; ) {
    // The longest symbol takes some bytes only: contexts are escaped from one by one.
    await input.fill(STEP);
    const bytes = new Uint8Array(Math.min(left, STEP));
    let at = 0;
    while (at < bytes.length && (input.end - input.at > LOW || input.ended)) {
      const symbol = model.symbol(range);
      if (symbol < 0) damaged();
      bytes[at++] = symbol;
    }
    left -= at;
    yield bytes.subarray(0, at);
  }
}

/** More bytes than a symbol takes, with an escape from each of 64 contexts. */
const LOW = 512;

class SevenZipRange implements PpmdRange {
  readonly #input: PackedInput;
  #range = 0xffffffff;
  #code: number;

  constructor(input: PackedInput, code: number) {
    this.#input = input;
    this.#code = code;
  }

  threshold(total: number): number {
    this.#range = Math.floor(this.#range / total);
    return Math.floor(this.#code / this.#range);
  }

  decode(start: number, size: number): void {
    this.#code -= start * this.#range;
    this.#range *= size;
    this.#normalize();
  }

  bit(size: number): boolean {
    const bound = (this.#range >>> 14) * size;
    const isSecond = this.#code >= bound;
    if (isSecond) {
      this.#code -= bound;
      this.#range -= bound;
    } else this.#range = bound;
    this.#normalize();
    return isSecond;
  }

  #normalize(): void {
    while (this.#range < TOP) {
      const { at, end, bytes } = this.#input;
      if (at >= end) damaged();
      this.#code = ((this.#code << 8) | bytes[at]!) >>> 0;
      this.#range = (this.#range << 8) >>> 0;
      this.#input.at += 1;
    }
  }
}

function damaged(): never {
  throw new Trouble('damaged', 'compressed data is damaged');
}
