import { digitsOf } from '../../src/kit/cells.ts';
import { luhn } from '../../src/kit/check-digits.ts';
import { identifier } from '../../src/kit/identifier.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { score, WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './imei.examples.ts';

/** Printed in specifications and advertisements, without the check digit. */
const SPECIMENS = new Set(['49015420323751', '01234567890123', '35209900176148', '12345678901234']);

export const deviceImei = identifier(
  {
    id: 'device.imei',
    category: 'device',
    about: {
      en: 'Number of a mobile phone: IMEI of fifteen digits with a check digit, IMEISV of sixteen, MEID, under a label.',
      es: 'Número de un teléfono móvil: IMEI de quince dígitos con dígito de control, IMEISV de dieciséis, MEID, con rótulo.',
    },
    sources: ['3GPP TS 23.003', 'GSMA TS.06', '45 CFR 164.514(b)(2)(i)(M)'],
    identifies: 'jointly',
    headers: {
      en: [
        'IMEI',
        'IMEI Number',
        'IMEI No',
        'IMEI1',
        'IMEI 2',
        'IMEISV',
        'MEID',
        'Phone IMEI',
        'Device IMEI',
      ],
      es: ['IMEI', 'Número IMEI', 'IMEI del teléfono'],
      fr: ['Numéro IMEI'],
      pt: ['Número IMEI'],
    },
    notHeaders: ['model', 'date', 'status', 'count', 'type'],
    finds,
    ignores,
  },
  {
    shapes: [
      {
        form: String.raw`\d{15}|\d{2}([ -])\d{6}\1\d{6}\1\d|\d{6}([ -])\d{2}\2\d{6}\2\d`,
        weight: WEIGHT.weakShape,
        needsLabel: true,
        check: (value) => (luhn(digitsOf(value)) ? known(value, WEIGHT.checkDigit) : undefined),
      },
      // Version of the software in place of the check digit; a number of sixteen digits in a sheet ends in 0.
      {
        form: String.raw`\d{16}|\d{2}-\d{6}-\d{6}-\d{2}`,
        weight: WEIGHT.weakShape,
        needsLabel: true,
        check: (value) => known(value, 0),
      },
      {
        form: String.raw`[A-Fa-f][\dA-Fa-f]{13}|99\d{12}`,
        weight: WEIGHT.weakShape,
        needsLabel: true,
        check: (value) => (/\d{3}/.test(value) ? known(value, 0) : undefined),
      },
    ],
    labels: {
      positive: phrases([
        ...[
          'imei',
          'imei no',
          'imei number',
          'imei #',
          'imei1',
          'imei2',
          'imei 1',
          'imei 2',
          'imeisv',
          'meid',
        ],
        ...['imei número', 'número imei', 'imei núm'],
      ]),
      negative: phrases([
        ...OTHER_NUMBERS,
        'iccid',
        'imsi',
        'card',
        'tarjeta',
        'account',
        'cuenta',
        'phone',
        'tel',
      ]),
    },
    label: 'IMEI',
    digits: 9,
    part: /\d{6}|[\dA-Fa-f]{14}/,
    repair: true,
  },
);

function known(value: string, check: number): number | undefined {
  const digits = digitsOf(value);
  if (isPlaceholderNumber(digits) || SPECIMENS.has(digits.slice(0, 14))) return undefined;
  return score(WEIGHT.structure, check);
}
