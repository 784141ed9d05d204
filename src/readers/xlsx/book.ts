import { problem } from '../../core/problem.ts';
import type { Unit } from '../../core/types.ts';
import { MarkupTexts } from '../shared/office/markup-texts.ts';
import { type OfficePackage, type Relationship, shownPath } from '../shared/office/package.ts';
import { Strays, vocabulary } from '../shared/office/strays.ts';
import { Styles } from '../shared/sheet/cell-styles.ts';
import type { Book } from '../shared/sheet/cells.ts';
import { DEFAULT_THEME, defaultPalette } from '../shared/sheet/colours.ts';
import { PackedTexts } from '../shared/sheet/packed-texts.ts';
import type { SheetState } from '../shared/sheet/sheet-table.ts';
import { ThemeHandler } from '../shared/sheet/theme.ts';
import type { XmlHandler } from '../shared/xml/scanner.ts';
import { Looks } from './looks.ts';
import { SharedStrings, SharedStringsHandler } from './shared-strings.ts';
import { StylesHandler } from './styles.ts';
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
  /** Words in the parts that all sheets share, beside what these are for: who saved it, from which folder. */
  readonly settings: readonly Unit[];
  readonly relationships: readonly Relationship[];
  /** What formats look like, for conditions that change it. */
  readonly looks: Looks;
}

const SHEET_TYPES = ['worksheet', 'chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet'];

/** Reads all that cells depend on: the list of sheets, styles, theme, shared strings. */
export async function readBook(parts: OfficePackage): Promise<Workbook> {
  await parts.readContentTypes();
  const path = await workbookPath(parts);
  const settings: Unit[] = [];
  const words = wordsOf('settings of the workbook', settings);
  const handler = new WorkbookHandler(parts.context.limits.cellLength, words);
  await parts.scan(path, handler);
  words.finish();
  const relationships = await parts.relationships(path);
  const target = (type: string, fallback: string) =>
    relationships.find((link) => link.type === type)?.target ?? byContentType(parts, fallback);
  return {
    path,
    names: handler.names,
    settings,
    relationships,
    dateSystem: handler.dateSystem,
    sheets: sheetParts(parts, handler, relationships),
    ...(await readStyles(
      parts,
      { styles: target('styles', 'spreadsheetml.styles+xml'), theme: target('theme', 'theme+xml') },
      settings,
    )),
    strings: await readStrings(parts, target('sharedStrings', 'sharedStrings+xml'), settings),
  };
}

/** Takes the words of a part that has a reader of its own, beside what that reads. */
function wordsOf(part: string, ready: Unit[], take?: 'odd'): MarkupTexts {
  const visibility = part === 'shared strings' ? 'slack' : 'property';
  const place = { part, locator: part, visibility, attributes: visibility } as const;
  return new MarkupTexts(take === undefined ? place : { ...place, take }, ready);
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
    sheets.push({ name: shownPath(path.split('/').pop() ?? path), state: 'veryHidden', path, index: -1 });
  }
  return sheets;
}

const NO_LOOKS = new Looks({
  looks: [],
  overlays: [],
  colours: { palette: defaultPalette(), theme: DEFAULT_THEME },
});

async function readStyles(
  parts: OfficePackage,
  paths: { readonly styles: string | undefined; readonly theme: string | undefined },
  settings: Unit[],
): Promise<Pick<Workbook, 'styles' | 'looks'>> {
  if (paths.styles === undefined) return { styles: new Styles(), looks: NO_LOOKS };
  const theme = new ThemeHandler();
  if (paths.theme !== undefined && parts.has(paths.theme)) {
    await scanBoth(parts, paths.theme, [theme, wordsOf('theme', settings, 'odd')]);
  }
  const handler = new StylesHandler();
  await scanBoth(parts, paths.styles, [handler, wordsOf('styles', settings, 'odd')]);
  return { styles: handler.styles(theme.colours), looks: handler.looks(theme.colours) };
}

async function scanBoth(parts: OfficePackage, path: string, [handler, words]: [XmlHandler, MarkupTexts]) {
  await parts.scan(path, {
    open: (tag) => {
      handler.open(tag);
      words.open(tag);
    },
    text: (text) => words.text(text),
    close: (name) => {
      handler.close(name);
      words.close(name);
    },
    comment: (text) => words.comment(text),
  });
  words.finish();
}

/** The elements of shared strings (18.4). Phonetic guides, which cells do not show, are read as strays. */
export const RICH_TEXT =
  'r rPr b i u strike sz color rFont family charset scheme vertAlign outline shadow condense extend phoneticPr';
const STRINGS = vocabulary(`sst si ${RICH_TEXT}`, 't');

async function readStrings(
  parts: OfficePackage,
  path: string | undefined,
  settings: Unit[],
): Promise<SharedStrings> {
  const isShared = parts.context.platform.helperThread !== undefined;
  const strings = new SharedStrings(new PackedTexts(isShared));
  // Without any text in its cells a workbook needs none; a cell that points into it reports that.
  if (path === undefined || !parts.has(path)) return strings;
  const handler = new SharedStringsHandler(strings, parts.context.limits);
  const strays = new Strays(handler, STRINGS, wordsOf('shared strings', settings));
  await parts.scan(path, strays, { maxLength: Number.POSITIVE_INFINITY });
  strays.finish();
  if (handler.overflowed) parts.report(problem('too-large', 'a shared string is too long'));
  return strings;
}
