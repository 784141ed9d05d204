import { writeZip, type ZipFile } from './zip-writer.ts';

export interface SheetXml {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Rows as cells, or the whole inside of `worksheet` as XML. */
  readonly rows?: readonly (readonly (string | number | null)[])[];
  readonly xml?: string;
  /** Inside of the sheet's relationships part. */
  readonly rels?: string;
}

export interface WorkbookXml {
  readonly sheets: readonly SheetXml[];
  /** Inside of `sst`. */
  readonly strings?: string;
  /** Inside of `styleSheet`. */
  readonly styles?: string;
  /** Inside of `workbook` after the sheets. */
  readonly workbook?: string;
  /** Inside of `workbook` before the sheets. */
  readonly properties?: string;
  /** Further relationships of the workbook. */
  readonly rels?: string;
  /** Further parts, with their content types. */
  readonly parts?: readonly (ZipFile & { readonly type?: string })[];
}

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escapeXml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The inside of `worksheet` for rows of texts (inline) and numbers; null leaves a cell out. */
export function sheetData(rows: readonly (readonly (string | number | null)[])[], firstRow = 1): string {
  const lines = rows.map((cells, r) => {
    const row = firstRow + r;
    const inside = cells.map((cell, c) => {
      const ref = `${String.fromCharCode(65 + c)}${row}`;
      if (cell === null) return '';
      if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
      return `<c r="${ref}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
    });
    return `<row r="${row}">${inside.join('')}</row>`;
  });
  return `<sheetData>${lines.join('')}</sheetData>`;
}

/** The files of a workbook's package. */
export function workbookFiles(book: WorkbookXml): ZipFile[] {
  const sheets = book.sheets.map((sheet, i) => {
    const inside = sheet.xml ?? sheetData(sheet.rows ?? []);
    const data = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELS}">${inside}</worksheet>`;
    return { name: `xl/worksheets/sheet${i + 1}.xml`, data };
  });
  const sheetRels = book.sheets.flatMap((sheet, i) =>
    sheet.rels === undefined
      ? []
      : [{ name: `xl/worksheets/_rels/sheet${i + 1}.xml.rels`, data: relationships(sheet.rels) }],
  );
  const optional: ZipFile[] = [];
  if (book.strings !== undefined)
    optional.push({
      name: 'xl/sharedStrings.xml',
      data: `${HEAD}<sst xmlns="${MAIN}">${book.strings}</sst>`,
    });
  if (book.styles !== undefined) {
    optional.push({
      name: 'xl/styles.xml',
      data: `${HEAD}<styleSheet xmlns="${MAIN}">${book.styles}</styleSheet>`,
    });
  }
  return [
    { name: '[Content_Types].xml', data: contentTypes(book) },
    {
      name: '_rels/.rels',
      data: relationships(`<Relationship Id="rId1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/>`),
    },
    { name: 'xl/workbook.xml', data: workbookXml(book) },
    { name: 'xl/_rels/workbook.xml.rels', data: relationships(workbookRels(book)) },
    ...sheets,
    ...sheetRels,
    ...optional,
    ...(book.parts ?? []),
  ];
}

/** A whole workbook. */
export function writeXlsx(book: WorkbookXml): Uint8Array {
  return writeZip(workbookFiles(book));
}

export const relationships = (inside: string) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;

function workbookXml(book: WorkbookXml): string {
  const sheets = book.sheets.map((sheet, i) => {
    const state = sheet.state === undefined ? '' : ` state="${sheet.state}"`;
    return `<sheet name="${escapeXml(sheet.name)}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  const inside = `${book.properties ?? ''}<sheets>${sheets.join('')}</sheets>${book.workbook ?? ''}`;
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELS}">${inside}</workbook>`;
}

function workbookRels(book: WorkbookXml): string {
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELS}/${type}" Target="${target}"/>`;
  const links = book.sheets.map((_, i) => link(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`));
  if (book.strings !== undefined) links.push(link('rIdStrings', 'sharedStrings', 'sharedStrings.xml'));
  if (book.styles !== undefined) links.push(link('rIdStyles', 'styles', 'styles.xml'));
  return links.join('') + (book.rels ?? '');
}

function contentTypes(book: WorkbookXml): string {
  const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  const types = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`),
    ...book.sheets.map((_, i) => override(`xl/worksheets/sheet${i + 1}.xml`, `${SPREADSHEET}.worksheet+xml`)),
    ...(book.parts ?? []).flatMap(({ name, type }) => (type === undefined ? [] : [override(name, type)])),
  ];
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${types.join('')}</Types>`;
}
