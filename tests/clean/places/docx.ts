import { type DocxPart, paragraph, run, story, writeDocx } from '../../helpers/docx-writer.ts';
import { CANARY, type Places, STAYS } from './place.ts';

const stays = paragraph(STAYS);
const body =
  (xml: string, ...parts: DocxPart[]) =>
  () =>
    writeDocx(`${stays}${xml}`, parts);
const part = (name: string, data: string, type = 'application/xml', link?: string): DocxPart => ({
  ...{ name, data, type },
  ...(link !== undefined && { link }),
});
const settings = (xml: string) => body('', story('settings', 1, xml));
const text = (value: string) => `<w:p><w:r><w:t>${value}</w:t></w:r></w:p>`;

const AROUND: Places = {
  'properties of the document': body(
    '',
    part(
      'docProps/core.xml',
      `<cp:coreProperties xmlns:cp="x"><cp:lastModifiedBy>${CANARY}</cp:lastModifiedBy></cp:coreProperties>`,
    ),
    part('docProps/app.xml', `<Properties><Template>${CANARY}</Template></Properties>`),
    part('docProps/custom.xml', `<Properties><property name="${CANARY}"/></Properties>`),
  ),
  'variables of the document': settings(
    `<w:docVars><w:docVar w:name="${CANARY}" w:val="${CANARY}"/></w:docVars>`,
  ),
  'a template, and a list for letters': settings(
    `<w:attachedTemplate r:id="rId90"/><w:mailMerge><w:connectString w:val="${CANARY}"/><w:query w:val="select '${CANARY}'"/><w:odso><w:table w:val="${CANARY}"/></w:odso></w:mailMerge>`,
  ),
  'XML of somebody’s own': body(
    '',
    part('customXml/item1.xml', `<case><name>${CANARY}</name></case>`, 'application/xml', 'customXml'),
  ),
  'names of fonts, and fonts inside': body(
    '',
    part(
      'word/fontTable.xml',
      `<w:fonts xmlns:w="x"><w:font w:name="${CANARY}"><w:altName w:val="${CANARY}"/></w:font></w:fonts>`,
      'application/xml',
      'fontTable',
    ),
    part('word/fonts/font1.odttf', CANARY, 'application/vnd.openxmlformats-officedocument.obfuscatedFont'),
  ),
  'comments, people and threads': body(
    '',
    story(
      'comments',
      1,
      `<w:comment w:id="0" w:author="${CANARY}" w:initials="${CANARY}">${text(CANARY)}</w:comment>`,
    ),
    part(
      'word/people.xml',
      `<w15:people xmlns:w15="x"><w15:person w15:author="${CANARY}"><w15:presenceInfo w15:userId="${CANARY}"/></w15:person></w15:people>`,
    ),
    part(
      'word/commentsExtended.xml',
      `<w15:commentsEx xmlns:w15="x"><w15:commentEx w15:paraId="${CANARY}"/></w15:commentsEx>`,
    ),
  ),
  'headers and footers': body('', story('header', 1, text(CANARY)), story('footer', 1, text(CANARY))),
  'names of styles and signs of lists': body(
    '',
    story(
      'styles',
      1,
      `<w:style w:styleId="x"><w:name w:val="${CANARY}"/><w:aliases w:val="${CANARY}"/></w:style>`,
    ),
    part(
      'word/numbering.xml',
      `<w:numbering xmlns:w="x"><w:abstractNum><w:name w:val="${CANARY}"/></w:abstractNum></w:numbering>`,
      'application/xml',
      'numbering',
    ),
    part('word/theme/theme1.xml', `<a:theme xmlns:a="x" name="${CANARY}"/>`),
  ),
  'macros, controls and objects': body(
    '',
    part('word/vbaProject.bin', CANARY, 'application/vnd.ms-office.vbaProject'),
    part(
      'word/vbaData.xml',
      `<wne:vbaSuppData xmlns:wne="x"><wne:mcd wne:macroName="${CANARY}"/></wne:vbaSuppData>`,
    ),
    part('word/activeX/activeX1.bin', CANARY, 'application/octet-stream'),
    part('word/embeddings/oleObject1.bin', CANARY, 'application/octet-stream'),
  ),
  'pages of the web, and signatures': body(
    '',
    part(
      'word/webSettings.xml',
      `<w:webSettings xmlns:w="x"><w:divs><w:div w:id="1"/></w:divs><w:frameset><w:frame><w:name w:val="${CANARY}"/></w:frame></w:frameset></w:webSettings>`,
      'application/xml',
      'webSettings',
    ),
    part('_xmlsignatures/sig1.xml', `<Signature><Object>${CANARY}</Object></Signature>`),
  ),
};

