import type { MarkupTexts } from '../shared/office/markup-texts.ts';
import { areaOf } from '../shared/sheet/references.ts';
import { SheetLayout } from '../shared/sheet/sheet-table.ts';
import type { XmlHandler } from '../shared/xml/scanner.ts';
import type { XmlTag } from '../shared/xml/tag.ts';
import { Conditions } from './conditional.ts';
import type { Looks } from './looks.ts';
import { Merges } from './merges.ts';
import { isTrue } from './workbook.ts';

/** A sheet some of whose cells lie under merged areas. */
export class MergedLayout extends SheetLayout {
  /** Known once the sheet has been read. */
  merges: Merges | undefined;

  override get isVisible(): boolean {
    return super.isVisible && (this.merges === undefined || this.merges.bottom < 0);
  }

  override visibility(row: number, column: number): ReturnType<SheetLayout['visibility']> {
    const seen = super.visibility(row, column);
    return seen === 'visible' && this.merges?.covers(row, column) === true ? 'covered-text' : seen;
  }
}

/** What stands around the rows of a sheet: all its words, and what says how cells are hidden. */
export class SheetTail implements XmlHandler {
  readonly merges: Merges = new Merges();
  readonly conditions: Conditions;
  /** True if the sheet is protected: formulas of cells may be hidden then. */
  protected = false;
  readonly #texts: MarkupTexts;

  constructor(looks: Looks, texts: MarkupTexts) {
    this.conditions = new Conditions(looks);
    this.#texts = texts;
  }

  open(tag: XmlTag): void {
    if (tag.name === 'mergeCell') {
      const area = areaOf(tag.attribute('ref') ?? '');
      if (area !== undefined) this.merges.add(area);
    } else if (tag.name === 'sheetProtection') this.protected = isTrue(tag.attribute('sheet'));
    else this.conditions.open(tag);
    this.#texts.open(tag);
  }

  text(text: string): void {
    this.conditions.text(text);
    this.#texts.text(text);
  }

  close(name: string): void {
    this.conditions.close(name);
    this.#texts.close(name);
  }

  comment(text: string): void {
    this.#texts.comment(text);
  }
}
