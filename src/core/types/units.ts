import type { ProblemCode, Visibility } from './words.ts';

/** Random access to the bytes of one file. `read` returns fewer bytes than asked for only at the end. */
export interface ByteSource {
  readonly name: string;
  readonly size: number;
  read(offset: number, length: number): Promise<Uint8Array>;
  /** The same into a block of the caller's, for whoever reads a whole file once. Returns the number of bytes. */
  readInto?(offset: number, block: Uint8Array): Promise<number>;
}

/** A position a person can find again: `'Data 2022'!B14`, `line 12, column 5`, `page 3`. Never holds a value. */
export interface Location {
  readonly locator: string;
  /** 1-based, for text formats. */
  readonly line?: number;
  /** 1-based, UTF-16 code units. */
  readonly column?: number;
  /** Where it is drawn, if that is known. For a page that shows it; no part of a report. */
  readonly drawn?: Drawn;
}

/** A place on a page as it is shown, turned if it is. In points from its upper left corner. */
export interface Drawn {
  /** 1-based. */
  readonly page: number;
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
  readonly size: readonly [width: number, height: number];
}

/** A block of cells in table coordinates: zero-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a table is, asked for only when a finding needs it. One object for all batches of a table. */
export interface Table {
  /** The part of the file the table lies in, as a person would name it: `sheet "Data 2022"`, `table 3`. */
  readonly part: string;
  /** Words that say what the table is about: sheet name, caption, heading above. Used as context. */
  readonly title?: string;
  /** Column names that the format itself gives (JSON keys, form fields). Absent: look for them in the rows. */
  readonly headers?: readonly string[];
  /** True when a row stands for one thing whose fields are named (JSON object, label–value block). */
  readonly records?: boolean;
  /** True if every cell is visible. */
  readonly isVisible?: boolean;
  /** True if rows of it may come between those of a table that goes on: what elements of a page carry beside their text. */
  readonly isAside?: boolean;
  visibility(row: number, column: number): Visibility;
  locate(area: Area): Location;
}

/**
 * Some thousands of cells of one table, rows in order. Compact: texts are cut out only when asked for.
 * `row` counts inside the batch (0 … rowCount−1); `firstRow + row` is the row's number in the table.
 */
export interface RowBatch {
  readonly kind: 'rows';
  readonly table: Table;
  readonly firstRow: number;
  readonly rowCount: number;
  /** Number of cells of the row (trailing empty cells may be left out). */
  width(row: number): number;
  /** Text of the cell as a person would see it; '' where there is none. Dates stored as dates read `YYYY-MM-DD`. */
  text(row: number, column: number): string;
  /** What is stored under the text, where the format says so. */
  typed?(row: number, column: number): TypedCell | undefined;
  /** The cells as bytes, where the format has them so: most are judged without a text for each. */
  readonly cells?: CellBytes | undefined;
  /** Told once nobody will ask for the batch again: what it is made of is then used for another. */
  release?(): void;
}

/**
 * The cells of a batch as UTF-8, row after row: cell `i` is `bytes` from `starts[i]` to `ends[i]`. Those of row `r` end
 * before cell `rowEnds[r]`.
 */
export interface CellBytes {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly rowEnds: Int32Array;
  /**
   * 0: the bytes are ASCII and the text as it is said; otherwise 0x80 if some are beyond ASCII, and further bits. With 0x40
   * they say what is stored under the text (`typed`), and the text stands as it is; without, they are those by which the
   * reader makes another text of the bytes. Cells of the same bytes and mark have the same text and type.
   */
  readonly marks: Uint8Array;
}

/** The typed value under a spreadsheet cell. */
export interface TypedCell {
  readonly type: 'number' | 'text' | 'date' | 'boolean' | 'error';
  readonly numberFormat?: string;
}

/** A block of running text: paragraph, comment, attribute, property. */
export interface TextBlock {
  readonly kind: 'text';
  readonly part: string;
  readonly text: string;
  readonly visibility: Visibility;
  /** Words that say what the text is about: heading above it, name of the property or attribute. */
  readonly title?: string;
  /** The caption that belongs to the text (form field's name, property name), like a column header. */
  readonly header?: string;
  /** `start`, `end`: UTF-16 offsets into `text`. */
  locate(start: number, end: number): Location;
}

/** A file inside the file: archive member, attachment, embedded workbook. Read by the same engine, one level deeper. */
export interface Embedded {
  readonly kind: 'file';
  readonly source: ByteSource;
  /** How the file is hidden from who reads the one that holds it; `visible` for the members of an archive. */
  readonly visibility: Visibility;
  /** Counts the embedded file's size against the ratio limit. */
  readonly packedSize?: number;
  readonly about?: About;
}

/** Words above a file's text that are not in it, such as the subject of a mail: its first sentences may be about whom they name. */
export interface About {
  readonly text: string;
  readonly locator: string;
}

/** Expected trouble; travels in the stream of units. Keeps the gate shut. `detail` never holds a value. */
export interface Problem {
  readonly kind: 'problem';
  readonly code: ProblemCode;
  /** Technical reason in English, lower case, no full stop: `central directory not found`. */
  readonly detail: string;
  readonly locator?: string;
}

export type Unit = RowBatch | TextBlock | Embedded;
