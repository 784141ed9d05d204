import { UserError } from './user-error.ts';

export function noSuchPath(paths: readonly string[]): UserError {
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

export function cannotWrite(file: string, code: string): UserError {
  return new UserError({
    en: `The report could not be written to ${file} (${code}).\nCheck that the folder exists and that you may write there.`,
    es: `No se pudo escribir el informe en ${file} (${code}).\nCompruebe que la carpeta existe y que puede escribir en ella.`,
  });
}

export function cannotRead(file: string, code: string): UserError {
  return new UserError({
    en: `${file} could not be read (${code}).\nCheck that it exists and that you may read it.`,
    es: `No se pudo leer ${file} (${code}).\nCompruebe que existe y que usted puede leerlo.`,
  });
}

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
