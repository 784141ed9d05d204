import type { Probe, Reader } from '../core/types.ts';
import { probedCompoundNames } from './shared/compound/names.ts';
import { later } from './shared/later.ts';

/** Word documents of 97 to 2003 (MS-DOC): DOC, DOT. */
export const docReader: Reader = {
  id: 'doc',
  extensions: ['doc', 'dot'],
  about: {
    name: { en: 'Word documents up to 2003 (DOC)', es: 'Documentos de Word hasta 2003 (DOC)' },
    reads: {
      en: 'body, tables, headers and footers, notes, comments, text boxes, hidden (also by styles) and deleted text, field codes, names and authors, what fast saving left, pictures, embedded documents and files, macros, properties',
      es: 'cuerpo, tablas, encabezados y pies, notas, comentarios, cuadros de texto, texto oculto (también por estilos) y eliminado, códigos de campo, nombres y autores, lo que dejó el guardado rápido, imágenes, documentos y archivos incrustados, macros, propiedades',
    },
    discloses: {
      en: 'encrypted documents, and those of Word 95 and before',
      es: 'documentos cifrados y los de Word 95 y anteriores',
    },
  },
  async recognise(probe: Probe): Promise<number> {
    const names = (await probedCompoundNames(probe))?.map((name) => name.toLowerCase()) ?? [];
    if (!names.includes('worddocument')) return 0;
    return names.some((name) =>
      /^(?:encryptedpackage|__properties_version1\.0|powerpoint document)$/.test(name),
    )
      ? 0
      : 0.9;
  },
  read: later(async () => (await import('./families/legacy-office.ts')).readDoc),
};
