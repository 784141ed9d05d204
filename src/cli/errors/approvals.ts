import { UserError } from './user-error.ts';

export function noReason(): UserError {
  return new UserError({
    en: 'An approval needs a reason that others understand (eight characters or more): --reason "…"',
    es: 'Una aprobación necesita un motivo que otros entiendan (ocho caracteres o más): --reason "…"',
  });
}

/** What was typed is not quoted: it is about a person. */
export function personalReason(option: string, categories: readonly string[]): UserError {
  const kinds = [...new Set(categories)].join(', ');
  return new UserError({
    en: `${option} names a person or tells of one (${kinds}). Approvals are kept and may be public: say it without.`,
    es: `${option} nombra a una persona o habla de ella (${kinds}). Las aprobaciones se guardan y pueden ser públicas: dígalo sin eso.`,
  });
}

export function badUntil(): UserError {
  return new UserError({
    en: '--until takes a day that is not over, such as 2027-06-30.',
    es: '--until lleva un día que no haya pasado, como 2027-06-30.',
  });
}

export function notAllowed(policy: string): UserError {
  return new UserError({
    en: `The policy "${policy}" allows no approvals. What it stops must be mended.`,
    es: `La política «${policy}» no admite aprobaciones. Lo que detiene hay que corregirlo.`,
  });
}

export function notAFile(path: string): UserError {
  return new UserError({
    en: `${path} is a folder. An approval is for one file: name each that was looked at.`,
    es: `${path} es una carpeta. Una aprobación es para un archivo: nombre cada uno que se miró.`,
  });
}

export function noDigest(path: string): UserError {
  return new UserError({
    en: `${path} could not be read, or changed while it was read. It was not approved.`,
    es: `${path} no se pudo leer, o cambió mientras se leía. No se aprobó.`,
  });
}

export function noApprovals(): UserError {
  return new UserError({
    en: 'There is no amparo.approvals.yaml here or above. Name one: --approvals FILE',
    es: 'No hay amparo.approvals.yaml aquí ni más arriba. Nombre uno: --approvals ARCHIVO',
  });
}
