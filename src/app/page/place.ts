import { columnLetters, spotOf } from '../../reporters/shared/locator.ts';
import { number } from '../../reporters/words/index.ts';
import { placeInWords } from '../../reporters/words/places.ts';
import type { Context } from './context.ts';

/** A locator as somebody would say it: `'Data'!B14:F62` → `sheet “Data”, cells B14 to F62`. A sheet's name that must not be seen is masked. */
export function placeSaid(locator: string, context: Context): string {
  const masked = context.drawing.sheets.filter(({ name, shown }) => name !== shown);
  return masked.reduce(
    (said, { name, shown }) => said.replaceAll(name, shown),
    plainlySaid(locator, context),
  );
}

/** A sheet as a whole, or what it has besides cells: `'Data 2022'`, `'Data 2022' formulas`. */
const SHEET = /^'((?:[^']|'')*)'(?: (\p{L}[\p{L} ]*))?$/u;
/** Entries of a list in data: `$[0..16]`, `line 1, $[3]`. */
const ENTRIES = /^(?:line \d+, )?\$\[(\d+)(?:\.\.(\d+))?\]$/;
/** All of what stands there, as data: `line 2, $`. */
const WHOLE = /(?:^|, )\$$/;

function plainlySaid(locator: string, { desk, words }: Context): string {
  const [, sheet, part] = SHEET.exec(locator) ?? [];
  if (sheet !== undefined) {
    const said = desk.sheet(sheet.replaceAll("''", "'"));
    return part === undefined ? said : `${said}, ${placeInWords(part, words)}`;
  }
  const [, first, last = first] = ENTRIES.exec(locator) ?? [];
  if (first !== undefined)
    return desk.entries(number(Number(first) + 1, words), number(Number(last) + 1, words));
  const spot = spotOf(locator);
  if (spot.kind === 'cells') {
    const { left, top, right, bottom } = spot.block;
    const from = `${columnLetters(left)}${top + 1}`;
    const to = `${columnLetters(right)}${bottom + 1}`;
    return desk.onSheet(spot.sheet, desk.cells(from, to));
  }
  if (spot.kind === 'pages' && /^pages? \d+(?:–\d+)?$/.test(locator))
    return desk.page(number(spot.first, words), number(spot.last, words));
  return placeInWords(locator.replace(WHOLE, ''), words) || desk.wholeFile;
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
