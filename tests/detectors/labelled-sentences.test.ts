import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectors } from '../../detectors/index.ts';

/** Numbers that only their label tells: found in any sentence with it, and never without. */

const SENTENCES = [
  'The applicant showed … at the window on Monday.',
  '…',
  'Notes of the officer: … ; two children.',
  'La solicitante presentó … ante la oficina de Tapachula.',
  'El portador, con …, declaró lo siguiente:',
  'Le requérant, titulaire de …, a été entendu.',
];
/** No dates, runs or pairs. */
const digits = (length: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: fc.constantFrom(...'3456789'), minLength: length, maxLength: length })
    .filter(
      (value) => new Set(value).size > Math.min(3, length - 1) && !/345|456|567|678|789|(\d)\1\1/.test(value),
    );

interface Kind {
  readonly id: string;
  readonly labels: readonly string[];
  /** `#`: any digit; all else as it stands. */
  readonly forms: readonly string[];
}

const KINDS: readonly Kind[] = [
  {
    id: 'af.case-number',
    labels: ['ARAP case number', 'HIIDE ID', 'SIV case no.'],
    forms: ['######', '#######'],
  },
  { id: 'ao.bi', labels: ['BI', 'bilhete de identidade'], forms: ['00#######LA04#'] },
  { id: 'ar.dni', labels: ['DNI'], forms: ['4#######', '4#.###.###'] },
  { id: 'bd.nid', labels: ['NID', 'smart NID'], forms: ['9#########', '1987#########', '### ### ####'] },
  { id: 'bo.ci', labels: ['C.I.', 'carnet de identidad'], forms: ['####### LP', '####### SC'] },
  { id: 'br.rg', labels: ['RG'], forms: ['4#.###.###-#'] },
  { id: 'br.rnm', labels: ['RNM', 'CRNM'], forms: ['G######-#', 'F######-#'] },
  { id: 'ca.uci', labels: ['UCI'], forms: ['####-####', '11-####-####'] },
  { id: 'cr.cedula', labels: ['cédula'], forms: ['1-0###-0###'] },
  { id: 'pa.cedula', labels: ['cédula'], forms: ['8-###-2###', 'PE-#-3###'] },
  { id: 'et.kebele', labels: ['kebele ID', 'kebele card no.'], forms: ['#####', '0###/2013'] },
  { id: 'gb.ho-ref', labels: ['Home Office reference', 'HO ref'], forms: ['X#######'] },
  { id: 'gt.cedula-vecindad', labels: ['cédula de vecindad', 'cédula'], forms: ['A-1 ######'] },
  { id: 'in.epic', labels: ['EPIC', 'voter ID'], forms: ['TZX#######'] },
  {
    id: 'intl.national-id',
    labels: ['national ID', 'cédula no.', 'identity card'],
    forms: ['#####-##-#', '##########'],
  },
  {
    id: 'intl.passport',
    labels: ['passport', 'pasaporte', 'passeport no'],
    forms: ['G########', 'AR######', '########'],
  },
  { id: 'intl.nin', labels: ['NIN', 'NNI'], forms: ['1 ### #### #####', '##########'] },
  { id: 'iq.uid', labels: ['البطاقة الوطنية'], forms: ['1987########', '2001########'] },
  { id: 'sy.nid', labels: ['الرقم الوطني'], forms: ['010########', '110########'] },
  { id: 'intl.unhcr', labels: ['UNHCR', 'UNHCR case number'], forms: ['###-##C#####', '###-########'] },
  { id: 'us.fbi-number', labels: ['FBI No.', 'UCN'], forms: ['######PA#', '#####AB#'] },
  { id: 'us.irsn', labels: ['IRSN'], forms: ['9##-18-####'] },
  { id: 've.carnet-patria', labels: ['carnet de la patria', 'carné de la patria'], forms: ['000#######'] },
  { id: 'mx.clave-elector', labels: ['CIC', 'CIC INE:'], forms: ['#########', '##########'] },
  { id: 'cn.ric', labels: ['身份证', '身份证号'], forms: ['440###870312###'] },
  { id: 'us.ssn', labels: ['HICN', 'Medicare claim'], forms: ['3##-4#-####A', '3##4#####C1'] },
];

function reported(id: string, text: string): string[] {
  return [...detectors.find((one) => one.id === id)!.find(text, {})]
    .filter(({ score }) => score >= 0.6)
    .map(({ start, end }) => text.slice(start, end));
}

const filled = (form: string) => {
  const places = form.match(/#/g)!.length;
  return digits(places).map((values) => {
    let next = 0;
    return form.replace(/#/g, () => values[next++]!);
  });
};
const RUNS = { numRuns: 30 };

describe.each(KINDS)('$id', ({ id, labels, forms }) => {
  const value = fc.constantFrom(...forms).chain(filled);
  const sentence = fc.constantFrom(...SENTENCES);

  it('is found in any sentence with its label', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(...labels), sentence, (form, label, text) => {
        const said = text.replace('…', () => `${label} ${form}`);
        expect(reported(id, said).join()).toContain(form.replace(/[A-Z]\d?$/, ''));
      }),
      RUNS,
    );
  });

  it('is not found without it', () => {
    fc.assert(
      fc.property(value, sentence, (form, text) => {
        const bare = text.replace('…', () => form);
        // What is left may be a number of another form; whole it is none.
        expect(reported(id, bare)).not.toContain(form);
      }),
      RUNS,
    );
  });
});

/** Numbers with a check digit: of all that may stand in the last place, one is right. */
const CHECKED = [
  { id: 'gt.nit', label: 'NIT', form: '#######-', last: '0123456789K' },
  { id: 'br.sus', label: 'CNS', form: '7## #### #### ###', last: '0123456789' },
];

describe.each(CHECKED)('$id', ({ id, label, form, last }) => {
  it('is found with one check digit, in any sentence, and with no other', () => {
    let all = 0;
    fc.assert(
      fc.property(filled(form), fc.constantFrom(...SENTENCES), (start, text) => {
        const said = (sign: string) => text.replace('…', () => `${label} ${start}${sign}`);
        const found = [...last].filter((sign) => reported(id, said(sign)).includes(start + sign));
        expect(found.length).toBeLessThanOrEqual(1);
        all += found.length;
      }),
      RUNS,
    );
    // Some numbers would need a check digit that is none.
    expect(all).toBeGreaterThan(RUNS.numRuns * 0.7);
  });
});