const INSIDE: Places = {
  'words that were deleted or moved': body(
    `<w:p><w:del w:author="${CANARY}"><w:r><w:delText>${CANARY}</w:delText></w:r></w:del><w:moveFrom w:author="${CANARY}"><w:r><w:t>${CANARY}</w:t></w:r></w:moveFrom></w:p>`,
  ),
  'who changed how it looks': body(
    `<w:p><w:pPr><w:pPrChange w:id="1" w:author="${CANARY}"><w:pPr/></w:pPrChange></w:pPr><w:r><w:rPr><w:rPrChange w:id="2" w:author="${CANARY}"/></w:rPr><w:t>x</w:t></w:r></w:p>`,
  ),
  'hidden words': body(
    `<w:p>${run(CANARY, '<w:vanish/>')}${run(CANARY, '<w:vanish/><w:specVanish/>')}</w:p>`,
  ),
  'words of the colour of the page': body(`<w:p>${run(CANARY, '<w:color w:val="FFFFFF"/>')}</w:p>`),
  'fields that are asked for, with what they may be': body(
    `<w:sdt><w:sdtPr><w:alias w:val="${CANARY}"/><w:tag w:val="${CANARY}"/><w:dataBinding w:xpath="/${CANARY}"/><w:placeholder><w:docPart w:val="${CANARY}"/></w:placeholder><w:dropDownList><w:listItem w:displayText="${CANARY}" w:value="${CANARY}"/></w:dropDownList></w:sdtPr><w:sdtContent>${text('x')}</w:sdtContent></w:sdt>`,
  ),
  'fields of old forms': body(
    `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="${CANARY}"/><w:helpText w:val="${CANARY}"/><w:statusText w:val="${CANARY}"/><w:textInput><w:default w:val="${CANARY}"/></w:textInput></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  ),
  'links, and words for pictures': body(
    `<w:p><w:hyperlink w:anchor="${CANARY}" w:tooltip="${CANARY}"><w:r><w:t>x</w:t></w:r></w:hyperlink><w:r><w:drawing><wp:inline><wp:docPr id="1" name="${CANARY}" descr="${CANARY}" title="${CANARY}"/></wp:inline></w:drawing></w:r></w:p>`,
    part('word/media/image1.png', CANARY, 'image/png'),
  ),
  'marks of meaning, of spelling and of who may write': body(
    `<w:p><w:smartTag w:element="${CANARY}"><w:smartTagPr><w:attr w:name="${CANARY}" w:val="${CANARY}"/></w:smartTagPr><w:r><w:t>x</w:t></w:r></w:smartTag><w:permStart w:id="1" w:ed="${CANARY}"/><w:permEnd w:id="1"/></w:p><w:customXml w:element="${CANARY}"><w:customXmlPr><w:attr w:name="a" w:val="${CANARY}"/></w:customXmlPr>${text('x')}</w:customXml>`,
  ),
  'what is said of a table': body(
    `<w:tbl><w:tblPr><w:tblCaption w:val="${CANARY}"/><w:tblDescription w:val="${CANARY}"/></w:tblPr><w:tr><w:tc>${text('x')}</w:tc></w:tr></w:tbl>`,
  ),
  'a second way to draw something': body(
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:shape alt="${CANARY}" title="${CANARY}"/></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
  ),
  'XML comments and instructions': body(`<!-- ${CANARY} --><?${CANARY} ${CANARY}?>`),
};

const FURTHER: Places = {
  'ids of revisions': () =>
    writeDocx(stays, [story('settings', 1, `<w:rsids><w:rsid w:val="${CANARY}"/></w:rsids>`)]),
  'building blocks': () =>
    writeDocx(stays, [
      part(
        'word/glossary/document.xml',
        `<w:glossaryDocument>${paragraph(CANARY)}</w:glossaryDocument>`,
        'application/xml',
      ),
    ]),
  'chunks of other formats': () =>
    writeDocx(`${stays}<w:altChunk r:id="c1"/>`, [part('word/chunk.html', `<p>${CANARY}</p>`, 'text/html')]),
  'names of bookmarks': () =>
    writeDocx(`${stays}<w:bookmarkStart w:id="0" w:name="${CANARY}"/><w:bookmarkEnd w:id="0"/>`),
  'codes of fields': () =>
    writeDocx(
      `${stays}<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE ${CANARY}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    ),
};

const row = (properties: string, value: string) =>
  `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${text(value)}</w:tc></w:tr>`;
