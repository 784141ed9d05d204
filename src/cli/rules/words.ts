import type { Localized } from '../../core/types.ts';
import type { RuleFault } from '../../rules/types.ts';

/** Why a pattern cannot be used, in the words of who writes one. */
const PATTERN: Readonly<Record<string, Localized>> = {
  lookaround: {
    en: 'looks ahead or behind, which patterns here cannot (use "context" and "against")',
    es: 'mira adelante o atrás, y aquí los patrones no pueden (use "context" y "against")',
  },
  backreference: {
    en: 'refers back to a group, which patterns here cannot',
    es: 'se refiere a un grupo anterior, y aquí los patrones no pueden',
  },
  group: {
    en: 'has a group other than "(…)" and "(?:…)"',
    es: 'tiene un grupo que no es "(…)" ni "(?:…)"',
  },
  unclosed: { en: 'opens a bracket and does not close it', es: 'abre un paréntesis y no lo cierra' },
  escape: { en: 'has an unknown escape', es: 'tiene una secuencia de escape desconocida' },
  property: { en: 'names an unknown Unicode property', es: 'nombra una propiedad de Unicode desconocida' },
  range: { en: 'has a range that runs backwards', es: 'tiene un rango al revés' },
  repeat: {
    en: 'has a repetition that cannot be: {m}, {m,} or {m,n} up to 256',
    es: 'tiene una repetición imposible: {m}, {m,} o {m,n} hasta 256',
  },
  'repeats-nothing': {
    en: 'repeats something that may be empty',
    es: 'repite algo que puede estar vacío',
  },
  'matches-nothing': { en: 'fits the empty text', es: 'encaja en el texto vacío' },
  'too-long': { en: 'is longer than 2,000 characters', es: 'tiene más de 2000 caracteres' },
  'too-large': { en: 'is too large once its repetitions are written out', es: 'es demasiado grande' },
  unexpected: { en: 'has a sign where it means nothing', es: 'tiene un signo donde no significa nada' },
};

/** What is wrong, without a value: examples and patterns are named by their numbers, from one. */
export function ruleFaultWords({ code, index = 0, detail = '', at = 0, id }: RuleFault): Localized {
  const n = index + 1;
  const of = id === undefined ? '' : ` (${id})`;
  switch (code) {
    case 'id-taken':
      return { en: `another detector has this id${of}`, es: `otro detector tiene este id${of}` };
    case 'level':
      return {
        en: '"level" is for categories of your own (x-…); what others weigh, the policy says',
        es: '"level" es para categorías propias (x-…); lo que pesan las demás lo dice la política',
      };
    case 'pattern': {
      const why = PATTERN[detail] ?? PATTERN.unexpected!;
      return {
        en: `pattern ${n} ${why.en} (character ${at + 1})`,
        es: `el patrón ${n} ${why.es} (carácter ${at + 1})`,
      };
    }
    case 'not-found':
      return {
        en: `"finds" ${n} is not found${of}: the example must be`,
        es: `"finds" ${n} no se encuentra${of}, y debería`,
      };
    case 'found':
      return {
        en: `"ignores" ${n} is found${of}: the example must not be`,
        es: `"ignores" ${n} se encuentra${of}, y no debería`,
      };
    case 'threw':
      return { en: `the detector fails on an example${of}`, es: `el detector falla en un ejemplo${of}` };
    case 'too-many-categories':
      return {
        en: 'more than 6 categories of your own (x-…) in the policy and the detectors',
        es: 'más de 6 categorías propias (x-…) en la política y los detectores',
      };
    case 'not-loaded':
      return { en: `cannot be loaded (${detail})`, es: `no se puede cargar (${detail})` };
    case 'no-detector':
      return {
        en: 'exports no detector (by default: one, or a list)',
        es: 'no exporta ningún detector (por defecto: uno o una lista)',
      };
    case 'member':
      return {
        en: `detector ${n}: "${detail}" is missing or wrong`,
        es: `detector ${n}: "${detail}" falta o es incorrecto`,
      };
  }
}
