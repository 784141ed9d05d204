import { UserError } from './user-error.ts';

export function badKey(file: string, kind: 'private' | 'public'): UserError {
  return new UserError({
    en: `${file} is no ${kind} Ed25519 key (PEM, without a password). Make a pair with: amparo keygen FILE`,
    es: `${file} no es una clave Ed25519 ${kind === 'private' ? 'privada' : 'pública'} (PEM, sin contraseña). Cree un par con: amparo keygen ARCHIVO`,
  });
}

export function keyThere(file: string): UserError {
  return new UserError({
    en: `${file} is there already and is not written over.`,
    es: `${file} ya existe y no se sobrescribe.`,
  });
}

export function keyWithoutClearance(): UserError {
  return new UserError({
    en: '--key signs a clearance. Say where to write it: --clearance FILE',
    es: '--key firma una autorización. Diga dónde escribirla: --clearance ARCHIVO',
  });
}

export function clearanceOfFilesOnly(): UserError {
  return new UserError({
    en: 'A clearance is for files on disk that are about to be published, not for standard input or for git’s objects.',
    es: 'Una autorización es para archivos en disco que se van a publicar, no para la entrada estándar ni para objetos de git.',
  });
}

export function outsideFolder(path: string): UserError {
  return new UserError({
    en: `${path} lies outside the current folder. Scan one folder, or run Amparo in the folder that holds all of them.`,
    es: `${path} está fuera de la carpeta actual. Analice una sola carpeta, o ejecute Amparo en la que las contiene a todas.`,
  });
}

export function badAge(): UserError {
  return new UserError({
    en: '--max-age takes a time such as 30m, 12h or 7d.',
    es: '--max-age lleva un tiempo como 30m, 12h o 7d.',
  });
}

export function noClearance(file: string): UserError {
  return new UserError({
    en: `${file} is no clearance as Amparo writes it.`,
    es: `${file} no es una autorización como las que escribe Amparo.`,
  });
}

export function noClearanceGiven(): UserError {
  return new UserError({
    en: 'Name the clearance to hold the files against: --clearance FILE',
    es: 'Nombre la autorización con que comparar los archivos: --clearance ARCHIVO',
  });
}

export function signedAlready(): UserError {
  return new UserError({
    en: 'This key has signed the clearance already. A second signature needs the key of another person.',
    es: 'Esta clave ya firmó la autorización. Una segunda firma necesita la clave de otra persona.',
  });
}

export function fewKeys(asked: number, given: number): UserError {
  return new UserError({
    en: `${asked} ${asked === 1 ? 'signature is' : 'signatures are'} asked for, and ${given} public ${given === 1 ? 'key was' : 'keys were'} given. Name each key that counts: --public-key FILE`,
    es: `Se piden ${asked} ${asked === 1 ? 'firma' : 'firmas'} y se dieron ${given} ${given === 1 ? 'clave pública' : 'claves públicas'}. Nombre cada clave que cuenta: --public-key ARCHIVO`,
  });
}
