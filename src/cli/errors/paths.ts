import type { Localized } from '../../core/types.ts';
import { UserError } from './user-error.ts';

export function noSuchPath(paths: readonly string[]): UserError {
  if (paths.some((path) => path.trim() === '')) return emptyName();
  const list = paths.map((path) => `  ${path}`).join('\n');
  return new UserError({
    en: `No such file or folder:\n${list}\nNothing was scanned. Check the spelling and the folder you are in.`,
    es: `No existe el archivo o la carpeta:\n${list}\nNo se analizó nada. Revise la ortografía y en qué carpeta está.`,
  });
}

export function stdinWithPaths(): UserError {
  return new UserError({
    en: '"-" reads one document from standard input and cannot be mixed with other paths.\nScan them in two runs.',
    es: '"-" lee un documento de la entrada estándar y no se puede mezclar con otras rutas.\nAnalícelos en dos veces.',
  });
}

/** `code`: of the system's error. */
export function cannotWrite(file: string, code: string): UserError {
  if (file.trim() === '') return emptyName();
  const todo = TO_WRITE[code] ?? OTHERWISE.write;
  return new UserError({
    en: `${file} could not be written (${code}).\n${todo.en}`,
    es: `No se pudo escribir ${file} (${code}).\n${todo.es}`,
  });
}

export function cannotRead(file: string, code: string): UserError {
  if (file.trim() === '') return emptyName();
  const todo = TO_READ[code] ?? OTHERWISE.read;
  return new UserError({
    en: `${file} could not be read (${code}).\n${todo.en}`,
    es: `No se pudo leer ${file} (${code}).\n${todo.es}`,
  });
}

export function emptyName(): UserError {
  return new UserError({
    en: 'A name of a file was expected, and it is empty. Is a variable of a script not set?',
    es: 'Se esperaba el nombre de un archivo y está vacío. ¿Falta dar valor a una variable de un script?',
  });
}

const NO_FOLDER: Localized = {
  en: 'Its folder is not there: make it, or name another place.',
  es: 'Su carpeta no existe: créela o nombre otro lugar.',
};
const MAY_NOT_WRITE: Localized = {
  en: 'You may not write there: name another place.',
  es: 'Usted no puede escribir ahí: nombre otro lugar.',
};
const NO_SPACE: Localized = {
  en: 'There is no space left: make some, or name another place.',
  es: 'No queda espacio: libere algo o nombre otro lugar.',
};
const IS_FOLDER: Localized = {
  en: 'It is a folder: name a file.',
  es: 'Es una carpeta: nombre un archivo.',
};
const NOT_THERE: Localized = {
  en: 'It is not there: check the spelling and the folder you are in.',
  es: 'No existe: revise la ortografía y en qué carpeta está.',
};
const MAY_NOT_READ: Localized = {
  en: 'You may not read it: ask whoever it belongs to.',
  es: 'Usted no puede leerlo: pregunte a quien pertenece.',
};
const NO_FILE: Localized = {
  en: 'It is no file that can be read twice, such as a pipe: save it as a file.',
  es: 'No es un archivo que se pueda leer dos veces, sino por ejemplo una tubería: guárdelo como archivo.',
};
const OTHERWISE = {
  write: {
    en: 'Check that the folder exists and that you may write there.',
    es: 'Compruebe que la carpeta existe y que puede escribir en ella.',
  },
  read: {
    en: 'Check that it exists and that you may read it.',
    es: 'Compruebe que existe y que usted puede leerlo.',
  },
} as const;

/** What to do, by what the system says. */
const TO_WRITE: Readonly<Record<string, Localized>> = {
  ENOENT: NO_FOLDER,
  ENOTDIR: NO_FOLDER,
  EACCES: MAY_NOT_WRITE,
  EPERM: MAY_NOT_WRITE,
  EROFS: MAY_NOT_WRITE,
  ENOSPC: NO_SPACE,
  EDQUOT: NO_SPACE,
  EISDIR: IS_FOLDER,
};
const TO_READ: Readonly<Record<string, Localized>> = {
  ENOENT: NOT_THERE,
  ENOTDIR: NOT_THERE,
  EACCES: MAY_NOT_READ,
  EPERM: MAY_NOT_READ,
  EISDIR: IS_FOLDER,
  EINVAL: NO_FILE,
};

export function notAFolder(path: string): UserError {
  return new UserError({
    en: `${path} is not a folder that can be watched. To look through a file once: amparo scan ${path}`,
    es: `${path} no es una carpeta que se pueda vigilar. Para examinar un archivo una vez: amparo scan ${path}`,
  });
}

export function pageThere(file: string): UserError {
  return new UserError({
    en: `${file} exists already and was left as it is.\nGive another name, or --force to replace it.`,
    es: `${file} ya existe y se dejó como está.\nDé otro nombre, o --force para reemplazarlo.`,
  });
}

/** It was removed while somebody was in it, or its file system is gone. */
export function noCurrentFolder(): UserError {
  return new UserError({
    en: 'The folder you are in is gone. Nothing was scanned. Change to one that is there.',
    es: 'La carpeta en que se encuentra ya no existe. No se analizó nada. Cambie a una que exista.',
  });
}
