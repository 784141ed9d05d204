import type { Reader } from '../core/types.ts';
import { MARK } from './avro/marks.ts';
import { later } from './shared/later.ts';

/** Object container files of Apache Avro (Apache Avro specification, Object Container Files). */
export const avroReader: Reader = {
  id: 'avro',
  extensions: ['avro'],
  about: {
    name: { en: 'Avro', es: 'Avro' },
    reads: {
      en: 'records as rows, nested ones under their paths, files in fields, remarks on records and fields, metadata; packed by Deflate, Snappy, bzip2, XZ, Zstandard',
      es: 'registros como filas, los anidados bajo sus rutas, archivos en campos, notas sobre registros y campos, metadatos; comprimidos con Deflate, Snappy, bzip2, XZ o Zstandard',
    },
  },
  recognise: ({ head }) =>
    head.length > 20 && String.fromCharCode(...head.subarray(0, MARK)) === 'Obj\x01' ? 0.97 : 0,
  read: later(async () => (await import('./families/data.ts')).readAvro),
};
