import { keyOfDigits, type Secret, type ValueKey } from '../hash.ts';
import { OUTLINED } from '../text/outline.ts';
import type { IsPlainNumber, PlainNumber } from '../text/plain-number.ts';
import type { CellBytes } from '../types.ts';
import type { JudgedRows } from './ahead/slot.ts';
import { standsAsItIs, standsInAscii } from './cell-bytes.ts';
import type { CellMemory } from './cell-memory.ts';
import { type KeyShape, nameKeyOf, weakKeyOf } from './key-shape.ts';
import { type PlainNames, UNKNOWN_NAME } from './plain-names.ts';

/** What a cell is, as far as it is known; 0 if it is not. */
export const SILENT = 1;
export const FACT = 2;
/** More than its column promises: the row is left to others. */
export const ODD = 3;
/** Some cells of this outline may hold something. */
export const ASK = 4;

/** What is said of a row instead of the bits of its columns: that there is more to it; that nobody could tell. */
const MORE = -1;
export const UNKNOWN = -2;

/** Shorter texts are no stories (`isStory`). */
const SHORTEST_STORY = 40;
/** Longer texts hardly ever come again. */
const LONGEST_KNOWN = 1_000;
/** Bit of a mark (`CellBytes`) of texts that are beyond ASCII, and as they stand in the bytes where it is the only one. */
const BEYOND_ASCII = 0x80;

/** How the cells of a column are known. */
export type KnownColumn =
  /** Left alone unless they are long enough for a story; or read as texts, whatever the column is. */
  | KnownOutlines
  /** Known one by one: they hold a fact, or tell of the person. */
  | KnownCells
  /** Never judged here if there is anything in them. */
  | { readonly mode: 'odd' };

export interface KnownOutlines {
  readonly mode: 'outline';
  readonly memory: CellMemory;
  /** Cells that hold nothing, one by one: those whose outline may hold something, in quotes or long. */
  readonly exact: CellMemory;
  readonly isForeign: boolean;
}

export interface KnownCells {
  readonly mode: 'cell';
  readonly memory: CellMemory;
  readonly bit: number;
  /** How most numbers of the column are written, and whether bytes are one. */
  readonly form: PlainNumber | undefined;
  readonly isNumber: IsPlainNumber | undefined;
  readonly salt: ValueKey;
  readonly isTelling: boolean;
  /** Undefined for what is known by no words. */
  readonly names: PlainNames | undefined;
}

/** Says of cells what their column's memory does not know. */
export interface CellTeacher {
  /** What the outline in the slot is: `SILENT`, `ASK`, or 0 if that is not worth finding out. */
  outline(column: number, slot: number): number;
  /** Whether the cell says nothing: `SILENT` or `ODD`. */
  whole(column: number): number;
  /** What the cell is, to be kept in the slot unless that is −1; sets its key, and adds what it tells. */
  cell(column: number, slot: number): number;
  /** The text of the cell. */
  text(column: number): string;
}

interface JudgedInto {
  readonly cells: CellBytes;
  readonly into: JudgedRows;
  readonly at: number;
  /** Of most rows, if they have names. */
  readonly shape: KeyShape | undefined;
}

/**
 * Judges rows on the bytes of their cells by what is known of such cells. Who has no teacher, as a thread that
 * holds nothing but these memories, leaves rows with others.
 */
export class KnownRows {
  readonly columns: readonly KnownColumn[];
  readonly keys: Float64Array;
  /** What the row tells of people. */
  told = 0;
  /** Bits of the columns whose names are known by their words; −1 of a row that another thread has judged. */
  spelt = 0;
  private readonly secret: Secret;
  private readonly teacher: CellTeacher | undefined;
  private readonly digits: { bytes: Uint8Array; from: number; to: number } = {
    bytes: new Uint8Array(0),
    from: 0,
    to: 0,
  };
  private nameColumn = 0;
  private readonly textOfName = () => this.teacher!.text(this.nameColumn);

  constructor(columns: readonly KnownColumn[], secret: Secret, teacher?: CellTeacher) {
    this.columns = columns;
    this.keys = new Float64Array(columns.length);
    this.secret = secret;
    this.teacher = teacher;
  }

