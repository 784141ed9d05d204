import { PpmdBinary } from './ppmd-binary.ts';
import { MAX_FREQUENCY, PpmdContexts, STATE } from './ppmd-contexts.ts';
import { ALL_SYMBOLS, PpmdEscapes, SEE_INDEX } from './ppmd-escapes.ts';
import { PpmdMemory } from './ppmd-memory.ts';

const MAX_ORDER = 64;
/** A range decoder, which differs between archives. */
export interface PpmdRange {
  /** Where in `total` parts the next symbol lies. */
  threshold(total: number): number;
  /** Takes the symbol that has `size` parts from `start` on. */
  decode(start: number, size: number): void;
  /** True for the second of two symbols, of which the first has `size` of 2^14 parts. */
  bit(size: number): boolean;
}

/** Model and decoder of PPMd, variant H (LZMA SDK, `Ppmd7.c`, `Ppmd7Dec.c`, after Dmitry Shkarin). */
export class PpmdModel {
  readonly #memory: PpmdMemory;
  readonly #contexts: PpmdContexts;
  readonly #bytes: Uint8Array;
  readonly #maxOrder: number;
  readonly #binary = new PpmdBinary();
  readonly #escapes = new PpmdEscapes();
  readonly #masked = new Uint8Array(256);
  readonly #unmasked = new Uint32Array(256);
  #min = 0;
  #max = 0;
  #found = 0;
  #orderFall = 0;
  #initEscape = 0;
  #previousSuccess = 0;
  #runLength = 0;
  #initRun = 0;
  #highFlag = 0;

  constructor(order: number, size: number) {
    this.#memory = new PpmdMemory(size);
    this.#contexts = new PpmdContexts(this.#memory);
    this.#bytes = this.#memory.bytes;
    this.#maxOrder = Math.min(order, MAX_ORDER);
    this.#restart();
  }

  /** The next symbol; -1 at the end mark, -2 where the data is damaged. */
  symbol(range: PpmdRange): number {
    const direct = this.#contexts.states(this.#min) === 1 ? this.#only(range) : this.#first(range);
    if (direct !== ESCAPE) return direct;
    for (;;) {
      const masked = this.#contexts.states(this.#min);
      do {
        this.#orderFall += 1;
        const suffix = this.#contexts.suffix(this.#min);
        if (suffix === 0) return -1;
        this.#min = suffix;
      } while (this.#contexts.states(this.#min) === masked);
      const symbol = this.#rest(range, masked);
      if (symbol !== ESCAPE) return symbol;
    }
  }

  /** A symbol of a context of several. */
  #first(range: PpmdRange): number {
    const stats = this.#contexts.stats(this.#min);
    const states = this.#contexts.states(this.#min);
    const sum = this.#contexts.sum(this.#min);
    const count = range.threshold(sum);
    let high = this.#bytes[stats + 1]!;
    if (count < high) {
      range.decode(0, high);
      return this.#foundFirst(stats);
    }
    this.#previousSuccess = 0;
    for (let i = 1; i < states; i++) {
      const state = stats + i * STATE;
      const frequency = this.#bytes[state + 1]!;
      high += frequency;
      if (high <= count) continue;
      range.decode(high - frequency, frequency);
      return this.#foundLater(state);
    }
    if (count >= sum) return -2;
    this.#highFlag = highFlag(this.#bytes[this.#found]!);
    range.decode(high, sum - high);
    this.#masked.fill(0);
    for (let i = 0; i < states; i++) this.#masked[this.#bytes[stats + i * STATE]!] = 1;
    return ESCAPE;
  }

