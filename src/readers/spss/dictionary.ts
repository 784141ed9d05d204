import { DataNumbers, type SourceBytes } from '../shared/data/source-bytes.ts';
import { lenientText } from '../shared/data/texts.ts';
import { ValueLabels } from '../shared/data/value-labels.ts';
import { decoderFor } from '../shared/legacy/code-pages.ts';
import { Trouble } from '../shared/trouble.ts';

const HEADER = 176;
const MAX_TEXT = 64 * 1024 * 1024;
const MAX_SLOTS = 1_000_000;
/** Texts over this width lie in several pieces, which count for less than they hold. */
export const LONGEST_PIECE = 255;
const COUNTED = 252;

export interface Variable {
  readonly name: string;
  label: string;
  /** 0 for numbers, else bytes of texts. */
  width: number;
  /** Number of the first slot of eight bytes. */
  readonly slot: number;
  /** Kind of format (`FORMATS` of values.ts) and its width. */
  readonly format: number;
  readonly formatWidth: number;
  labels?: ValueLabels;
}

/** A text of the dictionary that is in no row. */
export interface Said {
  readonly part: string;
  readonly visibility: 'property' | 'comment';
  readonly text: string;
}

export interface Dictionary {
  readonly little: boolean;
  /** 0 not packed, 1 by codes, 2 by codes in zlib. */
  readonly compression: number;
  readonly bias: number;
  /** −1 if it is not told. */
  readonly cases: number;
  readonly variables: readonly Variable[];
  /** Slots of a row. */
  readonly slots: number;
  readonly sets: readonly ValueLabels[];
  readonly said: readonly Said[];
  readonly decode: (bytes: Uint8Array) => string;
}

/** What stands before the rows (PSPP Developers Guide, System File Format). Throws `Trouble`. */
export function readDictionary(bytes: SourceBytes): Promise<Dictionary> {
  return new DictionaryReader(bytes).read();
}

interface RawLabels {
  readonly values: readonly { readonly value: Uint8Array; readonly text: Uint8Array }[];
  readonly slots: readonly number[];
}

class DictionaryReader {
  readonly #bytes: SourceBytes;
  readonly #bySlot = new Map<number, Variable>();
  readonly #rawNames: { name: Uint8Array; label: Uint8Array; variable: Omit<Variable, 'name' | 'label'> }[] =
    [];
  readonly #rawLabels: RawLabels[] = [];
  readonly #sets: ValueLabels[] = [];
  readonly #documents: Uint8Array[] = [];
  readonly #extensions: { subtype: number; data: Uint8Array; size: number }[] = [];
  #little = true;
  #slots = 0;
  #decode: (bytes: Uint8Array) => string = lenientText;

  constructor(bytes: SourceBytes) {
    this.#bytes = bytes;
  }

