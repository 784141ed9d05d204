import { chartCell } from './chart-cells.ts';
import { type Frame, isMapOfObjects, isMapOfScalars, isOfOne, isPosition } from './frame.ts';
import type { HeldColumns } from './held-columns.ts';
import type { RowWriter } from './row-writer.ts';
import { standsAlone } from './standing.ts';

/** Cells of one row of an array of arrays. */
export const MAX_ROW = 2000;
/** Members after which an object that may be a map is looked at, to read on as rows. */
export const MAP_SAMPLE = 50;
/** Members that make a map: few for an object by itself, more inside a record, whose parts belong together. */
const LEAST_MEMBERS = { alone: 2, listed: 8 };

/** What a description of a column calls it, as open data portals and web services give their columns. */
const COLUMN_NAME = /^(?:name|fieldName|column_?name|field|title|label|text)$/i;

/** Ends objects and arrays: what they held is a row, rows, cells of the record around, or one of its columns. */
export class FrameEnds {
  readonly #rows: RowWriter;
  readonly #held: HeldColumns;

  constructor(rows: RowWriter, held: HeldColumns) {
    this.#rows = rows;
    this.#held = held;
  }

  /** `parent`: what the frame stood in. */
  end(frame: Frame, parent: Frame | undefined): void {
    if (frame.count === 0) this.#endEmpty(frame);
    if (frame.array) this.#endArray(frame, parent);
    else this.#endObject(frame, parent);
  }

  #endObject(frame: Frame, parent: Frame | undefined): void {
    if (this.#held.hold(frame, parent)) return;
    if (frame.columnar) this.#held.release(frame);
    if (frame.columns.length > 0) {
      this.#rows.endColumns(frame);
      this.#held.clear();
    }
    if (!frame.keyed) this.#endMembers(frame);
    if (frame.own) this.#endOwn(frame, parent);
    else if (standsAlone(frame)) this.#rows.endApart(frame);
    else this.#noteMember(frame, parent);
  }

  #endOwn(frame: Frame, list: Frame | undefined): void {
    noteName(frame, list);
    const cell = list === undefined ? undefined : chartCell(frame, list);
    if (cell !== undefined) {
      this.#endCell(list!, cell);
      return;
    }
    // All that it held are the cells of a row.
    if (frame.cells && frame.record!.columns.length === 0) return;
    if (list !== undefined && isOfOne(frame, list)) {
      list.elements.push(frame);
      return;
    }
    if (list !== undefined) this.#endElements(list, 0);
    this.#rows.endRecord(frame);
  }

  #endCell(list: Frame, text: string): void {
    list.cells = true;
    list.scalars.push(text);
    if (list.scalars.length >= MAX_ROW) this.#rows.endCells(list);
  }

  /** The elements that wait, from the given one on, are rows of their own after all. */
  #endElements(list: Frame, from: number): void {
    for (const element of list.elements.slice(from)) this.#rows.endRecord(element);
    list.elements = [];
  }

  /** The first name or address of several is told in the record around. */
  #joinFirst(list: Frame): void {
    const [first] = list.elements;
    if (first === undefined) return;
    first.record!.columns.forEach((column, i) => {
      this.#rows.put(list, `${list.prefix}.${column}`, first.record!.values[i]!);
    });
    this.#endElements(list, 1);
  }

  /** Its key is told all the same. */
  #endEmpty(frame: Frame): void {
    if (frame.row) frame.scalars.push('');
    const column = frame.array ? frame.prefix : frame.prefix.slice(0, -1);
    if (column !== '' && frame.record !== undefined && !frame.own) this.#rows.put(frame, column, '');
  }

  #endArray(frame: Frame, parent: Frame | undefined): void {
    if (frame.row) {
      this.#rows.endRow(frame);
      return;
    }
    if (frame.cells) {
      this.#rows.endCells(frame);
      parent!.cells = true;
      return;
    }
    this.#joinFirst(frame);
    if (frame.names.length >= 2 && frame.names.length === frame.count) this.#rows.described = frame.names;
    if (frame.scalars.length > 0 && !this.#held.hold(frame, parent)) this.#endScalars(frame);
  }

  #endScalars(frame: Frame): void {
    const { scalars, prefix } = frame;
    if (frame.record === undefined || frame.spilled) this.#rows.spill(frame);
    else if (isPosition(frame)) {
      const around = prefix.slice(0, -'coordinates'.length);
      this.#rows.put(frame, `${around}longitude`, scalars[0]!);
      this.#rows.put(frame, `${around}latitude`, scalars[1]!);
    } else this.#rows.put(frame, prefix, scalars.join('; '));
  }

  #endMembers(frame: Frame): void {
    if (!frame.listed && isMapOfScalars(frame)) {
      this.#rows.startPairs(frame);
      return;
    }
    const least = frame.listed ? LEAST_MEMBERS.listed : LEAST_MEMBERS.alone;
    if (isMapOfObjects(frame, least)) this.#rows.startRows(frame);
  }

  /** Tells the object around that one of its members was an object, and looks whether they are rows. */
  #noteMember(frame: Frame, parent: Frame | undefined): void {
    if (parent === undefined || parent.array || parent.keyed) return;
    parent.members.push({ key: parent.key, from: frame.start, to: frame.record!.columns.length });
    if (parent.members.length === MAP_SAMPLE && isMapOfObjects(parent, MAP_SAMPLE))
      this.#rows.startRows(parent);
  }
}

/** Columns may be described by a list of objects with their names. */
function noteName({ record }: Frame, list: Frame | undefined): void {
  if (list === undefined || !list.array || list.names.length !== list.count - 1) return;
  const at = list.count > MAX_ROW ? -1 : record!.columns.findIndex((column) => COLUMN_NAME.test(column));
  if (at >= 0) list.names.push(record!.values[at]!);
}
