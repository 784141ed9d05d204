/** OpenDocument spreadsheets by hand (OASIS ODF 1.3): the package, or all of it in one XML file. */
import { writeZip, type ZipFile } from '../../../helpers/zip-writer.ts';
import { COVER, type Content, type Value } from '../content.ts';
import { escapeXml, isoDay } from '../xlsx/package.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const KIND = 'application/vnd.oasis.opendocument.spreadsheet';
const NAMESPACES = [
  ...['office', 'table', 'text', 'style', 'meta', 'form', 'presentation', 'config', 'script', 'chart'].map(
    (name) => `xmlns:${name}="${OASIS}:${name}:1.0"`,
  ),
  `xmlns:draw="${OASIS}:drawing:1.0"`,
  `xmlns:number="${OASIS}:datastyle:1.0"`,
  `xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`,
  `xmlns:svg="${OASIS}:svg-compatible:1.0"`,
  `xmlns:of="${OASIS}:of:1.2"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
  'office:version="1.3"',
].join(' ');

const styleOf = (family: string, name: string, properties: string, more = '') =>
  `<style:style style:name="${name}" style:family="${family}"${more}>${properties}</style:style>`;
const cellStyle = (name: string, fill: string, text: string, more = '') =>
  styleOf(
    'table-cell',
    name,
    `<style:table-cell-properties fo:background-color="${fill}"/><style:text-properties ${text}/>`,
    more,
  );

/** Automatic styles that hide; the names say how. */
const STYLES = [
  styleOf('table', 'ta_hidden', '<style:table-properties table:display="false"/>'),
  styleOf('table', 'ta_extref', '<style:table-properties table:display="false"/>'),
  styleOf(
    'table-row',
    'ro_zero',
    '<style:table-row-properties style:row-height="0cm" style:use-optimal-row-height="false"/>',
  ),
  styleOf(
    'table-row',
    'ro_tiny',
    '<style:table-row-properties style:row-height="0.02cm" style:use-optimal-row-height="false"/>',
  ),
  styleOf('table-column', 'co_zero', '<style:table-column-properties style:column-width="0cm"/>'),
  styleOf('table-column', 'co_tiny', '<style:table-column-properties style:column-width="0.02cm"/>'),
  '<number:text-style style:name="N_empty"/>',
  cellStyle('ce_white', 'transparent', 'fo:color="#ffffff"'),
  cellStyle('ce_red', '#ff0000', 'fo:color="#ff0000"'),
  cellStyle('ce_tiny', 'transparent', 'fo:font-size="1pt"'),
  cellStyle('ce_empty', 'transparent', 'fo:color="#000000"', ' style:data-style-name="N_empty"'),
  styleOf(
    'table-cell',
    'ce_protected',
    '<style:table-cell-properties style:cell-protect="hidden-and-protected"/>',
  ),
  styleOf('text', 'T_hidden', '<style:text-properties text:display="none"/>'),
].join('');

export const paragraph = (text: string, style = ''): string =>
  `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${escapeXml(text)}</text:p>`;

/** A cell: value, attributes of it, and what stands before its text. */
export function cellXml(value: Value, attributes = '', inside = ''): string {
  if (value === '') return '<table:table-cell/>';
  if (typeof value === 'object') {
    const day = isoDay(value);
    return `<table:table-cell${attributes} office:value-type="date" office:date-value="${day}">${inside}${paragraph(day)}</table:table-cell>`;
  }
  if (typeof value === 'number') {
    return `<table:table-cell${attributes} office:value-type="float" office:value="${value}">${inside}${paragraph(String(value))}</table:table-cell>`;
  }
  return `<table:table-cell${attributes} office:value-type="string">${inside}${paragraph(value)}</table:table-cell>`;
}

export const rowXml = (values: readonly Value[], attributes = '', cell = ''): string =>
  `<table:table-row${attributes}>${values.map((value) => cellXml(value, cell)).join('')}</table:table-row>`;

export const rowsXml = (rows: readonly (readonly Value[])[], attributes = '', cell = ''): string =>
  rows.map((values) => rowXml(values, attributes, cell)).join('');

export const tableXml = (name: string, inside: string, attributes = ''): string =>
  `<table:table table:name="${escapeXml(name)}"${attributes}>${inside}</table:table>`;

/** Header that is seen, and the rows below it as they are given. */
export const listXml = (content: Content, rows: string): string => rowXml(content.head) + rows;

export interface OdsParts {
  /** Tables after the published one. */
  readonly tables?: string;
  /** In the spreadsheet, before and after its tables. */
  readonly before?: string;
  readonly after?: string;
  /** Of the published table: attributes, what stands before its rows, and rows below them. */
  readonly coverAttributes?: string;
  readonly coverBefore?: string;
  readonly coverRows?: string;
  /** Further automatic styles. */
  readonly styles?: string;
  /** Header and footer of the page. */
  readonly page?: string;
  readonly meta?: string;
  readonly scripts?: string;
  readonly settings?: string;
  readonly files?: readonly ZipFile[];
}

function body(parts: OdsParts): string {
  const rows = `${parts.coverBefore ?? ''}${rowsXml(COVER)}${parts.coverRows ?? ''}`;
  const cover = tableXml('Statistics', rows, parts.coverAttributes);
  return `<office:body><office:spreadsheet>${parts.before ?? ''}${cover}${parts.tables ?? ''}${parts.after ?? ''}</office:spreadsheet></office:body>`;
}

const automatic = (parts: OdsParts) =>
  `<office:automatic-styles>${STYLES}${parts.styles ?? ''}</office:automatic-styles>`;
const master = (parts: OdsParts) =>
  `<office:master-styles><style:master-page style:name="Default" style:page-layout-name="pm1">${parts.page ?? ''}</style:master-page></office:master-styles>`;
const meta = (parts: OdsParts) =>
  `<office:meta><meta:generator>Calc</meta:generator><dc:title>Detention statistics</dc:title>${parts.meta ?? ''}</office:meta>`;
const settings = (parts: OdsParts) => `<office:settings>${parts.settings ?? ''}</office:settings>`;
const document = (name: string, inside: string) =>
  `${HEAD}<office:${name} ${NAMESPACES}>${inside}</office:${name}>`;

/** The content part. */
export const contentXml = (parts: OdsParts): string =>
  document('document-content', `${parts.scripts ?? ''}${automatic(parts)}${body(parts)}`);

/** The package. */
export function ods(parts: OdsParts): Uint8Array {
  const files: ZipFile[] = [
    { name: 'content.xml', data: contentXml(parts) },
    { name: 'styles.xml', data: document('document-styles', master(parts)) },
    { name: 'meta.xml', data: document('document-meta', meta(parts)) },
    { name: 'settings.xml', data: document('document-settings', settings(parts)) },
    ...(parts.files ?? []),
  ];
  const entries = files.map(
    ({ name }) =>
      `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="${name.endsWith('.xml') ? 'text/xml' : ''}"/>`,
  );
  const manifest = `${HEAD}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${KIND}"/>${entries.join('')}</manifest:manifest>`;
  return writeZip([
    { name: 'mimetype', data: KIND, method: 0 },
    ...files,
    { name: 'META-INF/manifest.xml', data: manifest },
  ]);
}

/** All in one file; further files have no place in it. */
export const fods = (parts: OdsParts): Uint8Array =>
  new TextEncoder().encode(
    document(
      'document',
      `${meta(parts)}${settings(parts)}${parts.scripts ?? ''}${automatic(parts)}${master(parts)}${body(parts)}`,
    ).replace('office:version=', `office:mimetype="${KIND}" office:version=`),
  );
