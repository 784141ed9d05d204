import type { Problem, Unit } from '../../../core/types.ts';
import { ROWS_PER_BATCH } from '../rows.ts';
import { type Cells, type JsonSetting, RowGroup } from './group.ts';

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

/** Sorts rows into tables and writes these out in batches; `units` is the queue that the reader empties. */
export class TableSet {
  units: (Unit | Problem)[] = [];
  private groups = new Map<string, RowGroup[]>();
  /** Where the last row went: as a rule the next one goes there too. */
  private last: Last | undefined;
  private count = 0;
  private waiting = 0;
  private readonly setting: JsonSetting;

  constructor(setting: JsonSetting) {
    this.setting = setting;
  }

  addRecord(place: RowPlace, cells: Cells): void {
    const group = this.recordGroup(place, cells.columns);
    this.added(group, () => group.addRecord(cells, place.indexes));
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
    const before = group.size;
    add();
    this.waiting += group.size - before;
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
    return group;
  }

  private forget(): void {
    this.flushAll();
    this.groups = new Map();
    this.last = undefined;
    this.count = 0;
  }
}
