import { type HeaderIndex, withoutRemark } from '../headers.ts';
import { isOverDate, isPartOfDate } from './date-parts.ts';
import { areNameless } from './nameless.ts';
import { cellText, type Row, width } from './row.ts';

/** How far below the top of a table its header is looked for: titles, notes and blank rows may stand above. */
const SEARCH_DEPTH = 60;
const LONGEST_HEADER = 80;
/** Strength from which a cell counts as a caption. */
const KNOWN = 0.7;
/** Strength from which a caption is understood by itself, without the group above it. */
const CLEAR = 0.75;
/** Strength of captions of which every word is understood. */
const WHOLE = 0.95;

/** Captions of the columns, and the rows (indices into the window) that they stand in. */
export interface Header {
  readonly captions: readonly string[];
  readonly first: number;
  readonly last: number;
}

interface RowLook {
  readonly filled: number;
  /** Cells that are known captions, and those among them that a detector of ours claims clearly. */
  readonly known: number;
  readonly own: number;
  /** Cells of which every word is understood as a caption. */
  readonly whole: number;
  /** Cells that hold data: many digits, or long text. */
  readonly data: number;
}

function look(row: Row, headers: HeaderIndex): RowLook {
  const seen = { filled: 0, known: 0, own: 0, whole: 0, data: 0 };
  for (let column = 0; column < width(row); column++) {
    const text = cellText(row, column);
    if (text === '') continue;
    seen.filled++;
    if (isData(text)) {
      seen.data++;
      continue;
    }
    const [hit] = headers.lookup(text);
    if (!hit || hit.strength < KNOWN) continue;
    seen.known++;
    if (hit.strength >= WHOLE) seen.whole++;
    if (hit.strength >= CLEAR && headers.isOwn(hit.detector)) seen.own++;
  }
  return seen;
}

/** Whether captions are so many, or so clear, that the row is a header and not data that resembles one. */
function isHeader({ filled, known, own, whole, data }: RowLook): boolean {
  // Days and numbers may head columns beside clear captions: `Name | Nationality | 2022-11-28`.
  if (data * 8 > filled) return own >= 2 && whole >= 2 && known > data;
  return own >= 2 || (known >= 2 && known * 5 >= filled * 2);
}

/** `FY2023`, `2nd surname` and `Q_20` are captions; `1987`, `03/12/87`, `12-MAR-1987` and `A918273645` are not. */
export function isData(caption: string): boolean {
  const text = withoutRemark(caption);
  if (text.length > LONGEST_HEADER) return true;
  let digits = 0;
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 48 && unit <= 57) digits++;
    else if (unit === 64) return true;
    else if (unit > 64 && unit !== 95) letters++;
  }
  return digits >= 5 || (digits > 0 && letters === 0);
}

/** Whether a row in the middle of a table looks like the header of what follows. */
export function looksLikeHeader(row: Row, headers: HeaderIndex): boolean {
  // Nearly every row of data ends here, before any caption is looked up.
  for (let column = 0; column < width(row); column++) if (isData(cellText(row, column))) return false;
  if (isLabelled(row)) return false;
  const { filled, known, own } = look(row, headers);
  return own >= 2 || (known >= 2 && known * 2 >= filled);
}

/** The header of the table that begins at `rows[from]`, if it has one. */
export function findHeader(rows: readonly Row[], from: number, headers: HeaderIndex): Header | undefined {
  const end = Math.min(rows.length, from + SEARCH_DEPTH);
  const form = resemblesForm(rows.slice(from, end), headers);
  let single: number | undefined;
  for (let i = from; i < end; i++) {
    const seen = look(rows[i]!, headers);
    const isBelow = i > from && isFormLine(rows[i - 1]!, headers);
    const line = form && (isLineOfForm(seen, isBelow) || isNumbered(rows[i]!));
    if (isHeader(seen) && !line && !isForm(rows[i]!, rows[i + 1], headers)) {
      return withGroups(rows, from, i, headers);
    }
    // A list of one or two columns, or one known caption among strangers, just above a fuller row.
    // A title of one cell that merely holds a known word is none.
    const speaking = seen.own >= 1 || (seen.known >= 1 && seen.filled >= 2);
    const lone = single === undefined && !form && speaking && seen.data === 0;
    if (lone && headsColumns(rows, i, seen.filled, headers)) single = i;
  }
  if (single === undefined) return undefined;
  return { captions: captionsOf([rows[single]!], headers), first: single, last: single };
}

