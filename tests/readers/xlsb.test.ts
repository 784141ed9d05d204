import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as library from 'xlsx';
import { xlsbReader } from '../../src/readers/xlsb.ts';
import { xlsxReader } from '../../src/readers/xlsx.ts';
import { f64, record12, u8, u16, u32, utf16, wideString } from '../helpers/biff-writer.ts';
import { join } from '../helpers/picture-writer.ts';
import { probeOf, readAll } from '../helpers/reading.ts';
import { writeZip } from '../helpers/zip-writer.ts';

const seen = ({ cells }: { cells: readonly { text: string; visibility: string }[] }) =>
  Object.fromEntries(cells.map(({ text, visibility }) => [text, visibility]));

function libraryBook(): Uint8Array {
  const sheet = library.utils.aoa_to_sheet([
    ['Name', 'Born', 'SSN'],
    ['Ilse Varga', 31848, 1020304],
    ['Marek Nowak', 31849, 1],
  ]);
  sheet.B2.z = 'dd/mm/yyyy';
  sheet.C2.z = '000-00-0000';
  sheet.A2.c = [{ a: 'Clerk', t: 'asked for asylum' }];
  sheet.A3.l = { Target: 'mailto:marek@example.org', Tooltip: 'write to Marek' };
  sheet['!rows'] = [{}, {}, { hidden: true }];
  sheet['!cols'] = [{}, { hidden: true }];
  const book = library.utils.book_new();
  library.utils.book_append_sheet(book, sheet, 'People');
  library.utils.book_append_sheet(book, library.utils.aoa_to_sheet([['Ixchel']]), 'Gone');
  book.Workbook = { Sheets: [{}, { Hidden: 2 }], Names: [{ Name: 'secret', Ref: '"Ilse Varga"' }] };
  book.Props = { Author: 'Ixchel Tzoc' };
  return new Uint8Array(library.write(book, { bookType: 'xlsb', type: 'array', bookSST: true }));
}

const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const link = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELS}/${type}" Target="${target}"/>`;
const rels = (...links: string[]) => `<Relationships>${links.join('')}</Relationships>`;

