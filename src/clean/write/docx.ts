import type { SafeBlock, SafeTable } from '../apply.ts';
import { textOf } from '../model.ts';
import type { CopyTools } from '../tools.ts';
import { escaped, XML_HEAD } from './xml.ts';
import { zip } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A document (ECMA-376) of headings, paragraphs and tables, with no more than a document must have. */
export function docxCopy(
  blocks: readonly SafeBlock[],
  { tools }: { readonly tools: Pick<CopyTools, 'deflateRaw'> },
): Promise<Uint8Array> {
  const part = (name: string, type: string): string =>
    `<Override PartName="/word/${name}" ContentType="${KIND}.${type}+xml"/>`;
  const types =
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${part('document.xml', 'document.main')}` +
    `${part('styles.xml', 'styles')}</Types>`;
  const link = (type: string, target: string): string =>
    `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/${type}" Target="${target}"/></Relationships>`;
  return zip(
    [
      ['[Content_Types].xml', types],
      ['_rels/.rels', link('officeDocument', 'word/document.xml')],
      ['word/document.xml', documentXml(blocks)],
      ['word/_rels/document.xml.rels', link('styles', 'styles.xml')],
      ['word/styles.xml', STYLES],
    ],
    tools,
  );
}

const STYLES =
  `${XML_HEAD}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>` +
  '<w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>' +
  '<w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style></w:styles>';

function documentXml(blocks: readonly SafeBlock[]): string {
  const body = blocks.map((block) =>
    block.kind === 'table' ? tableXml(block) : paragraph(block.text, block.isHeading),
  );
  const page =
    '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1080" w:bottom="1440" w:left="1080" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>';
  return `${XML_HEAD}<w:document xmlns:w="${MAIN}"><w:body>${body.join('')}${page}</w:body></w:document>`;
}

function paragraph(text: string, isHeading: boolean): string {
  const style = isHeading ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : '';
  return `<w:p>${style}${run(text, false)}</w:p>`;
}

function run(text: string, isBold: boolean): string {
  if (text === '') return '';
  const lines = text.split(/\r\n?|\n/).map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
  return `<w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}${lines.join('<w:br/>')}</w:r>`;
}

/** Text width of the page in twentieths of a point. */
const WIDTH = 10_080;

function tableXml({ name, above, captions, rows }: SafeTable): string {
  const columns = Math.max(captions.length, ...rows.map((row) => row.length), 1);
  const grid = `<w:gridCol w:w="${Math.floor(WIDTH / columns)}"/>`.repeat(columns);
  const edge = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`;
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('');
  const hasHead = captions.some((caption) => caption !== '');
  const lines = [
    ...(hasHead ? [rowXml(captions, columns, true)] : []),
    ...rows.map((row) => rowXml(row.map(textOf), columns, false)),
  ];
  const notes = above.map((row) => paragraph(row.map(textOf).join(' '), false));
  // Word repairs tables without rows.
  if (lines.length === 0) return `${paragraph(name, true)}${notes.join('')}`;
  return (
    `${paragraph(name, true)}${notes.join('')}<w:tbl><w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/>` +
    `<w:tblBorders>${edges}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl>${paragraph('', false)}`
  );
}

function rowXml(cells: readonly string[], columns: number, isHead: boolean): string {
  const inside = Array.from(
    { length: columns },
    (_, column) => `<w:tc><w:p>${run(cells[column] ?? '', isHead)}</w:p></w:tc>`,
  );
  return `<w:tr>${isHead ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${inside.join('')}</w:tr>`;
}
