/** A block of cells, both ends included, from zero. */
export interface CellBlock {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a locator of the report says, as far as it can be drawn or opened. */
export type Spot =
  | { readonly kind: 'cells'; readonly sheet: string; readonly block: CellBlock }
  | { readonly kind: 'lines' | 'rows' | 'pages'; readonly first: number; readonly last: number }
  | { readonly kind: 'part' };

const SHEET = /^'((?:[^']|'')*)'!/;
const CELLS = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?/;
/** `'F6 comment' – 'S7 comment'`: from a cell to another. */
const TO_CELL = / – '(?:[^']|'')*'!([A-Z]{1,3})(\d{1,7})/;
const RANGE = /^(line|row|page)s? (\d{1,9})(?:–(\d{1,9}))?/;

/** `'Data 2022'!B14:F6265`, `lines 4–980`, `rows 2–9, column 3`, `page 7, annotation 1`; anything else is a part. */
export function spotOf(locator: string): Spot {
  const sheet = SHEET.exec(locator);
  if (sheet) {
    const rest = locator.slice(sheet[0].length);
    const cells = CELLS.exec(rest);
    if (!cells) return { kind: 'part' };
    const [, left = '', top = '', right = left, bottom = top] = cells;
    const end = TO_CELL.exec(rest);
    return {
      kind: 'cells',
      sheet: sheet[1]!.replaceAll("''", "'"),
      block: blockOf([left, top], end ? [end[1]!, end[2]!] : [right, bottom]),
    };
  }
  const range = RANGE.exec(locator);
  if (!range) return { kind: 'part' };
  const first = Number(range[2]);
  const last = Math.max(first, Number(range[3] ?? range[2]));
  return { kind: `${range[1] as 'line' | 'row' | 'page'}s`, first, last };
}

type Cell = readonly [column: string, row: string];

function blockOf(from: Cell, to: Cell): CellBlock {
  const columns = [columnNumber(from[0]), columnNumber(to[0])];
  const rows = [Number(from[1]) - 1, Number(to[1]) - 1];
  return {
    left: Math.min(...columns),
    right: Math.max(...columns),
    top: Math.max(0, Math.min(...rows)),
    bottom: Math.max(0, ...rows),
  };
}

/** `A` → 0, `AA` → 26. */
function columnNumber(letters: string): number {
  let value = 0;
  for (const letter of letters) value = value * 26 + letter.charCodeAt(0) - 64;
  return value - 1;
}

/** 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

const QUOTED = /('(?:[^']|'')*'|"[^"]*")/;
const CELL_ROWS = /\b([A-Z]{1,3})\d{1,7}\b/g;
const NUMBERS = /\d+(?:(?:–|\.\.)\d+)?/g;

/**
 * The locator without what changes when a row is added above: no rows, lines, pages, counts. Names of sheets and parts
 * stay. `'Sheet3'!A2:F6253 (hidden sheet)` → `'Sheet3'!A:F (hidden sheet)`; `lines 4–980` → `line #`.
 */
export function locatorKind(locator: string): string {
  return locator
    .split(QUOTED)
    .map((piece, at) =>
      at % 2 === 1 ? piece : piece.replace(CELL_ROWS, '$1').replace(NUMBERS, '#').replace(/s #/g, ' #'),
    )
    .join('');
}
