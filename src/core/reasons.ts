import type { Lang, Localized, Reason } from './types.ts';

const WORDS: Readonly<Record<Reason, Localized>> = {
  header: {
    en: 'the column or field is headed so',
    es: 'así lo dice el encabezado de la columna o del campo',
  },
  label: { en: 'a label beside it says so', es: 'así lo dice una etiqueta al lado' },
  shape: { en: 'it has the shape of one', es: 'tiene esa forma' },
  structure: {
    en: 'its parts obey the rules of the format',
    es: 'sus partes cumplen las reglas del formato',
  },
  'check-digit': { en: 'its check digit is right', es: 'su dígito verificador es correcto' },
  'column-values': {
    en: 'the values of the whole column look so',
    es: 'así se ven los valores de toda la columna',
  },
  'number-format': {
    en: 'the cell’s number format says so',
    es: 'así lo dice el formato numérico de la celda',
  },
  repaired: { en: 'after repair of a damaged character', es: 'tras reparar un carácter dañado' },
  sentence: { en: 'the sentence says so', es: 'así lo dice la frase' },
  'role-word': { en: 'a title or role stands before it', es: 'lo precede un tratamiento o una función' },
  'known-name': {
    en: 'it is made of known personal names',
    es: 'se compone de nombres de persona conocidos',
  },
  'name-shape': { en: 'it has the shape of a personal name', es: 'tiene forma de nombre de persona' },
  parts: { en: 'its parts stand in neighbouring columns', es: 'sus partes están en columnas vecinas' },
  'person-table': { en: 'it stands in a table about people', es: 'está en una tabla sobre personas' },
};

/** The reasons of a score in the reader's language; never empty. */
export function explainReasons(because: readonly Reason[], lang: Lang): string[] {
  const words = because.map((reason) => WORDS[reason][lang]);
  return words.length > 0 ? words : [WORDS.shape[lang]];
}
