import type { HeaderWords } from '../../src/core/types.ts';
import { digitsOf } from '../../src/kit/cells.ts';
import { nationalId } from '../../src/kit/national.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { CAPTIONS_OF_COUNTRIES } from './national-id/captions.ts';
import { finds, ignores } from './national-id.examples.ts';

/** Groups of digits, letters before or after them, which are no word of the label: countries' own detectors know more. */
const SIGNS = String.raw`(?:(?!(?:ID|NO|NR|CI|CC|BI|RG|DNI|DPI|CNI|NIN|NID|CIN) )[A-Z]{1,3}[ -]?)?\d{1,18}(?:[ .-]\d{1,8}){0,5}(?:-?[A-Z])?`;

/** In a column of them: also with slashes, and with letters between (`910312/1234`, `120391A123B`). */
const IN_COLUMN = String.raw`(?:${SIGNS}|(?:[A-Z]{1,4}[ -]?)?\d{1,18}(?:(?:[ ./+-][A-Z]?|[A-Z])\d{1,8}){0,5}(?:[ /-]?[A-Z\d])?)`;

/** Italy's tax code of persons: of the name, the day of birth and the place; firms have eleven digits under the same caption. */
const ITALIAN = String.raw`[A-Z]{6}\d{2}[ABCDEHLMPRST](?:[04][1-9]|[1256]\d|[37][01])[A-Z]\d{3}[A-Z]`;

/** What a country's own detector knows of a number says more. */
const SOME_COUNTRY = 0.02;

/** An identity number under a caption or label that does not say whose: mixed countries, or one not known. */
export const intlNationalId = nationalId({
  id: 'intl.national-id',
  about: {
    en: 'Identity number of any country: six to eighteen digits under a label or header that says national id or identity card, in tables beside a person.',
    es: 'Número de identidad de cualquier país: de seis a dieciocho dígitos con un rótulo de documento de identidad; en tablas, junto a una persona.',
  },
  sources: ['nationid country notes'],
  headers: withCountries({
    en: [
      ...['National ID', 'National ID No', 'National ID Number', 'NID', 'Foreign ID', 'Foreign ID Number'],
      ...['Foreign National ID', 'Identity Number', 'Identity Card', 'Identity Card No', 'Government ID'],
      ...['Identity Document', 'Identity Document No', 'Home Country ID'],
    ],
    es: [
      ...['Cédula', 'No. de cédula', 'Número de cédula', 'Cédula de identidad', 'Documento de identidad'],
      ...[
        'No. Documento',
        'Num_Doc',
        'Número de documento',
        'Documento de identificación',
        'No. de identidad',
      ],
      ...['Identidad', 'Identificación', 'No. de identificación', 'Número de identificación', 'Documento'],
      ...['Número de identidad', 'Tarjeta de identidad', 'Documento nacional', 'ID nacional'],
    ],
    fr: [
      ...["Carte d'identité", "Numéro d'identité", "Numéro d'identification", "No. carte d'identité"],
      ...["Pièce d'identité", 'Identifiant national'],
    ],
    pt: ['Identidade', 'Documento', 'Documento de identidade', 'Número de identidade', 'Número do documento'],
    ht: ['Kat idantite', 'Nimewo idantite', 'Kat idantifikasyon'],
  }),
  finds,
  ignores,
  shapes: [
    { form: ITALIAN, weight: WEIGHT.mediumShape, check: () => WEIGHT.structure + SOME_COUNTRY },
    { form: IN_COLUMN, weight: WEIGHT.weakShape - SOME_COUNTRY, headerOnly: true, check },
    { form: SIGNS, weight: WEIGHT.weakShape - SOME_COUNTRY, needsLabel: true, check },
  ],
  labels: [
    ...['national id', 'national id no', 'national id number', 'national identity number', 'identity card'],
    ...['identity card no', 'identity card number', 'identity number', 'identity document', 'foreign id'],
    ...['foreign id no', 'foreign national id', 'national identification number', 'government id no'],
    ...['cédula', 'cédula no', 'cédula número', 'cédula de identidad', 'cédula de identidad no'],
    ...['documento de identidad', 'documento de identidad no', 'documento nacional de identidad'],
    ...['tarjeta de identidad', 'número de identidad', 'no de identidad', 'número de identificación'],
    ...['no de identificación', "carte d'identité", "carte d'identité no", "numéro d'identité"],
    ...["carte nationale d'identité", "carte d'identité n", "pièce d'identité", "pièce d'identité no"],
    ...["numéro d'identification", 'documento de identidade', 'carteira de identidade', 'identidade no'],
    ...['kat idantite', 'kat idantite no', 'nimewo idantite', 'kat idantifikasyon', 'nimewo idantifikasyon'],
  ],
  against: [
    ...[
      'profesional',
      'cédula profesional',
      'jurídica',
      'cédula jurídica',
      'fiscal',
      'ruc',
      'rnc',
      'catastral',
    ],
    ...['case', 'caso', 'file', 'expediente', 'receipt', 'recibo', 'fee', 'costo', 'valor', 'tarifa', 'tax'],
    ...['artículo', 'ley', 'decreto', 'acuerdo', 'resolución', 'passport', 'pasaporte', 'fecha', 'date'],
    ...[
      'notificación',
      'citación',
      'emplazamiento',
      'hotline',
      'línea',
      'página',
      'page',
      'employer',
      'empresa',
      'company',
      'nit',
    ],
  ],
  label: 'National ID No:',
  digits: 6,
  part: /\d/,
  // These captions stand above numbers of papers and of officials, too: only beside people.
  vague: /^/,
});

/** The captions with those of countries, by language. */
function withCountries(own: HeaderWords): HeaderWords {
  const languages = new Set([...Object.keys(own), ...Object.keys(CAPTIONS_OF_COUNTRIES)]);
  return Object.fromEntries(
    [...languages].map((one) => [
      one,
      [...(own[one] ?? []), ...(CAPTIONS_OF_COUNTRIES[one]?.split('|') ?? [])],
    ]),
  );
}

const DATE =
  /^(?:(?:19|20)\d{2}[ ./-]?(?:0[1-9]|1[0-2])[ ./-]?(?:0[1-9]|[12]\d|3[01])|\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})|\d{4}[ -]\d{4})$/;

function check(value: string): number | undefined {
  const digits = digitsOf(value);
  if (digits.length < 6 || digits.length > 18 || DATE.test(value)) return undefined;
  return isPlaceholderNumber(digits) ? undefined : WEIGHT.structure;
}
