import * as packed from './packed-forms.ts';

/** What a node is. */
export const SPLIT = 0;
/** One sign of a table. */
export const SIGN = 1;
/** Whether the sign before or behind is in a table. */
export const BEFORE = 2;
export const BEHIND = 3;
export const FOUND = 4;
/** Ends the ways of a split; there are no more nodes than this. */
export const NOWHERE = 0xffff;

/** What a text has to hold for one of many forms to match in it, as nodes that lead on to others. */
export interface Nodes {
  readonly kinds: Uint8Array;
  /** Of a sign, and of what stands before or behind: its table. */
  readonly of: Uint8Array;
  /** Where each leads to; of a split where its ways begin, of what is found its owner. */
  readonly to: Uint16Array;
  /** Nodes that splits lead to; `NOWHERE` behind the last of each. */
  readonly ways: Uint16Array;
  /** Where the form of each owner begins. */
  readonly roots: readonly number[];
  /** Which classes of signs are in each table; the class after the last stands for the edge of the text. */
  readonly tables: readonly Uint8Array[];
  /** The class of each sign of ASCII: those of one class are alike to all forms. */
  readonly classes: Uint8Array;
  readonly classCount: number;
}

/** The nodes of forms that were packed (`packForms`). */
export function nodesOf(bytes: Uint8Array): Nodes {
  const tableCount = bytes[0]!;
  const classCount = bytes[1]!;
  const classes = bytes.subarray(2, 130);
  const size = packed.tableBytes(classCount);
  const tables = Array.from({ length: tableCount }, (_, i) =>
    tableOf(bytes.subarray(130 + i * size, 130 + (i + 1) * size), classCount),
  );
  const builder = new Builder(bytes, 130 + tableCount * size);
  const roots: number[] = [];
  for (let owner = 0; !builder.isAtEnd; owner++) roots.push(builder.root(owner));
  return { ...builder.nodes, roots, tables, classes, classCount };
}

function tableOf(bits: Uint8Array, classCount: number): Uint8Array {
  return Uint8Array.from({ length: classCount + 1 }, (_, kind) => (bits[kind >> 3]! >> (kind & 7)) & 1);
}

/** Makes nodes from the last to the first. */
class Builder {
  private readonly bytes: Uint8Array;
  private at: number;
  private readonly kinds = new Uint8Array(NOWHERE);
  private readonly of = new Uint8Array(NOWHERE);
  private readonly to = new Uint16Array(NOWHERE);
  private count = 0;
  private readonly ways: number[] = [];

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  get isAtEnd(): boolean {
    return this.at === this.bytes.length;
  }

  get nodes(): Pick<Nodes, 'kinds' | 'of' | 'to' | 'ways'> {
    const { kinds, of, to, ways, count } = this;
    const all = { kinds: kinds.slice(0, count), of: of.slice(0, count), to: to.slice(0, count) };
    return { ...all, ways: Uint16Array.from(ways) };
  }

  root(owner: number): number {
    return this.form(this.put(FOUND, 0, owner));
  }

  /** The node at which the form begins that is read next and goes on at `to`. */
  private form(to: number): number {
    const kind = this.bytes[this.at++]!;
    if (kind >= packed.FIRST_SIGN) return this.put(SIGN, kind - packed.FIRST_SIGN, to);
    const first = this.bytes[this.at++]!;
    if (kind === packed.BEFORE || kind === packed.BEHIND)
      return this.put(kind === packed.BEFORE ? BEFORE : BEHIND, first, to);
    if (kind === packed.TIMES) return this.times(first, this.bytes[this.at++]!, to);
    if (kind === packed.CHOICE) return this.split(Array.from({ length: first }, () => this.form(to)));
    let next = to;
    for (let i = 0; i < first; i++) next = this.form(next);
    return next;
  }

  private times(least: number, most: number, to: number): number {
    const part = this.at;
    let next = most === packed.ENDLESS ? this.endless(to) : to;
    const again = (behind: number) => {
      this.at = part;
      return this.form(behind);
    };
    if (most !== packed.ENDLESS) for (let i = least; i < most; i++) next = this.split([to, again(next)]);
    for (let i = 0; i < least; i++) next = again(next);
    // A form that comes no time has been read, too.
    if (most === 0) again(to);
    return next;
  }

  private endless(to: number): number {
    const split = this.split([to, 0]);
    this.ways[this.to[split]! + 1] = this.form(split);
    return split;
  }

  private split(ways: readonly number[]): number {
    return this.put(SPLIT, 0, this.ways.push(...ways, NOWHERE) - ways.length - 1);
  }

  private put(kind: number, of: number, to: number): number {
    if (this.count === NOWHERE || to > NOWHERE) throw new RangeError('there are more forms than nodes');
    this.kinds[this.count] = kind;
    this.of[this.count] = of;
    this.to[this.count] = to;
    return this.count++;
  }
}
