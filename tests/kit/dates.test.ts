import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromSerial, isPlausibleBirth, validDate } from '../../src/kit/calendar.ts';
import { findDates, formatDate, parseDate } from '../../src/kit/dates.ts';
import { processorTime } from '../helpers/processor-time.ts';

function readings(text: string, dateSystem?: '1900' | '1904'): string[] {
  return (parseDate(text, dateSystem ? { dateSystem } : {})?.readings ?? []).map(formatDate);
}

describe('dates in words', () => {
  it.each([
    ['born on the second of November, 1994', '1994-11-02'],
    ['November second, nineteen ninety-four', '1994-11-02'],
    ['the twenty-first day of May, two thousand and five', '2005-05-21'],
    ['May twelfth, nineteen oh four', '1904-05-12'],
    ['March third, nineteen hundred and eighty-eight', '1988-03-03'],
    ['née le deux novembre mil neuf cent quatre-vingt-quatorze', '1994-11-02'],
    ['né le trente et un août mil neuf cent soixante-dix-sept', '1977-08-31'],
    ['em dois de novembro de mil novecentos e noventa e quatro', '1994-11-02'],
    ['primero de enero de mil novecientos noventa', '1990-01-01'],
    ['a los dos días del mes de noviembre de mil novecientos noventa y cuatro', '1994-11-02'],
    ['el día 02 (dos) de noviembre de 1994', '1994-11-02'],
    ['el dos (2) de noviembre de mil novecientos noventa y cuatro (1994)', '1994-11-02'],
    ['3 de mayo de mil novecientos noventa y dos', '1992-05-03'],
    ['el dos de noviembre de 1994', '1994-11-02'],
  ])('%s', (text, date) => {
    expect(findDates(text).map(({ readings }) => formatDate(readings[0]!))).toEqual([date]);
  });

  it.each([
    ['the second of three, 1994'],
    ['ten to May 2010'],
    ['the forty-first of May, 1994'],
    ['dos de cada mil'],
    ['uno de los mil novecientos'],
    ['one hundred and second of its kind'],
    ['March two thousand people'],
    ['the first of May'],
  ])('none: %s', (text) => {
    expect(findDates(text)).toEqual([]);
  });
});

