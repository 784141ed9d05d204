import type { Line } from '../lines.ts';
import { CellRows, type MarkupTable } from './markup-table.ts';
import { plainTex } from './plain-tex.ts';

/** Lines behind the opening one in which cells or rows must end. */
const NEAR = 40;
/** Characters and lines that a row may be long; more is no row. */
const MAX_ROW = 20_000;
const MAX_ROW_LINES = 300;
const ROW_END = /\\\\|\\tabularnewline/;
const BEGINS =
  /\\begin\{((?:long|super|x|xl)?(?:tabular[xy]?|table(?=\})|tabu)\*?|longtblr|tblr|xtabular|mpxtabular)\}/;
const GROUP = /^\s{0,9}(?:\[[^\]\n]{0,200}\]|\{(?:[^{}\n]|\{(?:[^{}\n]|\{[^{}\n]{0,80}\}){0,80}\}){0,200}\})/;

/**
 * A table of LaTeX (`tabular` and its kin): cells between `&`, rows before `\\`, over as many lines as they take.
 * Rows that are commented out are read as rows, other comments as rows of one cell.
 */
export class TexTable implements MarkupTable {
  readonly cells = new CellRows();
  over = false;
  readonly title: string | undefined;
  readonly #name: string;
  #begun = false;
  #text = '';
  #line = 0;
  #lines = 0;

  constructor(name: string, title: string | undefined) {
    this.#name = name;
    this.title = title;
  }

  static opens(lines: readonly Line[], at: number): TexTable | undefined {
    const name = BEGINS.exec(lines[at]!.text)?.[1];
    if (name === undefined || name === 'table') return undefined;
    const near = lines.slice(at, at + NEAR);
    if (
      !near.some(
        ({ text }, i) => (i > 0 && /[^\\]&|\\\\|\\tabularnewline/.test(text)) || /&.*\\\\/.test(text),
      )
    ) {
      return undefined;
    }
    const above = lines.slice(Math.max(0, at - 6), at).map(({ text }) => text);
    const caption = /\\caption\*?(?:\[[^\]]{0,200}\])?\{([^\n]{1,300})\}/.exec(above.join('\n'))?.[1];
    return new TexTable(name, caption === undefined ? undefined : plainTex(caption).text.slice(0, 200));
  }

  take({ text, number }: Line): boolean {
    let line = text;
    if (!this.#begun) line = this.#open(line, number);
    const end = line.indexOf(`\\end{${this.#name}}`);
    const behind = end < 0 ? '' : line.slice(end + this.#name.length + 6);
    this.#add(end < 0 ? line : line.slice(0, end), number);
    if (end >= 0) {
      this.finish();
      this.#alone(behind, number);
    } else if (this.#text.length > MAX_ROW || this.#lines > MAX_ROW_LINES) this.finish();
    return true;
  }

  finish(): void {
    this.#row(this.#text.split('&'));
    this.#text = '';
    this.over = true;
  }

  /** What stands behind the beginning of the table and its columns. */
  #open(text: string, number: number): string {
    this.#begun = true;
    const begins = BEGINS.exec(text)!;
    this.#alone(text.slice(0, begins.index), number);
    let rest = text.slice(begins.index + begins[0].length);
    for (let group = GROUP.exec(rest); group !== null; group = GROUP.exec(rest))
      rest = rest.slice(group[0].length);
    return rest;
  }

  #add(text: string, number: number): void {
    if (this.#text === '') {
      this.#line = number;
      this.#lines = 0;
    }
    this.#lines++;
    const line = text.replace(/^\s{0,80}%+\s?/, '');
    const comment = /(?<!\\)%/.exec(line)?.index ?? line.length;
    this.#text += `${line.slice(0, comment)}\n`;
    const ends = ROW_END.test(line);
    for (let row = ends ? cutRow(this.#text) : undefined; row !== undefined; row = cutRow(this.#text)) {
      this.#row(row.cells);
      this.#text = row.rest.trim() === '' ? '' : row.rest;
      this.#line = number;
    }
    if (this.#text.trim() === '') this.#text = '';
    if (comment < line.length) this.#alone(line.slice(comment + 1), number);
  }

  #row(parts: readonly string[]): void {
    for (const part of parts) {
      const { text, columns } = plainTex(part);
      for (let i = 0; i < columns; i++) this.cells.cell(i === 0 ? text : '', this.#line);
    }
    this.cells.endRow();
  }

  /** Words that are in no cell. */
  #alone(text: string, number: number): void {
    const words = plainTex(text).text;
    if (!/[\p{L}\p{N}]/u.test(words)) return;
    this.cells.cell(words, number);
    this.cells.endRow();
  }
}

/** The first row of a text that has ended. Marks inside braces are those of a cell. */
function cutRow(text: string): { readonly cells: string[]; readonly rest: string } | undefined {
  const cells: string[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (mark === '{') depth++;
    else if (mark === '}') depth--;
    else if (mark === '&' && depth <= 0) {
      cells.push(text.slice(start, at));
      start = at + 1;
    } else if (mark === '\\') {
      const end =
        depth <= 0
          ? /^(?:\\\\\*?(?:\[[^\]\n]{0,20}\])?|\\tabularnewline(?![A-Za-z]))/.exec(text.slice(at, at + 40))
          : null;
      if (end !== null)
        return { cells: [...cells, text.slice(start, at)], rest: text.slice(at + end[0].length) };
      at++;
    }
  }
  return undefined;
}
