import { keyOf, type Secret, type ValueKey } from '../hash.ts';
import type { PlaceOwner } from '../persons/person.ts';
import { cellText, type Row } from '../table/row.ts';
import type { KeyColumn, MeansColumn } from './key-columns.ts';
import { FEWEST_SHARED, type FileSketch, type TableSketch } from './sketch.ts';

/** Of one outermost file: what comes later is read for itself only. Some 50 bytes a row. */
export const MOST_ROWS = 500_000;
const MOST_TABLES = 256;
const LONGEST_ID = 80;

/** Gathers the sketches of one outermost file while it is read. */
export class Sketches {
  readonly secret: Secret;
  private readonly tables: GrowingSketch[] = [];
  private rows = 0;
  private isWhole = true;

  constructor(secret: Secret) {
    this.secret = secret;
  }

  /** Room for a table's rows; one that goes on with the same columns goes on. Undefined if there is no more. */
  table(about: GrowingSketch['about']): GrowingSketch | undefined {
    const known = this.tables.find((table) => table.isOf(about));
    if (known) return known;
    if (this.tables.length >= MOST_TABLES) {
      this.isWhole = false;
      return undefined;
    }
    const table = new GrowingSketch(about);
    this.tables.push(table);
    return table;
  }

  /** Whether there is room for a further row. */
  takes(): boolean {
    const takes = this.rows < MOST_ROWS;
    if (takes) this.rows++;
    else this.isWhole = false;
    return takes;
  }

  end(): FileSketch {
    return { tables: this.tables.flatMap((table) => table.end() ?? []), isWhole: this.isWhole };
  }
}

/** A table's sketch as it grows row by row. */
export class GrowingSketch {
  readonly about: Pick<TableSketch, 'path' | 'populations' | 'publicRole' | 'facts'> & {
    readonly owner: PlaceOwner;
    readonly keys: readonly (KeyColumn & { readonly shown: string })[];
    readonly means: readonly (MeansColumn & { readonly shown: string })[];
  };
  private readonly masks: number[] = [];
  private readonly keys: ValueKey[][];
  private readonly codes: number[][];
  private readonly integers: { count: number; lowest: number; highest: number }[];

  constructor(about: GrowingSketch['about']) {
    this.about = about;
    this.keys = about.keys.map(() => []);
    this.codes = about.means.map(() => []);
    this.integers = about.keys.map(() => ({ count: 0, lowest: Number.POSITIVE_INFINITY, highest: 0 }));
  }

  isOf({ owner, facts, keys, means }: GrowingSketch['about']): boolean {
    const { about } = this;
    return (
      about.owner === owner &&
      sameColumns(about.keys, keys) &&
      sameColumns(about.means, means) &&
      about.facts.map(({ detector }) => detector).join() === facts.map(({ detector }) => detector).join()
    );
  }

  add(row: Row, held: number, secret: Secret): void {
    this.masks.push(held);
    this.about.keys.forEach(({ column, value, kind }, i) => {
      const text = cellText(row, column);
      const id = text.length > LONGEST_ID ? '' : value(text);
      this.keys[i]!.push(id === '' ? 0 : keyOf(id, secret, keyOf(kind, secret, JOIN)));
      if (/^\d{1,15}$/.test(id)) this.meetInteger(i, Number(id));
    });
    this.about.means.forEach(({ column, value, means }, i) => {
      const told = value(cellText(row, column));
      this.codes[i]!.push(told === '' ? 0 : keyOf(told, secret, keyOf(means, secret, JOIN)) % CODES || 1);
    });
  }

  /** Undefined if nothing joins its rows: too few to be found in another table by more than chance. */
  end(): TableSketch | undefined {
    const { path, populations, publicRole, facts, keys, means } = this.about;
    if (this.masks.length < FEWEST_SHARED) return undefined;
    return {
      ...{ path, populations, publicRole, facts },
      masks: Uint16Array.from(this.masks),
      keys: keys.map(({ kind, caption, shown }, i) => {
        const { count: integers, lowest, highest } = this.integers[i]!;
        return { kind, caption, shown, values: Float64Array.from(this.keys[i]!), integers, lowest, highest };
      }),
      quasi: means.map(({ kind, means: meaning, shown }, i) => {
        return { kind, means: meaning, shown, values: Uint32Array.from(this.codes[i]!) };
      }),
    };
  }

  private meetInteger(key: number, value: number): void {
    const known = this.integers[key]!;
    known.count++;
    known.lowest = Math.min(known.lowest, value);
    known.highest = Math.max(known.highest, value);
  }
}

const JOIN: ValueKey = 37;
const CODES = 4_294_967_291;

const sameColumns = (a: readonly { column: number }[], b: readonly { column: number }[]): boolean =>
  a.map(({ column }) => column).join() === b.map(({ column }) => column).join();
