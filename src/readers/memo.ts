import type { Reader } from '../core/types.ts';
import { memoLayout } from './memo/layout.ts';
import { later } from './shared/later.ts';

/** Files of memos beside tables of dBase and FoxPro (DBT, FPT): what was deleted or replaced stays in them. */
export const memoReader: Reader = {
  id: 'memo',
  extensions: ['dbt', 'fpt', 'dct', 'cdt'],
  about: {
    name: {
      en: 'Memo files of dBase and FoxPro (DBT, FPT)',
      es: 'Archivos de memo de dBase y FoxPro (DBT, FPT)',
    },
    reads: {
      en: 'every memo as a text, pictures as files; those given up, and what is left between them',
      es: 'cada memo como texto, imágenes como archivos; los descartados y lo que queda entre ellos',
    },
  },
  recognise: ({ head, size, extension }) => {
    if (memoLayout(head, size) === undefined) return 0;
    return ['dbt', 'fpt', 'dct'].includes(extension) ? 0.95 : 0.85;
  },
  read: later(async () => (await import('./families/data.ts')).readMemos),
};
