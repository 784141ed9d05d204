import { type PptxPart, type SlideXml, shape, textLine, writePptx } from '../../helpers/pptx-writer.ts';
import { CANARY, type Places, STAYS } from './place.ts';

const slide = (more: Partial<SlideXml> & { readonly after?: string }, ...parts: PptxPart[]) => {
  const { after = '', ...rest } = more;
  return () => writePptx([{ xml: `${shape([STAYS])}${after}`, ...rest }], parts);
};
const drawn = (after: string) => slide({ after });
const part = (name: string, data: string, type = 'application/xml'): PptxPart => ({ name, data, type });
const beside = (...parts: PptxPart[]) => slide({}, ...parts);
const hidden = (more: Partial<SlideXml>) => () =>
  writePptx([{ xml: shape([STAYS]) }, { xml: shape([CANARY]), ...more }]);
const UNSEEN = `<p:cSld xmlns:p="x" xmlns:a="y"><p:spTree><p:sp><p:txBody>${textLine(CANARY)}</p:txBody></p:sp></p:spTree></p:cSld>`;
const link = (type: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
const LINKS = 'application/vnd.openxmlformats-package.relationships+xml';
const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml';

export const PPTX: Places = {
  'notes and comments': slide({
    notes: shape([CANARY]),
    comments: `<p:cm authorId="0"><p:text>${CANARY}</p:text></p:cm>`,
  }),
  'comments in threads, and who wrote them': beside(
    part(
      'ppt/comments/modernComment_1.xml',
      `<p188:cmLst xmlns:p188="x"><p188:cm><a:t xmlns:a="y">${CANARY}</a:t></p188:cm></p188:cmLst>`,
    ),
    part(
      'ppt/authors.xml',
      `<p188:authorLst xmlns:p188="x"><p188:author name="${CANARY}" userId="${CANARY}"/></p188:authorLst>`,
    ),
    part(
      'ppt/commentAuthors.xml',
      `<p:cmAuthorLst xmlns:p="x"><p:cmAuthor name="${CANARY}" initials="${CANARY}"/></p:cmAuthorLst>`,
    ),
  ),
  'a slide that is hidden': hidden({ hidden: true }),
  'a slide that no list names': hidden({ unlisted: true }),
  'words for pictures, and what is shown when pointed at': drawn(
    `<p:pic><p:nvPicPr><p:cNvPr id="9" name="${CANARY}" descr="${CANARY}" title="${CANARY}"><a:hlinkClick tooltip="${CANARY}" action="${CANARY}"/></p:cNvPr></p:nvPicPr></p:pic>`,
  ),
  'a shape that is hidden, beside the slide, or under another': drawn(
    `${shape([CANARY], { attributes: ' hidden="1"' })}${shape([CANARY], { box: [2000, 40, 200, 60] })}${shape([CANARY], { box: [40, 200, 300, 40] })}${shape([], { box: [30, 190, 400, 80], fill: '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>' })}`,
  ),
  'words too small to be seen': drawn(shape([CANARY], { properties: '<a:rPr sz="100"/>' })),
  'layouts and masters': beside(
    part(
      'ppt/slideLayouts/slideLayout1.xml',
      `<p:sldLayout xmlns:p="x">${UNSEEN}</p:sldLayout>`,
      `${TYPE}.slideLayout+xml`,
    ),
    part(
      'ppt/slideMasters/slideMaster1.xml',
      `<p:sldMaster xmlns:p="x">${UNSEEN}</p:sldMaster>`,
      `${TYPE}.slideMaster+xml`,
    ),
    part(
      'ppt/notesMasters/notesMaster1.xml',
      `<p:notesMaster xmlns:p="x">${UNSEEN}</p:notesMaster>`,
      `${TYPE}.notesMaster+xml`,
    ),
    part(
      'ppt/handoutMasters/handoutMaster1.xml',
      `<p:handoutMaster xmlns:p="x">${UNSEEN}</p:handoutMaster>`,
      `${TYPE}.handoutMaster+xml`,
    ),
  ),
  'tags, properties and settings': beside(
    part('ppt/tags/tag1.xml', `<p:tagLst xmlns:p="x"><p:tag name="${CANARY}" val="${CANARY}"/></p:tagLst>`),
    part(
      'docProps/core.xml',
      `<cp:coreProperties xmlns:cp="x"><cp:lastModifiedBy>${CANARY}</cp:lastModifiedBy></cp:coreProperties>`,
    ),
    part(
      'docProps/app.xml',
      `<Properties><TitlesOfParts><vt:vector xmlns:vt="x"><vt:lpstr>${CANARY}</vt:lpstr></vt:vector></TitlesOfParts></Properties>`,
    ),
    part(
      'ppt/presProps.xml',
      `<p:presentationPr xmlns:p="x"><p:showPr><p:custShow id="${CANARY}"/></p:showPr></p:presentationPr>`,
    ),
    part(
      'ppt/viewProps.xml',
      `<p:viewPr xmlns:p="x"><p:sldLst><p:sld id="${CANARY}"/></p:sldLst></p:viewPr>`,
    ),
    part('customXml/item1.xml', `<case><name>${CANARY}</name></case>`),
  ),
  'graphics that nothing leads to, and shapes on charts': beside(
    part('ppt/diagrams/data1.xml', `<dgm:dataModel xmlns:dgm="x">${textLine(CANARY)}</dgm:dataModel>`),
    part('ppt/diagrams/drawing1.xml', `<dsp:drawing xmlns:dsp="x">${textLine(CANARY)}</dsp:drawing>`),
    part(
      'ppt/drawings/drawing1.xml',
      `<c:userShapes xmlns:c="x">${textLine(CANARY)}</c:userShapes>`,
      'application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml',
    ),
    part('ppt/drawings/vmlDrawing1.vml', `<xml><v:textbox xmlns:v="x">${CANARY}</v:textbox></xml>`),
  ),
  'charts, with the workbook behind them': beside(
    part('ppt/slides/_rels/slide1.xml.rels', link('chart', '../charts/chart1.xml'), LINKS),
    part(
      'ppt/charts/chart1.xml',
      `<c:chartSpace xmlns:c="x"><c:chart><c:title><c:tx><c:rich>${textLine(CANARY)}</c:rich></c:tx></c:title><c:ser><c:cat><c:strRef><c:strCache><c:pt idx="0"><c:v>${CANARY}</c:v></c:pt></c:strCache></c:strRef></c:cat></c:ser></c:chart></c:chartSpace>`,
      'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    ),
    part('ppt/embeddings/Microsoft_Excel_Sheet1.xlsx', CANARY, 'application/octet-stream'),
  ),
  'what moves, and XML comments': drawn(
    `<!-- ${CANARY} --><p:extLst><p:ext uri="{x}"><x:y xmlns:x="x" name="${CANARY}"/></p:ext></p:extLst>`,
  ),
  'macros, fonts and media': beside(
    part('ppt/vbaProject.bin', CANARY, 'application/vnd.ms-office.vbaProject'),
    part('ppt/fonts/font1.fntdata', CANARY, 'application/x-fontdata'),
    part('ppt/media/media1.mp4', CANARY, 'video/mp4'),
    part(
      'ppt/activeX/activeX1.xml',
      `<ax:ocx xmlns:ax="x"><ax:ocxPr ax:name="Caption" ax:value="${CANARY}"/></ax:ocx>`,
    ),
  ),
};
