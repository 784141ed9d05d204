import type { Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';

/**
 * Excel workbooks in Office Open XML (ECMA-376): XLSX, XLSM, XLTX, XLTM. Read as a stream, sheet by sheet, with
 * how each cell is hidden; then all that the package holds besides its sheets.
 */
export const xlsxReader: Reader = {
  id: 'xlsx',
  extensions: ['xlsx', 'xlsm', 'xltx', 'xltm'],
  about: {
    name: { en: 'Excel workbooks (XLSX, XLSM, XLTX)', es: 'Libros de Excel (XLSX, XLSM, XLTX)' },
    reads: {
      en: 'all sheets in any state, rows and columns hidden in any way, pivot and external caches, comments, names, charts, change history, macros, properties, embedded files',
      es: 'todas las hojas en cualquier estado, filas y columnas ocultas de cualquier modo, cachés dinámicas y externas, comentarios, nombres, gráficos, historial de cambios, macros, propiedades, archivos incrustados',
    },
    discloses: {
      en: 'encrypted files, and parts of no known kind',
      es: 'archivos cifrados y partes de tipo desconocido',
    },
  },
  async recognise(probe: Probe): Promise<number> {
    const names = await probe.zipNames();
    return names !== undefined && looksLikeWorkbook(names) ? 0.95 : 0;
  },
  read: later(async () => (await import('./families/office.ts')).readXlsx),
};

/** By the parts' names, the only thing to be had before unpacking: binary workbooks have `workbook.bin`. */
function looksLikeWorkbook(entryNames: readonly string[]): boolean {
  const names = entryNames.map((name) => name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase());
  // Without its list of types a package is damaged, and still a workbook.
  if (names.includes('xl/workbook.xml')) return true;
  if (!names.some((name) => name === '[content_types].xml')) return false;
  return names.some(
    (name) => /(?:^|\/)workbook\d{0,3}\.xml$/.test(name) || /^xl\/worksheets\/[^/]+\.xml$/.test(name),
  );
}
