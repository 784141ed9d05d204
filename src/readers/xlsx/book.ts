import { problem } from '../../core/problem.ts';
import type { TextBlock } from '../../core/types.ts';
import { MarkupTexts } from '../shared/office/markup-texts.ts';
import type { OfficePackage, Relationship } from '../shared/office/package.ts';
import { Styles } from '../shared/sheet/cell-styles.ts';
import type { Book } from '../shared/sheet/cells.ts';
import type { SheetState } from '../shared/sheet/sheet-table.ts';
import { SharedStrings, SharedStringsHandler } from './shared-strings.ts';
import { StylesHandler } from './styles.ts';
import { ThemeHandler } from './theme.ts';
import { type DefinedName, WorkbookHandler } from './workbook.ts';

export interface SheetPart {
  readonly name: string;
  readonly state: SheetState;
  /** Path of its part. */
  readonly path: string;
  /** Index in the workbook's list, by which defined names refer to it; -1 if no list names it. */
  readonly index: number;
}

/** A workbook, ready for its sheets to be read. */
export interface Workbook extends Book {
  readonly path: string;
  readonly strings: SharedStrings;
  readonly sheets: readonly SheetPart[];
  readonly names: readonly DefinedName[];
  /** Words among the settings: who saved it, from which folder. */
  readonly settings: readonly TextBlock[];
  readonly relationships: readonly Relationship[];
}

const SHEET_TYPES = ['worksheet', 'chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet'];

/** Reads all that cells depend on: the list of sheets, styles, theme, shared strings. */
export async function readBook(parts: OfficePackage): Promise<Workbook> {
  await parts.readContentTypes();
  const path = await workbookPath(parts);
  const settings = new MarkupTexts({
    part: 'settings of the workbook',
    locator: 'settings of the workbook',
    visibility: 'property',
    attributes: 'property',
  });
  const handler = new WorkbookHandler(parts.context.limits.cellLength, settings);
  await parts.scan(path, handler);
  settings.finish();
  const relationships = await parts.relationships(path);
  const target = (type: string, fallback: string) =>
    relationships.find((link) => link.type === type)?.target ?? byContentType(parts, fallback);
  return {
    path,
    names: handler.names,
    settings: settings.ready,
    relationships,
    dateSystem: handler.dateSystem,
    sheets: sheetParts(parts, handler, relationships),
    styles: await readStyles(
      parts,
      target('styles', 'spreadsheetml.styles+xml'),
      target('theme', 'theme+xml'),
    ),
    strings: await readStrings(parts, target('sharedStrings', 'sharedStrings+xml')),
  };
}

/** The main part: by the package's relationships, else by its content type, else where it mostly is. */
async function workbookPath(parts: OfficePackage): Promise<string> {
  const links = await parts.relationships('');
  const main = links.find((link) => link.type === 'officeDocument' && !link.external)?.target;
  if (main !== undefined && parts.has(main)) return main;
  const mainTypes = [
    'sheet.main+xml',
    'sheet.macroEnabled.main+xml',
    'template.main+xml',
    'template.macroEnabled.main+xml',
  ];
  for (const type of mainTypes) {
    const found = byContentType(parts, type);
    if (found !== undefined) return found;
  }
  return 'xl/workbook.xml';
}

function byContentType(parts: OfficePackage, ending: string): string | undefined {
  return parts.paths().find((path) => parts.contentType(path).endsWith(ending));
}

/** The sheets in the workbook's order, then parts that hold a sheet that no list names. */
function sheetParts(
  parts: OfficePackage,
  workbook: WorkbookHandler,
  relationships: readonly Relationship[],
): SheetPart[] {
  const links = new Map(relationships.map((link) => [link.id, link]));
  const sheets: SheetPart[] = [];
  const seen = new Set<string>();
  let missing = 0;
  for (const [index, { name, state, relationship }] of workbook.sheets.entries()) {
    const link = links.get(relationship);
    if (link === undefined || link.external) {
      // Macro modules of old stand in the list without a part.
      if (relationship !== '') missing += 1;
      continue;
    }
    // A part listed twice is read once, under its first name.
    if (seen.has(link.target.toLowerCase())) continue;
    seen.add(link.target.toLowerCase());
    sheets.push({ name, state, path: link.target, index });
  }
  if (missing > 0) parts.report(problem('damaged', `${missing} sheets have no part`));
  const linked = relationships.filter((link) => SHEET_TYPES.includes(link.type) && !link.external);
  const typed = parts
    .paths()
    .filter((path) => /(?:work|chart|dialog|macro)sheet\+xml$/i.test(parts.contentType(path)));
  for (const path of [...linked.map((link) => link.target), ...typed]) {
    if (seen.has(path.toLowerCase())) continue;
    seen.add(path.toLowerCase());
    sheets.push({ name: path.split('/').pop() ?? path, state: 'veryHidden', path, index: -1 });
  }
  return sheets;
}

async function readStyles(parts: OfficePackage, path: string | undefined, themePath: string | undefined) {
  if (path === undefined) return new Styles();
  const theme = new ThemeHandler();
  if (themePath !== undefined && parts.has(themePath)) await parts.scan(themePath, theme);
  const handler = new StylesHandler();
  await parts.scan(path, handler);
  return handler.styles(theme.colours);
}

async function readStrings(parts: OfficePackage, path: string | undefined): Promise<SharedStrings> {
  const strings = new SharedStrings();
  // Without any text in its cells a workbook needs none; a cell that points into it reports that.
  if (path === undefined || !parts.has(path)) return strings;
  const handler = new SharedStringsHandler(strings, parts.context.limits);
  await parts.scan(path, handler, { maxLength: Number.POSITIVE_INFINITY });
  if (handler.overflowed) parts.report(problem('too-large', 'a shared string is too long'));
  return strings;
}
