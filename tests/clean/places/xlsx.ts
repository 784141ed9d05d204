import { RELS, type WorkbookXml, writeXlsx } from '../../helpers/xlsx-writer.ts';
import { CANARY, type Places, STAYS } from './place.ts';

const cell = `<c r="A1" t="inlineStr"><is><t>${STAYS}</t></is></c>`;
const rows = `<sheetData><row r="1">${cell}</row></sheetData>`;
const book = (more: Partial<WorkbookXml>) => () =>
  writeXlsx({ sheets: [{ name: 'Beds', xml: rows }], ...more });
/** Around the rows of the sheet, with what it is linked to. */
const sheet = (after: string, { before = '', rels = '' } = {}, more: Partial<WorkbookXml> = {}) =>
  book({ sheets: [{ name: 'Beds', xml: `${before}${rows}${after}`, rels }], ...more });
const part = (name: string, data: string, type = 'application/xml') => ({ name, data, type });
const link = (type: string, target: string) =>
  `<Relationship Id="rId90" Type="${type.includes(':') ? type : `${RELS}/${type}`}" Target="${target}"/>`;
const ofBook = (type: string, name: string, data: string) =>
  book({ parts: [part(`xl/${name}`, data)], rels: link(type, name) });
const ofSheet = (type: string, name: string, data: string, tag = '') =>
  sheet(tag, { rels: link(type, `../${name}`) }, { parts: [part(`xl/${name}`, data)] });
const MS = 'http://schemas.microsoft.com/office';

