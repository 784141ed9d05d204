import type { Reader } from '../core/types.ts';
import { isIso } from './iso/volume.ts';
import { later } from './shared/later.ts';

/** Images of discs (ISO 9660 with Joliet's and Rock Ridge's names). */
export const isoReader: Reader = {
  id: 'iso',
  extensions: ['iso'],
  about: {
    name: { en: 'Disc images (ISO 9660)', es: 'Imágenes de disco (ISO 9660)' },
    reads: {
      en: 'each file of each tree (Joliet, Rock Ridge) as a file of its own; labels, names, links, bytes that no file owns',
      es: 'cada archivo de cada árbol (Joliet, Rock Ridge) como uno propio; etiquetas, nombres, enlaces, bytes que no son de ningún archivo',
    },
    discloses: {
      en: 'file systems beside it (UDF, HFS), interleaved files; what is cut or damaged',
      es: 'otros sistemas de archivos (UDF, HFS), archivos entrelazados; lo que está cortado o dañado',
    },
  },
  recognise: ({ head }) => (isIso(head) ? 0.95 : 0),
  read: later(async () => (await import('./families/archives.ts')).readIso),
};
