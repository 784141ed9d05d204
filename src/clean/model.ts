import type { Problem, Visibility } from '../core/types.ts';

/** A cell as it is shown. What was stored as a number or a date says so, so that the copy can store it alike. */
export type Cell = string | { readonly text: string; readonly kind: 'number' | 'date' };

/** A table of which everybody sees everything. Cells, captions and names are plain texts: nothing of the file's bytes comes along. */
export interface DocTable {
  readonly kind: 'table';
  /** As a person would name it: the sheet's name, `table 3`. */
  readonly name: string;
  /** One a column, '' where there is none. */
  readonly captions: readonly string[];
  /** Rows above the captions: titles and notes. */
  readonly above: readonly (readonly Cell[])[];
  readonly rows: readonly (readonly Cell[])[];
  /** The pages that all of it stands on, if they were asked for. */
  readonly pages?: TablePages;
}

/** 1-based. */
export interface TablePages {
  /** Of each row above the captions, and of each row. */
  readonly above: readonly number[];
  readonly rows: readonly number[];
  readonly captions: readonly number[];
}

export interface DocText {
  readonly kind: 'text';
  readonly text: string;
  /** 1-based, if it was asked for. */
  readonly page?: number;
  /** Stands above what follows as its title. */
  readonly isHeading: boolean;
  /** Of a mail: the field's name, with which the text begins (`From: …`). */
  readonly field?: string;
}

export type DocBlock = DocTable | DocText;

/** What of a file is not in its document, by how it is hidden: filled cells and texts; and files inside the file. */
export interface LeftBehind {
  readonly hidden: Readonly<Partial<Record<Visibility, number>>>;
  readonly files: number;
}

/** What a reader sees of a file, in order: all that a copy is made of. */
export interface CleanDocument {
  /** The file's name, which tells what it speaks of. */
  readonly name: string;
  /** As reports name it; `unknown` if nothing reads it. */
  readonly format: string;
  readonly blocks: readonly DocBlock[];
  readonly left: LeftBehind;
  /** What could not be read, and is in no copy for that. */
  readonly problems: readonly Problem[];
}

export const textOf = (cell: Cell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text;

export const tablesOf = ({ blocks }: Pick<CleanDocument, 'blocks'>): DocTable[] =>
  blocks.filter((block) => block.kind === 'table');

/** Of the widest row, captions included. */
export function columnsOf({ captions, above, rows }: DocTable): number {
  let most = captions.length;
  for (const row of above) most = Math.max(most, row.length);
  for (const row of rows) most = Math.max(most, row.length);
  return most;
}
