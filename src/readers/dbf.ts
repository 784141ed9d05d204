import type { Probe, Reader } from '../core/types.ts';
import { dbfHeader } from './dbf/layout.ts';
import { later } from './shared/later.ts';

/**
 * Tables of dBase and FoxPro (DBF), as geographic data and old registers come in. Records that were deleted stay in
 * the file until it is packed, marked with a star: they are given as a table of their own.
 */
export const dbfReader: Reader = {
  id: 'dbf',
  extensions: ['dbf'],
  about: {
    name: { en: 'dBase and FoxPro tables (DBF)', es: 'Tablas de dBase y FoxPro (DBF)' },
    reads: {
      en: 'all records, deleted ones too',
      es: 'todos los registros, también los borrados',
    },
    discloses: {
      en: 'that memos stand in another file (DBT, FPT), which is read by itself',
      es: 'que los memos están en otro archivo (DBT, FPT), que se lee por separado',
    },
  },
  recognise: (probe: Probe) => (dbfHeader(probe.head, probe.size) === undefined ? 0 : 0.9),
  read: later(async () => (await import('./families/data.ts')).readDbf),
};
