/** What the report says of a workbook does not depend on who reads its sheets. */
import { expect, test } from 'vitest';
import { xlsxReader } from '../../src/readers/xlsx.ts';
import { scanWith } from '../helpers/both-ways.ts';
import { LIST_CAPTIONS, listed } from '../helpers/long-list.ts';
import { helped, PADDING } from '../helpers/sheet-thread.ts';
import { type SheetXml, type WorkbookXml, workbookFiles } from '../helpers/xlsx-writer.ts';
import { writeZip, type ZipFile } from '../helpers/zip-writer.ts';

const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const column = (index: number) => String.fromCharCode(65 + index);
const cells = (row: number, texts: readonly string[]) =>
  texts.map((text, i) => inline(column(i) + row, text)).join('');
const rowXml = (row: number, inside: string, more = '') => `<row r="${row}"${more}>${inside}</row>`;

/** A list of people from row 1 on. `row`: one that is written in another way. */
const list = (count: number, row: (number: number, texts: readonly string[]) => string = plain): string =>
  [LIST_CAPTIONS, ...Array.from({ length: count }, (_, i) => listed(i))]
    .map((texts, i) => (i === 0 ? plain(1, texts) : row(i + 1, texts)))
    .join('');
const plain = (number: number, texts: readonly string[]) => rowXml(number, cells(number, texts));

const sheet = (rows: string, { before = '', behind = '', ...rest }: Partial<Extra> = {}): SheetXml => ({
  name: 'List',
  ...rest,
  xml: `${before}<sheetData>${rows}</sheetData>${behind}${PADDING}`,
});
interface Extra extends Omit<SheetXml, 'xml' | 'rows'> {
  readonly before: string;
  readonly behind: string;
}

const MERGED = '<mergeCells count="1"><mergeCell ref="A9:E40"/></mergeCells>';
const HIDING =
  '<conditionalFormatting sqref="A3:E90"><cfRule type="notContainsBlanks" dxfId="0"/></conditionalFormatting>';
const STYLES = `<numFmts count="1"><numFmt numFmtId="171" formatCode=";;;"/></numFmts>
<cellXfs count="2"><xf/><xf numFmtId="14"/></cellXfs><dxfs count="1"><dxf><numFmt numFmtId="171" formatCode=";;;"/></dxf></dxfs>`;

/** Serials of dates in the second column. */
const dated = (row: number, [name, , ...rest]: readonly string[]) =>
  rowXml(
    row,
    `${inline(`A${row}`, name!)}<c r="B${row}" s="1"><v>${20_000 + row}</v></c>${rest.map((text, i) => inline(column(i + 2) + row, text)).join('')}`,
  );
const shared = (row: number, texts: readonly string[]) =>
  rowXml(
    row,
    `<c r="A${row}" t="s"><v>${row % 3}</v></c>${texts
      .slice(1)
      .map((text, i) => inline(column(i + 1) + row, text))
      .join('')}`,
  );
const STRINGS = ['Ixchel Tzoc', 'Wei Ng', 'Omar Díaz', 'Eva Ruiz']
  .map((name) => `<si><t>${name}</t></si>`)
  .join('');
const prefixed = (xml: string) => xml.replace(/<(\/?)(?=[a-z])/g, '<$1x:');

const withStringsFirst = (files: readonly ZipFile[]): ZipFile[] =>
  [...files].sort(
    (one, other) => Number(other.name.includes('shared')) - Number(one.name.includes('shared')),
  );
/** As much nothing makes twice the bytes. */
const inTwoBytes = (files: readonly ZipFile[]): ZipFile[] =>
  files.map((file) => {
    if (!file.name.includes('worksheets/sheet')) return file;
    const xml = String(file.data)
      .replace(/^<\?.*?\?>/, '')
      .replace(PADDING, PADDING.slice(PADDING.length / 2));
    return { ...file, data: Buffer.from(`\ufeff${xml}`, 'utf16le') };
  });

const BOOKS: Readonly<Record<string, WorkbookXml>> = {
  'dates from 1904 on': {
    properties: '<workbookPr date1904="1"/>',
    styles: STYLES,
    sheets: [sheet(list(600, dated))],
  },
  'shared strings behind the sheet, one without a cell': {
    strings: STRINGS,
    sheets: [sheet(list(600, shared))],
  },
  'people under a merged area': { sheets: [sheet(list(600), { behind: MERGED })] },
  'people whom a condition hides': { styles: STYLES, sheets: [sheet(list(600), { behind: HIDING })] },
  'four sheets, of which two are hidden': {
    sheets: (['visible', 'hidden', 'veryHidden', 'visible'] as const).map((state, i) =>
      sheet(list(90 + i * 400), { name: `Part ${i}`, ...(state !== 'visible' && { state }) }),
    ),
  },
  'rows hidden below those that were judged by then': {
    sheets: [
      sheet(list(5_000, (row, texts) => rowXml(row, cells(row, texts), row > 4_900 ? ' hidden="1"' : ''))),
    ],
  },
  'a hidden column and a hidden group of rows': {
    sheets: [
      sheet(
        list(600, (row, texts) =>
          rowXml(row, cells(row, texts), row > 500 ? ' hidden="1" outlineLevel="1"' : ' outlineLevel="0"'),
        ),
        { before: '<cols><col min="4" max="4" width="9" hidden="1"/></cols>' },
      ),
    ],
  },
  'formulas with what they gave': {
    sheets: [
      sheet(
        list(600, (row, texts) =>
          rowXml(
            row,
            texts
              .map((text, i) => `<c r="${column(i)}${row}" t="str"><f>T("${i}")</f><v>${text}</v></c>`)
              .join(''),
          ),
        ),
      ),
    ],
  },
  'ragged rows, and cells far below and to the right': {
    sheets: [
      sheet(
        list(600, (row, texts) => rowXml(row, cells(row, texts.slice(0, 1 + (row % 5))))) +
          rowXml(900_000, inline('A900000', 'Ana Paz') + inline('D900000', 'A212345678')) +
          rowXml(1_048_576, inline('XFA1048576', 'A212345679') + inline('XFD1048576', 'SSN 528-47-1935')),
      ),
    ],
  },
};

const PACKAGES: Readonly<Record<string, readonly ZipFile[]>> = {
  ...Object.fromEntries(Object.entries(BOOKS).map(([name, book]) => [name, workbookFiles(book)])),
  'shared strings before the sheet': withStringsFirst(
    workbookFiles({ strings: STRINGS, sheets: [sheet(list(600, shared))] }),
  ),
  'names of elements with a prefix': workbookFiles({
    sheets: [{ name: 'List', xml: sheet(list(600)).xml! }],
  }).map((file) =>
    file.name.includes('worksheets/sheet')
      ? { ...file, data: prefixed(String(file.data)).replace('xmlns=', 'xmlns:x=') }
      : file,
  ),
  'two bytes a character, with a merged area': inTwoBytes(
    workbookFiles({ sheets: [sheet(list(60), { behind: MERGED })] }),
  ),
};

test.each(Object.entries(PACKAGES))('%s', async (_, files) => {
  const bytes = writeZip([...files]);
  const { seen, platform } = helped();
  const byTwo = await scanWith(xlsxReader, 'list.xlsx', bytes, platform);
  expect(JSON.stringify(byTwo)).toBe(JSON.stringify(await scanWith(xlsxReader, 'list.xlsx', bytes)));
  expect(seen.rows).toBeGreaterThan(0);
  expect(byTwo.persons).toBeGreaterThan(50);
});
