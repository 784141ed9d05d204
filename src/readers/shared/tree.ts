import { memorySource } from '../../core/memory-source.ts';
import type { Problem, Unit, Visibility } from '../../core/types.ts';
import { RowBuilder } from './json/builder.ts';

/** Texts keep the chunk that they were cut from in memory, so rows do not wait for longer than this. */
const MAX_UNFLUSHED = 32 << 20;
/** Characters of a text that is looked at for columns. */
const SAMPLE = 8000;

export interface TreeSetting {
  readonly visibility?: Visibility;
  /** Goes before each path. */
  readonly prefix?: string;
  /** Records stand on lines of their own, which places name. */
  readonly lines?: true;
}

/**
 * Tables out of any format that holds maps and lists in each other: a parser tells `events` what it meets, as it
 * would of JSON (`json-tables.ts` says what becomes of it).
 */
export class TreeTables {
  readonly events: RowBuilder;
  #unflushed = 0;

  /** `line`: the line that is being read, for places. */
  constructor(line: () => number, { visibility = 'visible', prefix = '', lines }: TreeSetting = {}) {
    this.events = new RowBuilder({ prefix, visibility, lines: lines === true }, line);
  }

  /** Notes that so many more characters were read; now and then all rows are given out. */
  went(characters: number): void {
    this.#unflushed += characters;
    if (this.#unflushed < MAX_UNFLUSHED) return;
    this.#unflushed = 0;
    this.events.rows.tables.flushAll();
  }

  /** Begins a record that stands on a line of its own. */
  beginLine(line: number): void {
    this.events.rows.rootLine = line;
  }

  record(fields: readonly (readonly [key: string, value: string])[]): void {
    this.events.open(false);
    for (const [key, value] of fields) {
      this.events.key(key);
      this.events.scalar(value);
    }
    this.events.close(false);
  }

  unit(unit: Unit | Problem): void {
    this.events.rows.tables.units.push(unit);
  }

  /** The units that are ready; each is given once. */
  take(): (Unit | Problem)[] {
    const { tables } = this.events.rows;
    const { units } = tables;
    tables.units = [];
    return units;
  }

  /** Closes what is open: the last units. */
  end(): (Unit | Problem)[] {
    this.events.end();
    this.events.rows.tables.flushAll();
    return this.take();
  }
}

/** A text that is a file by itself: a table in a setting, rows that were commented out. */
export function textFile(name: string, text: string, visibility: Visibility): Unit {
  return { kind: 'file', source: memorySource(name, new TextEncoder().encode(text)), visibility };
}

/** True of several lines with the same number of marks between cells. */
export function looksTabular(text: string): boolean {
  const lines = text
    .slice(0, SAMPLE)
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (lines.length < 3) return false;
  return [',', ';', '\t', '|'].some((mark) => {
    const counts = lines.map((line) => line.split(mark).length);
    const usual = counts[1]!;
    return usual >= 3 && counts.filter((count) => count === usual).length >= lines.length * 0.8;
  });
}
