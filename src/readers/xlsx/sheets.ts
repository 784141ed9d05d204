import { problem } from '../../core/problem.ts';
import type { Area, Problem, Unit } from '../../core/types.ts';
import { type MarkupPlace, MarkupTexts } from '../shared/office/markup-texts.ts';
import type { OfficePackage } from '../shared/office/package.ts';
import { Strays, vocabulary } from '../shared/office/strays.ts';
import { areaOf, quoteSheet } from '../shared/sheet/references.ts';
import { textBlock } from '../shared/text-block.ts';
import { RICH_TEXT, type SheetPart, type Workbook } from './book.ts';
import { ConditionalLayout, hiddenAreas } from './conditional.ts';
import { SheetHandler } from './sheet.ts';

/** Filters looked at for each hidden row; a sheet has one, and one for each table on it. */
const MAX_FILTERS = 256;

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

async function* readSheet(
  parts: OfficePackage,
  book: Workbook,
  { sheet, filters }: { sheet: SheetPart; filters: readonly Area[] },
): AsyncIterable<Unit | Problem> {
  const { cellLength } = parts.context.limits;
  const layout = new ConditionalLayout(sheet.name, sheet.state);
  if (book.hiding.size > 0) layout.hidden = await hiddenAreas(parts, sheet.path, book.hiding);
  const extras = new MarkupTexts(sheetPlace(sheet.name));
  const handler = new SheetHandler({ layout, book, filters, cellLength, extras });
  yield* parts.scanUnits(sheet.path, new Strays(handler, ROWS, extras), quoteSheet(sheet.name));
  if (handler.overflowed) yield problem('too-large', 'a cell is too long', quoteSheet(sheet.name));
  if (handler.formulas.overflowed) {
    yield problem('too-large', 'formulas spell out too many texts', quoteSheet(sheet.name));
  }
  const literals = [...handler.formulas.texts];
  if (literals.length > 0) {
    yield textBlock(literals.join('\n'), {
      part: `formulas of sheet "${sheet.name}"`,
      locator: `${quoteSheet(sheet.name)} formulas`,
      visibility: 'attribute',
    });
  }
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
