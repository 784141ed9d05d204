import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { memorySource } from '../../src/core/memory-source.ts';
import { OfficePackage } from '../../src/readers/shared/office/package.ts';
import { openZip } from '../../src/readers/shared/zip/archive.ts';
import { readBook as readBookOf } from '../../src/readers/xlsx/book.ts';
import { readRest, unreadParts } from '../../src/readers/xlsx/ledger.ts';
import { readSheets } from '../../src/readers/xlsx/sheets.ts';
import { xlsxReader } from '../../src/readers/xlsx.ts';
import { type ReadUnits, readAll, readContext } from '../helpers/reading.ts';
import { RELS, relationships, sheetData, type WorkbookXml, workbookFiles } from '../helpers/xlsx-writer.ts';
import { writeZip, type ZipFile } from '../helpers/zip-writer.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const SHEET = `${OFFICE}.spreadsheetml`;
const CORE = 'application/vnd.openxmlformats-package.core-properties+xml';
const ROWS = sheetData([
  ['Month', 'Count'],
  ['May', 12],
]);

type Part = ZipFile & { readonly type?: string };
const part = (name: string, data: string | Uint8Array, type?: string): Part =>
  type === undefined ? { name, data } : { name, data, type };

/** A workbook with one harmless sheet, and what a case adds to it. */
const book = (more: Partial<WorkbookXml> & { xml?: string; sheetRels?: string } = {}): WorkbookXml => {
  const { xml, sheetRels, ...rest } = more;
  const sheet = {
    name: 'Totals',
    xml: ROWS + (xml ?? ''),
    ...(sheetRels !== undefined && { rels: sheetRels }),
  };
  return { sheets: [sheet], ...rest };
};
const withPart = (name: string, data: string | Uint8Array, type?: string) =>
  book({ parts: [part(name, data, type)] });

