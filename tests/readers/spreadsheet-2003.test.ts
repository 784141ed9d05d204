import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memorySource } from '../../src/core/memory-source.ts';
import { htmlReader } from '../../src/readers/html.ts';
import { makeProbe } from '../../src/readers/shared/probe.ts';
import { spreadsheetmlReader } from '../../src/readers/spreadsheet-2003.ts';
import { readAll } from '../helpers/reading.ts';

const NAME = 'Ilse Varga';
const HEAD =
  '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n' +
  '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" ' +
  'xmlns:s="uuid:BDC6E3F0-6DA3-11d1-A2A3-00AA00C14882" xmlns:rs="urn:schemas-microsoft-com:rowset" ' +
  'xmlns:z="#RowsetSchema" xmlns:html="http://www.w3.org/TR/REC-html40">';

const book = (inside: string) => `${HEAD}${inside}</Workbook>`;
const sheet = (table: string, after = '', name = 'S') =>
  `<Worksheet ss:Name="${name}"><Table>${table}</Table>${after}</Worksheet>`;
const options = (inside: string) =>
  `<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">${inside}</WorksheetOptions>`;
const cell = (text: string, attributes = '', type = 'String') =>
  `<Cell ${attributes}><Data ss:Type="${type}">${text}</Data></Cell>`;
const row = (cells: string, attributes = '') => `<Row ${attributes}>${cells}</Row>`;

const read = (inside: string, limits = {}) =>
  readAll(spreadsheetmlReader, new TextEncoder().encode(book(inside)), limits);
const seen = async (inside: string) =>
  (await read(inside)).cells.map(({ at, text, visibility }) => [at, text, visibility]);
const texts = async (inside: string) =>
  (await read(inside)).texts.map(({ text, visibility }) => [text, visibility]);

describe('recognition', () => {
  const score = async (xml: string, reader = spreadsheetmlReader) =>
    reader.recognise(await makeProbe(memorySource('book.xls', new TextEncoder().encode(xml))));

  it('goes by the root element, whatever the file is called', async () => {
    const xml = book(sheet(row(cell('x'))));
    expect(await score(xml)).toBeGreaterThan(await score(xml, htmlReader));
    const prefixed = xml.replaceAll(/<(\/?)(Workbook)/g, '<$1ss:$2');
    expect(await score(prefixed)).toBeGreaterThan(0.9);
  });

  it.each([
    '<?xml version="1.0"?><Workbook xmlns="urn:something:else"/>',
    '<html xmlns:x="urn:schemas-microsoft-com:office:spreadsheet"><Workbook></html>',
    'Workbook urn:schemas-microsoft-com:office:spreadsheet',
  ])('leaves %s', async (xml) => expect(await score(xml)).toBe(0));
});

describe('cells', () => {
  const styles =
    '<Styles><Style ss:ID="Default"/><Style ss:ID="ssn"><NumberFormat ss:Format="000\\-00\\-0000"/></Style>' +
    '<Style ss:ID="fixed"><NumberFormat ss:Format="Fixed"/></Style>' +
    '<Style ss:ID="date"><NumberFormat ss:Format="Short Date"/></Style></Styles>';

  it.each([
    ['text', cell('A&amp;B'), 'A&B'],
    ['number', cell('31848', '', 'Number'), '31848'],
    ['digits with zeros', cell('18273645', 'ss:StyleID="ssn"', 'Number'), '018-27-3645'],
    ['named format', cell('31848', 'ss:StyleID="fixed"', 'Number'), '31848'],
    ['number as a date', cell('31848', 'ss:StyleID="date"', 'Number'), '1987-03-12'],
    ['date', cell('1987-03-12T00:00:00.000', '', 'DateTime'), '1987-03-12'],
    ['date and time', cell('1987-03-12T14:30:00.000', '', 'DateTime'), '1987-03-12 14:30'],
    ['time', cell('1899-12-31T14:30:00.000', '', 'DateTime'), '14:30'],
    ['boolean', cell('1', '', 'Boolean'), 'TRUE'],
    ['error', cell('#N/A', '', 'Error'), '#N/A'],
    [
      'formatted',
      '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>Ilse</B> <Font>Varga</Font></ss:Data></Cell>',
      NAME,
    ],
  ])('%s', async (_, xml, text) => {
    expect((await read(styles + sheet(row(xml)))).cells.map((one) => one.text)).toEqual([text]);
  });

  it('places them by index, span and merged cells', async () => {
    const table =
      row(cell('a') + cell('b', 'ss:Index="4"') + cell('c', 'ss:MergeAcross="2"') + cell('d')) +
      row('', 'ss:Index="3" ss:Span="1"') +
      row(cell('e')) +
      row(cell(NAME, 'ss:Index="16384"'), 'ss:Index="1048576"');
    expect(await seen(sheet(table))).toEqual([
      ["'S'!A1", 'a', 'visible'],
      ["'S'!D1", 'b', 'visible'],
      ["'S'!E1", 'c', 'visible'],
      ["'S'!H1", 'd', 'visible'],
      ["'S'!A5", 'e', 'visible'],
      ["'S'!XFD1048576", NAME, 'visible'],
    ]);
  });
});

