import { Trouble } from '../trouble.ts';
import { PackedInput } from './input.ts';

type Bytes = AsyncIterable<Uint8Array>;

const TOP = 2 ** 24;
const HALF = 1024;
/** Bytes of the main stream to a step; the others hold less for each of it. */
const STEP = 64 * 1024;

/**
 * Undoes the filter of 7z that keeps the targets of calls and jumps of Intel's programs in streams of their own
 * (LZMA SDK, `Bcj2.c`). `inputs`: the program without targets, calls, jumps, which of them are targets.
 */
export async function* unbcj2(inputs: readonly Bytes[], size: number): Bytes {
  const decoder = new Bcj2(inputs.map((input) => new PackedInput(input)));
  await decoder.begin();
  for (let left = size; left > 0; ) {
    const bytes = await decoder.step(left);
    if (bytes.length === 0) damaged();
    left -= bytes.length;
    yield bytes;
  }
}

class Bcj2 {
  readonly #main: PackedInput;
  readonly #calls: PackedInput;
  readonly #jumps: PackedInput;
  readonly #choices: PackedInput;
  readonly #probs = new Uint16Array(258).fill(HALF);
  #range = 0xffffffff;
  #code = 0;
  #before = 0;
  #at = 0;
  /** The rest of an address that did not fit. */
  #rest: number[] = [];

  constructor([main, calls, jumps, choices]: readonly PackedInput[]) {
    this.#main = main ?? damaged();
    this.#calls = calls ?? damaged();
    this.#jumps = jumps ?? damaged();
    this.#choices = choices ?? damaged();
  }

  async begin(): Promise<void> {
    const first = await this.#choices.take(5);
    this.#code = new DataView(first.buffer).getUint32(1);
  }

  /** Some bytes, `most` at most; none at the end. */
  async step(most: number): Promise<Uint8Array> {
    await this.#main.fill(STEP);
    await this.#calls.fill(STEP);
    await this.#jumps.fill(STEP);
    await this.#choices.fill(STEP);
    const out = new Uint8Array(Math.min(most, STEP / 8));
    let to = 0;
    while (to < out.length) {
      if (this.#rest.length > 0) out[to++] = this.#rest.shift()!;
      else if (this.#main.at < this.#main.end) to = this.#byte(out, to);
      else break;
    }
    return out.subarray(0, to);
  }

  #byte(out: Uint8Array, to: number): number {
    const byte = this.#main.bytes[this.#main.at++]!;
    out[to] = byte;
    this.#at += 1;
    const isJump = (byte & 0xfe) === 0xe8 || (this.#before === 0x0f && (byte & 0xf0) === 0x80);
    const model = byte === 0xe8 ? this.#before : byte === 0xe9 ? 256 : 257;
    this.#before = byte;
    if (isJump && this.#isTarget(model)) this.#target(byte === 0xe8 ? this.#calls : this.#jumps);
    return to + 1;
  }

  #target(input: PackedInput): void {
    if (input.end - input.at < 4) damaged();
    const view = new DataView(input.bytes.buffer, input.bytes.byteOffset + input.at, 4);
    input.at += 4;
    this.#at += 4;
    const target = (view.getUint32(0) - this.#at) >>> 0;
    this.#rest = [target & 255, (target >>> 8) & 255, (target >>> 16) & 255, target >>> 24];
    this.#before = target >>> 24;
  }

  #isTarget(model: number): boolean {
    const { at, end, bytes } = this.#choices;
    if (this.#range < TOP) {
      if (at >= end) damaged();
      this.#range = (this.#range << 8) >>> 0;
      this.#code = ((this.#code << 8) | bytes[at]!) >>> 0;
      this.#choices.at += 1;
    }
    const prob = this.#probs[model]!;
    const bound = (this.#range >>> 11) * prob;
    if (this.#code < bound) {
      this.#range = bound;
      this.#probs[model] = prob + ((2048 - prob) >> 5);
      return false;
    }
    this.#range -= bound;
    this.#code -= bound;
    this.#probs[model] = prob - (prob >> 5);
    return true;
  }
}

function damaged(): never {
  throw new Trouble('damaged', 'compressed data is damaged');
}