const linkTo = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELS}/${type}" Target="${target}"/>`;
const links = (name: string, xml: string) =>
  part(
    name,
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${xml}</Relationships>`,
    'application/vnd.openxmlformats-package.relationships+xml',
  );
const words = (text: string) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`;
/** A text box, a graphic, a chart and a shape on it, which a sheet leads to; with `withTotals` the other sheet, too. */
function drawnOn(state: 'visible' | 'hidden' | 'veryHidden', { withTotals = false } = {}): WorkbookXml {
  const rels = linkTo('rId1', 'drawing', '../drawings/drawing1.xml');
  const xml = `${ROWS}<drawing r:id="rId1"/>`;
  return {
    sheets: [
      { name: 'Totals', xml: withTotals ? xml : ROWS, ...(withTotals && { rels }) },
      { name: 'Old', ...(state !== 'visible' && { state }), xml: `<sheetData/><drawing r:id="rId1"/>`, rels },
    ],
    parts: [
      part('xl/drawings/drawing1.xml', `<xdr:wsDr><xdr:sp>${words('Ilse Varga')}</xdr:sp></xdr:wsDr>`),
      links(
        'xl/drawings/_rels/drawing1.xml.rels',
        linkTo('rId1', 'diagramData', '../diagrams/data1.xml') +
          linkTo('rId2', 'chart', '../charts/chart1.xml'),
      ),
      part('xl/diagrams/data1.xml', `<dgm:dataModel>${words('Omar Sesay')}</dgm:dataModel>`),
      part('xl/charts/chart1.xml', `<c:chartSpace><c:title>${words('Ana Prieto')}</c:title></c:chartSpace>`),
      links('xl/charts/_rels/chart1.xml.rels', linkTo('rId1', 'chartUserShapes', '../drawings/drawing2.xml')),
      part('xl/drawings/drawing2.xml', `<c:userShapes>${words('Petra Lind')}</c:userShapes>`),
    ],
  };
}
const drawnAs = (visibility: string): string[] =>
  ['Ilse Varga', 'Omar Sesay', 'Ana Prieto', 'Petra Lind'].map((name) => `${visibility}  ${name}`);

/** Every text that is read, with how it hides: `visibility text`. Files are decoded as text. */
function seen({ cells, texts, files, batches }: ReadUnits): string[] {
  return [
    ...cells.map(({ visibility, text }) => `${visibility} ${text}`),
    ...texts.map(({ visibility, text, header }) => `${visibility} ${header ?? ''} ${text}`),
    ...batches.map(({ table }) => `headers ${table.headers?.join(' ') ?? ''}`),
    ...files.map(({ data }) => `file ${new TextDecoder().decode(data)}`),
  ];
}

const chartEx = `<cx:chartSpace><cx:chartData><cx:data id="0"><cx:strDim type="cat"><cx:f>Secret!$A$2:$A$3</cx:f><cx:lvl ptCount="1" name="Who"><cx:pt idx="0">Ilse Varga</cx:pt></cx:lvl></cx:strDim>
  <cx:numDim type="val"><cx:lvl ptCount="1" formatCode="yyyy-mm-dd"><cx:pt idx="0">31848</cx:pt></cx:lvl></cx:numDim></cx:data></cx:chartData>
  <cx:chart><cx:title><cx:tx><cx:rich><a:p><a:r><a:t>Omar Sesay</a:t></a:r></a:p></cx:rich></cx:tx></cx:title></cx:chart></cx:chartSpace>`;
const pivot = (fields: string, more = '', attributes = '') =>
  `<pivotCacheDefinition ${attributes}><cacheSource type="worksheet"><worksheetSource ref="A1:B9" sheet="Arrivals"/></cacheSource><cacheFields>${fields}</cacheFields>${more}</pivotCacheDefinition>`;
const PIVOT_TYPE = `${SHEET}.pivotCacheDefinition+xml`;
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

/** What is where, and how it must come out. */
const PLACES: readonly (readonly [string, WorkbookXml, ...(readonly string[])])[] = [
  [
    'autofilter',
    book({
      xml: '<autoFilter ref="A1:B9"><filterColumn colId="0"><filters><filter val="Varga"/></filters></filterColumn></autoFilter>',
    }),
    'attribute  Varga',
  ],
  [
    'custom filter',
    book({
      xml: '<autoFilter><customFilters><customFilter operator="equal" val="Varga*"/></customFilters></autoFilter>',
    }),
    'attribute  Varga*',
  ],
  [
    'date filter',
    book({
      xml: '<autoFilter><filters><dateGroupItem year="1987" month="3" day="12" dateTimeGrouping="day"/></filters></autoFilter>',
    }),
    'attribute  1987-03-12',
  ],
  [
    'table filter',
    withPart(
      'xl/tables/table1.xml',
      '<table name="T"><autoFilter><filterColumn><filters><filter val="Varga"/></filters></filterColumn></autoFilter></table>',
      `${SHEET}.table+xml`,
    ),
    'attribute  Varga',
  ],
  [
    'table names',
    withPart(
      'xl/tables/table1.xml',
      '<table name="T" displayName="Ilse Varga" comment="of Omar Sesay"><tableColumns><tableColumn name="Full name" totalsRowLabel="Sum of Nadia Rahimi"/></tableColumns></table>',
      `${SHEET}.table+xml`,
    ),
    'attribute  Ilse Varga\nof Omar Sesay\nFull name\nSum of Nadia Rahimi',
  ],
  [
    'scenario',
    book({
      xml: '<scenarios><scenario name="Best case" user="Omar Sesay" comment="by Nadia Rahimi"><inputCells r="B2" val="Varga"/></scenario></scenarios>',
    }),
    'attribute  Best case\nOmar Sesay\nby Nadia Rahimi\nVarga',
  ],
  [
    'custom view',
    book({
      xml: '<customSheetViews><customSheetView><headerFooter><oddFooter>&amp;LIlse Varga</oddFooter></headerFooter></customSheetView></customSheetViews>',
    }),
    'header-footer  Ilse Varga',
  ],
  [
    'first and even headers',
    book({
      xml: '<headerFooter differentFirst="1" differentOddEven="1"><firstHeader>&amp;RIlse Varga</firstHeader><evenFooter>&amp;COmar Sesay</evenFooter></headerFooter>',
    }),
    'header-footer  Ilse Varga\nOmar Sesay',
  ],
  [
    'protected range',
    book({ xml: '<protectedRanges><protectedRange sqref="A1" name="of Ilse Varga"/></protectedRanges>' }),
    'attribute  of Ilse Varga',
  ],
  [
    'web publishing',
    book({
      xml: '<webPublishItems><webPublishItem divId="1" title="Ilse Varga" destinationFile="C:\\Omar Sesay\\x.htm"/></webPublishItems>',
    }),
    'attribute  Ilse Varga\nC:\\Omar Sesay\\x.htm',
  ],
  [
    'smart tags',
    book({
      xml: '<smartTags><cellSmartTags r="A1"><cellSmartTag type="0"><cellSmartTagPr key="name" val="Varga"/></cellSmartTag></cellSmartTags></smartTags>',
    }),
    'attribute  name\nVarga',
  ],
  [
    'hyperlinks',
    book({
      xml: '<hyperlinks><hyperlink ref="A1" location="Totals!A1" tooltip="about Ilse Varga" display="of Omar Sesay"/></hyperlinks>',
    }),
    'attribute  about Ilse Varga\nof Omar Sesay',
  ],
  [
    'validation prompts',
    book({
      xml: '<dataValidations><dataValidation promptTitle="For Ilse" prompt="as Ilse Varga" errorTitle="Not him" error="ask Omar Sesay"/></dataValidations>',
    }),
    'validation-list  For Ilse\nas Ilse Varga\nNot him\nask Omar Sesay',
  ],
  [
    'x14 validation',
    book({
      xml: '<extLst><ext><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>"Ilse Varga,Omar Sesay"</xm:f></x14:formula1></x14:dataValidation></x14:dataValidations></ext></extLst>',
    }),
    'validation-list  Ilse Varga\nOmar Sesay',
  ],
  [
    'conditional format',
    book({
      xml: '<conditionalFormatting><cfRule type="containsText" text="Ilse Varga"><formula>SEARCH("Omar Sesay",A1)</formula></cfRule></conditionalFormatting>',
    }),
    'attribute  Ilse Varga\nOmar Sesay',
  ],
  [
    'x14 conditional format',
    book({
      xml: '<extLst><ext><x14:conditionalFormatting><x14:cfRule type="expression"><xm:f>A1="Ilse Varga"</xm:f></x14:cfRule></x14:conditionalFormatting></ext></extLst>',
    }),
    'attribute  Ilse Varga',
  ],
  [
    'OLE object',
    book({
      xml: '<oleObjects><oleObject progId="Word.Document.12" link="[1]!Omar Sesay"><objectPr altText="Photo of Ilse Varga"/></oleObject></oleObjects>',
    }),
    'attribute  [1]!Omar Sesay\nPhoto of Ilse Varga',
  ],
  [
    'unknown element in a row',
    book({
      xml: '',
      sheets: [
        {
          name: 'T',
          xml: '<sheetData><row r="1"><evil:x note="Omar Sesay">Ilse Varga</evil:x><c r="A1"><v>1</v></c></row></sheetData>',
        },
      ],
    }),
    'attribute  Omar Sesay\nIlse Varga',
  ],
  [
    'unknown element in a cell',
    book({
      sheets: [
        {
          name: 'T',
          xml: '<sheetData><row r="1"><c r="A1"><evil>Ilse Varga</evil><v>1</v></c></row></sheetData>',
        },
      ],
    }),
    'attribute  Ilse Varga',
  ],
  [
    'text between cells',
    book({
      sheets: [
        { name: 'T', xml: '<sheetData><row r="1">Ilse Varga<c r="A1"><v>1</v></c></row></sheetData>' },
      ],
    }),
    'attribute  Ilse Varga',
  ],
  [
    'text beside a value',
    book({
      sheets: [
        {
          name: 'T',
          xml: '<sheetData><row r="1"><c r="A1"><v>1</v><is><t>Ilse Varga</t></is></c><c r="B1" t="b"><v>Omar Sesay</v></c></row></sheetData>',
        },
      ],
    }),
    'visible 1',
    'visible Omar Sesay',
    'attribute  Ilse Varga',
  ],
  [
    'phonetic guide of a cell',
    book({
      sheets: [
        {
          name: 'T',
          xml: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t><rPh sb="0" eb="1"><t>Ilse Varga</t></rPh></is></c></row></sheetData>',
        },
      ],
    }),
    'attribute  Ilse Varga',
  ],
  [
    'formula of a hidden cell',
    book({
      sheets: [
        {
          name: 'T',
          xml: '<sheetData><row r="1"><c r="A1" s="1" t="str"><f>IF(TRUE,"","Ilse Varga")</f><v></v></c></row></sheetData><sheetProtection sheet="1"/>',
        },
      ],
      styles: '<cellXfs><xf/><xf><protection hidden="1"/></xf></cellXfs>',
    }),
    'invisible-text  Ilse Varga',
  ],
  [
    'error string',
    book({
      sheets: [
        { name: 'T', xml: '<sheetData><row r="1"><c r="A1" t="e"><v>#Ilse Varga!</v></c></row></sheetData>' },
      ],
    }),
    'visible #Ilse Varga!',
  ],
  [
    'unknown element of the workbook',
    book({ workbook: '<evil:x>Ilse Varga</evil:x><evil:y of="Omar Sesay"/>' }),
    'property  Ilse Varga\nOmar Sesay',
  ],
  [
    'who may write',
    book({
      properties:
        '<fileSharing readOnlyRecommended="1" userName="Ilse Varga" reservationPassword="ABCD"/><workbookProtection lockStructure="1"/>',
    }),
    'property  Ilse Varga',
  ],
  [
    'defined name',
    book({
      workbook:
        '<definedNames><definedName name="x" hidden="1" comment="for Omar Sesay">"Ilse Varga"</definedName></definedNames>',
    }),
    'defined-name x Ilse Varga',
    'defined-name  for Omar Sesay',
  ],
  [
    'number format',
    book({ styles: '<numFmts><numFmt numFmtId="170" formatCode="&quot;Ilse Varga&quot;"/></numFmts>' }),
    'property  Ilse Varga',
  ],
  [
    'unknown element of the styles',
    book({ styles: '<extLst><ext><evil>Ilse Varga</evil></ext></extLst>' }),
    'property  Ilse Varga',
  ],
  [
    'unknown element of the strings',
    book({ strings: '<si><t>x</t></si><evil>Ilse Varga</evil>' }),
    'slack  Ilse Varga',
  ],
  [
    'theme',
    withPart('xl/theme/theme1.xml', '<a:theme name="Office Theme"><evil>Ilse Varga</evil></a:theme>'),
    'slack  Ilse Varga',
  ],
  [
    'calculation chain',
    withPart(
      'xl/calcChain.xml',
      '<calcChain><c r="A1" i="1"/><evil of="Omar Sesay">Ilse Varga</evil></calcChain>',
    ),
    'slack  Omar Sesay\nIlse Varga',
  ],
  [
    'relationships',
    withPart('xl/drawings/_rels/drawing7.xml.rels', relationships('<evil of="Omar Sesay">Ilse Varga</evil>')),
    'attribute  Omar Sesay\nIlse Varga',
  ],
  [
    'connection',
    withPart(
      'xl/connections.xml',
      '<connections><connection name="Cases" description="of Ilse Varga" odcFile="C:\\Omar Sesay\\x.odc"><dbPr connection="User ID=nadia.rahimi;Password=x" command="SELECT * FROM people WHERE name=\'Tomo Lindqvist\'"/><parameters><parameter string="Varga" prompt="Who is it"/></parameters></connection></connections>',
      `${SHEET}.connections+xml`,
    ),
    'attribute  of Ilse Varga\nC:\\Omar Sesay\\x.odc\nUser ID=nadia.rahimi;Password=x',
    'Tomo Lindqvist',
  ],
  [
    'query table',
    withPart(
      'xl/queryTables/queryTable1.xml',
      '<queryTable name="q"><queryTableRefresh><queryTableDeletedFields><deletedField name="Ilse Varga"/></queryTableDeletedFields></queryTableRefresh></queryTable>',
      `${SHEET}.queryTable+xml`,
    ),
    'attribute  Ilse Varga',
  ],
  [
    'slicer cache',
    withPart(
      'xl/slicerCaches/slicerCache1.xml',
      '<slicerCacheDefinition name="S" sourceName="Full name"><data><olap><levels><level uniqueName="[P].[N]"><ranges><range><i n="[P].[N].&amp;[1]" c="Varga"/></range></ranges></level></levels><selections><selection n="[P].[N].[Omar Sesay]"/></selections></olap></data></slicerCacheDefinition>',
      'application/vnd.ms-excel.slicerCache+xml',
    ),
    'pivot-cache',
    'Varga',
    'Omar Sesay',
  ],
  [
    'DDE link',
    withPart(
      'xl/externalLinks/externalLink1.xml',
      '<externalLink><ddeLink ddeService="Excel" ddeTopic="C:\\Omar Sesay.xls"><ddeItems><ddeItem name="R1C1"><values><value t="str"><val>Ilse Varga</val></value></values></ddeItem></ddeItems></ddeLink></externalLink>',
      `${SHEET}.externalLink+xml`,
    ),
    'external-cache  C:\\Omar Sesay.xls\nIlse Varga',
  ],
  ['name of a sheet', { sheets: [{ name: 'Ilse Varga', rows: [['x']] }] }, 'property  Ilse Varga'],
  [
    'names of an external link',
    withPart(
      'xl/externalLinks/externalLink1.xml',
      '<externalLink><externalBook><sheetNames><sheetName val="Ilse Varga"/></sheetNames><definedNames><definedName name="Omar Sesay" refersTo="=x"/></definedNames></externalBook></externalLink>',
      `${SHEET}.externalLink+xml`,
    ),
    'external-cache  Ilse Varga\nOmar Sesay',
  ],
  [
    'volatile dependencies',
    withPart(
      'xl/volatileDependencies.xml',
      '<volTypes><volType type="realTimeData"><main first="s"><tp t="s"><v>Ilse Varga</v><stp>Omar Sesay</stp></tp></main></volType></volTypes>',
      `${SHEET}.volatileDependencies+xml`,
    ),
    'external-cache  Ilse Varga\nOmar Sesay',
  ],
  [
    'metadata',
    withPart(
      'xl/metadata.xml',
      '<metadata><metadataStrings><s v="Ilse Varga"/></metadataStrings></metadata>',
      `${SHEET}.sheetMetadata+xml`,
    ),
    'external-cache  Ilse Varga',
  ],
  [
    'rich data',
    withPart(
      'xl/richData/rdrichvalue.xml',
      '<rvData><rv s="0"><v>Ilse Varga</v></rv></rvData>',
      'application/vnd.ms-excel.rdrichvalue+xml',
    ),
    'external-cache  Ilse Varga',
  ],
  [
    'titles of parts',
    withPart(
      'docProps/app.xml',
      '<Properties><Application>Microsoft Excel</Application><TitlesOfParts><vt:vector><vt:lpstr>Ilse Varga</vt:lpstr></vt:vector></TitlesOfParts><Manager>Omar Sesay</Manager><Company>Office of Nadia Rahimi</Company></Properties>',
      `${OFFICE}.extended-properties+xml`,
    ),
    'property TitlesOfParts Ilse Varga',
    'property Manager Omar Sesay',
  ],
  [
    'custom property',
    withPart(
      'docProps/custom.xml',
      '<Properties><property name="Reviewed by Omar Sesay"><vt:bool>true</vt:bool></property></Properties>',
      `${OFFICE}.custom-properties+xml`,
    ),
    'Omar Sesay',
  ],
  [
    'custom XML',
    withPart('customXml/item1.xml', '<people><p surname="Varga" id="918273645"/><q>Omar Sesay</q></people>'),
    'property Varga',
    'property 918273645',
    'property Omar Sesay',
  ],
  [
    'revision headers',
    withPart(
      'xl/revisions/revisionHeaders.xml',
      '<headers><header userName="Ilse Varga" dateTime="2022-01-01T00:00:00Z"/></headers>',
      `${SHEET}.revisionHeaders+xml`,
    ),
    'tracked-change  Ilse Varga',
  ],
  [
    'revision log',
    withPart(
      'xl/revisions/revisionLog1.xml',
      '<revisions><rcc rId="1" sId="1"><oc r="A1" t="inlineStr"><is><t>Ilse Varga</t></is></oc><nc r="A1"><v>1</v></nc></rcc><rcmt cell="A1" author="Omar Sesay"/></revisions>',
      `${SHEET}.revisionLog+xml`,
    ),
    'Ilse Varga',
    'Omar Sesay',
  ],
  [
    'control',
    withPart(
      'xl/ctrlProps/ctrlProp1.xml',
      '<formControlPr objectType="Drop"><itemLst><item val="Varga"/></itemLst></formControlPr>',
      'application/vnd.ms-excel.controlproperties+xml',
    ),
    'form-field  Varga',
  ],
  [
    'ActiveX control',
    withPart(
      'xl/activeX/activeX1.xml',
      '<ax:ocx><ax:ocxPr ax:name="Caption" ax:value="Ilse Varga"/></ax:ocx>',
      'application/vnd.ms-office.activeX+xml',
    ),
    'form-field  Ilse Varga',
  ],
  [
    'binary ActiveX control',
    withPart('xl/activeX/activeX1.bin', new Uint8Array(Buffer.from('\0\u0001Ilse Varga\0\u0007', 'utf16le'))),
    'property  Ilse Varga',
  ],
  [
    'printer settings',
    withPart(
      'xl/printerSettings/printerSettings1.bin',
      new Uint8Array(Buffer.from('Printer of Ilse Varga\0\0\0', 'utf16le')),
    ),
    'property  Printer of Ilse Varga',
  ],
  [
    'VML note',
    withPart(
      'xl/drawings/vmlDrawing1.vml',
      '<xml><v:shape alt="Photo of Omar Sesay" style="position:absolute; margin-left:10pt"><v:textbox><div>Ilse Varga</div></v:textbox></v:shape></xml>',
    ),
    'attribute  Photo of Omar Sesay\nIlse Varga',
  ],
  [
    'text box in a group of a drawing that nothing leads to',
    withPart(
      'xl/drawings/drawing1.xml',
      '<xdr:wsDr><xdr:grpSp><xdr:sp><xdr:txBody><a:p><a:r><a:t>Ilse Varga</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:grpSp></xdr:wsDr>',
      `${OFFICE}.drawing+xml`,
    ),
    'slack  Ilse Varga',
  ],
  [
    'diagram that nothing leads to',
    withPart(
      'xl/diagrams/data1.xml',
      '<dgm:dataModel><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Ilse Varga</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>',
      `${OFFICE}.drawingml.diagramData+xml`,
    ),
    'slack  Ilse Varga',
  ],
  [
    'shapes on a chart that nothing leads to',
    withPart(
      'xl/drawings/drawing2.xml',
      '<c:userShapes><cdr:sp><a:t>Ilse Varga</a:t></cdr:sp></c:userShapes>',
      `${OFFICE}.drawingml.chartshapes+xml`,
    ),
    'slack  Ilse Varga',
  ],
  [
    'chart of 2016 that nothing leads to',
    withPart('xl/charts/chartEx1.xml', chartEx, 'application/vnd.ms-office.chartex+xml'),
    'slack Ilse Varga',
    'slack 1987-03-12',
    'slack  Omar Sesay',
  ],
  ['what is drawn on a sheet', drawnOn('visible'), ...drawnAs('visible')],
  ['what is drawn on a hidden sheet', drawnOn('hidden'), ...drawnAs('hidden-sheet')],
  ['what is drawn on a very hidden sheet', drawnOn('veryHidden'), ...drawnAs('very-hidden-sheet')],
  [
    'what is drawn on a hidden sheet and on one that is seen',
    drawnOn('hidden', { withTotals: true }),
    ...drawnAs('visible'),
  ],
  [
    'unknown element of a chart',
    withPart(
      'xl/charts/chart1.xml',
      '<c:chart><c:ser><c:cat><c:strCache><c:pt idx="0"><evil>Ilse Varga</evil></c:pt></c:strCache></c:cat></c:ser></c:chart>',
      `${OFFICE}.drawingml.chart+xml`,
    ),
    'Ilse Varga',
  ],
  [
    'macro sheet',
    book({
      workbook: '',
      parts: [
        part(
          'xl/macrosheets/sheet1.xml',
          `<xm:macrosheet>${sheetData([['Ilse Varga']])}</xm:macrosheet>`,
          'application/vnd.ms-excel.macrosheet+xml',
        ),
      ],
    }),
    'very-hidden-sheet Ilse Varga',
  ],
  [
    'dialog sheet',
    withPart(
      'xl/dialogsheets/sheet1.xml',
      '<dialogsheet><headerFooter><oddHeader>Ilse Varga</oddHeader></headerFooter></dialogsheet>',
      `${SHEET}.dialogsheet+xml`,
    ),
    'header-footer  Ilse Varga',
  ],
  [
    'persons',
    withPart(
      'xl/persons/person.xml',
      '<personList><person displayName="Ilse Varga" userId="S::ilse@example.org::1"/></personList>',
      'application/vnd.ms-excel.person+xml',
    ),
    'comment  Ilse Varga',
  ],
  [
    'unknown element of comments',
    withPart(
      'xl/comments1.xml',
      '<comments><commentList><comment ref="A1"><evil>Ilse Varga</evil></comment></commentList></comments>',
      `${SHEET}.comments+xml`,
    ),
    'Ilse Varga',
  ],
  [
    'shared items without records',
    withPart(
      'xl/pivotCache/pivotCacheDefinition1.xml',
      pivot(
        '<cacheField name="Who"><sharedItems><s v="Ilse Varga"/></sharedItems></cacheField>',
        '',
        'refreshOnLoad="1" refreshedBy="Omar Sesay"',
      ),
      PIVOT_TYPE,
    ),
    'pivot-cache Ilse Varga',
    'Omar Sesay',
  ],
  [
    'groups of a pivot cache',
    withPart(
      'xl/pivotCache/pivotCacheDefinition1.xml',
      pivot(
        '<cacheField name="Who"><sharedItems/><fieldGroup base="0"><groupItems><s v="Ilse Varga"/></groupItems></fieldGroup></cacheField>',
      ),
      PIVOT_TYPE,
    ),
    'pivot-cache Ilse Varga',
  ],
  [
    'calculated field',
    withPart(
      'xl/pivotCache/pivotCacheDefinition1.xml',
      pivot('<cacheField name="Who" formula="IF(x,&quot;Ilse Varga&quot;,0)"/>'),
      PIVOT_TYPE,
    ),
    'pivot-cache  Ilse Varga',
  ],
  [
    'members of a cube',
    withPart(
      'xl/pivotCache/pivotCacheDefinition1.xml',
      pivot(
        '<cacheField name="[P].[N]" caption="Who"><sharedItems><s v="[P].[N].&amp;[1]" c="Ilse Varga"/></sharedItems></cacheField>',
        '<cacheHierarchies><cacheHierarchy uniqueName="[P].[Omar Sesay]" caption="Nadia Rahimi"/></cacheHierarchies><tupleCache><entries><s v="Tomo Lindqvist"/></entries></tupleCache>',
      ),
      PIVOT_TYPE,
    ),
    'pivot-cache Ilse Varga',
    'Omar Sesay',
    'Nadia Rahimi',
    'Tomo Lindqvist',
  ],
  [
    'records without a definition',
    withPart(
      'xl/pivotCache/pivotCacheRecords1.xml',
      '<pivotCacheRecords><r><s v="Ilse Varga"/><d v="1987-03-12T00:00:00"/></r></pivotCacheRecords>',
      `${SHEET}.pivotCacheRecords+xml`,
    ),
    'pivot-cache Ilse Varga',
    'pivot-cache 1987-03-12',
  ],
  [
    'a part of UTF-16',
    withPart('xl/whatever/note.xml', utf16('<?xml version="1.0" encoding="UTF-16"?><a>Ilse Varga</a>')),
    'slack  Ilse Varga',
  ],
  [
    'made-up XML',
    withPart('xl/whatever/secret.xml', '<deep><er who="Omar"/>Ilse Varga</deep>'),
    'slack  Omar\nIlse Varga',
  ],
  ['made-up data', withPart('evil/data.dat', 'Ilse Varga'), 'file Ilse Varga'],
  [
    'made-up binary',
    withPart('xl/unknown.bin', new Uint8Array(Buffer.from('\u0001\u0002Ilse Varga'))),
    'Ilse Varga',
  ],
  ['a folder with content', withPart('xl/evil/', 'Ilse Varga'), 'file Ilse Varga'],
  [
    'an entry that is not listed',
    book({ parts: [{ name: 'xl/hidden.txt', data: 'Ilse Varga', unlisted: true }] }),
    'file Ilse Varga',
  ],
];

async function readBook(made: WorkbookXml): Promise<ReadUnits> {
  return readAll(xlsxReader, writeZip(workbookFiles(made)));
}

describe('where a workbook keeps texts', () => {
  it.each(PLACES.map(([name, made, ...expected]) => ({ name, made, expected })))(
    '$name',
    async ({ made, expected }) => {
      const units = await readBook(made);
      const all = seen(units).join('\n');
      for (const text of expected) expect(all).toContain(text);
      expect(units.problems).toEqual([]);
    },
  );
});

describe('second copies of a part', () => {
  const files = workbookFiles({
    sheets: [{ name: 'Totals', xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>' }],
    strings: '<si><t>first</t></si>',
    parts: [part('docProps/core.xml', '<cp:coreProperties/>', CORE)],
  });
  const copies: readonly (readonly [string, string, string, string])[] = [
    [
      'sheet',
      'xl/worksheets/sheet1.xml',
      `<worksheet>${sheetData([['Ilse Varga']])}</worksheet>`,
      'very-hidden-sheet Ilse Varga',
    ],
    [
      'sheet in capitals',
      'XL/Worksheets/SHEET1.XML',
      `<worksheet>${sheetData([['Ilse Varga']])}</worksheet>`,
      'very-hidden-sheet Ilse Varga',
    ],
    ['strings', '/xl/sharedStrings.xml', '<sst><si><t>Ilse Varga</t></si></sst>', 'slack  Ilse Varga'],
    [
      'workbook',
      'xl\\workbook.xml',
      '<workbook><definedNames><definedName>"Ilse Varga"</definedName></definedNames></workbook>',
      'slack  Ilse Varga',
    ],
    ['types', '[Content_Types].xml', '<Types><a>Ilse Varga</a></Types>', 'slack  Ilse Varga'],
    [
      'relationships',
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Target="mailto:ilse@example.org"/></Relationships>',
      'slack  mailto:ilse@example.org',
    ],
    [
      'properties',
      'docprops/core.xml',
      '<cp:coreProperties><dc:creator>Ilse Varga</dc:creator></cp:coreProperties>',
      'property creator Ilse Varga',
    ],
  ];
  it.each(copies)('%s', async (_, name, data, expected) => {
    for (const order of [
      [...files, { name, data }],
      [...files, { name, data }, { name, data: '<x/>' }],
    ]) {
      const units = await readAll(xlsxReader, writeZip(order));
      expect(seen(units)).toContain('visible first');
      expect(seen(units)).toContain(expected);
      expect(units.problems).toEqual([]);
    }
  });

  it('are named as such', async () => {
    const again = { name: 'xl/worksheets/sheet1.xml', data: `<worksheet>${sheetData([['x']])}</worksheet>` };
    const { cells } = await readAll(xlsxReader, writeZip([...files, again]));
    expect(cells.map(({ at }) => at).join('\n')).toContain("'sheet1.xml (copy 2)'!A1");
    const second = { name: 'docProps/custom.xml', data: '<Properties>cut' };
    const units = await readAll(xlsxReader, writeZip([...files, { ...second, data: '<x/>' }, second]));
    expect(units.problems).toMatchObject([{ detail: 'xml is cut', locator: 'docProps/custom.xml (copy 2)' }]);
  });
});

describe('the ledger', () => {
  const hidden = 'Ilse Varga of 1987-03-12';
  const secrets: Readonly<Record<string, string | Uint8Array>> = {
    text: hidden,
    element: `<e:vil xmlns:e="u">${hidden}</e:vil>`,
    attribute: `<e:vil xmlns:e="u" e:who="${hidden}"/>`,
    deep: `<worksheet><sheetData><row><zz><c>${hidden}</c></zz></row></sheetData></worksheet>`,
    cut: `<a><b>${hidden}`,
    wide: utf16(`<a>${hidden}</a>`),
    comment: `<a><!-- ${hidden} --></a>`,
    cdata: `<a><![CDATA[${hidden}]]></a>`,
  };
  const folder = fc.constantFrom(
    ...'xl/ xl/worksheets/ xl/drawings/ xl/charts/ xl/theme/ customXml/ docProps/ evil/ _rels/ xl/_rels/ xl/model/ xl/media/ xl/tables/ xl/printerSettings/ xl/pivotCache/ xl/activeX/'.split(
      ' ',
    ),
    '',
  );
  const base = fc.constantFrom(
    ...'calcChain styles sharedStrings theme1 secret sheet1 style1 colors1 comments1 vbaProject item1 printerSettings1 workbook core'.split(
      ' ',
    ),
  );
  const extension = fc.constantFrom('.xml', '.xml.rels', '.rels', '.bin', '.dat', '.vml', '.txt', '');
  const type = fc.constantFrom(
    undefined,
    `${SHEET}.worksheet+xml`,
    `${SHEET}.comments+xml`,
    `${SHEET}.pivotCacheRecords+xml`,
    PIVOT_TYPE,
    `${SHEET}.externalLink+xml`,
    `${OFFICE}.drawingml.chart+xml`,
    `${OFFICE}.theme+xml`,
    `${SHEET}.sharedStrings+xml`,
    `${SHEET}.styles+xml`,
    CORE,
    'application/octet-stream',
  );

  it('lets nothing pass unread, whatever its name, type and content', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(folder, base, extension),
        type,
        fc.constantFrom(...Object.keys(secrets)),
        async (name, stated, kind) => {
          const made = book({
            parts: [part(name.join(''), secrets[kind]!, stated)],
            styles: '',
            strings: '',
          });
          const units = await readBook(made);
          const found = seen(units).some((text) => text.includes('Ilse Varga'));
          return found || units.files.length > 0 || units.problems.length > 0;
        },
      ),
      { numRuns: 300 },
    );
  });

  it('balances for workbooks that a library wrote', async () => {
    const sheet = utils.aoa_to_sheet([
      ['Name', 'Born'],
      ['Ilse Varga', new Date(1987, 2, 12)],
    ]);
    sheet.A2.c = [{ a: 'Omar Sesay', t: 'seen' }];
    sheet.A2.l = { Target: 'mailto:ilse@example.org', Tooltip: 'Nadia Rahimi' };
    const made = utils.book_new();
    utils.book_append_sheet(made, sheet, 'People');
    made.Props = { Author: 'Tomo Lindqvist', Title: 'List' };
    made.Custprops = { Owner: 'Paola Ferri' };
    for (const bookType of ['xlsx', 'xlsm'] as const) {
      const bytes = new Uint8Array(write(made, { type: 'buffer', bookType }) as Uint8Array);
      const all = seen(await readAll(xlsxReader, bytes)).join('\n');
      for (const name of ['Ilse Varga', 'Omar Sesay', 'Nadia Rahimi', 'Tomo Lindqvist', 'Paola Ferri']) {
        expect(all).toContain(name);
      }
      expect(await unopened(bytes)).toEqual([]);
    }
  });

  it('names a part that nothing opened', async () => {
    const bytes = writeZip(workbookFiles(withPart('xl/whatever/secret.xml', '<a/>')));
    const parts = await packageOf(bytes);
    expect(unreadParts(parts)).toContain('xl/whatever/secret.xml');
    await readBookOf(parts);
    expect(unreadParts(parts)).toEqual(['xl/worksheets/sheet1.xml', 'xl/whatever/secret.xml']);
    expect(await unopened(bytes)).toEqual([]);
  });
});

async function packageOf(bytes: Uint8Array): Promise<OfficePackage> {
  const context = readContext();
  return new OfficePackage(await openZip(memorySource('file', bytes), context), context);
}

/** What is left when everything has been read. */
async function unopened(bytes: Uint8Array): Promise<string[]> {
  const parts = await packageOf(bytes);
  const workbook = await readBookOf(parts);
  for await (const _ of readSheets(parts, workbook));
  for await (const _ of readRest(parts, workbook));
  return unreadParts(parts);
}
