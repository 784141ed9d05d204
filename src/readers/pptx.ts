import type { Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';
import { isFlatPackage } from './shared/office/flat-marks.ts';

/** PowerPoint presentations in Office Open XML (ECMA-376): PPTX, PPTM, PPSX, PPSM, POTX, POTM. */
export const pptxReader: Reader = {
  id: 'pptx',
  extensions: ['pptx', 'pptm', 'ppsx', 'ppsm', 'potx', 'potm'],
  about: {
    name: {
      en: 'PowerPoint presentations (PPTX, PPTM, PPSX, POTX)',
      es: 'Presentaciones de PowerPoint (PPTX, PPTM, PPSX, POTX)',
    },
    reads: {
      en: 'all slides, hidden ones too, tables, notes, comments, covered and hidden shapes and those beside the slide, masters, alternative texts, charts, tags, macros, properties, embedded files',
      es: 'todas las diapositivas, también las ocultas, tablas, notas, comentarios, formas tapadas, ocultas o fuera de la diapositiva, patrones, textos alternativos, gráficos, etiquetas, macros, propiedades, archivos incrustados',
    },
    discloses: {
      en: 'encrypted files, and parts of no known kind',
      es: 'archivos cifrados y partes de tipo desconocido',
    },
  },
  async recognise(probe: Probe): Promise<number> {
    if (isFlatPackage(probe.text(), 'ppt')) return 0.98;
    const names = await probe.zipNames();
    return names !== undefined && looksLikePresentation(names) ? 0.94 : 0;
  },
  read: later(async () => (await import('./families/office.ts')).readPptx),
};

/** By the parts' names, the only thing to be had before unpacking. */
function looksLikePresentation(entryNames: readonly string[]): boolean {
  const names = entryNames.map((name) => name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase());
  if (names.includes('ppt/presentation.xml')) return true;
  if (!names.includes('[content_types].xml')) return false;
  if (names.some((name) => /^(?:xl|word|visio)\//.test(name))) return false;
  return names.some(
    (name) =>
      /(?:^|\/)presentation\d{0,3}\.xml$/.test(name) || /(?:^|\/)slides\/slide\d{1,6}\.xml$/.test(name),
  );
}
