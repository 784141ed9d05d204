import { problem } from '../../../core/problem.ts';
import type { TextBlock, Unit } from '../../../core/types.ts';
import { chartCell } from './chart-cells.ts';
import {
  childFrame,
  type Frame,
  isMapOfObjects,
  isMapOfScalars,
  isOfOne,
  isPosition,
  rootFrame,
} from './frame.ts';
import type { JsonSetting } from './group.ts';
import { innerFile, isJson, LEAST_INNER, MAX_BASE64, mayBeFile } from './inner.ts';
import { type JsonEvents, JsonLexer } from './lexer.ts';
import { renderPath } from './path.ts';
import { behindSpace } from './record-text.ts';
import { MAX_JOINED, RowWriter } from './row-writer.ts';
import { standsAlone } from './standing.ts';

/** Deeper values are read, but belong to the object or array at this depth. */
const MAX_DEPTH = 200;
/** Cells of one row of an array of arrays. */
const MAX_ROW = 2000;
/** Keys that are longer are given as text too. */
const MAX_KEY = 200;
/** Characters of values that may wait to become a table that is given by columns. */
const MAX_HELD = 64 << 20;
/** What a value costs beside its characters. */
const VALUE_COST = 16;
/** JSON as a text in JSON, again and again. */
const MAX_INNER = 5;
/** Members after which an object that may be a map is looked at, to read on as rows. */
const MAP_SAMPLE = 50;
/** Members that make a map: few for an object by itself, more inside a record, whose parts belong together. */
const LEAST_MEMBERS = { alone: 2, listed: 8 };

/** What a description of a column calls it, as open data portals and web services give their columns. */
const COLUMN_NAME = /^(?:name|fieldName|column_?name|field|title|label|text)$/i;
const TITLE_KEY = /^(?:title|caption|heading|subject|description|label)$/i;

/**
 * From the lexer's events to rows. An object in an array is a row; its nested objects add columns with dotted
 * names; arrays of objects in it are tables of their own.
 */
export class RowBuilder implements JsonEvents {
  readonly rows: RowWriter;
  private readonly stack: Frame[] = [];
  /** Levels below MAX_DEPTH. */
  private below = 0;
  /** Size of the values in lists that may be columns. */
  private held = 0;
  private tooDeep = false;
  private broken = false;
  /** Texts of JSON that are being read, one in the other. */
  private inner = 0;
  /** What came of a text that may be a file, and is longer than one piece. */
  private pieces: string[] = [];
  private readonly setting: JsonSetting;
  private readonly line: () => number;

  constructor(setting: JsonSetting, line: () => number) {
    this.setting = setting;
    this.line = line;
    this.rows = new RowWriter(setting, this.stack);
  }

  open(array: boolean): void {
    const parent = this.top();
    if (this.stack.length >= MAX_DEPTH) {
      this.openBelow();
      return;
    }
    if (parent === undefined) {
      this.stack.push(rootFrame(array, this.rows.rootIndexes()));
      return;
    }
    if (parent.array) {
      parent.count++;
      if (parent.row) parent.scalars.push('');
    } else if (parent.columnar) this.notColumn(parent);
    this.stack.push(childFrame(parent, array));
  }

  /**
   * An object that begins at `at`, as the next element of a list of many, if it is of a shape that is known: where it ends,
   * −1 if it is to be read. In a short list its elements may be told otherwise, each beside the others.
   */
  whole(chunk: string, at: number): number {
    const list = this.top();
    if (list === undefined || list.count < MAX_ROW || !this.isPlainList(list)) return -1;
    const match = this.rows.shapes.match(chunk, at);
    if (match === undefined) return -1;
    list.count++;
    this.rows.addElement(list, chunk, match);
    return match.end;
  }

  private isPlainList({ array, row, label, prefix }: Frame): boolean {
    return array && !row && label === undefined && prefix !== 'c' && this.below === 0 && this.inner === 0;
  }

  /** The same of an object that stands alone on its line, which ends at `to`. */
  wholeLine(chunk: string, at: number, to: number): number {
    if (this.stack.length > 0) return -1;
    const match = this.rows.shapes.match(chunk, at);
    if (match === undefined || behindSpace(chunk, match.end) < to || match.end > to) return -1;
    this.rows.tables.addMatch(this.rows.rootPlace(), chunk, match);
    return match.end;
  }

  close(array: boolean): void {
    if (this.below > 0) {
      this.below--;
      return;
    }
    const top = this.top();
    if (top?.array !== array)
      this.damaged(top === undefined ? 'bracket without a begin' : 'wrong closing bracket');
    if (!this.stack.some((frame) => frame.array === array)) return;
    while (this.top()!.array !== array) this.pop();
    this.pop();
  }

  key(text: string): void {
    this.tellPieces();
    const top = this.top();
    if (top === undefined || top.array) {
      this.damaged('key outside of an object');
      this.scalar(text);
      return;
    }
    if (text.length > MAX_KEY) this.tell(text);
    top.key = text.slice(0, MAX_KEY);
    top.count++;
  }

