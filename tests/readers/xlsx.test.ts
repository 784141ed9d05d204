import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberText } from '../../src/readers/shared/sheet/cell-text.ts';
import { dateText, isoDateText } from '../../src/readers/shared/sheet/dates.ts';
import { applyMask } from '../../src/readers/shared/sheet/digit-mask.ts';
import { parseNumberFormat } from '../../src/readers/shared/sheet/number-format.ts';
import { areaName, cellOf, columnName, columnOf } from '../../src/readers/shared/sheet/references.ts';
import { Runs } from '../../src/readers/shared/sheet/runs.ts';
import { xlsxReader } from '../../src/readers/xlsx.ts';
import { zipReader } from '../../src/readers/zip.ts';
import { probeOf, readAll } from '../helpers/reading.ts';
import {
  RELS,
  relationships,
  sheetData,
  type WorkbookXml,
  workbookFiles,
  writeXlsx,
} from '../helpers/xlsx-writer.ts';
import { writeZip } from '../helpers/zip-writer.ts';

const read = (book: WorkbookXml, limits = {}) => readAll(xlsxReader, writeXlsx(book), limits);
const oneSheet = (xml: string, book: Partial<WorkbookXml> = {}) =>
  read({ ...book, sheets: [{ name: 'S', xml }] });
const texts = async (xml: string, book: Partial<WorkbookXml> = {}) =>
  (await oneSheet(xml, book)).cells.map(({ text }) => text);
const seen = async (xml: string, book: Partial<WorkbookXml> = {}) =>
  Object.fromEntries((await oneSheet(xml, book)).cells.map(({ text, visibility }) => [text, visibility]));

describe('references', () => {
  it.each([
    ['A', 0],
    ['Z', 25],
    ['AA', 26],
    ['XFD', 16_383],
  ])('%s is column %i', (name, column) => {
    expect(columnOf(`${name}12`)).toBe(column);
    expect(columnName(column)).toBe(name);
  });

  it.each(['12', '', 'XFE1', 'ZZZZ1'])('%s names no column', (reference) =>
    expect(columnOf(reference)).toBe(-1),
  );

  it('writes areas', () => {
    expect(areaName({ top: 13, left: 1, bottom: 6264, right: 5 })).toBe('B14:F6265');
    expect(areaName({ top: 0, left: 0, bottom: 0, right: 0 })).toBe('A1');
    expect(cellOf('$C$7')).toEqual({ row: 6, column: 2 });
  });
});

describe('numbers as they are shown', () => {
  it.each([
    ['31848', 'mm-dd-yy', '1987-03-12'],
    ['31848', 'dd/mm/aaaa', '1987-03-12'],
    ['31848', '[$-C0A]d "de" mmmm "de" yyyy;@', '1987-03-12'],
    ['31848', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '1987-03-12'],
    ['31848.604166666664', 'yyyy-mm-dd h:mm', '1987-03-12 14:30'],
    ['0.5', 'h:mm AM/PM', '12:00'],
    ['60', 'm/d/yy', '1900-02-29'],
    ['1', 'm/d/yy', '1900-01-01'],
    ['-5', 'm/d/yy', '-5'],
    ['99999999', 'm/d/yy', '99999999'],
    ['31848', 'General', '31848'],
    ['31848', 'Estándar', '31848'],
    ['31848', '#,##0', '31848'],
    ['31848', '#,##0.00 "days"', '31848'],
    ['31848', '[Red]0.00', '31848'],
    ['1.5', '[h]:mm', '1.5'],
    ['918273645', '000-00-0000', '918-27-3645'],
    ['18273645', '000\\-00\\-0000', '018-27-3645'],
    ['2025550143', '[<=9999999]###-####;(###) ###-####', '(202) 555-0143'],
    ['5550143', '[<=9999999]###-####;(###) ###-####', '555-0143'],
    ['501', '00000', '00501'],
    ['918273645', '"A"000-000-000', 'A918-273-645'],
    ['12251987', '00/00/0000', '12/25/1987'],
    ['12', '# ?/?', '12'],
    ['7', '0', '7'],
    ['0.25', '0%', '0.25'],
    ['1.8273645E8', 'General', '182736450'],
    ['4.5E-5', 'General', '4.5E-5'],
    ['1.2345678901234567E+25', 'General', '1.2345678901234567E+25'],
    ['31848.0', '0', '31848'],
    ['-12', '0000', '-0012'],
  ])('%s in %s reads %s', (raw, code, shown) => {
    expect(numberText(raw, parseNumberFormat(code), '1900')).toBe(shown);
  });

  it('counts from 1904 where the workbook says so', () => {
    expect(dateText(30_386, '1904')).toBe('1987-03-12');
    expect(dateText(0, '1904')).toBe('1904-01-01');
  });

  it('agrees with the calendar on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
        return dateText(serial, '1900') === day;
      }),
    );
  });

  it('reads ISO dates', () => {
    expect(isoDateText('1987-03-12T00:00:00')).toBe('1987-03-12');
    expect(isoDateText('1987-03-12T14:30:00Z')).toBe('1987-03-12 14:30');
    expect(isoDateText('March')).toBe('March');
  });

  it('keeps all digits, whatever the mask', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999_999 }),
        fc.constantFrom('000-00-0000', '(###) ###-####', '00000'),
        (value, code) => {
          const shown = applyMask(parseNumberFormat(code).mask!, value) ?? '';
          return Number(shown.replace(/\D/g, '')) === value;
        },
      ),
    );
  });
});

