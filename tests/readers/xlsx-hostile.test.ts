import { describe, expect, it } from 'vitest';
import { memorySource } from '../../src/core/memory-source.ts';
import { readers } from '../../src/readers/index.ts';
import { pickReader } from '../../src/readers/shared/pick.ts';
import { xlsxReader } from '../../src/readers/xlsx.ts';
import { processorTime } from '../helpers/processor-time.ts';
import { type ReadUnits, readAll } from '../helpers/reading.ts';
import { RELS, sheetData, type WorkbookXml, workbookFiles } from '../helpers/xlsx-writer.ts';
import { writeZip, type ZipFile, type ZipOptions } from '../helpers/zip-writer.ts';

const PLAIN: WorkbookXml = {
  sheets: [
    {
      name: 'People',
      state: 'hidden',
      xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>31848</v></c></row></sheetData>',
    },
  ],
  strings: '<si><t>Ilse Varga</t></si>',
  styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>',
};
type Bend = (file: ZipFile) => ZipFile | undefined;
const bent = (bend: Bend, options: ZipOptions = {}, book = PLAIN) =>
  writeZip(
    workbookFiles(book).flatMap((file) => bend(file) ?? []),
    options,
  );
const text = (file: ZipFile, change: (data: string) => string): ZipFile => ({
  ...file,
  data: change(String(file.data)),
});
const only =
  (name: RegExp, change: (file: ZipFile) => ZipFile | undefined): Bend =>
  (file) =>
    name.test(file.name) ? change(file) : file;
const utf16 = (data: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(`\ufeff${data.replace('UTF-8', 'UTF-16')}`, 'utf16le');
  return new Uint8Array(order === 'be' ? bytes.swap16() : bytes);
};
const same: Bend = (file) => file;
const cellsOf = ({ cells }: ReadUnits) =>
  cells.map(({ text: shown, visibility }) => `${visibility} ${shown}`);
const detailsOf = ({ problems }: ReadUnits) => problems.map(({ code, detail }) => `${code}: ${detail}`);
const WHOLE = ['hidden-sheet Ilse Varga', 'hidden-sheet 1987-03-12'];

