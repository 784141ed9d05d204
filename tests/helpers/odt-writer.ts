import { writeZip, type ZipFile } from './zip-writer.ts';

const SPACES = [
  'office',
  'style',
  'text',
  'table',
  'drawing:draw',
  'presentation',
  'meta',
  'script',
  'form',
  'xsl-fo-compatible:fo',
  'svg-compatible:svg',
]
  .map((name) => {
    const [full, prefix = full] = name.split(':');
    return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${full}:1.0"`;
  })
  .concat('xmlns:xlink="http://www.w3.org/1999/xlink"', 'xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .join(' ');

export interface OdfXml {
  /** `text`, `presentation`. */
  readonly kind?: string;
  readonly body: string;
  /** Automatic styles. */
  readonly styles?: string;
  /** Master styles: headers and footers. */
  readonly masters?: string;
  readonly meta?: string;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>';

/** An OpenDocument text or presentation as one XML document. */
export function writeFlatOdf({
  kind = 'text',
  body,
  styles = '',
  masters = '',
  meta = '',
}: OdfXml): Uint8Array {
  const type = `application/vnd.oasis.opendocument.${kind}`;
  return new TextEncoder().encode(
    `${XML}<office:document ${SPACES} office:mimetype="${type}"><office:meta>${meta}</office:meta><office:automatic-styles>${styles}</office:automatic-styles><office:master-styles>${masters}</office:master-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document>`,
  );
}

/** The same as a package, with whatever parts a test adds. */
export function writeOdf(
  { kind = 'text', body, styles = '', masters = '', meta = '' }: OdfXml,
  parts: readonly ZipFile[] = [],
): Uint8Array {
  const root = (name: string, xml: string) =>
    `${XML}<office:document-${name} ${SPACES}>${xml}</office:document-${name}>`;
  return writeZip([
    { name: 'mimetype', data: `application/vnd.oasis.opendocument.${kind}`, method: 0 },
    {
      name: 'content.xml',
      data: root(
        'content',
        `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body>`,
      ),
    },
    { name: 'styles.xml', data: root('styles', `<office:master-styles>${masters}</office:master-styles>`) },
    { name: 'meta.xml', data: root('meta', `<office:meta>${meta}</office:meta>`) },
    {
      name: 'META-INF/manifest.xml',
      data: `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`,
    },
    ...parts,
  ]);
}

export const odfParagraph = (text: string, style = '') =>
  `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${text}</text:p>`;
export const odfTable = (rows: readonly (readonly string[])[], row = '') =>
  `<table:table>${rows
    .map(
      (cells) =>
        `<table:table-row${row}>${cells.map((text) => `<table:table-cell>${odfParagraph(text)}</table:table-cell>`).join('')}</table:table-row>`,
    )
    .join('')}</table:table>`;
export const odfStyle = (family: string, name: string, properties: string) =>
  `<style:style style:name="${name}" style:family="${family}">${properties}</style:style>`;
