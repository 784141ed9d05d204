import type { Visibility } from '../../../src/core/types.ts';
import type { Content } from './content.ts';

export type Make = (content: Content) => Uint8Array;

/** Formats written by hand, by file extension: `xml` is SpreadsheetML 2003. */
export const HAND_FORMATS = ['xlsx', 'ods', 'fods', 'xml'] as const;
export type HandFormat = (typeof HAND_FORMATS)[number];

/** Formats that the library writes; `biff5` makes an older XLS. */
export const LIBRARY_FORMATS = ['xlsx', 'xlsm', 'xlsb', 'xls', 'biff5', 'ods', 'fods', 'xml'] as const;
export type LibraryFormat = (typeof LIBRARY_FORMATS)[number];

/** Formats that LibreOffice writes. */
export const OFFICE_FORMATS = ['xlsx', 'xls', 'ods', 'fods'] as const;
export type OfficeFormat = (typeof OFFICE_FORMATS)[number];

/** A place in a spreadsheet that its reader does not look at, and what can put people there. */
export interface HidingPlace {
  readonly id: string;
  /** As the documentation names it. */
  readonly title: string;
  readonly visibility: Visibility;
  /** What a locator in the report names: the sheet, or the part. */
  readonly where: RegExp;
  /** Holds remarks, each a text to be read, instead of rows. */
  readonly remarks?: true;
  /** Why it holds one person only. */
  readonly holdsOne?: string;
  readonly hand?: Partial<Record<HandFormat, Make>>;
  readonly library?: {
    readonly make: (content: Content, format: LibraryFormat) => Uint8Array;
    readonly formats: readonly LibraryFormat[];
  };
  /** LibreOffice reads the file made by hand and writes all of it anew. */
  readonly office?: { readonly from: HandFormat; readonly to: readonly OfficeFormat[] };
  /** Where a format or a writer hides the same in another way. By `writer format`. */
  readonly otherwise?: Readonly<Record<string, Visibility>>;
}