/** Values may be words of captions, too, below other lines of a form: `Status | asylum pending | refugee`. */
const isLineOfForm = ({ own, filled, whole }: RowLook, isBelow: boolean): boolean =>
  own < 2 || filled <= 2 || (isBelow && whole < FEWEST_WHOLE && whole < filled);
const FEWEST_WHOLE = 3;

/** `Field | Person 1 | Person 2`, above captions and values of each: whose the columns of a table on its side are. */
function isNumbered(row: Row): boolean {
  const texts = Array.from({ length: width(row) }, (_, column) => cellText(row, column)).slice(1);
  const words = new Set(texts.map((text) => /^(\D{2,30})\d{1,3}$/.exec(text)?.[1]?.trim()));
  return texts.length >= 2 && words.size === 1 && !words.has(undefined);
}

/** Rows below a header without a known caption that are looked at. */
const BELOW = 10;
/** Of which so many have to fill a column. */
const FILLED_BELOW = 3;

/**
 * The first row as a header whose captions nobody knows (`Member | Joined`): words over a column that holds nothing
 * but numbers and dates below; or captions that only count the columns.
 */
export function headerByContrast(rows: readonly Row[], at: number, headers: HeaderIndex): Header | undefined {
  const row = rows[at]!;
  const columns = Array.from({ length: width(row) }, (_, column) => column);
  const filled = columns.filter((column) => cellText(row, column) !== '');
  if (areNameless(columns.map((column) => cellText(row, column))))
    return { captions: captionsOf([row], headers), first: at, last: at };
  if (filled.length < 2 || filled.some((column) => !isWords(cellText(row, column)))) return undefined;
  // A form that begins with a name stands on dates and numbers, too.
  if (resemblesForm(rows.slice(at, at + SEARCH_DEPTH), headers)) return undefined;
  const below = rows.slice(at + 1, at + 1 + BELOW);
  const stands = filled.some((column) => {
    const values = below.map((one) => cellText(one, column)).filter((text) => text !== '');
    return values.length >= FILLED_BELOW && values.every(isData);
  });
  return stands ? { captions: captionsOf([row], headers), first: at, last: at } : undefined;
}

const isWords = (text: string) => text.length <= 40 && !/\d/.test(text) && !isData(text);

/** Whether most rows begin with a caption that a value follows. */
function resemblesForm(rows: readonly Row[], headers: HeaderIndex): boolean {
  const captions = new Set<string>();
  let lines = 0;
  let filled = 0;
  for (const row of rows) {
    const [first] = firstCells(row);
    if (first === undefined) continue;
    filled++;
    if (!isFormLine(row, headers)) continue;
    lines++;
    captions.add(first);
  }
  return captions.size >= 2 && lines * 2 >= filled;
}

/** A caption and a value. */
function isFormLine(row: Row, headers: HeaderIndex): boolean {
  const [first, second] = firstCells(row);
  return (
    first !== undefined && second !== undefined && isCaption(first, headers) && !isCaption(second, headers)
  );
}

function firstCells(row: Row): string[] {
  const texts: string[] = [];
  for (let column = 0; column < width(row) && texts.length < 2; column++) {
    const text = cellText(row, column);
    if (text !== '') texts.push(text);
  }
  return texts;
}

