import { expect, test } from 'vitest';
import { type AddressState, addressState, houseKey, placeKey } from '../../src/audit/address.ts';
import { birthOf, compareBirths, isDayFirst } from '../../src/audit/birth.ts';
import { nameState } from '../../src/audit/names.ts';

test.each<[AddressState, string[]]>([
  ['missing', ['', '   ']],
  [
    'placeholder',
    [
      '-',
      'N/A',
      'UNKNOWN',
      'unknown address',
      'No address on file',
      'Address not provided',
      'TBD',
      '00000',
      '99999',
      'xxx xxx',
      'TX 00000',
      'n/a, n/a, , 00000',
      'refused to provide',
      "I don't know 12345",
      'transient',
      'living in car',
      'Sin dirección',
      'no proporcionó',
      'situación de calle',
      'Domicilio conocido',
      'sans domicile fixe',
      'Calle Falsa 123',
      'Anytown, USA',
      'same as above',
    ],
  ],
  [
    'custody',
    [
      'Krome Detention Center',
      'El Paso Processing Center, El Paso TX',
      'county jail',
      'Cook County Jail, 2700 S California Ave, Chicago, IL',
      'CERESO 3',
      'Estación Migratoria Siglo XXI',
      '500 Hilbig Rd, Conroe, TX 77301',
      'in custody',
      'inmate 4471, Rusk',
    ],
  ],
  [
    'city-only',
    [
      'Houston',
      'Houston, TX',
      'Houston TX 77002',
      'Guatemala',
      'Tapachula, Chiapas',
      '77002',
      'Fresno, California 93701',
    ],
  ],
  ['no-house-number', ['Maple Avenue', 'Calle Hidalgo, Puebla', 'Rua das Flores, Recife']],
  [
    'whole',
    [
      '14 Oak St',
      '14 Oak St, Waco, TX 76701',
      '2233 Broadway, Oakland, CA 94612',
      'Calle Hidalgo 41, Puebla',
      'Av. Juárez s/n, Centro',
      'PO Box 9',
      'Rosenweg 12, 1016 Linz',
      'RR 2 Box 41, Rusk TX',
      '12 Jail Rd, Rusk, TX 75785',
      '41 Prison Hill, Dartmoor',
      '3a calle 4-55 zona 1, Quetzaltenango',
      'Flat 4, 12 High St, Leeds',
      '15 Homeland Dr, Waco TX',
      '7 General Lee Ave, Brooklyn NY 11209',
    ],
  ],
])('an address that is %s', (state, texts) => {
  for (const text of texts) expect(`${text}: ${addressState(text)}`).toBe(`${text}: ${state}`);
});

test('one house however it is written', () => {
  const key = (text: string) => houseKey(text, addressState(text));
  expect(key('1614 N. Ferry Street, Houston TX 77002')).toBe(key('1614 Ferry St Apt 2, HOUSTON, TX 77002'));
  expect(key('1614 Ferry St, Houston TX 77002')).not.toBe(key('1641 Ferry St, Houston TX 77002'));
  expect(placeKey('unknown', 'placeholder')).toBe('');
});

test.each([
  ['whole', 'Ixchel Tzoc'],
  ['whole', '王小明'],
  ['incomplete', 'Tzoc'],
  ['placeholder', 'UNKNOWN'],
  ['placeholder', 'Doe, John'],
  ['placeholder', 'FNU LNU'],
  ['placeholder', 'No Name Given'],
  ['placeholder', 'se desconoce'],
  ['placeholder', 'XXXX'],
  ['missing', ' '],
])('a name that is %s: %s', (state, name) => {
  expect(nameState(name, name.toLowerCase())).toBe(state);
});

test.each([
  ['same', '1987-03-12', '03/12/1987'],
  ['same', '12-MAR-1987', '1987-03-12'],
  ['same', '12/03/1987', '03/12/1987'],
  ['swapped', '1987-03-12', '1987-12-03'],
  ['one-digit', '1987-03-12', '1987-03-21'],
  ['one-digit', '1987-03-12', '1978-03-12'],
  ['year', '1987', '1987-03-12'],
  ['year', '1987-01-01', '1987-03-12'],
  ['different', '1987-03-12', '1990-11-25'],
  ['unknown', '', '1987-03-12'],
  ['unknown', '1900-01-01', '1987-03-12'],
  ['unknown', 'unknown', '1987-03-12'],
])('birth dates are %s: %s, %s', (agreement, one, other) => {
  expect(compareBirths(birthOf(one, undefined), birthOf(other, undefined))).toBe(agreement);
});

test('a column shows which comes first', () => {
  expect(isDayFirst(['01/02/1990', '25/11/1990'])).toBe(true);
  expect(isDayFirst(['01/02/1990', '11/25/1990'])).toBe(false);
  expect(isDayFirst(['01/02/1990', '1990-11-25'])).toBeUndefined();
  expect(birthOf('03/12/1987', true).first).toBe(19871203);
  expect(birthOf('03/12/1987', false).first).toBe(19870312);
});