const OF_THE_BOOK: Places = {
  'properties of the document': book({
    parts: [
      part(
        'docProps/core.xml',
        `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">${CANARY}</dc:creator><cp:keywords>${CANARY}</cp:keywords></cp:coreProperties>`,
      ),
      part(
        'docProps/app.xml',
        `<Properties><Company>${CANARY}</Company><Manager>${CANARY}</Manager><HyperlinkBase>${CANARY}</HyperlinkBase></Properties>`,
      ),
      part(
        'docProps/custom.xml',
        `<Properties><property name="${CANARY}"><vt:lpwstr xmlns:vt="x">${CANARY}</vt:lpwstr></property></Properties>`,
      ),
    ],
  }),
  'XML of somebody’s own': book({
    parts: [
      part('customXml/item1.xml', `<people><name>${CANARY}</name></people>`),
      part('customXml/itemProps1.xml', `<ds:datastoreItem xmlns:ds="x" ds:itemID="${CANARY}"/>`),
      part('xl/xmlMaps.xml', `<MapInfo><Schema ID="${CANARY}"/></MapInfo>`),
    ],
  }),
  'defined names': book({
    workbook: `<definedNames><definedName name="${CANARY}" comment="${CANARY}">"${CANARY}"</definedName><definedName name="x" hidden="1">{"${CANARY}"}</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Beds!$A$1</definedName></definedNames>`,
  }),
  'who writes, where it lay, what it is called in programs': book({
    properties: `<fileSharing userName="${CANARY}"/><workbookPr codeName="${CANARY}"/><mc:AlternateContent xmlns:mc="x"><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="x" url="C:\\${CANARY}\\"/></mc:Choice></mc:AlternateContent>`,
  }),
  'caches of other workbooks': ofBook(
    'externalLink',
    'externalLinks/externalLink1.xml',
    `<externalLink><externalBook><sheetNames><sheetName val="${CANARY}"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1" t="str"><v>${CANARY}</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
  ),
  'caches of pivot tables': ofBook(
    'pivotCacheDefinition',
    'pivotCache/pivotCacheDefinition1.xml',
    `<pivotCacheDefinition refreshedBy="${CANARY}"><cacheFields><cacheField name="${CANARY}"><sharedItems><s v="${CANARY}"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`,
  ),
  'caches of slicers and timelines': book({
    parts: [
      part(
        'xl/slicerCaches/slicerCache1.xml',
        `<slicerCacheDefinition name="${CANARY}" sourceName="${CANARY}"><data><olap><levels><level uniqueName="${CANARY}"/></levels></olap></data></slicerCacheDefinition>`,
      ),
      part('xl/slicers/slicer1.xml', `<slicers><slicer name="x" caption="${CANARY}"/></slicers>`),
      part('xl/timelineCaches/timelineCache1.xml', `<timelineCacheDefinition name="${CANARY}"/>`),
    ],
  }),
  'links to data': ofBook(
    'connections',
    'connections.xml',
    `<connections><connection id="1" name="${CANARY}" description="${CANARY}"><dbPr connection="User=${CANARY}" command="select '${CANARY}'"/></connection></connections>`,
  ),
  'a data model': book({ parts: [part('xl/model/item.data', CANARY, 'application/octet-stream')] }),
  'macros and controls': book({
    parts: [
      part('xl/vbaProject.bin', CANARY, 'application/vnd.ms-office.vbaProject'),
      part(
        'xl/ctrlProps/ctrlProp1.xml',
        `<formControlPr objectType="Drop" fmlaRange="${CANARY}"><itemLst><item val="${CANARY}"/></itemLst></formControlPr>`,
      ),
      part('xl/activeX/activeX1.bin', CANARY, 'application/octet-stream'),
    ],
  }),
  'changes that were tracked': book({
    parts: [
      part(
        'xl/revisions/revisionLog1.xml',
        `<revisions><rcc><oc r="A1" t="inlineStr"><is><t>${CANARY}</t></is></oc></rcc></revisions>`,
      ),
      part('xl/revisions/userNames.xml', `<users><userInfo name="${CANARY}"/></users>`),
    ],
  }),
  'texts that no cell shows': book({ strings: `<si><t>${CANARY}</t></si>` }),
  'rich values': book({
    parts: [part('xl/richData/rdrichvalue.xml', `<rvData><rv s="0"><v>${CANARY}</v></rv></rvData>`)],
  }),
  'names of styles, fonts and colours': book({
    styles: `<fonts count="1"><font><name val="${CANARY}"/></font></fonts><cellStyles><cellStyle name="${CANARY}" xfId="0"/></cellStyles><tableStyles><tableStyle name="${CANARY}"/></tableStyles>`,
    parts: [part('xl/theme/theme1.xml', `<a:theme xmlns:a="x" name="${CANARY}"/>`)],
  }),
  'signatures and thumbnails': book({
    parts: [
      part(
        '_xmlsignatures/sig1.xml',
        `<Signature><Object><SignatureComments>${CANARY}</SignatureComments></Object></Signature>`,
      ),
      part('docProps/thumbnail.emf', CANARY, 'image/x-emf'),
    ],
  }),
};

const OF_A_SHEET: Places = {
  'comments in threads, and who wrote them': ofSheet(
    `${MS}/2017/10/relationships/threadedComment`,
    'threadedComments/threadedComment1.xml',
    `<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" personId="{1}"><text>${CANARY}</text></threadedComment></ThreadedComments>`,
  ),
  'people who write comments': ofBook(
    `${MS}/2017/10/relationships/person`,
    'persons/person.xml',
    `<personList><person displayName="${CANARY}" userId="${CANARY}" id="{1}"/></personList>`,
  ),
  comments: ofSheet(
    'comments',
    'comments1.xml',
    `<comments><authors><author>${CANARY}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>${CANARY}</t></text></comment></commentList></comments>`,
  ),
  scenarios: sheet(
    `<scenarios><scenario name="${CANARY}" user="${CANARY}" comment="${CANARY}"><inputCells r="A1" val="${CANARY}"/></scenario></scenarios>`,
  ),
  'views of one’s own, with their filters': sheet(
    `<customSheetViews><customSheetView guid="{1}"><autoFilter ref="A1"><filterColumn colId="0"><filters><filter val="${CANARY}"/></filters></filterColumn></autoFilter></customSheetView></customSheetViews>`,
  ),
  'filters and sorting': sheet(
    `<autoFilter ref="A1"><filterColumn colId="0"><filters><filter val="${CANARY}"/></filters></filterColumn><sortState ref="A1"><sortCondition ref="A1" customList="${CANARY}"/></sortState></autoFilter>`,
  ),
  'lists that may be chosen, and what they say': sheet(
    `<dataValidations count="1"><dataValidation type="list" sqref="B2" promptTitle="${CANARY}" prompt="${CANARY}" error="${CANARY}"><formula1>"${CANARY},x"</formula1></dataValidation></dataValidations>`,
  ),
  'what formats ask for': sheet(
    `<conditionalFormatting sqref="A1"><cfRule type="containsText" text="${CANARY}"><formula>SEARCH("${CANARY}",A1)</formula></cfRule></conditionalFormatting>`,
  ),
  'headers and footers, and pictures in them': sheet(
    `<headerFooter><oddHeader>&amp;C${CANARY}&amp;G</oddHeader><firstFooter>${CANARY}</firstFooter></headerFooter><legacyDrawingHF r:id="rId90"/>`,
    { rels: link('vmlDrawing', '../drawings/vmlDrawing1.vml') },
    {
      parts: [
        part(
          'xl/drawings/vmlDrawing1.vml',
          `<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="CH" alt="${CANARY}"><v:imagedata title="${CANARY}"/></v:shape></xml>`,
        ),
        part('xl/media/image1.png', CANARY, 'image/png'),
      ],
    },
  ),
  'links, with what they say of themselves': sheet(
    `<hyperlinks><hyperlink ref="A1" location="${CANARY}" tooltip="${CANARY}" display="${CANARY}"/><hyperlink ref="A1" r:id="rId90"/></hyperlinks>`,
    {
      rels: `<Relationship Id="rId90" Type="${RELS}/hyperlink" Target="mailto:${CANARY}@example.org" TargetMode="External"/>`,
    },
  ),
  'areas that some may write in': sheet(
    `<protectedRanges><protectedRange name="${CANARY}" sqref="A1" securityDescriptor="${CANARY}"/></protectedRanges>`,
  ),
  'what the sheet is called in programs': sheet('', { before: `<sheetPr codeName="${CANARY}"/>` }),
  'pages for the web, and marks of meaning': sheet(
    `<smartTags><cellSmartTags r="A1"><cellSmartTag type="0"><cellSmartTagPr key="${CANARY}" val="${CANARY}"/></cellSmartTag></cellSmartTags></smartTags><webPublishItems><webPublishItem id="1" title="${CANARY}" destinationFile="${CANARY}.htm"/></webPublishItems>`,
  ),
  'formulas behind what they show': book({
    sheets: [
      {
        name: 'Beds',
        xml: `<sheetData><row r="1"><c r="A1" t="str"><f>IF(TRUE,"${STAYS}","${CANARY}")</f><v>${STAYS}</v></c></row></sheetData>`,
      },
    ],
  }),
  'words for pictures, and objects': book({
    parts: [
      part(
        'xl/drawings/drawing1.xml',
        `<xdr:wsDr xmlns:xdr="x"><xdr:cNvPr id="1" name="${CANARY}" descr="${CANARY}" title="${CANARY}"/></xdr:wsDr>`,
      ),
      part('xl/embeddings/oleObject1.bin', CANARY, 'application/octet-stream'),
    ],
  }),
  'a table’s own names': ofSheet(
    'table',
    'tables/table1.xml',
    `<table id="1" name="${CANARY}" displayName="${CANARY}" comment="${CANARY}" ref="A1:A2"><tableColumns><tableColumn id="1" name="${CANARY}" totalsRowLabel="${CANARY}"><calculatedColumnFormula>"${CANARY}"</calculatedColumnFormula></tableColumn></tableColumns></table>`,
  ),
  'hidden rows, columns and sheets': book({
    sheets: [
      {
        name: 'Beds',
        xml: `<cols><col min="3" max="3" hidden="1"/></cols><sheetData><row r="1">${cell}<c r="C1" t="inlineStr"><is><t>${CANARY}</t></is></c></row><row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>${CANARY}</t></is></c></row></sheetData>`,
      },
      { name: CANARY, state: 'veryHidden', rows: [[CANARY]] },
    ],
  }),
};

