import type { YAMLError } from 'yaml';
import type { Localized } from '../core/types.ts';

/**
 * What is wrong with a YAML text. The parser's own messages quote the text, and the file may be a list of people
 * that was given by mistake; so only the kind of fault is told.
 */
const WORDS: Partial<Record<YAMLError['code'], Localized>> = {
  DUPLICATE_KEY: { en: 'a key that stands here twice', es: 'una clave que está dos veces' },
  BAD_INDENT: { en: 'wrong indentation', es: 'sangría incorrecta' },
  TAB_AS_INDENT: { en: 'a tab where spaces are needed', es: 'un tabulador donde van espacios' },
  BAD_ALIAS: { en: 'an alias that names nothing', es: 'un alias que no nombra nada' },
  MISSING_CHAR: { en: 'a missing bracket, quote or comma', es: 'falta un corchete, una comilla o una coma' },
};
const OTHER: Localized = { en: 'not valid YAML', es: 'no es YAML válido' };

/** Faults past this number of one file say nothing new. */
export const MAX_FAULTS = 10;

export function yamlFault(error: YAMLError): Localized {
  return WORDS[error.code] ?? OTHER;
}
