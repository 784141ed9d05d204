import type { Area, Unit } from '../../core/types.ts';
import { type MarkupPlace, MarkupTexts } from '../shared/office/markup-texts.ts';
import type { OfficePackage, UnitHandler } from '../shared/office/package.ts';
import { Strays, vocabulary } from '../shared/office/strays.ts';
import { quoteSheet } from '../shared/sheet/references.ts';
import type { SheetState } from '../shared/sheet/sheet-table.ts';
import type { SpareCells } from '../shared/sheet/spare-cells.ts';
import type { ZipEntry } from '../shared/zip/directory.ts';
import { RICH_TEXT } from './book.ts';
import type { Conditions } from './conditional.ts';
import type { Looks } from './looks.ts';
import type { Merges } from './merges.ts';
import { SheetHandler, type SheetOptions } from './sheet.ts';
import { MergedLayout, SheetTail } from './sheet-tail.ts';

/** What stands among the rows (18.3.1). */
const ROWS = vocabulary(`sheetData row c is ${RICH_TEXT}`, 'v f t', 'sheetData');

/** Bytes of XML of a sheet that has more than is held until all of it has been seen: nothing of it waits. */
const SURELY_LARGE = 48 * 1024 * 1024;

/** By what the archive says of it: the same however many threads read it. */
export const isSurelyLarge = (entry: ZipEntry | undefined): boolean => (entry?.size ?? 0) > SURELY_LARGE;

/** A sheet that is to be read, as plain data. */
export interface SheetToRead {
  readonly name: string;
  readonly state: SheetState;
  /** Areas under filters. */
  readonly filters: readonly Area[];
}

/** What of a workbook and its limits the sheets are read by. */
export interface ReadBy {
  readonly book: SheetOptions['book'] & { readonly looks: Looks };
  readonly cellLength: number;
  /** Arrays of batches that are done with. */
  readonly spare: SpareCells;
}

/** What is known of a sheet once all its units have come. */
export interface SheetEnd {
  readonly conditions: Conditions;
  readonly merges: Merges;
  readonly isProtected: boolean;
  /** Formulas whose cells are not shown if the sheet is protected. */
  readonly concealed: readonly string[];
  /** A cell was longer than allowed. */
  readonly overflowed: boolean;
}

/** A sheet that is being read. */
export interface SheetReading {
  readonly units: AsyncIterable<Unit>;
  readonly layout: MergedLayout;
  /** Becomes true where it is found out meanwhile that nothing hides single cells. */
  readonly isPlain?: Promise<boolean>;
  /** Takes in what another thread has read meanwhile, so that it goes on with the next sheet. */
  readonly turn?: () => Promise<void>;
  end(): SheetEnd;
}

/** What reads the XML of a sheet: `handler` is shown it, `layout` and `end` know what it said. */
export interface SheetHandlers extends Omit<SheetReading, 'units'> {
  readonly handler: UnitHandler<Unit>;
}

export function handlersOf(
  { name, state, filters }: SheetToRead,
  { book, cellLength, spare }: ReadBy,
): SheetHandlers {
  const layout = new MergedLayout(name, state);
  const texts = new MarkupTexts(sheetPlace(name));
  const tail = new SheetTail(book.looks, texts);
  const rows = new SheetHandler({ book, filters, cellLength, spare, layout, extras: tail });
  return {
    handler: new Strays(rows, ROWS, texts),
    layout,
    end: () => ({
      conditions: tail.conditions,
      merges: tail.merges,
      isProtected: tail.protected,
      concealed: rows.concealed.take(true),
      overflowed: rows.overflowed,
    }),
  };
}

/** The same where it is known already what hides the cells; what stands around the rows is told as texts only. */
export function secondHandler(
  { name }: SheetToRead,
  options: Omit<SheetOptions, 'extras'>,
): UnitHandler<Unit> {
  const texts = new MarkupTexts(sheetPlace(name));
  return new Strays(new SheetHandler({ ...options, extras: texts }), ROWS, texts);
}

export function scanSheet(parts: OfficePackage, path: string, name: string, handler: UnitHandler<Unit>) {
  return parts.scanUnits(path, handler, quoteSheet(name));
}

/** What stands around the rows of a sheet, and how each kind of it hides. */
function sheetPlace(name: string): MarkupPlace {
  return {
    part: `settings of sheet "${name}"`,
    locator: quoteSheet(name),
    title: name,
    visibility: 'attribute',
    attributes: 'attribute',
    inside: {
      dataValidation: 'validation-list',
      headerFooter: 'header-footer',
    },
  };
}