const whole = (xml: string) => book({ sheets: [{ name: 'Beds', xml }] });
const FURTHER: Places = {
  'phonetic runs': whole(
    `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${STAYS}</t><rPh sb="0" eb="1"><t>${CANARY}</t></rPh></is></c></row></sheetData>`,
  ),
  'printer settings': book({
    parts: [part('xl/printerSettings/printerSettings1.bin', CANARY, 'application/octet-stream')],
  }),
  'query tables': book({
    parts: [part('xl/queryTables/queryTable1.xml', `<queryTable name="${CANARY}"/>`)],
  }),
  'web extensions': book({
    parts: [part('xl/webextensions/webextension1.xml', `<we:webextension id="${CANARY}"/>`)],
  }),
  'extension lists of the sheet': sheet(`<extLst><ext uri="{x}"><x:a>${CANARY}</x:a></ext></extLst>`),
  'alternate content': sheet(
    `<mc:AlternateContent><mc:Choice Requires="x"><v>${CANARY}</v></mc:Choice></mc:AlternateContent>`,
  ),
  'names of parts': book({ parts: [part(`xl/media/${CANARY}.bin`, '', 'application/octet-stream')] }),
};

const stringCell = (ref: string, text = CANARY, style = '') =>
  `<c r="${ref}"${style} t="inlineStr"><is><t>${text}</t></is></c>`;
const CHART =
  '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">';
