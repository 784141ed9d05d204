/** Hand-made workbooks that keep values of tables which are not in them: caches of pivots, links, charts, filters. */
import { serial } from '../../../../fixtures/make/dates.ts';
import { columnName } from '../../../../fixtures/make/write/xlsx.ts';
import { RELS } from '../../../helpers/xlsx-writer.ts';
import type { Content, Value } from '../content.ts';
import {
  book,
  CHART_TYPE,
  DRAWING_TYPE,
  escapeXml,
  link,
  linksOf,
  type Part,
  SHEET_TYPE,
  textOf,
} from './package.ts';

type Make = (content: Content) => Uint8Array;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

/** The distinct texts of each column and where they stand in it, as a cache shares them. */
const sharedColumns = (content: Content) =>
  content.head.map(
    (_, c) => new Map([...new Set(content.rows.map((row) => textOf(row[c]!)))].map((t, i) => [t, i])),
  );

const isDate = (value: Value | undefined) => typeof value === 'object';

function definitionXml(
  content: Content,
  shared: readonly ReadonlyMap<string, number>[],
  saved: boolean,
): string {
  const fields = content.head.map((name, c) => {
    const tag = isDate(content.rows[0]?.[c]) ? 'd' : 's';
    const value = (text: string) => (tag === 'd' ? `${text}T00:00:00` : escapeXml(text));
    const items = [...shared[c]!.keys()].map((text) => `<${tag} v="${value(text)}"/>`).join('');
    return `<cacheField name="${escapeXml(name)}" numFmtId="0"><sharedItems count="${shared[c]!.size}">${items}</sharedItems></cacheField>`;
  });
  const records = saved ? ` r:id="rId1" recordCount="${content.rows.length}"` : ' saveData="0"';
  return `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${RELS}"${records}><cacheSource type="worksheet"><worksheetSource ref="A1:F${content.rows.length + 1}" sheet="Deleted"/></cacheSource><cacheFields count="${fields.length}">${fields.join('')}</cacheFields></pivotCacheDefinition>`;
}

function recordsXml(content: Content, shared: readonly ReadonlyMap<string, number>[]): string {
  const rows = content.rows.map(
    (row) => `<r>${row.map((value, c) => `<x v="${shared[c]!.get(textOf(value))}"/>`).join('')}</r>`,
  );
  return `<pivotCacheRecords xmlns="${MAIN}" count="${rows.length}">${rows.join('')}</pivotCacheRecords>`;
}