describe('hiding places', () => {
  const styles =
    '<Styles><Style ss:ID="Default"/><Style ss:ID="white"><Font ss:Color="#FFFFFF"/></Style>' +
    '<Style ss:ID="child" ss:Parent="white"/><Style ss:ID="tiny"><Font ss:Size="1"/></Style>' +
    '<Style ss:ID="none"><NumberFormat ss:Format=";;;"/></Style>' +
    '<Style ss:ID="dark"><Font ss:Color="#FFFFFF"/><Interior ss:Color="#000080" ss:Pattern="Solid"/></Style>' +
    '<Style ss:ID="blue"><Font ss:Color="#000080"/><Interior ss:Color="#000080" ss:Pattern="Solid"/></Style></Styles>';
  const one = cell(NAME);
  const state = (name: string) => options(`<Visible>${name}</Visible>`);

  it.each([
    ['plain', sheet(row(one)), 'visible'],
    ['hidden sheet', sheet(row(one), state('SheetHidden')), 'hidden-sheet'],
    ['very hidden sheet', sheet(row(one), state('SheetVeryHidden')), 'very-hidden-sheet'],
    ['sheet said to be visible', sheet(row(one), state('SheetVisible')), 'visible'],
    ['hidden row', sheet(row(one, 'ss:Hidden="1"')), 'hidden-row'],
    ['flat row', sheet(row(one, 'ss:Height="0"')), 'hidden-row'],
    ['ordinary row', sheet(row(one, 'ss:Height="12.75"')), 'visible'],
    ['hidden column', sheet(`<Column ss:Hidden="1"/>${row(one)}`), 'hidden-column'],
    ['thin column', sheet(`<Column ss:Width="0"/>${row(one)}`), 'hidden-column'],
    ['another column', sheet(`<Column ss:Index="2" ss:Hidden="1" ss:Span="3"/>${row(one)}`), 'visible'],
    ['white', sheet(row(cell(NAME, 'ss:StyleID="white"'))), 'invisible-text'],
    ['by its parent', sheet(row(cell(NAME, 'ss:StyleID="child"'))), 'invisible-text'],
    ['style of the row', sheet(row(one, 'ss:StyleID="white"')), 'invisible-text'],
    ['style of the column', sheet(`<Column ss:StyleID="white"/>${row(one)}`), 'invisible-text'],
    ['size 1', sheet(row(cell(NAME, 'ss:StyleID="tiny"'))), 'invisible-text'],
    ['format without sections', sheet(row(cell(NAME, 'ss:StyleID="none"'))), 'invisible-text'],
    ['blue on blue', sheet(row(cell(NAME, 'ss:StyleID="blue"'))), 'invisible-text'],
    ['white on blue', sheet(row(cell(NAME, 'ss:StyleID="dark"'))), 'visible'],
    ['unknown style', sheet(row(cell(NAME, 'ss:StyleID="nobody"'))), 'visible'],
  ])('%s', async (_, xml, visibility) => {
    const states: Record<string, string> = {
      'hidden-sheet': ' (hidden sheet)',
      'very-hidden-sheet': ' (very hidden sheet)',
    };
    expect(await seen(styles + xml)).toEqual([[`'S'!A1${states[visibility] ?? ''}`, NAME, visibility]]);
  });

  it('tells rows that a filter hides', async () => {
    const filter = '<AutoFilter x:Range="R1C1:R3C2" xmlns="urn:schemas-microsoft-com:office:excel"/>';
    const hidden = (text: string) => row(cell(text), 'ss:Hidden="1"');
    expect(
      await seen(sheet(row(cell('head')) + hidden('in') + row(cell('b')) + hidden('out'), filter)),
    ).toEqual([
      ["'S'!A1", 'head', 'visible'],
      ["'S'!A2", 'in', 'filtered-row'],
      ["'S'!A3", 'b', 'visible'],
      ["'S'!A4", 'out', 'hidden-row'],
    ]);
  });

  it('keeps sheets apart', async () => {
    const sheets = sheet(row(one), state('SheetHidden'), 'A') + sheet(row(one), '', 'B');
    expect(await seen(sheets)).toEqual([
      ["'A'!A1 (hidden sheet)", NAME, 'hidden-sheet'],
      ["'B'!A1", NAME, 'visible'],
    ]);
  });

  it('says nothing of hidden sheets, rows and columns that are empty', async () => {
    const { cells, texts: extra } = await read(
      styles +
        sheet(
          `<Column ss:Hidden="1"/>${row('<Cell ss:StyleID="white"/>', 'ss:Hidden="1"')}`,
          state('SheetHidden'),
        ),
    );
    expect(cells).toEqual([]);
    expect(extra.filter(({ text }) => text !== 'SheetHidden')).toEqual([]);
  });

  it.each([
    [
      'comment',
      sheet(
        row(`<Cell><Comment ss:Author="Petra Lind"><ss:Data>ask <B>${NAME}</B></ss:Data></Comment></Cell>`),
      ),
      [
        [`ask ${NAME}`, 'comment'],
        ['Petra Lind', 'comment'],
      ],
    ],
    [
      'link and its hint',
      sheet(row(cell('x', `ss:HRef="mailto:ilse.varga@example.org" x:HRefScreenTip="write to ${NAME}"`))),
      [[`mailto:ilse.varga@example.org\nwrite to ${NAME}`, 'attribute']],
    ],
    [
      'formula',
      sheet(row(cell('0', 'ss:Formula="=IF(RC[-1]=&quot;x&quot;,&quot;Petra Lind&quot;)"'))),
      [['Petra Lind', 'attribute']],
    ],
    [
      'defined name',
      `<Names><NamedRange ss:Name="Owner" ss:RefersTo="=&quot;${NAME}&quot;"/><NamedRange ss:Name="Area" ss:RefersTo="=S!R1C1"/></Names>`,
      [[NAME, 'defined-name']],
    ],
    [
      'validation',
      sheet(
        row(cell('x')),
        `<DataValidation xmlns="urn:schemas-microsoft-com:office:excel"><Range>R1C1</Range><Type>List</Type><CellRangeList/><Value>&quot;Ilse Varga,Petra Lind&quot;</Value><InputMessage>not Oskar Holm</InputMessage></DataValidation>`,
      ),
      [['List\n"Ilse Varga,Petra Lind"\nnot Oskar Holm', 'validation-list']],
    ],
    [
      'header',
      sheet(
        row(cell('x')),
        options(`<PageSetup><Header x:Data="&amp;Lfor ${NAME}&amp;RPage &amp;P"/></PageSetup>`),
      ),
      [[`for ${NAME}\nPage`, 'header-footer']],
    ],
    [
      'properties',
      '<DocumentProperties xmlns="urn:schemas-microsoft-com:office:office"><Author>Ilse Varga</Author><Created>2014-01-04T03:01:51Z</Created></DocumentProperties><CustomDocumentProperties><Case_x0020_Officer>Petra Lind</Case_x0020_Officer></CustomDocumentProperties>',
      [
        [NAME, 'property'],
        ['Petra Lind', 'property'],
      ],
    ],
    [
      'value that a filter looks for',
      sheet(
        row(cell('x')),
        `<AutoFilter x:Range="R1C1:R3C2"><AutoFilterColumn x:Type="Custom"><AutoFilterCondition x:Operator="Equals" x:Value="${NAME}"/></AutoFilterColumn></AutoFilter>`,
      ),
      [[NAME, 'attribute']],
    ],
  ])('%s', async (_, xml, expected) => expect(await texts(xml)).toEqual(expected));

  it('reads the records of a pivot cache under their captions', async () => {
    const cache =
      '<PivotCache xmlns="urn:schemas-microsoft-com:office:excel"><CacheIndex>1</CacheIndex><s:Schema><s:ElementType s:name="row"><s:AttributeType s:name="Col1" rs:name="Name"/><s:AttributeType s:name="Col2" rs:name="Born"/></s:ElementType></s:Schema>' +
      `<rs:data><z:row Col1="${NAME}" Col2="1987-03-12T00:00:00"/></rs:data></PivotCache>`;
    const { batches, cells } = await read(sheet(row(cell('x'))) + cache);
    expect(batches[1]?.table.headers).toEqual(['Name', 'Born']);
    expect(cells.slice(1).map(({ text, visibility }) => [text, visibility])).toEqual([
      [NAME, 'pivot-cache'],
      ['1987-03-12', 'pivot-cache'],
    ]);
  });

  it('reads the values that are kept of another workbook', async () => {
    const cache = `<ExcelWorkbook><SupBook><Path>people.xls</Path><SheetName>Cases</SheetName><Xct><Crn><Row>1</Row><ColFirst>0</ColFirst><ColLast>1</ColLast><Text>${NAME}</Text><Number>5</Number></Crn></Xct></SupBook></ExcelWorkbook>`;
    expect(await seen(cache)).toEqual([
      ['linked workbook [1], row 1', 'people.xls', 'external-cache'],
      ['linked workbook [1], row 2', NAME, 'external-cache'],
      ['linked workbook [1], row 2', '5', 'external-cache'],
    ]);
  });
});

