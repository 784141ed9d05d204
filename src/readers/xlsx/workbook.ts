import type { SheetState } from '../shared/sheet/sheet-table.ts';
import type { XmlHandler } from '../shared/xml/scanner.ts';
import type { XmlTag } from '../shared/xml/tag.ts';

export interface SheetEntry {
  readonly name: string;
  readonly state: SheetState;
  readonly relationship: string;
}

/** A defined name: `text` is its formula (ECMA-376 part 1, 18.2.5). */
export interface DefinedName {
  readonly name: string;
  readonly text: string;
  /** Its remark and the texts that menus show for it. */
  readonly remarks: readonly string[];
  /** Index of the sheet that it belongs to, if any. */
  readonly sheet?: number;
}

const PHRASE = /\p{L}{2}[.,;:]? \p{L}{2}/u;
const REMARKS = ['comment', 'description', 'help', 'statusBar', 'customMenu'];

/** What `workbook.xml` says (18.2). */
export class WorkbookHandler implements XmlHandler {
  readonly sheets: SheetEntry[] = [];
  readonly names: DefinedName[] = [];
  dateSystem: '1900' | '1904' = '1900';
  #name: Omit<DefinedName, 'text'> | undefined;
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
      // A sheet can be named after a person; one word is mostly the name of a thing.
      if (PHRASE.test(tag.attribute('name') ?? '')) this.#extras.open(tag);
      this.sheets.push({
        name: tag.attribute('name') ?? `sheet ${this.sheets.length + 1}`,
        state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        relationship: tag.attribute('id') ?? '',
      });
    } else if (tag.name === 'definedName') {
      const sheet = tag.attribute('localSheetId');
      const name = tag.attribute('name') ?? '';
      const remarks = REMARKS.flatMap((remark) => tag.attribute(remark) ?? []);
      this.#name = sheet === undefined ? { name, remarks } : { name, remarks, sheet: Number(sheet) };
      this.#text = '';
    } else this.#extras.open(tag);
  }

  text(text: string): void {
    if (this.#name === undefined) this.#extras.text(text);
    else if (this.#text.length < this.#limit) this.#text += text;
  }

  comment(text: string): void {
    this.#extras.comment?.(text);
  }

  close(name: string): void {
    if (name !== 'definedName' || this.#name === undefined) {
      this.#extras.close(name);
      return;
    }
    this.names.push({ ...this.#name, text: this.#text.trim() });
    this.#name = undefined;
  }
}

/** XML Schema booleans are written in four ways. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
