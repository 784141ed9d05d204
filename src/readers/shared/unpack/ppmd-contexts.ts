import type { PpmdMemory } from './ppmd-memory.ts';

/** Bytes of a state: symbol, frequency, successor in two halves. */
export const STATE = 6;

/**
 * Where the contexts of a model of PPMd and their states lie in its memory (LZMA SDK, `Ppmd7.h`): a context has the number of its
 * states, the sum of their frequencies, where they stand, and the shorter context (suffix); one of a single state holds that itself.
 */
export class PpmdContexts {
  readonly #bytes: Uint8Array;
  readonly #words: Uint16Array;
  readonly #longs: Uint32Array;

  constructor({ bytes, words, longs }: Pick<PpmdMemory, 'bytes' | 'words' | 'longs'>) {
    this.#bytes = bytes;
    this.#words = words;
    this.#longs = longs;
  }

  moveUp(from: number, to: number): void {
    if (from === to) return;
    const state = this.#bytes.slice(from, from + STATE);
    this.#bytes.copyWithin(to + STATE, to, from);
    this.#bytes.set(state, to);
  }

  swap(state: number): void {
    this.moveUp(state, state - STATE);
  }

  stateOf(context: number, symbol: number): number {
    if (this.states(context) === 1) return context + 2;
    let state = this.stats(context);
    while (this.#bytes[state] !== symbol) state += STATE;
    return state;
  }

  states(context: number): number {
    return this.#words[context >> 1]!;
  }

  sum(context: number): number {
    return this.#words[(context >> 1) + 1]!;
  }

  setSum(context: number, sum: number): void {
    this.#words[(context >> 1) + 1] = sum;
  }

  stats(context: number): number {
    return this.#longs[(context >> 2) + 1]!;
  }

  suffix(context: number): number {
    return this.#longs[(context >> 2) + 2]!;
  }

  setContext(
    at: number,
    { states, sum, stats, suffix }: Record<'states' | 'sum' | 'stats' | 'suffix', number>,
  ) {
    this.#words[at >> 1] = states;
    this.setSum(at, sum);
    this.#longs[(at >> 2) + 1] = stats;
    this.#longs[(at >> 2) + 2] = suffix;
  }

  successor(state: number): number {
    return this.#words[(state >> 1) + 1]! + this.#words[(state >> 1) + 2]! * 65_536;
  }

  setSuccessor(state: number, successor: number): void {
    this.#words[(state >> 1) + 1] = successor & 0xffff;
    this.#words[(state >> 1) + 2] = successor >>> 16;
  }

  setState(state: number, symbol: number, frequency: number, successor: number): void {
    this.#bytes[state] = symbol;
    this.#bytes[state + 1] = frequency;
    this.setSuccessor(state, successor);
  }
}
