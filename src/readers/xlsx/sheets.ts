import { problem } from '../../core/problem.ts';
import type { Area, Problem, Unit } from '../../core/types.ts';
import { formulaBlock } from '../shared/office/formula-texts.ts';
import { type MarkupPlace, MarkupTexts } from '../shared/office/markup-texts.ts';
import type { OfficePackage, UnitHandler } from '../shared/office/package.ts';
import { Strays, vocabulary } from '../shared/office/strays.ts';
import { areaOf, quoteSheet } from '../shared/sheet/references.ts';
import { SheetBatch } from '../shared/sheet/sheet-batch.ts';
import { Trouble } from '../shared/trouble.ts';
import { RICH_TEXT, type SheetPart, type Workbook } from './book.ts';
import { SheetHandler, type SheetOptions } from './sheet.ts';
import { MergedLayout, SheetTail } from './sheet-tail.ts';

/** Filters looked at for each hidden row; a sheet has one, and one for each table on it. */
const MAX_FILTERS = 256;

/** Bytes of a sheet's batches that are held until all of it has been seen: some hundred thousand cells. */
const MAX_HELD = 16 * 1024 * 1024;
/** What any other unit counts for. */
const TEXT_WEIGHT = 16 * 1024;

/** What stands among the rows (18.3.1). */
const ROWS = vocabulary(`sheetData row c is ${RICH_TEXT}`, 'v f t', 'sheetData');

/** The rows of all sheets, in the workbook's order. */
export async function* readSheets(parts: OfficePackage, book: Workbook): AsyncIterable<Unit | Problem> {
  const named = filterAreas(book);
  for (const sheet of book.sheets) {
    const tables = await tableFilters(parts, sheet.path);
    const filters = [...(named.get(sheet.index) ?? []), ...tables].slice(0, MAX_FILTERS);
    yield* readSheet(parts, book, { sheet, filters });
    yield* parts.takeProblems();
  }
}

interface SheetWithFilters {
  readonly sheet: SheetPart;
  readonly filters: readonly Area[];
}

/**
 * A sheet's units. What hides single cells stands behind the rows, so the batches of a small sheet are held until
 * that is known. The cells of a large one that turn out to be hidden are told once more, as such.
 */
async function* readSheet(
  parts: OfficePackage,
  book: Workbook,
  { sheet, filters }: SheetWithFilters,
): AsyncIterable<Unit | Problem> {
  const layout = new MergedLayout(sheet.name, sheet.state);
  const texts = new MarkupTexts(sheetPlace(sheet.name));
  const tail = new SheetTail(book.looks, texts);
  const { cellLength } = parts.context.limits;
  const options = { book, filters, cellLength };
  const handler = new SheetHandler({ ...options, layout, extras: tail });
  let held: Unit[] | undefined = [];
  let weight = 0;
  for await (const unit of scanSheet(parts, sheet, new Strays(handler, ROWS, texts))) {
    weight += unit instanceof SheetBatch ? unit.weight : TEXT_WEIGHT;
    if (held === undefined) {
      yield unit;
      continue;
    }
    held.push(unit);
    if (weight <= MAX_HELD) continue;
    yield* held;
    held = undefined;
  }
  const { conditions, merges } = tail;
  layout.merges = merges;
  parts.context.outline?.(layout.outline());
  if (held !== undefined && !conditions.any) yield* held;
  else if (conditions.any || merges.bottom >= 0) {
    yield* readAgain(parts, sheet, { ...options, tail, all: held !== undefined });
  }
  if (handler.overflowed) yield problem('too-large', 'a cell is too long', quoteSheet(sheet.name));
  for (const text of handler.concealed.take(true)) {
    yield formulaBlock(text, sheet.name, tail.protected ? 'invisible-text' : 'attribute');
  }
}

function scanSheet(parts: OfficePackage, sheet: SheetPart, handler: UnitHandler<Unit>): AsyncIterable<Unit> {
  return parts.scanUnits(sheet.path, handler, quoteSheet(sheet.name));
}

/** Reads a sheet once it is known what hides its cells: all of it, or the rows of the hidden cells only. */
async function* readAgain(
  parts: OfficePackage,
  sheet: SheetPart,
  {
    tail,
    all,
    ...options
  }: Omit<SheetOptions, 'layout'> & { readonly tail: SheetTail; readonly all: boolean },
): AsyncIterable<Unit> {
  const { conditions, merges } = tail;
  const layout = new MergedLayout(sheet.name, sheet.state);
  layout.merges = merges;
  const texts = new MarkupTexts(sheetPlace(sheet.name));
  const only = (row: number, column: number, style: number) => {
    if (!conditions.any && row > merges.bottom) throw new Trouble('damaged', 'the other rows are known');
    return merges.covers(row, column) || conditions.hides(row, column, style);
  };
  const handler = new SheetHandler({
    ...options,
    layout,
    extras: texts,
    conditions,
    ...(all ? {} : { only }),
  });
  // What is wrong with the part is known already.
  const before = parts.takeProblems();
  for await (const unit of scanSheet(parts, sheet, new Strays(handler, ROWS, texts))) {
    if (all || unit.kind === 'rows') yield unit;
  }
  parts.takeProblems();
  for (const found of before) parts.report(found);
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

/** Where rows are filtered, by the index of the sheet: the hidden name that Excel and others keep for it. */
function filterAreas(book: Workbook): Map<number, Area[]> {
  const areas = new Map<number, Area[]>();
  for (const { name, sheet, text } of book.names) {
    if (sheet === undefined || !/_FilterDatabase$/i.test(name)) continue;
    const area = areaOf(text.slice(text.lastIndexOf('!') + 1));
    const known = areas.get(sheet) ?? [];
    areas.set(sheet, known);
    if (area !== undefined && known.length < MAX_FILTERS) known.push(area);
  }
  return areas;
}

/** Where tables on the sheet are filtered: each says so in its own part, which is read again for its words. */
async function tableFilters(parts: OfficePackage, path: string): Promise<Area[]> {
  const areas: Area[] = [];
  for (const link of await parts.targets(path)) {
    if (link.type !== 'table') continue;
    let area: Area | undefined;
    await parts.scan(link.target, {
      open: (tag) => {
        if (tag.name === 'autoFilter') area = areaOf(tag.attribute('ref') ?? '');
        if (tag.name === 'filterColumn' && area !== undefined) areas.push(area);
      },
      close: () => {},
      text: () => {},
    });
    parts.giveBack(link.target);
  }
  return areas;
}
