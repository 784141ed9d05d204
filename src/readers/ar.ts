import type { Reader } from '../core/types.ts';
import { START } from './ar/member.ts';
import { later } from './shared/later.ts';

/** Archives of `ar` (System V, GNU and BSD dialects), which Debian packages are as well (`deb(5)`). */
export const arReader: Reader = {
  id: 'ar',
  extensions: ['deb', 'udeb', 'ar', 'a'],
  about: {
    name: { en: 'Debian packages and ar archives (DEB, A)', es: 'Paquetes Debian y archivos ar (DEB, A)' },
    reads: {
      en: 'each file as a file of its own, packed archives of a package too; names, symbols, bytes that no file owns',
      es: 'cada archivo como uno propio, también los comprimidos de un paquete; nombres, símbolos, bytes que no son de ningún archivo',
    },
    discloses: {
      en: 'thin archives, whose files lie elsewhere; what is cut or damaged',
      es: 'archivos «thin», cuyos archivos están en otra parte; lo que está cortado o dañado',
    },
  },
  recognise: ({ head }) => (START.test(String.fromCharCode(...head.subarray(0, 8))) ? 0.95 : 0),
  read: later(async () => (await import('./families/archives.ts')).readAr),
};
