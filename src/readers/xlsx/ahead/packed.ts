import type { TextBlock, Unit } from '../../../core/types.ts';
import { Styles } from '../../shared/sheet/cell-styles.ts';
import type { Book } from '../../shared/sheet/cells.ts';
import { SheetBatch } from '../../shared/sheet/sheet-batch.ts';
import { type SheetLayout, SheetTable } from '../../shared/sheet/sheet-table.ts';
import type { CellRoom, SpareCells } from '../../shared/sheet/spare-cells.ts';
import { textBlock } from '../../shared/text-block.ts';
import { Conditions } from '../conditional.ts';
import type { Looks } from '../looks.ts';
import { Merges } from '../merges.ts';
import type { SheetEnd } from '../reading.ts';
import type { Answer, Asked, PackedEnd, PackedUnit } from './messages.ts';

/** Makes units of a sheet plain data; its tables are known by their numbers. */
export class Packer {
  readonly #tables: SheetTable[] = [];

  packed(unit: Unit): PackedUnit {
    if (unit instanceof SheetBatch) {
      const { table, firstRow, packed: cells } = unit;
      return { kind: 'rows', table: this.#numberOf(table), left: table.left, firstRow, cells };
    }
    const { locate, ...block } = unit as TextBlock;
    return { ...block, locator: locate(0, 0).locator };
  }

  /** What became known of the tables since the last call. */
  news(): NonNullable<Answer['tables']> {
    return this.#tables.flatMap((table, number) => {
      const news = table.news();
      return news.length === 0 ? [] : [[number, news] as const];
    });
  }

  #numberOf(table: SheetTable): number {
    const at = this.#tables.lastIndexOf(table);
    return at >= 0 ? at : this.#tables.push(table) - 1;
  }
}

/** What is to be handed over rather than copied. */
export function buffersOf({ units }: Answer): ArrayBuffer[] {
  return units.flatMap((unit) => {
    if (unit.kind !== 'rows') return [];
    return [...buffersOfRoom(unit.cells), unit.cells.rowStarts.buffer as ArrayBuffer];
  });
}

/** The same of a question. */
export function buffersOfAsked({ pieces = [], spare = [] }: Asked): ArrayBuffer[] {
  return [...pieces.map(({ buffer }) => buffer as ArrayBuffer), ...spare.flatMap(buffersOfRoom)];
}

function buffersOfRoom({ columns, starts, ends, marks, bytes }: CellRoom): ArrayBuffer[] {
  return [columns, starts, ends, marks, bytes].map(({ buffer }) => buffer as ArrayBuffer);
}

/** Makes units of plain data again. */
export class Unpacker {
  readonly #layout: SheetLayout;
  readonly #book: Book;
  readonly #tables: SheetTable[] = [];
  readonly #spare: SpareCells;

  /** `spare`: where the arrays of batches go that are done with. */
  constructor(layout: SheetLayout, book: Book, spare: SpareCells) {
    this.#layout = layout;
    this.#spare = spare;
    // Types have the numbers that the other thread gave them.
    this.#book = { ...book, styles: new Styles(book.styles.all) };
  }

  /** Units in the order in which they were read; what is known of hidden cells is known before. */
  *units({ units, layout, tables = [], types = [] }: Answer): Iterable<SheetBatch | TextBlock> {
    for (const style of types) this.#book.styles.typeOf(style);
    if (layout !== undefined) this.#layout.follow(layout);
    for (const unit of units) if (unit.kind === 'rows') this.#table(unit.table, unit.left);
    for (const [number, news] of tables) this.#tables[number]!.follow(news);
    for (const unit of units) {
      if (unit.kind !== 'rows') yield unpackedText(unit);
      else yield this.#batch(unit);
    }
  }

  #batch({ table, firstRow, cells }: Extract<PackedUnit, { kind: 'rows' }>): SheetBatch {
    return new SheetBatch(this.#tables[table]!, firstRow, cells, { book: this.#book, spare: this.#spare });
  }

  #table(number: number, left: number): void {
    this.#tables[number] ??= new SheetTable(this.#layout, left);
  }
}

function unpackedText({ kind: _, text, ...place }: Exclude<PackedUnit, { kind: 'rows' }>): TextBlock {
  return textBlock(text, place);
}

export function unpackedEnd(
  { conditions, merges: areas, ...rest }: Omit<PackedEnd, 'missing' | 'problems' | 'unpacked'>,
  looks: Looks,
): SheetEnd {
  const merges = new Merges();
  for (const area of areas) merges.add(area);
  return { ...rest, conditions: new Conditions(looks, conditions), merges };
}