const UNTRIED: Places = {
  'rows that are hidden or were deleted': body(
    `<w:tbl>${row('', 'x')}${row('<w:hidden/>', CANARY)}${row(`<w:del w:id="1" w:author="${CANARY}"/>`, CANARY)}</w:tbl>`,
  ),
  'a cell that was deleted': body(
    `<w:tbl><w:tr><w:tc>${text('x')}</w:tc><w:tc><w:tcPr><w:cellDel w:id="1" w:author="${CANARY}"/></w:tcPr>${text(CANARY)}</w:tc></w:tr></w:tbl>`,
  ),
  'names of what was moved, and of copies': body(
    `<w:moveFromRangeStart w:id="1" w:name="${CANARY}" w:author="${CANARY}"/><w:p><w:moveFrom w:id="2" w:author="${CANARY}"><w:r><w:t>${CANARY}</w:t></w:r></w:moveFrom></w:p><w:moveFromRangeEnd w:id="1"/>`,
  ),
  'a style that hides': body(
    `<w:p><w:pPr><w:pStyle w:val="gone"/></w:pPr>${run(CANARY)}</w:p>`,
    story(
      'styles',
      1,
      '<w:style w:type="paragraph" w:styleId="gone"><w:name w:val="gone"/><w:rPr><w:vanish/></w:rPr></w:style>',
    ),
  ),
  'words too small to be seen': body(`<w:p>${run(CANARY, '<w:sz w:val="2"/>')}</w:p>`),
  'notes that nothing leads to': body(
    '',
    story('footnotes', 1, `<w:footnote w:id="7">${text(CANARY)}</w:footnote>`),
    story('endnotes', 1, `<w:endnote w:id="8">${text(CANARY)}</w:endnote>`),
  ),
  'charts with the workbook behind them': body(
    '',
    part(
      'word/charts/chart1.xml',
      `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:barChart><c:ser><c:cat><c:strRef><c:strCache><c:pt idx="0"><c:v>${CANARY}</c:v></c:pt></c:strCache></c:strRef></c:cat></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`,
    ),
    part('word/embeddings/Microsoft_Excel_Sheet1.xlsx', CANARY, 'application/octet-stream'),
  ),
  'sources of citations, labels and tasks': body(
    '',
    part(
      'customXml/item2.xml',
      `<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><b:Source><b:Title>${CANARY}</b:Title></b:Source></b:Sources>`,
      'application/xml',
      'customXml',
    ),
    part(
      'docMetadata/LabelInfo.xml',
      `<clbl:labelList xmlns:clbl="x"><clbl:label id="${CANARY}"/></clbl:labelList>`,
    ),
    part('word/documenttasks/documenttasks1.xml', `<Tasks><Task><Title>${CANARY}</Title></Task></Tasks>`),
    part(
      'word/commentsIds.xml',
      `<w16cid:commentsIds xmlns:w16cid="x"><w16cid:commentId w16cid:durableId="${CANARY}"/></w16cid:commentsIds>`,
    ),
    part(
      'word/commentsExtensible.xml',
      `<w16cex:commentsExtensible xmlns:w16cex="x"><w16cex:commentExtensible w16cex:durableId="${CANARY}"/></w16cex:commentsExtensible>`,
    ),
    part('word/stylesWithEffects.xml', `<w:styles xmlns:w="x"><w:style w:styleId="${CANARY}"/></w:styles>`),
    part('customUI/customUI14.xml', `<customUI><button label="${CANARY}"/></customUI>`),
  ),
  'who may change it, and how it is saved': settings(
    `<w:documentProtection w:hash="${CANARY}"/><w:writeProtection w:hash="${CANARY}"/><w:saveThroughXslt w:solutionID="${CANARY}"/><w:captions><w:caption w:name="${CANARY}"/></w:captions><w:attachedSchema w:val="${CANARY}"/><w:themeFontLang w:val="${CANARY}"/>`,
  ),
  'fields in one piece, and links of fields': body(
    `<w:p><w:fldSimple w:instr="MERGEFIELD ${CANARY}"><w:r><w:t>x</w:t></w:r></w:fldSimple><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "mailto:${CANARY}@example.org"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  ),
  'objects, and drawings of old programs': body(
    `<w:p><w:r><w:object><v:shape alt="${CANARY}" id="${CANARY}"><v:imagedata o:title="${CANARY}" xmlns:o="x"/></v:shape><o:OLEObject xmlns:o="x" ProgID="${CANARY}"/><w:control w:name="${CANARY}"/></w:object></w:r></w:p>`,
  ),
  'a part of another document': body(`<w:subDoc r:id="rId90"/>`, part('word/sub.docx', CANARY)),
};

const graphic = (words: string) =>
  `<dgm:dataModel xmlns:dgm="x" xmlns:a="y"><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>${words}</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`;
const shapes = `<c:userShapes xmlns:c="x" xmlns:cdr="y" xmlns:a="z"><cdr:sp><a:p><a:r><a:t>${CANARY}</a:t></a:r></a:p></cdr:sp></c:userShapes>`;
const SHAPES_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml';
const DRAWN: Places = {
  'graphics that nothing leads to': body(
    '',
    part('word/diagrams/data1.xml', graphic(CANARY)),
    part(
      'word/diagrams/drawing1.xml',
      `<dsp:drawing xmlns:dsp="x"><a:t xmlns:a="y">${CANARY}</a:t></dsp:drawing>`,
    ),
    part('word/drawings/vmlDrawing1.vml', `<xml><v:textbox xmlns:v="x">${CANARY}</v:textbox></xml>`),
  ),
  'shapes on charts': body(
    '',
    part('word/charts/chart1.xml', '<c:chartSpace xmlns:c="x"/>', 'application/xml', 'chart'),
    part(
      'word/charts/_rels/chart1.xml.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartUserShapes" Target="../drawings/drawing1.xml"/></Relationships>',
      'application/vnd.openxmlformats-package.relationships+xml',
    ),
    part('word/drawings/drawing1.xml', shapes, SHAPES_TYPE),
  ),
};

export const DOCX: Places = { ...AROUND, ...INSIDE, ...FURTHER, ...UNTRIED, ...DRAWN };