/** Cells that lie on the sheet, and that nobody sees there. */
const UNSEEN_CELLS: Places = {
  'cells under a merged one': whole(
    `<sheetData><row r="1">${cell}${stringCell('B1')}</row><row r="2">${stringCell('A2')}</row></sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>`,
  ),
  'columns and rows of no size': whole(
    `<cols><col min="3" max="3" width="0" customWidth="1"/></cols><sheetData><row r="1">${cell}${stringCell('C1')}</row><row r="2" ht="0" customHeight="1">${stringCell('A2')}</row></sheetData>`,
  ),
  'formats and colours that show nothing': book({
    styles:
      '<numFmts count="1"><numFmt numFmtId="170" formatCode=";;;"/></numFmts><fonts count="2"><font/><font><color rgb="FFFFFFFF"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="3"><xf fontId="0"/><xf numFmtId="170" fontId="0" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs>',
    sheets: [
      {
        name: 'Beds',
        xml: `<sheetData><row r="1">${cell}${stringCell('B1', CANARY, ' s="1"')}${stringCell('C1', CANARY, ' s="2"')}</row></sheetData>`,
      },
    ],
  }),
  'a group that is folded': whole(
    `<sheetData><row r="1">${cell}</row><row r="2" outlineLevel="1" hidden="1">${stringCell('A2')}</row><row r="3" collapsed="1"/></sheetData>`,
  ),
  'sheets of macros, of dialogs and of charts': book({
    parts: [
      part(
        'xl/macrosheets/sheet1.xml',
        `<xm:macrosheet xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><sheetData><row r="1">${stringCell('A1')}</row></sheetData></xm:macrosheet>`,
      ),
      part('xl/dialogsheets/sheet1.xml', `<dialogsheet><sheetPr codeName="${CANARY}"/></dialogsheet>`),
      part('xl/chartsheets/sheet1.xml', `<chartsheet><sheetPr codeName="${CANARY}"/></chartsheet>`),
    ],
  }),
};

const MORE_PARTS: Places = {
  'caches of charts, and shapes on them': book({
    parts: [
      part(
        'xl/charts/chart1.xml',
        `${CHART}<c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>${CANARY}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:ser><c:cat><c:strRef><c:f>'${CANARY}'!A1</c:f><c:strCache><c:pt idx="0"><c:v>${CANARY}</c:v></c:pt></c:strCache></c:strRef></c:cat></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`,
      ),
      part('xl/charts/style1.xml', `<cs:chartStyle xmlns:cs="x" id="${CANARY}"/>`),
    ],
  }),
  'a query that fetches data': book({
    parts: [
      part(
        'customXml/item1.xml',
        `<DataMashup xmlns="http://schemas.microsoft.com/DataMashup">${Buffer.from(`section Section1; shared q = "${CANARY}";`).toString('base64')}</DataMashup>`,
      ),
    ],
  }),
  'linked data, and the answers of servers': book({
    parts: [
      part(
        'xl/metadata.xml',
        `<metadata xmlns="x"><metadataStrings><s v="${CANARY}"/></metadataStrings></metadata>`,
      ),
      part('xl/richData/rdsupportingpropertybag.xml', `<bag><v>${CANARY}</v></bag>`),
      part('xl/richData/richValueRel.xml', `<richValueRels><rel id="${CANARY}"/></richValueRels>`),
      part('xl/featurePropertyBag/featurePropertyBag.xml', `<bag><s>${CANARY}</s></bag>`),
      part(
        'xl/volatileDependencies.xml',
        `<volTypes><volType type="realTimeData"><main first="${CANARY}"><tp t="s"><v>${CANARY}</v><stp>${CANARY}</stp></tp></main></volType></volTypes>`,
      ),
      part('xl/calcChain.xml', `<calcChain><c r="${CANARY}"/></calcChain>`),
    ],
  }),
  'labels, tasks and ink': book({
    parts: [
      part(
        'docMetadata/LabelInfo.xml',
        `<clbl:labelList xmlns:clbl="x"><clbl:label id="${CANARY}"/></clbl:labelList>`,
      ),
      part('xl/documenttasks/documenttask1.xml', `<Tasks><Task><Title>${CANARY}</Title></Task></Tasks>`),
      part(
        'xl/ink/ink1.xml',
        `<inkml:ink xmlns:inkml="x"><inkml:annotation>${CANARY}</inkml:annotation></inkml:ink>`,
      ),
      part('xl/customProperty1.bin', CANARY, 'application/octet-stream'),
      part('customUI/customUI.xml', `<customUI><button label="${CANARY}"/></customUI>`),
      part(
        'xl/tables/tableSingleCells1.xml',
        `<singleXmlCells><singleXmlCell connectionId="${CANARY}"/></singleXmlCells>`,
      ),
    ],
  }),
  'ends of links, and kinds of marks': book({
    workbook: `<functionGroups><functionGroup name="${CANARY}"/></functionGroups><oleSize ref="A1"/><customWorkbookViews><customWorkbookView name="${CANARY}" guid="{1}"/></customWorkbookViews><smartTagTypes><smartTagType namespaceUri="${CANARY}" name="${CANARY}"/></smartTagTypes><webPublishing css="${CANARY}"/><webPublishObjects><webPublishObject id="1" title="${CANARY}" divId="x" destinationFile="${CANARY}"/></webPublishObjects><extLst><ext uri="{x}"><x:y xmlns:x="x" a="${CANARY}">${CANARY}</x:y></ext></extLst>`,
    rels: link('externalLinkPath', `file:///C:/${CANARY}.xlsx`),
  }),
  'lines in cells, and formats of later versions': sheet(
    `<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>'${CANARY}'!A1</xm:f></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:x14="x"><x14:dataValidation><x14:formula1><xm:f xmlns:xm="y">"${CANARY}"</xm:f></x14:formula1></x14:dataValidation></x14:dataValidations></ext></extLst>`,
  ),
  'sums of several sheets, watches and faults': sheet(
    `<dataConsolidate><dataRefs count="1"><dataRef name="${CANARY}" ref="A1" sheet="${CANARY}"/></dataRefs></dataConsolidate><cellWatches><cellWatch r="A1"/></cellWatches><customProperties><customPr name="${CANARY}" r:id="rId90"/></customProperties><oleObjects><oleObject progId="${CANARY}" link="${CANARY}" shapeId="1"/></oleObjects><controls><control shapeId="2" name="${CANARY}" r:id="rId91"/></controls>`,
  ),
};