describe('hostile documents', () => {
  it('names cells that stand nowhere', async () => {
    const { problems } = await read(sheet(row(cell('x', 'ss:Index="99999999"') + cell('y'))));
    expect(problems.map(({ code }) => code)).toEqual(['damaged']);
  });

  it('names a document that is cut, once, and reads what is there', async () => {
    const bytes = new TextEncoder().encode(book(sheet(row(cell(NAME)) + row(cell('y')))).slice(0, -60));
    const { cells, problems } = await readAll(spreadsheetmlReader, bytes);
    expect(cells.map(({ text }) => text)).toContain(NAME);
    expect(problems.map(({ code }) => code)).toEqual(['damaged']);
  });

  it('reads a hundred thousand rows and thousands of sheets', async () => {
    const sheets = Array.from({ length: 5_000 }, (_, i) => sheet(row(cell('x')), '', `T${i}`)).join('');
    const { cells } = await read(
      sheet(row('<Cell ss:StyleID="x"/>').repeat(100_000) + row(cell('end'))) + sheets,
    );
    expect(cells[0]?.at).toBe("'S'!A100001");
    expect(cells.length).toBe(5_001);
  });

  it('never throws on damaged markup', async () => {
    const xml = book(
      sheet(
        row(
          cell('a') +
            cell('5', 'ss:Index="3"', 'Number') +
            '<Cell><Comment ss:Author="b"><Data>c</Data></Comment></Cell>',
        ),
        `${options('<Visible>SheetHidden</Visible>')}<AutoFilter x:Range="R1C1:R3C2"/>`,
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            at: fc.integer({ min: HEAD.length, max: xml.length }),
            cut: fc.nat(40),
            put: fc.constantFrom(
              '',
              '<',
              '>',
              '"',
              '</Table>',
              '<Table>',
              '<Row ss:Index="-1">',
              '1e99',
              '</Data>',
            ),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        async (edits) => {
          let damaged = xml;
          for (const { at, cut, put } of edits)
            damaged = damaged.slice(0, at) + put + damaged.slice(at + cut);
          await readAll(spreadsheetmlReader, new TextEncoder().encode(damaged));
        },
      ),
      { numRuns: 150 },
    );
  });
});
