/** The same hiding places as the `xlsx` library (SheetJS) writes them. */

import {
  type CellObject,
  type ColInfo,
  type RowInfo,
  utils,
  type WorkBook,
  type WorkSheet,
  write,
} from 'xlsx';
import { serial } from '../../../../fixtures/make/dates.ts';
import { COVER, type Content, type Value } from '../content.ts';
import type { LibraryFormat } from '../place.ts';

export type Fill = (book: WorkBook, content: Content) => void;

const TYPES = {
  xlsx: 'xlsx',
  xlsm: 'xlsm',
  xlsb: 'xlsb',
  xls: 'biff8',
  biff5: 'biff5',
  ods: 'ods',
  fods: 'fods',
  xml: 'xlml',
} as const;

/** A workbook whose first sheet is the published one; `fill` adds the hiding place. */
export const libraryBook =
  (fill: Fill) =>
  (content: Content, format: LibraryFormat): Uint8Array => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(COVER.map((row) => [...row])), 'Statistics');
    fill(book, content);
    const written: ArrayBuffer | Uint8Array = write(book, {
      type: 'array',
      bookType: TYPES[format],
      compression: true,
      bookSST: format.startsWith('xls') && format !== 'xls',
    });
    return new Uint8Array(written);
  };

function cell(value: Value): CellObject {
  if (typeof value === 'number') return { t: 'n', v: value };
  if (typeof value === 'string') return { t: 's', v: value };
  return { t: 'n', v: serial(value.date), z: 'm/d/yyyy' };
}

interface At {
  readonly row: number;
  readonly column: number;
}

type Dense = WorkSheet & { readonly '!data': CellObject[][] };

/** Cells by row and column: to write them as XLSB, the library looks for those that are named one by one. */
const denseSheet = (): Dense => ({ '!data': [] });

function put(sheet: Dense, { row, column }: At, made: CellObject): void {
  const rows = sheet['!data'];
  while (rows.length <= row) rows.push([]);
  rows[row]![column] = made;
}

/** Header and rows from a cell on; `change` is asked for each cell below the header. */
function listSheet(
  content: Content,
  { row, column }: At,
  change: (cell: CellObject) => CellObject = (c) => c,
): Dense {
  const sheet = denseSheet();
  const rows = [content.head, ...content.rows];
  for (const [r, values] of rows.entries()) {
    for (const [c, value] of values.entries()) {
      const made = cell(value);
      put(sheet, { row: row + r, column: column + c }, r === 0 ? made : change(made));
    }
  }
  const end = { r: row + rows.length - 1, c: column + content.head.length - 1 };
  sheet['!ref'] = utils.encode_range({ s: { r: row, c: column }, e: end });
  return sheet;
}

const START: At = { row: 0, column: 0 };

/** A sheet that is hidden (1) or very hidden (2). */
export const hiddenSheet =
  (state: 1 | 2): Fill =>
  (book, content) => {
    utils.book_append_sheet(book, listSheet(content, START), 'Sheet3');
    book.Workbook = { Sheets: [{ name: 'Statistics' }, { name: 'Sheet3', Hidden: state }] };
  };

export const rowsWith =
  (info: RowInfo): Fill =>
  (book, content) => {
    const sheet = listSheet(content, START);
    sheet['!rows'] = [{}, ...content.rows.map(() => info)];
    utils.book_append_sheet(book, sheet, 'Cases');
  };

/** Columns B to G, beside a column of numbers that is seen. */
export const columnsWith =
  (info: ColInfo): Fill =>
  (book, content) => {
    const sheet = listSheet(content, { row: 0, column: 1 });
    for (let r = 0; r <= content.rows.length; r++)
      put(sheet, { row: r, column: 0 }, r === 0 ? cell('No') : cell(r));
    sheet['!ref'] = `A1:G${content.rows.length + 1}`;
    sheet['!cols'] = [{}, ...content.head.map(() => info)];
    utils.book_append_sheet(book, sheet, 'Cases');
  };

export const filteredRows: Fill = (book, content) => {
  const sheet = listSheet(content, START);
  sheet['!autofilter'] = { ref: sheet['!ref']! };
  sheet['!rows'] = [{}, ...content.rows.map(() => ({ hidden: true }))];
  utils.book_append_sheet(book, sheet, 'Cases');
};

export const emptyFormat: Fill = (book, content) =>
  utils.book_append_sheet(
    book,
    listSheet(content, START, (made) => ({ ...made, z: ';;;' })),
    'Cases',
  );

/** From a cell far out; older formats have 65,536 rows of 256 cells. */
export const farOut =
  (old: boolean): Fill =>
  (book, content) => {
    const row = (old ? 65_536 : 1_048_576) - content.rows.length - 1;
    const column = (old ? 256 : 16_384) - content.head.length;
    utils.book_append_sheet(book, listSheet(content, { row, column }), 'Totals');
  };

export const afterEmptyRows: Fill = (book, content) => {
  const sheet = listSheet(content, { row: 10_001, column: 0 });
  put(sheet, START, cell('Totals'));
  sheet['!ref'] = `A1:F${10_002 + content.rows.length}`;
  utils.book_append_sheet(book, sheet, 'Totals');
};

export const mergedOver: Fill = (book, content) => {
  const sheet = listSheet(content, { row: 1, column: 0 });
  put(sheet, START, cell('Notes'));
  sheet['!ref'] = `A1:F${content.rows.length + 2}`;
  sheet['!merges'] = [utils.decode_range(sheet['!ref'])];
  utils.book_append_sheet(book, sheet, 'Notes');
};

/** Cells of the published sheet below its last row, one for each remark. */
function remarks(book: WorkBook, content: Content, make: (text: string, index: number) => CellObject): void {
  const sheet = book.Sheets.Statistics!;
  for (const [i, text] of content.sentences.entries()) sheet[`K${i + 1}`] = make(text, i);
  sheet['!ref'] = `A1:K${Math.max(COVER.length, content.sentences.length)}`;
}

export const comments: Fill = (book, content) =>
  remarks(book, content, (t) => {
    const c = Object.assign([{ a: 'Statistics Unit', t }], { hidden: true });
    return { t: 'n', v: 12, c };
  });

export const formulaTexts: Fill = (book, content) =>
  remarks(book, content, (text, i) => ({ t: 'n', v: 0, f: `IF(A${i + 1}="${text}",1,0)` }));

export const tooltips: Fill = (book, content) =>
  remarks(book, content, (Tooltip) => ({ t: 'n', v: 12, l: { Target: 'https://example.org/', Tooltip } }));

export const hyperlinks: Fill = (book, content) =>
  remarks(book, content, (text) => ({
    t: 'n',
    v: 12,
    l: { Target: `mailto:intake-desk@example.org?subject=${encodeURIComponent(text)}` },
  }));

export const definedNames: Fill = (book, content) => {
  const names = content.sentences.map((text, i) => ({ Name: `case_${i + 1}`, Ref: `"${text}"` }));
  book.Workbook = { Names: names };
};

export const properties: Fill = (book, content) => {
  book.Props = { Title: 'Detention statistics', Comments: content.sentences.join('\n') };
};

export const customProperties: Fill = (book, content) => {
  book.Custprops = Object.fromEntries(content.sentences.map((text, i) => [`Note${i + 1}`, text]));
};
