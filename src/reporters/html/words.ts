import type { Lang } from '../../core/types.ts';
import type { Counted } from '../words/index.ts';

/** What the page says besides the words of the report for readers. */
export interface PageWords {
  readonly title: (verdict: string) => string;
  readonly skip: string;
  readonly glance: string;
  readonly found: Counted;
  readonly bar: string;
  readonly barOf: (parts: string) => string;
  readonly barNote: string;
  readonly how: string;
  readonly where: string;
  readonly people: string;
  readonly places: string;
  readonly files: string;
  readonly filesCaption: string;
  readonly file: string;
  readonly placesCaption: (path: string) => string;
  readonly map: (sheet: string) => string;
  readonly mapOf: (sheet: string, blocks: string) => string;
  readonly examples: (shown: string, total: string) => string;
  readonly examplesCaption: (path: string) => string;
  readonly kind: string;
  readonly masked: string;
  readonly why: string;
  readonly tree: (path: string) => string;
  readonly cleanInside: Counted;
  readonly clean: (count: string, one: boolean) => string;
  readonly cleanNames: string;
  readonly moreFiles: (count: string) => string;
  readonly notShown: (count: string) => string;
  readonly run: string;
  readonly policy: string;
  readonly digest: string;
  readonly source: string;
  readonly sources: Readonly<Record<'stdin' | 'staged' | 'diff' | 'range' | 'object-store', string>>;
  readonly started: string;
  readonly read: string;
  readonly leftOut: string;
  readonly weakened: string;
  readonly tool: string;
  readonly promise: string;
  readonly top: string;
}

const EN: PageWords = {
  title: (verdict) => `${verdict} Report by Amparo`,
  skip: 'Skip to the content',
  glance: 'At a glance',
  found: ['person found', 'people found'],
  bar: 'Where people are',
  barOf: (parts) => `Bar of where people are: ${parts}`,
  barNote: 'Somebody who is in two places counts in both.',
  how: 'How',
  where: 'Where',
  people: 'People',
  places: 'Places',
  files: 'Files',
  filesCaption: 'Files that are not clean, gravest first',
  file: 'File',
  placesCaption: (path) => `Places in ${path}`,
  map: (sheet) => `Sheet ${sheet}`,
  mapOf: (sheet, blocks) => `Map of the sheet ${sheet}: ${blocks}`,
  examples: (shown, total) => `Examples, masked (${shown} of ${total})`,
  examplesCaption: (path) => `Single findings in ${path}`,
  kind: 'Kind',
  masked: 'Masked',
  why: 'Why it was reported',
  tree: (path) => `What lies in ${path}`,
  cleanInside: ['clean file', 'clean files'],
  clean: (count, one) => `${count} clean ${one ? 'file' : 'files'}`,
  cleanNames: 'Show names',
  moreFiles: (count) => `and ${count} more`,
  notShown: (count) => `${count} more files are not shown in full. The JSON report has them all.`,
  run: 'About this run',
  policy: 'Policy',
  digest: 'Its digest',
  source: 'Looked at',
  sources: {
    stdin: 'standard input',
    staged: 'what is staged in git',
    diff: 'the files that a change touches',
    range: 'what commits bring in',
    'object-store': 'an object store',
  },
  started: 'Started',
  read: 'Read',
  leftOut: 'Left out',
  weakened: 'Made less strict by',
  tool: 'Program',
  promise: 'Values are masked: no report of Amparo shows one whole.',
  top: 'Back to the top',
};

const ES: PageWords = {
  title: (verdict) => `${verdict} Informe de Amparo`,
  skip: 'Ir al contenido',
  glance: 'De un vistazo',
  found: ['persona encontrada', 'personas encontradas'],
  bar: 'Dónde están las personas',
  barOf: (parts) => `Barra de dónde están las personas: ${parts}`,
  barNote: 'Quien está en dos lugares cuenta en ambos.',
  how: 'Cómo',
  where: 'Dónde',
  people: 'Personas',
  places: 'Lugares',
  files: 'Archivos',
  filesCaption: 'Archivos con hallazgos, lo más grave primero',
  file: 'Archivo',
  placesCaption: (path) => `Lugares en ${path}`,
  map: (sheet) => `Hoja ${sheet}`,
  mapOf: (sheet, blocks) => `Mapa de la hoja ${sheet}: ${blocks}`,
  examples: (shown, total) => `Ejemplos enmascarados (${shown} de ${total})`,
  examplesCaption: (path) => `Hallazgos en ${path}`,
  kind: 'Tipo',
  masked: 'Enmascarado',
  why: 'Por qué se señaló',
  tree: (path) => `Lo que hay dentro de ${path}`,
  cleanInside: ['archivo limpio', 'archivos limpios'],
  clean: (count, one) => `${count} ${one ? 'archivo limpio' : 'archivos limpios'}`,
  cleanNames: 'Mostrar nombres',
  moreFiles: (count) => `y ${count} más`,
  notShown: (count) => `Otros ${count} archivos no se muestran enteros. El informe JSON los tiene todos.`,
  run: 'Sobre este análisis',
  policy: 'Política',
  digest: 'Su huella',
  source: 'Se miró',
  sources: {
    stdin: 'la entrada estándar',
    staged: 'lo preparado en git',
    diff: 'los archivos que toca un cambio',
    range: 'lo que traen los commits',
    'object-store': 'un almacén de objetos',
  },
  started: 'Comenzó',
  read: 'Leído',
  leftOut: 'Quedaron fuera',
  weakened: 'Menos estricto por',
  tool: 'Programa',
  promise: 'Los valores van enmascarados: ningún informe de Amparo muestra uno entero.',
  top: 'Volver arriba',
};

export const pageWords: Readonly<Record<Lang, PageWords>> = { en: EN, es: ES };
