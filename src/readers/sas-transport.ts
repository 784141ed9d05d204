import type { Probe, Reader } from '../core/types.ts';
import { kindOf } from './sas-transport/member.ts';
import { later } from './shared/later.ts';

/** Data sets of SAS in transport format, version 5 or 8 (XPT), as they are filed with agencies. */
export const sasTransportReader: Reader = {
  id: 'sas-transport',
  extensions: ['xpt', 'xport', 'stx'],
  about: {
    name: { en: 'SAS transport files (XPT)', es: 'Archivos de transporte de SAS (XPT)' },
    reads: {
      en: 'rows of every data set under names and labels of their variables, dates as dates; labels of data sets; what was left behind the ends of texts',
      es: 'filas de cada conjunto de datos bajo nombres y etiquetas de sus variables, fechas como fechas; etiquetas de los conjuntos; lo que quedó detrás del final de los textos',
    },
    discloses: { en: 'files of PROC CPORT', es: 'archivos de PROC CPORT' },
  },
  recognise: ({ head }: Probe) => (/^LIB(?:RARY|V8)$/.test(kindOf(head)) ? 0.98 : 0),
  read: later(async () => (await import('./families/data.ts')).readTransport),
};
