import type { Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';
import { isFlatPackage } from './shared/office/flat-marks.ts';

/** Word documents in Office Open XML (ECMA-376): DOCX, DOCM, DOTX, DOTM, in their transitional and strict forms. */
export const docxReader: Reader = {
  id: 'docx',
  extensions: ['docx', 'docm', 'dotx', 'dotm'],
  about: {
    name: {
      en: 'Word documents (DOCX, DOCM, DOTX, flat XML, XML of Word 2003)',
      es: 'Documentos de Word (DOCX, DOCM, DOTX, XML plano, XML de Word 2003)',
    },
    reads: {
      en: 'body, tables, headers and footers, notes, comments, tracked changes, hidden and covered text, text boxes, fields, content controls, variables, custom XML, building blocks, charts, macros, properties, embedded files',
      es: 'cuerpo, tablas, encabezados y pies, notas, comentarios, cambios registrados, texto oculto y tapado, cuadros de texto, campos, controles de contenido, variables, XML personalizado, bloques de creación, gráficos, macros, propiedades, archivos incrustados',
    },
    discloses: {
      en: 'encrypted files, and parts of no known kind',
      es: 'archivos cifrados y partes de tipo desconocido',
    },
  },
  async recognise(probe: Probe): Promise<number> {
    if (isFlatPackage(probe.text(), 'word')) return 0.98;
    const names = await probe.zipNames();
    return names !== undefined && looksLikeDocument(names) ? 0.94 : 0;
  },
  read: later(async () => (await import('./families/office.ts')).readDocx),
};

/** By the parts' names, the only thing to be had before unpacking. */
function looksLikeDocument(entryNames: readonly string[]): boolean {
  const names = entryNames.map((name) => name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase());
  if (names.includes('word/document.xml')) return true;
  if (!names.includes('[content_types].xml')) return false;
  if (names.some((name) => /^(?:xl|ppt|visio)\//.test(name))) return false;
  return names.some(
    (name) => /(?:^|\/)document\d{0,3}\.xml$/.test(name) || /^word\/[^/]{1,200}\.xml$/.test(name),
  );
}
