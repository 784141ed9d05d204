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

/** A sheet as a whole: `'Data 2022'`. */
const SHEET = /^'((?:[^']|'')*)'$/;

function plainlySaid(locator: string, { desk, words }: Context): string {
  const [, sheet] = SHEET.exec(locator) ?? [];
  if (sheet !== undefined) return desk.sheet(sheet.replaceAll("''", "'"));
  const spot = spotOf(locator);
  if (spot.kind === 'cells') {
    const { left, top, right, bottom } = spot.block;
    const from = `${columnLetters(left)}${top + 1}`;
    const to = `${columnLetters(right)}${bottom + 1}`;
    return desk.onSheet(spot.sheet, desk.cells(from, to));
  }
  if (spot.kind === 'pages' && /^pages? \d+(?:–\d+)?$/.test(locator))
    return desk.page(number(spot.first, words), number(spot.last, words));
  return placeInWords(locator, words);
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