/** What a harmless pivot table shows: counts by month, from a cache of its own. */
function pivotBook(parts: readonly Part[]): Uint8Array {
  const name = 'xl/pivotCache/pivotCacheDefinition1.xml';
  const table = `<pivotTableDefinition xmlns="${MAIN}" name="PivotTable1" cacheId="1" dataCaption="Values"><location ref="A3:B9" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`;
  return book({
    cover: { rels: link('rId1', 'pivotTable', '../pivotTables/pivotTable1.xml') },
    rels: link('rIdP', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'),
    workbook: '<pivotCaches><pivotCache cacheId="1" r:id="rIdP"/></pivotCaches>',
    parts: [
      { name: 'xl/pivotTables/pivotTable1.xml', data: table, type: `${SHEET_TYPE}.pivotTable+xml` },
      linksOf('xl/pivotTables/pivotTable1.xml', link('rId1', 'pivotCacheDefinition', `/${name}`)),
      ...parts,
    ],
  });
}

/** A pivot's cache with the records that it was made from. */
export const pivotRecords: Make = (content) => {
  const shared = sharedColumns(content);
  const name = 'xl/pivotCache/pivotCacheDefinition1.xml';
  const records = 'xl/pivotCache/pivotCacheRecords1.xml';
  return pivotBook([
    { name, data: definitionXml(content, shared, true), type: `${SHEET_TYPE}.pivotCacheDefinition+xml` },
    linksOf(name, link('rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml')),
    { name: records, data: recordsXml(content, shared), type: `${SHEET_TYPE}.pivotCacheRecords+xml` },
  ]);
};

/** A cache saved without records: what the columns held remains in the definition. */
export const pivotDefinition: Make = (content) => {
  const name = 'xl/pivotCache/pivotCacheDefinition1.xml';
  const data = definitionXml(content, sharedColumns(content), false);
  return pivotBook([{ name, data, type: `${SHEET_TYPE}.pivotCacheDefinition+xml` }]);
};

/** The buttons of a slicer over a data model: each holds the text of an item. */
export const slicerCache: Make = (content) => {
  const items = content.items.map((text) => {
    const shown = escapeXml(text);
    return `<i n="[Cases].[Applicant].&amp;[${shown}]" c="${shown}"/>`;
  });
  const data = `<slicerCacheDefinition xmlns="${X14}" name="Slicer_Applicant" sourceName="[Cases].[Applicant]"><data><olap pivotCacheId="1"><levels count="1"><level uniqueName="[Cases].[Applicant].[Applicant]" sourceCaption="Applicant" count="${items.length}"><ranges><range startItem="0">${items.join('')}</range></ranges></level></levels></olap></data></slicerCacheDefinition>`;
  return book({
    parts: [
      { name: 'xl/slicerCaches/slicerCache1.xml', data, type: 'application/vnd.ms-excel.slicerCache+xml' },
      {
        name: 'xl/slicers/slicer1.xml',
        data: `<slicers xmlns="${X14}"><slicer name="Applicant" cache="Slicer_Applicant" caption="Applicant" rowHeight="241300"/></slicers>`,
        type: 'application/vnd.ms-excel.slicer+xml',
      },
    ],
  });
};

/** A timeline holds dates; a person can be named in its caption only. */
export const timeline: Make = (content) => {
  const ns = 'http://schemas.microsoft.com/office/spreadsheetml/2010/11/main';
  const lines = content.sentences.map(
    (text, i) =>
      `<timeline name="Timeline ${i + 1}" cache="NativeTimeline_Date" caption="${escapeXml(text)}" level="2"/>`,
  );
  return book({
    parts: [
      {
        name: 'xl/timelineCaches/timelineCache1.xml',
        data: `<timelineCacheDefinition xmlns="${ns}" name="NativeTimeline_Date" sourceName="Date"><state minimalRefreshVersion="6" lastRefreshVersion="6"><bounds startDate="2022-01-01T00:00:00" endDate="2023-01-01T00:00:00"/></state></timelineCacheDefinition>`,
        type: 'application/vnd.ms-excel.timelineCache+xml',
      },
      {
        name: 'xl/timelines/timeline1.xml',
        data: `<timelines xmlns="${ns}">${lines.join('')}</timelines>`,
        type: 'application/vnd.ms-excel.timeline+xml',
      },
    ],
  });
};

/** Values cached from a sheet of another workbook. */
export const externalCache: Make = (content) => {
  const rows = [content.head, ...content.rows].map((row, r) => {
    const cells = row.map((value, c) => {
      const ref = `${columnName(c)}${r + 1}`;
      return typeof value === 'number'
        ? `<cell r="${ref}"><v>${value}</v></cell>`
        : `<cell r="${ref}" t="str"><v>${escapeXml(textOf(value))}</v></cell>`;
    });
    return `<row r="${r + 1}">${cells.join('')}</row>`;
  });
  const data = `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${RELS}" r:id="rId1"><sheetNames><sheetName val="Sheet3"/></sheetNames><sheetDataSet><sheetData sheetId="0">${rows.join('')}</sheetData></sheetDataSet></externalBook></externalLink>`;
  return linkBook(data, 'externalLinkPath', 'file:///S:/Stats/Q3.xlsx');
};

/** Values of a DDE link to another program. */
export const ddeCache: Make = (content) => {
  const values = content.sentences.map((text) => `<value t="str"><val>${escapeXml(text)}</val></value>`);
  const data = `<externalLink xmlns="${MAIN}"><ddeLink ddeService="soffice" ddeTopic="cases"><ddeItems><ddeItem name="A1" advise="1"><values rows="${values.length}" cols="1">${values.join('')}</values></ddeItem></ddeItems></ddeLink></externalLink>`;
  return linkBook(data, 'externalLinkPath', 'file:///S:/Stats/Q3.xlsx');
};

function linkBook(data: string, type: string, target: string): Uint8Array {
  const name = 'xl/externalLinks/externalLink1.xml';
  return book({
    rels: link('rIdE', 'externalLink', 'externalLinks/externalLink1.xml'),
    workbook: '<externalReferences><externalReference r:id="rIdE"/></externalReferences>',
    parts: [
      { name, data, type: `${SHEET_TYPE}.externalLink+xml` },
      linksOf(name, link('rId1', type, target).replace('/>', ' TargetMode="External"/>')),
    ],
  });
}

/** Queries with the person in what is asked for. */
export const connections: Make = (content) => {
  const list = content.sentences.map(
    (text, i) =>
      `<connection id="${i + 1}" name="Query${i + 1}" type="1" refreshedVersion="8"><dbPr connection="DSN=cases;DATABASE=stats" command="SELECT * FROM cases WHERE remark = &#39;${escapeXml(text)}&#39;"/></connection>`,
  );
  return book({
    rels: link('rIdC', 'connections', 'connections.xml'),
    parts: [
      {
        name: 'xl/connections.xml',
        data: `<connections xmlns="${MAIN}">${list.join('')}</connections>`,
        type: `${SHEET_TYPE}.connections+xml`,
      },
    ],
  });
};

/** A chart on the published sheet whose parts are these. */
function chartBook(
  chart: string,
  { name, type, relation }: { name: string; type: string; relation: string },
) {
  const drawing = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${RELS}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
  return book({
    cover: { rels: link('rId1', 'drawing', '../drawings/drawing1.xml'), after: '<drawing r:id="rId1"/>' },
    parts: [
      { name: 'xl/drawings/drawing1.xml', data: drawing, type: DRAWING_TYPE },
      linksOf('xl/drawings/drawing1.xml', `<Relationship Id="rId1" Type="${relation}" Target="/${name}"/>`),
      { name, data: chart, type },
    ],
  });
}

/** A chart that keeps names, countries and numbers as levels of its categories, and dates as its values. */
export const chartCache: Make = (content) => {
  const points = (texts: readonly string[]) =>
    texts.map((text, i) => `<c:pt idx="${i}"><c:v>${escapeXml(text)}</c:v></c:pt>`).join('');
  const column = (c: number) => content.rows.map((row) => textOf(row[c]!));
  const count = `<c:ptCount val="${content.rows.length}"/>`;
  const levels = [3, 2, 0].map((c) => `<c:lvl>${points(column(c))}</c:lvl>`).join('');
  const days = content.rows.map((row) => (typeof row[1] === 'object' ? String(serial(row[1].date)) : '0'));
  const chart = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Deleted!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(content.head[1]!)}</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:multiLvlStrRef><c:f>Deleted!$A$2:$C$9</c:f><c:multiLvlStrCache>${count}${levels}</c:multiLvlStrCache></c:multiLvlStrRef></c:cat><c:val><c:numRef><c:f>Deleted!$B$2:$B$9</c:f><c:numCache><c:formatCode>m/d/yyyy</c:formatCode>${count}${points(days)}</c:numCache></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`;
  return chartBook(chart, { name: 'xl/charts/chart1.xml', type: CHART_TYPE, relation: `${RELS}/chart` });
};

/** A chart of the newer kinds (waterfall, tree map), which keep their data in a part of another form. */
export const chartExCache: Make = (content) => {
  const points = (texts: readonly string[]) =>
    texts.map((text, i) => `<cx:pt idx="${i}">${escapeXml(text)}</cx:pt>`).join('');
  const column = (c: number) => content.rows.map((row) => textOf(row[c]!));
  const count = content.rows.length;
  const levels = [3, 0].map((c) => `<cx:lvl ptCount="${count}">${points(column(c))}</cx:lvl>`).join('');
  const days = content.rows.map((row) => (typeof row[1] === 'object' ? String(serial(row[1].date)) : '0'));
  const chart = `<cx:chartSpace xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><cx:chartData><cx:data id="0"><cx:strDim type="cat"><cx:f>_xlchart.v1.0</cx:f>${levels}</cx:strDim><cx:numDim type="val"><cx:f>_xlchart.v1.1</cx:f><cx:lvl ptCount="${count}" formatCode="m/d/yyyy">${points(days)}</cx:lvl></cx:numDim></cx:data></cx:chartData><cx:chart><cx:plotArea><cx:plotAreaRegion><cx:series layoutId="waterfall"><cx:dataId val="0"/></cx:series></cx:plotAreaRegion></cx:plotArea></cx:chart></cx:chartSpace>`;
  const relation = 'http://schemas.microsoft.com/office/2014/relationships/chartEx';
  return chartBook(chart, {
    name: 'xl/charts/chartEx1.xml',
    type: 'application/vnd.ms-office.chartex+xml',
    relation,
  });
};

/** A table without a header row on the sheet: its columns' names stand in its part alone. */
export const tableNames: Make = (content) =>
  tableBook(
    content.sentences.map((text, i) => `<tableColumn id="${i + 1}" name="${escapeXml(text)}"/>`),
    'headerRowCount="0"',
  );

/** Labels of a table's row of totals that is not shown. */
export const tableTotals: Make = (content) =>
  tableBook(
    content.sentences.map(
      (text, i) => `<tableColumn id="${i + 1}" name="Column${i + 1}" totalsRowLabel="${escapeXml(text)}"/>`,
    ),
    'totalsRowShown="0"',
  );

function tableBook(columns: readonly string[], attributes: string): Uint8Array {
  const ref = `A1:${columnName(columns.length - 1)}2`;
  const table = `<table xmlns="${MAIN}" id="1" name="Table1" displayName="Table1" ref="${ref}" ${attributes}><tableColumns count="${columns.length}">${columns.join('')}</tableColumns></table>`;
  return book({
    cover: {
      rels: link('rId1', 'table', '../tables/table1.xml'),
      after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    },
    parts: [{ name: 'xl/tables/table1.xml', data: table, type: `${SHEET_TYPE}.table+xml` }],
  });
}
