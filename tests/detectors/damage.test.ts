import { describe, expect, it } from 'vitest';
import { detectors } from '../../detectors/index.ts';
import type { Detector } from '../../src/core/types.ts';
import { lengthsOf } from '../../src/kit/form-lengths.ts';
import { detectsAlone } from './engine.ts';

/** What spreadsheets, exports and optical character recognition do to identifiers, and figures that only look so. */

function detector(id: string): Detector {
  return detectors.find((one) => one.id === id)!;
}
function score(id: string, text: string, personTable = true): number {
  const [header] = Object.values(detector(id).headers).flat();
  const hit = { detector: id, strength: 1, lang: 'en' };
  return detector(id).cell(text, { header: header!, hit, personTable });
}

describe('damaged cells under a caption', () => {
  it.each([
    ['spaces within', 'us.a-number', '918 2736 45'],
    ['each figure apart', 'us.a-number', '9 1 8 2 7 3 6 4 5'],
    ['spaces around hyphens', 'us.a-number', 'A918 - 273 - 645'],
    ['underscores', 'us.ssn', '899_41_7263'],
    ['in pairs', 'us.ssn', '89 94 17 26 3'],
    ['a frame around', 'us.ssn', '| 899-41-7263 |'],
    ['points for separators', 'sv.dui', '09182736.4'],
    ['thousands', 'mx.nss', '12.878.791.834'],
    ['commas of thousands in a long number', 'gt.cui', '2,918,273,651,301'],
    ['letters within figures', 'us.i94', '91827364SA2'],
    ['a letter within a prefix', 'us.uscis-receipt', '1OE9182736450'],
    ['figures within letters', 'mx.curp', 'X0TM870312MNEQRR07'],
    ['a letter within a passport', 'intl.passport', 'G9l827364'],
    ['a letter within a telephone', 'contact.phone', '(956) 555-O234'],
    ['a Cyrillic letter for a figure', 'us.a-number', '918273З45'],
    ['spaces within letters and figures', 'mx.curp', 'XOTM 870312 MNEQRR 07'],
    ['spaces within an IBAN', 'bank.iban', 'DE 849 9050 0009 1827 36450'],
    ['zeros lost', 'us.i94', '182736459'],
    ['zeros put before', 'br.cpf', '0091827364050'],
    ['rounded by the sheet', 'us.a-number', '9.18E+08'],
    ['rounded, with a comma', 'us.ssn', '8,99417E+08'],
    ['rounded, with a check digit', 'br.cpf', '9.18274E+10'],
    ['the last of eighteen digits lost', 'cn.ric', '110105199107048000'],
  ])('%s: %s', (_, id, text) => {
    expect(score(id, text)).toBeGreaterThanOrEqual(0.6);
  });

  it.each([
    ['a number of a year', 'us.a-number', '2021-0045'],
    ['a date', 'intl.passport', '12/03/1987'],
    ['a date with points', 'co.cedula', '12.03.1987'],
    ['an address on the internet', 'co.cedula', '192.0.2.17'],
    ['a decimal', 'co.cedula', '1234567.8'],
    ['money', 'bo.ci', '12,345.67'],
    ['an interval', 'bo.ci', '1.25-3.48'],
    ['a fee', 'intl.passport', 'fee 13000'],
    ['a UUID', 'us.a-number', '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
    ['a wrong check digit, cut up', 'br.cpf', '918 273 640 51'],
    ['a wrong check digit, misread', 'br.cpf', '9I8.273.640-51'],
    ['three letters misread', 'us.a-number', '9I8Z7E645'],
    ['too few figures', 'us.a-number', '9.18E+04'],
    ['too many figures', 'us.a-number', '9.18E+10'],
    ['a small number', 'us.ssn', '8.99E-08'],
    ['a path', 'gb.ho-ref', 'M91.8 27.36 L45.09 18.27'],
    ['a telephone', 'ng.nin', '+504 9555-0275'],
    ['a specimen, cut up', 'us.ssn', '0 7 8 0 5 1 1 2 0'],
    ['words', 'intl.passport', 'SOLIS OLGA'],
    ['a form', 'us.a-number', 'I-589 / I-765'],
    ['a placeholder, cut up', 'us.a-number', '1 2 3 4 5 6 7 8 9'],
    ['a percentage', 'co.cedula', '12.345.678 %'],
  ])('not %s: %s', (_, id, text) => {
    expect(score(id, text)).toBeLessThan(0.6);
  });

  it('say who it was only beside people where figures are lost', () => {
    expect(score('intl.passport', '1.23E+06', false)).toBeLessThan(0.6);
    expect(score('bank.card', '4999121046672000', false)).toBeLessThan(0.6);
  });
});

describe('damaged numbers behind a label', () => {
  it.each([
    ['us.itin', 'ITIN 947 78 12 63'],
    ['us.itin', 'her ITIN is 947-78-\n1263'],
    ['sv.dui', 'DUI 0918 2736 4'],
    ['sv.dui', 'DUI: 0 9 1 8 2 7 3 6 4'],
    ['br.cpf', 'CPF: 918 273 640 50, residente'],
    ['br.cpf', 'CPF 918273.64O50'],
    ['mx.curp', 'CURP XOTM 870312 MNEQRR 07'],
    ['us.i94', 'I-94 number 918 273 64S A2'],
    ['us.mbi', 'Medicare number 7KT4 WC9 MX36'],
    ['us.uscis-receipt', 'receipt number IOE 9182 7364 50'],
    ['us.uscis-receipt', 'receipt number 1OE9182736450'],
    ['us.sevis', 'SEVIS ID N0O31827364'],
    ['ec.cedula', 'cédula ecuatoriana 1.71827364E+09'],
    ['tr.tckn', 'T.C. Kimlik No 918.273.645.50'],
    ['ir.melli', 'کد ملی ۲۲۸۲ ۷۳۶ ۴۵۱'],
    ['us.bop-register', 'BOP register number 91827 - 479'],
  ])('%s: %s', (id, text) => {
    expect(detectsAlone(detector(id), text, {})).toBe(true);
  });

  it.each([
    ['us.itin', 'no label: 947 78 12 63'],
    ['br.cpf', 'CPF 918 273 640 51'],
    ['br.cpf', 'CPF 1, 8, 2, 7, 3, 6, 4, 0, 5, 0, 3'],
    ['sv.dui', 'DUI 0918 2736 4 2026 55'],
    ['sv.dui', 'DUI 0918-2736 4'.replace('4', '5')],
    ['mx.curp', 'CURP of 870312 people'],
    ['us.i94', 'I-94 filed 2024-11-02 and 2025-11-02'],
    ['us.sevis', 'SEVIS fee 350.00 220.00'],
    ['us.uscis-receipt', 'receipt for 12 345 678 90'],
    ['cu.ci', 'CI 1.25 - 3.48'],
    ['ht.nif', 'NIF 2019-2020'],
    ['tr.tckn', 'T.C. Kimlik No: 12.03.2024'],
    ['ng.nin', 'NIN is so 1234567'],
    ['co.nit', 'NIT 1.234.567,89'],
    ['ec.cedula', 'cédula 1.71827365E+09'],
    ['us.mbi', 'Medicare paid 7 to 4 of 9 and 36'],
  ])('%s: not %s', (id, text) => {
    expect(detectsAlone(detector(id), text, {})).toBe(false);
  });
});

describe('digits of a form', () => {
  it.each([
    [String.raw`\d{8}-\d`, [9]],
    [String.raw`\d{3}([ -])\d{3}\1\d{3}\1\d|\d{10}`, [10]],
    [String.raw`(?<!\d )\d{4}([ -])\d{5}\1\d{4}(?! \d)`, [13]],
    [String.raw`\d{6,8}`, [6, 7, 8]],
    [String.raw`[A-Z]\d{8}`, undefined],
    [String.raw`9\d{8}`, [9]],
    [String.raw`[1-9]\d{10}`, [11]],
    [String.raw`(?:19|20)\d{10}`, undefined],
  ])('%s', (form, expected) => {
    expect(lengthsOf(form)).toEqual(expected);
  });
});