  scalar(text: string): void {
    const whole = this.pieces.length === 0 ? text : this.pieces.join('') + text;
    if (whole.length >= LEAST_INNER && this.holds(whole)) this.pieces = [];
    else {
      this.tellPieces();
      this.value(text);
    }
  }

  /** True if the text was read as what is packed in it. */
  private holds(text: string): boolean {
    if (this.innerJson(text)) return true;
    const source = innerFile(text);
    if (source === undefined) return false;
    this.rows.tables.units.push({ kind: 'file', source, visibility: this.veil(text) });
    this.value('');
    return true;
  }

  private value(text: string): void {
    const top = this.top();
    if (top === undefined) this.rows.tables.addRow('values', this.rows.rootPlace(), [text]);
    else if (top.array) this.element(top, text);
    else this.field(top, text);
  }

  piece(text: string): void {
    if (this.pieces.length === 0 && !mayBeFile(text)) this.tell(text);
    else this.pieces.push(text);
    if (this.pieces.length * text.length <= MAX_BASE64) return;
    this.rows.tables.units.push(problem('too-large', 'packed text is too large to hold', this.lineLocator()));
    this.tellPieces();
  }

  private tell(text: string): void {
    this.rows.tables.units.push(this.block(text, this.setting.visibility));
  }

  /** Pieces that turned out to be no file are texts. */
  private tellPieces(): void {
    for (const text of this.pieces) this.tell(text);
    this.pieces = [];
  }

  comment(text: string): void {
    this.rows.tables.units.push(this.block(text, 'comment'));
  }

  damaged(detail: string): void {
    if (this.broken) return;
    this.broken = true;
    this.rows.tables.units.push(problem('damaged', `invalid JSON: ${detail}`, this.lineLocator()));
  }

  /** The end of an outermost value: what is still open was cut off. */
  end(): void {
    this.tellPieces();
    if (this.stack.length > 0) this.damaged('ends inside an object or array');
    this.below = 0;
    while (this.stack.length > 0) this.pop();
    this.held = 0;
  }

  /** A page that is written out in a text can be seen as well as any other text there. */
  private veil(text: string): TextBlock['visibility'] {
    const { visibility } = this.setting;
    return visibility === 'visible' && text.charCodeAt(0) !== 60 ? 'embedded' : visibility;
  }

  /** Reads a text that is JSON in the place where it stands. */
  private innerJson(text: string): boolean {
    if (this.inner >= MAX_INNER || !isJson(text)) return false;
    this.inner++;
    const lexer = new JsonLexer(this, text.length + 1);
    lexer.write(text);
    lexer.end();
    this.inner--;
    return true;
  }

  private top(): Frame | undefined {
    return this.stack[this.stack.length - 1];
  }

  private openBelow(): void {
    this.below++;
    if (this.tooDeep) return;
    this.tooDeep = true;
    this.rows.tables.units.push(
      problem('too-deep', `JSON nested more than ${MAX_DEPTH} levels deep`, this.lineLocator()),
    );
  }

  /** A scalar of an object. */
  private field(top: Frame, text: string): void {
    if (TITLE_KEY.test(top.key) && text !== '' && !top.listed) top.title = text.slice(0, 200);
    if (top.columnar && this.heldField(top, text)) return;
    if (top.keyed) {
      this.rows.tables.addPair(this.rows.childRow(top), top.key, text);
      return;
    }
    top.scalarCount++;
    this.rows.put(top, top.prefix + top.key, text);
    if (top.scalarCount === MAP_SAMPLE && !top.listed && isMapOfScalars(top)) this.rows.startPairs(top);
  }

  /** True if the object still looks like a column: its keys count from 0. */
  private heldField(top: Frame, text: string): boolean {
    if (
      top.key !== String(top.scalars.length) ||
      top.count !== top.scalars.length + 1 ||
      this.held > MAX_HELD
    ) {
      this.notColumn(top);
      return false;
    }
    top.scalars.push(text);
    this.held += text.length + VALUE_COST;
    return true;
  }

  /** The values that were held are fields like others. */
  private notColumn(frame: Frame): void {
    frame.columnar = false;
    frame.scalars.forEach((text, i) => {
      frame.scalarCount++;
      this.rows.put(frame, `${frame.prefix}${i}`, text);
    });
    frame.scalars = [];
  }

  /** A scalar of an array. */
  private element(top: Frame, text: string): void {
    top.count++;
    top.scalars.push(text);
    if (top.row && top.scalars.length >= MAX_ROW) this.rows.endRow(top);
    else if (!top.row && !top.cells && (top.spilled || top.scalars.length > MAX_JOINED))
      this.spillOrHold(top);
  }

  private spillOrHold(top: Frame): void {
    if (!top.columnar || top.spilled || this.held > MAX_HELD) this.rows.spill(top);
    else this.held += top.scalars.at(-1)!.length + VALUE_COST;
  }

