import { captionWords, plain } from '../text/fold.ts';
import { DETAILS, type Detail, type Localized } from '../types.ts';
import type { QuasiKind } from './kinds.ts';
import type { Told } from './risk.ts';
import { isNothing } from './value-codes.ts';

/**
 * What the HIPAA safe harbour lets stand of places and dates: the first three digits of a postal code, or 000 where they are of
 * 20,000 people or fewer, states, years, ages up to 89 and one group above (45 CFR 164.514(b)(2)(i)(B), (C)).
 */
const DETAIL_OF: Partial<Record<QuasiKind, Detail>> = {
  ...{ postcode: 'postcode', eventDate: 'date', birth: 'date', age: 'age' },
};
/** Subdivisions smaller than a state. */
const SMALLER_THAN_STATE =
  /(?:^| )(?:city|town|village|county|municipality|neighbou?rhood|borough|precinct|ward|commune|locality|ciudad|municipio|localidad|aldea|colonia|barrio|comuna|condado|alcaldia|cidade|ville)(?: |$)/;
/** First digits of postal codes of 20,000 people or fewer by the census of 2000 (HHS guidance on de-identification, 2012). */
const FEW_PEOPLE: ReadonlySet<string> = new Set(
  '036 059 063 102 203 556 692 790 821 823 830 831 878 879 884 890 893'.split(' '),
);
const YEARS =
  /^(?:(?:c|ca|fy|cy|before|after|<|>)[ .]{0,2})?\d{4}(?:\.0)?(?: ?(?:-|–|to|a) ?\d{4}|-(?:1[3-9]|[2-9]\d))?$/;
/** Of one person: neither a group (`90+`, `85-94`) nor below it. */
const OVER_89 = /^(?:9\d|1[0-3]\d)(?:[.,]\d)?(?: ?(?:y|yo|yrs?|years?(?: old)?|a[nñ]os?|ans|anos|jahre))?$/;
/** A page of its own, not the first of a site. */
const LINK = /^(?:https?:\/\/|www\.)[^\s/]{3,200}\/\S/i;
/** Pictures by the name of their file, alone or at the end of a path or link. */
const PHOTO = /^\S(?:.{0,500}\S)?\.(?:jpe?g|png|gif|webp|heic|heif|tiff?|bmp|dcm)$/i;
const DAYS_OR_MONTHS = /\d.{0,20}(?:\d|\p{L}{3})|\p{L}{3}.{0,20}\d/u;

/** Fewer values may differ by chance. */
const FEWEST_OWN = 3;

/** The bit of a detail in masks. */
export const detailBit = (detail: Detail): number => 1 << DETAILS.indexOf(detail);

/** Of which detail the values of such a column could be. */
export function detailOf(kind: QuasiKind, caption: string): Detail | undefined {
  if (kind === 'place') return SMALLER_THAN_STATE.test(captionWords(caption).join(' ')) ? 'place' : undefined;
  return DETAIL_OF[kind];
}

/**
 * Of which detail the values of a column are that tells nothing of people by its caption: links and pictures that are each row's
 * own (45 CFR 164.514(b)(2)(i)(N), (Q)). A link or a picture that rows share is not a patient's.
 */
export function detailByValues(values: readonly string[]): Detail | undefined {
  if (values.length < FEWEST_OWN || new Set(values).size * 2 < values.length) return undefined;
  const most = (shape: RegExp): boolean =>
    values.filter((text) => shape.test(text)).length * 2 > values.length;
  if (most(PHOTO)) return 'photo';
  return most(LINK) ? 'link' : undefined;
}

/** Whether a value says more than the safe harbour lets stand. */
export function isFine(detail: Detail, text: string): boolean {
  const told = plain(text).trim();
  if (told === '' || isNothing(told)) return false;
  if (detail === 'photo') return PHOTO.test(text.trim());
  if (detail === 'link') return LINK.test(text.trim());
  if (detail === 'age') return OVER_89.test(told);
  if (detail === 'place') return /\p{L}/u.test(told);
  if (detail === 'date') return !YEARS.test(told) && DAYS_OR_MONTHS.test(told);
  const code = told.replace(/[^a-z0-9]/g, '').replace(/[xz]{1,6}$/, '');
  if (FEW_PEOPLE.has(code.slice(0, 3)) && /^\d{3}(?:00)?$/.test(code)) return true;
  return code.length > 3 && !/^\d{3}00$|^0+$/.test(code);
}

const WORDS: Readonly<Record<Detail, Localized>> = {
  postcode: {
    en: 'postal codes by more than three digits, or by three that few people share',
    es: 'códigos postales con más de tres dígitos, o con tres que pocas personas comparten',
  },
  place: { en: 'places smaller than a state', es: 'lugares menores que el estado' },
  date: { en: 'days or months', es: 'días o meses' },
  age: { en: 'ages above 89', es: 'edades mayores de 89 años' },
  link: { en: 'addresses of pages', es: 'direcciones de páginas' },
  photo: { en: 'pictures', es: 'imágenes' },
};
const INSTEAD: Readonly<Record<Detail, Localized>> = {
  postcode: {
    en: 'the first three digits of the postal code, 000 where 20,000 people or fewer share them',
    es: 'los tres primeros dígitos del código postal, 000 donde los comparten 20 000 personas o menos',
  },
  place: { en: 'the state', es: 'el estado' },
  date: { en: 'the year', es: 'el año' },
  age: { en: '90 or older', es: '90 o más' },
  link: { en: 'no addresses of pages', es: 'ninguna dirección de página' },
  photo: { en: 'no pictures of people', es: 'ninguna imagen de personas' },
};

/** In plain words: what the rows give, and what may be given instead. */
export function tellDetails(details: readonly Detail[], rows: number): Told {
  const listed = (words: typeof WORDS, lang: 'en' | 'es'): string =>
    details.map((detail) => words[detail][lang]).join('; ');
  return {
    about: {
      en: `${rows === 1 ? 'A row' : `${rows} rows`} about single people give${rows === 1 ? 's' : ''} ${listed(WORDS, 'en')}.`,
      es: `${rows === 1 ? 'Una fila' : `${rows} filas`} sobre personas da${rows === 1 ? '' : 'n'} ${listed(WORDS, 'es')}.`,
    },
    advice: {
      en: `Give instead: ${listed(INSTEAD, 'en')}.`,
      es: `Dé en su lugar: ${listed(INSTEAD, 'es')}.`,
    },
  };
}