it('keeps runs of codes in any order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 3 })), { maxLength: 60 }),
      (entries) => {
        const runs = new Runs();
        const expected = new Map<number, number>();
        for (const [position, code] of entries) {
          runs.add(position, code);
          expected.set(position, code);
        }
        return Array.from({ length: 62 }, (_, i) => i).every((i) => runs.at(i) === (expected.get(i) ?? 0));
      },
    ),
  );
});

describe('workbooks', () => {
  it('reads cells with their places', async () => {
    const { cells, batches, problems } = await read({
      sheets: [
        {
          name: "Data '22",
          rows: [
            ['Name', 'Born'],
            ['Ilse Varga', 1987],
          ],
        },
      ],
    });
    expect(cells.map(({ at, text }) => [at, text])).toEqual([
      ["'Data ''22'!A1", 'Name'],
      ["'Data ''22'!B1", 'Born'],
      ["'Data ''22'!A2", 'Ilse Varga'],
      ["'Data ''22'!B2", '1987'],
    ]);
    expect(batches[0]?.table).toMatchObject({ part: `sheet "Data '22"`, title: "Data '22" });
    expect(batches[0]?.table.locate({ top: 0, left: 0, bottom: 1, right: 1 }).locator).toBe(
      "'Data ''22'!A1:B2",
    );
    expect(problems).toEqual([]);
  });

  it('reads every type of cell', async () => {
    const xml = `<sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>joined</v></c>
      <c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="d"><v>1987-03-12T00:00:00</v></c>
      <c r="F1" s="1"><v>31848</v></c><c r="G1" t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve">line </t></r></is></c>
      <c r="H1" s="1"/><c r="I1" t="n"><f>1+1</f><v>2</v></c></row></sheetData>`;
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const strings =
      '<si><t>zero</t></si><si><r><t>Mar</t></r><r><t>ía</t></r><rPh sb="0" eb="1"><t>ruby</t></rPh></si><si><t>left_x000D_over</t></si>';
    const { batches, cells, texts: blocks } = await oneSheet(xml, { styles, strings });
    expect(cells.filter(({ at }) => at.startsWith("'S'")).map(({ text }) => text)).toEqual([
      'María',
      'joined',
      'TRUE',
      '#N/A',
      '1987-03-12',
      '1987-03-12',
      'inline ',
      '2',
    ]);
    const types = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((column) => batches[0]?.typed?.(0, column)?.type);
    expect(types).toEqual(['text', 'text', 'boolean', 'error', 'date', 'date', 'text', undefined, 'number']);
    expect(batches[0]?.typed?.(0, 5)?.numberFormat).toBe('mm-dd-yy');
    expect(blocks.map(({ text, visibility }) => [text, visibility])).toEqual([['ruby', 'slack']]);
  });

  it('says how sheets are hidden', async () => {
    const rows = [['x']];
    const { cells } = await read({
      sheets: [
        { name: 'A', rows },
        { name: 'B', rows, state: 'hidden' },
        { name: 'C', rows, state: 'veryHidden' },
      ],
    });
    expect(cells.map(({ at, visibility }) => [at, visibility])).toEqual([
      ["'A'!A1", 'visible'],
      ["'B'!A1 (hidden sheet)", 'hidden-sheet'],
      ["'C'!A1 (very hidden sheet)", 'very-hidden-sheet'],
    ]);
  });

  it('says how rows and columns are hidden', async () => {
    const cell = (ref: string) => `<c r="${ref}" t="inlineStr"><is><t>${ref}</t></is></c>`;
    const xml = `<cols><col min="2" max="2" width="9" hidden="1"/><col min="3" max="3" width="0"/><col min="4" max="4" hidden="1" outlineLevel="1"/></cols>
      <sheetData><row r="1">${['A1', 'B1', 'C1', 'D1', 'E1'].map(cell).join('')}</row><row r="2" hidden="1">${cell('A2')}</row>
      <row r="3" ht="0" customHeight="1">${cell('A3')}</row><row r="4" hidden="1" outlineLevel="2">${cell('A4')}</row><row r="5" ht="15">${cell('A5')}</row></sheetData>`;
    expect(await seen(xml)).toEqual({
      A1: 'visible',
      B1: 'hidden-column',
      C1: 'hidden-column',
      D1: 'collapsed-group',
      E1: 'visible',
      A2: 'hidden-row',
      A3: 'hidden-row',
      A4: 'collapsed-group',
      A5: 'visible',
    });
  });

  it('tells filtered rows from hidden ones', async () => {
    const row = (r: number, more = '') =>
      `<row r="${r}"${more}><c r="A${r}" t="inlineStr"><is><t>r${r}</t></is></c></row>`;
    const rows = `<sheetData>${row(1)}${row(2, ' hidden="1"')}${row(3)}${row(9, ' hidden="true"')}</sheetData>`;
    const named = {
      workbook: `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'S'!$A$1:$B$4</definedName></definedNames>`,
    };
    expect(await seen(rows, named)).toMatchObject({ r2: 'filtered-row', r3: 'visible', r9: 'hidden-row' });
    expect(await seen(`<sheetPr filterMode="1"/>${rows}`)).toMatchObject({
      r2: 'filtered-row',
      r9: 'filtered-row',
    });
  });

  it('tells rows that a table filters', async () => {
    const rows =
      '<sheetData><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="7" hidden="1"><c r="A7"><v>7</v></c></row></sheetData>';
    const table =
      '<table name="People"><autoFilter ref="A1:B5"><filterColumn colId="0"/></autoFilter><tableColumns><tableColumn name="Given name"/></tableColumns></table>';
    const { cells, texts: blocks } = await read({
      sheets: [
        {
          name: 'S',
          xml: rows,
          rels: `<Relationship Id="rId1" Type="${RELS}/table" Target="../tables/table1.xml"/>`,
        },
      ],
      parts: [{ name: 'xl/tables/table1.xml', data: table }],
    });
    expect(cells.map(({ visibility }) => visibility)).toEqual(['filtered-row', 'hidden-row']);
    expect(blocks.map(({ part, text }) => [part, text])).toEqual([['table of sheet "S"', 'Given name']]);
  });

  it('finds text that its style hides', async () => {
    const styles = `<numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts>
      <fonts><font><sz val="11"/></font><font><color rgb="FFFFFFFF"/></font><font><color theme="0" tint="-0.02"/></font><font><sz val="1"/></font><font><color indexed="10"/></font></fonts>
      <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill></fills>
      <cellXfs><xf/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/><xf numFmtId="170"/><xf fontId="1" fillId="1"/><xf fontId="4" fillId="1"/></cellXfs>`;
    const cells = [0, 1, 2, 3, 4, 5, 6].map(
      (s) => `<c r="${columnName(s)}1" s="${s}" t="inlineStr"><is><t>s${s}</t></is></c>`,
    );
    expect(await seen(`<sheetData><row r="1">${cells.join('')}</row></sheetData>`, { styles })).toEqual({
      s0: 'visible',
      s1: 'invisible-text',
      s2: 'invisible-text',
      s3: 'invisible-text',
      s4: 'invisible-text',
      s5: 'visible',
      s6: 'invisible-text',
    });
  });

  it('finds cells far out and after long gaps', async () => {
    const cell = (ref: string) => `<c r="${ref}" t="inlineStr"><is><t>${ref}</t></is></c>`;
    const xml = `<sheetData><row r="1">${cell('A1')}${cell('XFC1')}</row><row r="11000">${cell('B11000')}</row><row r="1048576">${cell('XFD1048576')}</row></sheetData>`;
    const { cells } = await oneSheet(xml);
    expect(cells.map(({ at }) => at).sort()).toEqual(["'S'!A1", "'S'!B11000", "'S'!XFC1", "'S'!XFD1048576"]);
    expect(cells.every(({ at, text }) => at === `'S'!${text}`)).toBe(true);
  });

  it('keeps cells without references, out of order and standing twice', async () => {
    const xml = `<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c><c r="A2"><v>4</v></c><c r="A2"><v>5</v></c></row><row r="1"><c r="A1"><v>6</v></c></row></sheetData>`;
    const { cells } = await oneSheet(xml);
    expect(cells.map(({ at, text }) => `${at.slice(4)}=${text}`)).toEqual([
      'A1=1',
      'B1=2',
      'A2=4',
      'C2=3',
      'A2=5',
      'A1=6',
    ]);
  });

  it('makes batches of some ten thousand cells', async () => {
    const rows = Array.from({ length: 17_000 }, (_, r) => [r, r, r, r]);
    const { batches, cells } = await read({ sheets: [{ name: 'S', rows }] });
    expect(cells).toHaveLength(68_000);
    expect(batches.length).toBeGreaterThan(1);
    expect(new Set(batches.map(({ table }) => table)).size).toBe(1);
  });

  it('reads a workbook with other names, prefixes and a strict namespace', async () => {
    const files = workbookFiles({ sheets: [{ name: 'S', rows: [['x']] }] }).map((file) => ({
      ...file,
      name: file.name
        .replace('xl/workbook', 'book/main')
        .replace('xl/_rels/workbook', 'book/_rels/main')
        .replace('xl/', 'book/'),
      data: String(file.data)
        .replace('xl/workbook.xml', 'book/main.xml')
        .replace(
          /schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships/g,
          'purl.oclc.org/ooxml/officeDocument/relationships',
        )
        .replace(/<(\/?)(worksheet|sheetData|row|c|is|t)\b/g, '<$1x:$2'),
    }));
    const { cells, problems } = await readAll(xlsxReader, writeZip(files));
    expect(cells.map(({ text }) => text)).toEqual(['x']);
    expect(problems).toEqual([]);
  });

  it('reads a sheet that no list names', async () => {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
    const data = `<worksheet>${sheetData([['left over']])}</worksheet>`;
    const { cells } = await read({
      sheets: [{ name: 'S', rows: [['x']] }],
      parts: [{ name: 'xl/worksheets/sheet9.xml', data, type }],
    });
    expect(cells.map(({ text, visibility }) => [text, visibility])).toEqual([
      ['x', 'visible'],
      ['left over', 'very-hidden-sheet'],
    ]);
  });
});

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const SHEET_TYPE = `${OFFICE}.spreadsheetml`;
const link = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELS}/${type}" Target="${target}"/>`;

