import { type ListedColumn, rowOf, sortColumns } from './columns.ts';
import { childPlace, cutMembers, cutPairs, type Frame } from './frame.ts';
import type { JsonSetting } from './group.ts';
import { KnownShapes, type Match } from './known-shapes.ts';
import { INDEX, lastKey, looksLikeName, MEMBER, pathKey } from './path.ts';
import { type RowPlace, TableSet } from './tables.ts';

/** A list of so many scalars still is one cell; a longer one is a table of one column. */
export const MAX_JOINED = 20;
/** Fields of one record; more are given as pairs of key and value. */
const MAX_FIELDS = 2000;

/** Writes what open objects and arrays have gathered to the tables, each row with its place. */
export class RowWriter {
  readonly tables: TableSet;
  readonly shapes = new KnownShapes();
  /** Line of the outermost value that is being read, for values on lines of their own. */
  rootLine = 0;
  /** Names of columns that the document described last. */
  described: readonly string[] = [];
  private readonly setting: JsonSetting;
  private readonly stack: readonly Frame[];

  /** `stack`: the open objects and arrays, outermost first, as the builder keeps it. */
  constructor(setting: JsonSetting, stack: readonly Frame[]) {
    this.setting = setting;
    this.stack = stack;
    this.tables = new TableSet(setting);
  }

  rootIndexes(): readonly number[] {
    return this.setting.lines ? [this.rootLine] : [];
  }

  rootPlace(): RowPlace {
    return { template: '$', indexes: this.rootIndexes(), title: () => '' };
  }

  /** The next element of a list, as it was cut out of the text. */
  addElement(list: Frame, text: string, match: Match): void {
    const template = list.path + INDEX;
    const indexes = [...list.indexes, list.count - 1];
    this.tables.addMatch({ template, indexes, title: () => this.title(undefined, template) }, text, match);
  }

  put(frame: Frame, column: string, text: string): void {
    const record = frame.record!;
    if (record.columns.length >= MAX_FIELDS) {
      this.tables.addPair(this.place(frame, frame.path, frame.indexes), column, text);
      return;
    }
    record.columns.push(column);
    record.values.push(text);
  }

  endRow(frame: Frame): void {
    if (frame.scalars.length === 0) return;
    const place = this.place(frame, frame.path, frame.indexes);
    const captions = this.captionsOf(frame);
    const row = frame.label === undefined ? frame.scalars : [frame.label, ...frame.scalars];
    frame.scalars = [];
    if (captions !== undefined) this.tables.addRow('lists', place, captions);
    this.tables.addRow('lists', place, row);
  }

  /** The cells of a row that are objects, under the captions of the columns, which are described before. */
  endCells(list: Frame): void {
    if (list.scalars.length === 0) return;
    const place = this.place(list, list.path, list.indexes);
    const row = list.scalars;
    list.scalars = [];
    const captions = this.described.slice(0, row.length);
    const isFirst = list.indexes[list.indexes.length - 1] === 0;
    if (isFirst && captions.some((caption) => caption !== '')) this.tables.addRow('lists', place, captions);
    this.tables.addRow('lists', place, row);
  }

  /** For the first row of a list: a list of words of its length beside it, as in `{"columns": …, "data": …}`. */
  private captionsOf(row: Frame): string[] | undefined {
    const around = this.stack[this.stack.length - 2];
    if (this.stack[this.stack.length - 1]?.count !== 1) return undefined;
    const { length } = row.scalars;
    const beside = around === undefined || around.array ? [] : around.columns;
    const captions = beside.find(({ values }) => values.length === length && values.every(isWord));
    if (captions !== undefined) return [...captions.values];
    return this.described.length === length ? [...this.described] : undefined;
  }

  /** The scalars so far become rows of one column. */
  spill(frame: Frame): void {
    const { scalars } = frame;
    frame.scalars = [];
    frame.spilled = true;
    const { path, indexes } = childPlace(frame);
    const outer = indexes.slice(0, -1);
    scalars.forEach((text, i) => {
      const place = this.place(frame, path, [...outer, frame.count - scalars.length + i]);
      const header = frame.prefix === '' ? {} : { header: frame.prefix };
      const row = frame.label === undefined ? [text] : [text, frame.label];
      this.tables.addRow('values', { ...place, ...header }, row);
    });
  }

