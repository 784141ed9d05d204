/** Workbooks in XML as Excel 2002 and 2003 write them (SpreadsheetML 2003), by hand. */
import { COVER, type Content, type Value } from './content.ts';
import type { Make } from './place.ts';
import { escapeXml, isoDay, tableRows } from './xlsx/package.ts';

const OFFICE = 'urn:schemas-microsoft-com:office';

function cellXml(value: Value, attributes = '', inside = ''): string {
  if (value === '') return '<Cell/>';
  const data =
    typeof value === 'number'
      ? `<Data ss:Type="Number">${value}</Data>`
      : typeof value === 'object'
        ? `<Data ss:Type="DateTime">${isoDay(value)}T00:00:00.000</Data>`
        : `<Data ss:Type="String">${escapeXml(value)}</Data>`;
  const style = typeof value === 'object' && !attributes.includes('ss:StyleID') ? ' ss:StyleID="day"' : '';
  return `<Cell${style}${attributes}>${data}${inside}</Cell>`;
}

const rowXml = (values: readonly Value[], attributes = '', cell = '') =>
  `<Row${attributes}>${values.map((value) => cellXml(value, cell)).join('')}</Row>`;
const rowsXml = (rows: readonly (readonly Value[])[], attributes = '', cell = '') =>
  rows.map((values) => rowXml(values, attributes, cell)).join('');

interface Parts {
  readonly sheets?: string;
  /** Rows of the published sheet below its own, and what stands after its table. */
  readonly coverRows?: string;
  readonly coverAfter?: string;
  readonly names?: string;
  readonly properties?: string;
}

const sheet = (name: string, table: string, after = '') =>
  `<Worksheet ss:Name="${name}"><Table>${table}</Table>${after}</Worksheet>`;

const STYLES =
  '<Styles><Style ss:ID="Default" ss:Name="Normal"/><Style ss:ID="day"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="white"><Font ss:Color="#FFFFFF"/></Style><Style ss:ID="red"><Font ss:Color="#FF0000"/><Interior ss:Color="#FF0000" ss:Pattern="Solid"/></Style><Style ss:ID="empty"><NumberFormat ss:Format=";;;"/></Style><Style ss:ID="tiny"><Font ss:Size="1"/></Style></Styles>';

function workbook(parts: Parts): Uint8Array {
  const cover = sheet('Statistics', rowsXml(COVER) + (parts.coverRows ?? ''), parts.coverAfter);
  return new TextEncoder().encode(
    `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="${OFFICE}:spreadsheet" xmlns:o="${OFFICE}:office" xmlns:x="${OFFICE}:excel" xmlns:ss="${OFFICE}:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">${parts.properties ?? ''}${STYLES}${parts.names ?? ''}${cover}${parts.sheets ?? ''}</Workbook>`,
  );
}

const options = (inside: string) => `<WorksheetOptions xmlns="${OFFICE}:excel">${inside}</WorksheetOptions>`;

export const sheetInState =
  (state: 'SheetHidden' | 'SheetVeryHidden'): Make =>
  (content) =>
    workbook({
      sheets: sheet('Sheet3', rowsXml(tableRows(content)), options(`<Visible>${state}</Visible>`)),
    });

const listed = (content: Content, attributes: string, cell = '') =>
  rowXml(content.head) + rowsXml(content.rows, attributes, cell);

export const rowsWith =
  (attributes: string): Make =>
  (content) =>
    workbook({ sheets: sheet('Cases', listed(content, attributes)) });

export const columnsWith =
  (attributes: string): Make =>
  (content) => {
    const rows = [['No', ...content.head], ...content.rows.map((row, i) => [i + 1, ...row])];
    const columns = `<Column/>${`<Column${attributes}/>`.repeat(6)}`;
    return workbook({ sheets: sheet('Cases', columns + rowsXml(rows)) });
  };

export const filteredRows: Make = (content) => {
  const filter = `<AutoFilter x:Range="R1C1:R${content.rows.length + 1}C6" xmlns="${OFFICE}:excel"><AutoFilterColumn x:Index="6" x:Type="Custom"><AutoFilterCondition x:Operator="Equals" x:Value="Verify"/></AutoFilterColumn></AutoFilter>`;
  return workbook({ sheets: sheet('Cases', listed(content, ' ss:Hidden="1"'), filter) });
};

export const styled =
  (style: string): Make =>
  (content) =>
    workbook({ sheets: sheet('Cases', listed(content, '', ` ss:StyleID="${style}"`)) });

export const afterEmptyRows: Make = (content) => {
  const rows = rowsXml(tableRows(content)).replace('<Row>', '<Row ss:Index="10002">');
  return workbook({ sheets: sheet('Totals', rowXml(['Totals']) + rows) });
};

const remarks = (content: Content, cell: (text: string, index: number) => string): Parts => ({
  coverRows: content.sentences.map((text, i) => `<Row>${cell(escapeXml(text), i)}</Row>`).join(''),
});

export const comments: Make = (content) =>
  workbook(
    remarks(content, (text) =>
      cellXml(12, '', `<Comment ss:Author="Unit"><ss:Data>${text}</ss:Data></Comment>`),
    ),
  );

export const tooltips: Make = (content) =>
  workbook(remarks(content, (text) => cellXml('more', ` ss:HRef="#Statistics" x:HRefScreenTip="${text}"`)));

export const formulaTexts: Make = (content) =>
  workbook(remarks(content, (text) => cellXml(0, ` ss:Formula="=IF(RC[1]=&quot;${text}&quot;,1,0)"`)));

export const definedNames: Make = (content) => {
  const names = content.sentences.map(
    (text, i) => `<NamedRange ss:Name="case_${i + 1}" ss:RefersTo="=&quot;${escapeXml(text)}&quot;"/>`,
  );
  return workbook({ names: `<Names>${names.join('')}</Names>` });
};

export const headerFooter: Make = (content) =>
  workbook({
    coverAfter: options(
      `<PageSetup><Footer x:Data="&amp;C${escapeXml(content.sentences[0]!)}&amp;RPage &amp;P"/></PageSetup>`,
    ),
  });

export const validationPrompts: Make = (content) => {
  const rules = content.sentences.map(
    (text, i) =>
      `<DataValidation xmlns="${OFFICE}:excel"><Range>R${i + 4}C11</Range><Type>Whole</Type><InputMessage>${escapeXml(text)}</InputMessage></DataValidation>`,
  );
  return workbook({ coverAfter: rules.join('') });
};

export const coreProperties: Make = (content) =>
  workbook({
    properties: `<DocumentProperties xmlns="${OFFICE}:office"><Title>Detention statistics</Title><Description>${escapeXml(content.sentences.join('\n'))}</Description></DocumentProperties>`,
  });

export const customProperties: Make = (content) => {
  const notes = content.sentences.map(
    (text, i) => `<Note${i + 1} dt:dt="string">${escapeXml(text)}</Note${i + 1}>`,
  );
  return workbook({
    properties: `<CustomDocumentProperties xmlns="${OFFICE}:office" xmlns:dt="uuid:C2F41010-65B3-11d1-A29F-00AA00C14882">${notes.join('')}</CustomDocumentProperties>`,
  });
};
