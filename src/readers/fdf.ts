import type { Probe, Reader } from '../core/types.ts';
import { findWord } from './pdf/syntax/places.ts';
import { later } from './shared/later.ts';

/** Values of forms of PDF, kept or sent without the form (Forms Data Format, ISO 32000-1, 12.7.7). */
export const fdfReader: Reader = {
  id: 'fdf',
  extensions: ['fdf'],
  about: {
    name: { en: 'Values of PDF forms (FDF)', es: 'Valores de formularios PDF (FDF)' },
    reads: {
      en: 'fields as records under their names, comments and other texts',
      es: 'los campos como registros bajo sus nombres, comentarios y otros textos',
    },
  },
  recognise: ({ head }: Probe) => (findWord(head.subarray(0, 64), '%FDF-', 0) >= 0 ? 1 : 0),
  read: later(async () => (await import('./families/pdf.ts')).readFdf),
};
