/** Writes small SAS transport files, version 5 or 8 (SAS: Record Layout of a Data Set in Transport Format). */

export interface XptOptions {
  readonly version?: 5 | 8;
  readonly label?: string;
  readonly labels?: readonly string[];
  /** Columns whose texts are days. */
  readonly days?: readonly number[];
  /** A second data set behind the first. */
  readonly second?: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** What stands behind a zero in a text. */
  readonly behind?: (row: number, column: number) => string;
}

type Rows = readonly (readonly string[])[];

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const padded = (text: string, size: number) => {
  const bytes = utf8(text).slice(0, size);
  return [...bytes, ...new Array<number>(size - bytes.length).fill(0x20)];
};
const be = (value: number, size: number) =>
  Array.from({ length: size }, (_, i) => Math.floor(value / 256 ** (size - 1 - i)) & 255);
const filled = (bytes: readonly number[]) => [
  ...bytes,
  ...new Array<number>((80 - (bytes.length % 80)) % 80).fill(0x20),
];
const header = (kind: string, rest: string) =>
  padded(`HEADER RECORD*******${kind.padEnd(8)}HEADER RECORD!!!!!!!${rest}`, 80);

/** A whole number of IBM mainframes. */
function ibm(value: number): number[] {
  if (value === 0) return be(0, 8);
  let [fraction, exponent] = [Math.abs(value), 64];
  for (; fraction >= 1; exponent++) fraction /= 16;
  const bytes = [(value < 0 ? 128 : 0) | exponent];
  for (let i = 0; i < 7; i++) {
    fraction *= 256;
    bytes.push(Math.floor(fraction));
    fraction -= Math.floor(fraction);
  }
  return bytes;
}

const MISSING = [0x2e, 0, 0, 0, 0, 0, 0, 0];
const DAYS = 3653;

function member(name: string, head: readonly string[], rows: Rows, options: XptOptions): number[] {
  const { version = 5, label = '', labels = [], days = [], behind = () => '' } = options;
  const long = version === 8;
  const texts = (row: number, column: number) => {
    const rest = behind(row, column);
    return [...utf8(rows[row]![column] ?? ''), ...(rest === '' ? [] : [0, ...utf8(rest)])];
  };
  const widths = head.map((_, i) =>
    days.includes(i) ? 8 : Math.max(1, ...rows.map((_, row) => texts(row, i).length)),
  );
  let at = 0;
  const records = head.flatMap((column, i) => {
    const isDay = days.includes(i);
    const start = at;
    at += widths[i]!;
    const kind = [...be(isDay ? 1 : 2, 2), 0, 0, ...be(widths[i]!, 2), ...be(i + 1, 2)];
    const format = [
      ...padded(isDay ? 'DATE' : '', 8),
      ...be(9, 2),
      0,
      0,
      0,
      0,
      0,
      0,
      ...padded('', 8),
      0,
      0,
      0,
      0,
    ];
    const named = [...kind, ...padded(column, 8), ...padded(labels[i] ?? '', 40), ...format, ...be(start, 4)];
    return [...named, ...(long ? padded(column, 32) : be(0, 32)), ...be(0, 20)];
  });
  const observed = rows.flatMap((row, r) =>
    widths.flatMap((width, i) => {
      const value = row[i] ?? '';
      if (days.includes(i)) return value === '' ? MISSING : ibm(Date.parse(value) / 86_400_000 + DAYS);
      const bytes = texts(r, i);
      return [...bytes, ...new Array<number>(width - bytes.length).fill(0x20)];
    }),
  );
  return [
    ...[
      ...header(long ? 'MEMBV8' : 'MEMBER', '000000000000000001600000000140'),
      ...header(long ? 'DSCPTV8' : 'DSCRPTR', ''),
    ],
    ...padded(long ? `SAS     ${name.padEnd(32)}` : `SAS     ${name.padEnd(8)}`, 80),
    ...[...padded('', 32), ...padded(label, 40), ...padded('', 8)],
    ...header(long ? 'NAMSTV8' : 'NAMESTR', `000000${String(head.length).padStart(4, '0')}`),
    ...[...filled(records), ...header(long ? 'OBSV8' : 'OBS', ''), ...filled(observed)],
  ];
}

export function xptFile(head: readonly string[], rows: Rows, options: XptOptions = {}): Uint8Array {
  const { version = 5, second } = options;
  const library = [
    ...header(version === 8 ? 'LIBV8' : 'LIBRARY', ''),
    ...padded('SAS     SAS     SASLIB', 80),
    ...padded('', 80),
  ];
  const more = second === undefined ? [] : member('SECOND', second.head, second.rows, { version });
  return Uint8Array.from([...library, ...member('FIRST', head, rows, options), ...more]);
}
