import type { Probe, Reader } from '../core/types.ts';
import { FOLDER } from './apple/marks.ts';
import { later } from './shared/later.ts';

/** AppleSingle and AppleDouble, version 1 or 2, and the sixteen bytes that tell of the system (RFC 1740, appendix A). */
const DOUBLE = /^\0\x05\x16[\0\x07]\0[\x01\x02]\0\0[\0 \w]{16}/;

/**
 * What a Mac puts beside files in archives and on drives: `._NAME` with names, comments and where a file was loaded
 * from (AppleDouble), and `.DS_Store` with the names of a folder's files and the comments on them.
 */
export const appleReader: Reader = {
  id: 'apple',
  extensions: ['ds_store'],
  about: {
    name: { en: 'Companion files of macOS (AppleDouble, .DS_Store)', es: 'Archivos auxiliares de macOS' },
    reads: {
      en: 'names, comments and origins of files, and other texts among the bytes',
      es: 'nombres, comentarios y origen de los archivos, y otros textos entre los bytes',
    },
  },
  recognise: ({ head }: Probe) => {
    const begin = String.fromCharCode(...head.subarray(0, 32));
    return DOUBLE.test(begin) || FOLDER.test(begin) ? 0.96 : 0;
  },
  read: later(async () => (await import('./families/data.ts')).readAppleAttributes),
};
