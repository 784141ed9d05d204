import { describe, expect, it } from 'vitest';
import { detectors } from '../../detectors/index.ts';
import type { ColumnContext, Detector, TypedCell } from '../../src/core/types.ts';

function detector(id: string): Detector {
  return detectors.find((one) => one.id === id)!;
}
function headed(id: string, header: string): ColumnContext {
  return { header, hit: { detector: id, strength: 1, lang: 'en' }, personTable: false };
}
function score(id: string, header: string, text: string, typed?: TypedCell): number {
  return detector(id).cell(text, header === '' ? { header, personTable: false } : headed(id, header), typed);
}

describe('cells under a caption', () => {
  it.each([
    ['us.a-number', 'A#', '918273650'],
    ['us.a-number', 'A#', 'A918273650'],
    ['us.a-number', 'A#', 'A 918 273 650'],
    ['us.a-number', 'A#', 'A# 918-273-650'],
    ['us.a-number', 'A#', '918-273-650'],
    ['us.a-number', 'A#', '91827365'],
    ['us.a-number', 'A#', '9182736'],
    ['us.a-number', 'A#', '918273650.0'],
    ['us.a-number', 'A#', "'091827365"],
    ['us.a-number', 'A#', '="091827365"'],
    ['us.a-number', 'A#', '9.18273651E+08'],
    ['us.a-number', 'A#', '9,18273651E+08'],
    ['us.a-number', 'A#', '918,273,651'],
    ['us.a-number', 'A#', 'A9l8273653'],
    ['us.a-number', 'A#', 'A918273645; A918273646'],
    ['us.a-number', 'File Number', '091827365'],
    ['us.ssn', 'SSN', '899-41-7263'],
    ['us.ssn', 'SSN', '899 41 7263'],
    ['us.ssn', 'SSN', '899417263'],
    ['us.ssn', 'SSN', '99417263'],
    ['us.ssn', 'SSN', '8.99417263E+08'],
    ['us.ssn', 'SSN', '899417263.0'],
    ['us.ssn', 'SSN', '８９９-４１-７２６３'],
    ['us.ssn', 'SSN', '899-4l-7263'],
    ['us.ssn', '', '899-41-7263'],
    ['person.birth-date', 'DOB', '03/12/1987'],
    ['person.birth-date', 'DOB', '31848'],
    ['person.birth-date', 'DOB', '1987'],
    ['person.birth-date', 'DOB', 'c. 1987'],
    ['person.birth-date', 'Fecha de nacimiento', 'doce de marzo de mil novecientos ochenta y siete'],
    ['person.birth-date', 'تاریخ تولد', '۱۳۶۵/۱۲/۲۱'],
    ['person.nationality', 'COC', 'HONDU'],
    ['person.nationality', 'COC', 'GT'],
    ['person.nationality', 'Lugar de nacimiento', 'Choluteca, Honduras'],
    ['person.nationality', 'Nacionalidad', 'guatemalteca'],
    ['address.us', 'Address', '918 N 27th St #3'],
    ['address.us', 'Address', 'Calle Ocote 918, Col. Miraflores'],
    ['address.us', 'Address', 'behind the blue church, Somoto'],
    ['address.es', 'Domicilio', 'Aldea Xequistel, caserío Tzunux'],
    ['address.foreign', 'Adresse', 'Delmas 27, #18'],
    ['detention.facility', 'Facility', 'OTERO CO PROCESSING CENTER'],
    ['detention.facility', 'Facility', 'LOS CUST CASE'],
    ['detention.facility', 'Bed', '18'],
    ['person.status', 'Status', 'withholding of removal granted'],
    ['person.status', 'Estatus', 'entrevista de miedo creíble'],
    ['person.status', 'Visa Type', 'visa O1'],
    ['person.status', 'Fear Claim', 'N'],
    ['person.age', 'Age', '34'],
    ['person.age', 'Edad', '34 años'],
    ['person.demographic', 'Gender', 'Female'],
    ['person.demographic', 'Lengua', "Q'eqchi'"],
  ])('%s, %s: %s', (id, header, text) => {
    expect(score(id, header, text)).toBeGreaterThanOrEqual(0.6);
  });

  it.each([
    ['us.a-number', 'A#', 'A123-456-789'],
    ['us.a-number', 'A#', 'A###-###-###'],
    ['us.a-number', 'A#', '(b)(6)'],
    ['us.a-number', 'A#', '9182736451'],
    ['us.a-number', 'A#', '918273'],
    ['us.a-number', 'A#', 'Tzunux'],
    ['us.a-number', 'A#', '2021-0045'],
    ['us.a-number', '', '918273650'],
    ['us.ssn', 'SSN', 'XXX-XX-7263'],
    ['us.ssn', 'SSN', '078-05-1120'],
    ['us.ssn', 'SSN', '912-41-7263'],
    ['us.ssn', 'SSN', '7263'],
    ['us.ssn', 'SSN', '956-555-0234'],
    ['us.ssn', '', '899417263'],
    ['person.birth-date', 'DOB', '03/12/2187'],
    ['person.birth-date', 'DOB', '01/01/1900'],
    ['person.birth-date', 'DOB', '00/00/0000'],
    ['person.birth-date', 'DOB', 'unknown'],
    ['person.birth-date', 'DOB', 'Brooklyn'],
    ['person.birth-date', 'FN', 'Marleni'],
    ['person.birth-date', '', '1987-03-12'],
    ['person.nationality', 'COC', 'unknown'],
    ['person.nationality', 'Nationality', '1,204'],
    ['person.nationality', '', 'Jordan'],
    ['address.us', 'Address', 'Failed to Provide'],
    ['address.us', 'Address', 'Homeless'],
    ['address.us', 'Address', 'someone@mail.example'],
    ['address.us', 'Address', '192.0.2.17'],
    ['address.us', 'Address', '78550'],
    ['address.us', 'Address', '123 Main St, Anytown'],
    ['address.es', 'Domicilio', 'Domicilio conocido'],
    ['address.foreign', 'Adresse', 'inconnue'],
    ['detention.facility', 'Facility', '2025-03-12'],
    ['detention.facility', 'Facility', '18,273'],
    ['person.status', 'Status', 'Shipped'],
    ['person.status', 'Status', 'Y'],
    ['person.status', 'Status', 'denied'],
    ['person.status', 'Program', 'Visa card rewards'],
    ['person.status', 'Programa', 'Protección Civil'],
    ['person.status', 'Programa', 'asilo de ancianos'],
    ['person.age', 'Age', '18–24'],
    ['person.age', 'Age', '340'],
    ['person.demographic', 'Sex', 'https'],
  ])('%s, %s: not %s', (id, header, text) => {
    expect(score(id, header, text)).toBeLessThan(0.6);
  });

  it('reads the number format as a label', () => {
    const ssn: TypedCell = { type: 'number', numberFormat: '000\\-00\\-0000' };
    const zip: TypedCell = { type: 'number', numberFormat: '00000-0000' };
    expect(score('us.ssn', '', '19472635', ssn)).toBeGreaterThanOrEqual(0.6);
    expect(score('us.ssn', 'SSN', '785214726', zip)).toBeLessThan(0.6);
  });
});

