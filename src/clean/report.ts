import type { LeftBehind } from './model.ts';
import type { Action, TablePlan, TextAction } from './plan.ts';

export const COPY_FORMATS = ['xlsx', 'csv', 'html', 'docx', 'pdf'] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];

/** How the pages of a PDF are made anew: set from their texts, drawn as pictures, or as is right for the file. */
export const PAGE_WAYS = ['auto', 'text', 'pictures'] as const;
export type PageWay = (typeof PAGE_WAYS)[number];

export interface CopiedColumn {
  /** As spreadsheets have it: `A`. */
  readonly column: string;
  /** The caption, if it is in the copy; a caption that is not may be anything. */
  readonly name?: string;
  readonly action: Action;
  /** Cells that were filled, and those of them that were left empty as they could not be shortened. */
  readonly filled: number;
  readonly emptied: number;
  /** Cells left empty as too few rows were alike by them. */
  readonly rare?: number;
}

export interface CopiedTable {
  /** Its number in the document, from 1. */
  readonly table: number;
  readonly name?: string;
  readonly action: TablePlan['action'];
  readonly rows: number;
  readonly rowsWritten: number;
  readonly columns: readonly CopiedColumn[];
  /** Groups whose counts are withheld. */
  readonly withheld?: number;
}

/** Of a copy whose pages are pictures. */
export interface CopiedPages {
  readonly drawn: number;
  /** Words that are to be seen, and those that are not. */
  readonly shown: number;
  readonly paintedOver: number;
  /** Of those that are to be seen, how many OCR read in pictures. */
  readonly byOcr: number;
  /** Pages on which something could not be read, and is not drawn for that. */
  readonly unread: readonly number[];
}

/** What went into a copy and what did not. Never a value of the file. */
export interface CopyReport {
  readonly schema: 'amparo.clean/1';
  readonly from: string;
  readonly to: CopyFormat;
  readonly tables: readonly CopiedTable[];
  readonly texts: {
    readonly action: TextAction;
    readonly read: number;
    readonly written: number;
    readonly redacted: number;
  };
  readonly pages?: CopiedPages;
  readonly left: LeftBehind;
  readonly problems: readonly {
    readonly code: string;
    readonly message: string;
    readonly locator?: string;
  }[];
}
