/** Several sheets, of which another thread reads the next while one is judged: the report is the same. */
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import type { FileEntry, Platform } from '../../src/core/types.ts';
import { xlsxReader } from '../../src/readers/xlsx.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';
import { scanWith } from '../helpers/both-ways.ts';
import { LIST_CAPTIONS, listed } from '../helpers/long-list.ts';
import { sourceOf } from '../helpers/read-units.ts';
import { helped, PADDING } from '../helpers/sheet-thread.ts';
import { type SheetXml, type WorkbookXml, workbookFiles } from '../helpers/xlsx-writer.ts';
import { writeZip, type ZipFile } from '../helpers/zip-writer.ts';

const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const shared = (at: string, index: number) => `<c r="${at}" t="s"><v>${index}</v></c>`;

/** So many people, others than in the sheets before. `first`: the first cell of a row. */
function people(count: number, from = 0, first = inline): string {
  const rows = [LIST_CAPTIONS, ...Array.from({ length: count }, (_, i) => listed(from + i))];
  const xml = rows.map((texts, i) => {
    const cells = texts.map((text, column) =>
      (column === 0 && i > 0 ? first : inline)(`${'ABCDE'[column]}${i + 1}`, text),
    );
    return `<row r="${i + 1}">${cells.join('')}</row>`;
  });
  return `<sheetData>${xml.join('')}</sheetData>`;
}

/** Enough of nothing that a sheet is asked for, though all of them together are what makes a thread worth it. */
const SOME = ' '.repeat(300 * 1024);
const sheet = (xml: string, more: Partial<SheetXml> = {}): SheetXml => ({ name: 'List', ...more, xml });
const large = (xml: string, more?: Partial<SheetXml>) => sheet(xml + PADDING, more);
const named = (sheets: readonly SheetXml[]): readonly SheetXml[] =>
  sheets.map((one, i) => ({ ...one, name: `Part ${i}` }));

const MERGED = '<mergeCells count="1"><mergeCell ref="A9:E40"/></mergeCells>';
const HIDING =
  '<conditionalFormatting sqref="A3:E90"><cfRule type="notContainsBlanks" dxfId="0"/></conditionalFormatting>';
const STYLES = `<numFmts count="1"><numFmt numFmtId="171" formatCode=";;;"/></numFmts>
<cellXfs count="2"><xf/><xf numFmtId="14"/></cellXfs><dxfs count="1"><dxf><numFmt numFmtId="171" formatCode=";;;"/></dxf></dxfs>`;
const STRINGS = ['Ixchel Tzoc', 'Wei Ng', 'Omar Díaz', 'Eva Ruiz', 'Ana Paz']
  .map((name) => `<si><t>${name}</t></si>`)
  .join('');

const two = (xml: string): readonly SheetXml[] => [large(people(90)), sheet(xml)];

const BOOKS: Readonly<Record<string, WorkbookXml>> = {
  'sheets of all sizes': {
    sheets: [
      sheet(people(20)),
      large(people(900, 100)),
      sheet(people(30, 3_000)),
      sheet(people(2_000, 4_000)),
      sheet(people(400, 8_000) + SOME),
    ],
  },
  'many sheets, none of them large': {
    sheets: Array.from({ length: 28 }, (_, i) => sheet(people(30, i * 100) + SOME)),
  },
  'hidden sheets': {
    sheets: (['hidden', 'visible', 'veryHidden'] as const).map((state, i) =>
      (i === 0 ? large : sheet)(people(700, i * 1_000) + SOME, state === 'visible' ? {} : { state }),
    ),
  },
  'sheets without a row, without rows and without anything': {
    sheets: [
      large('<sheetData/>'),
      sheet(SOME),
      sheet(`<sheetData></sheetData>${SOME}`),
      ...two(people(900, 9_000)),
    ],
  },
  'shared strings behind all sheets, one pointed to that is not there': {
    strings: STRINGS,
    sheets: [
      large(people(300, 0, (at) => shared(at, 0))),
      sheet(people(900, 1_000, (at) => shared(at, Number(at.slice(1)) % 3)) + SOME),
      sheet(people(900, 2_000, (at) => shared(at, at === 'A9' ? 77 : 2)) + SOME),
    ],
  },
  'cells hidden by what stands behind them': {
    styles: STYLES,
    sheets: [large(people(90) + MERGED), sheet(people(600, 1_000) + HIDING + SOME), large(people(90, 2_000))],
  },
  'a sheet that is cut': {
    sheets: [large(people(90)), sheet(`${people(900, 100)}<open${SOME}`), ...two(people(9, 2_000))],
  },
  'cells that are too long': {
    sheets: two(people(900, 100, (at, text) => inline(at, at === 'A50' ? 'x'.repeat(2 ** 20 + 9) : text))),
  },
  'a link and a table with a filter': {
    sheets: [
      large(people(90)),
      sheet(people(900, 100).replace('<row r="30">', '<row r="30" hidden="1">') + SOME, {
        rels: '<Relationship Id="rId1" Type="http://x/table" Target="../tables/table1.xml"/><Relationship Id="rId2" Type="http://x/hyperlink" Target="mailto:ana.paz@example.org" TargetMode="External"/>',
      }),
    ],
    parts: [
      {
        name: 'xl/tables/table1.xml',
        data: '<table><autoFilter ref="A1:E900"><filterColumn colId="0"/></autoFilter></table>',
      },
    ],
  },
};

