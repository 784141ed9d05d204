/**
 * Reads the templates of public documents:
 *
 *     = name.xlsx            a document, written as its ending says; `= name.csv ;` by semicolons
 *     # Title                a heading; `##` in a workbook begins a sheet
 *     | Post | Grade         a row of a table, the first one its captions
 *     |*12 {en} | {1-9}      twelve rows
 *     <<*3 … >>              the lines between, three times
 *     anything else          a paragraph
 *
 * Documents in a language of their own (`eml`, `ics`, `json`, `py`, …) are taken as they stand.
 */
import { Random } from '../noise/random.ts';
import { Filler } from './fill.ts';

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export interface Draft {
  readonly name: string;
  readonly ending: string;
  readonly separator: string;
  /** The lines as they stand. */
  readonly text: string;
  readonly blocks: readonly Block[];
}

export function readTemplates(text: string): Draft[] {
  const parts = text.split(/^= /m).slice(1);
  return parts.map((part) => {
    const at = part.indexOf('\n');
    const [name, separator = ','] = part.slice(0, at).trim().split(' ') as [string, string?];
    const lines = filled(
      part
        .slice(at + 1)
        .trimEnd()
        .split('\n'),
      new Filler(new Random(seedOf(name))),
    );
    const ending = name.slice(name.lastIndexOf('.') + 1);
    return { name, ending, separator, text: `${lines.join('\n')}\n`, blocks: blocksOf(lines) };
  });
}

const seedOf = (name: string): number =>
  [...name].reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 7) | 0;

function filled(lines: readonly string[], filler: Filler): string[] {
  const out: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const many = /^<<\*(\d+)$/.exec(lines[i]!);
    const rows = /^\|\*(\d+)/.exec(lines[i]!);
    if (many !== null) {
      const end = lines.indexOf('>>', i);
      for (let row = 0; row < Number(many[1]); row++)
        for (const line of lines.slice(i + 1, end)) out.push(filler.fill(line, row));
      i = end;
    } else if (rows !== null) {
      for (let row = 0; row < Number(rows[1]); row++)
        out.push(`|${filler.fill(lines[i]!.slice(rows[0].length), row)}`);
    } else out.push(filler.fill(lines[i]!));
  }
  return out;
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let table: string[][] | undefined;
  for (const line of lines) {
    const heading = /^(#+) (.*)$/.exec(line);
    if (line.startsWith('|')) {
      if (table === undefined) {
        table = [];
        blocks.push({ kind: 'table', rows: table });
      }
      table.push(
        line
          .slice(1)
          .split('|')
          .map((cell) => cell.trim()),
      );
      continue;
    }
    table = undefined;
    if (heading !== null) blocks.push({ kind: 'heading', level: heading[1]!.length, text: heading[2]! });
    else if (line.trim() !== '') blocks.push({ kind: 'paragraph', text: line.trim() });
  }
  return blocks;
}
