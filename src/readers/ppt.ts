import type { Probe, Reader } from '../core/types.ts';
import { compoundNames } from './shared/compound/names.ts';
import { later } from './shared/later.ts';

/** PowerPoint presentations of 97 to 2003 (MS-PPT): PPT, PPS, POT. */
export const pptReader: Reader = {
  id: 'ppt',
  extensions: ['ppt', 'pps', 'pot'],
  about: {
    name: {
      en: 'PowerPoint presentations up to 2003 (PPT, PPS, POT)',
      es: 'Presentaciones de PowerPoint hasta 2003 (PPT, PPS, POT)',
    },
    reads: {
      en: 'all slides, hidden ones too, tables, notes, comments, covered and hidden shapes and those beside the slide, masters, headers and footers, alternative texts, links, what earlier saving left, pictures, sounds, macros, properties, embedded objects',
      es: 'todas las diapositivas, también las ocultas, tablas, notas, comentarios, formas tapadas, ocultas o fuera de la diapositiva, patrones, encabezados y pies, textos alternativos, enlaces, lo que dejaron guardados anteriores, imágenes, sonidos, macros, propiedades, objetos incrustados',
    },
    discloses: {
      en: 'encrypted presentations, and those of PowerPoint 95 and before',
      es: 'presentaciones cifradas y las de PowerPoint 95 y anteriores',
    },
  },
  async recognise(probe: Probe): Promise<number> {
    const names = (await compoundNames(probe.source))?.map((name) => name.toLowerCase()) ?? [];
    if (!names.includes('powerpoint document')) return 0;
    return names.some((name) => /^(?:encryptedpackage|__properties_version1\.0)$/.test(name)) ? 0 : 0.9;
  },
  read: later(async () => (await import('./families/legacy-office.ts')).readPpt),
};
