/** Hand-made workbooks with texts beside the cells: comments, shapes, prompts, names, links, headers. */
import { RELS } from '../../../helpers/xlsx-writer.ts';
import type { Content } from '../content.ts';
import { book, DRAWING_TYPE, escapeXml, link, linksOf, SHEET_TYPE } from './package.ts';

type Make = (content: Content) => Uint8Array;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A note for each remark, with the shapes that programs write for them. */
export const comments: Make = (content) => {
  const notes = content.sentences.map(
    (text, i) =>
      `<comment ref="B${i + 4}" authorId="0"><text><r><t>${escapeXml(text)}</t></r></text></comment>`,
  );
  const data = `<comments xmlns="${MAIN}"><authors><author>Statistics Unit</author></authors><commentList>${notes.join('')}</commentList></comments>`;
  const shapes = content.sentences.map(
    (_, i) =>
      `<v:shape id="_x0000_s${1025 + i}" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>${i + 3}</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>`,
  );
  const vml = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">${shapes.join('')}</xml>`;
  return book({
    cover: {
      rels:
        link('rId1', 'comments', '../comments1.xml') +
        link('rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
      after: '<legacyDrawing r:id="rId2"/>',
    },
    parts: [
      { name: 'xl/comments1.xml', data, type: `${SHEET_TYPE}.comments+xml` },
      {
        name: 'xl/drawings/vmlDrawing1.vml',
        data: vml,
        type: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
      },
    ],
  });
};

/** A conversation: comments of the newer kind, and who wrote them. */
export const threadedComments: Make = (content) => {
  const ns = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
  const person = '{8B3F5C6E-52A1-4E0C-9D6A-0F1E2D3C4B5A}';
  const threads = content.sentences.map((text, i) => {
    const id = `{00000000-0000-4000-8000-${String(i).padStart(12, '0')}}`;
    return `<threadedComment ref="B${i + 4}" dT="2022-11-02T10:00:00.00" personId="${person}" id="${id}"><text>${escapeXml(text)}</text></threadedComment>`;
  });
  return book({
    cover: {
      rels: '<Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>',
    },
    rels: '<Relationship Id="rIdT" Type="http://schemas.microsoft.com/office/2017/10/relationships/person" Target="persons/person.xml"/>',
    parts: [
      {
        name: 'xl/threadedComments/threadedComment1.xml',
        data: `<ThreadedComments xmlns="${ns}">${threads.join('')}</ThreadedComments>`,
        type: 'application/vnd.ms-excel.threadedcomments+xml',
      },
      {
        name: 'xl/persons/person.xml',
        data: `<personList xmlns="${ns}"><person displayName="Statistics Unit" id="${person}" userId="stats" providerId="None"/></personList>`,
        type: 'application/vnd.ms-excel.person+xml',
      },
    ],
  });
};

/** Shapes on the published sheet, one for each remark. */
const drawingBook = (shape: (text: string, index: number) => string, content: Content): Uint8Array => {
  const anchors = content.sentences.map(
    (text, i) =>
      `<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${i + 30}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${i + 31}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${shape(escapeXml(text), i + 2)}<xdr:clientData/></xdr:twoCellAnchor>`,
  );
  const data = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${anchors.join('')}</xdr:wsDr>`;
  return book({
    cover: { rels: link('rId1', 'drawing', '../drawings/drawing1.xml'), after: '<drawing r:id="rId1"/>' },
    parts: [{ name: 'xl/drawings/drawing1.xml', data, type: DRAWING_TYPE }],
  });
};

const shapeXml = (
  { id, name, descr = '', body = '' }: { id: number; name: string; descr?: string; body?: string },
  textBox = '',
) =>
  `<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="${id}" name="${name}"${descr === '' ? '' : ` descr="${descr}"`}/><xdr:cNvSpPr${textBox}/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1828800" cy="190500"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p>${body === '' ? '' : `<a:r><a:rPr lang="en-US"/><a:t>${body}</a:t></a:r>`}</a:p></xdr:txBody></xdr:sp>`;

export const textBoxes: Make = (content) =>
  drawingBook((body, id) => shapeXml({ id, name: `TextBox ${id}`, body }, ' txBox="1"'), content);

export const shapes: Make = (content) =>
  drawingBook((body, id) => shapeXml({ id, name: `Rectangle ${id}`, body }), content);

export const alternativeTexts: Make = (content) =>
  drawingBook((descr, id) => shapeXml({ id, name: `Rectangle ${id}`, descr }), content);

const validations = (rules: readonly string[]) =>
  book({ cover: { after: `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>` } });

/** Lists to choose from, written into the rule itself: at most 255 characters each. */
export const validationLists: Make = (content) => {
  const lists: string[] = [];
  let list = '';
  for (const item of content.items) {
    if (list !== '' && list.length + item.length > 250) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? item : `${list},${item}`;
  }
  lists.push(list);
  return validations(
    lists.map(
      (text, i) =>
        `<dataValidation type="list" allowBlank="1" sqref="K${i + 4}"><formula1>"${escapeXml(text)}"</formula1></dataValidation>`,
    ),
  );
};

export const validationPrompts: Make = (content) =>
  validations(
    content.sentences.map(
      (text, i) =>
        `<dataValidation type="whole" allowBlank="1" showInputMessage="1" promptTitle="Note" prompt="${escapeXml(text)}" sqref="K${i + 4}"><formula1>0</formula1><formula2>9</formula2></dataValidation>`,
    ),
  );

export const validationErrors: Make = (content) =>
  validations(
    content.sentences.map(
      (text, i) =>
        `<dataValidation type="whole" allowBlank="1" showErrorMessage="1" errorTitle="Check" error="${escapeXml(text)}" sqref="K${i + 4}"><formula1>0</formula1><formula2>9</formula2></dataValidation>`,
    ),
  );

export const definedNames: Make = (content) => {
  const names = content.sentences.map(
    (text, i) => `<definedName name="case_${i + 1}" hidden="1">"${escapeXml(text)}"</definedName>`,
  );
  return book({ workbook: `<definedNames>${names.join('')}</definedNames>` });
};

/** What a defined name or a scenario says of itself. */
export const nameComments: Make = (content) => {
  const names = content.sentences.map(
    (text, i) =>
      `<definedName name="area_${i + 1}" comment="${escapeXml(text)}">Statistics!$A$1</definedName>`,
  );
  return book({ workbook: `<definedNames>${names.join('')}</definedNames>` });
};

export const tooltips: Make = (content) => {
  const links = content.sentences.map(
    (text, i) =>
      `<hyperlink ref="B${i + 4}" location="Statistics!A1" tooltip="${escapeXml(text)}" display="more"/>`,
  );
  return book({ cover: { after: `<hyperlinks>${links.join('')}</hyperlinks>` } });
};

export const hyperlinks: Make = (content) => {
  const links = content.sentences.map((_, i) => `<hyperlink ref="B${i + 4}" r:id="rId${i + 1}"/>`);
  const rels = content.sentences.map(
    (text, i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELS}/hyperlink" Target="mailto:intake-desk@example.org?subject=${encodeURIComponent(text).replace(/'/g, '%27')}" TargetMode="External"/>`,
  );
  return book({ cover: { after: `<hyperlinks>${links.join('')}</hyperlinks>`, rels: rels.join('') } });
};

/** A header or footer has at most 255 characters. */
export const headerFooter: Make = (content) =>
  book({
    cover: {
      after: `<headerFooter><oddHeader>&amp;L&amp;"Calibri,Bold"&amp;11Statistics&amp;R&amp;D</oddHeader><oddFooter>&amp;C${escapeXml(content.sentences[0]!)}&amp;RPage &amp;P</oddFooter></headerFooter>`,
    },
  });

export const conditionTexts: Make = (content) => {
  const rules = content.sentences.map(
    (text, i) =>
      `<conditionalFormatting sqref="B${i + 4}"><cfRule type="containsText" dxfId="1" priority="${i + 1}" operator="containsText" text="${escapeXml(text)}"><formula>NOT(ISERROR(SEARCH("${escapeXml(text)}",B${i + 4})))</formula></cfRule></conditionalFormatting>`,
  );
  return book({ cover: { after: rules.join('') } });
};

/** What a scenario would put into cells. */
export const scenarios: Make = (content) => {
  const cells = content.sentences.map((text, i) => `<inputCells r="B${i + 4}" val="${escapeXml(text)}"/>`);
  return book({
    cover: {
      after: `<scenarios current="0"><scenario name="Draft" count="${cells.length}" user="Unit">${cells.join('')}</scenario></scenarios>`,
    },
  });
};

/** What a sheet's filter looks for. */
export const filterValues: Make = (content) => {
  const filters = content.sentences.map((text) => `<filter val="${escapeXml(text)}"/>`);
  return book({
    cover: {
      after: `<autoFilter ref="A3:I15"><filterColumn colId="0"><filters>${filters.join('')}</filters></filterColumn></autoFilter>`,
    },
  });
};

/** Entries of a list box of the older kind of form controls. */
export const formControls: Make = (content) => {
  const items = content.sentences.map((text) => `<item val="${escapeXml(text)}"/>`);
  const data = `<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="List" dx="16"><itemLst>${items.join('')}</itemLst></formControlPr>`;
  return book({
    cover: { rels: link('rId1', 'ctrlProp', '../ctrlProps/ctrlProp1.xml') },
    parts: [
      { name: 'xl/ctrlProps/ctrlProp1.xml', data, type: 'application/vnd.ms-excel.controlproperties+xml' },
    ],
  });
};

/** Shapes of a SmartArt graphic keep their words in a part of their own. */
export const diagram: Make = (content) => {
  const points = content.sentences.map(
    (text, i) =>
      `<dgm:pt modelId="${i + 1}"><dgm:t><a:bodyPr/><a:p><a:r><a:t>${escapeXml(text)}</a:t></a:r></a:p></dgm:t></dgm:pt>`,
  );
  const data = `<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst>${points.join('')}</dgm:ptLst></dgm:dataModel>`;
  const drawing =
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>';
  return book({
    cover: { rels: link('rId1', 'drawing', '../drawings/drawing1.xml'), after: '<drawing r:id="rId1"/>' },
    parts: [
      { name: 'xl/drawings/drawing1.xml', data: drawing, type: DRAWING_TYPE },
      linksOf('xl/drawings/drawing1.xml', link('rId1', 'diagramData', '../diagrams/data1.xml')),
      {
        name: 'xl/diagrams/data1.xml',
        data,
        type: 'application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml',
      },
    ],
  });
};
