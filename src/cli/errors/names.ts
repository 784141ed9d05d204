import { suggest } from '../../core/text/suggest.ts';
import { formats } from '../../reporters/index.ts';
import { UserError } from './user-error.ts';

export function unknownFormat(name: string): UserError {
  const names = formats.map(({ id }) => id);
  return unknownName({ en: 'format', es: 'formato' }, name, names);
}

export function unknownName(
  kind: { readonly en: string; readonly es: string },
  name: string,
  names: readonly string[],
): UserError {
  const meant = suggest(name, names);
  return new UserError({
    en: `Unknown ${kind.en} "${name}".${meant ? ` Did you mean "${meant}"?` : ''}\nAvailable: ${names.join(', ')}.`,
    es: `No se conoce "${name}" (${kind.es}).${meant ? ` ¿Quiso decir "${meant}"?` : ''}\nDisponibles: ${names.join(', ')}.`,
  });
}

export function sameTarget(target: string | undefined): UserError {
  return target === undefined
    ? new UserError({
        en: 'Two formats cannot both go to standard output. Give one of them a file: --format json=report.json',
        es: 'Dos formatos no pueden ir a la salida estándar. Dé un archivo a uno: --format json=informe.json',
      })
    : new UserError({
        en: `Two formats cannot be written to the same file: ${target}`,
        es: `Dos formatos no se pueden escribir en el mismo archivo: ${target}`,
      });
}

export function notAStream(names: readonly string[]): UserError {
  return new UserError({
    en: `What goes on without an end is told in one format on standard output: ${names.join(' or ')}.`,
    es: `Lo que sigue sin fin se cuenta en un solo formato por la salida estándar: ${names.join(' o ')}.`,
  });
}
