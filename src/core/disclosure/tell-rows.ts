import type { Localized } from '../types.ts';
import type { Anonymity } from './anonymity.ts';
import type { Diversity } from './diversity.ts';
import { KIND_WORDS, type QuasiKind } from './kinds.ts';
import type { Told } from './risk.ts';

export interface RowsTold {
  readonly anonymity: Anonymity;
  readonly diversity: Diversity | undefined;
  /** Kinds of all columns by which rows are told apart. */
  readonly kinds: readonly QuasiKind[];
  /** Kinds of the columns that single most rows out together. */
  readonly telling: readonly QuasiKind[];
  /** The kind without which fewest rows stay below, and how many do. */
  readonly leftOut: { readonly kind: QuasiKind; readonly below: number } | undefined;
}

/** Kinds that can be given in groups. */
const COARSER: Partial<Record<QuasiKind, Localized>> = {
  birth: { en: 'age groups instead of birth dates', es: 'grupos de edad en vez de fechas de nacimiento' },
  age: { en: 'age groups instead of ages', es: 'grupos de edad en vez de edades' },
  eventDate: { en: 'months or years instead of days', es: 'meses o años en vez de días' },
  facility: { en: 'regions instead of facilities', es: 'regiones en vez de centros' },
  place: { en: 'states instead of smaller places', es: 'estados en vez de lugares menores' },
  postcode: { en: 'states instead of postal codes', es: 'estados en vez de códigos postales' },
  nationality: { en: 'regions of the world instead of countries', es: 'regiones del mundo en vez de países' },
};

/** In numbers and plain words: how many rows can be told apart, by what, and what to leave out. */
export function tellRows({ anonymity, diversity, kinds, telling, leftOut }: RowsTold, least: number): Told {
  const { rows, below, uniques, exact } = anonymity;
  const about: Localized = exact ? { en: '', es: '' } : { en: 'about ', es: 'unas ' };
  const by: Localized = { en: listed(kinds, 'en'), es: listed(kinds, 'es') };
  const en = [
    `In this table ${about.en}${number(below, 'en')} of ${number(rows, 'en')} rows can be told apart by ${by.en}: fewer than ${least} rows are alike${uniques > 0 ? `, and ${about.en}${number(uniques, 'en')} are the only ones of their kind` : ''}.`,
  ];
  const es = [
    `En esta tabla ${about.es}${number(below, 'es')} de ${number(rows, 'es')} filas se distinguen por ${by.es}: hay menos de ${least} iguales${uniques > 0 ? `, y ${about.es}${number(uniques, 'es')} son únicas` : ''}.`,
  ];
  if (telling.length > 0 && telling.length < kinds.length) {
    en.push(`Most are known by ${listed(telling, 'en')} alone.`);
    es.push(`La mayoría se reconoce ya por ${listed(telling, 'es')}.`);
  }
  if (diversity !== undefined && diversity.alike > 0) {
    en.push(
      `${number(diversity.alike, 'en')} further rows are alike in what must not be known of them, too.`,
    );
    es.push(`Otras ${number(diversity.alike, 'es')} filas iguales coinciden también en el dato sensible.`);
  }
  const advice = { leftOut, kinds, below };
  return {
    about: { en: en.join(' '), es: es.join(' ') },
    advice: { en: adviceOf('en', advice), es: adviceOf('es', advice) },
  };
}

function adviceOf(
  lang: 'en' | 'es',
  { leftOut, kinds, below }: Pick<RowsTold, 'leftOut' | 'kinds'> & { readonly below: number },
): string {
  const coarser = kinds.flatMap((kind) => COARSER[kind]?.[lang] ?? []).slice(0, 2);
  const give = coarser.join(lang === 'en' ? ', and ' : ' y ');
  const helps = leftOut !== undefined && leftOut.below < below;
  const word = helps ? KIND_WORDS[leftOut.kind][lang] : '';
  const left = helps ? number(leftOut.below, lang) : '';
  if (lang === 'en')
    return [helps && `Leave out the ${word} (then ${left} remain)`, give && `give ${give}`]
      .filter((part) => part !== false && part !== '')
      .join(', or ')
      .replace(/^g/, 'G')
      .concat('.');
  return [helps && `Quite el dato de ${word} (quedarían ${left})`, give && `dé ${give}`]
    .filter((part) => part !== false && part !== '')
    .join(', o ')
    .replace(/^d/, 'D')
    .concat('.');
}

function listed(kinds: readonly QuasiKind[], lang: 'en' | 'es'): string {
  const words = [...new Set(kinds)].map((kind) => KIND_WORDS[kind][lang]);
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${lang === 'en' ? 'and' : 'y'} ${words.at(-1)}${lang === 'en' ? ' together' : ', juntos'}`;
}

/** 12,345 in English, 12 345 in Spanish. */
function number(value: number, lang: 'en' | 'es'): string {
  return String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, lang === 'en' ? ',' : ' ');
}
