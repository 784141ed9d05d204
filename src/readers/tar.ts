import type { Reader } from '../core/types.ts';
import { isTar } from './shared/archive/tar.ts';
import { later } from './shared/later.ts';

/** Tape archives: ustar, pax, GNU's dialect, and those of Unix 7, which have no signature but a checksum. */
export const tarReader: Reader = {
  id: 'tar',
  extensions: ['tar'],
  about: {
    name: { en: 'Tape archives (TAR)', es: 'Archivos TAR' },
    reads: {
      en: 'each file as a file of its own; comments and names in headers, bytes between files and behind the end',
      es: 'cada archivo como uno propio; comentarios y nombres de las cabeceras, bytes entre archivos y tras el final',
    },
    discloses: { en: 'what is cut or damaged', es: 'lo que está cortado o dañado' },
  },
  recognise: (probe) => (isTar(probe.head) ? 0.95 : 0),
  read: later(async () => (await import('./families/archives.ts')).readTar),
};
