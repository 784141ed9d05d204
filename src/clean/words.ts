import type { Lang } from '../core/types.ts';

/** What stands in place of a value that is not in the copy. */
const EN: Readonly<Record<string, string>> = {
  name: 'name',
  birth_date: 'birth date',
  nationality: 'nationality',
  address: 'address',
  facility: 'place',
  phone: 'phone',
  email: 'e-mail',
  location: 'position',
  status: 'status',
  demographic: 'about the person',
};
const ES: Readonly<Record<string, string>> = {
  name: 'nombre',
  birth_date: 'fecha de nacimiento',
  nationality: 'nacionalidad',
  address: 'domicilio',
  facility: 'lugar',
  phone: 'teléfono',
  email: 'correo',
  location: 'posición',
  status: 'situación',
  demographic: 'datos de la persona',
};

export const instead = (category: string, lang: Lang): string =>
  lang === 'es' ? `[${ES[category] ?? 'número'}]` : `[${EN[category] ?? 'number'}]`;

interface CopyWords {
  readonly table: string;
  readonly texts: string;
  readonly count: string;
  readonly others: string;
  readonly fewer: string;
  /** Names of a mail's fields (RFC 5322), lower case, where they are not said as they are written. */
  readonly fields: Readonly<Record<string, string>>;
}

export const COPY_WORDS: Readonly<Record<Lang, CopyWords>> = {
  en: {
    ...{ table: 'Table', texts: 'Text', count: 'Count', others: '(all others)', fewer: 'withheld' },
    fields: {},
  },
  es: {
    ...{ table: 'Tabla', texts: 'Texto', count: 'Recuento', others: '(todos los demás)', fewer: 'reservado' },
    fields: { from: 'De', to: 'Para', cc: 'CC', sender: 'Remitente', 'reply-to': 'Responder a' },
  },
};
