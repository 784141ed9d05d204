/** Writes small data sets of Stata, releases 115 and 118 (help `dta`), low byte first. */

export interface StataOptions {
  readonly release?: 115 | 118;
  readonly title?: string;
  /** What people call the columns. */
  readonly labels?: readonly string[];
  /** Columns of codes by their number: what the codes 1, 2 … stand for. */
  readonly valueLabels?: Readonly<Record<number, readonly string[]>>;
  /** Columns whose texts are days since 1960. */
  readonly days?: readonly number[];
  /** Columns whose texts stand behind the rows (release 118). */
  readonly longTexts?: readonly number[];
  /** Long texts that no row points to. */
  readonly unused?: readonly string[];
  /** Texts under their names: `note1`. */
  readonly characteristics?: Readonly<Record<string, string>>;
  /** What stands behind the zero that ends a text. */
  readonly behind?: (row: number, column: number) => string;
  readonly claimedRows?: number;
}

type Rows = readonly (readonly string[])[];
type Kind = 'text' | 'code' | 'day' | 'long-text';

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const fixed = (text: string, size: number) => {
  const bytes = utf8(text).slice(0, size - 1);
  return [...bytes, ...new Array<number>(size - bytes.length).fill(0)];
};
const number = (value: number, size: number) =>
  Array.from({ length: size }, (_, i) => Math.floor(value / 256 ** i) & 255);
const f64 = (value: number) => [...new Uint8Array(Float64Array.of(value).buffer)];
/** Days from 1960 to 1970. */
const DAYS = 3653;
const MISSING = 2 ** 1023;

class Writer {
  readonly head: readonly string[];
  readonly rows: Rows;
  readonly options: StataOptions;
  readonly kinds: readonly Kind[];
  readonly widths: readonly number[];
  readonly isOld: boolean;

  constructor(head: readonly string[], rows: Rows, options: StataOptions) {
    this.head = head;
    this.rows = rows;
    this.options = options;
    this.isOld = options.release === 115;
    const { valueLabels = {}, days = [], longTexts = [] } = options;
    this.kinds = head.map((_, i) =>
      i in valueLabels ? 'code' : days.includes(i) ? 'day' : longTexts.includes(i) ? 'long-text' : 'text',
    );
    this.widths = this.kinds.map((kind, i) =>
      kind === 'text' ? this.#textWidth(i) : kind === 'code' ? 4 : 8,
    );
  }

  #textWidth(column: number): number {
    const lengths = this.rows.map((row, i) => {
      const behind = this.options.behind?.(i, column) ?? '';
      return utf8(row[column] ?? '').length + 1 + utf8(behind).length;
    });
    return Math.max(2, ...lengths);
  }

  types(): number[][] {
    const codes = this.isOld ? { code: 253, day: 255 } : { code: 65_528, day: 65_526, 'long-text': 32_768 };
    return this.kinds.map((kind, i) =>
      number(
        kind === 'text' ? this.widths[i]! : (codes as Record<string, number>)[kind]!,
        this.isOld ? 1 : 2,
      ),
    );
  }

  formats(): string[] {
    return this.kinds.map((kind, i) =>
      kind === 'day' ? '%td' : kind === 'code' ? '%12.0g' : `%${this.widths[i]}s`,
    );
  }

  labelNames(): string[] {
    return this.kinds.map((kind, i) => (kind === 'code' ? `set${i}` : ''));
  }

  data(): number[] {
    return this.rows.flatMap((row, r) =>
      this.kinds.flatMap((kind, c) => this.#cell(kind, row[c] ?? '', [r, c])),
    );
  }

  #cell(kind: Kind, text: string, [row, column]: readonly [number, number]): number[] {
    if (kind === 'code') return number((this.options.valueLabels![column]!.indexOf(text) + 1) >>> 0, 4);
    if (kind === 'day') return f64(text === '' ? MISSING : Date.parse(text) / 86_400_000 + DAYS);
    if (kind === 'long-text')
      return text === '' ? number(0, 8) : [...number(column + 1, 2), ...number(row + 1, 6)];
    const bytes = [...utf8(text), 0, ...utf8(this.options.behind?.(row, column) ?? '')];
    return [...bytes, ...number(0, this.widths[column]! - bytes.length)];
  }

  longTexts(): number[] {
    const pointed = this.rows.flatMap((row, r) =>
      (this.options.longTexts ?? []).map((c) => [c + 1, r + 1, row[c] ?? ''] as const),
    );
    const unused = (this.options.unused ?? []).map((text, i) => [9, i + 1, text] as const);
    return [...pointed, ...unused].flatMap(([v, o, text]) => {
      const bytes = [...utf8(text), 0];
      return [...utf8('GSO'), ...number(v, 4), ...number(o, 8), 130, ...number(bytes.length, 4), ...bytes];
    });
  }

  labelSets(name: number): number[][] {
    return Object.entries(this.options.valueLabels ?? {}).map(([column, texts]) => {
      const bytes = texts.map((text) => [...utf8(text), 0]);
      let end = 0;
      const offsets = bytes.flatMap(({ length }) => {
        end += length;
        return number(end - length, 4);
      });
      const codes = texts.flatMap((_, i) => number(i + 1, 4));
      const table = [...number(texts.length, 4), ...number(end, 4), ...offsets, ...codes, ...bytes.flat()];
      return [...number(table.length, 4), ...fixed(`set${column}`, name), 0, 0, 0, ...table];
    });
  }

  characteristics(name: number): number[][] {
    return Object.entries(this.options.characteristics ?? {}).map(([key, text]) => {
      const bytes = [...fixed('_dta', name), ...fixed(key, name), ...utf8(text), 0];
      return [...number(bytes.length, 4), ...bytes];
    });
  }
}

