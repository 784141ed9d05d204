import type { Unit } from '../../core/types.ts';
import { BatchBuilder } from '../shared/sheet/batch-builder.ts';
import { BOOLEAN, type Book, ERROR, NUMBER, TEXT } from '../shared/sheet/cells.ts';
import type { SheetBatch } from '../shared/sheet/sheet-batch.ts';
import { SheetLayout } from '../shared/sheet/sheet-table.ts';
import type { Fields, Records } from './records.ts';

const SUPBOOK = 0x1ae;
const XCT = 0x59;
const CRN = 0x5a;

/** Values cached from other workbooks (MS-XLS 2.4.271, 2.4.352, 2.4.63) as tables of their sheets, and where they lie. */
export class ExternalCache {
  /** Paths of the workbooks. */
  readonly paths: string[] = [];
  readonly ready: SheetBatch[] = [];
  readonly #book: Book;
  #sheets: string[] = [];
  #builder: BatchBuilder | undefined;

  constructor(book: Book) {
    this.#book = book;
  }

  record(records: Records): void {
    if (records.id === SUPBOOK) this.#openBook(records.fields(), records.length);
    else if (records.id === XCT) this.#openSheet(records.u16(2));
    else if (records.id === CRN) this.#addCells(records.fields());
  }

  *units(): Iterable<Unit> {
    this.#builder?.flush();
    yield* this.ready.splice(0);
  }

  #openBook(fields: Fields, length: number): void {
    this.#sheets = [];
    // The workbook itself, and functions of add-ins, are written as a code of four bytes.
    if (length <= 4) return;
    const count = fields.u16();
    this.paths.push(pathText(fields.string(fields.u16())));
    for (let i = 0; i < count && !fields.done; i++) this.#sheets.push(fields.string(fields.u16()));
  }

  #openSheet(index: number): void {
    this.#builder?.flush();
    const name = `[${Math.max(1, this.paths.length)}]${this.#sheets[index] ?? index}`;
    const layout = new SheetLayout(name, 'visible', 'external-cache');
    this.#builder = new BatchBuilder(layout, 0, { book: this.#book, ready: this.ready });
  }

  #addCells(fields: Fields): void {
    if (this.#builder === undefined) this.#openSheet(0);
    const last = fields.u8();
    const first = fields.u8();
    const row = fields.u16();
    for (let column = first; column <= last && !fields.done; column++) {
      const { kind, text } = serialValue(fields);
      if (text !== '') this.#builder?.add(row, column, { column, kind, style: 0, index: 0, text });
    }
  }
}

/** A value by its type (2.5.243 `SerAr`): nothing, number, string, boolean, error; 8 bytes but for strings. */
function serialValue(fields: Fields): { kind: number; text: string } {
  const type = fields.u8();
  if (type === 1) return { kind: NUMBER, text: String(fields.f64()) };
  if (type === 2) return { kind: TEXT, text: fields.string(fields.u16()) };
  const value = fields.u8();
  fields.skip(7);
  if (type === 4) return { kind: BOOLEAN, text: value === 0 ? 'false' : 'true' };
  return type === 16 ? { kind: ERROR, text: '#ERROR' } : { kind: TEXT, text: '' };
}

/** A path with its volumes and folders written as control characters (2.5.277 `VirtualPath`). */
function pathText(path: string): string {
  return path.replace(/[\0-\x08]/g, '/').replace(/^\/+@?/, '');
}
