import { problem } from '../../core/problem.ts';
import type { Area, Problem, Unit } from '../../core/types.ts';
import { formulaBlock } from '../shared/office/formula-texts.ts';
import type { OfficePackage } from '../shared/office/package.ts';
import { areaOf, quoteSheet } from '../shared/sheet/references.ts';
import { SheetBatch } from '../shared/sheet/sheet-batch.ts';
import { SpareCells } from '../shared/sheet/spare-cells.ts';
import { Trouble } from '../shared/trouble.ts';
import type { SheetAt, SheetsAhead } from './ahead/sheets-ahead.ts';
import type { Workbook } from './book.ts';
import {
  handlersOf,
  isSurelyLarge,
  type ReadBy,
  type SheetEnd,
  type SheetReading,
  scanSheet,
  secondHandler,
} from './reading.ts';
import { MergedLayout } from './sheet-tail.ts';

/** Filters looked at for each hidden row; a sheet has one, and one for each table on it. */
const MAX_FILTERS = 256;

/** Bytes of a sheet's batches that are held until all of it has been seen: some hundred thousand cells. */
const MAX_HELD = 16 * 1024 * 1024;
/** What any other unit counts for. */
const TEXT_WEIGHT = 16 * 1024;

/** The rows of all sheets, in the workbook's order. */
export async function* readSheets(
  parts: OfficePackage,
  book: Workbook,
  ahead?: SheetsAhead,
): AsyncIterable<Unit | Problem> {
  const places = await sheetPlaces(parts, book);
  ahead?.plan(parts, places, book);
  for (const place of places) {
    yield* readSheet(parts, place, ahead?.read(parts, place) ?? readHere(parts, place));
    yield* parts.takeProblems();
  }
}

interface SheetPlace extends SheetAt {
  readonly by: ReadBy;
}

/** All that is to be known of the sheets before they are read: another thread reads the next while this one judges. */
async function sheetPlaces(parts: OfficePackage, book: Workbook): Promise<readonly SheetPlace[]> {
  const named = filterAreas(book);
  const by = { book, cellLength: parts.context.limits.cellLength, spare: new SpareCells() };
  const places: SheetPlace[] = [];
  for (const { name, state, path, index } of book.sheets) {
    parts.context.signal.throwIfAborted();
    const tables = await tableFilters(parts, path);
    const filters = [...(named.get(index) ?? []), ...tables].slice(0, MAX_FILTERS);
    places.push({ path, sheet: { name, state, filters }, by });
  }
  return places;
}

function readHere(parts: OfficePackage, { path, sheet, by }: SheetPlace): SheetReading {
  const { handler, ...rest } = handlersOf(sheet, by);
  return { units: scanSheet(parts, path, sheet.name, handler), ...rest };
}

/**
 * A sheet's units. What hides single cells stands behind the rows, so the batches of a small sheet are held until
 * that is known, or that there is no such thing. The cells of a large one that turn out to be hidden are told once more, as such.
 */
async function* readSheet(
  parts: OfficePackage,
  place: SheetPlace,
  reading: SheetReading,
): AsyncIterable<Unit | Problem> {
  const { name } = place.sheet;
  const { layout } = reading;
  let held: Unit[] | undefined = isSurelyLarge(parts.entry(place.path)) ? undefined : [];
  let weight = 0;
  let isPlain = false;
  void reading.isPlain?.then((found) => {
    isPlain = found;
  });
  for await (const unit of reading.units) {
    if (held === undefined) {
      yield unit;
      await reading.turn?.();
      continue;
    }
    weight += unit instanceof SheetBatch ? unit.weight : TEXT_WEIGHT;
    held.push(unit);
    if (weight <= MAX_HELD && !isPlain) continue;
    yield* given(held, reading);
    held = undefined;
  }
  const { conditions, merges, isProtected, concealed, overflowed } = reading.end();
  layout.merges = merges;
  parts.context.outline?.(layout.outline());
  if (held !== undefined && !conditions.any) yield* given(held, reading);
  else if (conditions.any || merges.bottom >= 0)
    yield* readAgain(parts, place, { conditions, merges, all: held !== undefined });
  if (overflowed) yield problem('too-large', 'a cell is too long', quoteSheet(name));
  for (const text of concealed) yield formulaBlock(text, name, isProtected ? 'invisible-text' : 'attribute');
}

/** Lets go of each unit that was held. */
async function* given(held: Unit[], { turn }: SheetReading): AsyncIterable<Unit> {
  for (let unit = held.shift(); unit !== undefined; unit = held.shift()) {
    yield unit;
    await turn?.();
  }
}

/** Reads a sheet once it is known what hides its cells: all of it, or the rows of the hidden cells only. */
async function* readAgain(
  parts: OfficePackage,
  { path, sheet, by }: SheetPlace,
  { conditions, merges, all }: Pick<SheetEnd, 'conditions' | 'merges'> & { readonly all: boolean },
): AsyncIterable<Unit> {
  const layout = new MergedLayout(sheet.name, sheet.state);
  layout.merges = merges;
  const only = (row: number, column: number, style: number) => {
    if (!conditions.any && row > merges.bottom) throw new Trouble('damaged', 'the other rows are known');
    return merges.covers(row, column) || conditions.hides(row, column, style);
  };
  const { filters } = sheet;
  const handler = secondHandler(sheet, { ...by, filters, layout, conditions, ...(all ? {} : { only }) });
  // What is wrong with the part is known already.
  const before = parts.takeProblems();
  for await (const unit of scanSheet(parts, path, sheet.name, handler)) {
    if (all || unit.kind === 'rows') yield unit;
  }
  parts.takeProblems();
  for (const found of before) parts.report(found);
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
