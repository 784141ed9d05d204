import { isBirthDate, labelled, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './nid.examples.ts';

export const egNid = nationalId({
  id: 'eg.nid',
  about: {
    en: 'Egyptian national number: fourteen digits with century, birth date and governorate, under a label.',
    es: 'Número nacional de Egipto: catorce dígitos con siglo, fecha de nacimiento y gobernación, con rótulo.',
  },
  sources: ['Ministry of Interior of Egypt, civil status sector', 'python-stdnum eg.tn'],
  headers: {
    ar: ['الرقم القومي', 'رقم قومي', 'الرقم القومى'],
    en: ['Egyptian national ID', 'National ID (EG)', 'Egyptian ID'],
  },
  finds,
  ignores,
  shapes: [
    labelled(
      String.raw`[23]\d{13}|[23] \d{6} \d{2} \d{5}|[23]-\d{6}-\d{2}-\d{5}`,
      isNumber,
      WEIGHT.checkDigit,
    ),
  ],
  labels: [
    'الرقم القومي',
    'الرقم القومى',
    'رقم قومي',
    'egyptian national id',
    'egyptian id',
    'national id',
    'egyptian national number',
  ],
  label: 'الرقم القومي',
  digits: 14,
  part: /[23][- ]?\d{6}/,
});

const ABROAD = 88;
const MOST_GOVERNORATES = 35;

/** Century (2: 1900s, 3: 2000s), `YYMMDD`, governorate. */
function isNumber(digits: string): boolean {
  const year = (digits[0] === '2' ? 1900 : 2000) + Number(digits.slice(1, 3));
  const governorate = Number(digits.slice(7, 9));
  const known = (governorate >= 1 && governorate <= MOST_GOVERNORATES) || governorate === ABROAD;
  return known && isBirthDate(year, Number(digits.slice(3, 5)), Number(digits.slice(5, 7)));
}