/** Ways to write a workbook that all say the same. */
const READ: readonly (readonly [string, Uint8Array])[] = [
  ['as programs do', bent(same)],
  ['in UTF-16', bent((file) => ({ ...file, data: utf16(String(file.data), 'le') }))],
  ['in UTF-16, big end first', bent((file) => ({ ...file, data: utf16(String(file.data), 'be') }))],
  ['with byte order marks', bent((file) => text(file, (data) => `\ufeff${data}`))],
  ['without declarations', bent((file) => text(file, (data) => data.replace(/^<\?xml.*\n/, '')))],
  ['in Latin-1', bent((file) => text(file, (data) => data.replace('UTF-8', 'ISO-8859-1')))],
  [
    'with prefixes',
    bent(
      only(/sheet1|workbook\.xml$|Strings/, (file) =>
        text(file, (data) => data.replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace(/xmlns=/, 'xmlns:x=')),
      ),
    ),
  ],
  ['in single quotes', bent((file) => text(file, (data) => data.replace(/"/g, "'")))],
  [
    'strictly',
    bent((file) =>
      text(file, (data) =>
        data
          .replaceAll(RELS, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
          .replaceAll(
            'schemas.openxmlformats.org/spreadsheetml/2006/main',
            'purl.oclc.org/ooxml/spreadsheetml/main',
          ),
      ),
    ),
  ],
  ['as ZIP64', bent(same, { zip64: true })],
  ['with data descriptors', bent((file) => ({ ...file, descriptor: true }))],
  ['stored', bent((file) => ({ ...file, method: 0 }))],
  ['with backslashes', bent((file) => ({ ...file, name: file.name.replaceAll('/', '\\') }))],
  ['with leading slashes', bent((file) => ({ ...file, name: `/${file.name}` }))],
  ['in capitals', bent((file) => ({ ...file, name: file.name.toUpperCase() }))],
  ['behind other bytes', bent(same, { prefix: new Uint8Array(40) })],
  [
    'with a sheet of another name',
    bent((file) =>
      text({ ...file, name: file.name.replace('sheet1.xml', 'données.dat') }, (data) =>
        data.replaceAll('sheet1.xml', 'données.dat'),
      ),
    ),
  ],
  [
    'with absolute targets',
    bent(
      only(/workbook\.xml\.rels$/, (file) =>
        text(file, (data) => data.replace(/Target="(?=[a-z])/g, 'Target="/xl/')),
      ),
    ),
  ],
  [
    'with targets that climb',
    bent(
      only(/workbook\.xml\.rels$/, (file) =>
        text(file, (data) => data.replace(/Target="(?=[a-z])/g, 'Target="./../../xl/')),
      ),
    ),
  ],
  [
    'with a write password',
    bent(
      same,
      {},
      {
        ...PLAIN,
        properties:
          '<fileSharing readOnlyRecommended="1" reservationPassword="CC1A"/><workbookProtection workbookPassword="CC1A" lockStructure="1"/>',
        sheets: [
          {
            ...PLAIN.sheets[0]!,
            xml: `${PLAIN.sheets[0]!.xml}<sheetProtection password="CC1A" sheet="1" objects="1"/>`,
          },
        ],
      },
    ),
  ],
  [
    'with a sheet of the wrong type',
    bent(only(/Types/, (file) => text(file, (data) => data.replace('worksheet+xml', 'chartsheet+xml')))),
  ],
  [
    'with a sheet of no type',
    bent(
      only(/Types/, (file) =>
        text(file, (data) => data.replace(/<Override PartName="\/xl\/worksheets[^>]*>/, '')),
      ),
    ),
  ],
];

/** Damage, what is still read, and what is said. */
const DAMAGED: readonly (readonly [string, Uint8Array, readonly string[], readonly string[]])[] = [
  [
    'types missing',
    bent(only(/Types/, () => undefined)),
    WHOLE,
    ['damaged: the list of content types is missing'],
  ],
  [
    'types cut',
    bent(only(/Types/, (file) => text(file, (data) => data.slice(0, 80)))),
    WHOLE,
    ['damaged: xml is cut'],
  ],
  ['types of something else', bent(only(/Types/, (file) => ({ ...file, data: 'x' }))), WHOLE, []],
  ['package relationships missing', bent(only(/^_rels/, () => undefined)), WHOLE, []],
  [
    'workbook relationships missing',
    bent(only(/workbook\.xml\.rels/, () => undefined)),
    ['very-hidden-sheet Ilse Varga', 'very-hidden-sheet 1987-03-12'],
    ['damaged: 1 sheets have no part'],
  ],
  [
    'workbook missing',
    bent(only(/workbook\.xml$/, () => undefined)),
    ['very-hidden-sheet Ilse Varga', 'very-hidden-sheet 1987-03-12'],
    ['damaged: part is missing'],
  ],
  [
    'sheet missing',
    bent(only(/sheet1/, () => undefined)),
    ['slack Ilse Varga'],
    ['damaged: part is missing'],
  ],
  [
    'sheet cut',
    bent(only(/sheet1/, (file) => text(file, (data) => data.slice(0, -30)))),
    WHOLE,
    ['damaged: xml is cut'],
  ],
  [
    'entities',
    bent(
      only(/Strings/, (file) =>
        text(file, (data) =>
          data.replace('<sst', '<!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><sst'),
        ),
      ),
    ),
    WHOLE,
    ['damaged: part declares a document type'],
  ],
  [
    'sheet encrypted',
    bent(only(/sheet1/, (file) => ({ ...file, flags: 1 }))),
    ['slack Ilse Varga'],
    ['encrypted: entry is encrypted'],
  ],
  [
    'wrong checksum',
    bent(only(/sheet1/, (file) => ({ ...file, stated: { crc: 1 } }))),
    WHOLE,
    ['damaged: checksum is wrong'],
  ],
  [
    'too small a size',
    bent(only(/sheet1/, (file) => ({ ...file, stated: { size: 9 } }))),
    WHOLE,
    ['damaged: entry has another size than stated'],
  ],
  [
    'huge a size',
    bent(only(/sheet1/, (file) => ({ ...file, stated: { size: 2 ** 31 } }))),
    ['slack Ilse Varga'],
    ['ratio: entry unpacks to more than 200 times its size'],
  ],
  [
    'an unknown method',
    bent(only(/sheet1/, (file) => ({ ...file, method: 97 }))),
    ['slack Ilse Varga'],
    ['unreadable: compression method 97 is not supported'],
  ],
];

describe('workbooks however they are written', () => {
  it.each(READ)('%s', async (_, bytes) => {
    const units = await readAll(xlsxReader, bytes);
    expect(cellsOf(units)).toEqual(WHOLE);
    expect(detailsOf(units)).toEqual([]);
    const { reader } = await pickReader(memorySource('book.xlsx', bytes), readers);
    expect(reader?.id).toBe('xlsx');
  });

  it.each(DAMAGED)('%s', async (_, bytes, expected, details) => {
    const units = await readAll(xlsxReader, bytes);
    expect(cellsOf(units)).toEqual(expected);
    expect(detailsOf(units)).toEqual(details);
    const { reader } = await pickReader(memorySource('book.xlsx', bytes), readers);
    expect(reader?.id).toBe('xlsx');
  });

  it('takes paths that lead out of the package for what they are: names', async () => {
    const names = ['../../etc/passwd', '/abs.txt', 'C:\\x.txt', 'xl/../../y.txt', './z.txt'];
    const files = [...workbookFiles(PLAIN), ...names.map((name) => ({ name, data: 'Omar Sesay' }))];
    const { files: found, problems } = await readAll(xlsxReader, writeZip(files));
    expect(found.map(({ name }) => name)).toEqual(['etc/passwd', 'abs.txt', 'x.txt', 'xl/y.txt', 'z.txt']);
    expect(problems).toEqual([]);
  });

  it('hands over bytes between and behind the entries, and tells comments', async () => {
    const bytes = bent(same, { comment: 'packed by Omar Sesay' });
    const note = new TextEncoder().encode(`Nadia Rahimi ${'.'.repeat(80)}`);
    const units = await readAll(xlsxReader, new Uint8Array([...bytes, ...note]));
    expect(units.files.map(({ data }) => new TextDecoder().decode(data))).toEqual([
      expect.stringContaining('Nadia Rahimi'),
    ]);
    expect(units.texts.map(({ text: said }) => said)).toContain('packed by Omar Sesay');
  });
});

const many = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('');
const COUNT = 20_000;
const ROWS = sheetData([['Ilse Varga']]);
const inSheet = (xml: string, more: Partial<WorkbookXml> = {}): WorkbookXml => ({
  sheets: [{ name: 'S', xml }],
  ...more,
});
const chart = `<c:chart><c:ser>${many(COUNT, (i) => `<c:val><c:numCache><c:pt idx="${i}"><c:v>1</c:v></c:pt></c:numCache></c:val>`)}</c:ser></c:chart>`;
const fields = `<pivotCacheDefinition><cacheFields><cacheField name="a"><sharedItems>${many(COUNT, (i) => `<s v="v${i}"/>`)}</sharedItems></cacheField>${many(16_383, (i) => `<cacheField name="f${i}"><sharedItems/></cacheField>`)}</cacheFields></pivotCacheDefinition>`;
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Much of everything: each must take time in proportion, not squared. The second number is what is said at least. */
const MUCH: readonly (readonly [string, WorkbookXml])[] = [
  [
    'empty rows with a style',
    inSheet(
      `<sheetData>${many(COUNT, (i) => `<row r="${i + 2}" s="1" customFormat="1"/>`)}<row r="${COUNT + 2}"><c r="A1" t="inlineStr"><is><t>Ilse Varga</t></is></c></row></sheetData>`,
    ),
  ],
  [
    'empty cells with a style',
    inSheet(
      `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Ilse Varga</t></is></c></row>${many(COUNT, (i) => `<row r="${i + 2}"><c r="A${i + 2}" s="1"/></row>`)}</sheetData>`,
    ),
  ],
  [
    'hidden rows',
    inSheet(
      `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Ilse Varga</t></is></c></row>${many(COUNT, (i) => `<row r="${2 * i + 2}" hidden="1"><c r="A1"><v>1</v></c></row>`)}</sheetData>`,
    ),
  ],
  ['shared strings', inSheet(ROWS, { strings: many(COUNT, (i) => `<si><t>text ${i}</t></si>`) })],
  [
    'merged cells',
    inSheet(
      `${ROWS}<mergeCells>${many(COUNT, (i) => `<mergeCell ref="A${i + 1}:C${i + 1}"/>`)}</mergeCells>`,
    ),
  ],
  [
    'validations',
    inSheet(
      `${ROWS}<dataValidations>${many(COUNT, (i) => `<dataValidation sqref="A${i + 1}"><formula1>"one,two"</formula1></dataValidation>`)}</dataValidations>`,
    ),
  ],
  [
    'conditional formats',
    inSheet(
      `${ROWS}${many(COUNT, (i) => `<conditionalFormatting sqref="B${i + 1}"><cfRule type="expression" dxfId="0"><formula>TRUE</formula></cfRule></conditionalFormatting>`)}`,
      { styles: '<dxfs><dxf><font><color rgb="FFFFFFFF"/></font></dxf></dxfs>' },
    ),
  ],
  [
    'defined names',
    inSheet(ROWS, {
      workbook: `<definedNames>${many(COUNT, (i) => `<definedName name="n${i}">"text ${i}"</definedName>`)}</definedNames>`,
    }),
  ],
  [
    'filters',
    inSheet(ROWS, {
      workbook: `<definedNames>${many(COUNT, (i) => `<definedName name="_xlnm._FilterDatabase" localSheetId="0">S!$A$1:$B$${i + 1}</definedName>`)}</definedNames>`,
    }),
  ],
  [
    'hyperlinks',
    {
      sheets: [
        {
          name: 'S',
          xml: `${ROWS}<hyperlinks>${many(COUNT, (i) => `<hyperlink ref="A${i + 1}" r:id="r${i}"/>`)}</hyperlinks>`,
          rels: many(
            COUNT,
            (i) =>
              `<Relationship Id="r${i}" Type="x/hyperlink" Target="https://example.org/${i}" TargetMode="External"/>`,
          ),
        },
      ],
    },
  ],
  [
    'column rules',
    inSheet(`<cols>${many(COUNT, (i) => `<col min="1" max="16384" width="${9 + (i % 7)}"/>`)}</cols>${ROWS}`),
  ],
  [
    'series of a chart',
    inSheet(ROWS, {
      parts: [
        {
          name: 'xl/charts/chart1.xml',
          data: chart,
          type: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
        },
      ],
    }),
  ],
  [
    'fields of a pivot cache',
    inSheet(ROWS, {
      parts: [
        {
          name: 'xl/pivotCache/pivotCacheDefinition1.xml',
          data: fields,
          type: `${SHEET}.pivotCacheDefinition+xml`,
        },
      ],
    }),
  ],
  ['elements inside each other', inSheet(`${ROWS}${'<a>'.repeat(COUNT)}${'</a>'.repeat(COUNT)}`)],
  [
    'cells that go back',
    inSheet(
      `<sheetData>${many(COUNT, () => '<row r="1"><c r="A1" t="inlineStr"><is><t>Ilse Varga</t></is></c></row>')}</sheetData>`,
    ),
  ],
  [
    'cells in one row',
    inSheet(
      `<sheetData><row r="1">${many(COUNT, () => '<c t="inlineStr"><is><t>Ilse Varga</t></is></c>')}</row></sheetData>`,
    ),
  ],
];
const NAMED = ['chart has too many series', 'rows or cells are out of order', 'xml tag is too long'];

describe('much of one thing', () => {
  it.each(MUCH)('%s', async (_, made) => {
    const bytes = writeZip(workbookFiles(made));
    const started = processorTime();
    const units = await readAll(xlsxReader, bytes);
    expect(processorTime() - started).toBeLessThan(6_000);
    expect(cellsOf(units)).toContain('visible Ilse Varga');
    for (const { detail } of units.problems) expect(NAMED).toContain(detail);
  });

  it('sheets, copies and parts without a type', async () => {
    const count = 3_000;
    const files = workbookFiles({
      sheets: Array.from({ length: count }, (_, i) => ({ name: `S${i}`, xml: ROWS })),
    });
    const copies = Array.from({ length: count }, () => ({
      name: 'xl/worksheets/sheet1.xml',
      data: `<worksheet>${ROWS}</worksheet>`,
    }));
    const untyped = copies.map(({ data }, i) => ({ name: `x/part${i}.xml`, data }));
    const started = processorTime();
    const units = await readAll(xlsxReader, writeZip([...files, ...copies, ...untyped]));
    expect(units.cells).toHaveLength(3 * count);
    expect(detailsOf(units)).toEqual([]);
    expect(processorTime() - started).toBeLessThan(16_000);
  });

  it('says that there are too many entries', async () => {
    const files = workbookFiles({
      sheets: Array.from({ length: 30 }, (_, i) => ({ name: `S${i}`, xml: ROWS })),
    });
    const units = await readAll(xlsxReader, writeZip(files), { entries: 20 });
    expect(detailsOf(units)).toContain('too-large: archive has too many entries');
    expect(units.cells.length).toBeGreaterThan(10);
  });
});
