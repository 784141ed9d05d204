import type { Localized } from '../types.ts';

/** What a column tells of the person of its row by which others could know them. */
const QUASI_KINDS = [
  ...(['birth', 'age', 'ageGroup', 'sex', 'nationality', 'ethnicity', 'religion', 'language'] as const),
  ...(['marital', 'occupation', 'education', 'family', 'build'] as const),
  ...(['facility', 'place', 'postcode', 'eventDate'] as const),
] as const;
export type QuasiKind = (typeof QUASI_KINDS)[number];

/** Kinds that only people have. Places and dates are told of things as well. */
const CIRCUMSTANCES: ReadonlySet<QuasiKind> = new Set(['facility', 'place', 'postcode', 'eventDate']);

export const isPersonal = (kind: QuasiKind): boolean => !CIRCUMSTANCES.has(kind);

/** As reports name them. */
export const KIND_WORDS: Readonly<Record<QuasiKind, Localized>> = {
  birth: { en: 'birth date or year', es: 'fecha o año de nacimiento' },
  age: { en: 'age', es: 'edad' },
  ageGroup: { en: 'age group', es: 'grupo de edad' },
  sex: { en: 'sex', es: 'sexo' },
  nationality: { en: 'nationality', es: 'nacionalidad' },
  ethnicity: { en: 'ethnic group', es: 'grupo étnico' },
  religion: { en: 'religion', es: 'religión' },
  language: { en: 'language', es: 'idioma' },
  marital: { en: 'marital status', es: 'estado civil' },
  occupation: { en: 'occupation', es: 'ocupación' },
  education: { en: 'education', es: 'escolaridad' },
  family: { en: 'size of the family', es: 'tamaño de la familia' },
  build: { en: 'looks', es: 'rasgos físicos' },
  facility: { en: 'facility', es: 'centro' },
  place: { en: 'place', es: 'lugar' },
  postcode: { en: 'postal code', es: 'código postal' },
  eventDate: { en: 'dates', es: 'fechas' },
};

/** What a caption says of its column. */
export interface CaptionKind {
  readonly quasi?: QuasiKind;
  readonly sensitive?: true;
  readonly thing?: true;
  readonly figure?: true;
}
