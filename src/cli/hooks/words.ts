import type { Manager } from './place.ts';
import type { Hook } from './script.ts';

/** What `amparo hook` says, in one language. */
interface HookWords {
  ours(hook: Hook): string;
  chained(hook: Hook): string;
  called(hook: Hook, by: Manager['name'], file: string): string;
  toAdd(hook: Hook, by: Manager['name'], file: string): string;
  toRemove(hook: Hook, file: string): string;
  inTheWay(hook: Hook, file: string): string;
  other(hook: Hook): string;
  none(hook: Hook): string;
  readonly refused: string;
  readonly notPushed: string;
  readonly notCommitted: string;
}

export const hookWords: Readonly<Record<'en' | 'es', HookWords>> = {
  en: {
    ours: (hook) => `${hook}: installed.`,
    chained: (hook) => `${hook}: installed; the hook that was there before runs first.`,
    called: (hook, by, file) => `${hook}: installed by ${by} (${file}).`,
    toAdd: (hook, by, file) => `${hook}: not installed. ${BY.en[by]} Add to ${file}:`,
    toRemove: (hook, file) =>
      `${hook}: take the line with "amparo" out of ${file}, which is not ours to change.`,
    inTheWay: (hook, file) =>
      `${hook}: left as it is, since both ${file} and the hook that was kept before are there. Look at them, and keep one.`,
    other: (hook) => `${hook}: not installed; there is another hook.`,
    none: (hook) => `${hook}: not installed.`,
    refused:
      'amparo: the push was refused, and nothing of it was kept. Take the files out of the commits that bring them in (git rebase -i, git commit --amend), not in a new commit, and push again.',
    notPushed:
      'amparo: nothing was pushed. Take the files out of the commits that bring them in (git rebase -i, git commit --amend), not in a new commit.',
    notCommitted:
      'amparo: nothing was committed. Take the files out (git rm --cached FILE), or make them safe and git add them.',
  },
  es: {
    ours: (hook) => `${hook}: instalado.`,
    chained: (hook) => `${hook}: instalado; el enganche que ya estaba se ejecuta primero.`,
    called: (hook, by, file) => `${hook}: instalado por ${by} (${file}).`,
    toAdd: (hook, by, file) => `${hook}: no instalado. ${BY.es[by]} Añada a ${file}:`,
    toRemove: (hook, file) => `${hook}: quite la línea con «amparo» de ${file}, que no nos toca cambiar.`,
    inTheWay: (hook, file) =>
      `${hook}: se deja como está, porque están tanto ${file} como el enganche guardado antes. Mírelos y conserve uno.`,
    other: (hook) => `${hook}: no instalado; hay otro enganche.`,
    none: (hook) => `${hook}: no instalado.`,
    refused:
      'amparo: el envío se rechazó y nada de él se guardó. Quite los archivos de los commits que los traen (git rebase -i, git commit --amend), no en un commit nuevo, y envíe otra vez.',
    notPushed:
      'amparo: no se envió nada. Quite los archivos de los commits que los traen (git rebase -i, git commit --amend), no en un commit nuevo.',
    notCommitted:
      'amparo: no se hizo el commit. Quite los archivos (git rm --cached ARCHIVO) o hágalos inofensivos y añádalos con git add.',
  },
};

const BY: Readonly<Record<'en' | 'es', Readonly<Record<Manager['name'], string>>>> = {
  en: {
    husky: 'Husky looks after the hooks here.',
    lefthook: 'Lefthook looks after the hooks here.',
    'pre-commit': 'The pre-commit framework looks after the hooks here.',
    'core.hooksPath': 'The hooks are in a folder that is set by core.hooksPath.',
  },
  es: {
    husky: 'Aquí los enganches los lleva Husky.',
    lefthook: 'Aquí los enganches los lleva Lefthook.',
    'pre-commit': 'Aquí los enganches los lleva pre-commit.',
    'core.hooksPath': 'Los enganches están en una carpeta fijada por core.hooksPath.',
  },
};