const strict = (files: readonly ZipFile[]): ZipFile[] =>
  files.map((file) => ({
    ...file,
    data: String(file.data)
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      ),
  }));
const with2nd = (files: readonly ZipFile[], more: Partial<ZipFile>): ZipFile[] =>
  files.map((file) => (file.name.endsWith('sheet2.xml') ? { ...file, ...more } : file));

const filesOf = (book: WorkbookXml) => workbookFiles({ ...book, sheets: named(book.sheets) });
const THREE = filesOf({ sheets: [...two(people(900, 100) + SOME), sheet(people(900, 2_000) + SOME)] });
const PACKAGES: Readonly<Record<string, readonly ZipFile[]>> = {
  ...Object.fromEntries(Object.entries(BOOKS).map(([name, book]) => [name, filesOf(book)])),
  'the strict form': strict(THREE),
  'a checksum that is wrong': with2nd(THREE, { stated: { crc: 7 } }),
  'a size that is wrong': with2nd(THREE, { stated: { size: 300_000 } }),
  'a method that nobody knows': with2nd(THREE, { method: 77 }),
  'a part that is missing': THREE.filter(({ name }) => !name.endsWith('sheet2.xml')),
  'a part that stands twice': [
    ...THREE,
    ...with2nd(THREE, {}).filter(({ name }) => name.endsWith('sheet2.xml')),
  ],
};

const scan = (bytes: Uint8Array, platform: Platform, limits = DEFAULT_LIMITS) =>
  scanWith(xlsxReader, 'list.xlsx', bytes, platform, limits);

/** To the byte; what differs is told without all of it. */
function expectSame(one: FileEntry, other: FileEntry): void {
  expect({ ...one, findings: 0, rules: 0 }).toEqual({ ...other, findings: 0, rules: 0 });
  expect(JSON.stringify(one) === JSON.stringify(other)).toBe(true);
}

test.each(Object.entries(PACKAGES))('%s', async (_, files) => {
  const bytes = writeZip([...files]);
  const { seen, platform } = helped();
  const byTwo = await scan(bytes, platform);
  expectSame(byTwo, await scan(bytes, nodePlatform));
  expect(seen.rows).toBeGreaterThan(1);
});

const THREE_BYTES = writeZip([...THREE]);

/** Bytes of all entries are some 10.1 MB: the limit is met in each sheet, before and between them. */
test.each([5, 9.2, 9.4, 9.6, 9.8, 10, 10.2, 12])('a limit of %d MB', async (megabytes) => {
  const limits = { ...DEFAULT_LIMITS, unpackedBytes: megabytes * 2 ** 20 };
  const byTwo = await scan(THREE_BYTES, helped().platform, limits);
  expectSame(byTwo, await scan(THREE_BYTES, nodePlatform, limits));
});

test.each([1, 3, 5, 6])('a thread that fails after %d answers', async (answers) => {
  const byTwo = await scan(THREE_BYTES, helped(answers).platform);
  expectSame(byTwo, await scan(THREE_BYTES, nodePlatform));
});

test.each([1, 3])('a reader that is stopped after %d batches', async (most) => {
  const stop = new AbortController();
  const { seen, platform } = helped();
  const context = { limits: DEFAULT_LIMITS, signal: stop.signal, platform };
  const reading = async () => {
    let batches = 0;
    for await (const unit of xlsxReader.read(sourceOf(THREE_BYTES, 'list.xlsx'), context))
      if (unit.kind === 'rows' && ++batches >= most) stop.abort();
  };
  await expect(reading()).rejects.toThrow();
  expect(seen.closed).toBe(1);
});
