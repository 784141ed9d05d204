import { describe, expect, it } from 'vitest';
import { xlsxReader } from '../../src/readers/xlsx.ts';
import { readAll } from '../helpers/reading.ts';
import { MAIN, RELS, relationships, sheetData, type WorkbookXml, writeXlsx } from '../helpers/xlsx-writer.ts';
import { writeZip } from '../helpers/zip-writer.ts';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const link = (id: string, type: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="${RELS}/${type}" Target="${target}" ${more}/>`;
const CACHE = 'xl/pivotCache/pivotCacheDefinition1.xml';

/** A workbook whose sheets show one pivot cache; `source`: the element that says where its values come from. */
function pivotBook(sheets: readonly string[], source: string, cacheRels = ''): WorkbookXml {
  const definition = `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${RELS}" r:id="rId1"><cacheSource type="worksheet">${source}</cacheSource>
    <cacheFields count="1"><cacheField name="Name"><sharedItems><s v="Ilse Varga"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`;
  const tables = sheets.flatMap((_, i) => [
    {
      name: `xl/pivotTables/pivotTable${i + 1}.xml`,
      data: `<pivotTableDefinition xmlns="${MAIN}" name="PivotTable${i + 1}" cacheId="1"/>`,
      type: `${SHEET}.pivotTable+xml`,
    },
    {
      name: `xl/pivotTables/_rels/pivotTable${i + 1}.xml.rels`,
      data: relationships(link('rId1', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml')),
    },
  ]);
  return {
    sheets: sheets.map((name, i) => ({
      name,
      xml: sheetData([['May', 12]]),
      rels: link('rId1', 'pivotTable', `../pivotTables/pivotTable${i + 1}.xml`),
    })),
    parts: [
      ...tables,
      { name: CACHE, data: definition, type: `${SHEET}.pivotCacheDefinition+xml` },
      {
        name: 'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels',
        data: relationships(link('rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml') + cacheRels),
      },
      {
        name: 'xl/pivotCache/pivotCacheRecords1.xml',
        data: `<pivotCacheRecords xmlns="${MAIN}"><r><x v="0"/></r></pivotCacheRecords>`,
        type: `${SHEET}.pivotCacheRecords+xml`,
      },
    ],
  };
}

async function cacheOf(book: WorkbookXml) {
  const units = await readAll(xlsxReader, writeXlsx(book));
  expect(units.problems).toEqual([]);
  const { table } = units.batches.find((batch) => batch.table.part.startsWith('pivot cache'))!;
  return { part: table.part, title: table.title, texts: units.texts.map(({ text }) => text).join('\n') };
}

describe('what a pivot cache is called', () => {
  const cases: readonly (readonly [string, readonly string[], string, string, string])[] = [
    [
      'one sheet',
      ['Totals'],
      '<worksheetSource ref="A1:F9" sheet="Data 2022"/>',
      'pivot cache 1 of sheet "Totals"',
      'Data 2022 A1:F9 Totals',
    ],
    [
      'two sheets',
      ['Totals', 'By month'],
      '<worksheetSource ref="A1:F9" sheet="Data"/>',
      'pivot cache 1 of sheet "Totals" of sheet "By month"',
      'Data A1:F9 Totals By month',
    ],
    [
      'a name for its source',
      ['Totals'],
      '<worksheetSource name="Arrivals"/>',
      'pivot cache 1 of sheet "Totals"',
      'Arrivals Totals',
    ],
    ['no source', ['Totals'], '', 'pivot cache 1 of sheet "Totals"', 'Totals'],
    ['no sheet', [], '', 'pivot cache 1', 'pivot cache 1'],
  ];
  it.each(cases)('%s', async (_, sheets, source, part, title) => {
    expect(await cacheOf(pivotBook(sheets, source))).toMatchObject({ part, title });
  });

  it('the path of another workbook, which is told, too', async () => {
    const path = 'file:///C:/Users/ilse.varga/List%20of%20Omar%20Sesay.xlsx';
    const rels = link('rId2', 'externalLinkPath', path, 'TargetMode="External"');
    const found = await cacheOf(
      pivotBook(['Totals'], '<worksheetSource ref="A1:F9" sheet="Data" r:id="rId2"/>', rels),
    );
    expect(found.title).toBe('Data A1:F9 Totals');
    expect(found.texts).toContain('file:///C:/Users/ilse.varga/List of Omar Sesay.xlsx');
  });
});

describe('queries of Power Query', () => {
  const le32 = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24];
  const utf8 = (text: string) => [...new TextEncoder().encode(text)];
  const query = 'section Section1; shared Q = #table({"Name"}, {{"Ilse Varga"}});';
  const archive = writeZip([{ name: 'Formulas/Section1.m', data: query }]);
  const permissions =
    '<?xml version="1.0"?><PermissionList><CanEvaluateFuturePackages>false</CanEvaluateFuturePackages></PermissionList>';
  const metadata =
    '<?xml version="1.0"?><LocalPackageMetadataFile><Items><Item><StableEntries><Entry Type="FillStatus" Value="sComplete"/><Entry Type="Note" Value="sabout Omar Sesay"/></StableEntries></Item></Items></LocalPackageMetadataFile>';
  /** MS-QDEFF 2.2: version, package, permissions, metadata. */
  const mashup = (size = archive.length) =>
    Uint8Array.from([
      ...le32(0),
      ...le32(size),
      ...archive,
      ...le32(utf8(permissions).length),
      ...utf8(permissions),
      ...le32(utf8(metadata).length + 8),
      ...le32(0),
      ...le32(utf8(metadata).length),
      ...utf8(metadata),
    ]);
  const read = (content: string) => {
    const data = `<?xml version="1.0"?><DataMashup xmlns="http://schemas.microsoft.com/DataMashup">${content}</DataMashup>`;
    const sheets = [{ name: 'Totals', xml: sheetData([['May', 12]]) }];
    return readAll(xlsxReader, writeXlsx({ sheets, parts: [{ name: 'customXml/item1.xml', data }] }));
  };
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

  it('are handed on as the archive that they lie in', async () => {
    const { files, problems, texts } = await read(base64(mashup()));
    expect(problems).toEqual([]);
    expect(files.map(({ name, unit, data }) => [name, unit.visibility, data.length])).toEqual([
      ['queries.zip', 'embedded', archive.length],
    ]);
    expect(texts.map(({ text }) => text).join()).toContain('about Omar Sesay');
    expect(texts.map(({ text }) => text).join()).not.toContain('schemas.microsoft');
  });

  it('may be broken into lines', async () => {
    const lines = base64(mashup()).replace(/(.{76})/g, '$1\r\n');
    expect((await read(lines)).files.map(({ data }) => data.length)).toEqual([archive.length]);
  });

  it.each([
    ['no base64', '***'],
    ['nothing', ''],
    ['a size beyond the end', base64(mashup(1_000_000))],
  ])('are damaged: %s', async (_, content) => {
    const { files, problems } = await read(content);
    expect(files).toEqual([]);
    expect(problems.map(({ code, detail }) => `${code}: ${detail}`)).toEqual([
      'damaged: queries cannot be unpacked',
    ]);
  });
});
