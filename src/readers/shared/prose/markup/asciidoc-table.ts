import type { Line } from '../lines.ts';
import { CellRows, MAX_CELL_LINES, type MarkupTable } from './markup-table.ts';

const EDGE = /^\|={3,40}\s{0,40}$/;
/** What may stand before the bar of a cell: copies, columns and rows it spans, where it stands, its style. */
const SPEC = /(?:^|\s)(?:(\d{1,2})(\*|(?:\.\d{1,2})?\+)|\.\d{1,2}\+)?(?:[<^>]?(?:\.[<^>])?)[adehlmsv]?$/;
/** Lines above the table that say how it looks. */
const MAX_ABOVE = 4;

/**
 * A table of AsciiDoc: between two lines `|===`, each cell behind a bar, as many to a row as `cols` or the first
 * line has, or, where each cell has a line, as stand together.
 */
export class AsciidocTable implements MarkupTable {
  readonly cells = new CellRows();
  readonly title: string | undefined;
  over = false;
  #columns: number;
  #begun = false;
  #rows = 0;

  constructor(above: readonly string[]) {
    this.#columns = columnsOf(above.join('\n'));
    this.title = above.map((text) => /^\.([^\s.].{0,200})$/.exec(text)?.[1]).find((text) => text);
  }

  static opens(lines: readonly Line[], at: number): AsciidocTable | undefined {
    if (!EDGE.test(lines[at]!.text)) return undefined;
    const first = lines.slice(at + 1, at + 4).find(({ text }) => text.trim() !== '');
    if (first === undefined || EDGE.test(first.text) || !/^[^|]{0,20}\|/.test(first.text)) return undefined;
    let from = at;
    while (from > 0 && at - from < MAX_ABOVE && /^[[.]\S/.test(lines[from - 1]!.text)) from--;
    return new AsciidocTable(lines.slice(from, at).map(({ text }) => text.trim()));
  }

  take({ text, number }: Line): boolean {
    if (EDGE.test(text)) {
      this.over = this.#begun;
      this.#begun = true;
      if (this.over) this.cells.endRow();
      return true;
    }
    if (this.cells.goneOn >= MAX_CELL_LINES) {
      this.finish();
      return false;
    }
    if (text.trim() === '') this.#gap();
    else this.#line(text, number);
    return true;
  }

  finish(): void {
    this.cells.endRow();
    this.over = true;
  }

  /** Where no number of columns is known, a blank line ends a row. */
  #gap(): void {
    this.cells.goneOn++;
    if (this.#columns > 0 || this.cells.width === 0) return;
    this.cells.endRow();
    this.#rows++;
  }

  #line(text: string, number: number): void {
    const parts = text.replace(/\\\|/g, '\u0000').split('|');
    const cells = parts.map((part) => part.replaceAll('\u0000', '|'));
    let spec = SPEC.exec(cells[0]!);
    const before = cells[0]!.slice(0, spec === null || cells.length === 1 ? undefined : spec.index);
    if (before.trim() !== '' || cells.length === 1) this.cells.more(before, number);
    const wide = cells.length > 2 && this.#columns === 0 && this.#rows === 0 && this.cells.width === 0;
    for (const [i, cell] of cells.slice(1).entries()) {
      const next = i + 2 < cells.length ? SPEC.exec(cell) : null;
      this.#cell(next === null ? cell : cell.slice(0, next.index), spec, number);
      spec = next;
    }
    if (wide) this.#columns = this.cells.width;
  }

  #cell(text: string, spec: RegExpExecArray | null, number: number): void {
    const count = Math.min(50, Number(spec?.[1] ?? 1));
    const words = text.trim().replace(/(?<![\w*])\*{1,2}([^*]{1,300})\*{1,2}(?![\w*])/g, '$1');
    // A full row ends where the next cell begins, so that its last cell can go on.
    if (this.#columns > 0 && this.cells.width >= this.#columns) this.cells.endRow();
    for (let i = 0; i < count; i++) this.cells.cell(i === 0 || spec?.[2] === '*' ? words : '', number);
  }
}

function columnsOf(attributes: string): number {
  const cols = /\bcols\s?=\s?(?:"([^"\n]{1,400})"|([\w*^<>.%~]{1,40}))/.exec(attributes);
  if (cols === null) return 0;
  let columns = 0;
  for (const one of (cols[1] ?? cols[2]!).split(/[,;]/)) {
    columns += Number(/^\s{0,9}(\d{1,2})\*/.exec(one)?.[1] ?? 1);
  }
  return columns;
}