  async read(): Promise<Dictionary> {
    const head = (await this.#bytes.take(HEADER)).slice();
    this.#little = head[64] === 2 || head[64] === 3;
    const numbers = new DataNumbers(head, this.#little);
    while (await this.#record());
    this.#chooseDecoder();
    let variables = this.#variables();
    this.#labels();
    variables = this.#merged(variables);
    return {
      little: this.#little,
      compression: numbers.i32(72),
      bias: numbers.f64(84),
      cases: numbers.i32(80),
      variables,
      slots: this.#slots,
      sets: this.#sets,
      said: this.#said(head),
      decode: this.#decode,
    };
  }

  #text(bytes: Uint8Array): string {
    return this.#decode(bytes).replaceAll('\0', ' ').trim();
  }

  async #ints(count: number): Promise<number[]> {
    const numbers = new DataNumbers(await this.#bytes.take(4 * count), this.#little);
    return Array.from({ length: count }, (_, i) => numbers.i32(4 * i));
  }

  async #take(length: number): Promise<Uint8Array> {
    if (length > MAX_TEXT) throw new Trouble('too-large', 'a description is too large to hold');
    return (await this.#bytes.take(length)).slice();
  }

  /** False at the record that ends the dictionary. */
  async #record(): Promise<boolean> {
    const [type] = await this.#ints(1);
    if (type === 2) await this.#variable();
    else if (type === 3) await this.#valueLabels();
    else if (type === 6) {
      const [lines] = await this.#ints(1);
      this.#documents.push(await this.#take(80 * lines!));
    } else if (type === 7) {
      const [subtype, size, count] = await this.#ints(3);
      this.#extensions.push({ subtype: subtype!, size: size!, data: await this.#take(size! * count!) });
    } else if (type === 999) await this.#ints(1);
    else throw new Trouble('damaged', 'the dictionary has a record of no known kind');
    return type !== 999;
  }

  async #variable(): Promise<void> {
    const [width, hasLabel, missing, print] = await this.#ints(5);
    const name = await this.#take(8);
    const slot = this.#slots++;
    if (slot > MAX_SLOTS) throw new Trouble('too-large', 'there are too many columns');
    let label: Uint8Array = new Uint8Array(0);
    if (hasLabel === 1) {
      const [length] = await this.#ints(1);
      label = (await this.#take(Math.ceil(length! / 4) * 4)).subarray(0, length);
    }
    await this.#take(8 * Math.abs(missing!));
    if (width === -1) return;
    if (width! < 0 || width! > LONGEST_PIECE) throw new Trouble('damaged', 'a column is of no known type');
    const format = { format: (print! >> 16) & 255, formatWidth: (print! >> 8) & 255 };
    this.#rawNames.push({ name, label, variable: { width: width!, slot, ...format } });
  }

  async #valueLabels(): Promise<void> {
    const [count] = await this.#ints(1);
    if (!(count! >= 0 && count! * 16 <= this.#bytes.left))
      throw new Trouble('damaged', 'value labels are cut');
    const values = [];
    for (let i = 0; i < count!; i++) {
      const value = await this.#take(8);
      const length = (await this.#bytes.peek(1))[0] ?? 0;
      const padded = await this.#take(Math.ceil((length + 1) / 8) * 8);
      values.push({ value, text: padded.subarray(1, 1 + length) });
    }
    const [type, slots] = await this.#ints(2);
    if (type !== 4 || !(slots! >= 0)) throw new Trouble('damaged', 'value labels have no columns');
    if (slots! * 4 > this.#bytes.left) throw new Trouble('damaged', 'value labels are cut');
    this.#rawLabels.push({ values, slots: await this.#ints(slots!) });
  }

  /** Subtype 20 names the encoding; before, the code page stood among the numbers of subtype 3. */
  #chooseDecoder(): void {
    const named = this.#extensions.find(({ subtype }) => subtype === 20);
    const numbered = this.#extensions.find(({ subtype }) => subtype === 3);
    const page =
      named === undefined
        ? numbered !== undefined && numbered.data.length >= 32
          ? new DataNumbers(numbered.data, this.#little).i32(28)
          : 1252
        : pageOf(lenientText(named.data));
    const decode = decoderFor(page < 5 ? 1252 : page);
    this.#decode = (bytes) => lenientText(bytes, decode);
  }

  #extension(subtype: number): Uint8Array | undefined {
    return this.#extensions.find((one) => one.subtype === subtype)?.data;
  }

  /** Pairs as `SHORT=long`, between tabs (subtypes 13 and 14). */
  #pairs(subtype: number): Map<string, string> {
    const text = this.#decode(this.#extension(subtype) ?? new Uint8Array(0));
    const pairs = text.split('\t').map((pair) => pair.replaceAll('\0', '').split('='));
    return new Map(pairs.map(([key, ...value]) => [key!.toUpperCase(), value.join('=')]));
  }

  #variables(): Variable[] {
    const long = this.#pairs(13);
    return this.#rawNames.map(({ name, label, variable }) => {
      const short = this.#text(name);
      const made = { name: long.get(short.toUpperCase()) ?? short, label: this.#text(label), ...variable };
      this.#bySlot.set(variable.slot, made);
      return made;
    });
  }

