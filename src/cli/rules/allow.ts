import { type AllowList, NEVER_ALLOWED } from '../../core/allow.ts';
import { fold } from '../../core/text/fold.ts';
import type { Category, Localized } from '../../core/types.ts';

const LONGEST_VALUE = 300;
const FEWEST_SIGNS = 4;
/** Scripts in which two characters are a whole name. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const WILDCARD: Localized = {
  en: 'values are taken as they stand: there are no wildcards',
  es: 'los valores se toman como están: no hay comodines',
};
const SHORT: Localized = {
  en: `is too short: ${FEWEST_SIGNS} letters and digits at least`,
  es: `es demasiado corto: al menos ${FEWEST_SIGNS} letras y cifras`,
};
const LONG: Localized = {
  en: `is longer than ${LONGEST_VALUE} characters`,
  es: `tiene más de ${LONGEST_VALUE} caracteres`,
};
const NO_DOMAIN: Localized = {
  en: 'is no domain such as "agency.example"',
  es: 'no es un dominio como "agencia.example"',
};
const SHARED: Localized = {
  en: 'is a domain in which anybody may have an address',
  es: 'es un dominio en el que cualquiera puede tener una dirección',
};

/** Why a value must not be allowed; undefined if it may. An entry that fits anything would switch the gate off. */
export function refusedValue(value: string): Localized | undefined {
  if (value.includes('*')) return WILDCARD;
  if (value.length > LONGEST_VALUE) return LONG;
  return [...fold(value)].length < (DENSE.test(value) ? 2 : FEWEST_SIGNS) ? SHORT : undefined;
}

const PROVIDERS =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|aol|icloud|me|mac|proton|protonmail|gmx|mail|zoho|yandex|qq|163|126|terra|uol|bol)\.[a-z.]{2,7}$/;
/** Under a country's code, words that stand for a kind of organisation, not for one (`gob.mx`, `co.uk`). */
const PUBLIC_SUFFIX = /^(?:ac|co|com|edu|gob|gouv|gov|go|gub|mil|ne|net|or|org)\.[a-z]{2}$/;

export function refusedDomain(domain: string): Localized | undefined {
  if (domain.includes('*')) return WILDCARD;
  if (!/^(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.){1,8}\p{L}{2,24}$/u.test(domain)) return NO_DOMAIN;
  const small = domain.toLowerCase();
  return PROVIDERS.test(small) || PUBLIC_SUFFIX.test(small) ? SHARED : undefined;
}

/** What is said of people, and true of many, is nobody's own to allow. */
export function refusedCategory(category: Category): Localized | undefined {
  if (!NEVER_ALLOWED.includes(category)) return undefined;
  return {
    en: 'cannot be allowed by its value: many people share it',
    es: 'no se puede permitir por su valor: lo comparten muchas personas',
  };
}

/** The values of a file: one a line, `#` begins a remark. Line numbers count from one. */
export function valuesOf(text: string): { readonly value: string; readonly line: number }[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line, index) => ({ value: line.trim(), line: index + 1 }))
    .filter(({ value }) => value !== '' && !value.startsWith('#'));
}

export type { AllowList };
