import type { Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';
import { isFlat, packageScore } from './shared/opendocument/recognise.ts';

const TEXT = /opendocument\.text/;
const SLIDES = /opendocument\.(?:presentation|graphics|chart|formula|image)/;
const DISCLOSED = {
  en: 'encrypted files, and parts of no known kind',
  es: 'archivos cifrados y partes de tipo desconocido',
};

/** OpenDocument texts and their templates (ODF 1.3): ODT, OTT, ODM. */
export const odtReader: Reader = {
  id: 'odt',
  extensions: ['odt', 'ott', 'odm', 'oth'],
  about: {
    name: { en: 'OpenDocument texts (ODT, OTT)', es: 'Textos OpenDocument (ODT, OTT)' },
    reads: {
      en: 'body, tables, headers and footers, notes, annotations, tracked changes, hidden text and sections, frames, fields, forms, scripts, versions, properties, embedded files',
      es: 'cuerpo, tablas, encabezados y pies, notas, anotaciones, cambios registrados, texto y secciones ocultos, marcos, campos, formularios, macros, versiones, propiedades, archivos incrustados',
    },
    discloses: DISCLOSED,
  },
  async recognise(probe: Probe): Promise<number> {
    const names = await probe.zipNames();
    return names === undefined ? 0 : packageScore(names, probe.head, TEXT);
  },
  read: later(async () => (await import('./families/office.ts')).readOpenPackage),
};

/** OpenDocument presentations and drawings, and their templates: ODP, OTP, ODG, OTG. */
export const odpReader: Reader = {
  id: 'odp',
  extensions: ['odp', 'otp', 'odg', 'otg'],
  about: {
    name: {
      en: 'OpenDocument presentations and drawings (ODP, ODG)',
      es: 'Presentaciones y dibujos OpenDocument (ODP, ODG)',
    },
    reads: {
      en: 'all slides, hidden ones too, tables, notes, annotations, masters, hidden shapes and those beside the slide, scripts, properties, embedded files',
      es: 'todas las diapositivas, también las ocultas, tablas, notas, anotaciones, patrones, formas ocultas o fuera de la diapositiva, macros, propiedades, archivos incrustados',
    },
    discloses: DISCLOSED,
  },
  async recognise(probe: Probe): Promise<number> {
    const names = await probe.zipNames();
    return names === undefined ? 0 : packageScore(names, probe.head, SLIDES);
  },
  read: later(async () => (await import('./families/office.ts')).readOpenPackage),
};

/** Texts in one XML document without a package around it. */
export const fodtReader: Reader = {
  id: 'fodt',
  extensions: ['fodt'],
  about: {
    name: { en: 'Flat OpenDocument texts (FODT)', es: 'Textos OpenDocument planos (FODT)' },
    reads: { en: 'the same as ODT, in one XML document', es: 'lo mismo que ODT, en un solo documento XML' },
  },
  recognise(probe: Probe): number {
    const text = probe.text();
    return text !== undefined && isFlat(text, TEXT, 'text') ? 0.97 : 0;
  },
  read: later(async () => (await import('./families/office.ts')).readFlatDocument),
};

/** Presentations and drawings in one XML document. */
export const fodpReader: Reader = {
  id: 'fodp',
  extensions: ['fodp', 'fodg'],
  about: {
    name: {
      en: 'Flat OpenDocument presentations and drawings (FODP, FODG)',
      es: 'Presentaciones y dibujos OpenDocument planos (FODP, FODG)',
    },
    reads: { en: 'the same as ODP, in one XML document', es: 'lo mismo que ODP, en un solo documento XML' },
  },
  recognise(probe: Probe): number {
    const text = probe.text();
    return text !== undefined && (isFlat(text, SLIDES, 'presentation') || isFlat(text, SLIDES, 'drawing'))
      ? 0.97
      : 0;
  },
  read: later(async () => (await import('./families/office.ts')).readFlatDocument),
};
