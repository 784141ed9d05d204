import { Trouble } from '../trouble.ts';
import { type Decode, decoderFor } from './code-pages.ts';

/** A cell as the library gives it; `t`: `n`, `s`, `b`, `e`, or `z` for none. `z`: code of its number format. */
export interface LibraryCell {
  readonly t: string;
  readonly v?: number | string | boolean;
  readonly z?: string | number;
  readonly w?: string;
}

/** Cells of a row, with holes. */
export type LibraryRow = readonly (LibraryCell | undefined)[];

/** Rows, with holes. */
export type LibraryRows = readonly (LibraryRow | undefined)[];

interface LibrarySheet {
  readonly '!data'?: LibraryRows;
}

/** What of a parsed workbook is used here. */
export interface LibraryBook {
  readonly SheetNames: readonly string[];
  readonly Sheets: Record<string, LibrarySheet | undefined>;
  readonly Workbook?: {
    readonly Sheets?: readonly { readonly Hidden?: number }[];
    readonly WBProps?: { readonly date1904?: boolean };
  };
}

/** Values only: styles, formulas and all else are read by ourselves, where the library is slow, forgetful or trusting. */
const OPTIONS = { dense: true, cellNF: true, cellText: false, cellFormula: false, cellHTML: false };

/**
 * A workbook in one of the formats of old (BIFF without its container, SYLK, DIF, Lotus), parsed whole. Throws
 * `Trouble` if the library cannot make anything of it; its message is not repeated, for it may quote the file.
 */
export async function parseOld(bytes: Uint8Array, codePage?: number): Promise<LibraryBook> {
  const { read } = await loadLibrary();
  // The library marks the array that it reads.
  const own = bytes.subarray(0);
  const options = codePage === undefined ? OPTIONS : { ...OPTIONS, codepage: codePage };
  return guarded(() => read(own, { ...options, type: 'buffer' }) as unknown as LibraryBook);
}

/** The same for a binary package: its parts, unpacked before, by their paths. */
export async function parsePackage(parts: ReadonlyMap<string, Uint8Array>): Promise<LibraryBook> {
  const { parse_zip } = await loadLibrary();
  const zip = {
    FullPaths: [...parts.keys()],
    FileIndex: [...parts].map(([name, content]) => ({ name, content, type: 2, size: content.length })),
  };
  return guarded(() => parse_zip(zip, { ...OPTIONS, type: 'buffer' }) as LibraryBook);
}

function guarded<T>(parse: () => T): T {
  try {
    return parse();
  } catch {
    throw new Trouble('damaged', 'the workbook cannot be parsed');
  }
}

/** Nearly 400 KB of program, only for those who have such files. */
async function loadLibrary() {
  const library = await import('./sheetjs.ts');
  library.set_cptable(CODE_PAGES);
  return library;
}

const decoders = new Map<number, Decode>();

/** What the library asks of its tables of code pages. */
const CODE_PAGES = {
  utils: {
    hascp: () => true,
    decode(codePage: number, bytes: ArrayLike<number> | string): string {
      let decode = decoders.get(codePage);
      if (decode === undefined) {
        decode = decoderFor(codePage);
        decoders.set(codePage, decode);
      }
      return decode(bytesOf(bytes));
    },
  },
};

/** The library gives arrays of numbers, and strings with a byte to each character. */
function bytesOf(bytes: ArrayLike<number> | string): Uint8Array {
  if (bytes instanceof Uint8Array) return bytes;
  return typeof bytes === 'string'
    ? Uint8Array.from(bytes, (char) => char.charCodeAt(0))
    : Uint8Array.from(bytes);
}
