import { BEFORE, BEHIND, FOUND, NOWHERE, type Nodes, SIGN, SPLIT } from './nodes.ts';

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const HYPHEN = 45;
const UNKNOWN = 255;
/** States kept at a time, of some 500 bytes each: when there are more, all are forgotten. */
const MOST_STATES = 8_192;
/** If that happens within fewer bytes texts are too different for it. */
const LEAST_BYTES = 1 << 18;
/** Longer texts are not looked at. */
export const LONGEST = 1_024;
/** From where nothing can match any more. */
const DEAD = 0;

/**
 * Which of many expressions may match in a text of ASCII, told without asking each: a table says for each state and sign which
 * state comes next, from every sign of the text on until nothing can match any more, which mostly is at once. States are worked out
 * when a text first comes to them. It never says of an expression that it cannot match where it can; more may be said to match.
 */
export class Automaton {
  /** Bits of the owners whose expressions may match in the text that was looked at last. */
  private readonly found: Uint32Array;
  /** Whether there are any. */
  foundAny = false;
  private readonly nodes: Nodes;
  private readonly classes: Uint8Array;
  /** Classes of signs, and one for the edges of the text. */
  private readonly width: number;
  private readonly kinds = new Uint8Array(LONGEST + 1);
  /** By node: when it was come to last, and when it was behind a look ahead. */
  private readonly stamps: Int32Array;
  private readonly opened: Int32Array;
  private stamp = 0;
  /** What was come to since the stamp changed. */
  private readonly reached: Uint16Array;
  private count = 0;
  private ended: number[] = [];
  /** Of each state: the next by class (−1: not worked out), the owners that were found on the way to it (0: none). */
  private next = new Int32Array(0);
  private finds = new Uint16Array(0);
  private states: Uint16Array[] = [];
  private byNodes = new Map<string, number>();
  /** By the class of the sign before: in which state a match begins (−1: not worked out). */
  private readonly first: Int32Array;
  private sets: Uint32Array[] = [];
  private setNumbers = new Map<string, number>();
  private bytes = 0;
  private gaveUp = false;

  /** `owners`: how many there are. */
  constructor(nodes: Nodes, owners: number) {
    const count = nodes.kinds.length;
    this.nodes = nodes;
    this.width = nodes.classCount + 1;
    this.stamps = new Int32Array(count);
    this.opened = new Int32Array(count);
    this.reached = new Uint16Array(count);
    this.found = new Uint32Array((owners + 31) >> 5);
    this.classes = new Uint8Array(256).fill(UNKNOWN);
    this.classes.set(this.nodes.classes);
    this.classes[TAB] = UNKNOWN;
    this.first = new Int32Array(this.width);
    this.begin();
  }

  /**
   * Whose expressions may match is told by `foundAny` and `owners`. False if nothing can be said: the text is long, has signs beyond ASCII or ones that are read as others, or texts
   * differ too much.
   */
  look(bytes: Uint8Array, from: number, to: number): boolean {
    if (this.gaveUp || to - from > LONGEST || !this.classify(bytes, from, to)) return false;
    const { kinds, width, first } = this;
    const length = to - from;
    if (this.foundAny) this.found.fill(0);
    this.foundAny = false;
    let before = width - 1;
    for (let start = 0; start < length; start++) {
      let state = first[before]!;
      if (state < 0) state = this.firstBehind(before);
      before = kinds[start]!;
      for (let at = start; state > DEAD && at <= length; at++) {
        const kind = kinds[at]!;
        const next = this.next[state * width + kind]!;
        state = next < 0 ? this.step(state, kind) : next;
        if (state > DEAD && this.finds[state] !== 0) this.add(this.finds[state]!);
      }
      if (state < 0) return this.forget(bytes, from, to);
    }
    this.bytes += length;
    return true;
  }

  /** The places of those in the list of owners. */
  owners(): number[] {
    const places: number[] = [];
    this.found.forEach((bits, word) => {
      for (let bit = 0; bit < 32; bit++) if ((bits >>> bit) & 1) places.push(32 * word + bit);
    });
    return places;
  }

  /** Fills `kinds`, with the edge at the end; false if there is a sign that has no class. */
  private classify(bytes: Uint8Array, from: number, to: number): boolean {
    const { classes, kinds } = this;
    for (let at = from; at < to; at++) {
      const byte = bytes[at]!;
      const kind = classes[byte]!;
      if (kind === UNKNOWN || (byte === LINE_FEED && isCut(bytes, from, at))) return false;
      kinds[at - from] = kind;
    }
    kinds[to - from] = this.width - 1;
    return true;
  }