  private pop(): void {
    const frame = this.stack.pop()!;
    if (frame.count === 0) this.endEmpty(frame);
    if (frame.array) {
      this.endArray(frame);
      return;
    }
    if (this.heldColumn(frame)) return;
    if (frame.columnar) this.notColumn(frame);
    if (frame.columns.length > 0) {
      this.rows.endColumns(frame);
      this.held = 0;
    }
    if (!frame.keyed) this.endMembers(frame);
    if (frame.own) this.endOwn(frame);
    else if (standsAlone(frame)) this.rows.endApart(frame);
    else this.noteMember(frame);
  }

  private endOwn(frame: Frame): void {
    this.noteName(frame);
    const list = this.top();
    const cell = list === undefined ? undefined : chartCell(frame, list);
    if (cell !== undefined) {
      this.endCell(list!, cell);
      return;
    }
    // All that it held are the cells of a row.
    if (frame.cells && frame.record!.columns.length === 0) return;
    if (list !== undefined && isOfOne(frame, list)) {
      list.elements.push(frame);
      return;
    }
    if (list !== undefined) this.endElements(list, 0);
    this.rows.endRecord(frame);
  }

  private endCell(list: Frame, text: string): void {
    list.cells = true;
    list.scalars.push(text);
    if (list.scalars.length >= MAX_ROW) this.rows.endCells(list);
  }

  /** The elements that wait, from the given one on, are rows of their own after all. */
  private endElements(list: Frame, from: number): void {
    for (const element of list.elements.slice(from)) this.rows.endRecord(element);
    list.elements = [];
  }

  /** The first name or address of several is told in the record around. */
  private joinFirst(list: Frame): void {
    const [first] = list.elements;
    if (first === undefined) return;
    first.record!.columns.forEach((column, i) => {
      this.rows.put(list, `${list.prefix}.${column}`, first.record!.values[i]!);
    });
    this.endElements(list, 1);
  }

  /** Its key is told all the same. */
  private endEmpty(frame: Frame): void {
    if (frame.row) frame.scalars.push('');
    const column = frame.array ? frame.prefix : frame.prefix.slice(0, -1);
    if (column !== '' && frame.record !== undefined && !frame.own) this.rows.put(frame, column, '');
  }

  private endArray(frame: Frame): void {
    if (frame.row) {
      this.rows.endRow(frame);
      return;
    }
    if (frame.cells) {
      this.rows.endCells(frame);
      this.top()!.cells = true;
      return;
    }
    this.joinFirst(frame);
    if (frame.names.length >= 2 && frame.names.length === frame.count) this.rows.described = frame.names;
    if (frame.scalars.length === 0 || this.heldColumn(frame)) return;
    if (frame.record === undefined || frame.spilled) {
      this.rows.spill(frame);
      return;
    }
    if (isPosition(frame)) {
      const around = frame.prefix.slice(0, -'coordinates'.length);
      this.rows.put(frame, `${around}longitude`, frame.scalars[0]!);
      this.rows.put(frame, `${around}latitude`, frame.scalars[1]!);
    } else this.rows.put(frame, frame.prefix, frame.scalars.join('; '));
  }

  /** True if the list waits in the object around for others of its length. */
  private heldColumn(frame: Frame): boolean {
    const parent = this.top();
    const values = frame.scalars;
    const whole = values.length > 0 && values.length === frame.count;
    if (!frame.columnar || parent === undefined || !whole) return false;
    const name = frame.array ? frame.prefix : frame.prefix.slice(0, -1);
    parent.columns.push({ name, values, isObject: !frame.array });
    return true;
  }

  private endMembers(frame: Frame): void {
    if (!frame.listed && isMapOfScalars(frame)) {
      this.rows.startPairs(frame);
      return;
    }
    const least = frame.listed ? LEAST_MEMBERS.listed : LEAST_MEMBERS.alone;
    if (isMapOfObjects(frame, least)) this.rows.startRows(frame);
  }

  /** Tells the object around that one of its members was an object, and looks whether they are rows. */
  private noteMember(frame: Frame): void {
    const parent = this.top();
    if (parent === undefined || parent.array || parent.keyed) return;
    parent.members.push({ key: parent.key, from: frame.start, to: frame.record!.columns.length });
    if (parent.members.length === MAP_SAMPLE && isMapOfObjects(parent, MAP_SAMPLE))
      this.rows.startRows(parent);
  }

  /** Columns may be described by a list of objects with their names. */
  private noteName({ record }: Frame): void {
    const parent = this.top();
    if (parent === undefined || !parent.array || parent.names.length !== parent.count - 1) return;
    const at = parent.count > MAX_ROW ? -1 : record!.columns.findIndex((column) => COLUMN_NAME.test(column));
    if (at >= 0) parent.names.push(record!.values[at]!);
  }

  private lineLocator(): string {
    return `${this.setting.prefix}line ${this.line()}`;
  }

  private block(text: string, visibility: TextBlock['visibility']): Unit {
    const top = this.top();
    const part = this.setting.prefix + (top === undefined ? '$' : renderPath(top.path));
    const line = this.line();
    const locator = this.lineLocator();
    const header = top === undefined || top.array || top.key === '' ? {} : { header: top.key };
    return { kind: 'text', part, text, visibility, ...header, locate: () => ({ locator, line }) };
  }
}
