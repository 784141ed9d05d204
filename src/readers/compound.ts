import type { Probe, Reader } from '../core/types.ts';
import { probedCompoundNames } from './shared/compound/names.ts';
import { later } from './shared/later.ts';

/**
 * Containers of other programs than Excel's (MS-CFB): told apart, encrypted documents above all, and not read but
 * for the objects that documents embed: these hold a file.
 */
export const compoundReader: Reader = {
  id: 'compound',
  extensions: [],
  about: {
    name: { en: 'Compound files (OLE)', es: 'Archivos compuestos (OLE)' },
    reads: {
      en: 'embedded objects',
      es: 'objetos incrustados',
    },
    discloses: {
      en: 'other Office documents of before 2007, and encrypted ones',
      es: 'otros documentos de Office anteriores a 2007, y los cifrados',
    },
  },
  async recognise(probe: Probe): Promise<number> {
    const names = await probedCompoundNames(probe);
    return names === undefined || names.length === 0 ? 0 : 0.3;
  },
  read: later(async () => (await import('./families/legacy-office.ts')).readCompound),
};
