import { writeZip, type ZipFile } from './zip-writer.ts';

export const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';

/** The prefixes of everything that tests write. */
export const NAMESPACES = [
  ...'office table text style number draw form script meta config chart presentation'
    .split(' ')
    .map((name) => `xmlns:${name}="${OASIS}:${name}:1.0"`),
  `xmlns:svg="${OASIS}:svg-compatible:1.0"`,
  `xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
].join(' ');
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

export interface OdsXml {
  /** Inside of `office:spreadsheet`. */
  readonly body: string;
  /** Inside of `office:automatic-styles`. */
  readonly styles?: string;
  /** Inside of `office:document-styles`. */
  readonly stylesPart?: string;
  /** Inside of `office:meta`. */
  readonly meta?: string;
  /** Further parts; those with a type stand in the manifest. */
  readonly parts?: readonly (ZipFile & { readonly type?: string })[];
  /** Inside of the manifest. */
  readonly manifest?: string;
  readonly mimetype?: string | null;
}

export const contentXml = ({ body, styles = '' }: Pick<OdsXml, 'body' | 'styles'>) =>
  `${HEAD}<office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles>` +
  `<office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`;

/** The files of a package. */
export function odsFiles(book: OdsXml): ZipFile[] {
  const files: ZipFile[] = [];
  if (book.mimetype !== null) files.push({ name: 'mimetype', data: book.mimetype ?? ODS_TYPE, method: 0 });
  files.push({ name: 'content.xml', data: contentXml(book) });
  if (book.stylesPart !== undefined) {
    const inside = `<office:document-styles ${NAMESPACES}>${book.stylesPart}</office:document-styles>`;
    files.push({ name: 'styles.xml', data: HEAD + inside });
  }
  if (book.meta !== undefined) {
    const inside = `<office:meta>${book.meta}</office:meta>`;
    files.push({
      name: 'meta.xml',
      data: `${HEAD}<office:document-meta ${NAMESPACES}>${inside}</office:document-meta>`,
    });
  }
  files.push(...(book.parts ?? []));
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  const listed = (book.parts ?? []).map(({ name, type }) => (type === undefined ? '' : entry(name, type)));
  const manifest = book.manifest ?? entry('/', ODS_TYPE) + entry('content.xml', 'text/xml') + listed.join('');
  files.push({
    name: 'META-INF/manifest.xml',
    data: `${HEAD}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0">${manifest}</manifest:manifest>`,
  });
  return files;
}

/** A whole spreadsheet. */
export const writeOds = (book: OdsXml) => writeZip(odsFiles(book));

/** The same in one XML document. */
export function flatXml({ body, styles = '', meta = '', stylesPart = '' }: OdsXml): string {
  const mimetype = `office:mimetype="${ODS_TYPE}"`;
  return (
    `${HEAD}<office:document ${NAMESPACES} office:version="1.3" ${mimetype}><office:meta>${meta}</office:meta>` +
    `${stylesPart}<office:automatic-styles>${styles}</office:automatic-styles>` +
    `<office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document>`
  );
}

export const escapeXml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A cell of text; `attributes` besides its type. */
export const cell = (text: string, attributes = '') =>
  `<table:table-cell ${attributes} office:value-type="string"><text:p>${escapeXml(text)}</text:p></table:table-cell>`;

/** A cell of a number, with what is shown of it if that is something else. */
export const number = (value: string, shown = value, attributes = '') =>
  `<table:table-cell ${attributes} office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;

export const row = (cells: string, attributes = '') =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;

export const sheet = (inside: string, name = 'S', attributes = '') =>
  `<table:table table:name="${escapeXml(name)}" ${attributes}>${inside}</table:table>`;

/** A style of a family with the inside of its properties. */
export const style = (name: string, family: string, properties: string) =>
  `<style:style style:name="${name}" style:family="${family}">${properties}</style:style>`;
