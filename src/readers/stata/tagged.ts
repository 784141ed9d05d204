import { DataNumbers, type SourceBytes } from '../shared/data/source-bytes.ts';
import { beforeZero, lenientText } from '../shared/data/texts.ts';
import type { ValueLabels } from '../shared/data/value-labels.ts';
import { Trouble } from '../shared/trouble.ts';
import { labelsOf } from './label-table.ts';
import {
  type Characteristic,
  type Dataset,
  type LongText,
  MAX_VARIABLES,
  type Variable,
  WIDTHS,
} from './layout.ts';

const MAX_TEXT = 64 * 1024 * 1024;
const MAX_LONG_TEXTS = 5_000_000;
const LONGEST_TEXT = 2045;
const NUMBERS: Readonly<Record<number, Exclude<Variable['kind'], 'text'>>> = {
  32768: 'long-text',
  65526: 'double',
  65527: 'float',
  65528: 'long',
  65529: 'int',
  65530: 'byte',
};

/** All but the rows of releases 117 to 119 (Stata's `dta` help, format 118), whose parts stand in tags. Throws `Trouble`. */
export function taggedDataset(bytes: SourceBytes): Promise<Dataset> {
  return new TaggedFile(bytes).read();
}

class TaggedFile {
  readonly #bytes: SourceBytes;
  #release = 118;
  #little = true;

  constructor(bytes: SourceBytes) {
    this.#bytes = bytes;
  }

