import type { Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';

/**
 * SpreadsheetML 2003, the XML of Excel 2002 and 2003 (namespace `urn:schemas-microsoft-com:office:spreadsheet`),
 * whatever the file is called. How a sheet is hidden stands behind its rows, so the document is gone through twice.
 */
export const spreadsheetmlReader: Reader = {
  id: 'spreadsheetml',
  extensions: ['xml'],
  about: {
    name: { en: 'SpreadsheetML 2003 (Excel XML)', es: 'SpreadsheetML 2003 (XML de Excel)' },
    reads: {
      en: 'all sheets in any state, rows and columns hidden in any way, comments, pivot caches, properties',
      es: 'todas las hojas en cualquier estado, filas y columnas ocultas de cualquier modo, comentarios, cachés dinámicas, propiedades',
    },
  },
  recognise(probe: Probe): number {
    const text = probe.text();
    return text !== undefined && isWorkbook(text) ? 0.97 : 0;
  },
  read: later(async () => (await import('./families/office.ts')).readSpreadsheetMl),
};

const ROOT =
  /^\ufeff?\s{0,1000}(?:<\?[^>]{0,1000}\?>\s{0,1000}|<!--[^>]{0,5000}-->\s{0,1000}){0,20}<(?:[\w-]{1,40}:)?Workbook\s([^>]{0,20000})>/;

function isWorkbook(head: string): boolean {
  return ROOT.exec(head)?.[1]?.includes('urn:schemas-microsoft-com:office:spreadsheet') === true;
}
