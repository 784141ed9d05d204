import type { Reader } from '../core/types.ts';
import { isSevenZip } from './seven-zip/marks.ts';
import { later } from './shared/later.ts';

/** 7z archives (7-Zip, `7zFormat.txt`). */
export const sevenZipReader: Reader = {
  id: '7z',
  extensions: ['7z'],
  about: {
    name: { en: '7z archives', es: 'Archivos 7z' },
    reads: {
      en: 'each file as a file of its own, packed by LZMA, LZMA2, PPMd, BZip2, Deflate, Zstandard or not at all, also behind filters for programs; bytes that no file owns',
      es: 'cada archivo como uno propio, comprimido con LZMA, LZMA2, PPMd, BZip2, Deflate, Zstandard o sin comprimir, también tras filtros para programas; bytes que no son de ningún archivo',
    },
    discloses: {
      en: 'encrypted archives, what is packed by filters for Itanium or RISC-V, volumes without the first one',
      es: 'archivos cifrados, lo comprimido con filtros para Itanium o RISC-V, volúmenes sin el primero',
    },
  },
  recognise: ({ head }) => (isSevenZip(head) ? 0.95 : 0),
  read: later(async () => (await import('./families/archives.ts')).readSevenZip),
};
