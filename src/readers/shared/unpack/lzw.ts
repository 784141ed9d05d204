import { Trouble } from '../trouble.ts';
import type { PackedInput } from './input.ts';

const CLEAR = 256;
const STEP = 64 * 1024;

/** The output of `compress` (`.Z`): LZW with codes of 9 to 16 bits, lowest bit first, in groups of eight codes. */
export async function* unlzw(input: PackedInput): AsyncIterable<Uint8Array> {
  const head = await input.take(3);
  const maxBits = head[2]! & 31;
  if (head[0] !== 0x1f || head[1] !== 0x9d || maxBits < 9 || maxBits > 16) damaged();
  const table = new LzwTable(maxBits, (head[2]! & 0x80) !== 0);
  for (;;) {
    if (input.end - input.at < table.bits) await input.fill(STEP);
    const there = input.end - input.at;
    if (there === 0) break;
    // Codes of one width come in groups of eight; what is left of a group when the width changes is padding.
    const group = input.bytes.subarray(input.at, input.at + Math.min(there, table.bits));
    input.at += group.length;
    table.group(group);
    if (table.filled >= STEP) yield table.take();
  }
  if (table.filled > 0) yield table.take();
}

class LzwTable {
  bits = 9;
  filled = 0;
  #out = new Uint8Array(2 * STEP + 70_000);
  readonly #maxBits: number;
  readonly #clears: boolean;
  readonly #prefix: Uint16Array;
  readonly #suffix: Uint8Array;
  readonly #stack = new Uint8Array(65_536 + 1);
  #next: number;
  #before = -1;
  #first = 0;

  constructor(maxBits: number, clears: boolean) {
    this.#maxBits = maxBits;
    this.#clears = clears;
    this.#prefix = new Uint16Array(2 ** maxBits);
    this.#suffix = new Uint8Array(2 ** maxBits);
    this.#next = clears ? 257 : 256;
  }

  take(): Uint8Array {
    const taken = this.#out.slice(0, this.filled);
    this.filled = 0;
    return taken;
  }

  /** The codes of a group up to one that changes their width. */
  group(bytes: Uint8Array): void {
    const { bits } = this;
    for (let bit = 0; bit + bits <= bytes.length * 8 && this.bits === bits; bit += bits) {
      const at = bit >> 3;
      const word = bytes[at]! | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
      const code = (word >> (bit & 7)) & (2 ** bits - 1);
      if (code === CLEAR && this.#clears) {
        this.#next = 257;
        this.#before = -1;
        this.bits = 9;
        return;
      }
      this.#code(code);
    }
  }

  #code(code: number): void {
    if (code > this.#next || (this.#before < 0 && code > 255)) damaged();
    const stack = this.#stack;
    let depth = 0;
    let at = code;
    if (code === this.#next) {
      if (this.#before < 0) damaged();
      stack[depth++] = this.#first;
      at = this.#before;
    }
    while (at > 255) {
      if (depth >= 65_536) damaged();
      stack[depth++] = this.#suffix[at]!;
      at = this.#prefix[at]!;
    }
    stack[depth++] = at;
    this.#first = at;
    if (this.filled + depth > this.#out.length) this.#grow(depth);
    while (depth > 0) this.#out[this.filled++] = stack[--depth]!;
    this.#learn();
    this.#before = code;
  }

  #learn(): void {
    if (this.#before < 0 || this.#next >= 2 ** this.#maxBits) return;
    this.#prefix[this.#next] = this.#before;
    this.#suffix[this.#next] = this.#first;
    this.#next += 1;
    if (this.#next >= 2 ** this.bits && this.bits < this.#maxBits) this.bits += 1;
  }

  #grow(more: number): void {
    const grown = new Uint8Array((this.filled + more) * 2);
    grown.set(this.#out);
    this.#out = grown;
  }
}

function damaged(): never {
  throw new Trouble('damaged', 'compressed data is damaged');
}