  /** Lists of one length become a table by columns, the others what they are by themselves. */
  endColumns(frame: Frame): void {
    const { columns } = frame;
    frame.columns = [];
    if (areRowsByName(frame, columns)) {
      columns.forEach(({ name, values }, i) => {
        const place = this.place(frame, frame.path + MEMBER, [...frame.indexes, i]);
        this.tables.addRow('lists', place, [name.slice(frame.prefix.length), ...values]);
      });
      return;
    }
    const { tables, others } = sortColumns(columns);
    for (const table of tables) {
      table[0]!.values.forEach((_, i) => {
        const place = this.place(frame, frame.path + INDEX, [...frame.indexes, i]);
        this.tables.addRecord(place, rowOf(table, i, frame.prefix));
      });
    }
    for (const column of others) this.putColumn(frame, column);
  }

  /** A list by itself: one cell, fields, or a column of its own. */
  private putColumn(frame: Frame, { name, values, isObject }: ListedColumn): void {
    if (isObject) {
      values.forEach((text, i) => {
        this.put(frame, `${name}.${i}`, text);
      });
    } else if (values.length <= MAX_JOINED) {
      this.put(frame, name, values.join('; '));
    } else {
      const template = frame.path + pathKey(name.slice(frame.prefix.length));
      values.forEach((text, i) => {
        const numbers = template.endsWith(MEMBER) ? [...frame.indexes, 0, i] : [...frame.indexes, i];
        const place = this.place(frame, template + INDEX, numbers);
        this.tables.addRow('values', { ...place, header: name }, [text]);
      });
    }
  }

  endRecord(frame: Frame): void {
    const place = this.place(frame, frame.path, frame.indexes);
    this.shapes.learn(frame.record!);
    if (frame.record!.columns.length > 0) this.tables.addRecord(place, frame.record!);
    // An object without members is told by its place only.
    else if (this.stack.length > 1) this.tables.addRow('values', place, ['']);
  }

  /** An object that is a part of the record around, as a record of its own. */
  endApart(frame: Frame): void {
    const columns = frame.record!.columns.splice(frame.start).map((name) => name.slice(frame.prefix.length));
    const values = frame.record!.values.splice(frame.start);
    this.tables.addRecord(this.place(frame, frame.path, frame.indexes), { columns, values });
  }

  startRows(frame: Frame): void {
    frame.keyed = true;
    cutMembers(frame).forEach((cells, i) => {
      this.tables.addRecord(this.childRow(frame, i), cells);
    });
    this.putHiddenKey(frame);
  }

  startPairs(frame: Frame): void {
    frame.keyed = true;
    cutPairs(frame).forEach(([key, value], i) => {
      this.tables.addPair(this.childRow(frame, i), key, value);
    });
    this.putHiddenKey(frame);
  }

  /** A map's own key, where its path does not show it, stays in the record around as a column. */
  private putHiddenKey(frame: Frame): void {
    if (!frame.own && frame.path.endsWith(MEMBER)) this.put(frame, frame.prefix.slice(0, -1), '');
  }

  childRow(frame: Frame, position = frame.count - 1): RowPlace {
    const { path, indexes } = childPlace(frame);
    return this.place(frame, path, [...indexes.slice(0, -1), position]);
  }

  private place(frame: Frame, template: string, indexes: readonly number[]): RowPlace {
    return { template, indexes, title: () => this.title(frame, template) };
  }

  /** The words above: the nearest caption in the objects around, and the key that leads here. */
  private title(frame: Frame | undefined, template: string): string {
    const around = [...this.stack, ...(frame === undefined ? [] : [frame])]
      .map((one) => one.title)
      .filter((title) => title !== '');
    const key = lastKey(template);
    return [around[around.length - 1], key].filter((word) => word !== undefined && word !== '').join(': ');
  }
}

/** What the values of one row are and those of a column are not: some with numbers, and some of words. */
const isMixed = ({ values, isObject }: ListedColumn): boolean =>
  !isObject &&
  values.length <= MAX_JOINED &&
  values.some((text) => /\d\D?\d/.test(text)) &&
  values.some((text) => text !== '' && !/\d/.test(text));

/** `{"Ana Cruz": ["1987-03-12", "Honduras"], …}`: each list is what is said of one person, and no column. */
const areRowsByName = ({ prefix }: Frame, columns: readonly ListedColumn[]): boolean =>
  columns.every((column) => looksLikeName(column.name.slice(prefix.length)) && isMixed(column));

const isWord = (text: string): boolean => /^\p{L}/u.test(text);
