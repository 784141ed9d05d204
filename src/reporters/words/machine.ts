import type { Lang } from '../../core/types.ts';

/** What the reports for platforms say besides the words of the report for readers. */
export interface MachineWords {
  /** What a rule is that only notes: its message is another one for each file. */
  readonly note: string;
  readonly notRead: { readonly what: string; readonly help: string };
  /** `people`, `how` (hidden rows), `where` (a place in words). */
  readonly found: (people: string, how: string, where: string) => string;
  readonly inside: (path: string) => string;
  readonly leftOut: (count: string) => string;
  readonly moreFiles: (count: string) => string;
  readonly cleanFiles: (count: string) => string;
  readonly file: string;
  readonly verdict: string;
  readonly people: string;
  readonly where: string;
  readonly verdicts: Readonly<Record<'block' | 'incomplete' | 'review' | 'approved' | 'pass', string>>;
}

const EN: MachineWords = {
  note: 'A note on a file. It says more of the file and stops nothing.',
  notRead: {
    what: 'The file could not be read whole, so nobody knows what it holds.',
    help: 'Look at it yourself, give it in a form that can be read, or leave it out on purpose.',
  },
  found: (people, how, where) => `${people}${people && ', '}${how}: ${where}`,
  inside: (path) => `inside it: ${path}`,
  leftOut: (count) => `${count} more results were left out; the JSON report has them all.`,
  moreFiles: (count) => `and ${count} more files; the JSON report has them all`,
  cleanFiles: (count) => `${count} clean`,
  file: 'File',
  verdict: 'Verdict',
  people: 'People',
  where: 'Where',
  verdicts: {
    block: 'do not publish',
    incomplete: 'not read whole',
    review: 'look first',
    approved: 'approved',
    pass: 'nothing found',
  },
};

const ES: MachineWords = {
  note: 'Una nota sobre un archivo. Dice más de él y no detiene nada.',
  notRead: {
    what: 'El archivo no se pudo leer por completo; nadie sabe qué hay dentro.',
    help: 'Mírelo usted, entréguelo en un formato que se pueda leer o déjelo fuera a propósito.',
  },
  found: (people, how, where) => `${people}${people && ', '}${how}: ${where}`,
  inside: (path) => `dentro: ${path}`,
  leftOut: (count) => `Quedaron fuera ${count} resultados más; el informe JSON los tiene todos.`,
  moreFiles: (count) => `y ${count} archivos más; el informe JSON los tiene todos`,
  cleanFiles: (count) => `${count} sin hallazgos`,
  file: 'Archivo',
  verdict: 'Veredicto',
  people: 'Personas',
  where: 'Dónde',
  verdicts: {
    block: 'no publicar',
    incomplete: 'sin leer por completo',
    review: 'revisar antes',
    approved: 'aprobado',
    pass: 'nada encontrado',
  },
};

export const machineWords: Readonly<Record<Lang, MachineWords>> = { en: EN, es: ES };