/** A workbook of one sheet by hand; `more`: further parts by path, with their content types. */
function writeBook(
  sheet: Uint8Array,
  more: Record<string, readonly [string, Uint8Array | string]> = {},
): Uint8Array {
  const types = Object.entries({
    'xl/workbook.bin': ['application/vnd.ms-excel.sheet.binary.macroEnabled.main'],
    'xl/worksheets/sheet1.bin': ['application/vnd.ms-excel.worksheet'],
    ...more,
  }).map(([path, [type]]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  const files: Record<string, Uint8Array | string> = {
    '[Content_Types].xml': `<Types>${types.join('')}</Types>`,
    '_rels/.rels': rels(link('r1', 'officeDocument', 'xl/workbook.bin')),
    'xl/workbook.bin': record12(156, u32(0, 1), wideString('rId1'), wideString('S')),
    'xl/_rels/workbook.bin.rels': rels(
      link('rId1', 'worksheet', 'worksheets/sheet1.bin'),
      link('rId2', 'sharedStrings', 'sharedStrings.bin'),
    ),
    'xl/worksheets/sheet1.bin': sheet,
    ...Object.fromEntries(Object.entries(more).map(([path, [, data]]) => [path, data])),
  };
  const encode = (data: Uint8Array | string) =>
    typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return writeZip(Object.entries(files).map(([name, data]) => ({ name, data: encode(data) })));
}

const rowOf = (index: number) => record12(0, u32(index, 0), u16(300), u8(0, 0, 0), u32(0));
const text = (column: number, value: string) => record12(6, u32(column, 0), wideString(value));
const sheetOf = (...records: Uint8Array[]) =>
  join(record12(129), record12(145), ...records, record12(146), record12(130));
const EXCEL = 'application/vnd.ms-excel';

describe('binary workbooks', () => {
  it('reads what the library writes, and how it hides', async () => {
    const bytes = libraryBook();
    expect(await xlsbReader.recognise(probeOf(bytes))).toBeGreaterThan(
      await xlsxReader.recognise(probeOf(bytes)),
    );
    const units = await readAll(xlsbReader, bytes);
    expect(units.problems).toEqual([]);
    expect(seen(units)).toMatchObject({
      'Ilse Varga': 'visible',
      '1987-03-12': 'hidden-column',
      '001-02-0304': 'visible',
      'Marek Nowak': 'hidden-row',
      Ixchel: 'very-hidden-sheet',
    });
    const words = units.texts.map((block) => [block.visibility, block.text]);
    expect(words).toEqual(
      expect.arrayContaining([
        ['comment', 'asked for asylum'],
        ['comment', 'Clerk'],
        ['attribute', 'write to Marek'],
        ['attribute', 'mailto:marek@example.org'],
        ['property', 'Ixchel Tzoc'],
      ]),
    );
    expect(words.some(([kind, found]) => kind === 'defined-name' && found?.includes('Ilse Varga'))).toBe(
      true,
    );
  });

  it('tells filtered rows, covered cells, and formats that show nothing', async () => {
    const styled = (column: number, style: number, value: string) =>
      record12(6, u32(column, style), wideString(value));
    const area = (...edges: number[]) => u32(...edges);
    const hidden = (index: number) => record12(0, u32(index, 0), u16(300), u8(0, 0x10, 0), u32(0));
    const sheet = join(
      record12(129),
      record12(145),
      rowOf(0),
      ...['covering', 'covered', 'apart'].map((value, i) => text(i, value)),
      hidden(1),
      text(0, 'filtered'),
      rowOf(2),
      styled(0, 1, 'format of nothing'),
      hidden(9),
      text(0, 'hidden'),
      record12(146),
      record12(161, area(0, 5, 0, 2)),
      record12(162),
      record12(176, area(0, 0, 0, 1)),
      record12(130),
    );
    const xf = (number: number) => record12(47, u16(0, number, 0, 0, 0), u8(0, 0), u32(0));
    const styles = join(
      record12(44, u16(164), wideString(';;;')),
      record12(617, u32(2)),
      xf(0),
      xf(164),
      record12(618),
    );
    const units = await readAll(
      xlsbReader,
      writeBook(sheet, { 'xl/styles.bin': [`${EXCEL}.styles`, styles] }),
    );
    expect(seen(units)).toEqual({
      covering: 'visible',
      covered: 'covered-text',
      apart: 'visible',
      filtered: 'filtered-row',
      'format of nothing': 'invisible-text',
      hidden: 'hidden-row',
    });
    expect(units.problems).toEqual([]);
  });

  it('reads texts of formulas and names without their lengths, and names that are constants', async () => {
    const literal = (value: string) => join(u8(0x17), u16(value.length), utf16(value));
    // Lengths that would pass for letters.
    const [long, short] = [`Ilse Varga ${'x'.repeat(70)}`, 'Marek Nowak '.repeat(4)];
    const formula = record12(9, u32(0, 0), f64(1), u16(0), u32(20), literal(long), u32(0));
    const name = (called: string, value: string) => {
      const tokens = literal(value);
      const head = [u32(0), u8(0), u32(0xffffffff), wideString(called)];
      return record12(39, ...head, u32(tokens.length), tokens, u32(0), u32(0xffffffff));
    };
    const book = join(record12(156, u32(0, 1), wideString('rId1'), wideString('S')), name('clerk', short));
    const units = await readAll(
      xlsbReader,
      writeBook(sheetOf(rowOf(0), formula), {
        'xl/workbook.bin': [`${EXCEL}.sheet.binary.macroEnabled.main`, book],
      }),
    );
    expect(units.texts.map(({ visibility, header, text }) => [visibility, header, text])).toEqual([
      ['defined-name', 'clerk', short.trim()],
      ['attribute', undefined, long],
    ]);
  });

  it('reads thousands of rows at the far right of the sheet', async () => {
    const lines = Array.from({ length: 3_000 }, (_, i) => [
      rowOf(1_040_000 + i),
      text(0, `left ${i}`),
      text(16_383, `right ${i}`),
    ]);
    const units = await readAll(xlsbReader, writeBook(sheetOf(...lines.flat())));
    expect(units.cells.length).toBe(6_000);
    expect(units.cells.at(-1)?.at).toBe("'S'!XFD1043000");
    expect(Math.max(...units.batches.map((batch) => batch.width(0)))).toBeLessThan(1_100);
  });

  it("takes colours from the workbook's theme", async () => {
    const sheet = join(
      record12(129),
      record12(145),
      rowOf(0),
      record12(6, u32(0, 0), wideString('plain')),
      record12(6, u32(1, 1), wideString('as the paper')),
      record12(146),
      record12(130),
    );
    const font = (type: number, index: number) =>
      record12(43, u16(220, 0, 400, 0), u8(0, 0, 0, 0), u8(type << 1, index), u16(0), u32(0));
    const styles = join(
      font(3, 1),
      font(3, 4),
      record12(45, u32(0), new Uint8Array(60)),
      record12(617, u32(2)),
      ...[0, 1].map((index) => record12(47, u16(0, 0, index, 0, 0), u8(0, 0), u32(0))),
      record12(618),
    );
    const theme = '<a:clrScheme><a:accent1><a:srgbClr val="FEFEFE"/></a:accent1></a:clrScheme>';
    const type = 'application/vnd.openxmlformats-officedocument.theme+xml';
    const units = await readAll(
      xlsbReader,
      writeBook(sheet, {
        'xl/styles.bin': [`${EXCEL}.styles`, styles],
        'xl/theme/theme1.xml': [type, `<a:theme xmlns:a="a">${theme}</a:theme>`],
      }),
    );
    expect(seen(units)).toEqual({ plain: 'visible', 'as the paper': 'invisible-text' });
    expect(units.problems).toEqual([]);
  });

  it('joins pivot caches back into their table', async () => {
    const field = (name: string) => record12(183, u16(4), u32(0, 0, 0, 0), wideString(name));
    const definition = join(
      field('Name'),
      record12(189, u16(0x0b), u32(3)),
      record12(191, u16(2), u32(2), wideString('Ilse'), wideString('Marek')),
      record12(24, wideString('Left Over')),
      record12(190),
      field('Age'),
      record12(189, u16(0x1c2), u32(0), f64(1), f64(2)),
      record12(190),
    );
    const records = join(record12(33, u32(0), f64(41)), record12(33, u32(1), f64(7)));
    const path = 'xl/pivotCache/pivotCacheDefinition1.bin';
    const { batches, cells, problems } = await readAll(
      xlsbReader,
      writeBook(sheetOf(), {
        [path]: [`${EXCEL}.pivotCacheDefinition`, definition],
        'xl/pivotCache/_rels/pivotCacheDefinition1.bin.rels': [
          'application/vnd.openxmlformats-package.relationships+xml',
          rels(link('r', 'pivotCacheRecords', 'pivotCacheRecords1.bin')),
        ],
        'xl/pivotCache/pivotCacheRecords1.bin': [`${EXCEL}.pivotCacheRecords`, records],
      }),
    );
    expect(batches[0]?.table.headers).toEqual(['Name', 'Age']);
    expect(cells.map((cell) => cell.text)).toEqual(['Ilse', '41', 'Marek', '7', 'Left Over']);
    expect(new Set(cells.map(({ visibility }) => visibility))).toEqual(new Set(['pivot-cache']));
    expect(problems).toEqual([]);
  });

  it('reads cached values of other workbooks, unused strings, and parts of no known kind', async () => {
    const external = join(
      record12(359, u32(1), wideString('Staff')),
      record12(363, u32(0), u8(0)),
      record12(366, u32(2)),
      record12(371, u32(1), wideString('Marek Nowak')),
    );
    const item = (value: string) => record12(19, u8(0), wideString(value));
    const units = await readAll(
      xlsbReader,
      writeBook(sheetOf(rowOf(0), record12(7, u32(0, 0, 0)), record12(7, u32(1, 0, 9))), {
        'xl/sharedStrings.bin': [`${EXCEL}.sharedStrings`, join(item('shown'), item('Ilse Varga'))],
        'xl/externalLinks/externalLink1.bin': [`${EXCEL}.externalLink`, external],
        'xl/strange.bin': ['application/x-strange', u8(1, 2, 3)],
      }),
    );
    expect(units.cells.map((cell) => [cell.text, cell.visibility])).toEqual([
      ['shown', 'visible'],
      ['Ilse Varga', 'slack'],
      ['Marek Nowak', 'external-cache'],
    ]);
    expect(units.problems.map(({ code }) => code)).toEqual(['damaged']);
    expect(units.files.map(({ name }) => name)).toEqual(['xl/strange.bin']);
  });

  it('is not taken in by links and columns over the whole sheet', async () => {
    const everywhere = record12(494, u32(0, 1_048_575, 0, 16_383), wideString(''), wideString('here'));
    const units = await readAll(
      xlsbReader,
      writeBook(sheetOf(rowOf(1_048_575), text(16_383, 'far'), everywhere)),
    );
    expect(units.cells.map(({ at }) => at)).toEqual(["'S'!XFD1048576"]);
  });
});

describe('hostile binary workbooks', () => {
  it('stops at a bomb before it is unpacked, and at what is too large to hold', async () => {
    const zeros = writeZip([
      { name: '[Content_Types].xml', data: new TextEncoder().encode('<Types/>') },
      { name: 'xl/workbook.bin', data: new Uint8Array(40_000_000) },
    ]);
    expect((await readAll(xlsbReader, zeros)).problems.map(({ code }) => code)).toContain('ratio');
    const large = await readAll(xlsbReader, libraryBook(), { wholeBytes: 500 });
    expect(large.problems.map(({ code }) => code)).toContain('too-large');
  });

  it('never throws, whatever bytes of a sheet are changed', async () => {
    const plain = sheetOf(rowOf(0), text(0, 'Ilse'), record12(5, u32(1, 0), f64(7)), rowOf(3), text(0, 'x'));
    const changes = fc.array(fc.tuple(fc.nat(plain.length - 1), fc.integer({ min: 0, max: 255 })), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const bytes = plain.slice();
        for (const [at, byte] of list) bytes[at] = byte;
        await readAll(xlsbReader, writeBook(bytes));
      }),
      { numRuns: 100 },
    );
  });

  it('names what a cut sheet loses', async () => {
    const sheet = sheetOf(rowOf(0), text(0, 'Ilse'));
    const { problems } = await readAll(xlsbReader, writeBook(sheet.slice(0, sheet.length - 12)));
    expect(problems.map(({ code }) => code)).toContain('damaged');
  });
});
