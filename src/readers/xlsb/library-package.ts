import { type LibraryBook, parsePackage } from '../shared/legacy/library.ts';

const BEGIN_BOOK = 131;
const PROPERTIES = 153;
const BEGIN_SHEETS = 143;
const SHEET = 156;
const END_SHEETS = 144;
const END_BOOK = 132;

const TYPES = 'application/vnd.ms-excel.';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const encoder = new TextEncoder();

export interface LibraryParts {
  /** Cells of the sheets, in order. */
  readonly sheets: readonly Uint8Array[];
  readonly strings: Uint8Array | undefined;
  readonly styles: Uint8Array | undefined;
  readonly date1904: boolean;
}

/** The name that a sheet has for the library: its own may stand twice, or be anything. */
export const libraryName = (index: number) => `S${index + 1}`;

/**
 * Has the library parse a package made anew of the parts that it needs, which were unpacked within the limits: it
 * would unpack a bomb without asking, and drop a sheet whose name or link it does not like without a word.
 */
export function parseParts({ sheets, strings, styles, date1904 }: LibraryParts): Promise<LibraryBook> {
  const parts = new Map<string, Uint8Array>();
  const paths = sheets.map((_, i) => `xl/worksheets/sheet${i + 1}.bin`);
  const overrides = [
    `<Override PartName="/xl/workbook.bin" ContentType="${TYPES}sheet.binary.macroEnabled.main"/>`,
  ];
  const links = paths.map((_, i) => link(`s${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.bin`));
  const add = (path: string, type: string, bytes: Uint8Array) => {
    overrides.push(`<Override PartName="/${path}" ContentType="${TYPES}${type}"/>`);
    parts.set(path, bytes);
  };
  for (const [i, path] of paths.entries()) add(path, 'worksheet', sheets[i]!);
  if (strings !== undefined) add('xl/sharedStrings.bin', 'sharedStrings', strings);
  // Without its styles it loses every cell.
  add('xl/styles.bin', 'styles', styles ?? new Uint8Array(0));
  parts.set('xl/workbook.bin', workbookPart(sheets.length, date1904));
  parts.set(
    'xl/_rels/workbook.bin.rels',
    encoder.encode(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
    ),
  );
  parts.set(
    '[Content_Types].xml',
    encoder.encode(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${overrides.join('')}</Types>`,
    ),
  );
  return parsePackage(parts);
}

const link = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELATIONS}${type}" Target="${target}"/>`;

/** A workbook's part that lists the sheets (MS-XLSB 2.1.7.61). */
function workbookPart(count: number, date1904: boolean): Uint8Array {
  const bytes: number[] = [];
  const add = (id: number, data: readonly number[]) => {
    bytes.push((id & 0x7f) | 0x80, id >> 7, data.length, ...data);
  };
  add(BEGIN_BOOK, []);
  add(PROPERTIES, [date1904 ? 1 : 0, 0, 0, 0, 0, 0, 0, 0, ...wide('')]);
  add(BEGIN_SHEETS, []);
  for (let i = 0; i < count; i++) {
    const number = [(i + 1) & 255, (i + 1) >> 8, 0, 0];
    add(SHEET, [0, 0, 0, 0, ...number, ...wide(`s${i + 1}`), ...wide(libraryName(i))]);
  }
  add(END_SHEETS, []);
  add(END_BOOK, []);
  return Uint8Array.from(bytes);
}

const wide = (text: string) => [
  text.length,
  0,
  0,
  0,
  ...[...text].flatMap((char) => [char.charCodeAt(0), 0]),
];
