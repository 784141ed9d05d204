/** Spreadsheets as flat OpenDocument, for LibreOffice to export. */
import type { Content } from './content.ts';
import { escaped } from './html.ts';

export interface SheetLook {
  readonly landscape?: boolean;
  /** Properties of the cells' style, and of their texts'. */
  readonly cell?: string;
  readonly text?: string;
  /** Properties of the style of sheets: `style:writing-mode="rl-tb"`. */
  readonly sheet?: string;
  readonly ruled?: boolean;
  /** Width of a column in inches by its longest text; wrapped cells have no more than this. */
  readonly widest?: number;
  /** Elements in the sheet before its columns: `<table:shapes>`. */
  readonly shapes?: string;
  /** Elements in the cell of a row, by the row's index. */
  inCell?(row: number): string;
  readonly meta?: string;
  readonly above?: readonly string[];
  /** A second sheet, which is hidden. */
  readonly hidden?: Content;
}

const NAMESPACES = [
  'office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'dc="http://purl.org/dc/elements/1.1/"',
  'meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"',
]
  .map((one) => `xmlns:${one}`)
  .join(' ');

export function calcSheet(content: Content, look: SheetLook = {}): string {
  const { head, rows } = content;
  const all = [head, ...rows];
  const widths = head.map((_, c) => {
    const longest = Math.max(...all.map((row) => row[c]!.length));
    return Math.min(longest * 0.08 + 0.15, look.widest ?? 5);
  });
  const font = content.random.pick(['DejaVu Sans', 'DejaVu Serif']);
  const page = look.landscape ? ['11in', '8.5in', 'landscape'] : ['8.5in', '11in', 'portrait'];
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:meta>${look.meta ?? ''}</office:meta>
<office:automatic-styles>
<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="${page[0]}" fo:page-height="${page[1]}"
 style:print-orientation="${page[2]}" fo:margin-left="0.5in" fo:margin-right="0.5in" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout>
${widths.map((width, c) => `<style:style style:name="co${c}" style:family="table-column"><style:table-column-properties style:column-width="${width.toFixed(2)}in"/></style:style>`).join('')}
<style:style style:name="ta" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true" ${look.sheet ?? ''}/></style:style>
<style:style style:name="tb" style:family="table" style:master-page-name="Default"><style:table-properties table:display="false"/></style:style>
<style:style style:name="ro" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>
<style:style style:name="ce" style:family="table-cell"><style:table-cell-properties ${look.ruled ? 'fo:border="0.5pt solid #000000"' : ''} ${look.widest ? 'fo:wrap-option="wrap"' : ''} ${look.cell ?? ''}/>
<style:text-properties style:font-name="${font}" fo:font-family="'${font}'" fo:font-size="8pt" ${look.text ?? ''}/></style:style>
<style:style style:name="gr" style:family="graphic"><style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="#000000"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Default" style:page-layout-name="pm"/></office:master-styles>
<office:body><office:spreadsheet><table:table table:name="Sheet1" table:style-name="ta">${look.shapes ?? ''}
${widths.map((_, c) => `<table:table-column table:style-name="co${c}" table:default-cell-style-name="Default"/>`).join('')}
${(look.above ?? []).map((text) => `<table:table-row><table:table-cell office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell></table:table-row>`).join('')}
<table:table-header-rows>${row(head, '')}</table:table-header-rows>
${rows.map((cells, r) => row(cells, look.inCell?.(r) ?? '')).join('\n')}
</table:table>${look.hidden ? hiddenSheet(look.hidden) : ''}</office:spreadsheet></office:body></office:document>`;
}

const row = (cells: readonly string[], first: string) =>
  `<table:table-row table:style-name="ro">${cells
    .map(
      (text, c) =>
        `<table:table-cell table:style-name="ce" office:value-type="string">${c === 0 ? first : ''}<text:p>${escaped(text)}</text:p></table:table-cell>`,
    )
    .join('')}</table:table-row>`;

const hiddenSheet = ({ head, rows }: Content) =>
  `<table:table table:name="Sheet2" table:style-name="tb">${[head, ...rows].map((cells) => row(cells, '')).join('')}</table:table>`;