describe('parseDate', () => {
  it.each([
    ['1987-03-12'],
    ['1987-03-12T00:00:00Z'],
    ['1987-03-12 00:00:00.000'],
    ['19870312'],
    ['March 12, 1987'],
    ['12 March 1987'],
    ['12-MAR-1987'],
    ["Mar. 12th '87"],
    ['Thursday, March 12, 1987'],
    ['12 de marzo de 1987'],
    ['12 de marzo del 1987'],
    ['marzo 12 de 1987'],
    ['12-mar-1987'],
    ['12/MAR/87'],
    ['doce de marzo de mil novecientos ochenta y siete'],
    ['12 mars 1987'],
    ['12 de março de 1987'],
    ['12 mas 1987'],
    ['12 MAR/MARS 87'],
    ['12 марта 1987'],
    ['1987年3月12日'],
    ['31848'],
    ['31848.0'],
    ['542505600'],
    ['542505600000'],
    ['1365/12/21'],
    ['۱۳۶۵/۱۲/۲۱'],
    ['21 Esfand 1365'],
    ['2530-03-12'],
    ['12MAR1987'],
    ['12mar87'],
    ['12/III/1987'],
    ['12-iii-87'],
    ['12 / 03 / 1987'],
    ['12/O3/1987'],
    ['l2.03.1987'],
    ['I2/03/19B7'],
    ['12-o3-87'],
    ['1987-O3-l2'],
    ['12 - 03 - 1987'],
    ['12_03_1987'],
    ['12|03|1987'],
    [String.raw`12\03\1987`],
    ["3/12/'87"],
    ['12‑03‑1987'],
    ['12–03–1987'],
    ['87-03-12'],
    ['870312'],
    ['198703120000'],
    ['19870312000000'],
    ['1987-03-12Z'],
    ['1987-03-12 00:00:00+00'],
    ['1987-03-12T06:00:00-06:00'],
    ['Mar 12 1987 12:00AM'],
    ['Mar 12 1987 12:00:00:000AM'],
    ['Thu Mar 12 1987'],
    ['Thu Mar 12 1987 00:00:00 GMT+0000 (Coordinated Universal Time)'],
    ['Thu, 12 Mar 1987 00:00:00 GMT'],
    ['Thu Mar 12 00:00:00 1987'],
    ['Thu Mar 12 00:00:00 UTC 1987'],
    ['jueves 12 de marzo de 1987'],
    ['/Date(542505600000)/'],
    ['/Date(542505600000-0600)/'],
  ])('%s is 12 March 1987', (text) => {
    expect(readings(text)).toContain('1987-03-12');
  });

  it.each([
    ['03/12/1987', ['1987-12-03', '1987-03-12']],
    ['3-12-87', ['1987-12-03', '1987-03-12']],
    ['13/12/1987', ['1987-12-13']],
    ['12/13/1987', ['1987-12-13']],
    ['1° de enero de 2004', ['2004-01-01']],
    ['primero de enero de 2004', ['2004-01-01']],
    ['1er janvier 2004', ['2004-01-01']],
    ['12 out 1987', ['1987-10-12', '1987-08-12']],
    ['1987', ['1987']],
    ['03/1987', ['1987-03']],
    ['marzo de 1987', ['1987-03']],
    ['00/00/1987', ['1987']],
    ['XX/03/1987', ['1987-03']],
    ['1987-00-00', ['1987']],
    ['c. 1987', ['1987']],
    ['05/06/03', ['2003-06-05', '1903-06-05', '2003-05-06', '1903-05-06', '2005-06-03', '1905-06-03']],
    ['1987.0', ['1987']],
    ['1987?', ['1987']],
    ['1987 (est.)', ['1987']],
    ['19870000', ['1987']],
    ['19870300', ['1987-03']],
    ['1987-XX-XX', ['1987']],
    ['Mar-87', ['1987-03']],
    ["mar '87", ['1987-03']],
    ['1987 March', ['1987-03']],
    ['03/87', ['1987-03']],
    ['00-03-12', ['2000-03-12', '1900-03-12']],
  ])('%s', (text, expected) => {
    expect(readings(text).sort()).toEqual([...expected].sort());
  });

  it.each([
    ['13/13/1987'],
    ['31/02/1987'],
    ['29/02/1987'],
    ['version 1.2.3'],
    ['1.2.3'],
    ['hello'],
    ['192.0.2.1'],
    ['12 monkeys 1995'],
    ['doce de la noche'],
    ['12 XIII 1987'],
    ['12MAT1987'],
    ['12/03-1987'],
    ['19871312000000'],
    ['19870312250000'],
    ['/Date()/'],
    ['1987 Toyota'],
    ['route 66/87'],
    ['smart-87'],
    [''],
    ['9'.repeat(70)],
  ])('%s is no date', (text) => {
    expect(readings(text)).toEqual([]);
  });

  it('reads serial numbers of both systems', () => {
    expect(formatDate(fromSerial(31848))).toBe('1987-03-12');
    expect(formatDate(fromSerial(30386, '1904'))).toBe('1987-03-12');
    expect(readings('30386', '1904')).toEqual(['1987-03-12']);
  });

  it('reads every day that it writes', () => {
    const day = fc.record({
      year: fc.integer({ min: 1910, max: 2025 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(day, ({ year, month, day: d }) => {
        const iso = formatDate({ year, month, day: d });
        expect(readings(iso)).toEqual([iso]);
        expect(readings(`${d}/${month}/${year}`)).toContain(iso);
        expect(readings(`${month}/${d}/${year}`)).toContain(iso);
        expect(readings(iso.replaceAll('-', ''))).toContain(iso);
      }),
    );
  });

  it('never throws and never hangs', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => void parseDate(text)));
    const start = processorTime();
    for (const filler of ['1/', '12 de ', 'mar ', '1 ', 'mil ', 'a de ']) findDates(filler.repeat(20_000));
    expect(processorTime() - start).toBeLessThan(6000);
  });
});

describe('findDates', () => {
  it('finds dates in running text, in order', () => {
    const text = 'nacida el 12/03/87, b. 12-MAR-1987, el doce de marzo de mil novecientos ochenta y siete.';
    expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '12/03/87',
      '12-MAR-1987',
      'doce de marzo de mil novecientos ochenta y siete',
    ]);
  });
  it.each([
    ['version 1.2.3.4'],
    ['B.S.B8'],
    ['IS.OS.1987'],
    ['SOIL/1O/2Q'],
    ['10-12-14-16'],
    ['call 956-555-0234'],
    ['2:24-cv-01827'],
    ['210 x 297'],
  ])('none in %s', (text) => {
    expect(findDates(text)).toEqual([]);
  });
});

describe('isPlausibleBirth', () => {
  const now = { year: 2025, month: 6, day: 15 };
  it.each([
    [{ year: 1987, month: 3, day: 12 }, true],
    [{ year: 2025, month: 6, day: 15 }, true],
    [{ year: 2025, month: 6, day: 16 }, false],
    [{ year: 1904 }, false],
    [{ year: 1905 }, true],
    [{ year: 2187, month: 3, day: 12 }, false],
  ])('%j: %s', (reading, expected) => {
    expect(isPlausibleBirth(reading, now)).toBe(expected);
  });
  it('knows leap years', () => {
    expect(validDate(2000, 2, 29)).toBeDefined();
    expect(validDate(1900, 2, 29)).toBeUndefined();
  });
});