describe('what the package holds besides its sheets', () => {
  const harmless = {
    name: 'Totals',
    rows: [
      ['Month', 'Count'],
      ['May', 12],
    ],
  };

  it('reads a pivot cache as the table that it is', async () => {
    const definition = `<pivotCacheDefinition xmlns:r="${RELS}" r:id="rId1"><cacheFields>
      <cacheField name="Name"><sharedItems><s v="Ilse Varga"/><s v="Tomo Lindqvist"/><s v="Deleted Person"/></sharedItems></cacheField>
      <cacheField name="Born"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`;
    const records =
      '<pivotCacheRecords><r><x v="1"/><d v="1987-03-12T00:00:00"/></r><r><x v="0"/><m/></r></pivotCacheRecords>';
    const { batches, problems } = await read({
      sheets: [harmless],
      parts: [
        {
          name: 'xl/pivotCache/pivotCacheRecords1.xml',
          data: records,
          type: `${SHEET_TYPE}.pivotCacheRecords+xml`,
        },
        {
          name: 'xl/pivotCache/pivotCacheDefinition1.xml',
          data: definition,
          type: `${SHEET_TYPE}.pivotCacheDefinition+xml`,
        },
        {
          name: 'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels',
          data: relationships(link('rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml')),
        },
      ],
    });
    const [, cache, left] = batches;
    expect(cache?.table.headers).toEqual(['Name', 'Born']);
    expect([cache?.text(0, 0), cache?.text(0, 1), cache?.text(1, 0), cache?.text(1, 1)]).toEqual([
      'Tomo Lindqvist',
      '1987-03-12',
      'Ilse Varga',
      '',
    ]);
    expect(cache?.table.visibility(0, 0)).toBe('pivot-cache');
    expect(cache?.table.locate({ top: 0, left: 0, bottom: 1, right: 1 }).locator).toBe(
      'pivot cache 1, rows 1 to 2',
    );
    expect(left?.text(0, 0)).toBe('Deleted Person');
    expect(problems).toEqual([]);
  });

  it('reads comments, threaded comments and their authors', async () => {
    const comments =
      '<comments><authors><author>Note Writer</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>see </t></r><r><t>Ilse Varga</t></r></text></comment></commentList></comments>';
    const threaded =
      '<ThreadedComments><threadedComment ref="B3" personId="{1}"><text>ask Tomo Lindqvist</text></threadedComment></ThreadedComments>';
    const { texts: blocks } = await read({
      sheets: [
        {
          ...harmless,
          rels:
            link('rId1', 'comments', '../comments1.xml') +
            link('rId2', 'threadedComment', '/xl/threadedComments/t1.xml'),
        },
      ],
      parts: [
        { name: 'xl/comments1.xml', data: comments, type: `${SHEET_TYPE}.comments+xml` },
        {
          name: 'xl/threadedComments/t1.xml',
          data: threaded,
          type: 'application/vnd.ms-excel.threadedcomments+xml',
        },
        {
          name: 'xl/persons/person.xml',
          data: '<personList><person displayName="Tomo Lindqvist" id="{1}" userId="S::tomo@example.org"/></personList>',
          type: 'application/vnd.ms-excel.person+xml',
        },
      ],
    });
    expect(
      blocks.map(({ text, visibility, locate }) => [text.split('\n')[0], visibility, locate(0, 1).locator]),
    ).toEqual([
      ['Note Writer', 'comment', "'Totals' comments"],
      ['see Ilse Varga', 'comment', "'Totals'!B2 comment"],
      ['ask Tomo Lindqvist', 'comment', "'Totals'!B3 comment"],
      ['Tomo Lindqvist', 'comment', 'xl/persons/person.xml'],
    ]);
  });

  it('reads the values cached from another workbook', async () => {
    const data = `<externalLink><externalBook><sheetNames><sheetName val="People"/></sheetNames><sheetDataSet><sheetData sheetId="0">
      <row r="4"><cell r="B4" t="str"><v>Ilse Varga</v></cell><cell r="C4"><v>1987</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`;
    const { cells } = await read({
      sheets: [harmless],
      parts: [{ name: 'xl/externalLinks/externalLink1.xml', data, type: `${SHEET_TYPE}.externalLink+xml` }],
    });
    expect(cells.slice(-2)).toMatchObject([
      { at: "'[1]People'!B4", text: 'Ilse Varga', visibility: 'external-cache' },
      { at: "'[1]People'!C4", text: '1987' },
    ]);
  });

  it('reads properties, names, validations, headers, links and formulas', async () => {
    const xml = `${sheetData([['x']]).replace('<is>', '<f>IF(B1="","Formula Person","")</f><is>')}
      <dataValidations><dataValidation type="list" sqref="A1" prompt="Pick a person"><formula1>"Listed Person,Other Person"</formula1></dataValidation></dataValidations>
      <hyperlinks><hyperlink ref="A1" r:id="rId1" tooltip="Tooltip Person"/></hyperlinks>
      <headerFooter><oddHeader>&amp;C&amp;"Arial,Bold"&amp;12Header Person &amp;P</oddHeader></headerFooter>`;
    const { texts: blocks, problems } = await read({
      sheets: [
        {
          name: 'S',
          xml,
          rels: '<Relationship Id="rId1" Type="x/hyperlink" Target="mailto:mail.person@example.org?subject=A%20B" TargetMode="External"/>',
        },
      ],
      workbook:
        '<fileSharing userName="Saving Person"/><definedNames><definedName name="secret">"Named Person"</definedName><definedName name="area">S!$A$1</definedName></definedNames>',
      parts: [
        {
          name: 'docProps/core.xml',
          data: '<cp:coreProperties><dc:creator>Author Person</dc:creator></cp:coreProperties>',
          type: 'application/vnd.openxmlformats-package.core-properties+xml',
        },
        {
          name: 'docProps/custom.xml',
          data: '<Properties><property name="Owner"><vt:lpwstr>Owning Person</vt:lpwstr></property></Properties>',
          type: `${OFFICE}.custom-properties+xml`,
        },
      ],
    });
    const found = blocks.flatMap(({ text, visibility }) =>
      text.split('\n').map((line) => [line.trim(), visibility]),
    );
    expect(Object.fromEntries(found)).toEqual({
      'Pick a person': 'validation-list',
      'Listed Person': 'validation-list',
      'Other Person': 'validation-list',
      'Tooltip Person': 'attribute',
      'Header Person': 'header-footer',
      'Formula Person': 'attribute',
      'Named Person': 'defined-name',
      'Author Person': 'property',
      'Saving Person': 'property',
      'Owning Person': 'property',
      'mailto:mail.person@example.org?subject=A B': 'attribute',
    });
    expect(blocks.find(({ text }) => text === 'Owning Person')?.header).toBe('Owner');
    expect(problems).toEqual([]);
  });

  it('reads text boxes, alternative texts and charts', async () => {
    const drawing =
      '<xdr:wsDr><xdr:sp><xdr:cNvPr id="2" name="TextBox 1" descr="Photo of a person"/><a:p><a:r><a:t>Boxed </a:t></a:r><a:r><a:t>Person</a:t></a:r></a:p></xdr:sp></xdr:wsDr>';
    const chart =
      '<c:chart><c:cat><c:strCache><c:pt idx="0"><c:v>Charted Person</c:v></c:pt></c:strCache></c:cat></c:chart>';
    const { texts: blocks } = await read({
      sheets: [{ ...harmless, rels: link('rId1', 'drawing', '../drawings/drawing1.xml') }],
      parts: [
        { name: 'xl/drawings/drawing1.xml', data: drawing, type: `${OFFICE}.drawing+xml` },
        {
          name: 'xl/drawings/_rels/drawing1.xml.rels',
          data: relationships(link('rId1', 'chart', '../charts/chart1.xml')),
        },
        { name: 'xl/charts/chart1.xml', data: chart, type: `${OFFICE}.drawingml.chart+xml` },
      ],
    });
    expect(blocks.map(({ part, text, visibility }) => [part, text, visibility])).toEqual([
      ['drawing of sheet "Totals"', 'Photo of a person', 'attribute'],
      ['drawing of sheet "Totals"', 'Boxed Person', 'visible'],
      ['chart of sheet "Totals"', 'Charted Person', 'visible'],
    ]);
  });

  it('reads what a chart keeps of its series as a table', async () => {
    const points = (...values: readonly (string | number)[]) =>
      values.map((value, i) => `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`).join('');
    const people = `<c:cat><c:strRef><c:f>Secret!$A$2:$A$3</c:f><c:strCache>${points('Ilse Varga', 'Omar Sesay')}</c:strCache></c:strRef></c:cat>`;
    const series = (name: string, format: string, values: string) =>
      `<c:ser><c:tx><c:strRef><c:strCache>${points(name)}</c:strCache></c:strRef></c:tx>${people}<c:val><c:numRef><c:numCache><c:formatCode>${format}</c:formatCode>${values}</c:numCache></c:numRef></c:val></c:ser>`;
    const chart = `<c:chart><c:title><a:t>Arrivals</a:t></c:title>${series('Born', 'yyyy-mm-dd', points(30000, 31000))}${series('Days', 'General', points(4, 12))}</c:chart>`;
    const { batches, texts: blocks } = await read({
      sheets: [harmless],
      parts: [{ name: 'xl/charts/chart1.xml', data: chart, type: `${OFFICE}.drawingml.chart+xml` }],
    });
    const table = batches.find((batch) => batch.table.part === 'values of chart');
    expect(table?.table.headers).toEqual(['', 'Born', 'Days']);
    expect([0, 1].map((row) => [0, 1, 2].map((column) => table?.text(row, column)))).toEqual([
      ['Ilse Varga', '1982-02-18', '4'],
      ['Omar Sesay', '1984-11-14', '12'],
    ]);
    // No sheet draws it.
    expect(table?.table.visibility(0, 0)).toBe('slack');
    expect(blocks.map(({ text }) => text)).toEqual(['Arrivals\nBorn\nDays']);
  });

  it('joins the levels of an axis and its series into rows, in the order of the sheet', async () => {
    const points = (...values: readonly (string | number)[]) =>
      values.map((value, i) => `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`).join('');
    const levels = [
      points('A 900-000-001', 'A 900-000-002'),
      points('Chadian'),
      points('Ilse Varga', 'Omar Sesay'),
    ];
    const category = `<c:cat><c:multiLvlStrRef><c:f>Gone!$A$2:$C$3</c:f><c:multiLvlStrCache><c:ptCount val="2"/>${levels.map((level) => `<c:lvl>${level}</c:lvl>`).join('')}</c:multiLvlStrCache></c:multiLvlStrRef></c:cat>`;
    const series = (name: string, ...values: number[]) =>
      `<c:ser><c:tx><c:v>${name}</c:v></c:tx>${category}<c:val><c:numRef><c:numCache><c:formatCode>m/d/yyyy</c:formatCode>${points(...values)}</c:numCache></c:numRef></c:val></c:ser>`;
    const chart = `<c:chart>${series('Born', 30000, 31000)}${series('Seen', 44000, 44001)}</c:chart>`;
    const { batches, problems } = await read({
      sheets: [harmless],
      parts: [{ name: 'xl/charts/chart1.xml', data: chart, type: `${OFFICE}.drawingml.chart+xml` }],
    });
    expect(problems).toEqual([]);
    const table = batches.find((batch) => batch.table.part === 'values of chart')!;
    expect(table.table.headers).toEqual(['', '', '', 'Born', 'Seen']);
    expect([0, 1].map((row) => [0, 1, 2, 3, 4].map((column) => table.text(row, column)))).toEqual([
      ['Ilse Varga', 'Chadian', 'A 900-000-001', '1982-02-18', '2020-06-18'],
      ['Omar Sesay', '', 'A 900-000-002', '1984-11-14', '2020-06-19'],
    ]);
  });

  it('hands over embedded files and texts that no cell shows', async () => {
    const { files, cells } = await read({
      sheets: [{ name: 'S', xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>' }],
      strings: '<si><t>shown</t></si><si><t>left over</t></si>',
      parts: [{ name: 'xl/embeddings/list.xlsx', data: 'PK', type: `${SHEET_TYPE}.sheet` }],
    });
    expect(files.map(({ name }) => name)).toEqual(['xl/embeddings/list.xlsx']);
    expect(cells.map(({ text, visibility }) => [text, visibility])).toEqual([
      ['shown', 'visible'],
      ['left over', 'slack'],
    ]);
  });

  it('keeps a ledger: each part is read, known to hold no text, or named', async () => {
    const {
      problems,
      texts: blocks,
      files,
    } = await read({
      sheets: [harmless],
      parts: [
        { name: 'xl/theme/theme1.xml', data: '<a:theme name="Person Theme"/>' },
        { name: 'xl/printerSettings/printerSettings1.bin', data: 'Printer Person' },
        { name: 'xl/made-up/anything.xml', data: '<a><b>Made Up Person</b><!-- Commented Person --></a>' },
        { name: 'xl/vbaProject.bin', data: 'x' },
        { name: 'xl/model/item.data', data: 'x' },
        { name: '[trash]/0000.dat', data: new Uint8Array(500) },
        {
          name: 'xl/customProperty1.bin',
          data: new Uint8Array(Buffer.from('Sheet Property Person', 'utf16le')),
        },
        { name: 'xl/Ilse Varga 1987.dat', data: 'x' },
        { name: 'xl/worksheets/sheet1.xml', data: '<worksheet/>' },
      ],
    });
    expect(problems.map(({ detail, locator }) => [detail, locator])).toEqual([
      ['compound file does not hang together', 'xl/vbaProject.bin'],
      ['the data model cannot be read', 'xl/model/item.data'],
    ]);
    expect(files.map(({ name }) => name)).toEqual(['xl/Ilse Varga 1987.dat']);
    expect(blocks.map(({ text, visibility }) => [text.trim(), visibility]).sort()).toEqual([
      ['Commented Person', 'markup-comment'],
      ['Made Up Person', 'slack'],
      ['Printer Person', 'property'],
      ['Sheet Property Person', 'property'],
    ]);
  });
});

describe('damaged and hostile workbooks', () => {
  const codes = async (bytes: Uint8Array, limits = {}) =>
    (await readAll(xlsxReader, bytes, limits)).problems.map(({ code, detail }) => `${code}: ${detail}`);

  it('reads the other sheets when one is damaged', async () => {
    const files = workbookFiles({
      sheets: [
        { name: 'A', rows: [['a']] },
        { name: 'B', rows: [['b']] },
      ],
    });
    const cut = files.map((file) =>
      file.name.endsWith('sheet1.xml') ? { ...file, data: String(file.data).slice(0, -20) } : file,
    );
    const { cells, problems } = await readAll(xlsxReader, writeZip(cut));
    expect(cells.map(({ text }) => text)).toEqual(['a', 'b']);
    expect(problems).toMatchObject([{ code: 'damaged', detail: 'xml is cut', locator: "'A'" }]);
  });

  it('reports entities and expands none', async () => {
    const data = `<!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>`;
    const files = workbookFiles({
      sheets: [{ name: 'S', xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>' }],
      strings: '',
    });
    const { cells, problems } = await readAll(
      xlsxReader,
      writeZip(files.map((file) => (file.name.endsWith('Strings.xml') ? { ...file, data } : file))),
    );
    expect(cells.map(({ text }) => text)).toEqual(['&b;']);
    expect(problems.map(({ detail }) => detail)).toEqual(['part declares a document type']);
  });

  it('reads a workbook without shared strings, and says if they are missed', async () => {
    expect(await texts(sheetData([['inline']]))).toEqual(['inline']);
    const xml = '<sheetData><row r="1"><c r="A1" t="s"><v>3</v></c></row></sheetData>';
    expect(await codes(writeXlsx({ sheets: [{ name: 'S', xml }] }))).toEqual([
      'damaged: cells point to shared strings that are missing',
    ]);
  });

  it('stops bombs', async () => {
    const xml = `<sheetData>${'<row r="1"><c r="A1"/></row>'.repeat(700_000)}</sheetData>`;
    expect(await codes(writeXlsx({ sheets: [{ name: 'S', xml }] }), { ratio: 20 })).toEqual([
      'ratio: entry unpacks to more than 20 times its size',
    ]);
  });

  it('keeps rows that are out of order in one table, and stops at a sheet without any', async () => {
    const row = (r: number) => `<row r="${r}"><c r="C${r}"><v>3</v></c><c r="A${r}"><v>1</v></c></row>`;
    const ordered = await oneSheet(`<sheetData>${row(1)}${row(2)}</sheetData>`);
    expect(ordered.batches).toHaveLength(1);
    expect(ordered.cells.map(({ at, text }) => `${at.slice(4)}=${text}`)).toEqual([
      'A1=1',
      'C1=3',
      'A2=1',
      'C2=3',
    ]);
    const jumping = await oneSheet(`<sheetData>${(row(9) + row(2)).repeat(3000)}</sheetData>`);
    expect(jumping.problems.map(({ detail }) => detail)).toEqual(['rows or cells are out of order']);
    expect(jumping.cells.length).toBeGreaterThan(1000);
  });

  it('holds no more shared strings than may be held', async () => {
    const strings = '<si><t>Ñandú de Łódź</t></si>'.repeat(3000);
    const bytes = writeXlsx({ sheets: [{ name: 'S', rows: [['kept']] }], strings });
    const { problems, cells } = await readAll(xlsxReader, bytes, { wholeBytes: 100_000 });
    expect(problems.map(({ detail }) => detail)).toEqual(['shared strings are too large to hold']);
    expect(cells.map(({ text }) => text)).toContain('kept');
  });

  it('recovers a workbook that is cut', async () => {
    const bytes = writeXlsx({ sheets: [{ name: 'S', rows: [['kept']] }] });
    const { cells, problems } = await readAll(xlsxReader, bytes.subarray(0, bytes.length - 120));
    expect(cells.map(({ text }) => text)).toEqual(['kept']);
    expect(problems[0]?.detail).toBe('central directory not found');
  });

  it('never throws on damaged markup', async () => {
    const files = workbookFiles({
      sheets: [{ name: 'S', rows: [['a', 1]] }],
      strings: '<si><t>x</t></si>',
      styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
    });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(files.length - 1),
        fc.nat(900),
        fc.string({ maxLength: 8 }),
        async (which, at, text) => {
          const bent = files.map((file, i) =>
            i === which
              ? { ...file, data: String(file.data).slice(0, at) + text + String(file.data).slice(at + 3) }
              : file,
          );
          await readAll(xlsxReader, writeZip(bent));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('recognising', () => {
  const score = (names: readonly string[]) =>
    xlsxReader.recognise(probeOf(writeZip(names.map((name) => ({ name, data: '' })))));

  it.each([
    ['a workbook', ['[Content_Types].xml', 'xl/workbook.xml'], 0.95],
    ['one with other paths', ['[Content_Types].xml', 'book/workbook.xml'], 0.95],
    ['backslashes', ['[Content_Types].xml', 'xl\\workbook.xml'], 0.95],
    ['a binary workbook', ['[Content_Types].xml', 'xl/workbook.bin', 'xl/worksheets/sheet1.bin'], 0],
    ['a document', ['[Content_Types].xml', 'word/document.xml'], 0],
    ['an archive', ['a.csv'], 0],
  ])('%s', async (_, names, expected) => expect(await score(names)).toBe(expected));

  it('leaves archives to their reader', async () => {
    const probe = probeOf(writeXlsx({ sheets: [] }));
    expect(await xlsxReader.recognise(probe)).toBeGreaterThan(await zipReader.recognise(probe));
  });
});
