import type { Flow } from '../prose/flow.ts';
import type { FlowTable } from '../prose/flow-table.ts';
import { MarkedText } from '../prose/marked-text.ts';
import type { XmlTag } from '../xml/tag.ts';
import { collapseSpaces, spaceOf } from './paragraph-text.ts';
import type { ElementHandler } from './xml-router.ts';

/** Changes that are remembered. */
const MAX_CHANGES = 100_000;

/**
 * Reads the tracked changes of a text (ODF 1.3 part 3, 5.5): what was deleted stands here, what was inserted stands in
 * the text between two marks.
 */
export class TextChanges implements ElementHandler {
  readonly #flow: Flow;
  readonly #insertions = new Set<string>();
  readonly #active = new Set<string>();
  readonly #authors = new Set<string>();
  #id = '';
  #leaf = '';
  #author = '';
  #text: MarkedText | undefined;
  /** Tables that are open, of which the last one gets what is read; fewer than elements may be nested. */
  readonly #tables: FlowTable[] = [];

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  /** True where the text was inserted. */
  get inserting(): boolean {
    return this.#active.size > 0;
  }

  start(id: string): void {
    if (this.#insertions.has(id)) this.#active.add(id);
  }

  end(id: string): void {
    this.#active.delete(id);
  }

  open(tag: XmlTag): void {
    const { name } = tag;
    this.#leaf = name;
    if (name === 'changed-region') this.#id = tag.attribute('id') ?? '';
    else if (name === 'insertion' && this.#insertions.size < MAX_CHANGES) this.#insertions.add(this.#id);
    else if (name === 'p' || name === 'h') {
      this.#tell();
      this.#text = new MarkedText();
    } else if (name === 'table') this.#tables.push(this.#flow.openTable());
    else if (name === 'table-row') this.#tables.at(-1)?.openRow();
    else if (isCell(name)) this.#openCell(tag);
    else this.#text?.add(spaceOf(tag) ?? '', 'tracked-change');
  }

  text(text: string): void {
    if (this.#leaf === 'creator') this.#author += text;
    else if (this.#leaf === 'date') return;
    else if (this.#text !== undefined) this.#text.add(collapseSpaces(text), 'tracked-change');
    else if (/\S/.test(text)) this.#flow.aside(text, 'tracked-change');
  }

  comment(text: string): void {
    this.#flow.aside(text, 'markup-comment');
  }

  close(name: string): void {
    if (name === 'creator' && this.#authors.size < MAX_CHANGES) {
      this.#authors.add(this.#author.trim());
      this.#author = '';
    } else if (name === 'p' || name === 'h') this.#tell();
    else if (name === 'table') this.#tables.pop()?.end();
    else if (name === 'table-row') this.#tables.at(-1)?.closeRow();
    else if (isCell(name)) this.#tables.at(-1)?.closeCell();
    this.#leaf = '';
  }

  finish(): void {
    this.#tell();
    for (const table of this.#tables.splice(0).reverse()) table.end();
    for (const author of this.#authors) this.#flow.aside(author, 'tracked-change', 'author');
    this.#authors.clear();
  }

  #tell(): void {
    const text = this.#text;
    this.#text = undefined;
    if (text === undefined) return;
    const table = this.#tables.at(-1);
    if (table === undefined) this.#flow.paragraph(text);
    else table.paragraph(text);
  }

  /** A covered cell repeats what covers it from above. */
  #openCell(tag: XmlTag): void {
    const table = this.#tables.at(-1);
    table?.openCell();
    if (tag.name === 'covered-table-cell') table?.shape({ copies: 'above' });
  }
}

const isCell = (name: string): boolean => name === 'table-cell' || name === 'covered-table-cell';
