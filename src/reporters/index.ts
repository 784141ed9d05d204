import type { Format } from './types.ts';

/** The formats of reports, each loaded when it is asked for. */
export const formats: readonly Format[] = [
  {
    id: 'text',
    about: { en: 'for people: gravest first, in plain words', es: 'para personas: lo más grave primero' },
    load: async () => (await import('./text.ts')).text,
  },
  {
    id: 'json',
    about: {
      en: 'for programs: every file, place and finding, values masked',
      es: 'para programas: cada archivo, lugar y hallazgo, con los valores enmascarados',
    },
    load: async () => (await import('./json.ts')).json,
  },
  {
    id: 'ndjson',
    about: {
      en: 'the same as a stream: a line for each file as it is scanned, the run last',
      es: 'lo mismo en flujo: una línea por archivo al analizarlo, el análisis al final',
    },
    load: async () => (await import('./ndjson.ts')).ndjson,
  },
];
