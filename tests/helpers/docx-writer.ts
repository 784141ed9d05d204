import { writeZip, type ZipFile } from './zip-writer.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';

/** A part besides the body, with its content type and what kind of link leads to it. */
export interface DocxPart extends ZipFile {
  readonly type?: string;
  /** Last step of the relationship's type. */
  readonly link?: string;
}

const ROOTS: Readonly<Record<string, string>> = {
  header: 'hdr',
  footer: 'ftr',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  settings: 'settings',
  styles: 'styles',
};

/** A part of WordprocessingML: `story('header', 1, paragraph('x'))`. */
export function story(kind: string, number: number, xml: string): DocxPart {
  const root = ROOTS[kind]!;
  return {
    name: `word/${kind}${number}.xml`,
    data: `${XML}<w:${root} ${SPACES}>${xml}</w:${root}>`,
    type: `${WORD}.${kind}+xml`,
    link: kind,
  };
}

export const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
export const run = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
export const paragraph = (text: string, properties = '') => `<w:p>${run(text, properties)}</w:p>`;
export const tableXml = (rows: readonly (readonly string[])[], rowProperties = '', cellProperties = '') =>
  `<w:tbl>${rows
    .map(
      (row) =>
        `<w:tr>${rowProperties}${row.map((text) => `<w:tc>${cellProperties}${paragraph(text)}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

/** A Word document written by hand: its body and whatever parts a test adds. */
export function writeDocx(body: string, parts: readonly DocxPart[] = []): Uint8Array {
  const types = parts.map(({ name, type }) =>
    type === undefined ? '' : `<Override PartName="/${name}" ContentType="${type}"/>`,
  );
  const links = parts.map(({ name, link }, i) =>
    link === undefined
      ? ''
      : `<Relationship Id="rId${i + 1}" Type="${RELATIONSHIPS}/${link}" Target="/${name}"/>`,
  );
  return writeZip([
    {
      name: '[Content_Types].xml',
      data: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>${types.join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      data: `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: 'word/document.xml', data: `${XML}<w:document ${SPACES}><w:body>${body}</w:body></w:document>` },
    {
      name: 'word/_rels/document.xml.rels',
      data: `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
    },
    ...parts.map(({ name, data }) => ({ name, data })),
  ]);
}
