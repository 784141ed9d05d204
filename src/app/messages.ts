import type { CopyFormat, CopyReport, CopyStep, PageWay, Plan, WriteFault } from '../clean/index.ts';
import type {
  Category,
  Drawn,
  FileEntry,
  Lang,
  Policy,
  ReportProblem,
  SheetOutline,
  Visibility,
} from '../core/types.ts';

/** A file's entries (an outermost file, then what it holds) as they are told in each language. */
export type Told = Readonly<Record<Lang, readonly FileEntry[]>>;

/** A sheet as the page draws it. */
export interface DrawnSheet extends SheetOutline {
  /** The name to be shown: masked, if it is itself what must not be seen. `name` is as locators have it. */
  readonly shown: string;
}

/** A page on which something is hidden, with where that lies. Points, from the upper left corner of the page as it is shown. */
export interface DrawnPage {
  readonly page: number;
  readonly size: Drawn['size'];
  readonly boxes: readonly { readonly visibility: Visibility; readonly box: Drawn['box'] }[];
}

/** What can be drawn of one file. */
export interface Drawing {
  /** Of a workbook: all, in its order. */
  readonly sheets: readonly DrawnSheet[];
  /** Of a document, as far as it is known where its findings lie. */
  readonly pages: readonly DrawnPage[];
}

export const NO_DRAWING: Drawing = { sheets: [], pages: [] };

/** The name of the error where the browser runs no WebAssembly, as reports' problems tell it. */
export const NO_WASM = 'NoWebAssembly';

/** Of an outermost file and what it holds, by the path of the entry. */
export type Drawings = Readonly<Record<string, Drawing>>;

/** A place whose values are asked for: of which entry, and the locators of its findings. */
export interface Asked {
  /** Of the entry, as reports have it. */
  readonly path: string;
  readonly locators: readonly string[];
}

/** One value as it stands in the file: for the screen of who asked, and for nothing else. */
export interface Shown {
  readonly locator: string;
  readonly category: Category;
  readonly text: string;
}

/** A safe copy, with what a scan of it says; or why there is none. */
export type Copied =
  | {
      readonly kind: 'copy';
      /** A handle, where workers read such: the bytes then lie with the browser, and are in no thread's memory. */
      readonly file: Blob | Uint8Array<ArrayBuffer>;
      readonly plan: Plan;
      readonly report: CopyReport;
      readonly told: Told;
      /** Fewer people than these have nothing in common in a copy, as the policy asks. */
      readonly few: number;
    }
  /** Nothing of it can be copied. `files`: how many files it holds. */
  | { readonly kind: 'unread'; readonly problems: readonly ReportProblem[]; readonly files: number }
  | { readonly kind: 'fault'; readonly fault: WriteFault };

/** How a copy is wanted; without a plan one is found that passes. `path`: of the copy. */
export interface CopyWish {
  readonly path: string;
  readonly format: CopyFormat;
  readonly pages: PageWay;
  readonly plan: Plan | undefined;
  readonly lang: Lang;
}

/** What the page asks of a worker. Plain data; a `File` is a handle and not its bytes. */
export type Request =
  /** `pdfium`: the module of PDFium, packed with DEFLATE. `policy`: if it is not the default. */
  | { readonly kind: 'start'; readonly pdfium: Blob; readonly policy: Policy | undefined }
  /** What was asked for by `read`; no bytes if the file is not as it was. */
  | { readonly kind: 'bytes'; readonly number: number; readonly bytes: Uint8Array<ArrayBuffer> | undefined }
  | { readonly kind: 'scan'; readonly id: number; readonly path: string; readonly file: Blob }
  | {
      readonly kind: 'show';
      readonly id: number;
      readonly path: string;
      readonly file: Blob;
      readonly asked: Asked;
    }
  | {
      readonly kind: 'copy';
      readonly id: number;
      readonly path: string;
      readonly file: Blob;
      readonly wish: CopyWish;
    };

/** What is done with a file: scans read, and copies have further steps. */
export type Step = 'reading' | CopyStep;

/** A copy is scanned several times, until a plan is found that passes: it has so many times the time of a scan. */
export const COPY_TIMES = 4;

/** What a worker answers. */
export type Answer =
  | { readonly kind: 'ready' }
  /** Asks for bytes of the file at work, or of PDFium, which the worker itself may not read; `number` tells questions apart. */
  | {
      readonly kind: 'read';
      readonly number: number;
      readonly of: 'file' | 'pdfium';
      readonly from: number;
      readonly to: number;
    }
  /** `share`: of the file's bytes that were read, 0–1; 1 in later steps, of which nobody knows how long they take. */
  | { readonly kind: 'progress'; readonly id: number; readonly step: Step; readonly share: number }
  /** A fault of ours; its message is not told, as it may quote the file. */
  | { readonly kind: 'failed'; readonly id: number }
  | { readonly kind: 'done'; readonly id: number; readonly told: Told; readonly drawings: Drawings }
  | { readonly kind: 'copied'; readonly id: number; readonly copied: Copied }
  | { readonly kind: 'shown'; readonly id: number; readonly values: readonly Shown[] };
