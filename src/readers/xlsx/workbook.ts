import type { SheetState } from '../shared/sheet/sheet-table.ts';
import type { XmlHandler } from '../shared/xml.ts';
import type { XmlTag } from '../shared/xml-tag.ts';

export interface SheetEntry {
  readonly name: string;
  readonly state: SheetState;
  readonly relationship: string;
}

/** A defined name: `text` is its formula (ECMA-376 part 1, 18.2.5). */
export interface DefinedName {
  readonly name: string;
  readonly text: string;
  /** Index of the sheet that it belongs to, if any. */
  readonly sheet?: number;
}

/** What `workbook.xml` says (18.2). */
export class WorkbookHandler implements XmlHandler {
  readonly sheets: SheetEntry[] = [];
  readonly names: DefinedName[] = [];
  dateSystem: '1900' | '1904' = '1900';
  #name: { name: string; sheet?: number } | undefined;
  #text = '';
  readonly #limit: number;
  readonly #extras: XmlHandler;

  /** `limit`: characters that are kept of one name's formula. `extras` gets the tags that are not read here. */
  constructor(limit: number, extras: XmlHandler) {
    this.#limit = limit;
    this.#extras = extras;
  }

  open(tag: XmlTag): void {
    if (tag.name === 'workbookPr') {
      if (isTrue(tag.attribute('date1904'))) this.dateSystem = '1904';
    } else if (tag.name === 'sheet') {
      const state = tag.attribute('state');
      this.sheets.push({
        name: tag.attribute('name') ?? `sheet ${this.sheets.length + 1}`,
        state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        relationship: tag.attribute('id') ?? '',
      });
    } else if (tag.name === 'definedName') {
      const sheet = tag.attribute('localSheetId');
      const name = tag.attribute('name') ?? '';
      this.#name = sheet === undefined ? { name } : { name, sheet: Number(sheet) };
      this.#text = '';
    } else this.#extras.open(tag);
  }

  text(text: string): void {
    if (this.#name !== undefined && this.#text.length < this.#limit) this.#text += text;
  }

  close(name: string): void {
    if (name !== 'definedName' || this.#name === undefined) return;
    this.names.push({ ...this.#name, text: this.#text.trim() });
    this.#name = undefined;
  }
}

/** XML Schema booleans are written in four ways. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
