import type { CommanderError } from 'commander';
import { suggest } from '../../core/text/suggest.ts';
import { UserError } from './user-error.ts';

const HINT = { en: 'See: amparo --help', es: 'Vea: amparo --help' };

/** What commander says about wrong usage, in both languages. Unknown kinds keep commander's own words. */
export function wrongUsage(error: CommanderError, flags: readonly string[]): UserError {
  const said = error.message.replace(/^error: /, '');
  const name = /'([^']*)'/.exec(said)?.[1] ?? '';
  if (error.code === 'commander.unknownOption') return unknownOption(name.replace(/=.*/s, ''), flags);
  const meant = /Did you mean ([^?]*)\?/.exec(said)?.[1];
  if (error.code === 'commander.unknownCommand' && meant === undefined) return notACommand(name);
  const es = SPANISH[error.code]?.(name) ?? said;
  return new UserError({
    en: `${capital(said)}\n${HINT.en}`,
    es: `${es}${meant ? `\n(¿Quiso decir ${meant}?)` : ''}\n${HINT.es}`,
  });
}

/** Commander's own suggestion is put off by a value after `=`. */
function unknownOption(name: string, flags: readonly string[]): UserError {
  const meant = suggest(name, flags);
  return new UserError({
    en: `Unknown option ${name}${meant ? `\n(Did you mean ${meant}?)` : ''}\n${HINT.en}`,
    es: `Opción desconocida: ${name}${meant ? `\n(¿Quiso decir ${meant}?)` : ''}\n${HINT.es}`,
  });
}

const SPANISH: Readonly<Record<string, (name: string) => string>> = {
  'commander.unknownCommand': (name) => `Orden desconocida: ${name}`,
  'commander.missingArgument': (name) => `Falta el argumento "${name}"`,
  'commander.missingMandatoryOptionValue': (name) => `Falta la opción ${name}`,
  'commander.optionMissingArgument': (name) => `A la opción le falta su valor: ${name}`,
  'commander.excessArguments': () => 'Sobran argumentos',
};

function notACommand(name: string): UserError {
  return new UserError({
    en: `"${name}" is not a command. To scan a file or folder: amparo scan ${name}\n${HINT.en}`,
    es: `"${name}" no es una orden. Para analizar un archivo o carpeta: amparo scan ${name}\n${HINT.es}`,
  });
}

export function badNumber(option: string, least: number): UserError {
  return new UserError({
    en: `${option} takes a whole number, ${least} or more.`,
    es: `${option} lleva un número entero, ${least} o más.`,
  });
}

export function badSize(option: string): UserError {
  return new UserError({
    en: `${option} takes a size of 256MB or more: 512MB, 2GB.`,
    es: `${option} lleva un tamaño de 256MB o más: 512MB, 2GB.`,
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