function oldFile(writer: Writer): number[] {
  const { head, rows, options } = writer;
  const texts = (list: readonly string[], size: number) => list.flatMap((text) => fixed(text, size));
  return [
    ...[115, 2, 1, 0, ...number(head.length, 2), ...number(options.claimedRows ?? rows.length, 4)],
    ...[...fixed(options.title ?? '', 81), ...fixed('', 18), ...writer.types().flat()],
    ...[...texts(head, 33), ...number(0, 2 * (head.length + 1)), ...texts(writer.formats(), 49)],
    ...[
      ...texts(writer.labelNames(), 33),
      ...texts(
        head.map((_, i) => options.labels?.[i] ?? ''),
        81,
      ),
    ],
    ...writer.characteristics(33).flatMap((one) => [1, ...one]),
    ...[0, 0, 0, 0, 0, ...writer.data(), ...writer.labelSets(33).flat()],
  ];
}

function taggedFile(writer: Writer): number[] {
  const { head, rows, options } = writer;
  const tagged = (tag: string, bytes: readonly number[]) => [
    ...utf8(`<${tag}>`),
    ...bytes,
    ...utf8(`</${tag}>`),
  ];
  const texts = (tag: string, list: readonly string[], size: number) =>
    tagged(
      tag,
      list.flatMap((text) => fixed(text, size)),
    );
  const title = utf8(options.title ?? '');
  const header = [
    ...[...tagged('release', utf8('118')), ...tagged('byteorder', utf8('LSF'))],
    ...[
      ...tagged('K', number(head.length, 2)),
      ...tagged('N', number(options.claimedRows ?? rows.length, 8)),
    ],
    ...[...tagged('label', [...number(title.length, 2), ...title]), ...tagged('timestamp', [0])],
  ];
  const parts = [
    tagged('variable_types', writer.types().flat()),
    texts('varnames', head, 129),
    tagged('sortlist', number(0, 2 * (head.length + 1))),
    texts('formats', writer.formats(), 57),
    texts('value_label_names', writer.labelNames(), 129),
    texts(
      'variable_labels',
      head.map((_, i) => options.labels?.[i] ?? ''),
      321,
    ),
    tagged(
      'characteristics',
      writer.characteristics(129).flatMap((one) => tagged('ch', one)),
    ),
    tagged('data', writer.data()),
    tagged('strls', writer.longTexts()),
    tagged(
      'value_labels',
      writer.labelSets(129).flatMap((one) => tagged('lbl', one)),
    ),
  ];
  const begin = [...utf8('<stata_dta>'), ...tagged('header', header)];
  let at = begin.length + '<map></map>'.length + 14 * 8;
  const places = [0, begin.length];
  for (const part of parts) {
    places.push(at);
    at += part.length;
  }
  places.push(at, at + '</stata_dta>'.length);
  const map = tagged(
    'map',
    places.flatMap((place) => number(place, 8)),
  );
  return [...begin, ...map, ...parts.flat(), ...utf8('</stata_dta>')];
}

export function stataFile(head: readonly string[], rows: Rows, options: StataOptions = {}): Uint8Array {
  const writer = new Writer(head, rows, options);
  return Uint8Array.from(writer.isOld ? oldFile(writer) : taggedFile(writer));
}
