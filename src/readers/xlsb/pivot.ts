import type { Problem, Unit } from '../../core/types.ts';
import { PivotTable, stampText } from '../shared/legacy/pivot-table.ts';
import { wideRuns } from '../shared/legacy/printable.ts';
import { problemOf } from '../shared/trouble.ts';
import { Records12 } from './records.ts';

const FIELD = 183;
const SHARED_ITEMS = 189;
const END_SHARED_ITEMS = 190;
const GROUP_ITEMS = 221;
const END_GROUP_ITEMS = 222;
const RECORD = 33;
const LOOSE_RECORD = 34;
const INDEX = 26;
/** Items of one type, packed one after the other (2.4.160): numbers, strings, errors, dates. */
const RUN = 191;
const RUN_NUMBER = 1;
const RUN_STRING = 2;
const RUN_DATE = 0x20;
/** Flags of the shared items (MS-XLSB 2.4.151): there are texts, dates, numbers. */
const HAS_TEXT = 0x01;
const HAS_DATE = 0x04;
const HAS_NUMBER = 0x40;

type Stored = 'index' | 'number' | 'date' | 'text';

interface Field {
  name: string;
  stored: Stored;
}

/** A pivot cache (2.1.7.40, 2.1.7.39): its definition's part, and that of the records, if there is one. */
export function* readPivotCache12(
  definition: Uint8Array,
  records: Uint8Array | undefined,
  { name, limit }: { readonly name: string; readonly limit: number },
): Iterable<Unit | Problem> {
  const table = new PivotTable(name, limit);
  try {
    const fields = readDefinition(new Records12(definition), table);
    if (records !== undefined) yield* readRecords(new Records12(records), { fields, table });
  } catch (error) {
    yield problemOf(error, name);
  }
  yield* table.rest();
}

function readDefinition(records: Records12, table: PivotTable): Field[] {
  const fields: Field[] = [];
  let inside: 'items' | 'groups' | undefined;
  while (records.next()) {
    const { id } = records;
    if (id === FIELD) {
      const name = fieldName(records);
      table.addField(name);
      fields.push({ name, stored: 'text' });
    } else if (id === SHARED_ITEMS) {
      const field = fields.at(-1);
      if (field !== undefined) field.stored = storedAs(records);
      inside = 'items';
    } else if (id === GROUP_ITEMS) inside = 'groups';
    else if (id === END_SHARED_ITEMS || id === END_GROUP_ITEMS) inside = undefined;
    else if (id === RUN && inside !== undefined) {
      for (const text of runTexts(records)) addTo(table, inside, text);
    } else if (inside !== undefined) {
      const text = itemText(records);
      if (text !== undefined) addTo(table, inside, text);
    }
  }
  return fields;
}

function addTo(table: PivotTable, list: 'items' | 'groups', text: string): void {
  if (list === 'items') table.addItem(text);
  else table.addGroup(text);
}

function* runTexts(records: Records12): Iterable<string> {
  const type = records.u16(0);
  let at = 6;
  for (let left = records.u32(2); left > 0 && at < records.length; left--) {
    if (type === RUN_STRING) {
      const { text, end } = records.string(at);
      yield text;
      at = end;
    } else {
      if (type === RUN_NUMBER) yield String(records.f64(at));
      else yield type === RUN_DATE ? dateAt(records, at) : '#ERROR';
      at += type === RUN_NUMBER || type === RUN_DATE ? 8 : 1;
    }
  }
}

/** The first string that fits, behind flags and numbers whose count depends on them (2.4.152). */
function fieldName(records: Records12): string {
  for (let at = 4; at + 4 < records.length; at++) {
    const count = records.u32(at);
    if (count === 0 || count > 512 || at + 4 + count * 2 > records.length) continue;
    const { text } = records.string(at);
    if (/^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\s]+$/u.test(text)) return text;
  }
  return '';
}

/** How records keep the field: by the number of a shared item, or by value. */
function storedAs(records: Records12): Stored {
  const flags = records.u16(0);
  if (records.u32(2) > 0) return 'index';
  if ((flags & HAS_DATE) !== 0) return 'date';
  return (flags & HAS_NUMBER) !== 0 && (flags & HAS_TEXT) === 0 ? 'number' : 'text';
}

function* readRecords(
  records: Records12,
  { fields, table }: { readonly fields: readonly Field[]; readonly table: PivotTable },
): Iterable<Unit> {
  let loose: string[] | undefined;
  while (records.next()) {
    if (records.id === RECORD) {
      table.addRow(packedRow(records, { fields, table }));
    } else if (records.id === LOOSE_RECORD) {
      if (loose !== undefined) table.addRow(loose);
      loose = [];
    } else if (loose !== undefined && loose.length < fields.length) {
      const text = records.id === INDEX ? table.item(loose.length, records.u32(0)) : itemText(records);
      if (text !== undefined) loose.push(text);
    }
    yield* table.ready.splice(0);
  }
  if (loose !== undefined) table.addRow(loose);
}

/** The values of a record, one after the other (2.4.723). One that does not fit its fields gives its words only. */
function packedRow(
  records: Records12,
  { fields, table }: { readonly fields: readonly Field[]; readonly table: PivotTable },
): string[] {
  const row: string[] = [];
  let at = 0;
  for (const [index, { stored }] of fields.entries()) {
    if (at >= records.length) break;
    if (stored === 'index') {
      row.push(table.item(index, records.u32(at)));
      at += 4;
    } else if (stored === 'text') {
      const { text, end } = records.string(at);
      row.push(text);
      at = end;
    } else {
      row.push(stored === 'date' ? dateAt(records, at) : String(records.f64(at)));
      at += 8;
    }
  }
  return at === records.length ? row : wideRuns(records.data());
}

/** The value of an item (2.4.709 and others): nothing, number, boolean, error, string, date. */
function itemText(records: Records12): string | undefined {
  switch (records.id) {
    case 20:
    case 27:
      return '';
    case 21:
    case 28:
      return String(records.f64(0));
    case 22:
    case 29:
      return records.u8(0) === 0 ? 'FALSE' : 'TRUE';
    case 23:
    case 30:
      return '#ERROR';
    case 24:
    case 31:
      return records.string(0).text;
    case 25:
    case 32:
      return dateAt(records, 0);
    default:
      return undefined;
  }
}

function dateAt(records: Records12, at: number): string {
  const time = [records.u8(at + 5), records.u8(at + 6)] as const;
  return stampText(records.u16(at), records.u16(at + 2), records.u8(at + 4), time);
}
