import type { Localized } from '../../core/types.ts';
import type { GitError, GitFault } from '../../sources/git/process.ts';
import { UserError } from './user-error.ts';

/** What git could not do, and what to do about it. */
export function gitTrouble({ fault, detail, isShallow }: GitError): UserError {
  const words = isShallow ? SHALLOW(detail) : WORDS[fault](detail);
  return new UserError({ en: `${words.en}\n${NOTHING.en}`, es: `${words.es}\n${NOTHING.es}` });
}

const NOTHING: Localized = { en: 'Nothing was scanned.', es: 'No se analizó nada.' };

const WORDS: Readonly<Record<GitFault, (detail: string) => Localized>> = {
  'no-git': () => ({
    en: 'Git is not installed, or not found in PATH. Install it, or scan the files themselves: amparo scan .',
    es: 'Git no está instalado o no se encuentra en PATH. Instálelo o analice los archivos: amparo scan .',
  }),
  'no-repository': () => ({
    en: 'This is not a git repository. Go to one, or name its folder: amparo scan --staged FOLDER',
    es: 'Esto no es un repositorio de git. Vaya a uno o indique su carpeta: amparo scan --staged CARPETA',
  }),
  'bad-revision': (detail) => ({
    en: `Git knows no such revision here: ${detail}\nCheck the name; what is on a server must be fetched first (git fetch).`,
    es: `Git no conoce aquí esa revisión: ${detail}\nRevise el nombre; lo que está en un servidor hay que traerlo antes (git fetch).`,
  }),
  'bad-range': (detail) => ({
    en: `--range takes two revisions with dots between them, such as main..HEAD, not: ${detail}`,
    es: `--range lleva dos revisiones con puntos entre ellas, como main..HEAD, no: ${detail}`,
  }),
  'no-merge-base': (detail) => ({
    en: `HEAD and ${detail} have no commit in common. Name another base, or scan all history: amparo scan --history`,
    es: `HEAD y ${detail} no tienen ningún commit en común. Indique otra base o analice toda la historia: amparo scan --history`,
  }),
  'bad-input': (detail) => ({
    en: `What git told the hook cannot be used (${detail}). It is to be called by git itself, with its lines on standard input.`,
    es: `Lo que git dijo al enganche no se puede usar (${detail}). Debe llamarlo git mismo, con sus líneas en la entrada estándar.`,
  }),
  failed: (detail) => ({
    en: `Git failed: ${detail}\nSee that "git status" works here, and try again.`,
    es: `Git falló: ${detail}\nCompruebe que "git status" funciona aquí y vuelva a intentarlo.`,
  }),
};

const SHALLOW = (detail: string): Localized => ({
  en: `This clone is shallow and does not reach as far as ${detail}. Fetch the rest: git fetch --unshallow (in a pipeline: fetch-depth: 0).`,
  es: `Este clon es parcial y no llega hasta ${detail}. Traiga el resto: git fetch --unshallow (en una canalización: fetch-depth: 0).`,
});

export function severalModes(modes: readonly string[]): UserError {
  const list = modes.join(', ');
  return new UserError({
    en: `${list} cannot be used together: each says what is scanned.\nScan in two runs.`,
    es: `${list} no se pueden usar a la vez: cada una dice qué se analiza.\nAnalice en dos veces.`,
  });
}

export function stdinWithGit(mode: string): UserError {
  return new UserError({
    en: `"-" reads one document from standard input and cannot be mixed with ${mode}.\nScan in two runs.`,
    es: `"-" lee un documento de la entrada estándar y no se puede mezclar con ${mode}.\nAnalice en dos veces.`,
  });
}
