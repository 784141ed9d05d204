import type { Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';
import { isFlat, packageScore } from './shared/opendocument/recognise.ts';

/**
 * OpenDocument spreadsheets and their templates (ODF 1.3): ODS, OTS. Read as a stream, sheet by sheet, with how
 * each cell is hidden; then all that the package holds besides its sheets.
 */
export const odsReader: Reader = {
  id: 'ods',
  extensions: ['ods', 'ots'],
  about: {
    name: { en: 'OpenDocument spreadsheets (ODS, OTS)', es: 'Hojas de cálculo OpenDocument (ODS, OTS)' },
    reads: {
      en: 'all sheets, rows and columns hidden in any way, notes, tracked changes, pivot tables, properties, embedded files',
      es: 'todas las hojas, filas y columnas ocultas de cualquier modo, notas, cambios registrados, tablas dinámicas, propiedades, archivos incrustados',
    },
    discloses: {
      en: 'encrypted files, and parts of no known kind',
      es: 'archivos cifrados y partes de tipo desconocido',
    },
  },
  async recognise(probe: Probe): Promise<number> {
    const names = await probe.zipNames();
    return names === undefined ? 0 : packageScore(names, probe.head, SPREADSHEET);
  },
  read: later(async () => (await import('./families/office.ts')).readOpenPackage),
};

/** The same in one XML document without a package around it. */
export const fodsReader: Reader = {
  id: 'fods',
  extensions: ['fods'],
  about: {
    name: { en: 'Flat OpenDocument spreadsheets (FODS)', es: 'Hojas de cálculo OpenDocument planas (FODS)' },
    reads: {
      en: 'the same as ODS, in one XML document',
      es: 'lo mismo que ODS, en un solo documento XML',
    },
  },
  recognise(probe: Probe): number {
    const text = probe.text();
    return text !== undefined && isFlat(text, SPREADSHEET, 'spreadsheet') ? 0.97 : 0;
  },
  read: later(async () => (await import('./families/office.ts')).readFlatDocument),
};

const SPREADSHEET = /opendocument\.spreadsheet/;