describe('columns', () => {
  const people = (header: string): ColumnContext => ({ header, personTable: true });
  const births = Array.from(
    { length: 40 },
    (_, i) => `${1955 + ((i * 7) % 47)}-0${1 + (i % 9)}-${10 + ((i * 11) % 18)}`,
  );
  const hearings = Array.from({ length: 40 }, (_, i) => `2025-0${1 + (i % 9)}-${10 + (i % 18)}`);
  const countries = ['Honduras', 'Guatemala', 'El Salvador', 'Haiti', 'MEXICO', 'Honduras'];

  it.each([
    ['person.birth-date', people(''), births],
    ['person.birth-date', people(''), births.slice(0, 8)],
    ['person.nationality', people('Country'), countries],
    ['us.a-number', people(''), ['A918-273-645', 'A918-273-646', 'A918273647', 'A918273649', 'A827364519']],
    ['us.ssn', people(''), ['899-41-7263', '877-62-1934', '866-31-7249', '844-73-2619', '822-64-1935']],
    ['address.us', people(''), Array.from({ length: 6 }, (_, i) => `${918 + i} Quailbrook Ln`)],
    ['detention.facility', people('x'), ['OTERO CO PROCESSING CENTER', 'LOS CUST CASE', 'Adams County Jail']],
    [
      'us.ssn',
      headed('us.ssn', 'SSN'),
      ['899-41-7263', '877621934', 'refused', 'n/a', 'XXX-XX-2619', '866317249'],
    ],
    ['us.a-number', headed('us.a-number', 'A#'), ['918273645', '??', 'A918273646', '', '91827364']],
  ])('%s from the values', (id, column, values) => {
    expect(detector(id).column!(values, column)).toBeGreaterThanOrEqual(0.5);
  });

  it.each([
    ['person.birth-date', people(''), hearings],
    ['person.birth-date', { header: '', personTable: false }, births],
    ['person.birth-date', people('Hearing Date'), births],
    ['person.birth-date', people(''), births.slice(0, 2)],
    ['person.birth-date', people(''), ['2001-03-12', '2003-11-30', '2002-07-04', '2004-01-19', '2001-09-09']],
    ['person.birth-date', people(''), ['2012-03-12', '2025-11-30', '2019-07-04', '2024-01-19', '2016-09-09']],
    ['person.nationality', { header: '', personTable: false }, countries],
    ['person.nationality', people('State'), ['CO', 'GA', 'IN', 'DE', 'AR']],
    ['person.nationality', people(''), ['CO', 'GA', 'IN', 'DE', 'AR']],
    ['us.a-number', people(''), ['918273645', '918273646', '918273647', '918273649', '827364519']],
    ['us.ssn', people('Parcel'), ['899417263', '877621934', '866317249', '844732619', '822641935']],
    ['us.ssn', headed('us.ssn', 'SSN'), ['XXX-XX-2619', '[REDACTED]', '(b)(6)', 'n/a']],
    ['us.ssn', headed('us.ssn', 'Social'), ['Twitter', 'Facebook', 'Instagram']],
    ['address.us', people(''), ['Harlingen', 'Laredo', 'Pharr', 'Donna', 'Mission']],
  ])('%s not from these', (id, column, values) => {
    expect(detector(id).column!(values, column)).toBeLessThan(0.5);
  });
});

describe('keys', () => {
  it.each([
    ['us.a-number', 'A 918-273-645', '918273645'],
    ['us.a-number', 'A91827364', '091827364'],
    ['us.ssn', '899-41-7263', '899417263'],
    ['person.birth-date', '13/03/1987', 'March 13, 1987'],
    ['person.birth-date', '03/12/1987', '1987-12-03'],
    ['person.birth-date', '12-MAR-1987', '31848'],
    ['person.nationality', 'hondureña', 'HND'],
    ['person.nationality', 'Choluteca, Honduras', 'Honduran'],
    ['address.us', '918 Quailbrook Lane Apt. 4B', '918 QUAILBROOK LN APT 4B'],
  ])('%s: %s and %s are one', (id, a, b) => {
    const { key } = detector(id);
    expect(key!(a)).toBe(key!(b));
  });
});
