import type { Problem, Unit } from '../../../../core/types.ts';
import { listedRows } from '../../rows.ts';
import { type Cell, NO_CELL, TEXT, WHOLE } from '../../sheet/cells.ts';
import { isoDateText } from '../../sheet/dates.ts';
import { FixedTable } from '../../sheet/fixed-table.ts';
import { textBlock } from '../../text-block.ts';
import type { XmlTag } from '../../xml/tag.ts';
import { AnnotationHandler } from '../annotation.ts';
import type { ElementHandler } from '../xml-router.ts';
import { CellText } from './cell-text.ts';
import { fillCell, readStored } from './cell-value.ts';

/** Characters that are held before they are handed over; a cell counts for one more. */
const MAX_CHARACTERS = 1_000_000;
const MAX_COLUMNS = 1_024;
const PART = 'tracked changes';

/**
 * Reads tracked changes (ODF 1.3 part 3, 9.9): what cells held before and what was deleted, put together to the
 * rows that they were; then who made the changes and what they said of it.
 */
export class ChangesHandler implements ElementHandler {
  readonly #ready: (Unit | Problem)[];
  readonly #limit: number;
  readonly #table = new FixedTable(PART, 'tracked-change', { title: PART });
  #rows = new Map<string, string[]>();
  /** How often each cell has been met. */
  #versions = new Map<string, number>();
  #first = 0;
  #held = 0;
  #address = { row: 0, column: 0, table: '' };
  readonly #stored = { kind: TEXT, raw: '', masked: false };
  readonly #cell: Cell = { column: 0, kind: NO_CELL, style: 0, index: 0, text: '' };
  readonly #text: CellText;
  #inCell = false;
  #info: AnnotationHandler | undefined;
  /** What the change at hand says of itself. */
  readonly #saying: (Unit | Problem)[] = [];
  readonly #said = new Set<string>();
  #saidLength = 0;

  constructor(ready: (Unit | Problem)[], limit: number) {
    this.#ready = ready;
    this.#limit = limit;
    this.#text = new CellText(limit);
  }

  open(tag: XmlTag): void {
    const { name } = tag;
    if (this.#info !== undefined) this.#info.open(tag);
    else if (this.#inCell) this.#openInCell(tag);
    else if (name === 'cell-address') this.#readAddress(tag);
    else if (name === 'change-info') {
      const place = { part: PART, locator: PART, title: PART, limit: this.#limit };
      this.#info = new AnnotationHandler(this.#saying, place);
    } else if (name === 'change-track-table-cell') {
      readStored(tag, this.#stored);
      this.#inCell = true;
    }
  }

  text(text: string): void {
    if (this.#info !== undefined) this.#info.text(text);
    else if (this.#inCell) this.#text.text(text);
  }

  close(name: string): void {
    if (this.#info !== undefined) {
      if (name === 'change-info') this.#endInfo();
      else this.#info.close(name);
    } else if (name === 'change-track-table-cell' && this.#inCell) this.#endCell();
    else if (this.#inCell) this.#text.close();
  }

  finish(): void {
    this.#flush();
    this.#tellSaid();
  }

  #tellSaid(): void {
    if (this.#said.size === 0) return;
    const place = { part: PART, locator: PART, visibility: 'tracked-change' as const, header: 'author' };
    this.#ready.push(textBlock([...this.#said].join('\n'), place));
    this.#said.clear();
    this.#saidLength = 0;
  }

  #openInCell(tag: XmlTag): void {
    if (tag.name === 'p') this.#text.openParagraph(false);
    else this.#text.openInline(tag, false);
  }

  #readAddress(tag: XmlTag): void {
    const number = (name: string) => Math.max(0, Math.floor(Number(tag.attribute(name) ?? 0)) || 0);
    this.#address = { row: number('row'), column: number('column'), table: tag.attribute('table') ?? '' };
  }

  #endCell(): void {
    this.#inCell = false;
    const cell = this.#cell;
    fillCell(cell, this.#stored, this.#text.take().shown);
    if (cell.kind === NO_CELL) return;
    this.#add(cell.kind === WHOLE ? String(cell.index) : isoDateText(cell.text));
  }

  /** Puts a value into its row; one more of the same cell is an earlier state, a row of its own. */
  #add(text: string): void {
    const { row, table } = this.#address;
    const column = Math.min(this.#address.column, MAX_COLUMNS - 1);
    const key = `${table}/${row}`;
    const version = this.#versions.get(`${key}/${column}`) ?? 0;
    this.#versions.set(`${key}/${column}`, version + 1);
    const cells = this.#rows.get(`${key}/${version}`) ?? [];
    this.#rows.set(`${key}/${version}`, cells);
    cells[column] = text;
    this.#held += 1 + text.length;
    if (this.#held >= MAX_CHARACTERS) this.#flush();
  }

  #flush(): void {
    const rows = [...this.#rows.values()].map((cells) => Array.from(cells, (cell) => cell ?? ''));
    this.#rows = new Map();
    this.#versions = new Map();
    this.#held = 0;
    if (rows.length === 0) return;
    this.#ready.push(listedRows(this.#table, this.#first, rows));
    this.#first += rows.length;
  }

  #endInfo(): void {
    this.#info?.finish();
    for (const unit of this.#saying.splice(0)) {
      if (unit.kind !== 'text' || this.#said.has(unit.text)) continue;
      this.#said.add(unit.text);
      this.#saidLength += unit.text.length;
      if (this.#saidLength > MAX_CHARACTERS) this.#tellSaid();
    }
    this.#info = undefined;
  }
}
