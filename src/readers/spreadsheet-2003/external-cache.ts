import type { Problem, Unit } from '../../core/types.ts';
import type { ElementHandler } from '../shared/opendocument/xml-router.ts';
import { listedRows, ROWS_PER_BATCH } from '../shared/rows.ts';
import { FixedTable } from '../shared/sheet/fixed-table.ts';
import type { XmlTag } from '../shared/xml/tag.ts';

const MAX_LENGTH = 100_000;
const MAX_COLUMN = 1_024;

/** Characters that are held before they are handed over. */
const MAX_CHARACTERS = 4_000_000;

/** Reads `x:SupBook`: the values cached from another workbook, row by row. */
export class ExternalCacheHandler implements ElementHandler {
  readonly #ready: (Unit | Problem)[];
  readonly #table: FixedTable;
  #rows: string[][] = [];
  #held = 0;
  #first = 0;
  #row: string[] = [];
  #column = 0;
  #text = '';

  /** `number`: of the workbook, as formulas cite it: `[1]`. */
  constructor(ready: (Unit | Problem)[], number: number) {
    this.#ready = ready;
    const name = `linked workbook [${number}]`;
    this.#table = new FixedTable(name, 'external-cache', { title: name });
  }

  open(tag: XmlTag): void {
    this.#text = '';
    if (tag.name !== 'Crn') return;
    this.#row = [];
    this.#column = 0;
  }

  text(text: string): void {
    if (this.#text.length < MAX_LENGTH) this.#text += text;
  }

  close(name: string): void {
    const text = this.#text.trim();
    this.#text = '';
    if (name === 'ColFirst') this.#column = Math.min(MAX_COLUMN, Math.max(0, Number(text) || 0));
    else if (name === 'Text' || name === 'Number' || name === 'Boolean') this.#row[this.#column++] = text;
    else if (name === 'Path' && text !== '') this.#add([text]);
    else if (name === 'Crn') this.#add(Array.from(this.#row, (cell) => cell ?? ''));
  }

  finish(): void {
    if (this.#rows.length === 0) return;
    this.#ready.push(listedRows(this.#table, this.#first, this.#rows));
    this.#first += this.#rows.length;
    this.#rows = [];
    this.#held = 0;
  }

  #add(row: string[]): void {
    this.#rows.push(row);
    this.#held += row.reduce((sum, text) => sum + text.length, 0);
    if (this.#rows.length === ROWS_PER_BATCH || this.#held > MAX_CHARACTERS) this.finish();
  }
}
