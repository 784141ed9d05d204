import fc from 'fast-check';

/**
 * Valid numbers of every kind, made by check digits of their own (not the detectors'), in each way they are written.
 */
export interface Kind {
  readonly id: string;
  /** Without separators. */
  readonly number: fc.Arbitrary<string>;
  /** Groups that printed forms have, besides the number in one piece: with one separator throughout, or one for each gap. */
  readonly groups?: readonly (readonly [lengths: readonly number[], separators: readonly string[]])[];
  /** Printed in groups it is found without a label. */
  readonly bare?: boolean;
  /** Written in one piece it is found without a label. */
  readonly compactBare?: boolean;
  /** Never written in one piece. */
  readonly grouped?: boolean;
  readonly label: string;
  /** Which signs the check must notice when one is changed; absent: it has none. */
  readonly noticed?: 'any' | 'digits' | 'last';
}

/** `length` digits, not all those that mean nothing: no runs, no zeros at the end. */
function digits(length: number): fc.Arbitrary<string> {
  return fc
    .string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
    .filter((value) => new Set(value).size > Math.min(3, length - 1) && !/12345|54321|(\d)\1{3}/.test(value));
}
const among = (...values: readonly string[]) => fc.constantFrom(...values);
const two = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((value) => String(value).padStart(2, '0'));
const three = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((value) => String(value).padStart(3, '0'));
const letters = (length: number, from = 'BCDFGHJKLMNPQRSTVWXYZ') =>
  fc.string({ unit: fc.constantFrom(...from), minLength: length, maxLength: length });
const joined = (...parts: readonly fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((values) => values.join(''));
const year = fc.integer({ min: 1940, max: 2024 }).map(String);
const yearMonthDay = joined(year, two(1, 12), two(1, 28));
const shortDate = joined(two(40, 99), two(1, 12), two(1, 28));
const dayMonthYear = joined(two(1, 28), two(1, 12), two(40, 99));

function sum(value: string, weights: readonly number[]): number {
  return [...value].reduce((total, digit, i) => total + Number(digit) * weights[i]!, 0);
}
/** `check` gives the last sign, or undefined where no such number is issued. */
function withCheck(
  body: fc.Arbitrary<string>,
  check: (body: string) => string | number | undefined,
): fc.Arbitrary<string> {
  return body.filter((value) => check(value) !== undefined).map((value) => value + check(value));
}
const down = (from: number, count: number) => Array.from({ length: count }, (_, i) => from - i);
function luhnDigit(body: string): number {
  const total = [...body].reverse().reduce((all, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (total % 10)) % 10;
}
/** By the group's own law: rotations and reflections of a pentagon. */
function verhoeffDigit(body: string): number {
  const product = (a: number, b: number) => {
    if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b - 5) % 5);
    return b < 5 ? 5 + ((a - 5 - b + 5) % 5) : (a - b + 5) % 5;
  };
  const turn = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  const turned = (digit: number, times: number): number =>
    times === 0 ? digit : turned(turn[digit]!, times - 1);
  const state = [...body].reverse().reduce((all, digit, i) => product(all, turned(Number(digit), i + 1)), 0);
  return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find((digit) => product(state, digit) === 0)!;
}
const DNI = 'TRWAGMYFPDXBNJZSQVHLCKE';
const CURP = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';

