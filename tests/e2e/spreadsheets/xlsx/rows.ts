/** Hand-made workbooks whose sheets hide rows, columns, sheets and text. */
import { columnName } from '../../../../fixtures/make/write/xlsx.ts';
import { RELS } from '../../../helpers/xlsx-writer.ts';
import type { Content, Value } from '../content.ts';
import { book, link, rowsXml, SHEET_TYPE, STYLE, Strings, sheetXml, tableRows } from './package.ts';

type Make = (content: Content) => Uint8Array;

/** A sheet in this state, its texts in the shared table. */
export const sheetInState =
  (state: 'hidden' | 'veryHidden'): Make =>
  (content) => {
    const strings = new Strings();
    const xml = sheetXml(rowsXml(tableRows(content), { strings }));
    return book({ sheets: [{ name: 'Sheet3', state, xml }], strings: strings.xml() });
  };

/** The same without a part for shared strings: each text in its cell. */
export const withoutSharedStrings: Make = (content) =>
  book({ sheets: [{ name: 'Sheet3', state: 'hidden', xml: sheetXml(rowsXml(tableRows(content))) }] });

/** A sheet part that the workbook's list leaves out. */
export const unlistedSheet: Make = (content) =>
  book({
    parts: [
      {
        name: 'xl/worksheets/sheet9.xml',
        data: `<worksheet>${sheetXml(rowsXml(tableRows(content)))}</worksheet>`,
        type: `${SHEET_TYPE}.worksheet+xml`,
      },
    ],
  });

/** Rows with these attributes, below a header that is seen. */
export const rowsWith =
  (attributes: string, around: { before?: string; after?: string } = {}): Make =>
  (content) => {
    const strings = new Strings();
    const rows = rowsXml(tableRows(content), { strings, row: (i) => (i === 0 ? '' : attributes) });
    const xml = sheetXml(rows, around.before, around.after);
    return book({ sheets: [{ name: 'Cases', xml }], strings: strings.xml() });
  };

/** Columns B to G with these attributes, beside numbered rows that are seen. */
export const columnsWith =
  (attributes: string): Make =>
  (content) => {
    const strings = new Strings();
    const rows = [['No', ...content.head], ...content.rows.map((cells, i) => [i + 1, ...cells])];
    const xml = sheetXml(rowsXml(rows, { strings }), `<cols><col min="2" max="7" ${attributes}/></cols>`);
    return book({ sheets: [{ name: 'Cases', xml }], strings: strings.xml() });
  };

const lastCell = (content: Content) => `${columnName(content.head.length - 1)}${content.rows.length + 1}`;

/** Rows taken away by the sheet's filter. */
export const filteredRows: Make = (content) => {
  const strings = new Strings();
  const area = `A1:${lastCell(content)}`;
  const rows = rowsXml(tableRows(content), { strings, row: (i) => (i === 0 ? '' : ' hidden="1"') });
  const filter = `<autoFilter ref="${area}"><filterColumn colId="5"><filters><filter val="Verify"/></filters></filterColumn></autoFilter>`;
  const absolute = area.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  const workbook = `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">Cases!${absolute}</definedName></definedNames>`;
  const sheets = [{ name: 'Cases', xml: sheetXml(rows, '<sheetPr filterMode="1"/>', filter) }];
  return book({ sheets, strings: strings.xml(), workbook });
};

/** Rows taken away by the filter of a table. */
export const tableFilteredRows: Make = (content) => {
  const strings = new Strings();
  const area = `A1:${lastCell(content)}`;
  const rows = rowsXml(tableRows(content), { strings, row: (i) => (i === 0 ? '' : ' hidden="1"') });
  const columns = content.head.map((name, i) => `<tableColumn id="${i + 1}" name="${name}"/>`);
  const table = `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Cases" displayName="Cases" ref="${area}"><autoFilter ref="${area}"><filterColumn colId="5"><filters><filter val="Verify"/></filters></filterColumn></autoFilter><tableColumns count="${columns.length}">${columns.join('')}</tableColumns></table>`;
  const xml = sheetXml(rows, '', '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>');
  return book({
    sheets: [{ name: 'Cases', xml, rels: link('rId1', 'table', '../tables/table1.xml') }],
    strings: strings.xml(),
    parts: [{ name: 'xl/tables/table1.xml', data: table, type: `${SHEET_TYPE}.table+xml` }],
  });
};

