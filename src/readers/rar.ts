import type { Reader } from '../core/types.ts';
import { later } from './shared/later.ts';

const START = 'Rar!\x1a\x07';

/** RAR archives of versions 1.5 to 5: names, and the files that are not packed. */
export const rarReader: Reader = {
  id: 'rar',
  extensions: ['rar', 'cbr'],
  about: {
    name: { en: 'RAR archives', es: 'Archivos RAR' },
    reads: {
      en: 'names, links, comments, and files that are stored without packing; bytes that no file owns',
      es: 'nombres, enlaces, comentarios y archivos guardados sin comprimir; bytes que no son de ningún archivo',
    },
    discloses: {
      en: 'each packed, encrypted or divided file, encrypted archives',
      es: 'cada archivo comprimido, cifrado o dividido, archivos con nombres cifrados',
    },
  },
  recognise: ({ head }) => (isRar(head) ? 0.95 : 0),
  read: later(async () => (await import('./families/archives.ts')).readRar),
};

const isRar = (head: Uint8Array): boolean =>
  String.fromCharCode(...head.subarray(0, 6)) === START &&
  (head[6] === 0 || (head[6] === 1 && head[7] === 0));
