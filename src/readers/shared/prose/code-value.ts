/** A text in quotes, or something that makes one of it: `'1984-03-02'.to_date`. */
const QUOTED =
  /^(?:[bfruBFRU]{1,2}(?=["']))?(["'])((?:(?!\1)[^\\\n]|\\.){0,2000})\1(?:\.to_(?:date|time|datetime|s|sym))?(?=[\s,;)\]}]|$)/;
/** A date that is made: `Date.new(1984, 3, 2)`, `date(1984, 3, 2)`, `new DateTime('1984-03-02')`, `Carbon::parse("…")`. */
const MADE =
  /^(new\s{1,9})?\\?([A-Za-z_][\w.:\\]{0,60})\(\s{0,9}(?:(\d{4}), ?(\d{1,2}), ?(\d{1,2})(?:, ?\d{1,2}){0,3}|(["'])([^"'\\\n]{1,40})\6(?:, ?["'][^"'\n]{0,40}["'])?)\s{0,9}\)(?:\.date\(\))?(?=[\s,;)\]}]|$)/;
const DATES = /date|time|carbon|civil|parse/i;
/** Numbers, constants and symbols: only in a list, since elsewhere they are words. */
const BARE = /^:?[\w.+-]{1,40}(?=\s{0,9}[,)\]}])/;

/** A value in code. */
export interface CodeValue {
  readonly text: string;
  /** A text or a date, not a number or a word. */
  readonly isText: boolean;
  /** Offset behind it. */
  readonly end: number;
}

/** The value that begins `text`: a text in quotes, a date that is made, a number or a constant in a list. */
export function codeValueAt(text: string): CodeValue | undefined {
  const value = quoted(text) ?? made(text);
  if (value !== undefined) return value;
  const bare = BARE.exec(text)?.[0];
  return bare === undefined ? undefined : { text: bare, end: bare.length, isText: false };
}

function quoted(text: string): CodeValue | undefined {
  const found = QUOTED.exec(text);
  if (found === null) return undefined;
  // A line break, as it is written in programs (`\l` in graphs).
  const said = found[2]!.replace(/\\[nrtl](?=[\p{L}\d])/gu, '\n').replace(/\\(["'\\])/g, '$1');
  return { text: said.trim(), end: found[0].length, isText: true };
}

function made(text: string): CodeValue | undefined {
  const found = MADE.exec(text);
  if (found === null || !DATES.test(found[2]!)) return undefined;
  const [whole, isNew, call, year, month = '', day = '', , written] = found;
  // JavaScript counts months from 0.
  const first = isNew !== undefined && call === 'Date' ? 1 : 0;
  const shown = [String(Number(month) + first), day].map((part) => part.padStart(2, '0'));
  return { text: written ?? `${year}-${shown.join('-')}`, end: whole!.length, isText: true };
}
