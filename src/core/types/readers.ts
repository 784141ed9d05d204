import type { ByteSource, Problem, Unit } from './units.ts';
import type { Localized } from './words.ts';

/** Bounds that keep hostile files from exhausting time and memory. Reaching one is a Problem with its name. */
export interface Limits {
  /** Containers inside containers. */
  readonly depth: number;
  /** Bytes unpacked from one file in all. */
  readonly unpackedBytes: number;
  /** Unpacked size ÷ packed size above which an entry is a bomb. */
  readonly ratio: number;
  /** Entries in one container. */
  readonly entries: number;
  /** Characters of one cell or paragraph; longer ones are split. */
  readonly cellLength: number;
  /** Bytes a format that must be held whole (PDF, JSON with one huge record) may have. */
  readonly wholeBytes: number;
  /** Milliseconds for one outermost file, besides what its size allows (see `timeFor`). */
  readonly fileMs: number;
}

/** A picture in shades of grey: one byte a pixel, row by row from the top, 0 = black. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** Dots an inch, as far as known. */
  readonly dpi: number;
}

/** A word that OCR saw in a picture. Its box is in pixels from the upper left corner. */
export interface SeenWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Words of one line have the same number. */
  readonly line: number;
  /** How sure the engine is: 0–1. */
  readonly confidence: number;
}

/** What readers need of the platform. Node and browser each give their own. */
export interface Platform {
  /**
   * The words of a picture, by OCR. Absent unless OCR was asked for. Throws if there is no engine, and when the
   * signal tells to stop, in the middle of a picture.
   */
  ocr?(picture: GreyPicture, signal: StopSignal): Promise<readonly SeenWord[]>;
  /** Raw DEFLATE, streamed. Throws on damaged data. */
  inflateRaw(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  /** CRC-32 of the bytes, going on from `before`, where the platform is faster than a program. Unsigned. */
  readonly crc32?: ((bytes: Uint8Array, before: number) => number) | undefined;
  /** The bytes of PDFium's WebAssembly module. */
  pdfiumWasm(): Promise<Uint8Array>;
  /**
   * Begins a thread that reads pages of one PDF, or sheets of one workbook, while the thread that asks makes tables of others
   * and judges them. `begin` is copied to it. Absent where none is to spare.
   */
  helperThread?(kind: HelperKind, begin: object): HelperThread;
  /** Loads code of the program, where the platform has to see to that; absent: nothing is to be seen to. */
  loading?<T>(load: () => Promise<T>): Promise<T>;
}

export type HelperKind = 'pdf-pages' | 'sheet-rows';

/** Another thread, asked by messages and answering in their order. */
export interface HelperThread {
  /** Undefined once the thread has failed. `buffers` are handed over rather than copied. */
  ask(what: object, buffers?: readonly ArrayBuffer[]): Promise<unknown>;
  /** Takes in answers that have come meanwhile, for one who goes on with other work until they have. */
  turn(): Promise<void>;
  /** Stops it, whatever it does. */
  close(): void;
}

/** What tells a reader to stop; an `AbortSignal` is one. */
export interface StopSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}

/** Rows or columns that lie side by side: from zero, both ends included. */
export type Stretch = readonly [first: number, last: number];

/** What a sheet looks like from afar, for a page that draws it. Its name may be anything, also a person's. */
export interface SheetOutline {
  readonly kind: 'sheet';
  readonly name: string;
  readonly state: 'visible' | 'hidden-sheet' | 'very-hidden-sheet';
  /** From the first to the last that holds a cell. */
  readonly rows: number;
  readonly columns: number;
  readonly hiddenRows: readonly Stretch[];
  readonly hiddenColumns: readonly Stretch[];
}

export type Outline = SheetOutline;

export interface ReadContext {
  /** Told what the parts of the file look like, if somebody wants to draw them. */
  readonly outline?: (part: Outline) => void;
  readonly limits: Limits;
  /** Aborted when the time for the file is up; readers check it between batches. */
  readonly signal: StopSignal;
  readonly platform: Platform;
}

/** The first look at a file: what readers decide on whether it is theirs. */
export interface Probe {
  readonly name: string;
  /** Lower-case extension without the dot, '' if none. Only a hint. */
  readonly extension: string;
  readonly size: number;
  /** The first 64 KiB at most. */
  readonly head: Uint8Array;
  readonly source: ByteSource;
  /** `head` decoded as text, or undefined if it is not text. Worked out once. */
  text(): string | undefined;
  /** Names of the entries if the file is a ZIP archive, or undefined. Worked out once. */
  zipNames(): Promise<readonly string[] | undefined>;
}

/** What `amparo formats` and docs/formats.md say of a format. */
export interface FormatPage {
  readonly name: Localized;
  /** How deep it is read: the places in a file of this kind. */
  readonly reads: Localized;
  /** What of it is named in a problem instead of being read. */
  readonly discloses?: Localized;
}

/** All formats: those that are read, by the id that reports give them, and those only told apart. */
export interface Formats {
  readonly read: readonly (FormatPage & { readonly id: string })[];
  readonly unread: readonly Localized[];
}

export interface Reader {
  /** The report's `format`: `csv`, `xlsx`. */
  readonly id: string;
  /** Usual extensions in lower case, without the dot. They only tip the scales between equals. */
  readonly extensions: readonly string[];
  readonly about: FormatPage;
  /** 0 = not mine, 1 = certainly. By content; the name only tips the scales between equals. */
  recognise(probe: Probe): number | Promise<number>;
  /**
   * Units in document order. Trouble that can be expected is yielded as a Problem, after which the reader goes
   * on with what it can still read; only bugs throw.
   */
  read(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem>;
  /**
   * The text of a cell by its bytes and mark alone (`CellBytes`), if that is all of it: other threads may then judge the rows
   * of this format.
   */
  textOfCell?(bytes: Uint8Array, mark: number): string;
}
