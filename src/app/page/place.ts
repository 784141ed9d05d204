import { columnLetters, spotOf } from '../../reporters/shared/locator.ts';
import { number } from '../../reporters/words/index.ts';
import { placeInWords } from '../../reporters/words/places.ts';
import type { Context } from './context.ts';
import { cut } from './cut.ts';

/** A locator as somebody would say it: `'Data'!B14:F62` → `sheet “Data”, cells B14 to F62`. A sheet's name that must not be seen is masked. */
export function placeSaid(locator: string, context: Context): string {
  const masked = context.drawing.sheets.filter(({ name, shown }) => name !== shown);
  const said = plainlySaid(plainElements(locator), context);
  return cut(masked.reduce((all, { name, shown }) => all.replaceAll(name, () => shown), said));
}

/** Elements of pages that everybody knows by another name. */
const plainElements = (locator: string): string =>
  locator.startsWith('element ')
    ? locator.replace(/\belement p\b/g, 'paragraph').replace(/\belement h[1-6]\b/g, 'heading')
    : locator;

/** A sheet as a whole, or what it has besides cells: `'Data 2022'`, `'Data 2022' formulas`. */
const SHEET = /^'((?:[^']|'')*)'(?: (\p{L}[\p{L} ]*))?$/u;
/** What is meant in data, behind where the data stands: `line 1, $.cases[0..16].name`. */
const DATA = /^(?:(.*?), )?\$(|[.[][\s\S]*)$/;
/** From one place in data to another. */
const BETWEEN = / – (?=(?:line \d{1,15}, )?\$[.[])/;
/** A key, or entries of a list, from 0. */
const STEP = /\.([^.[\]]+(?:\.[^.[\]]+)*)|\[(\d{1,15})(?:\.\.(\d{1,15}))?\]/y;

function plainlySaid(locator: string, { desk, words }: Pick<Context, 'desk' | 'words'>): string {
  const [, sheet, part] = SHEET.exec(locator) ?? [];
  if (sheet !== undefined) {
    const said = desk.sheet(sheet.replaceAll("''", "'"));
    return part === undefined ? said : `${said}, ${placeInWords(part, words)}`;
  }
  const ends = locator.split(BETWEEN);
  if (ends.length === 2) return ends.map((end) => plainlySaid(end, { desk, words })).join(' – ');
  const [, before = '', path] = DATA.exec(locator) ?? [];
  const steps = path === undefined ? undefined : stepsSaid(path, { desk, words });
  if (steps) {
    const where = before === '' ? [] : [placeInWords(before, words)];
    return [...where, ...steps].join(', ') || desk.wholeFile;
  }
  const spot = spotOf(locator);
  if (spot.kind === 'cells') {
    const { left, top, right, bottom } = spot.block;
    const from = `${columnLetters(left)}${top + 1}`;
    const to = `${columnLetters(right)}${bottom + 1}`;
    return desk.onSheet(spot.sheet, desk.cells(from, to));
  }
  if (spot.kind === 'pages' && /^pages? \d+(?:–\d+)?$/.test(locator))
    return desk.page(number(spot.first, words), number(spot.last, words));
  return placeInWords(locator, words) || desk.wholeFile;
}

/** `.cases[0..16].name` → `“cases”, entries 1 to 17, “name”`; undefined for paths that are written otherwise. */
function stepsSaid(path: string, { desk, words }: Pick<Context, 'desk' | 'words'>): string[] | undefined {
  const said: string[] = [];
  for (STEP.lastIndex = 0; STEP.lastIndex < path.length; ) {
    const [, key, first, last = first] = STEP.exec(path) ?? [];
    if (key !== undefined) said.push(desk.key(key));
    else if (first === undefined) return undefined;
    else said.push(desk.entries(number(Number(first) + 1, words), number(Number(last) + 1, words)));
  }
  return said;
}

const CELL = /^('(?:[^']|'')*'!)[A-Z]{1,3}(\d{1,7})/;
const COLUMN = /, column \d+$/;
const OF_ITEM = /^(.*\[\d+\])\.[^[\]]*$/;

/** What is the same for all findings of a row: `'Data'!B14` and `'Data'!C14` are of one. */
export function rowOf(locator: string): string {
  const cell = CELL.exec(locator);
  if (cell) return `${cell[1]}${cell[2]}`;
  return OF_ITEM.exec(locator)?.[1] ?? locator.replace(COLUMN, '');
}
