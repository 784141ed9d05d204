import { isDigits } from '../../src/kit/cells.ts';
import { identifier } from '../../src/kit/identifier.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './vin.examples.ts';

/** Values of A to Z; I, O and Q are not used. */
const VALUES = '12345678.12345.7.923456789';
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const SPECIMENS = new Set(['1M8GDM9AXKP042788', '11111111111111111', '1HGCM82633A004352']);
const FORM = '[A-HJ-NPR-Z0-9]{17}';

export const vehicleVin = identifier(
  {
    id: 'vehicle.vin',
    category: 'plate',
    about: {
      en: 'Vehicle identification number: seventeen letters and digits whose check digit holds, or under a label.',
      es: 'Número de identificación de un vehículo: diecisiete letras y dígitos con dígito de control válido, o con rótulo.',
    },
    sources: ['49 CFR 565'],
    identifies: 'jointly',
    headers: {
      en: ['VIN', 'VIN Number', 'Vehicle Identification Number'],
      es: ['NIV', 'Número de serie del vehículo'],
    },
    finds,
    ignores,
  },
  {
    shapes: [
      {
        form: FORM,
        weight: WEIGHT.rareShape,
        check: (value) => (isVin(value) && /[A-Z]/.test(value) ? WEIGHT.checkDigit : undefined),
      },
      {
        form: FORM,
        weight: WEIGHT.weakShape,
        needsLabel: true,
        anyCase: true,
        check: (value) =>
          SPECIMENS.has(value.toUpperCase()) || /^(.)\1+$/.test(value) || isCounting(value)
            ? undefined
            : WEIGHT.structure,
      },
    ],
    labels: {
      positive: phrases([
        'vin',
        'vin no',
        'vin number',
        'vin #',
        'vehicle identification number',
        'niv',
        'número de serie del vehículo',
      ]),
      negative: phrases(OTHER_NUMBERS),
    },
    label: 'VIN',
    digits: 4,
    part: /[A-Za-z0-9]{17}/,
  },
);

/** Only digits, counted up or one again and again. */
function isCounting(value: string): boolean {
  return isDigits(value) && isPlaceholderNumber(value);
}

function isVin(value: string): boolean {
  if (SPECIMENS.has(value)) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const sign = value[i]!;
    sum += WEIGHTS[i]! * Number(/\d/.test(sign) ? sign : VALUES[sign.charCodeAt(0) - 65]);
  }
  return '0123456789X'[sum % 11] === value[8];
}
