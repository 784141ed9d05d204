import type { Area, Problem, Unit } from '../../core/types.ts';
import type { ReadyHandler } from '../shared/opendocument/scan.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../shared/sheet/references.ts';
import type { SheetState } from '../shared/sheet/sheet-table.ts';
import type { XmlTag } from '../shared/xml/tag.ts';

/** What must be known of a sheet before its rows and stands behind them in the file. */
export interface SheetFacts {
  state: SheetState;
  readonly filters: Area[];
}

/** Sheets that are looked at; more are there to keep us busy, and read as visible. */
const MAX_SHEETS = 100_000;
const MAX_FILTERS = 256;
const STATES: Readonly<Record<string, SheetState>> = { SheetHidden: 'hidden', SheetVeryHidden: 'veryHidden' };
/** An area in row and column numbers: `R1C1:R20C4`. */
const AREA = /^R(\d{1,7})C(\d{1,5})(?::R(\d{1,7})C(\d{1,5}))?$/;

const TABLE_END = /<\/(?:\w{1,20}:)?Table\s{0,9}>/g;

/** A first look through the document for how each sheet is hidden and filtered. Rows are jumped over. */
export class OverviewHandler implements ReadyHandler {
  /** Stays empty: what is wrong with the document comes out when it is read. */
  readonly ready: (Unit | Problem)[] = [];
  readonly sheets: SheetFacts[] = [];
  dateSystem: '1900' | '1904' = '1900';
  #inTable = false;
  #inVisible = false;
  #text = '';

  /** Jumps to the end of the rows, or to the last tag at hand. */
  skim(source: string, _codes: Uint8Array, at: number): number {
    if (!this.#inTable) return at;
    TABLE_END.lastIndex = at;
    const end = TABLE_END.exec(source)?.index;
    return end ?? Math.max(at, source.lastIndexOf('<'));
  }

  open(tag: XmlTag): void {
    const { name } = tag;
    if (name === 'Worksheet' && this.sheets.length < MAX_SHEETS) {
      this.sheets.push({ state: 'visible', filters: [] });
    } else if (name === 'Table') this.#inTable = true;
    else if (name === 'AutoFilter') this.#addFilter(tag.attribute('Range') ?? '');
    else if (name === 'Date1904') this.dateSystem = '1904';
    this.#inVisible = name === 'Visible' && !this.#inTable;
    this.#text = '';
  }

  text(text: string): void {
    if (this.#inVisible && this.#text.length < 100) this.#text += text;
  }

  close(name: string): void {
    if (name === 'Table') this.#inTable = false;
    const sheet = this.sheets.at(-1);
    if (this.#inVisible && sheet !== undefined) sheet.state = STATES[this.#text.trim()] ?? sheet.state;
    this.#inVisible = false;
  }

  #addFilter(range: string): void {
    const area = numberedArea(range);
    const filters = this.sheets.at(-1)?.filters;
    if (area !== undefined && filters !== undefined && filters.length < MAX_FILTERS) filters.push(area);
  }
}

function numberedArea(range: string): Area | undefined {
  const parts = AREA.exec(range.trim());
  if (parts === null) return undefined;
  const [top, left, bottom, right] = [parts[1], parts[2], parts[3] ?? parts[1], parts[4] ?? parts[2]].map(
    (part) => Number(part) - 1,
  ) as [number, number, number, number];
  return top >= 0 && left >= 0 && bottom < MAX_ROWS && right < MAX_COLUMNS
    ? { top, left, bottom, right }
    : undefined;
}
