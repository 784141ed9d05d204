import type { Detector } from '../core/types.ts';
import { digitsOf } from './cells.ts';
import { type Grammar, identifier, type Shape } from './identifier.ts';
import { isPlaceholderNumber } from './placeholders.ts';
import { OTHER_NUMBERS, phrases } from './scan.ts';
import { score, WEIGHT } from './weights.ts';

/** What national identifiers have in common: all single out one person. */
export interface National
  extends Pick<Detector, 'id' | 'about' | 'sources' | 'headers' | 'finds' | 'ignores'>,
    Partial<Pick<Detector, 'category' | 'identifies'>>,
    Pick<Grammar, 'shapes' | 'label' | 'digits' | 'part' | 'vague' | 'length' | 'sharedCheck'> {
  readonly labels: readonly string[];
  /** Words before other things that look alike. */
  readonly against?: readonly string[];
}

const AGAINST = [
  ...OTHER_NUMBERS,
  'phone',
  'tel',
  'teléfono',
  'telefone',
  'fax',
  'account',
  'cuenta',
  'ssn',
  'a#',
];

/** A detector of a country's identifier of persons. */
export function nationalId(national: National): Detector {
  const { id, about, sources, headers, finds, ignores, labels, against = [], ...grammar } = national;
  const negative = phrases([...AGAINST, ...against]);
  const { category = 'national_id', identifies = 'directly', ...shape } = grammar;
  const described = { id, category, identifies, about, sources, headers, finds, ignores } as const;
  const notHeaders = [
    'date',
    'type',
    'fecha',
    'tipo',
    'count',
    'status',
    'expedición',
    'vencimiento',
    'issue',
    'expiry',
    // Licences to practise, companies and parcels have cédulas, too.
    ...['profesional', 'profissional', 'jurídica', 'catastral', 'notificación'],
  ];
  return identifier(
    { ...described, notHeaders },
    { ...shape, ...issuerOf(id), repair: true, labels: { positive: phrases(labels), negative } },
  );
}

/** `ec.cedula` is of Ecuador; what begins with `intl` is of any country. */
function issuerOf(id: string): { readonly country?: string } {
  const code = id.slice(0, id.indexOf('.'));
  return code.length === 2 ? { country: code.toUpperCase() } : {};
}

/** The weight of the parts if the digits hold the check, are no placeholder, and `extra` holds too. */
export function checked(
  value: string,
  holds: (digits: string) => boolean,
  check: number = WEIGHT.checkDigit,
): number | undefined {
  const digits = digitsOf(value);
  return !isPlaceholderNumber(digits) && holds(digits) ? score(WEIGHT.structure, check) : undefined;
}

/** Digits that say too little without a label or a header. `check`: what the check digits weigh, if there are any. */
export function labelled(form: string, holds: (digits: string) => boolean = () => true, check = 0): Shape {
  return {
    form,
    weight: WEIGHT.weakShape,
    needsLabel: true,
    check: (value) => checked(value, holds, check),
  };
}

/** The same for letters and digits. `holds` gets them in capitals, without separators; `places`: see `Shape`. */
export function labelledSigns(
  form: string,
  holds: (signs: string) => boolean = () => true,
  places?: string,
): Shape {
  return {
    form,
    weight: WEIGHT.halfOpenShape,
    needsLabel: true,
    anyCase: true,
    ...(places === undefined ? {} : { places }),
    check: (value) => checked(value, () => holds(value.replace(/[ ./-]/g, '').toUpperCase()), 0),
  };
}

/** Whole cells under a header, of digits that say too little after a mere label. */
export function headed(form: string, holds: (digits: string) => boolean = () => true): Shape {
  return { form, weight: WEIGHT.weakShape, headerOnly: true, check: (value) => checked(value, holds, 0) };
}

/** Stands before figures that would say too little after a label alone: a word or sign for number, or a colon. */
export const AFTER_NUMBER = String.raw`(?<=(?:[:#°]|\b(?:no|nº|num|nr|number|número|núm|numero|numéro|номер|شماره)\.?) {0,2})`;

const RESTORED = -0.02;

/** Whole cells under a header that lost their leading zeros: as many digits as are left, padded before the check. */
export function zerosLost(form: string, length: number, holds: (digits: string) => boolean): Shape {
  return {
    form,
    weight: WEIGHT.weakShape,
    headerOnly: true,
    check: (value) => {
      const sum = checked(value.padStart(length, '0'), holds);
      // A number that is whole as it stands is the likelier one.
      return sum === undefined ? undefined : score(sum, RESTORED);
    },
  };
}

/** True for a date of the calendar from 1900 to 2035. `year`: four digits. */
export function isBirthDate(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2035 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `YYMMDD` of either century (the 2000s up to 2035). */
export function isShortDate(digits: string): boolean {
  const [year, month, day] = [
    Number(digits.slice(0, 2)),
    Number(digits.slice(2, 4)),
    Number(digits.slice(4, 6)),
  ];
  return isBirthDate(1900 + year, month, day) || (year <= 35 && isBirthDate(2000 + year, month, day));
}
