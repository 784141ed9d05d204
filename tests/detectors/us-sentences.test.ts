import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectors } from '../../detectors/index.ts';
import { luhn } from '../../src/kit/check-digits.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';

/** Sentences of files and notices; `…` is where the number stands with its label. */
const SENTENCES = [
  'The applicant showed … at the window on Monday.',
  '…',
  'Notes of the officer: … ; two children.',
  'She left (…) and did not come back.',
  'La solicitante presentó … ante la oficina de Tapachula.',
  'El portador, con …, declaró lo siguiente:',
  'Nota: falta copia, … , pedirla el martes.',
];

const digits = (length: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
    .filter((value) => !isPlaceholderNumber(value) && !/^0/.test(value) && new Set(value).size > 3);

interface Kind {
  readonly id: string;
  readonly labels: readonly string[];
  readonly number: fc.Arbitrary<string>;
  /** How the number is written, separators and all. */
  forms(number: string): readonly string[];
}

const KINDS: readonly Kind[] = [
  {
    id: 'us.a-number',
    labels: ['A#', 'alien number', 'número de extranjero', 'USCIS#'],
    number: digits(9),
    forms: (n) => [n, `${n.slice(0, 3)}-${n.slice(3, 6)}-${n.slice(6)}`, `A${n}`],
  },
  {
    id: 'us.uscis-receipt',
    labels: ['receipt number', 'número de recibo', 'I-797'],
    number: digits(10),
    forms: (n) => [`IOE${n}`, `EAC-${n.slice(0, 2)}-${n.slice(2, 5)}-${n.slice(5)}`, `LIN${n}`],
  },
  {
    id: 'us.i94',
    labels: ['I-94', 'admission number', 'número de admisión'],
    number: digits(9),
    forms: (n) => [`${n}A2`, `${n.slice(0, 3)} ${n.slice(3, 6)} ${n.slice(6)} B7`, `${n}47`],
  },
  {
    id: 'us.sevis',
    labels: ['SEVIS ID', 'número SEVIS'],
    number: digits(8),
    forms: (n) => [`N00${n}`, `N00 ${n.slice(0, 4)} ${n.slice(4)}`],
  },
  {
    id: 'us.ein',
    labels: ['EIN', 'FEIN', 'número patronal'],
    number: digits(7),
    forms: (n) => [`84-${n}`, `84${n}`],
  },
  {
    id: 'us.bop-register',
    labels: ['register number', 'Reg. No.'],
    number: digits(5),
    forms: (n) => [`${n}-479`, `${n}-064`],
  },
  {
    id: 'us.itin',
    labels: ['ITIN', 'número de contribuyente'],
    number: digits(4),
    forms: (n) => [`947-78-${n}`, `947 78 ${n}`, `94778${n}`],
  },
  {
    id: 'net.mac',
    labels: ['MAC', 'dirección MAC'],
    number: digits(8),
    forms: (n) => [':', '-'].map((sign) => ['5c', 'b1', ...(n.match(/../g) ?? [])].join(sign)),
  },
  {
    id: 'health.mrn',
    labels: ['MRN', 'medical record number', 'número de paciente'],
    number: digits(8),
    forms: (n) => [n, `H-${n}`],
  },
  {
    id: 'us.ssn',
    labels: ['SSN', 'social security number', 'número de seguro social'],
    number: digits(4),
    forms: (n) => [`561-47-${n}`, `561 47 ${n}`, `56147${n}`],
  },
  {
    id: 'us.atin',
    labels: ['ATIN'],
    number: digits(4),
    forms: (n) => [`947-93-${n}`, `947 93 ${n}`, `94793${n}`],
  },
  {
    id: 'us.passport',
    labels: ['US passport', 'U.S. Passport No.', 'pasaporte estadounidense'],
    number: digits(8),
    forms: (n) => [`A${n}`, `9${n}`],
  },
  {
    id: 'us.visa-foil',
    labels: ['visa number', 'visa no.', 'número de visa'],
    number: digits(8),
    forms: (n) => [n, `K${n.slice(1)}`],
  },
  {
    id: 'us.driver-licence',
    labels: ['driver license', "driver's license number", 'licencia de conducir'],
    number: digits(8),
    forms: (n) => [n, `D${n.slice(1)}`],
  },
  {
    id: 'us.ident-fin',
    labels: ['FIN #', 'fingerprint identification number'],
    number: digits(9),
    forms: (n) => [`1${n}`],
  },
  {
    id: 'us.sid',
    labels: ['SID', 'state identification number'],
    number: digits(8),
    forms: (n) => [`TX${n}`, `CA ${n}`],
  },
  {
    id: 'us.mbi',
    labels: ['MBI', 'Medicare number', 'número de Medicare'],
    number: digits(4),
    forms: (n) => [`7KT${n[0]}-WC${n[1]}-MX${n.slice(2)}`, `7KT${n[0]}WC${n[1]}MX${n.slice(2)}`],
  },
  {
    id: 'us.inmate-number',
    labels: ['Booking #', 'DOC ID', 'número de recluso'],
    number: digits(7),
    forms: (n) => [n, `2026-${n}`],
  },
  {
    id: 'us.ice-subject-id',
    labels: ['subject ID', 'person ID'],
    number: digits(8),
    forms: (n) => [`3${n}`],
  },
  {
    id: 'device.gps-ankle',
    labels: ['ankle monitor', 'GPS ankle monitor', 'tobillera GPS'],
    number: digits(8),
    forms: (n) => [n, `BI-${n.slice(2)}`],
  },
  {
    id: 'vehicle.plate',
    labels: ['license plate', 'plate no.'],
    number: digits(4),
    forms: (n) => [`RKV-${n}`, `RKV${n}`],
  },
  {
    id: 'net.ip',
    labels: ['IP address', 'dirección IP'],
    number: digits(4),
    forms: (n) => [`187.190.${n.slice(0, 2)}.${n.slice(2)}`.replaceAll('.0', '.1')],
  },
];

function reported(id: string, text: string): string[] {
  const detector = detectors.find((one) => one.id === id)!;
  return [...detector.find(text, {})]
    .filter(({ score }) => score >= 0.6)
    .map(({ start, end }) => text.slice(start, end));
}

const inSentence = (text: string, said: string) => text.replace('…', () => said);
const RUNS = { numRuns: 60 };

describe.each(KINDS)('$id', ({ id, labels, number, forms }) => {
  it('is found in any sentence, in each of its forms', () => {
    const said = number
      .chain((n) => fc.constantFrom(...forms(n)))
      .filter((form) => !isPlaceholderNumber(form.replace(/\D/g, '')));
    fc.assert(
      fc.property(
        said,
        fc.constantFrom(...labels),
        fc.constantFrom(' ', ': '),
        fc.constantFrom(...SENTENCES),
        (form, label, colon, text) => {
          expect(reported(id, inSentence(text, `${label}${colon}${form}`)).join()).toContain(form);
        },
      ),
      RUNS,
    );
  });
});

/** Check digits worked out anew: the weights of 49 CFR 565, those of routing numbers, and Luhn's. */
const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const VIN_VALUES = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';

function vinCheck(vin: string): string {
  const sum = [...vin].reduce(
    (total, sign, i) => total + (VIN_VALUES.indexOf(sign) % 10) * VIN_WEIGHTS[i]!,
    0,
  );
  return '0123456789X'[sum % 11]!;
}

describe('check digits', () => {
  it('of phones decide', () => {
    fc.assert(
      fc.property(digits(12), fc.constantFrom(...SENTENCES), (value, text) => {
        const all = [...'0123456789'].map((last) => `35${value}${last}`);
        const right = all.find(luhn)!;
        expect(reported('device.imei', inSentence(text, `IMEI ${right}`))).toEqual([right]);
        for (const wrong of all.filter((one) => one !== right))
          expect(reported('device.imei', inSentence(text, `IMEI ${wrong}`))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('of vehicles decide where no label does', () => {
    fc.assert(
      fc.property(digits(6), fc.constantFrom(...SENTENCES), (value, text) => {
        const body = (check: string) => `1FZEW1E5${check}KZ${value}`;
        const right = vinCheck(body('0'));
        expect(reported('vehicle.vin', inSentence(text, body(right)))).toEqual([body(right)]);
        for (const wrong of [...'0123456789X'].filter((one) => one !== right))
          expect(reported('vehicle.vin', inSentence(text, body(wrong)))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('of routing numbers decide whose account it is', () => {
    fc.assert(
      fc.property(digits(6), digits(10), (middle, account) => {
        const sum = [...`11${middle}`].reduce(
          (total, digit, i) => total + Number(digit) * [3, 7, 1][i % 3]!,
          0,
        );
        const last = (10 - (sum % 10)) % 10;
        const said = (check: number) => `routing 11${middle}${check} account ${account}`;
        expect(reported('bank.us-account', said(last))).not.toEqual([]);
        expect(reported('bank.us-account', said((last + 1) % 10))).toEqual([]);
      }),
      RUNS,
    );
  });
});
