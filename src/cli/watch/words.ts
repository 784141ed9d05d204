import type { Lang, Totals } from '../../core/types.ts';
import { counted, number, words } from '../../reporters/words/index.ts';

interface WatchWords {
  readonly watching: (folder: string) => string;
  readonly lookedThrough: (files: string) => string;
  readonly ended: (files: string, again: string) => string;
  readonly blocked: (files: string, people: string) => string;
  readonly incomplete: (files: string) => string;
  readonly review: (files: string) => string;
  readonly behind: string;
  readonly clean: string;
  readonly moreClean: (files: string) => string;
  readonly more: (files: string) => string;
  readonly gone: string;
  readonly moreGone: (files: string) => string;
  readonly leftAlone: string;
  readonly overfull: string;
  readonly see: string;
}

const EN: WatchWords = {
  watching: (folder) => `Watching ${folder}. Ctrl+C ends.`,
  lookedThrough: (files) => `${files} looked through`,
  ended: (files, again) => `Ended. ${files} there, ${again} looked through again`,
  blocked: (files, people) => `${files} must not be published (${people} exposed)`,
  incomplete: (files) => `${files} could not be read whole`,
  review: (files) => `a person should look at ${files}`,
  behind: 'Something had changed that was not looked through yet.',
  clean: 'nothing found',
  moreClean: (files) => `${files} more: nothing found`,
  more: (files) => `${files} more are to be looked at: amparo scan says which`,
  gone: 'no longer there',
  moreGone: (files) => `${files} more: no longer there`,
  leftAlone: 'left alone: it only says that somebody has a file open',
  overfull: 'There are more files than can be kept apart; changes may be missed. Watch a part of the folder.',
  see: 'amparo watch says where.',
};

const ES: WatchWords = {
  watching: (folder) => `Se vigila ${folder}. Ctrl+C termina.`,
  lookedThrough: (files) => `${files} examinados`,
  ended: (files, again) => `Fin. Hay ${files}, examinados de nuevo: ${again}`,
  blocked: (files, people) => `no deben publicarse: ${files} (${people} en peligro)`,
  incomplete: (files) => `sin leer por completo: ${files}`,
  review: (files) => `para que los mire una persona: ${files}`,
  behind: 'Algo había cambiado y aún no se había examinado.',
  clean: 'no se halló nada',
  moreClean: (files) => `${files} más: no se halló nada`,
  more: (files) => `Hay que mirar ${files} más: amparo scan dice cuáles`,
  gone: 'ya no está',
  moreGone: (files) => `${files} más: ya no están`,
  leftAlone: 'no se toca: solo dice que alguien tiene abierto un archivo',
  overfull:
    'Hay más archivos de los que se pueden distinguir; pueden escapar cambios. Vigile una parte de la carpeta.',
  see: 'amparo watch dice dónde.',
};

export const watchWords: Readonly<Record<Lang, WatchWords>> = { en: EN, es: ES };

export function countedFiles(count: number, lang: Lang): string {
  return counted(count, words[lang].file, words[lang]);
}

/** `2 files must not be published (15 people exposed), 1 file could not be read whole`; empty if there is neither. */
export function whatIsWrong({ blocked, incomplete, review, persons }: Totals, lang: Lang): string {
  const text = watchWords[lang];
  const people = counted(persons, words[lang].person, words[lang]);
  return [
    ...(blocked > 0 ? [text.blocked(countedFiles(blocked, lang), people)] : []),
    ...(incomplete > 0 ? [text.incomplete(countedFiles(incomplete, lang))] : []),
    ...(review > 0 ? [text.review(countedFiles(review, lang))] : []),
  ].join(', ');
}

export function plainNumber(value: number, lang: Lang): string {
  return number(value, words[lang]);
}
