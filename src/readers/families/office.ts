/** Office documents in packages and in XML. */
export { readDocx } from '../docx/read.ts';
export { readPptx } from '../pptx/read.ts';
export { readFlatDocument, readOpenPackage } from '../shared/opendocument/open.ts';
export { readSpreadsheetMl } from '../spreadsheet-2003/read.ts';
export { readXlsb } from '../xlsb/read.ts';
export { readXlsx } from '../xlsx/read.ts';
