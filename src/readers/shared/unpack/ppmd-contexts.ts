import type { PpmdMemory } from './ppmd-memory.ts';

/** Bytes of a state: symbol, frequency, successor in two halves. */
export const STATE = 6;
export const MAX_FREQUENCY = 124;

/** A symbol that follows a context, and the context that follows then. */
interface State {
  readonly symbol: number;
  readonly frequency: number;
  readonly successor: number;
}

/**
 * Where the contexts of a model of PPMd and their states lie in its memory (LZMA SDK, `Ppmd7.h`): a context has the number of its
 * states, the sum of their frequencies, where they stand, and the shorter context (suffix); one of a single state holds that itself.
 */
export class PpmdContexts {
  readonly #memory: PpmdMemory;
  readonly #bytes: Uint8Array;
  readonly #words: Uint16Array;
  readonly #longs: Uint32Array;

  constructor(memory: PpmdMemory) {
    this.#memory = memory;
    this.#bytes = memory.bytes;
    this.#words = memory.words;
    this.#longs = memory.longs;
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

  setStates(context: number, states: number): void {
    this.#words[context >> 1] = states;
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

  /** A new context of one state below the given one; 0 if memory is up. */
  child(suffix: number, { symbol, frequency, successor }: State): number {
    const child = this.#memory.allocateContext();
    if (child === 0) return 0;
    this.setStates(child, 1);
    this.setState(child + 2, symbol, frequency, successor);
    this.#longs[(child >> 2) + 2] = suffix;
    return child;
  }

  /** How frequent a symbol is in a context that inherits from this one. */
  inheritedFrequency(context: number, symbol: number): number {
    if (this.states(context) === 1) return this.#bytes[context + 3]!;
    const frequency = this.#bytes[this.stateOf(context, symbol) + 1]! - 1;
    const others = this.sum(context) - this.states(context) - frequency;
    if (2 * frequency <= others) return 1 + (5 * frequency > others ? 1 : 0);
    return (1 + Math.floor((2 * frequency + 3 * others - 1) / (2 * others))) & 255;
  }

  /** A symbol is more frequent in this context. */
  raise(context: number, symbol: number): void {
    const bytes = this.#bytes;
    let state = this.stateOf(context, symbol);
    if (this.states(context) === 1) {
      if (bytes[state + 1]! < 32) bytes[state + 1]! += 1;
      return;
    }
    if (state !== this.stats(context) && bytes[state + 1]! >= bytes[state - STATE + 1]!) {
      this.swap(state);
      state -= STATE;
    }
    if (bytes[state + 1]! >= MAX_FREQUENCY - 9) return;
    bytes[state + 1]! += 2;
    this.setSum(context, this.sum(context) + 2);
  }

  /** Makes room for a further state of a context; `states`: of the longer one that has it. False if memory is up. */
  makeRoom(context: number, states: number, initEscape: number): boolean {
    return this.states(context) === 1
      ? this.#split(context, states, initEscape)
      : this.#grow(context, states);
  }

  #grow(context: number, states: number): boolean {
    const own = this.states(context);
    if ((own & 1) === 0) {
      const stats = this.#memory.expand(this.stats(context), own >> 1);
      if (stats === 0) return false;
      this.#longs[(context >> 2) + 1] = stats;
    }
    const sum = this.sum(context);
    const few = 4 * own <= states && sum <= 8 * own;
    this.setSum(context, sum + (2 * own < states ? 1 : 0) + (few ? 2 : 0));
    return true;
  }

  /** A context of one becomes one of several. */
  #split(context: number, states: number, initEscape: number): boolean {
    const stats = this.#memory.allocate(1);
    if (stats === 0) return false;
    this.#bytes.copyWithin(stats, context + 2, context + 2 + STATE);
    const frequency = this.#bytes[stats + 1]!;
    this.#bytes[stats + 1] = frequency < MAX_FREQUENCY / 4 - 1 ? frequency << 1 : MAX_FREQUENCY - 4;
    this.#longs[(context >> 2) + 1] = stats;
    this.setSum(context, this.#bytes[stats + 1]! + initEscape + (states > 3 ? 1 : 0));
    return true;
  }

  /** Keeps so many states of a context; true if one is left, which the context then holds itself. */
  drop(context: number, left: number, escaped: number): boolean {
    const stats = this.stats(context);
    const oldUnits = (this.states(context) + 1) >> 1;
    this.setStates(context, left);
    if (left > 1) {
      const newUnits = (left + 1) >> 1;
      if (oldUnits !== newUnits)
        this.#longs[(context >> 2) + 1] = this.#memory.shrink(stats, oldUnits, newUnits);
      return false;
    }
    const [symbol, successor] = [this.#bytes[stats]!, this.successor(stats)];
    let frequency = this.#bytes[stats + 1]!;
    let rest = escaped;
    do {
      frequency -= frequency >> 1;
      rest >>= 1;
    } while (rest > 1);
    this.#memory.release(stats, oldUnits);
    this.setState(context + 2, symbol, frequency, successor);
    return true;
  }
}