  /** Judges a row for another thread, as the one at `at`. */
  judge(index: number, { cells, into, at, shape }: JudgedInto): void {
    const { keys } = this;
    const filled = this.gather(index, cells);
    into.filled[at] = filled;
    into.told[at] = this.told;
    if (filled < 0) return;
    for (let column = 0, key = at * keys.length; column < keys.length; column++, key++)
      into.keys[key] = keys[column]!;
    if (filled !== shape?.filled) return;
    const name = nameKeyOf(keys, 0, shape.names);
    into.names[at] = name;
    into.weak[at] = weakKeyOf(keys, 0, name, shape.born);
  }

  /** Fills `keys` and `told`; the bits of the columns that hold their fact, `MORE` or `UNKNOWN`. */
  gather(index: number, cells: CellBytes): number {
    const { starts, ends, rowEnds, bytes, marks } = cells;
    const { columns, keys } = this;
    const first = index === 0 ? 0 : rowEnds[index - 1]!;
    const width = rowEnds[index]! - first;
    if (width > columns.length) return MORE;
    let filled = 0;
    this.told = 0;
    this.spelt = 0;
    for (let column = 0; column < width; column++) {
      const from = starts[first + column]!;
      const to = ends[first + column]!;
      if (from === to) continue;
      const plan = columns[column]!;
      const mark = marks[first + column]!;
      if (plan.mode === 'odd') return MORE;
      if (plan.mode === 'outline') {
        if (plan.isForeign && to - from < SHORTEST_STORY && standsInAscii(mark)) continue;
        const is = this.outlined(plan, column, cells, first + column);
        if (is !== SILENT) return is === ODD ? MORE : UNKNOWN;
        continue;
      }
      if (mark === 0 && plan.isNumber?.(bytes, from, to) === true) {
        this.digits.bytes = bytes;
        this.digits.from = from;
        this.digits.to = to;
        keys[column] = keyOfDigits(this.digits, this.secret, plan.salt);
        filled |= plan.bit;
        continue;
      }
      if (plan.names !== undefined && (mark | BEYOND_ASCII) === BEYOND_ASCII) {
        this.nameColumn = column;
        const key = plan.names.keyOf(bytes, from, to, this.textOfName);
        if (key === UNKNOWN_NAME) return UNKNOWN;
        if (key !== 0) {
          keys[column] = key;
          filled |= plan.bit;
          this.spelt |= plan.bit;
          continue;
        }
      }
      const { memory } = plan;
      let verdict = 0;
      let slot = -1;
      if (memory.pays) {
        slot = memory.find(bytes, from, to, mark);
        verdict = memory.verdicts[slot]!;
        memory.asked(verdict !== 0);
      }
      if (verdict !== 0) {
        keys[column] = memory.keys[slot]!;
        if (plan.isTelling) this.told |= memory.tells![slot]!;
      } else if (this.teacher === undefined) return UNKNOWN;
      else verdict = this.teacher.cell(column, slot);
      if (verdict === ODD) return MORE;
      if (verdict === FACT) filled |= plan.bit;
    }
    return filled;
  }

  /** Whether a cell says nothing, by its outline or for itself: `SILENT`, `ODD`, or 0 if that is not known. */
  private outlined(plan: KnownOutlines, column: number, cells: CellBytes, at: number): number {
    const { bytes, starts, ends, marks } = cells;
    const { teacher } = this;
    const from = starts[at]!;
    const to = ends[at]!;
    const mark = marks[at]!;
    if (standsAsItIs(mark) && to - from <= OUTLINED) {
      const { memory } = plan;
      const slot = memory.find(bytes, from, to, mark);
      const verdict = teacher === undefined ? memory.verdicts[slot]! : teacher.outline(column, slot);
      if (verdict === SILENT) return SILENT;
    }
    const { exact } = plan;
    if (!exact.pays || to - from > LONGEST_KNOWN) return teacher === undefined ? 0 : teacher.whole(column);
    const slot = exact.find(bytes, from, to, mark);
    const isKnown = exact.verdicts[slot] !== 0;
    exact.asked(isKnown);
    if (isKnown) return SILENT;
    if (teacher === undefined) return 0;
    const verdict = teacher.whole(column);
    if (verdict === SILENT) exact.keep(slot, SILENT, 0);
    return verdict;
  }
}
