import type { Unit } from '../../core/types.ts';
import type { MarkupTexts } from '../shared/office/markup-texts.ts';
import { RichText, unescapeText } from '../shared/office/rich-text.ts';
import { numberText } from '../shared/sheet/cell-text.ts';
import type { Book } from '../shared/sheet/cells.ts';
import { builtInFormat, parseNumberFormat } from '../shared/sheet/number-format.ts';
import { cellOf } from '../shared/sheet/references.ts';
import type { XmlHandler } from '../shared/xml/scanner.ts';
import type { XmlTag } from '../shared/xml/tag.ts';
import { ChangedRows } from './changed-rows.ts';

/** Changes that carry the cells they did away with: rows or columns deleted, areas moved over others. */
const CARRIERS = new Set(['rrc', 'rm']);
/** Cells before and after a change, and the elements in them whose text is a value. */
const SIDES = new Set(['oc', 'nc']);
const VALUES = new Set(['v', 't']);

interface Side {
  readonly reference: string;
  readonly type: string;
  text: string;
  format: string | undefined;
}

/**
 * Reads a log of changes to a shared workbook (ECMA-376 part 1, 18.11): the values of cells before and after, as
 * rows; all other words as texts.
 */
export class RevisionsHandler implements XmlHandler {
  readonly ready: Unit[] = [];
  readonly #rows: ChangedRows;
  readonly #texts: MarkupTexts;
  readonly #book: Book;
  readonly #rich: RichText;
  /** Number of the deletion being read; 0 outside of one. */
  #carrier = 0;
  #carriers = 0;
  #sheet = '';
  #number = '';
  readonly #sides = new Map<string, Side>();
  #side: Side | undefined;
  #leaf = '';
  #value = '';
  #overlay: string | undefined;
  readonly #limit: number;

  /** `limit`: characters of one value. */
  constructor(part: string, book: Book, options: { readonly texts: MarkupTexts; readonly limit: number }) {
    this.#rows = new ChangedRows(part);
    this.#book = book;
    this.#texts = options.texts;
    this.#limit = options.limit;
    this.#rich = new RichText(options.limit);
  }

  open(tag: XmlTag): void {
    const { name } = tag;
    this.#leaf = name;
    if (CARRIERS.has(name)) {
      this.#carriers += 1;
      this.#carrier = this.#carriers;
    } else if (name === 'rcc') {
      this.#sheet = (tag.attribute('sId') ?? '').slice(0, 10);
      this.#number = tag.attribute('numFmtId') ?? '';
      this.#sides.clear();
    } else if (SIDES.has(name)) this.#openSide(tag);
    else if (name === 'odxf' || name === 'ndxf') this.#overlay = name === 'odxf' ? 'oc' : 'nc';
    else if (name === 'numFmt' && this.#overlay !== undefined) {
      const side = this.#sides.get(this.#overlay);
      if (side !== undefined) side.format = tag.attribute('formatCode');
    } else if (this.#side !== undefined) this.#rich.open(name);
    this.#texts.open(tag);
  }

  text(text: string): void {
    if (this.#side === undefined || !VALUES.has(this.#leaf)) this.#texts.text(text);
    else if (this.#leaf === 't') this.#rich.text(text);
    else if (this.#value.length < this.#limit) this.#value += text;
  }

  close(name: string): void {
    this.#leaf = '';
    if (SIDES.has(name)) this.#closeSide();
    else if (name === 'rcc') this.#closeChange();
    else if (CARRIERS.has(name)) this.#carrier = 0;
    else if (name === 'odxf' || name === 'ndxf') this.#overlay = undefined;
    else if (this.#side !== undefined) this.#rich.close(name);
    this.#texts.close(name);
  }

  comment(text: string): void {
    this.#texts.comment(text);
  }

  finish(): void {
    this.#rows.flush();
    this.#texts.finish();
    this.ready.push(...this.#rows.ready.splice(0), ...this.#texts.ready.splice(0));
  }

  #openSide(tag: XmlTag): void {
    const [reference, type] = [tag.attribute('r') ?? '', tag.attribute('t') ?? 'n'];
    this.#side = { reference, type, text: '', format: undefined };
    this.#sides.set(tag.name, this.#side);
  }

  #closeSide(): void {
    const side = this.#side;
    this.#side = undefined;
    const inline = this.#rich.take();
    if (side !== undefined) side.text = this.#value === '' ? inline : unescapeText(this.#value);
    this.#value = '';
  }

  #closeChange(): void {
    for (const [name, side] of this.#sides) {
      const cell = cellOf(side.reference);
      const text = this.#textOf(side, name === 'nc');
      if (text === '') continue;
      const deleted = this.#carrier > 0;
      const group = deleted ? 'deleted cells' : name === 'oc' ? 'cells before' : 'cells after';
      // Rows move up where others are deleted: one number is many rows.
      const row = `${this.#sheet} ${deleted ? this.#carrier : ''} ${cell?.row ?? 'nowhere'}`;
      this.#rows.add({ group, row, column: cell?.column ?? 0 }, text);
    }
    this.#sides.clear();
    this.ready.push(...this.#rows.ready.splice(0), ...this.#texts.ready.splice(0));
  }

  #textOf({ text, type, format }: Side, isNew: boolean): string {
    const { strings, dateSystem } = this.#book;
    if (text === '') return '';
    if (type === 's') return strings.text(Number(text));
    if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
    if (type !== 'n') return text;
    // The number of a format is that of the cell after the change.
    const known =
      isNew && /^\d{1,3}$/.test(this.#number) ? builtInFormat(Number(this.#number)) : builtInFormat(0);
    return numberText(text, format === undefined ? known : parseNumberFormat(format), dateSystem);
  }
}