function cpf(body: string): string {
  const control = (value: string) => {
    const rest = sum(value, down(value.length + 1, value.length)) % 11;
    return rest < 2 ? 0 : 11 - rest;
  };
  const first = control(body);
  return `${first}${control(`${body}${first}`)}`;
}
function inn(body: string): string {
  const first = (sum(body, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10;
  return `${first}${(sum(`${body}${first}`, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10}`;
}
function tckn(body: string): string {
  const d = [...body].map(Number);
  const odd = d[0]! + d[2]! + d[4]! + d[6]! + d[8]!;
  const even = d[1]! + d[3]! + d[5]! + d[7]!;
  const tenth = (7 * odd + 9 * even) % 10;
  return `${tenth}${(odd + even + tenth) % 10}`;
}
const fromRight = (body: string, weights: readonly number[]) => sum([...body].reverse().join(''), weights);

const AMERICAS: readonly Kind[] = [
  {
    id: 'mx.curp',
    number: withCheck(
      joined(
        letters(4),
        shortDate,
        among('H', 'M'),
        among('OC', 'CS', 'NE', 'VZ', 'DF'),
        letters(3),
        among('0', '7'),
      ),
      (body) => {
        const total = [...body].reduce((all, sign, i) => all + CURP.indexOf(sign) * (18 - i), 0);
        return (10 - (total % 10)) % 10;
      },
    ),
    compactBare: true,
    label: 'CURP',
    noticed: 'last',
  },
  {
    id: 'mx.rfc',
    number: joined(letters(4), shortDate, letters(2), digits(1)),
    compactBare: false,
    label: 'RFC',
  },
  {
    id: 'mx.nss',
    number: withCheck(joined(two(1, 99), digits(8)), luhnDigit),
    groups: [
      [
        [2, 2, 2, 4, 1],
        ['-', ' '],
      ],
    ],
    label: 'NSS',
    noticed: 'any',
  },
  {
    id: 'mx.clave-elector',
    number: joined(letters(6), shortDate, two(1, 32), among('H', 'M'), digits(3)),
    label: 'clave de elector',
  },
  {
    id: 'gt.cui',
    number: fc.tuple(digits(8), two(1, 22), two(1, 17)).map(([serial, department, town]) => {
      const check = (sum(serial, [2, 3, 4, 5, 6, 7, 8, 9]) % 11) % 10;
      return `${serial}${check}${department}${town}`;
    }),
    groups: [
      [
        [4, 5, 4],
        [' ', '-'],
      ],
    ],
    bare: true,
    label: 'DPI',
  },
  {
    id: 'hn.dni',
    number: joined(two(1, 18), two(1, 9), year, digits(5)),
    groups: [
      [
        [4, 4, 5],
        ['-', ' '],
      ],
    ],
    bare: true,
    label: 'identidad',
  },
  { id: 'hn.rtn', number: joined(two(1, 18), two(1, 9), year, digits(6)), label: 'RTN' },
  {
    id: 'sv.dui',
    number: withCheck(digits(8), (body) => (10 - (sum(body, down(9, 8)) % 10)) % 10),
    groups: [[[8, 1], ['-']]],
    label: 'DUI',
    noticed: 'last',
  },
  {
    id: 'sv.nit',
    number: withCheck(
      joined(among('0614', '0101', '9450'), dayMonthYear, three(101, 999)),
      (body) => ((11 - (sum(body, [2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10,
    ),
    groups: [[[4, 6, 3, 1], ['-']]],
    bare: true,
    label: 'NIT',
    noticed: 'last',
  },
  {
    id: 'ni.cedula',
    number: joined(three(1, 610), dayMonthYear, digits(4), letters(1, 'ABCDEFGHJKLMNPQRSTUVWXY')),
    groups: [[[3, 6, 5], ['-']]],
    bare: true,
    compactBare: true,
    label: 'cédula',
  },
  {
    id: 've.cedula',
    number: joined(
      among('V', 'E'),
      digits(8).filter((value) => value[0] !== '0'),
    ),
    groups: [[[1, 8], ['-']]],
    bare: true,
    label: 'cédula',
  },
  {
    id: 've.rif',
    number: withCheck(joined(among('V', 'E'), digits(8)), (body) => {
      const letter = body[0] === 'V' ? 4 : 8;
      const check = 11 - ((letter + sum(body.slice(1), [3, 2, 7, 6, 5, 4, 3, 2])) % 11);
      return check > 9 ? 0 : check;
    }),
    groups: [[[1, 8, 1], ['-']]],
    bare: true,
    compactBare: true,
    label: 'RIF',
    noticed: 'last',
  },
  {
    id: 'co.cedula',
    number: joined(among('1'), digits(9)),
    groups: [[[1, 3, 3, 3], ['.']]],
    label: 'cédula de ciudadanía',
  },
  {
    id: 'co.nit',
    number: withCheck(joined(among('1'), digits(9)), (body) => {
      const rest = fromRight(body, [3, 7, 13, 17, 19, 23, 29, 37, 41, 43]) % 11;
      return rest < 2 ? rest : 11 - rest;
    }),
    groups: [[[10, 1], ['-']]],
    grouped: true,
    label: 'NIT',
    noticed: 'last',
  },
  {
    id: 'ec.cedula',
    number: withCheck(joined(two(1, 24), among('0', '3', '5'), digits(6)), luhnDigit),
    groups: [[[9, 1], ['-']]],
    bare: true,
    label: 'cédula',
    noticed: 'any',
  },
  { id: 'pe.dni', number: joined(among('0', '4', '7'), digits(7)), label: 'DNI' },
  {
    id: 'pe.ruc',
    number: withCheck(joined(among('10', '15'), digits(8)), (body) => {
      const check = 11 - (sum(body, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
      return check % 10;
    }),
    label: 'RUC',
    noticed: 'last',
  },
  {
    id: 'br.cpf',
    number: withCheck(digits(9), cpf),
    groups: [[[3, 3, 3, 2], ['..-']]],
    bare: true,
    label: 'CPF',
    noticed: 'last',
  },
  {
    id: 'cl.run',
    number: withCheck(joined(two(10, 24), digits(6)), (body) => {
      const check = 11 - (fromRight(body, [2, 3, 4, 5, 6, 7, 2, 3]) % 11);
      return check === 11 ? '0' : check === 10 ? 'K' : check;
    }),
    groups: [[[8, 1], ['-']]],
    label: 'RUN',
    noticed: 'last',
  },
  {
    id: 'ar.cuil',
    number: withCheck(joined(among('20', '27', '23', '24'), digits(8)), (body) => {
      const check = (11 - (sum(body, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
      return check === 10 ? undefined : check;
    }),
    groups: [[[2, 8, 1], ['-']]],
    label: 'CUIL',
    noticed: 'any',
  },
  { id: 'cu.ci', number: joined(shortDate, among('0', '3', '5'), digits(4)), label: 'carné de identidad' },
  { id: 'ht.nif', number: digits(10), groups: [[[3, 3, 3, 1], ['-']]], label: 'NIF' },
  {
    id: 'ht.cin',
    number: joined(two(1, 10), two(1, 20), two(1, 99), year, two(1, 12), digits(5)),
    groups: [[[2, 2, 2, 4, 2, 5], ['-']]],
    label: 'CIN',
  },
  {
    id: 'do.cedula',
    number: withCheck(joined(among('001', '031', '402'), digits(7)), luhnDigit),
    groups: [[[3, 7, 1], ['-']]],
    bare: true,
    label: 'cédula',
  },
];

const ELSEWHERE: readonly Kind[] = [
  {
    id: 'cn.ric',
    number: withCheck(joined(among('110105', '360426', '450923'), yearMonthDay, three(1, 999)), (body) => {
      const total = sum(body, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
      return '10X98765432'[total % 11];
    }),
    compactBare: true,
    label: '身份证',
    noticed: 'any',
  },
  {
    id: 'in.aadhaar',
    number: withCheck(joined(among('2', '5', '9'), digits(10)), verhoeffDigit),
    groups: [
      [
        [4, 4, 4],
        [' ', '-'],
      ],
    ],
    bare: true,
    label: 'Aadhaar',
    noticed: 'any',
  },
  {
    id: 'in.pan',
    number: joined(letters(3), among('P'), letters(1), digits(4), letters(1)),
    compactBare: true,
    label: 'PAN',
  },
  {
    id: 'ir.melli',
    number: withCheck(digits(9), (body) => {
      const rest = sum(body, down(10, 9)) % 11;
      return rest < 2 ? rest : 11 - rest;
    }),
    groups: [[[3, 6, 1], ['-']]],
    label: 'code melli',
    noticed: 'last',
  },
  {
    id: 'af.tazkira',
    number: joined(among('1399', '1400', '1403'), digits(9)),
    groups: [[[4, 4, 5], ['-']]],
    label: 'tazkira',
  },
  {
    id: 'ru.passport',
    number: joined(
      two(1, 92),
      two(1, 24),
      digits(6).filter((value) => value !== '000000'),
    ),
    groups: [
      [[4, 6], [' ']],
      [[2, 2, 6], [' ']],
    ],
    label: 'паспорт',
  },
  {
    id: 'ru.snils',
    number: withCheck(digits(9), (body) => String((sum(body, down(9, 9)) % 101) % 100).padStart(2, '0')),
    groups: [[[3, 3, 3, 2], ['-- ']]],
    bare: true,
    label: 'СНИЛС',
    noticed: 'last',
  },
  {
    id: 'ru.inn',
    number: withCheck(joined(two(1, 92), digits(8)), inn),
    label: 'ИНН',
    noticed: 'last',
  },
  {
    id: 'ua.rnokpp',
    number: withCheck(joined(among('2', '3'), digits(8)), (body) => {
      const total = sum(body, [-1, 5, 7, 9, 4, 6, 10, 5, 7]);
      return (((total % 11) + 11) % 11) % 10;
    }),
    label: 'РНОКПП',
    noticed: 'last',
  },
  {
    id: 'tr.tckn',
    number: withCheck(joined(among('1', '4', '9'), digits(8)), tckn),
    label: 'TCKN',
    noticed: 'any',
  },
  {
    id: 'es.dni',
    number: withCheck(digits(8), (body) => DNI[Number(body) % 23]).filter(
      (value) => !/^(?:19|20)/.test(value),
    ),
    groups: [[[8, 1], ['-']]],
    bare: true,
    compactBare: true,
    label: 'DNI',
    noticed: 'any',
  },
  {
    id: 'es.nie',
    number: withCheck(joined(among('X', 'Y', 'Z'), digits(7)), (body) => {
      return DNI[Number('XYZ'.indexOf(body[0]!) + body.slice(1)) % 23];
    }),
    groups: [[[1, 7, 1], ['-']]],
    bare: true,
    compactBare: true,
    label: 'NIE',
    noticed: 'any',
  },
  {
    id: 'bank.iban',
    number: fc.tuple(digits(8), digits(10)).map(([bank, account]) => {
      const rest = BigInt(`${bank}${account}131400`) % 97n;
      return `DE${String(98n - rest).padStart(2, '0')}${bank}${account}`;
    }),
    groups: [[[4, 4, 4, 4, 4, 2], [' ']]],
    bare: true,
    compactBare: true,
    label: 'IBAN',
    // Another country's letters are another form, which may be right by chance.
    noticed: 'digits',
  },
  {
    id: 'bank.card',
    number: withCheck(
      joined(among('4', '51', '55'), digits(14)).map((value) => value.slice(0, 15)),
      luhnDigit,
    ),
    groups: [
      [
        [4, 4, 4, 4],
        [' ', '-'],
      ],
    ],
    bare: true,
    compactBare: true,
    label: 'tarjeta',
    noticed: 'any',
  },
  { id: 'cm.niu', number: joined(among('P'), two(1, 12), two(40, 99), digits(8), letters(1)), label: 'NIU' },
  { id: 'cm.cni', number: digits(9), label: 'CNI' },
  { id: 'ng.nin', number: digits(11), groups: [[[3, 4, 4], [' ']]], label: 'NIN' },
  {
    id: 'et.fin',
    number: withCheck(digits(11), verhoeffDigit),
    groups: [[[4, 4, 4], [' ']]],
    label: 'Fayda',
  },
  {
    id: 'pk.cnic',
    number: joined(among('1', '3', '6'), digits(12)),
    groups: [[[5, 7, 1], ['-']]],
    label: 'CNIC',
  },
  {
    id: 'lk.nic',
    number: joined(two(40, 99), three(1, 366), digits(4), among('V', 'X')),
    label: 'NIC',
  },
  {
    id: 'eg.nid',
    number: joined(among('2'), shortDate, two(1, 35), digits(5)),
    label: 'الرقم القومي',
  },
  { id: 'ua.unzr', number: joined(yearMonthDay, digits(5)), groups: [[[8, 5], ['-']]], label: 'УНЗР' },
];

export const KINDS: readonly Kind[] = [...AMERICAS, ...ELSEWHERE];

/** The number in each of its printed forms. */
export function writtenForms(number: string, { groups = [], grouped }: Kind): string[] {
  const inGroups = groups.flatMap(([lengths, separators]) =>
    separators.map((separator) => split(number, lengths, separator)),
  );
  return grouped ? inGroups : [number, ...inGroups];
}

/** `separator`: one sign for all gaps, or one for each. */
function split(number: string, lengths: readonly number[], separator: string): string {
  let at = 0;
  return lengths
    .map((length, i) => {
      const part = number.slice(at, at + length);
      at += length;
      return i === lengths.length - 1 ? part : part + (separator[i] ?? separator[0]!);
    })
    .join('');
}