const relations = (name: string, ...links: string[]) =>
  part(
    name,
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
    'application/vnd.openxmlformats-package.relationships+xml',
  );
const GRAPHIC = `<dgm:dataModel xmlns:dgm="x" xmlns:a="y"><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>${CANARY}</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`;
const BOX = `<xdr:wsDr xmlns:xdr="x" xmlns:a="y"><xdr:sp><xdr:txBody><a:p><a:r><a:t>${CANARY}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>`;
const SHAPES = part(
  'xl/drawings/drawing2.xml',
  `<c:userShapes xmlns:c="x" xmlns:cdr="y" xmlns:a="z"><cdr:sp><a:p><a:r><a:t>${CANARY}</a:t></a:r></a:p></cdr:sp></c:userShapes>`,
  'application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml',
);
const DRAWN: Places = {
  'drawings and graphics that nothing leads to': book({
    parts: [
      part('xl/drawings/drawing7.xml', BOX),
      part('xl/diagrams/data7.xml', GRAPHIC),
      part(
        'xl/diagrams/drawing7.xml',
        `<dsp:drawing xmlns:dsp="x"><a:t xmlns:a="y">${CANARY}</a:t></dsp:drawing>`,
      ),
    ],
  }),
  'shapes on charts': sheet(
    '<drawing r:id="rId90"/>',
    { rels: link('drawing', '../drawings/drawing1.xml') },
    {
      parts: [
        part('xl/drawings/drawing1.xml', '<xdr:wsDr xmlns:xdr="x"/>'),
        relations('xl/drawings/_rels/drawing1.xml.rels', link('chart', '../charts/chart1.xml')),
        part('xl/charts/chart1.xml', `${CHART}</c:chartSpace>`),
        relations('xl/charts/_rels/chart1.xml.rels', link('chartUserShapes', '../drawings/drawing2.xml')),
        SHAPES,
      ],
    },
  ),
  'drawings, graphics and charts of hidden sheets': book({
    sheets: [
      { name: 'Beds', xml: rows },
      {
        ...{ name: 'Old', state: 'hidden', xml: '<sheetData/><drawing r:id="rId90"/>' },
        rels: link('drawing', '../drawings/drawing1.xml'),
      },
    ],
    parts: [
      part('xl/drawings/drawing1.xml', BOX),
      relations(
        'xl/drawings/_rels/drawing1.xml.rels',
        link('diagramData', '../diagrams/data1.xml'),
        link('chart', '../charts/chart1.xml').replace('rId90', 'rId91'),
      ),
      part('xl/diagrams/data1.xml', GRAPHIC),
      part('xl/charts/chart1.xml', `${CHART}<a:t>${CANARY}</a:t></c:chartSpace>`),
    ],
  }),
};

export const XLSX: Places = {
  ...OF_THE_BOOK,
  ...OF_A_SHEET,
  ...FURTHER,
  ...UNSEEN_CELLS,
  ...MORE_PARTS,
  ...DRAWN,
};
