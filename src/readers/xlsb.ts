import type { Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';

/** Binary Excel workbooks in an Office package (MS-XLSB), with all parts besides the sheets. */
export const xlsbReader: Reader = {
  id: 'xlsb',
  extensions: ['xlsb'],
  about: {
    name: { en: 'Binary Excel workbooks (XLSB)', es: 'Libros binarios de Excel (XLSB)' },
    reads: {
      en: 'all sheets in any state, pivot caches, and every other part',
      es: 'todas las hojas en cualquier estado, cachés dinámicas y todas las demás partes',
    },
  },
  async recognise(probe: Probe): Promise<number> {
    const names = await probe.zipNames();
    if (names === undefined) return 0;
    const paths = names.map((name) => name.replace(/\\/g, '/').toLowerCase());
    const isPackage = paths.includes('[content_types].xml');
    return isPackage && paths.some((path) => /(?:^|\/)workbook\d{0,3}\.bin$/.test(path)) ? 0.96 : 0;
  },
  read: later(async () => (await import('./families/office.ts')).readXlsb),
};
