import type { ObjectStore } from '../syntax/object-store.ts';
import { textOf } from '../syntax/text-string.ts';
import {
  dictOf,
  isArray,
  type PdfDict,
  PdfName,
  PdfRef,
  PdfStream,
  PdfString,
  type PdfValue,
} from '../syntax/values.ts';
import type { FoundStream } from './ledger.ts';
import { type Field, SEVERAL } from './records.ts';

const MAX_FIELDS = 100_000;
const MAX_DEPTH = 64;
const MAX_OPTIONS = 10_000;
/** What buttons are when they are on or off. */
const STATES = new Set(['Off', 'On', 'Yes', 'No', '0', '1', 'true', 'false']);

/** The choices that a field offers. */
export interface Options {
  readonly caption: string;
  readonly values: readonly string[];
}
/** What a form holds, with or without widgets. */
export interface Form {
  readonly fields: readonly Field[];
  /** Default values that are not the fields' values. */
  readonly defaults: readonly Field[];
  readonly options: readonly Options[];
  /** Values that are streams. */
  readonly streams: readonly FoundStream[];
}

/** Reads the fields of a document: those of its form, and those whose widgets no form knows of. */
export function readForm(store: ObjectStore, widgets: readonly PdfDict[]): Form {
  const reading = new FormReading(store);
  const root = store.dict(store.trailer, 'Root');
  reading.kids(store.entry(store.dict(root, 'AcroForm'), 'Fields'), { path: [], caption: '', depth: 0 });
  for (const widget of widgets) reading.widget(widget);
  return reading;
}

interface Above {
  readonly path: readonly string[];
  readonly caption: string;
  readonly depth: number;
}

class FormReading implements Form {
  readonly fields: Field[] = [];
  readonly defaults: Field[] = [];
  readonly options: Options[] = [];
  readonly streams: FoundStream[] = [];
  readonly #store: ObjectStore;
  readonly #seen = new Set<number>();
  readonly #paths = new Set<string>();
  #count = 0;

  constructor(store: ObjectStore) {
    this.#store = store;
  }

  kids(value: PdfValue, above: Above): void {
    if (!isArray(value) || above.depth > MAX_DEPTH) return;
    for (const kid of value) {
      if (kid instanceof PdfRef) {
        if (this.#seen.has(kid.number)) continue;
        this.#seen.add(kid.number);
      }
      const dict = dictOf(this.#store.resolve(kid));
      if (dict && this.#count++ < MAX_FIELDS) this.#field(dict, above);
    }
  }

  /** The field of a widget: its own or the one above, unless the form has told it. */
  widget(dict: PdfDict): void {
    const path: string[] = [];
    let caption = '';
    let value: PdfDict | undefined;
    let node: PdfDict | undefined = dict;
    for (let depth = 0; node && depth < MAX_DEPTH; depth++) {
      const name = this.#text(node, 'T');
      if (name !== '') path.unshift(name);
      if (caption === '') caption = this.#text(node, 'TU');
      if (!value && (node.has('V') || node.has('DV') || node.has('Opt'))) value = node;
      node = this.#store.dict(node, 'Parent');
    }
    if (value) this.#tell(value, path, caption);
  }

  #field(dict: PdfDict, above: Above): void {
    const name = this.#text(dict, 'T');
    const path = name === '' ? above.path : [...above.path, name];
    const caption = this.#text(dict, 'TU') || (name === '' ? above.caption : '');
    if (dict.has('V') || dict.has('DV') || dict.has('Opt')) this.#tell(dict, path, caption);
    this.kids(this.#store.entry(dict, 'Kids'), { path, caption, depth: above.depth + 1 });
  }

  #tell(dict: PdfDict, path: readonly string[], caption: string): void {
    const values = this.#values(dict, 'V');
    const key = `${path.join('\n')}\n${values.join('\n')}`;
    if (this.#paths.has(key)) return;
    this.#paths.add(key);
    const about = { path, caption };
    this.fields.push({ ...about, value: values.join(SEVERAL) });
    const missing = this.#values(dict, 'DV').filter((value) => !values.includes(value));
    if (missing.length > 0) this.defaults.push({ ...about, value: missing.join(SEVERAL) });
    const options = this.#options(dict);
    if (options.length > 0) this.options.push({ caption: caption || (path.at(-1) ?? ''), values: options });
  }

  #values(dict: PdfDict, key: string): string[] {
    const value = this.#store.entry(dict, key);
    if (value instanceof PdfStream) {
      const place = { locator: 'form field', visibility: 'form-field' } as const;
      const entry = dict.get(key);
      const number = entry instanceof PdfRef ? { number: entry.number } : {};
      this.streams.push({ ...number, stream: value, place, key });
      return [];
    }
    return (isArray(value) ? value : [value])
      .map((item) => this.#valueText(item))
      .filter((text) => text !== '');
  }

  #valueText(value: PdfValue): string {
    const item = this.#store.resolve(value);
    if (item instanceof PdfString) return textOf(item.bytes).trim();
    return item instanceof PdfName && !STATES.has(item.name) ? item.name : '';
  }

  /** What the choices show, and what they stand for where that differs. */
  #options(dict: PdfDict): string[] {
    const value = this.#store.entry(dict, 'Opt');
    if (!isArray(value)) return [];
    const texts = value.slice(0, MAX_OPTIONS).flatMap((option) => {
      const item = this.#store.resolve(option);
      return (isArray(item) ? item : [item]).map((part) => this.#valueText(part));
    });
    return [...new Set(texts)].filter((text) => text !== '');
  }

  #text(dict: PdfDict, key: string): string {
    const value = this.#store.entry(dict, key);
    return value instanceof PdfString ? textOf(value.bytes).trim() : '';
  }
}