  private add(set: number): void {
    this.foundAny = true;
    const owners = this.sets[set]!;
    for (let i = 0; i < owners.length; i++) this.found[i]! |= owners[i]!;
  }

  private forget(bytes: Uint8Array, from: number, to: number): boolean {
    this.gaveUp = this.bytes < LEAST_BYTES;
    this.bytes = 0;
    this.begin();
    return this.look(bytes, from, to);
  }

  private begin(): void {
    this.sets = [];
    this.setNumbers = new Map();
    this.setOf([]);
    this.states = [];
    this.byNodes = new Map();
    this.next = new Int32Array(64 * this.width).fill(-1);
    this.finds = new Uint16Array(64);
    this.first.fill(-1);
    this.reset();
    this.stateReached();
  }

  /** The state in which matches begin behind a sign of this class; −1 if there is no room. */
  private firstBehind(before: number): number {
    this.reset();
    for (const root of this.nodes.roots) this.follow(root, before);
    const state = this.stateReached();
    this.first[before] = state;
    return state;
  }

  /** The state that comes next; −1 if there is no room. */
  private step(state: number, kind: number): number {
    const { kinds, of, to, tables } = this.nodes;
    this.reset();
    for (const from of this.states[state]!) {
      if (tables[of[from]!]![kind] === 0) continue;
      if (kinds[from] === SIGN) this.follow(to[from]!, kind);
      else this.open(to[from]!, kind);
    }
    const next = this.stateReached();
    if (next >= 0) this.next[state * this.width + kind] = next;
    return next;
  }

  private reset(): void {
    this.stamp++;
    this.count = 0;
    this.ended = [];
  }

  /** Comes to the nodes that are reached from `from` without a sign, behind one of the class `before`. */
  private follow(from: number, before: number): void {
    if (this.stamps[from] === this.stamp) return;
    this.stamps[from] = this.stamp;
    const { kinds, of, to, ways, tables } = this.nodes;
    const kind = kinds[from]!;
    const next = to[from]!;
    if (kind === SPLIT) for (let at = next; ways[at] !== NOWHERE; at++) this.follow(ways[at]!, before);
    else if (kind === BEFORE) {
      if (tables[of[from]!]![before] === 1) this.follow(next, before);
    } else if (kind === FOUND) this.ended.push(next);
    else this.reached[this.count++] = from;
  }

  /** The same where it is known what stands behind; what stands before is taken to fit. */
  private open(from: number, behind: number): void {
    if (this.opened[from] === this.stamp) return;
    this.opened[from] = this.stamp;
    const { kinds, of, to, ways, tables } = this.nodes;
    const kind = kinds[from]!;
    const next = to[from]!;
    if (kind === SPLIT) for (let at = next; ways[at] !== NOWHERE; at++) this.open(ways[at]!, behind);
    else if (kind === BEFORE) this.open(next, behind);
    else if (kind === FOUND) this.ended.push(next);
    else if (tables[of[from]!]![behind] === 1) {
      if (kind === BEHIND) this.open(next, behind);
      else this.follow(next, behind);
    }
  }

  /** The state of what was come to; −1 if there is no room for it. */
  private stateReached(): number {
    const nodes = this.reached.slice(0, this.count).sort();
    const set = this.ended.length === 0 ? 0 : this.setOf(this.ended);
    const key = String.fromCharCode(set) + String.fromCharCode.apply(null, nodes as unknown as number[]);
    const known = this.byNodes.get(key);
    if (known !== undefined) return known;
    const state = this.states.length;
    if (state >= MOST_STATES) return -1;
    if (state >= this.finds.length) this.grow();
    this.states.push(nodes);
    this.finds[state] = set;
    this.byNodes.set(key, state);
    return state;
  }

  private grow(): void {
    const { next, finds } = this;
    this.next = new Int32Array(2 * next.length).fill(-1);
    this.next.set(next);
    this.finds = new Uint16Array(2 * finds.length);
    this.finds.set(finds);
  }

  /** The number of a set of owners; 0 is the empty one. */
  private setOf(owners: readonly number[]): number {
    const bits = new Uint32Array(this.found.length);
    for (const owner of owners) bits[owner >> 5]! |= 1 << (owner & 31);
    const key = bits.join();
    let number = this.setNumbers.get(key);
    if (number === undefined) {
      number = this.sets.push(bits) - 1;
      this.setNumbers.set(key, number);
    }
    return number;
  }
}

/** A line that ends in a hyphen may go on in the next: then it is read without the break. */
function isCut(bytes: Uint8Array, from: number, at: number): boolean {
  const before = at > from && bytes[at - 1] === RETURN ? at - 2 : at - 1;
  return before >= from && bytes[before] === HYPHEN;
}
