import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edifactReader, x12Reader } from '../../src/readers/edi.ts';
import { readers } from '../../src/readers/index.ts';
import { pickReader } from '../../src/readers/shared/pick.ts';
import { changedBytes } from '../helpers/changed-bytes.ts';
import { sourceOf, tablesOf, unitsOf } from '../helpers/read-units.ts';

const ISA = `ISA*00*${' '.repeat(10)}*00*${' '.repeat(10)}*ZZ*${'SENDER'.padEnd(15)}*ZZ*${'RECEIVER'.padEnd(15)}*240101*1200*^*00501*000000001*0*P*:~`;
const x12 = (...segments: string[]) => `${ISA}${['GS*BE*A*B', 'ST*834*1', ...segments, 'SE*9*1'].join('~')}~`;
const UNB = "UNB+UNOA:4+LINE:ZZ+AGENCY:ZZ+240101:1200+1'";
const edifact = (...segments: string[]) =>
  `${UNB}UNH+1+PAXLST:D:02B'${segments.map((text) => `${text}'`).join('')}UNT+9+1'`;

async function records(reader: typeof x12Reader, text: string): Promise<Record<string, string>[]> {
  return tablesOf(await unitsOf(reader, text)).flatMap(({ headers, rows }) =>
    rows.map((row) =>
      Object.fromEntries(
        row.map((cell, i) => [headers?.[i] ?? '', cell] as const).filter(([, cell]) => cell !== ''),
      ),
    ),
  );
}

describe('X12', () => {
  it('reads a member whose numbers stand before the name', async () => {
    const text = x12(
      'INS*Y*18*030',
      'REF*0F*77',
      'NM1*IL*1*MEJORADA*LUCINDA*R***34*219099991',
      'PER*IP**TE*7135550147*EM*a@mail.example',
      'N3*402 CANYON ROAD*APT 3',
      'N4*HOUSTON*TX*77002',
      'DMG*D8*19870312*F*M',
      'INS*N*01',
      'NM1*IL*1*MEJORADA*PASCUAL',
    );
    expect(await records(x12Reader, text)).toEqual([
      {
        'relation code': '18',
        'subscriber number': '77',
        name: 'LUCINDA R MEJORADA',
        ssn: '219099991',
        phone: '7135550147',
        email: 'a@mail.example',
        address: '402 CANYON ROAD, APT 3, HOUSTON, TX 77002',
        'date of birth': '1987-03-12',
        sex: 'F',
        'marital status': 'M',
      },
      { 'relation code': '01', name: 'PASCUAL MEJORADA' },
    ]);
  });

  it('tells offices and doctors from patients', async () => {
    const text = x12(
      'NM1*85*2*CLINIC*****XX*1',
      'NM1*QC*1*OROPEZA*DELFINA',
      'CLM*7*120',
      'HI*ABK:F431*ABF:Z590',
      'NM1*82*1*KILDARE*JAMES',
    );
    expect(await records(x12Reader, text)).toEqual([
      { organization: 'CLINIC', 'provider number': '1' },
      expect.objectContaining({
        name: 'DELFINA OROPEZA',
        'claim number': '7',
        diagnosis: expect.stringMatching(/F431|Z590/),
      }),
      { name: 'JAMES KILDARE' },
    ]);
  });

  it('takes other signs, as the header shows them', async () => {
    const text = x12('NM1*QC*1*OROPEZA*DELFINA').replaceAll('~', '\n').replaceAll('*', '|');
    expect(await records(x12Reader, text)).toEqual([{ name: 'DELFINA OROPEZA' }]);
  });
});

describe('EDIFACT', () => {
  it('reads travellers', async () => {
    const text = edifact(
      "NAD+FL+++O?'NEIL:DELFINA:ROSA+77 ELM STREET+HOUSTON+TX+77003+USA",
      'ATT+2++F',
      'DTM+329:790921',
      'LOC+180+MEX',
      'NAT+2+MEX',
      'DOC+P:110:111+G30718264',
      'NAD+FL+++MEJORADA:PASCUAL',
      'DTM+329:19850701:102',
    );
    expect(await records(edifactReader, text)).toEqual([
      {
        name: "DELFINA ROSA O'NEIL",
        address: '77 ELM STREET HOUSTON TX 77003 USA'.replace(/ (?=HOUSTON|TX|77003|USA)/g, ', '),
        sex: 'F',
        'date of birth': '1979-09-21',
        'place of birth': 'MEX',
        nationality: 'MEX',
        'passport number': 'G30718264',
      },
      { name: 'PASCUAL MEJORADA', 'date of birth': '1985-07-01' },
    ]);
  });

  it('takes the signs of its first segment', async () => {
    const text = `UNA:*.! ~${edifact('NAD+FL+++MEJORADA:PASCUAL').replaceAll('+', '*').replaceAll("'", '~')}`;
    expect(await records(edifactReader, text)).toEqual([{ name: 'PASCUAL MEJORADA' }]);
  });
});

it.each([
  ['x12', x12('NM1*QC*1*A*B')],
  ['edifact', edifact('NAD+FL+++A:B')],
  [
    'text',
    'ISA*00 is how such messages begin, and the rest of the line tells what they are for, as every manual says.',
  ],
  ['text', "UNB+ is no message, and neither is 'UNA:+.? '."],
])('finds %s by its content', async (id, text) => {
  expect((await pickReader(sourceOf(text), readers)).reader?.id).toBe(id);
});

it.each([
  ['X12', x12Reader, x12('INS*Y', 'NM1*IL*1*A*B', 'HI*ABK:F431')],
  ['EDIFACT', edifactReader, edifact('NAD+FL+++A:B', 'DTM+329:790921')],
])('%s never throws, whatever is changed', async (_, reader, text) => {
  await fc.assert(
    fc.asyncProperty(
      changedBytes(new TextEncoder().encode(text)),
      async (changed) => void (await unitsOf(reader, changed)),
    ),
    { numRuns: 150 },
  );
});

it('takes time that grows with length alone', async () => {
  for (const reader of [x12Reader, edifactReader]) {
    await unitsOf(reader, `${reader === x12Reader ? ISA : UNB}${'?*+'.repeat(50_000)}`);
    await unitsOf(reader, `${reader === x12Reader ? ISA : UNB}${"A~'".repeat(50_000)}`);
  }
});