  /** A symbol of a context of one: that, or an escape. */
  #only(range: PpmdRange): number {
    const state = this.#min + 2;
    const symbol = this.#bytes[state]!;
    this.#highFlag = highFlag(this.#bytes[this.#found]!);
    const above = this.#contexts.states(this.#contexts.suffix(this.#min));
    const flags = this.#highFlag + 2 * highFlag(symbol) + ((this.#runLength >> 26) & 0x20);
    const at = this.#binary.index(this.#bytes[state + 1]!, above, this.#previousSuccess + flags);
    if (!range.bit(this.#binary.share(at))) {
      this.#binary.found(at);
      this.#found = state;
      if (this.#bytes[state + 1]! < 128) this.#bytes[state + 1]! += 1;
      this.#previousSuccess = 1;
      this.#runLength += 1;
      this.#next();
      return symbol;
    }
    this.#initEscape = this.#binary.escaped(at);
    this.#masked.fill(0);
    this.#masked[symbol] = 1;
    this.#previousSuccess = 0;
    return ESCAPE;
  }

  /** A symbol of a shorter context, of those that the longer ones did not have. */
  #rest(range: PpmdRange, masked: number): number {
    const stats = this.#contexts.stats(this.#min);
    const open = this.#contexts.states(this.#min) - masked;
    let high = 0;
    for (let i = 0, state = stats; i < open; state += STATE) {
      if (this.#masked[this.#bytes[state]!] === 1) continue;
      high += this.#bytes[state + 1]!;
      this.#unmasked[i++] = state;
    }
    const see = this.#escapeIndex(open, masked);
    const escaped = this.#escapes.take(see);
    const sum = escaped + high;
    const count = range.threshold(sum);
    if (count < high) {
      let at = 0;
      let upTo = this.#bytes[this.#unmasked[0]! + 1]!;
      while (upTo <= count) upTo += this.#bytes[this.#unmasked[++at]! + 1]!;
      const state = this.#unmasked[at]!;
      const frequency = this.#bytes[state + 1]!;
      range.decode(upTo - frequency, frequency);
      this.#escapes.update(see);
      return this.#foundBelow(state);
    }
    if (count >= sum) return -2;
    range.decode(high, sum - high);
    this.#escapes.add(see, sum);
    for (let i = 0; i < open; i++) this.#masked[this.#bytes[this.#unmasked[i]!]!] = 1;
    return ESCAPE;
  }

  #escapeIndex(open: number, masked: number): number {
    const states = this.#contexts.states(this.#min);
    if (states === 256) return ALL_SYMBOLS;
    const above = this.#contexts.states(this.#contexts.suffix(this.#min));
    return (
      SEE_INDEX[open - 1]! * 16 +
      (open < above - states ? 1 : 0) +
      (this.#contexts.sum(this.#min) < 11 * states ? 2 : 0) +
      (masked > open ? 4 : 0) +
      this.#highFlag
    );
  }

  #foundFirst(state: number): number {
    this.#found = state;
    const symbol = this.#bytes[state]!;
    this.#previousSuccess = 2 * this.#bytes[state + 1]! > this.#contexts.sum(this.#min) ? 1 : 0;
    this.#runLength += this.#previousSuccess;
    this.#addFrequency(state);
    this.#next();
    return symbol;
  }

  #foundLater(state: number): number {
    const symbol = this.#bytes[state]!;
    this.#found = state;
    this.#contexts.setSum(this.#min, this.#contexts.sum(this.#min) + 4);
    this.#bytes[state + 1]! += 4;
    if (this.#bytes[state + 1]! > this.#bytes[state - STATE + 1]!) {
      this.#contexts.swap(state);
      this.#found = state - STATE;
      if (this.#bytes[this.#found + 1]! > MAX_FREQUENCY) this.#rescale();
    }
    this.#next();
    return symbol;
  }

