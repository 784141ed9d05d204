import type { HeaderIndex } from '../headers.ts';
import { cellText, type Row, width } from './row.ts';

/** How far below the top of a table its header is looked for: titles, notes and blank rows may stand above. */
const SEARCH_DEPTH = 60;
const LONGEST_HEADER = 80;
/** Strength from which a cell counts as a caption. */
const KNOWN = 0.7;

/** Captions of the columns, and the rows (indices into the window) that they stand in. */
export interface Header {
  readonly captions: readonly string[];
  readonly first: number;
  readonly last: number;
}

interface RowLook {
  readonly filled: number;
  /** Cells that are known captions. */
  readonly known: number;
  /** Cells that hold data: many digits, or long text. */
  readonly data: number;
}

function look(row: Row, headers: HeaderIndex): RowLook {
  let filled = 0;
  let known = 0;
  let data = 0;
  for (let column = 0; column < width(row); column++) {
    const text = cellText(row, column);
    if (text === '') continue;
    filled++;
    if (isData(text)) data++;
    else if ((headers.lookup(text)[0]?.strength ?? 0) >= KNOWN) known++;
  }
  return { filled, known, data };
}

function isData(text: string): boolean {
  if (text.length > LONGEST_HEADER) return true;
  let digits = 0;
  let separators = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 48 && unit <= 57) digits++;
    else if (unit === 32 || (unit >= 45 && unit <= 47)) separators++;
    else if (unit === 64) return true;
  }
  // `FY2023`, `2nd surname` and `I-94` are captions; `1987`, `03/12/87` and `A918273645` are not.
  return digits >= 5 || (digits > 0 && digits * 2 >= text.length - separators);
}

/** Whether a row in the middle of a table looks like the header of what follows. */
export function looksLikeHeader(row: Row, headers: HeaderIndex): boolean {
  // Nearly every row of data ends here, before any caption is looked up.
  for (let column = 0; column < width(row); column++) if (isData(cellText(row, column))) return false;
  const { filled, known, data } = look(row, headers);
  return known >= 2 && data === 0 && known * 2 >= filled;
}

/** The header of the table that begins at `rows[from]`, if it has one. */
export function findHeader(rows: readonly Row[], from: number, headers: HeaderIndex): Header | undefined {
  const end = Math.min(rows.length, from + SEARCH_DEPTH);
  let single: number | undefined;
  for (let i = from; i < end; i++) {
    const { filled, known, data } = look(rows[i]!, headers);
    const captions = known >= 2 && (known * 5 >= filled * 2 || known >= 4) && data * 8 <= filled;
    if (captions && !isForm(rows[i]!, rows[i + 1], headers)) {
      return withGroups(rows, from, i, headers);
    }
    // A list of one or two columns, or one known caption among strangers, just above a fuller row.
    if (single === undefined && known >= 1 && data === 0 && headsColumns(rows, i, filled, headers)) single = i;
  }
  return single === undefined ? undefined : { captions: captionsOf([rows[single]!], headers), first: single, last: single };
}

/**
 * A lone caption is a header only if it stands directly on cells: a title stands on nothing, or on a wider row,
 * and the captions of a form stand on captions.
 */
function headsColumns(rows: readonly Row[], at: number, filled: number, headers: HeaderIndex): boolean {
  const below = rows[at + 1];
  if (!below) return false;
  if (look(below, headers).known > 0) return false;
  let under = 0;
  let filledBelow = 0;
  for (let column = 0; column < width(below); column++) {
    if (cellText(below, column) === '') continue;
    filledBelow++;
    if (cellText(rows[at]!, column) !== '') under++;
  }
  return under > 0 && filledBelow <= filled + 1;
}

/** Whether two rows are lines of a form: captions in the same columns of both, values in the others. */
function isForm(row: Row, below: Row | undefined, headers: HeaderIndex): boolean {
  if (!below) return false;
  let captions = 0;
  let values = 0;
  for (let column = 0; column < width(row); column++) {
    const texts = [cellText(row, column), cellText(below, column)];
    if (texts.includes('')) continue;
    const known = texts.filter((text) => (headers.lookup(text)[0]?.strength ?? 0) >= KNOWN && !isData(text)).length;
    if (known === 2) captions++;
    else if (known === 0) values++;
  }
  return captions > 0 && values > 0;
}

/** Takes group captions above (`Detainee` over `Last`, `First`) and a second header row below into the header. */
function withGroups(rows: readonly Row[], from: number, at: number, headers: HeaderIndex): Header {
  let first = at;
  let last = at;
  const above = rows[at - 1];
  if (at > from && above) {
    const { filled, data } = look(above, headers);
    if (filled >= 2 && data === 0) first = at - 1;
  }
  const below = rows[at + 1];
  if (below) {
    const { filled, known, data } = look(below, headers);
    if (data === 0 && known >= 2 && known * 2 >= filled) last = at + 1;
  }
  return { captions: captionsOf(rows.slice(first, last + 1), headers), first, last };
}

/** A caption that is understood by itself needs no group above it. */
const CLEAR = 0.75;

/** One caption a column: its own, and where that says nothing clear, with the group's that stands over it. */
function captionsOf(rows: readonly Row[], headers: HeaderIndex): string[] {
  const columns = Math.max(...rows.map(width));
  const groups: string[] = rows.map(() => '');
  return Array.from({ length: columns }, (_, column) => {
    const parts = rows.map((row, level) => {
      const own = cellText(row, column);
      if (own !== '') groups[level] = own;
      // A group's caption counts for the empty cells to its right, the lowest caption only for its own column.
      return level < rows.length - 1 ? groups[level]! : own;
    });
    const clear = parts.findLast((part) => (headers.lookup(part)[0]?.strength ?? 0) >= CLEAR);
    return clear ?? parts.filter((part, i) => part !== '' && part !== parts[i - 1]).join(' ');
  });
}
