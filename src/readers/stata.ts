import type { Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';
import { TAG } from './stata/marks.ts';

/** The oldest release, and those whose columns are described alike. */
const OLDEST = 102;

/** Data sets of Stata (help `dta`: releases 113 to 119). */
export const stataReader: Reader = {
  id: 'stata',
  extensions: ['dta'],
  about: {
    name: { en: 'Stata data sets (DTA)', es: 'Datos de Stata (DTA)' },
    reads: {
      en: 'rows under names and labels of their variables, values as their labels show them, dates as dates, long texts; title, notes, characteristics; labels and long texts that no row uses, what was left behind the ends of texts',
      es: 'filas bajo nombres y etiquetas de sus variables, valores como los muestran sus etiquetas, fechas como fechas, textos largos; título, notas y características; etiquetas y textos largos que ninguna fila usa, y lo que quedó detrás del final de los textos',
    },
    discloses: { en: 'files of Stata 6 and before', es: 'archivos de Stata 6 y anteriores' },
  },
  recognise,
  read: later(async () => (await import('./families/data.ts')).readStata),
};

function recognise({ head, size }: Probe): number {
  if (String.fromCharCode(...head.subarray(0, TAG.length)) === TAG) return 0.98;
  const [release = 0, order = 0, type, unused] = head;
  const known =
    release >= OLDEST && release <= 115 && (order === 1 || order === 2) && type === 1 && unused === 0;
  return known && size >= 109 && (head[4] !== 0 || head[5] !== 0) ? 0.95 : 0;
}
