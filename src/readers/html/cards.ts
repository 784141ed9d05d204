import type { Unit } from '../../core/types.ts';
import { areRecords, type CardLeaf, isCaption, isRun, MAX_LEAVES } from './card-rows.ts';
import { CardTables } from './card-tables.ts';
import { RowTable, type RowTableOptions } from './row-table.ts';

/** A box of the page whose end has not been decided upon: what it holds, in order. */
interface Box {
  readonly name: string;
  readonly of: object;
  readonly held: (Box | CardLeaf | Unit)[];
  /** Texts in it, or more than a card has. */
  leaves: number;
}

/** The pairs that stand at a place, or how many boxes from there on begin none. */
interface Pairs {
  readonly pairs: (readonly CardLeaf[])[] | undefined;
  readonly none: number;
}

const NO_PAIRS: Pairs = { pairs: undefined, none: 0 };

export interface CardOutput {
  text(leaf: CardLeaf): void;
  unit(unit: Unit): void;
  /** What a table of cards under this heading is called. */
  options(title: string): RowTableOptions;
  /** Whether names of elements say what stands in them, as those of data do. */
  readonly isData: boolean;
}

/** Characters that wait for the end of what they stand in before they leave between two cards; and at the most. */
const ENOUGH_HELD = 512 << 10;
const MAX_HELD = 1 << 20;
const MAX_BOXES = 50_000;
/** Captions with their values that make a record. */
const MIN_PAIRS = 3;
/** What lies deeper belongs to the box at this depth. */
const MAX_DEPTH = 200;

const isBox = (part: Box | CardLeaf | Unit): part is Box => 'held' in part;
const isLeaf = (part: Box | CardLeaf | Unit): part is CardLeaf => 'pieces' in part;

/**
 * Boxes of like structure that follow each other are records: cards, items of lists, rows made of boxes, repeated
 * elements of XML. Texts wait until the box around them ends.
 */
export class Cards {
  private root: Box = { name: '', of: {}, held: [], leaves: 0 };
  private stack: Box[] = [this.root];
  private size = 0;
  private boxes = 0;
  /** The box whose last parts were cards that have left: those that follow go on with their table. */
  private going: Box | undefined;
  private readonly tables: CardTables;
  private readonly output: CardOutput;

  constructor(output: CardOutput) {
    this.output = output;
    this.tables = new CardTables(output.options);
  }

  open(name: string, of: object): void {
    if (this.stack.length > MAX_DEPTH) return;
    if (++this.boxes > MAX_BOXES) this.flush();
    const box: Box = { name, of, held: [], leaves: 0 };
    this.top.held.push(box);
    this.stack.push(box);
  }

  close(of: object): void {
    const at = this.stack.findLastIndex((box) => box.of === of);
    if (at <= 0) return;
    while (this.stack.length > at) this.end(this.stack.pop()!);
  }

  leaf(leaf: CardLeaf): void {
    const { top } = this;
    top.held.push(leaf);
    top.leaves += leaf.pieces.length;
    this.size += leaf.seen.length + leaf.hidden.length + 100;
    if (this.size > MAX_HELD) this.flush();
  }

  unit(unit: Unit): void {
    this.top.held.push(unit);
    this.size += unit.kind === 'rows' ? unit.rowCount * 200 : 1000;
    if (this.size > MAX_HELD) this.flush();
  }

  /** Gives out all that waits. Boxes that are open go on, empty. */
  flush(): void {
    const { top } = this;
    const last = this.convert(top);
    if (top.held.length > 0) this.going = top.held.at(-1) === last ? top : undefined;
    for (const box of this.stack.slice(0, -1).reverse()) this.convert(box);
    this.tell(this.root);
    this.size = 0;
    this.boxes = 0;
    for (const box of this.stack) {
      box.held.length = 0;
      box.leaves = 0;
    }
    this.stack.forEach((box, i) => {
      const inner = this.stack[i + 1];
      if (inner !== undefined) box.held.push(inner);
    });
  }

  private get top(): Box {
    return this.stack[this.stack.length - 1]!;
  }

  private end(box: Box): void {
    this.convert(box);
    const around = this.top;
    around.leaves = Math.min(MAX_LEAVES + 1, around.leaves + box.leaves);
    // What has so many parts is no card itself.
    if (this.size > ENOUGH_HELD && around.held.length > MAX_LEAVES) this.flush();
  }

  /** Puts the rows of like boxes in their place; returns the last of them. */
  private convert(box: Box): Unit | undefined {
    const { held } = box;
    let last: Unit | undefined;
    for (let from = 0; from < held.length; from++) {
      const run = this.runAt(held, from, 2);
      if (run === undefined) continue;
      if (run.length < 2 || !areRecords(run)) {
        from += run.length - 1;
        continue;
      }
      const called = this.output.isData ? (held[from] as Box).name : '';
      const batch = this.tables.batch(run, called, from === 0 && box === this.going);
      if (batch === undefined) continue;
      held.splice(from, run.length, batch);
      box.leaves = MAX_LEAVES + 1;
      last = batch;
    }
    return last;
  }

