/** What a `CREATE TABLE` says of a table's columns. */
export interface TableShape {
  readonly columns: readonly string[];
  /** The column that stands for the row's number, or -1. */
  readonly rowid: number;
  /** For tables without row numbers: the order that columns are stored in. */
  readonly stored: readonly number[] | undefined;
}

const CONSTRAINT = /^(?:PRIMARY|FOREIGN|UNIQUE|CHECK|CONSTRAINT)\b/i;
const NAME =
  /^\s{0,999}(?:"((?:[^"]|""){0,400})"|`([^`]{0,400})`|\[([^\]]{0,400})\]|'((?:[^']|''){0,400})'|([^\s(),]{1,400}))/;

export function tableShape(sql: string): TableShape {
  const open = sql.indexOf('(');
  const close = sql.lastIndexOf(')');
  const parts =
    open < 0 ? [] : splitTop(withoutComments(sql.slice(open + 1, close < open ? sql.length : close)));
  const defined = parts.filter((part) => !CONSTRAINT.test(part.trim()));
  const columns = defined.map((part) => nameOf(part) ?? '');
  const keys = keyColumns(parts, defined, columns);
  const plain = !/\bWITHOUT\s{1,20}ROWID\s{0,20}(?:,.{0,40})?$/i.test(sql.trim());
  const only = plain && keys.length === 1 ? keys[0]! : -1;
  const rowid =
    only >= 0 &&
    /^\s{0,999}(?:"[^"]{0,400}"|`[^`]{0,400}`|\[[^\]]{0,400}\]|\S{1,400})\s{1,99}INTEGER\b/i.test(
      defined[only]!,
    )
      ? only
      : -1;
  const others = columns.map((_, i) => i).filter((i) => !keys.includes(i));
  return { columns, rowid, stored: plain ? undefined : [...keys, ...others] };
}

function nameOf(part: string): string | undefined {
  const found = NAME.exec(part);
  return found?.slice(1).find((name) => name !== undefined);
}

/** Indexes of the columns of the primary key, in its order. */
function keyColumns(
  parts: readonly string[],
  defined: readonly string[],
  columns: readonly string[],
): number[] {
  const inline = defined.findIndex((part) => /\bPRIMARY\s{1,20}KEY\b/i.test(part));
  if (inline >= 0) return [inline];
  const constraint = parts.find(
    (part) => CONSTRAINT.test(part.trim()) && /\bPRIMARY\s{1,20}KEY\b/i.test(part),
  );
  if (constraint === undefined) return [];
  const list = constraint.slice(constraint.indexOf('(', constraint.search(/PRIMARY/i)) + 1);
  const lower = columns.map((name) => name.toLowerCase());
  return splitTop(list)
    .map((one) => lower.indexOf((nameOf(one) ?? '').toLowerCase()))
    .filter((index) => index >= 0);
}

const withoutComments = (sql: string): string =>
  sql.replace(/--[^\n]{0,10000}/g, ' ').replace(/\/\*[\s\S]{0,10000}?\*\//g, ' ');

/** Parts between the commas that stand in no brackets and no quotes. */
function splitTop(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let at = 0; at < text.length && depth >= 0; at++) {
    const c = text[at]!;
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === '"' || c === "'" || c === '`') quote = c;
    else if (c === '(') depth++;
    else if (c === ')') depth--;
    else if (c === ',' && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.filter((part) => part.trim() !== '');
}
