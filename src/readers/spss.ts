import type { Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';
import { MARK } from './spss/marks.ts';

const ENCRYPTED = /^.{8}ENCRYPTED(?:SAV|SPS|SPV)/s;

/** Data sets of SPSS and PSPP (SAV, ZSAV; PSPP Developers Guide, System File Format). */
export const spssReader: Reader = {
  id: 'spss',
  extensions: ['sav', 'zsav'],
  about: {
    name: { en: 'SPSS data sets (SAV, ZSAV)', es: 'Datos de SPSS (SAV, ZSAV)' },
    reads: {
      en: 'rows under names and labels of their variables, values as their labels show them, dates as dates, very long texts; title, documents, attributes; labels that no row uses, rows behind the last, bytes behind the ends of texts',
      es: 'filas bajo nombres y etiquetas de sus variables, valores como los muestran sus etiquetas, fechas como fechas, textos muy largos; título, documentos y atributos; etiquetas que ninguna fila usa, filas detrás de la última y bytes detrás del final de los textos',
    },
    discloses: {
      en: 'encrypted files; portable files (POR)',
      es: 'archivos cifrados; archivos portátiles (POR)',
    },
  },
  recognise: ({ head }: Probe) => {
    const begin = String.fromCharCode(...head.subarray(0, 32));
    return (MARK.test(begin) && head.length >= 176) || ENCRYPTED.test(begin) ? 0.97 : 0;
  },
  read: later(async () => (await import('./families/data.ts')).readSpss),
};
