import type { Reader } from '../core/types.ts';
import { isCpio } from './cpio/entry.ts';
import { later } from './shared/later.ts';

/** Archives of `cpio` in each of its formats (`cpio(5)`), which RPM packages hold as well. */
export const cpioReader: Reader = {
  id: 'cpio',
  extensions: ['cpio'],
  about: {
    name: { en: 'Archives of cpio', es: 'Archivos cpio' },
    reads: {
      en: 'each file as a file of its own, in every form of header; links, bytes behind the end',
      es: 'cada archivo como uno propio, con cualquier forma de cabecera; enlaces, bytes tras el final',
    },
    discloses: { en: 'what is cut or damaged', es: 'lo que está cortado o dañado' },
  },
  recognise: ({ head }) => (isCpio(head) ? 0.95 : 0),
  read: later(async () => (await import('./families/archives.ts')).readCpio),
};
