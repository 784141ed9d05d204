import type { Line } from '../lines.ts';
import { CellRows, type MarkupTable } from './markup-table.ts';

/** Lines behind the directive that the first row must begin in. */
const NEAR = 14;
const DIRECTIVE =
  /^(\s{0,40})(?:\.\. (?:list|flat)-table::|(`{3,9}|:{3,9})\{(?:list|flat)-table\})([^`]{0,300})$/;
const ROW = /^(\s{0,60})[*+-]\s{1,20}-(?:\s(.{0,20000}))?$/;
const CELL = /^(\s{0,60})-(?:\s(.{0,20000}))?$/;

/**
 * A table written as a list of lists: the directive `list-table` of reStructuredText (docutils, Sphinx) and of
 * MyST, a row behind `* -`, its further cells behind `-`.
 */
export class ListTable implements MarkupTable {
  readonly cells = new CellRows();
  readonly title: string | undefined;
  over = false;
  readonly #indent: number;
  readonly #fence: string | undefined;
  #begun = false;
  #rowIndent = -1;

  constructor(directive: RegExpExecArray) {
    this.#indent = directive[1]!.length;
    this.#fence = directive[2];
    const title = directive[3]!.trim();
    this.title = title === '' ? undefined : title;
  }

  static opens(lines: readonly Line[], at: number): ListTable | undefined {
    const directive = DIRECTIVE.exec(lines[at]!.text);
    if (directive === null) return undefined;
    return lines.slice(at + 1, at + NEAR).some(({ text }) => ROW.test(text))
      ? new ListTable(directive)
      : undefined;
  }

  take({ text, number }: Line): boolean {
    if (!this.#begun) {
      this.#begun = true;
      if (this.title !== undefined) this.cells.cell(this.title, number);
      this.cells.endRow();
      return true;
    }
    if (text.trim() === '') return true;
    if (this.#fence !== undefined && text.trim() === this.#fence) {
      this.finish();
      return true;
    }
    if (this.#fence === undefined && indentOf(text) <= this.#indent) {
      this.finish();
      return false;
    }
    this.#line(text, number);
    return true;
  }

  finish(): void {
    this.cells.endRow();
    this.over = true;
  }

  #line(text: string, number: number): void {
    const row = ROW.exec(text);
    if (row !== null && (this.#rowIndent < 0 || row[1]!.length <= this.#rowIndent)) {
      this.#rowIndent = row[1]!.length;
      this.cells.endRow();
      this.cells.cell(plain(row[2] ?? ''), number);
      return;
    }
    // Options of the directive stand before its rows.
    if (this.#rowIndent < 0 && /^\s{0,60}:[\w-]{1,40}:/.test(text)) return;
    const cell = CELL.exec(text);
    const inRow =
      cell !== null && cell[1]!.length > this.#rowIndent && cell[1]!.length <= this.#rowIndent + 4;
    if (inRow) this.cells.cell(plain(cell[2] ?? ''), number);
    else this.cells.more(plain(text), number);
  }
}

const indentOf = (text: string) => text.length - text.trimStart().length;

const plain = (text: string) => text.replace(/\*\*([^*]{1,300})\*\*/g, '$1');
