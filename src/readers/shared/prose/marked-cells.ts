import type { Problem, Unit, Visibility } from '../../../core/types.ts';
import { Flow } from './flow.ts';
import type { FlowTable } from './flow-table.ts';
import { type Mark, MarkedText } from './marked-text.ts';

/** How a cell is merged with others, by the definition of its row. */
export type Merge = 'left' | 'above' | undefined;

/** Tables inside tables; deeper ones are there to keep us busy. */
const MAX_LEVELS = 20;
/** Characters after which a paragraph is told in pieces. */
const MAX_PARAGRAPH = 200_000;

interface Level {
  readonly table: FlowTable;
  inRow: boolean;
  inCell: boolean;
  column: number;
}

/** A text on its way to paragraphs and tables: for formats that mark where cells and rows end, not where they begin. */
export class Story {
  readonly flow: Flow;
  #text = new MarkedText();
  readonly #levels: Level[] = [];

  constructor(ready: (Unit | Problem)[], place: { readonly story: string; readonly visibility: Visibility }) {
    this.flow = new Flow(ready, place);
  }

  add(text: string, mark: Mark): void {
    this.#text.add(text, mark);
  }

  /** True if the paragraph at hand is too long to be held. */
  get full(): boolean {
    return this.#text.length > MAX_PARAGRAPH;
  }

  /** Ends a paragraph; `level`: how many tables it lies in. */
  paragraph(level: number): void {
    const text = this.#take();
    this.#reach(level);
    const inside = this.#levels.at(-1);
    if (inside === undefined) this.flow.paragraph(text);
    else {
      this.#openCell(inside);
      inside.table.paragraph(text);
    }
  }

  cell(level: number, merges: readonly Merge[]): void {
    const text = this.#take();
    this.#reach(Math.max(1, level));
    const inside = this.#levels.at(-1)!;
    this.#openCell(inside);
    if (text.length > 0) inside.table.paragraph(text);
    inside.table.shape({ copies: merges[inside.column] });
    inside.table.closeCell();
    inside.inCell = false;
    inside.column += 1;
  }

  row(level: number): void {
    this.#reach(Math.max(1, level));
    const inside = this.#levels.at(-1)!;
    if (this.#text.length > 0) {
      this.#openCell(inside);
      inside.table.paragraph(this.#take());
    }
    inside.table.closeRow();
    inside.inRow = inside.inCell = false;
    inside.column = 0;
  }

  /** Tells what is left of the paragraph and its tables. */
  end(): void {
    if (this.#text.length > 0) this.paragraph(this.#levels.length);
    this.#reach(0);
  }

  finish(): void {
    this.end();
    this.flow.finish();
  }

  #take(): MarkedText {
    const text = this.#text;
    this.#text = new MarkedText();
    return text;
  }

  #openCell(level: Level): void {
    if (!level.inRow) level.table.openRow();
    if (!level.inCell) level.table.openCell();
    level.inRow = level.inCell = true;
  }

  #reach(level: number): void {
    const wanted = Math.min(level, MAX_LEVELS);
    while (this.#levels.length > wanted) this.#levels.pop()!.table.end();
    while (this.#levels.length < wanted) {
      const outer = this.#levels.at(-1);
      if (outer !== undefined) this.#openCell(outer);
      this.#levels.push({ table: this.flow.openTable(), inRow: false, inCell: false, column: 0 });
    }
  }
}