  async read(): Promise<Dataset> {
    const { rows, count, title } = await this.#header();
    const map = await this.#map();
    const variables = await this.#variables(count);
    const characteristics = await this.#characteristics();
    const last = variables.at(-1);
    const rowLength = last === undefined ? 0 : last.offset + last.width;
    this.#at(map[9]);
    await this.#tag('<data>');
    const data = this.#bytes.at;
    if (rows * rowLength > this.#bytes.left) throw new Trouble('damaged', 'the rows are cut');
    this.#bytes.at += rows * rowLength;
    await this.#tag('</data>');
    this.#at(map[10]);
    const longTexts = await this.#longTexts();
    this.#at(map[11]);
    const labels = await this.#labels();
    await this.#tag('</stata_dta>');
    const made = { release: this.#release, little: this.#little, title, variables, rows, rowLength, data };
    return { ...made, characteristics, labels, longTexts, end: this.#bytes.at };
  }

  /** Two programs would read two files if parts stood elsewhere than the map says. */
  #at(place: number | undefined): void {
    if (place !== this.#bytes.at) throw new Trouble('damaged', 'parts do not stand where the map says');
  }

  async #tag(tag: string): Promise<void> {
    if (String.fromCharCode(...(await this.#bytes.take(tag.length))) !== tag)
      throw new Trouble('damaged', 'a part is not where it should be');
  }

  async #isNext(tag: string): Promise<boolean> {
    return String.fromCharCode(...(await this.#bytes.peek(tag.length))) === tag;
  }

  async #number(size: 1 | 2 | 4 | 8): Promise<number> {
    const numbers = new DataNumbers(await this.#bytes.take(size), this.#little);
    if (size === 8) return numbers.size(0);
    return size === 4 ? numbers.u32(0) : size === 2 ? numbers.u16(0) : numbers.u8(0);
  }

  async #text(length: number): Promise<string> {
    if (length > MAX_TEXT) throw new Trouble('too-large', 'a note is too large to hold');
    return lenientText(beforeZero(await this.#bytes.take(length)));
  }

  async #header() {
    await this.#tag('<stata_dta><header><release>');
    this.#release = Number(await this.#text(3));
    if (!(this.#release >= 117 && this.#release <= 119))
      throw new Trouble('unreadable', 'this release of the format is not read');
    await this.#tag('</release><byteorder>');
    this.#little = (await this.#text(3)) === 'LSF';
    await this.#tag('</byteorder><K>');
    const count = await this.#number(this.#release === 119 ? 4 : 2);
    if (count > MAX_VARIABLES) throw new Trouble('too-large', 'there are too many columns');
    await this.#tag('</K><N>');
    const rows = await this.#number(this.#release === 117 ? 4 : 8);
    await this.#tag('</N><label>');
    const title = await this.#text(await this.#number(this.#release === 117 ? 1 : 2));
    await this.#tag('</label><timestamp>');
    await this.#text(await this.#number(1));
    await this.#tag('</timestamp></header>');
    return { rows, count, title };
  }

  async #map(): Promise<number[]> {
    await this.#tag('<map>');
    const places: number[] = [];
    for (let i = 0; i < 14; i++) places.push(await this.#number(8));
    await this.#tag('</map>');
    return places;
  }

  /** Bytes of names. */
  get #name(): number {
    return this.#release === 117 ? 33 : 129;
  }

  async #list(tag: string, count: number, width: number): Promise<Uint8Array[]> {
    await this.#tag(`<${tag}>`);
    const held = (await this.#bytes.take(count * width)).slice();
    await this.#tag(`</${tag}>`);
    return Array.from({ length: count }, (_, i) => held.subarray(i * width, (i + 1) * width));
  }

  async #texts(tag: string, count: number, width: number): Promise<string[]> {
    return (await this.#list(tag, count, width)).map((bytes) => lenientText(beforeZero(bytes)));
  }

  async #variables(count: number): Promise<Variable[]> {
    const old = this.#release === 117;
    const types = await this.#list('variable_types', count, 2);
    const names = await this.#texts('varnames', count, this.#name);
    await this.#list('sortlist', count + 1, this.#release === 119 ? 4 : 2);
    const formats = await this.#texts('formats', count, old ? 49 : 57);
    const labels = await this.#texts('value_label_names', count, this.#name);
    const captions = await this.#texts('variable_labels', count, old ? 81 : 321);
    let offset = 0;
    return names.map((name, i): Variable => {
      const type = new DataNumbers(types[i]!, this.#little).u16(0);
      const kind: Variable['kind'] = NUMBERS[type] ?? 'text';
      const width = kind === 'text' ? type : WIDTHS[kind];
      if (width > LONGEST_TEXT) throw new Trouble('damaged', 'a column is of no known type');
      const said = { label: captions[i]!, format: formats[i]!, labels: labels[i]! };
      const variable = { name, ...said, kind, width, offset };
      offset += width;
      return variable;
    });
  }

  async #characteristics(): Promise<Characteristic[]> {
    const found: Characteristic[] = [];
    await this.#tag('<characteristics>');
    while (await this.#isNext('<ch>')) {
      await this.#tag('<ch>');
      const length = await this.#number(4);
      const of = await this.#text(this.#name);
      const name = await this.#text(this.#name);
      found.push({ of, name, text: await this.#text(Math.max(0, length - 2 * this.#name)) });
      await this.#tag('</ch>');
    }
    await this.#tag('</characteristics>');
    return found;
  }

  /** Where each long text stands; they are read when a row asks for them. */
  async #longTexts(): Promise<Map<string, LongText>> {
    const found = new Map<string, LongText>();
    await this.#tag('<strls>');
    while (await this.#isNext('GSO')) {
      await this.#tag('GSO');
      const variable = await this.#number(4);
      const row = await this.#number(this.#release === 117 ? 4 : 8);
      const type = await this.#number(1);
      const length = await this.#number(4);
      if (length > this.#bytes.left) throw new Trouble('damaged', 'a long text is cut');
      if (found.size >= MAX_LONG_TEXTS) throw new Trouble('too-large', 'there are too many long texts');
      const start = this.#bytes.at;
      found.set(`${variable} ${row}`, { start, length, isBinary: type === 129, isUsed: false });
      this.#bytes.at += length;
    }
    await this.#tag('</strls>');
    return found;
  }

  async #labels(): Promise<Map<string, ValueLabels>> {
    const sets = new Map<string, ValueLabels>();
    await this.#tag('<value_labels>');
    while (await this.#isNext('<lbl>')) {
      await this.#tag('<lbl>');
      const length = await this.#number(4);
      if (length > MAX_TEXT) throw new Trouble('too-large', 'value labels are too large to hold');
      const name = await this.#text(this.#name);
      await this.#bytes.take(3);
      sets.set(name, labelsOf(name, await this.#bytes.take(length), this.#little));
      await this.#tag('</lbl>');
    }
    await this.#tag('</value_labels>');
    return sets;
  }
}
