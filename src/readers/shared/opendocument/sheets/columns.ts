import { MAX_COLUMNS } from '../../sheet/references.ts';
import { COLLAPSED, COLUMN_HIDDEN, type SheetLayout } from '../../sheet/sheet-table.ts';
import type { XmlTag } from '../../xml/tag.ts';
import { Nesting } from './nesting.ts';

/** The columns of a sheet as they are declared before its rows (ODF 1.3 part 3, 9.1.6): which hide, and their cells' style. */
export class Columns {
  #next = 0;
  /** For each group that is open, whether it is closed for the eye. */
  readonly #groups = new Nesting();
  #styles: string[] | undefined;

  openGroup(tag: XmlTag): void {
    this.#groups.push(tag.attribute('display') === 'false');
  }

  closeGroup(): void {
    this.#groups.pop();
  }

  /** `flat`: too narrow to read. */
  add(tag: XmlTag, layout: SheetLayout, flat: boolean): void {
    const first = this.#next;
    if (first >= MAX_COLUMNS) return;
    const end = Math.min(MAX_COLUMNS, first + repeatOf(tag, 'number-columns-repeated'));
    this.#next = end;
    const hidden = flat || isHidden(tag.attribute('visibility'));
    if (this.#groups.holds || (hidden && this.#groups.depth > 0)) {
      layout.markColumns(COLLAPSED, first, end);
    } else if (hidden) layout.markColumns(COLUMN_HIDDEN, first, end);
    const style = tag.attribute('default-cell-style-name');
    if (style === undefined || style === 'Default') return;
    this.#styles ??= [];
    for (let column = first; column < end; column++) this.#styles[column] = style;
  }

  /** The style of cells that name none. */
  style(column: number): string | undefined {
    return this.#styles?.[column];
  }
}

export const isHidden = (visibility: string | undefined) =>
  visibility === 'collapse' || visibility === 'filter';

/** How often a row, column or cell stands there, at least once. */
export function repeatOf(tag: XmlTag, attribute: string): number {
  const count = Number(tag.attribute(attribute) ?? 1);
  return count >= 1 ? Math.floor(count) : 1;
}