/** Text in a style that hides it. */
export const styled =
  (style: number, sheet = 'Cases'): Make =>
  (content) => {
    const strings = new Strings();
    const rows = rowsXml([content.head], { strings }) + rowsXml(content.rows, { strings, top: 2, style });
    return book({ sheets: [{ name: sheet, xml: sheetXml(rows) }], strings: strings.xml() });
  };

/** Text that a conditional format hides: by `dxf` 0 (number format) or 1 (white font). */
export const conditionallyHidden =
  (dxf: 0 | 1): Make =>
  (content) => {
    const strings = new Strings();
    const rule = `<conditionalFormatting sqref="A2:${lastCell(content)}"><cfRule type="expression" dxfId="${dxf}" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>`;
    const xml = sheetXml(rowsXml(tableRows(content), { strings }), '', rule);
    return book({ sheets: [{ name: 'Cases', xml }], strings: strings.xml() });
  };

/** Values from formulas that protection hides; what they spell out shows only in the file. */
export const protectedFormulas: Make = (content) => {
  const rows = content.sentences.map(
    (text, i) =>
      `<row r="${i + 1}"><c r="A${i + 1}" s="${STYLE.hiddenFormula}" t="str"><f>IF(Z1="x","${text.replace(/&/g, '&amp;')}","")</f><v></v></c></row>`,
  );
  const xml = sheetXml(rows.join(''), '', '<sheetProtection sheet="1" objects="1" scenarios="1"/>');
  return book({ sheets: [{ name: 'Cases', xml }] });
};

/** Texts in formulas whose value does not show them. */
export const formulaTexts: Make = (content) => {
  const rows = content.sentences.map(
    (text, i) =>
      `<row r="${i + 1}"><c r="A${i + 1}"><f>IF(B${i + 1}="${text.replace(/&/g, '&amp;')}",1,0)</f><v>0</v></c></row>`,
  );
  return book({ sheets: [{ name: 'Lookups', xml: sheetXml(rows.join('')) }] });
};

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** A list that ends in the last cell of the sheet. */
export const lastCorner: Make = (content) => {
  const strings = new Strings();
  const rows = tableRows(content);
  const top = LAST_ROW - rows.length + 1;
  const left = LAST_COLUMN - content.head.length;
  const xml = sheetXml(rowsXml([['Totals']], { strings }) + rowsXml(rows, { strings, top, left }));
  return book({ sheets: [{ name: 'Totals', xml }], strings: strings.xml() });
};

/** A list below ten thousand empty rows, which are written out. */
export const afterEmptyRows: Make = (content) => {
  const strings = new Strings();
  const empty = Array.from({ length: 10_000 }, (_, i) => `<row r="${i + 2}" spans="1:6"/>`).join('');
  const rows = rowsXml([['Totals']], { strings }) + empty;
  const xml = sheetXml(rows + rowsXml(tableRows(content), { strings, top: 10_002 }));
  return book({ sheets: [{ name: 'Totals', xml }], strings: strings.xml() });
};

/** Cells below one merged area, of which only the first cell is seen. */
export const mergedOver: Make = (content) => {
  const strings = new Strings();
  const rows: Value[][] = [['Notes'], ...tableRows(content).map((cells) => [...cells])];
  const merge = `<mergeCells count="1"><mergeCell ref="A1:F${rows.length}"/></mergeCells>`;
  const xml = sheetXml(rowsXml(rows, { strings }), '', merge);
  return book({ sheets: [{ name: 'Notes', xml }], strings: strings.xml() });
};

/** A dialog sheet or a macro sheet of old, which programs of today do not show. */
export const macroSheet: Make = (content) => {
  const xml = `<xm:macrosheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" xmlns:r="${RELS}"><sheetData>${rowsXml(tableRows(content))}</sheetData></xm:macrosheet>`;
  return book({
    parts: [
      { name: 'xl/macrosheets/sheet1.xml', data: xml, type: 'application/vnd.ms-excel.macrosheet+xml' },
    ],
    rels: '<Relationship Id="rIdM" Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="macrosheets/sheet1.xml"/>',
  });
};
