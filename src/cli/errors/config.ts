import type { Fault } from '../../policies/types.ts';
import { UserError } from './user-error.ts';

export type { Fault } from '../../policies/types.ts';

export function badConfig(file: string, faults: readonly Fault[]): UserError {
  return new UserError({
    en: `The configuration cannot be used; nothing was scanned.\n${faultLines(file, faults, 'en')}`,
    es: `La configuración no se puede usar; no se analizó nada.\n${faultLines(file, faults, 'es')}`,
  });
}

export function badPolicy(file: string, faults: readonly Fault[]): UserError {
  return new UserError({
    en: `The policy cannot be used.\n${faultLines(file, faults, 'en')}`,
    es: `La política no se puede usar.\n${faultLines(file, faults, 'es')}`,
  });
}

export function badManifest(file: string, faults: readonly Fault[]): UserError {
  return new UserError({
    en: `The manifest cannot be used; nothing was scanned.\n${faultLines(file, faults, 'en')}`,
    es: `El manifiesto no se puede usar; no se analizó nada.\n${faultLines(file, faults, 'es')}`,
  });
}

export function badApprovals(file: string, faults: readonly Fault[]): UserError {
  return new UserError({
    en: `The approvals cannot be used; nothing was scanned.\n${faultLines(file, faults, 'en')}`,
    es: `Las aprobaciones no se pueden usar; no se analizó nada.\n${faultLines(file, faults, 'es')}`,
  });
}

export function badFormer(file: string): UserError {
  return new UserError({
    en: `${file} is no JSON report of Amparo (--format json=FILE). Nothing was scanned.`,
    es: `${file} no es un informe JSON de Amparo (--format json=ARCHIVO). No se analizó nada.`,
  });
}

export function manifestThere(file: string): UserError {
  return new UserError({
    en: `${file} is there already and is not written over. Remove it, or name another: --manifest FILE`,
    es: `${file} ya existe y no se sobrescribe. Elimínelo o nombre otro: --manifest ARCHIVO`,
  });
}

/** A configuration that was found may lie among what is scanned, which may be anybody's. */
export function unnamedModules(file: string): UserError {
  return new UserError({
    en: `${file} names modules, whose code would run. That is done only for a configuration that is asked for by name:\n  amparo scan --config ${file} …`,
    es: `${file} nombra módulos, cuyo código se ejecutaría. Eso se hace solo si la configuración se pide por su nombre:\n  amparo scan --config ${file} …`,
  });
}

export function faultLines(file: string, faults: readonly Fault[], lang: 'en' | 'es'): string {
  return faults
    .map(({ file: other = file, line, column, message }) => {
      const place = [other, line, column].filter((part) => part !== undefined).join(':');
      return `  ${place}: ${message[lang]}`;
    })
    .join('\n');
}