  #labels(): void {
    for (const { values, slots } of this.#rawLabels) {
      const variables = slots.flatMap((slot) => this.#bySlot.get(slot - 1) ?? []);
      const labels = new ValueLabels(variables[0]?.name ?? '');
      const isText = (variables[0]?.width ?? 0) > 0;
      for (const { value, text } of values) {
        const code = isText ? this.#text(value) : String(new DataNumbers(value, this.#little).f64(0));
        labels.add(code, this.#text(text));
      }
      this.#sets.push(labels);
      for (const variable of variables) variable.labels = labels;
    }
    this.#longLabels();
  }

  /** Labels of texts over eight bytes (subtype 21). */
  #longLabels(): void {
    const data = this.#extension(21);
    if (data === undefined) return;
    const numbers = new DataNumbers(data, this.#little);
    let at = 0;
    const text = () => {
      const length = numbers.u32(at);
      if (at + 4 + length > data.length) throw new Trouble('damaged', 'value labels are cut');
      at += 4 + length;
      return this.#text(data.subarray(at - length, at));
    };
    while (at + 4 < data.length) {
      const name = text();
      const labels = new ValueLabels(name);
      const count = numbers.u32(at + 4);
      at += 8;
      for (let i = 0; i < count; i++) labels.add(text(), text());
      this.#sets.push(labels);
      const variable = [...this.#bySlot.values()].find(
        (one) => one.name.toUpperCase() === name.toUpperCase(),
      );
      if (variable !== undefined) variable.labels = labels;
    }
  }

  /** Texts over 255 bytes are one column again (subtype 14). */
  #merged(variables: readonly Variable[]): Variable[] {
    const shorts = this.#rawNames.map(({ name }) => this.#text(name).toUpperCase());
    const widths = this.#pairs(14);
    const merged: Variable[] = [];
    for (let i = 0; i < variables.length; i++) {
      const variable = variables[i]!;
      const width = Number(widths.get(shorts[i]!) ?? 0);
      merged.push(variable);
      if (!(width > LONGEST_PIECE) || variable.width === 0) continue;
      const pieces = Math.ceil(width / COUNTED);
      const next = variables.slice(i + 1, i + pieces);
      if (next.length < pieces - 1 || next.some((one) => one.width === 0))
        throw new Trouble('damaged', 'a long text lacks its pieces');
      variable.width = width;
      i += pieces - 1;
    }
    return merged;
  }

  #said(head: Uint8Array): Said[] {
    const property = (part: string, bytes: Uint8Array | undefined) =>
      ({ part, visibility: 'property', text: this.#text(bytes ?? new Uint8Array(0)) }) as const;
    const known = new Set([3, 4, 11, 13, 14, 16, 20, 21]);
    const parts: Readonly<Record<number, string>> = { 17: 'attributes', 18: 'attributes' };
    const lines = this.#documents.map((bytes) => this.#lines(bytes));
    const more = this.#extensions
      .filter(({ subtype }) => !known.has(subtype))
      .map(({ subtype, data }) => property(parts[subtype] ?? 'properties', data));
    return [
      property('title', head.subarray(109, 173)),
      ...lines.map((text) => ({ part: 'documents', visibility: 'comment', text }) as const),
      ...more.map((one) => ({ ...one, text: one.text.replace(ROLE, '') })),
    ].filter(({ text }) => /\p{L}{2}|\d{5}/u.test(text));
  }

  #lines(bytes: Uint8Array): string {
    const lines = Array.from({ length: bytes.length / 80 }, (_, i) =>
      this.#text(bytes.subarray(80 * i, 80 * (i + 1))),
    );
    return lines.join('\n');
  }
}

/** What SPSS says of every column. */
const ROLE = /\/?[^\s:('/]{0,64}:?\$@Role\('\d{1,3}'\n\)/g;

const PAGES: Readonly<Record<string, number>> = {
  'utf-8': 65_001,
  utf8: 65_001,
  shift_jis: 932,
  gbk: 936,
  gb18030: 936,
  big5: 950,
  'euc-kr': 949,
  'koi8-r': 20_866,
  'iso-8859-2': 28_592,
  'iso-8859-5': 28_595,
};

function pageOf(name: string): number {
  const known = PAGES[name.trim().toLowerCase()];
  return known ?? Number(/^(?:windows-|cp|ibm)(\d{3,4})$/i.exec(name.trim())?.[1] ?? 1252);
}
