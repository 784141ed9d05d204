// Large workbooks as Excel writes them: shared strings, one sheet.
import { writeFileSync } from 'node:fs';
import type { Dataset } from '../harness/types.ts';
import { archive, type Packed, pack } from './packed.ts';
import { type Kind, rowsOf } from './rows.ts';

/** A workbook of so many rows, the header among them. */
export const workbook = (kind: Kind, rows: number, columns: number): Dataset => ({
  name: `${kind}-${rows}x${columns}.xlsx`,
  source: 'bench/data/workbook.ts',
  async write(path) {
    await writeWorkbook(path, { kind, rows, columns });
    return kind === 'people' ? { persons: rows - 1 } : {};
  },
});

function* sheetXml(rows: Iterable<(string | number)[]>, strings: Map<string, number>): Iterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
  let number = 0;
  for (const cells of rows) {
    number += 1;
    const inside = cells.map((cell, i) => {
      const place = String.fromCharCode(65 + i) + number;
      if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
      if (!strings.has(cell)) strings.set(cell, strings.size);
      return `<c r="${place}" t="s"><v>${strings.get(cell)}</v></c>`;
    });
    yield `<row r="${number}">${inside.join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function* stringsXml(strings: Map<string, number>): Iterable<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${strings.size}">`;
  for (const text of strings.keys()) yield `<si><t>${text}</t></si>`;
  yield '</sst>';
}

const MAIN = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const FIXED = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET}.sharedStrings+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${MAIN}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${MAIN}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${MAIN}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${MAIN}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
};

/** Writes a workbook of so many rows and columns. */
export async function writeWorkbook(
  path: string,
  { kind, rows, columns }: { kind: Kind; rows: number; columns: number },
): Promise<void> {
  const strings = new Map<string, number>();
  const files: Packed[] = [];
  for (const [name, text] of Object.entries(FIXED)) files.push(await pack(name, [text]));
  files.push(await pack('xl/worksheets/sheet1.xml', sheetXml(rowsOf(kind, rows, columns), strings)));
  files.push(await pack('xl/sharedStrings.xml', stringsXml(strings)));
  writeFileSync(path, archive(files));
}
