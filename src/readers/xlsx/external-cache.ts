import { unescapeText } from '../shared/office/rich-text.ts';
import { BatchBuilder } from '../shared/sheet/batch-builder.ts';
import { type Book, NUMBER, TEXT } from '../shared/sheet/cells.ts';
import { columnOf, MAX_COLUMNS } from '../shared/sheet/references.ts';
import type { SheetBatch } from '../shared/sheet/sheet-batch.ts';
import { SheetLayout } from '../shared/sheet/sheet-table.ts';
import type { XmlHandler } from '../shared/xml/scanner.ts';
import type { XmlTag } from '../shared/xml/tag.ts';

/** Reads the values cached from another workbook (ECMA-376 part 1, 18.14) as tables of its sheets. */
export class ExternalCacheHandler implements XmlHandler {
  /** Batches that are ready; the caller empties it. */
  readonly ready: SheetBatch[] = [];
  readonly #book: Book;
  readonly #number: number;
  readonly #sheets: string[] = [];
  #builder: BatchBuilder | undefined;
  #row = -1;
  #column = -1;
  #type = '';
  #value = '';
  #inValue = false;

  /** `number`: of the linked workbook, as formulas cite it: `[1]`. */
  constructor(book: Book, number: number) {
    this.#book = book;
    this.#number = number;
  }

  open(tag: XmlTag): void {
    if (tag.name === 'sheetName') this.#sheets.push(tag.attribute('val') ?? '');
    else if (tag.name === 'sheetData') this.#openSheet(Number(tag.attribute('sheetId') ?? 0));
    else if (tag.name === 'row') {
      this.#row = Math.max(0, Number(tag.attribute('r') ?? this.#row + 2) - 1 || 0);
      this.#column = -1;
    } else if (tag.name === 'cell') {
      const column = columnOf(tag.attribute('r') ?? '');
      this.#column = column >= 0 ? column : this.#column + 1;
      this.#type = tag.attribute('t') ?? 'n';
    } else if (tag.name === 'v') this.#inValue = true;
  }

  text(text: string): void {
    if (this.#inValue && this.#value.length < 100_000) this.#value += text;
  }

  close(name: string): void {
    if (name === 'v') this.#inValue = false;
    if (name === 'sheetData') this.#builder?.flush();
    if (name !== 'cell') return;
    const text = unescapeText(this.#value);
    this.#value = '';
    if (text === '' || this.#column >= MAX_COLUMNS) return;
    const kind = this.#type === 'n' ? NUMBER : TEXT;
    this.#builder?.add(this.#row, this.#column, { column: this.#column, kind, style: 0, index: 0, text });
  }

  finish(): void {
    this.#builder?.flush();
  }

  #openSheet(id: number): void {
    this.#builder?.flush();
    const layout = new SheetLayout(`[${this.#number}]${this.#sheets[id] ?? id}`, 'visible', 'external-cache');
    this.#builder = new BatchBuilder(layout, 0, { book: this.#book, ready: this.ready });
    this.#row = -1;
  }
}
