import { utf8Of } from '../shared/encoding.ts';
import { RowScanner } from './scan.ts';

/** What the beginning of a text says about how it is delimited. */
export interface Sniffed {
  readonly delimiter: string;
  /** Records before the first that has two columns. */
  readonly titles: number;
  /** The commonest number of columns. */
  readonly columns: number;
  /** Records that are not blank, from the first that has two columns on. */
  readonly records: number;
  /** Share of those records that have `columns` columns, or stand among others as wide (tables one above the other). */
  readonly share: number;
}

/** In order of trust: commas and semicolons also stand inside of cells, tabs and pipes seldom do. */
const DELIMITERS = ['\t', '|', ';', ',', '~', '^'];
/** What old systems delimit by, and hardly anything else: every record must bear it out, and columns be several. */
const RARE = ['~', '^'];
const RARE_COLUMNS = 3;
const RARE_RECORDS = 3;
const RARE_SHARE = 0.95;
/** Characters that are looked at. */
export const SAMPLE_CHARS = 64 * 1024;
const SAMPLE_RECORDS = 100;
/** Title and note lines above the table that do not count against it. */
const MAX_TITLE_LINES = 12;

/** The `sep=;` line that Excel writes and obeys: the delimiter and where the text after the line begins. */
export function sepLine(text: string): { readonly delimiter: string; readonly end: number } | undefined {
  const found = /^"?sep=([,;|\t])"?\r?\n/i.exec(text.slice(0, 16));
  return found === null ? undefined : { delimiter: found[1]!, end: found[0].length };
}

/** The delimiter that cuts the text most evenly, or undefined if none makes two columns. */
export function sniff(text: string, complete: boolean): Sniffed | undefined {
  const whole = complete && text.length <= SAMPLE_CHARS;
  const sample = utf8Of(text.slice(0, SAMPLE_CHARS));
  let best: Sniffed | undefined;
  for (const delimiter of DELIMITERS) {
    const found = evenness(sample, delimiter, whole);
    if (found === undefined || (RARE.includes(delimiter) && !isSure(found))) continue;
    if (best === undefined || beats(found, best)) best = found;
  }
  return best;
}

const isSure = ({ columns, records, share }: Sniffed): boolean =>
  columns >= RARE_COLUMNS && records >= RARE_RECORDS && share >= RARE_SHARE;

/** Against a delimiter of more trust: clearly more even, or about as even with far more columns or from an earlier line on. */
function beats(found: Sniffed, best: Sniffed): boolean {
  if (found.share > best.share + 0.1) return true;
  if (found.share <= best.share - 0.05) return false;
  return found.columns > 2 * best.columns || found.titles < best.titles;
}

function evenness(sample: Uint8Array, delimiter: string, whole: boolean): Sniffed | undefined {
  if (!sample.includes(delimiter.charCodeAt(0))) return undefined;
  const widths = recordWidths(sample, delimiter, whole);
  const first = widths.findIndex((width) => width > 1);
  if (first < 0) return undefined;
  const counted = widths.slice(Math.min(first, MAX_TITLE_LINES));
  const counts = new Map<number, number>();
  for (const width of counted) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [columns, times] = [...counts].reduce((a, b) =>
    b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a,
  );
  if (columns < 2) return undefined;
  const share = Math.max(times, recordsInRuns(counted)) / counted.length;
  return { delimiter, titles: first, columns, records: counted.length, share };
}

/** Records that stand in a row of three or more of the same width, three columns at least. */
function recordsInRuns(widths: readonly number[]): number {
  let records = 0;
  let run = 0;
  for (let i = 0; i < widths.length; i++) {
    run = i > 0 && widths[i] === widths[i - 1] ? run + 1 : 1;
    if (run >= 3 && widths[i]! >= 3) records += run === 3 ? 3 : 1;
  }
  return records;
}

/** Numbers of cells of the first records; blank records are left out, and so is a last cell that is always empty. */
function recordWidths(sample: Uint8Array, delimiter: string, whole: boolean): number[] {
  const scanner = new RowScanner({ delimiter, maxCell: 4 * SAMPLE_CHARS });
  const end = scanner.scan(sample, 0, whole);
  // A sample that is less than one record: take it as far as it goes.
  if (scanner.rows === 0 && end < sample.length) scanner.scan(sample, 0, true);
  const widths: number[] = [];
  let alwaysOpen = true;
  let from = 0;
  for (let row = 0; row < scanner.rows && widths.length < SAMPLE_RECORDS; row++) {
    const to = scanner.found.rowEnds[row]!;
    const filled = lastFilled(sample, scanner, { from, to });
    if (filled >= 0) widths.push(to - from);
    if (filled === to - 1 && to - from > 1) alwaysOpen = false;
    from = to;
  }
  // Lines of code end in a semicolon, lists in source in a comma: that alone makes no column.
  return alwaysOpen ? widths.map((width) => Math.max(1, width - 1)) : widths;
}

/** Index of the last cell of a row that is not blank, −1 if there is none. */
function lastFilled(sample: Uint8Array, scanner: RowScanner, cells: { from: number; to: number }): number {
  for (let cell = cells.to - 1; cell >= cells.from; cell--) {
    if (!isBlank(sample, scanner.found.starts[cell]!, scanner.found.ends[cell]!)) return cell;
  }
  return -1;
}

/** Spaces, tabs and no-break spaces only. */
function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = bytes[at]!;
    if (code === 0xc2 && bytes[at + 1] === 0xa0) at++;
    else if (code !== 0x20 && code !== 0x09) return false;
  }
  return true;
}
