import type { Problem, Unit } from '../../core/types.ts';
import { PivotTable, stampText } from '../shared/legacy/pivot-table.ts';
import { problemOf } from '../shared/trouble.ts';
import { Records } from './records.ts';

const SXDB = 0xc6;
const SXFDB = 0xc7;
const SXDBB = 0xc8;
/** Flags of a field (MS-XLS 2.4.283): it shares its values; their numbers take two bytes. */
const SHARES = 0x0001;
const WIDE = 0x0200;

interface Field {
  /** Its number among the fields. */
  readonly index: number;
  readonly shares: boolean;
  readonly wide: boolean;
}

/** A pivot cache, which is a stream of its own (MS-XLS 2.1.7.12): fields with their values, then the records. */
export function* readPivotCache(stream: Uint8Array, name: string, limit: number): Iterable<Unit | Problem> {
  const table = new PivotTable(name, limit);
  try {
    const cache = new PivotReading(table);
    const records = new Records(stream);
    while (records.next()) {
      cache.record(records);
      yield* table.ready.splice(0);
    }
    cache.end();
  } catch (error) {
    yield problemOf(error, name);
  }
  yield* table.rest();
}

class PivotReading {
  readonly #table: PivotTable;
  readonly #fields: Field[] = [];
  /** Fields that the records have; the others are calculated or grouped from them. */
  #recorded = Number.POSITIVE_INFINITY;
  /** Values of the last field still to come: names of its groups, then its own. */
  #groups = 0;
  #items = 0;
  #row: string[] = [];
  /** Fields whose values follow the record one by one. */
  #waiting: number[] = [];
  #begun = false;

  constructor(table: PivotTable) {
    this.#table = table;
  }

  record(records: Records): void {
    if (records.id === SXDB) this.#recorded = records.u16(10) || Number.POSITIVE_INFINITY;
    else if (records.id === SXFDB) this.#addField(records);
    else if (records.id === SXDBB) this.#openRow(records.data());
    else {
      const text = valueText(records);
      if (text !== undefined) this.#add(text);
    }
  }

  end(): void {
    if (this.#row.some((text) => text !== '')) this.#table.addRow(this.#row);
    this.#row = [];
  }

  #addField(records: Records): void {
    const fields = records.fields(14);
    this.#table.addField(fields.string(fields.u16()));
    const flags = records.u16(0);
    const index = this.#fields.length;
    this.#fields.push({ index, shares: (flags & SHARES) !== 0, wide: (flags & WIDE) !== 0 });
    this.#groups = records.u16(8);
    this.#items = records.u16(12);
  }

  #add(text: string): void {
    if (this.#groups > 0) {
      this.#groups -= 1;
      this.#table.addGroup(text);
    } else if (this.#items > 0 && !this.#begun) {
      this.#items -= 1;
      this.#table.addItem(text);
    } else this.#addValue(text);
  }

  /** A value of a field that shares none. */
  #addValue(text: string): void {
    if (this.#waiting.length === 0) this.#startRow();
    const index = this.#waiting.shift();
    if (index !== undefined) this.#row[index] = text;
  }

  #openRow(indices: Uint8Array): void {
    this.#startRow();
    let at = 0;
    for (const { index, shares, wide } of this.#fields) {
      if (!shares || index >= this.#recorded) continue;
      const item = wide ? (indices[at] ?? 0) | ((indices[at + 1] ?? 0) << 8) : (indices[at] ?? 0);
      at += wide ? 2 : 1;
      this.#row[index] = this.#table.item(index, item);
    }
  }

  #startRow(): void {
    this.end();
    this.#begun = true;
    const recorded = this.#fields.filter(({ index }) => index < this.#recorded);
    this.#row = recorded.map(() => '');
    this.#waiting = recorded.filter(({ shares }) => !shares).map(({ index }) => index);
  }
}

/** The text of a value's record (2.4.275 and others): number, boolean, error, whole number, string, date, none. */
function valueText(records: Records): string | undefined {
  switch (records.id) {
    case 0xc9:
      return String(records.fields().f64());
    case 0xca:
      return records.u16(0) === 0 ? 'FALSE' : 'TRUE';
    case 0xcb:
      return '#ERROR';
    case 0xcc:
      return String((records.u16(0) << 16) >> 16);
    case 0xcd: {
      const fields = records.fields();
      const length = fields.u16();
      return length === 0xffff ? '' : fields.string(length);
    }
    case 0xce: {
      const fields = records.fields();
      const [year, month, day, hour, minute] = [
        fields.u16(),
        fields.u16(),
        fields.u8(),
        fields.u8(),
        fields.u8(),
      ];
      return stampText(year, month, day, [hour, minute]);
    }
    case 0xcf:
      return '';
    default:
      return undefined;
  }
}
