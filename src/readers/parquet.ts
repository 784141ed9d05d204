import type { Reader } from '../core/types.ts';
import { later } from './shared/later.ts';

/** Tables of Apache Parquet (parquet.apache.org), as data portals publish them. */
export const parquetReader: Reader = {
  id: 'parquet',
  extensions: ['parquet', 'geoparquet', 'pq'],
  about: {
    name: { en: 'Parquet', es: 'Parquet' },
    reads: {
      en: 'rows under their columns, members of groups as columns of their own, files in cells, remarks of the writer',
      es: 'filas bajo sus columnas, miembros de grupos como columnas propias, archivos en celdas, notas del programa',
    },
    discloses: {
      en: 'encrypted columns; columns packed by LZ4, LZO or Brotli',
      es: 'columnas cifradas; columnas comprimidas con LZ4, LZO o Brotli',
    },
  },
  recognise: ({ head }) =>
    head.length >= 12 && ['PAR1', 'PARE'].includes(String.fromCharCode(...head.subarray(0, 4))) ? 0.97 : 0,
  read: later(async () => (await import('./families/data.ts')).readParquet),
};
