import type { Probe, Reader } from '../core/types.ts';
import { probedCompoundNames } from './shared/compound/names.ts';
import { later } from './shared/later.ts';
import { isBareBook, isBookName, isEncryptedName, isOtherDocument } from './xls/recognise.ts';

/** Excel workbooks up to 2003 (BIFF2 to BIFF8; MS-XLS), with all that their container holds besides the sheets. */
export const xlsReader: Reader = {
  id: 'xls',
  extensions: ['xls', 'xlt'],
  about: {
    name: { en: 'Excel workbooks up to 2003 (XLS, XLT)', es: 'Libros de Excel hasta 2003 (XLS, XLT)' },
    reads: {
      en: 'all sheets in any state, pivot caches, comments, change history, what deleted cells left',
      es: 'todas las hojas en cualquier estado, cachés dinámicas, comentarios, historial de cambios, restos de celdas borradas',
    },
    discloses: {
      en: 'files that need a password',
      es: 'archivos con contraseña',
    },
  },
  async recognise(probe: Probe): Promise<number> {
    if (isBareBook(probe.head)) return 0.9;
    const names = await probedCompoundNames(probe);
    return names?.some(isBookName) === true && !names.some(isEncryptedName) && !names.some(isOtherDocument)
      ? 0.95
      : 0;
  },
  read: later(async () => (await import('./families/legacy-office.ts')).readXls),
};
