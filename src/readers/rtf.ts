import type { Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';

/** Rich Text Format (specification 1.9.1). */
export const rtfReader: Reader = {
  id: 'rtf',
  extensions: ['rtf'],
  about: {
    name: { en: 'Rich text (RTF)', es: 'Texto enriquecido (RTF)' },
    reads: {
      en: 'body, tables, headers and footers, notes, annotations, revisions, hidden text, fields, form fields, bookmarks, properties, variables, pictures, embedded objects, what programs leave out',
      es: 'cuerpo, tablas, encabezados y pies, notas, anotaciones, revisiones, texto oculto, campos, campos de formulario, marcadores, propiedades, variables, imágenes, objetos incrustados, lo que los programas omiten',
    },
  },
  recognise: (probe: Probe) => (isRtf(probe.head) ? 0.97 : 0),
  read: later(async () => (await import('./families/legacy-office.ts')).readRtf),
};

const LATIN1 = new TextDecoder('windows-1252');

function isRtf(head: Uint8Array): boolean {
  const start = LATIN1.decode(head.subarray(0, 64));
  return /^(?:\u00ef\u00bb\u00bf)?[\s\0]{0,40}\{\\rtf/.test(start);
}