function isCaption(text: string, headers: HeaderIndex): boolean {
  return !isData(text) && strength(text, headers) >= KNOWN;
}

/**
 * A lone caption is a header only if it stands directly on cells: a title stands on nothing, or on a wider row,
 * and the captions of a form stand on captions.
 */
function headsColumns(rows: readonly Row[], at: number, filled: number, headers: HeaderIndex): boolean {
  const below = rows[at + 1];
  if (!below) return false;
  if (look(below, headers).known > 0 && standsOnCaption(rows[at]!, below, headers)) return false;
  let under = 0;
  let filledBelow = 0;
  for (let column = 0; column < width(below); column++) {
    if (cellText(below, column) === '') continue;
    filledBelow++;
    if (cellText(rows[at]!, column) !== '') under++;
  }
  return under > 0 && filledBelow <= filled + 1;
}

/**
 * Whether captions lie below those of the row, or below none: `Client | Notes` stands on data where the notes are
 * words that head columns elsewhere (`Ana Cruz | Asylum basics`).
 */
function standsOnCaption(row: Row, below: Row, headers: HeaderIndex): boolean {
  for (let column = 0; column < width(below); column++) {
    if (!isCaption(cellText(below, column), headers)) continue;
    const above = cellText(row, column);
    if (above === '' || isCaption(above, headers)) return true;
  }
  return false;
}

/** `Facility: | Rio Hondo Detention Center`: a label with its value, though the value may resemble a caption. */
function isLabelled(row: Row): boolean {
  const [first, second] = firstCells(row);
  return second !== undefined && /[:：]$/u.test(first!) && !/[:：]$/u.test(second);
}

/** Whether two rows are lines of a form: both begin with a caption, and captions and values share columns. */
function isForm(row: Row, below: Row | undefined, headers: HeaderIndex): boolean {
  if (isLabelled(row)) return true;
  if (
    !below ||
    !isCaption(firstCells(row)[0] ?? '', headers) ||
    !isCaption(firstCells(below)[0] ?? '', headers)
  ) {
    return false;
  }
  let captions = 0;
  let values = 0;
  let headed = 0;
  for (let column = 0; column < width(row); column++) {
    const texts = [cellText(row, column), cellText(below, column)];
    if (texts.includes('')) continue;
    const [above, under] = texts.map((text) => isCaption(text, headers));
    if (above && under) captions++;
    else if (!above && !under) values++;
    else if (above && headers.isOwn(headers.lookup(texts[0]!)[0]!.detector)) headed++;
  }
  // Captions of ours that stand on values are a header, whatever else the rows look like.
  return captions > 0 && values > 0 && headed < 2;
}

/** Takes group captions above (`Detainee` over `Last`, `First`) and a second header row below into the header. */
function withGroups(rows: readonly Row[], from: number, at: number, headers: HeaderIndex): Header {
  let first = at;
  let last = at;
  const above = rows[at - 1];
  if (at > from && above) {
    const { filled, data } = look(above, headers);
    if (data === 0 && (filled >= 2 || isOverDate(above, rows[at]!))) first = at - 1;
  }
  const below = rows[at + 1];
  if (below) {
    const { filled, known, data } = look(below, headers);
    if (data === 0 && known >= 2 && known * 2 >= filled) last = at + 1;
  }
  return { captions: captionsOf(rows.slice(first, last + 1), headers), first, last };
}

const strength = (caption: string, headers: HeaderIndex) => headers.lookup(caption)[0]?.strength ?? 0;

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
    const whole = parts.filter((part, i) => part !== '' && part !== parts[i - 1]).join(' ');
    // `F.` over `Nac.` is a birth date, `Nac.` alone a nationality: what is said in full counts first.
    if (strength(whole, headers) >= WHOLE) return whole;
    if (isPartOfDate(parts.at(-1) ?? '', whole, headers)) return whole;
    return parts.findLast((part) => strength(part, headers) >= CLEAR) ?? whole;
  });
}
