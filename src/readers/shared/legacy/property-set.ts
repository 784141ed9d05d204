import type { TextBlock } from '../../../core/types.ts';
import { saysSomething } from '../office/formula-texts.ts';
import { NAME_HEADER, PHRASE } from '../office/properties.ts';
import { textBlock } from '../text-block.ts';
import { type Decode, decoderFor } from './code-pages.ts';

const SIMPLE = 30;
const WIDE = 31;
const LIST = 0x1000;
const VARIANT = 12;
const CODE_PAGE = 1;
const DICTIONARY = 0;
/** Properties in one section, items in one list. */
const MAX_ITEMS = 10_000;
/** Values looked at in one section: properties may all point to the same long list. */
const MAX_VALUES = 100_000;
const UTF16 = new TextDecoder('utf-16le');
/** What the numbers of the summary's properties stand for (MS-OLEPS 3.1, MS-OSHARED 2.3.3.2). */
const SUMMARY: Readonly<Record<number, string>> = {
  2: 'title',
  3: 'subject',
  4: 'author',
  5: 'keywords',
  6: 'comments',
  8: 'last author',
};
const DOCUMENT: Readonly<Record<number, string>> = {
  2: 'category',
  13: 'parts',
  14: 'manager',
  15: 'company',
};
/** Template, revision and name of the program in the summary; elsewhere these numbers are of other properties. */
const TECHNICAL: ReadonlySet<number> = new Set([7, 9, 18]);
const NONE: ReadonlySet<number> = new Set();
const PART = 'document properties';
const PLACE = { part: PART, locator: PART, visibility: 'property', title: PART } as const;

/** The texts of a set of document properties (MS-OLEPS 2.21): summary, document summary, and those a person added. */
export function* propertyTexts(bytes: Uint8Array, name: string): Iterable<TextBlock> {
  if (bytes.length < 48) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sections = Math.min(2, view.getUint32(24, true));
  for (let i = 0; i < sections && 48 + i * 20 <= bytes.length; i++) {
    const start = view.getUint32(44 + i * 20, true);
    const isSummary = i === 0 && /^\x05Summary/.test(name);
    const names = i > 0 ? {} : isSummary ? SUMMARY : DOCUMENT;
    const skipped = isSummary ? TECHNICAL : NONE;
    if (start + 8 <= bytes.length) yield* new Section(bytes.subarray(start), names).texts(skipped);
  }
}

class Section {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #names: Map<number, string>;
  #values = 0;
  #codePage = 1252;
  #decode: Decode = decoderFor(1252);

  constructor(bytes: Uint8Array, names: Readonly<Record<number, string>>) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#names = new Map(Object.entries(names).map(([id, name]) => [Number(id), name]));
  }

  /** `skipped`: numbers of properties that are left out. */
  *texts(skipped: ReadonlySet<number>): Iterable<TextBlock> {
    const count = Math.min(this.#u32(4), MAX_ITEMS);
    const places = Array.from(
      { length: count },
      (_, i) => [this.#u32(8 + i * 8), this.#u32(12 + i * 8)] as const,
    );
    const codePage = places.find(([id]) => id === CODE_PAGE);
    if (codePage !== undefined) {
      this.#codePage = this.#u32(codePage[1] + 4) & 0xffff;
      this.#decode = decoderFor(this.#codePage);
    }
    const names = places.find(([id]) => id === DICTIONARY);
    if (names !== undefined) yield* this.#readNames(names[1]);
    for (const [id, at] of places) {
      if (id === CODE_PAGE || id === DICTIONARY || skipped.has(id)) continue;
      const text = this.#value(at)
        .filter((part) => saysSomething(part))
        .join('\n');
      if (text === '') continue;
      const header = this.#names.get(id);
      yield textBlock(text, header === undefined ? PLACE : { ...PLACE, header });
    }
  }

  /** The texts of a property; those of a list one by one. */
  #value(at: number): string[] {
    const type = this.#u32(at) & 0xffff;
    if (type === SIMPLE || type === WIDE) return [this.#string(at + 4, type === WIDE).text];
    if (type < LIST) return [];
    const texts: string[] = [];
    const count = Math.min(this.#u32(at + 4), MAX_ITEMS);
    for (
      let i = 0, next = at + 8;
      i < count && next + 4 <= this.#bytes.length && this.#values < MAX_VALUES;
      i++
    ) {
      this.#values += 1;
      let kind = type - LIST;
      if (kind === VARIANT) {
        kind = this.#u32(next) & 0xffff;
        next += 4;
      }
      if (kind === SIMPLE || kind === WIDE) {
        const { text, end } = this.#string(next, kind === WIDE);
        texts.push(text);
        next = end;
      } else next += 4;
    }
    return texts;
  }

  #string(at: number, wide: boolean): { text: string; end: number } {
    const isWide = wide || this.#codePage === 1200;
    const length = this.#u32(at) * (wide ? 2 : 1);
    const bytes = this.#bytes.subarray(at + 4, at + 4 + length);
    const text = (isWide ? UTF16.decode(bytes) : this.#decode(bytes)).replace(/\0.*$/s, '');
    return { text, end: at + 4 + (wide ? Math.ceil(length / 4) * 4 : length) };
  }

  /** The names of the properties that a person added (2.17); told if they are more than labels. */
  *#readNames(start: number): Iterable<TextBlock> {
    const count = Math.min(this.#u32(start), MAX_ITEMS);
    for (let i = 0, at = start + 4; i < count && at + 8 <= this.#bytes.length; i++) {
      const wide = this.#codePage === 1200;
      const length = this.#u32(at + 4) * (wide ? 2 : 1);
      const bytes = this.#bytes.subarray(at + 8, at + 8 + length);
      const name = (wide ? UTF16.decode(bytes) : this.#decode(bytes)).replace(/\0.*$/s, '');
      this.#names.set(this.#u32(at), name);
      if (PHRASE.test(name)) yield textBlock(name, { ...PLACE, header: NAME_HEADER });
      at += 8 + (wide ? Math.ceil(length / 4) * 4 : length);
    }
  }

  #u32(at: number): number {
    return at + 4 <= this.#bytes.length ? this.#view.getUint32(at, true) : 0;
  }
}