  /** Captions beside values that no card around them claimed: one record, or a list of two columns. */
  private pairsAt(held: Box['held'], at: number): Pairs {
    const run = this.runAt(held, at, MIN_PAIRS);
    if (run === undefined || run.length < MIN_PAIRS) return { pairs: undefined, none: 1 };
    const none = unpaired(run);
    return { pairs: none === 0 ? run : undefined, none };
  }

  private tellPairs(pairs: readonly (readonly CardLeaf[])[]): void {
    const rows = new RowTable(this.output.options(pairs[0]![0]!.title));
    for (const [caption, value] of pairs) {
      const hidden = value!.seen === '';
      rows.add([caption!.seen, hidden ? value!.hidden : value!.seen], caption!.line, hidden ? [1] : 'none');
    }
    const batch = rows.flush();
    if (batch !== undefined) this.output.unit(batch);
  }

  /** The boxes that are built as the first one is; undefined where there cannot be so many: most boxes have none beside them. */
  private runAt(held: Box['held'], from: number, least: number): (readonly CardLeaf[])[] | undefined {
    const first = held[from]!;
    if (!isBox(first)) return undefined;
    for (let at = from; at < from + least; at++) if (!mayBeCard(held[at], first.name)) return undefined;
    const run: (readonly CardLeaf[])[] = [];
    for (let at = from; at < held.length; at++) {
      const part = held[at];
      if (!mayBeCard(part, first.name)) break;
      const leaves = leavesOf(part);
      if (leaves === undefined || (run.length > 0 && !isRun(run[0]!, leaves))) break;
      run.push(leaves);
    }
    return run.length === 0 ? undefined : run;
  }

  private tell(box: Box): void {
    // A run that is no list of pairs is not gone through again from each of its boxes.
    let noneBefore = 0;
    for (let at = 0; at < box.held.length; at++) {
      const part = box.held[at]!;
      const { pairs, none } = at < noneBefore ? NO_PAIRS : this.pairsAt(box.held, at);
      noneBefore = Math.max(noneBefore, at + none);
      if (pairs !== undefined) {
        this.tellPairs(pairs);
        at += pairs.length - 1;
      } else if (isBox(part)) this.tell(part);
      else if (isLeaf(part)) this.output.text(part);
      else this.output.unit(part);
    }
  }
}

/**
 * How many boxes of a run begin no list of pairs, since what spoils one stands in or behind them: a box that is no
 * caption with its value, or a caption that comes again.
 */
function unpaired(run: readonly (readonly CardLeaf[])[]): number {
  const behind = new Set<string>();
  for (let at = run.length - 1; at >= 0; at--) {
    const [caption, ...values] = run[at]!;
    if (values.length !== 1 || !isCaption(caption!.seen) || behind.has(caption!.seen)) return at + 1;
    behind.add(caption!.seen);
  }
  return 0;
}

function mayBeCard(part: Box | CardLeaf | Unit | undefined, name: string): part is Box {
  return (
    part !== undefined && isBox(part) && part.name === name && part.leaves >= 2 && part.leaves <= MAX_LEAVES
  );
}

/** The texts of a box with their paths in it; undefined if there is more in it than texts. */
function leavesOf(box: Box): CardLeaf[] | undefined {
  const leaves: CardLeaf[] = [];
  return addLeaves(box, '', leaves) ? leaves : undefined;
}

function addLeaves(box: Box, path: string, leaves: CardLeaf[]): boolean {
  for (const part of box.held) {
    if (isLeaf(part)) for (const piece of part.pieces) addPiece(part, piece, { path, leaves });
    else if (!isBox(part) || !addLeaves(part, `${path}/${part.name}`, leaves)) return false;
  }
  return true;
}

/** A text, and the hidden one that stands in it. */
function addPiece(
  leaf: CardLeaf,
  { tag, header, seen, hidden }: CardLeaf['pieces'][number],
  { path: around, leaves }: { readonly path: string; readonly leaves: CardLeaf[] },
): void {
  const path = `${around}/${leaf.tag}/${tag}`;
  const { raw, title, line, column } = leaf;
  const about = { tag, raw, header: header || leaf.header, title, line, column, pieces: NO_PIECES };
  if (seen !== '') leaves.push({ ...about, path, seen, hidden: '' });
  if (hidden !== '') leaves.push({ ...about, path: `${path}/hidden`, seen: '', hidden });
}

const NO_PIECES: CardLeaf['pieces'] = [];