  #foundBelow(state: number): number {
    this.#found = state;
    const symbol = this.#bytes[state]!;
    this.#addFrequency(state);
    this.#runLength = this.#initRun;
    this.#update();
    return symbol;
  }

  #addFrequency(state: number): void {
    this.#contexts.setSum(this.#min, this.#contexts.sum(this.#min) + 4);
    this.#bytes[state + 1]! += 4;
    if (this.#bytes[state + 1]! > MAX_FREQUENCY) this.#rescale();
  }

  #next(): void {
    const successor = this.#contexts.successor(this.#found);
    if (this.#orderFall === 0 && successor > this.#memory.text) this.#min = this.#max = successor;
    else this.#update();
  }

  #restart(): void {
    const memory = this.#memory;
    memory.reset();
    this.#orderFall = this.#maxOrder;
    this.#runLength = this.#initRun = -Math.min(this.#maxOrder, 12) - 1;
    this.#previousSuccess = 0;
    this.#min = this.#max = memory.allocateContext();
    const stats = memory.allocate(128);
    this.#contexts.setContext(this.#min, { states: 256, sum: 257, stats, suffix: 0 });
    this.#found = stats;
    for (let i = 0; i < 256; i++) this.#contexts.setState(stats + i * STATE, i, 1, 0);
    this.#binary.reset();
    this.#escapes.reset();
  }

  /** Contexts for what followed, up to the longest one; 0 if memory is up. */
  #createSuccessors(skip: boolean): number {
    const bytes = this.#bytes;
    const foundSymbol = bytes[this.#found]!;
    const branch = this.#contexts.successor(this.#found);
    const states: number[] = skip ? [] : [this.#found];
    let context = this.#min;
    for (let suffix = this.#contexts.suffix(context); suffix !== 0; suffix = this.#contexts.suffix(context)) {
      context = suffix;
      const state = this.#contexts.stateOf(context, foundSymbol);
      const successor = this.#contexts.successor(state);
      if (successor !== branch) {
        context = successor;
        if (states.length === 0) return context;
        break;
      }
      states.push(state);
    }
    const symbol = bytes[branch]!;
    const frequency = this.#contexts.inheritedFrequency(context, symbol);
    while (states.length > 0) {
      const child = this.#contexts.child(context, { symbol, frequency, successor: branch + 1 });
      if (child === 0) return 0;
      this.#contexts.setSuccessor(states.pop()!, child);
      context = child;
    }
    return context;
  }

  /** What was found becomes part of the model; that begins anew when memory is up. */
  #update(): void {
    const symbol = this.#bytes[this.#found]!;
    const frequency = this.#bytes[this.#found + 1]!;
    const follows = this.#contexts.successor(this.#found);
    const suffix = this.#contexts.suffix(this.#min);
    // What is found in a context is more frequent in the shorter one, too.
    if (frequency < MAX_FREQUENCY / 4 && suffix !== 0) this.#contexts.raise(suffix, symbol);
    if (this.#orderFall === 0) {
      this.#min = this.#max = this.#createSuccessors(true);
      if (this.#min === 0) this.#restart();
      else this.#contexts.setSuccessor(this.#found, this.#min);
    } else {
      const next = this.#extend(symbol, frequency, follows);
      if (next === 0) this.#restart();
      else this.#min = this.#max = next;
    }
  }

  /** Longer contexts learn what followed them; tells the next context, 0 if memory is up. */
  #extend(symbol: number, frequency: number, known: number): number {
    const memory = this.#memory;
    this.#bytes[memory.text++] = symbol;
    let successor = memory.text;
    if (memory.text >= memory.unitsStart) return 0;
    let follows = known;
    if (follows !== 0) {
      if (follows < memory.unitsStart) follows = this.#createSuccessors(false);
      if (follows === 0) return 0;
      this.#orderFall -= 1;
      if (this.#orderFall === 0) {
        successor = follows;
        if (this.#max !== this.#min) memory.text -= 1;
      }
    } else {
      this.#contexts.setSuccessor(this.#found, successor);
      follows = this.#min;
    }
    return this.#addToContexts(symbol, frequency, successor) ? follows : 0;
  }

  /** The symbol in all contexts that did not have it; false if memory is up. */
  #addToContexts(symbol: number, frequency: number, successor: number): boolean {
    const states = this.#contexts.states(this.#min);
    const others = this.#contexts.sum(this.#min) - states - (frequency - 1);
    for (let context = this.#max; context !== this.#min; context = this.#contexts.suffix(context)) {
      const own = this.#contexts.states(context);
      if (!this.#contexts.makeRoom(context, states, this.#initEscape)) return false;
      const sum = this.#contexts.sum(context);
      let share = 2 * frequency * (sum + 6);
      const whole = others + sum;
      if (share < 6 * whole) {
        share = 1 + (share > whole ? 1 : 0) + (share >= 4 * whole ? 1 : 0);
        this.#contexts.setSum(context, sum + 3);
      } else {
        share =
          4 + (share >= 9 * whole ? 1 : 0) + (share >= 12 * whole ? 1 : 0) + (share >= 15 * whole ? 1 : 0);
        this.#contexts.setSum(context, sum + share);
      }
      this.#contexts.setState(this.#contexts.stats(context) + own * STATE, symbol, share, successor);
      this.#contexts.setStates(context, own + 1);
    }
    return true;
  }

  /** Halves the frequencies of the context, and sorts its states by them. */
  #rescale(): void {
    const bytes = this.#bytes;
    const stats = this.#contexts.stats(this.#min);
    const states = this.#contexts.states(this.#min);
    this.#contexts.moveUp(this.#found, stats);
    let escaped = this.#contexts.sum(this.#min) - bytes[stats + 1]!;
    const adder = this.#orderFall !== 0 ? 1 : 0;
    bytes[stats + 1] = (bytes[stats + 1]! + 4 + adder) >> 1;
    let sum = bytes[stats + 1]!;
    for (let i = 1; i < states; i++) {
      const state = stats + i * STATE;
      escaped -= bytes[state + 1]!;
      bytes[state + 1] = (bytes[state + 1]! + adder) >> 1;
      sum += bytes[state + 1]!;
      let to = state;
      while (to > stats && bytes[state + 1]! > bytes[to - STATE + 1]!) to -= STATE;
      this.#contexts.moveUp(state, to);
    }
    let left = states;
    while (bytes[stats + (left - 1) * STATE + 1] === 0) left -= 1;
    escaped += states - left;
    if (left !== states && this.#contexts.drop(this.#min, left, escaped)) {
      this.#found = this.#min + 2;
      return;
    }
    this.#contexts.setSum(this.#min, sum + escaped - (escaped >> 1));
    this.#found = this.#contexts.stats(this.#min);
  }
}

const ESCAPE = -3;
const highFlag = (symbol: number): number => (symbol >= 0x40 ? 8 : 0);
