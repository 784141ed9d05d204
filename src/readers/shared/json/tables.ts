import type { Problem, Unit } from '../../../core/types.ts';
import { ROWS_PER_BATCH } from '../rows.ts';
import { type Cells, type JsonSetting, RowGroup } from './group.ts';
import type { Match } from './known-shapes.ts';
import type { Shape } from './shape.ts';
import { SlicedRow } from './sliced-row.ts';

/** Characters that may wait in rows of all tables together. */
const MAX_WAITING = 8 * 1024 * 1024;
/** Tables that are kept open; a document with more of them is written out and begun anew. */
const MAX_GROUPS = 1000;
/** Kinds of record that are told apart at one path. */
const MAX_SHAPES = 8;
/** A table that grew this wide is closed. */
const MAX_COLUMNS = 4000;

/** `pairs`: key and value; `values`: one column; `lists`: arrays in an array. */
export type RowKind = 'records' | 'pairs' | 'values' | 'lists';

/** Where a row belongs. `title` is asked for only when its table begins. */
export interface RowPlace {
  readonly template: string;
  readonly indexes: readonly number[];
  title(): string;
  /** Header of the only column of `values`. */
  readonly header?: string;
}

interface Last {
  readonly kind: RowKind;
  readonly template: string;
  readonly header: string | undefined;
  readonly groups: RowGroup[];
}

/** Where the last row of a shape went: the next one goes there too, while no table has changed. */
interface Target {
  readonly group: RowGroup;
  readonly template: string;
  readonly changes: number;
  readonly values: Int32Array;
}

/** Sorts rows into tables and writes these out in batches; `units` is the queue that the reader empties. */
export class TableSet {
  units: (Unit | Problem)[] = [];
  private groups = new Map<string, RowGroup[]>();
  /** Where the last row went: as a rule the next one goes there too. */
  private last: Last | undefined;
  private count = 0;
  private waiting = 0;
  private readonly targets = new WeakMap<Shape, Target>();
  /** Grows with each table and column: rows may go elsewhere from then on. */
  private changes = 0;
  private readonly setting: JsonSetting;

  constructor(setting: JsonSetting) {
    this.setting = setting;
  }

  addRecord(place: RowPlace, cells: Cells): void {
    const group = this.recordGroup(place, cells.columns);
    this.added(group, () => group.addRecord(cells, place.indexes));
  }

  /** A record that was cut out of the text without being read. */
  addMatch(place: RowPlace, text: string, match: Match): void {
    const { group, values } = this.target(place, match.shape);
    const size = match.end - match.from;
    this.added(group, () => group.addSliced(new SlicedRow(text, match, values), size, place.indexes));
  }

  private target(place: RowPlace, shape: Shape): Target {
    const last = this.targets.get(shape);
    if (last?.template === place.template && last.changes === this.changes) return last;
    const group = this.recordGroup(place, shape.columns);
    const columns = group.columns.length;
    const values = group.valuesOf(shape.columns);
    this.changes += group.columns.length - columns;
    const target = { group, template: place.template, changes: this.changes, values };
    this.targets.set(shape, target);
    return target;
  }

  addRow(kind: 'values' | 'lists', place: RowPlace, row: string[]): void {
    const group = this.firstGroup(kind, place);
    if (kind === 'values' && place.header !== undefined && group.columns.length === 0)
      group.columns.push(place.header);
    this.added(group, () => group.addRow(row, place.indexes));
  }

  addPair(place: RowPlace, key: string, value: string): void {
    const group = this.firstGroup('pairs', place);
    const cells = { columns: ['(key)', '(value)'], values: [key, value] };
    this.added(group, () => group.addRecord(cells, place.indexes));
  }

  flushAll(): void {
    for (const groups of this.groups.values()) for (const group of groups) this.flush(group);
    this.waiting = 0;
  }

  private added(group: RowGroup, add: () => void): void {
    const { size } = group;
    const columns = group.columns.length;
    add();
    this.waiting += group.size - size;
    this.changes += group.columns.length - columns;
    if (group.rows.length >= ROWS_PER_BATCH) this.flush(group);
    if (this.waiting > MAX_WAITING) this.flushAll();
  }

  private flush(group: RowGroup): void {
    this.waiting -= group.size;
    const batch = group.flush();
    if (batch !== undefined) this.units.push(batch);
  }

  /** The group that knows at least half of the columns; a new one while there are not too many. */
  private recordGroup(place: RowPlace, columns: readonly string[]): RowGroup {
    const groups = this.groupsAt('records', place);
    for (const group of groups) {
      if (group.columns.length + columns.length <= MAX_COLUMNS && group.knows(columns) >= 0.5) return group;
    }
    if (groups.length >= MAX_SHAPES) this.flush(groups.shift()!);
    return this.newGroup('records', place, groups);
  }

  private firstGroup(kind: RowKind, place: RowPlace): RowGroup {
    const groups = this.groupsAt(kind, place);
    return groups[0] ?? this.newGroup(kind, place, groups);
  }

  private groupsAt(kind: RowKind, place: RowPlace): RowGroup[] {
    const { last } = this;
    if (last?.kind === kind && last.template === place.template && last.header === place.header)
      return last.groups;
    const key = `${kind} ${place.header ?? ''} ${place.template}`;
    if (!this.groups.has(key) && this.count > MAX_GROUPS) this.forget();
    const groups = this.groups.get(key) ?? [];
    this.groups.set(key, groups);
    this.last = { kind, template: place.template, header: place.header, groups };
    return groups;
  }

  private newGroup(kind: RowKind, place: RowPlace, groups: RowGroup[]): RowGroup {
    const named = kind === 'records' || kind === 'pairs';
    const group = new RowGroup(this.setting, place.template, { title: place.title(), named });
    groups.push(group);
    this.count++;
    this.changes++;
    return group;
  }

  private forget(): void {
    this.flushAll();
    this.groups = new Map();
    this.last = undefined;
    this.count = 0;
    this.changes++;
  }
}
