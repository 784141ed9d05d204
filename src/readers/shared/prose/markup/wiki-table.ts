import type { Line } from '../lines.ts';
import { CellRows, MAX_CELL_LINES, type MarkupTable } from './markup-table.ts';

/** Lines behind the opening one that a row, a caption or a cell must begin in. */
const NEAR = 6;
const OPENS = /^[\s:*#]{0,20}\{\|(?:\s|$)/;
const ATTRIBUTES = /^\s{0,20}[\w-]{1,40}\s{0,5}=[^|[\]]{0,400}$/;

/**
 * A table of MediaWiki (Help:Tables): `{|`, rows behind `|-`, cells behind `|` and `||`, captions behind `!` and
 * `!!`, the caption of the table behind `|+`, attributes of a cell before a single `|`.
 */
export class WikiTable implements MarkupTable {
  readonly cells = new CellRows();
  title: string | undefined;
  over = false;
  /** Tables inside a cell; their rows come as rows of this one. */
  #depth = 0;

  static opens(lines: readonly Line[], at: number): WikiTable | undefined {
    if (!OPENS.test(lines[at]!.text)) return undefined;
    const near = lines.slice(at + 1, at + 1 + NEAR).find(({ text }) => text.trim() !== '');
    return near !== undefined && /^\s{0,20}(?:\||!)/.test(near.text) ? new WikiTable() : undefined;
  }

  take({ text, number }: Line): boolean {
    const line = text.trim();
    if (OPENS.test(text)) {
      this.cells.endRow();
      this.#depth++;
    } else if (line.startsWith('|}')) this.#close(line.slice(2), number);
    else if (line.startsWith('|-')) this.cells.endRow();
    else if (line.startsWith('|+')) this.#caption(line.slice(2), number);
    else if (line.startsWith('|')) this.#add(line.slice(1).split('||'), number);
    else if (line.startsWith('!')) this.#add(line.slice(1).split(/!!|\|\|/), number);
    else if (this.cells.goneOn >= MAX_CELL_LINES) {
      this.finish();
      return false;
    } else this.cells.more(plain(line), number);
    return true;
  }

  finish(): void {
    this.cells.endRow();
    this.over = true;
  }

  #close(behind: string, number: number): void {
    this.cells.endRow();
    this.cells.more(plain(behind), number);
    this.cells.endRow();
    this.#depth--;
    this.over = this.#depth <= 0;
  }

  #caption(text: string, number: number): void {
    const words = withoutAttributes(text).join(' ').trim();
    this.title ??= plain(words).slice(0, 200);
    this.cells.endRow();
    this.cells.cell(plain(words), number);
    this.cells.endRow();
  }

  #add(parts: readonly string[], number: number): void {
    for (const part of parts) {
      for (const cell of withoutAttributes(part)) this.cells.cell(plain(cell), number);
    }
  }
}

/** True if a text has such a table in its lines. */
export function holdsWikiTable(text: string): boolean {
  return text.includes('{|') && /(?:^|\n)[ \t:*]{0,20}\{\|[^\n]{0,400}\n\s{0,20}[|!]/.test(text);
}

/** `style="…" | text` → `text`. Words before the bar that are no attributes are not shown; they are cells of their own here. */
function withoutAttributes(part: string): string[] {
  const bar = /^[^|[{]{0,400}\|/.exec(part)?.[0];
  if (bar === undefined) return [part];
  const text = part.slice(bar.length);
  return ATTRIBUTES.test(bar.slice(0, -1)) ? [text] : [bar.slice(0, -1), text];
}

/** Text without the marks for links, bold, italics and line breaks. */
function plain(text: string): string {
  return text
    .replace(/\[\[(?:[^[\]|]{1,300}\|)?([^[\]|]{1,300})\]\]/g, '$1')
    .replace(/'{2,5}/g, '')
    .replace(/<br ?\/?>/gi, '\n')
    .replace(/&nbsp;/g, ' ')
    .replace(/<\/?(?:small|big|nowiki|center|span|b|i|u|s|del|ins|div|p)(?: [^<>]{0,200})?>/gi, '');
}
