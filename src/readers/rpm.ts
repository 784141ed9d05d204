import type { Reader } from '../core/types.ts';
import { RPM_MAGIC } from './rpm/tags.ts';
import { later } from './shared/later.ts';

/** Packages of RPM (RPM file format, versions 3 and 4): what their headers say, and the archive of cpio in them. */
export const rpmReader: Reader = {
  id: 'rpm',
  extensions: ['rpm'],
  about: {
    name: { en: 'RPM packages', es: 'Paquetes RPM' },
    reads: {
      en: 'what the headers say (description, changes, packager, scripts), each file as a file of its own',
      es: 'lo que dicen las cabeceras (descripción, cambios, empaquetador, scripts), cada archivo como uno propio',
    },
    discloses: { en: 'what is cut or damaged', es: 'lo que está cortado o dañado' },
  },
  recognise: ({ head }) => (RPM_MAGIC.every((byte, i) => head[i] === byte) ? 0.95 : 0),
  read: later(async () => (await import('./families/archives.ts')).readRpm),
};
