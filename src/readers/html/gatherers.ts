import type { RowBatch } from '../../core/types.ts';
import { DefinitionList } from './definition-list.ts';
import type { PageTexts } from './page-texts.ts';
import { Repeats, TableBuilder } from './table.ts';
import type { Place } from './unseen.ts';

/** Tables and lists of terms that are open, one in the other. */
export class Gatherers {
  private readonly open: (TableBuilder | DefinitionList)[] = [];
  private readonly repeats = new Repeats();
  private tables = 0;
  private lists = 0;
  private readonly texts: PageTexts;
  private readonly emit: (batch: RowBatch) => void;

  constructor(texts: PageTexts, emit: (batch: RowBatch) => void) {
    this.texts = texts;
    this.emit = emit;
  }

  /** The innermost. */
  get top(): TableBuilder | DefinitionList | undefined {
    const { open } = this;
    // What lies before the first of an array is looked for in a slow way.
    return open.length === 0 ? undefined : open[open.length - 1];
  }

  get isEmpty(): boolean {
    return this.open.length === 0;
  }

  /** `place`: where what is read now stands. */
  openTable(place: () => Place): void {
    const part = `table ${++this.tables}`;
    const { texts } = this;
    const above = texts.title;
    const title = () => [above, table.caption].filter((text) => text !== '').join(': ');
    const { prefix, visibility } = texts.setting;
    const options = { part: prefix + part, visibility, title };
    const table: TableBuilder = new TableBuilder(options, this.repeats, this.emit);
    table.onHiddenText = (text, row, column) => {
      const where = `${part}, row ${row + 1}, column ${column + 1}`;
      texts.text(text, { part, visibility: 'css-hidden', where, ...place() });
    };
    this.open.push(table);
  }

  openList(): void {
    const { prefix, visibility } = this.texts.setting;
    const { title } = this.texts;
    const options = { part: `${prefix}list ${++this.lists}`, visibility, title: () => title };
    this.open.push(new DefinitionList(options, this.emit));
  }

  /** An element ended. */
  closed(name: string): void {
    const { top } = this;
    top?.closed(name);
    if (name === top?.element) this.open.pop();
  }

  /** Gives out the rows that wait. */
  flush(): void {
    for (const gatherer of this.open) gatherer.flush();
  }

  end(): void {
    while (this.open.length > 0) this.open.pop()!.end();
  }
}
