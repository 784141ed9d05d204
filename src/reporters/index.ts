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
  {
    id: 'sarif',
    about: {
      en: 'SARIF 2.1.0, for code scanning on GitHub, Azure DevOps and in editors',
      es: 'SARIF 2.1.0, para el análisis de código en GitHub, Azure DevOps y editores',
    },
    load: async () => (await import('./sarif.ts')).sarif,
  },
  {
    id: 'junit',
    about: {
      en: 'JUnit XML, for Jenkins and other test reports: a test for each file',
      es: 'XML de JUnit, para Jenkins y otros informes de pruebas: una prueba por archivo',
    },
    load: async () => (await import('./junit.ts')).junit,
  },
  {
    id: 'html',
    about: {
      en: 'one page for people, to open, send and print; asks nothing of the network',
      es: 'una página para personas, para abrir, enviar e imprimir; no pide nada a la red',
    },
    load: async () => (await import('./html.ts')).html,
  },
  {
    id: 'markdown',
    about: {
      en: 'for a comment on a pull request, under its limit of length',
      es: 'para un comentario en una solicitud de cambios, sin pasar su límite',
    },
    load: async () => (await import('./markdown.ts')).markdown,
  },
  {
    id: 'github',
    about: {
      en: 'annotations and summary of a step of GitHub Actions',
      es: 'anotaciones y resumen de un paso de GitHub Actions',
    },
    load: async () => (await import('./github.ts')).github,
  },
  {
    id: 'gitlab',
    about: {
      en: 'code quality report of GitLab',
      es: 'informe de calidad de código de GitLab',
    },
    load: async () => (await import('./gitlab.ts')).gitlab,
  },
];
