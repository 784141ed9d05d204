import type { Lang } from '../../core/types.ts';

interface InitWords {
  readonly folder: string;
  readonly because: (what: string) => string;
  readonly policy: (names: string) => string;
  readonly hooks: string;
  readonly pipeline: (names: string) => string;
  readonly write: string;
  readonly yes: string;
  readonly again: string;
  readonly notWritten: string;
  readonly wouldWrite: (file: string) => string;
  readonly wouldInstall: string;
  readonly written: (file: string) => string;
  readonly there: (file: string) => string;
  readonly giveYes: string;
  readonly next: string;
  readonly scan: (folder: string) => string;
  readonly commit: (files: string) => string;
  readonly required: string;
  readonly include: string;
  readonly install: string;
  readonly build: (script: string) => string;
  readonly host: (file: string, folder: string) => string;
}

const EN: InitWords = {
  folder: 'Which folder goes out?',
  because: (what) => `as ${what} says`,
  policy: (names) => `Which policy? (${names})`,
  hooks: 'Look through every commit and push, by hooks of git?',
  pipeline: (names) => `A file for which pipeline? (${names})`,
  write: 'Write this?',
  yes: 'Y/n',
  again: 'That cannot be used.',
  notWritten: 'Nothing was written.',
  wouldWrite: (file) => `${file} would be written:`,
  wouldInstall: 'Hooks of git would be installed (amparo hook install).',
  written: (file) => `${file}: written.`,
  there: (file) => `${file}: there already, left as it is.`,
  giveYes: 'Nothing was written: there is no terminal to ask on. Give --yes to write it.',
  next: 'What to do next:',
  scan: (folder) => `Look through what is there now: amparo scan ${folder}`,
  commit: (files) => `Commit what was written: git add ${files}`,
  required: 'Make the check "amparo" required in the rules of your main branch: else it only warns.',
  include: 'Add to .gitlab-ci.yml, and give the job that publishes "needs: [amparo]":',
  install: 'Install Amparo with the project: npm install --save-dev amparo',
  build: (script) => `Let the build fail by itself, in package.json: "build": ${script}`,
  host: (file, folder) =>
    `Let ${file} scan before it publishes, after its build: npx --no -- amparo scan ${folder}`,
};

const ES: InitWords = {
  folder: '¿Qué carpeta se publica?',
  because: (what) => `según ${what}`,
  policy: (names) => `¿Qué política? (${names})`,
  hooks: '¿Examinar cada commit y cada push, con enganches de git?',
  pipeline: (names) => `¿Un archivo para qué canalización? (${names})`,
  write: '¿Escribir esto?',
  yes: 'S/n',
  again: 'Eso no se puede usar.',
  notWritten: 'No se escribió nada.',
  wouldWrite: (file) => `Se escribiría ${file}:`,
  wouldInstall: 'Se instalarían enganches de git (amparo hook install).',
  written: (file) => `${file}: escrito.`,
  there: (file) => `${file}: ya existe, se deja como está.`,
  giveYes: 'No se escribió nada: no hay terminal donde preguntar. Dé --yes para escribirlo.',
  next: 'Qué hacer ahora:',
  scan: (folder) => `Examine lo que hay ahora: amparo scan ${folder}`,
  commit: (files) => `Guarde lo escrito en un commit: git add ${files}`,
  required:
    'Haga obligatoria la comprobación «amparo» en las reglas de la rama principal: si no, solo avisa.',
  include: 'Añada a .gitlab-ci.yml, y dé «needs: [amparo]» al trabajo que publica:',
  install: 'Instale Amparo con el proyecto: npm install --save-dev amparo',
  build: (script) => `Haga que la construcción falle por sí sola, en package.json: "build": ${script}`,
  host: (file, folder) =>
    `Haga que ${file} examine antes de publicar, tras construir: npx --no -- amparo scan ${folder}`,
};

export const initWords: Readonly<Record<Lang, InitWords>> = { en: EN, es: ES };
