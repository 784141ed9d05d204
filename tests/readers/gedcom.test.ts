import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gedcomReader } from '../../src/readers/gedcom.ts';
import { readers } from '../../src/readers/index.ts';
import { pickReader } from '../../src/readers/shared/pick.ts';
import { changedBytes } from '../helpers/changed-bytes.ts';
import { sourceOf, tablesOf, unitsOf } from '../helpers/read-units.ts';

const file = (...lines: string[]) => ['0 HEAD', '1 SOUR Program', ...lines, '0 TRLR'].join('\n');

async function records(text: string): Promise<Record<string, string>[]> {
  return tablesOf(await unitsOf(gedcomReader, text)).flatMap(({ headers, rows }) =>
    rows.map((row) =>
      Object.fromEntries(
        row.map((cell, i) => [headers?.[i] ?? '', cell] as const).filter(([, cell]) => cell !== ''),
      ),
    ),
  );
}

it.each<[string, string[], Record<string, string>]>([
  [
    'names',
    ['1 NAME Delfina Rosa /Oropeza/', '2 GIVN Delfina Rosa', '2 SURN Oropeza'],
    { name: 'Delfina Rosa Oropeza' },
  ],
  [
    'births',
    ['1 BIRT', '2 DATE 1 SEP 1979', '2 PLAC Puebla'],
    { 'date of birth': '1979-09-01', 'place of birth': 'Puebla' },
  ],
  ['dates that are near', ['1 BIRT', '2 DATE ABT 1979'], { 'date of birth': 'ABT 1979' }],
  [
    'addresses in parts',
    ['1 RESI', '2 ADDR 77 Elm Street', '3 CITY Houston', '3 STAE TX'],
    { address: '77 Elm Street, Houston, TX' },
  ],
  [
    'addresses in lines',
    ['1 ADDR 77 Elm Street', '2 CONT Houston, TX'],
    { address: '77 Elm Street, Houston, TX' },
  ],
  [
    'long values',
    ['1 NOTE Came by way of Tapa', '2 CONC chula', '2 CONT in 2019.'],
    { note: 'Came by way of Tapachula\nin 2019.' },
  ],
  ['broken lines', ['1 NOTE Came', 'in 2019.'], { note: 'Came\nin 2019.' }],
  ['fields of programs', ['1 _MILT Served'], { _milt: 'Served' }],
  ['pointers', ['1 FAMS @F1@', '1 SEX F'], { sex: 'F' }],
])('reads %s of a person', async (_, lines, record) => {
  const all = await records(file('0 @I1@ INDI', ...lines));
  expect(all.at(-1)).toEqual(record);
});

it('keeps people apart', async () => {
  const all = await records(file('0 @I1@ INDI', '1 NAME A /B/', '0 @I2@ INDI', '1 NAME C /D/'));
  expect(all.map(({ name }) => name).filter(Boolean)).toEqual(['A B', 'C D']);
});

it.each([
  ['gedcom', file('0 @I1@ INDI', '1 NAME A /B/')],
  ['gedcom', `\ufeff${file()}`],
  ['text', '0 HEAD of the table\n1 has no tag that a program writes\n'],
])('finds %s by its content', async (id, text) => {
  expect((await pickReader(sourceOf(text), readers)).reader?.id).toBe(id);
});

it('never throws, whatever is changed', async () => {
  const bytes = new TextEncoder().encode(file('0 @I1@ INDI', '1 NAME A /B/', '1 BIRT', '2 DATE 1 SEP 1979'));
  await fc.assert(
    fc.asyncProperty(changedBytes(bytes), async (changed) => void (await unitsOf(gedcomReader, changed))),
    { numRuns: 150 },
  );
});

it('takes time that grows with length alone', async () => {
  await unitsOf(
    gedcomReader,
    file('0 @I1@ INDI', `1 NOTE ${' '.repeat(300_000)}x`, ...new Array(50_000).fill('2 CONT a')),
  );
});

const birth = (year: number) => ['1 NAME Delfina /Oropeza/', '1 BIRT', `2 DATE 1 SEP ${year}`];
it.each<[string, string[], boolean]>([
  ['who was born in 1979', birth(1979), true],
  ['who was born in 1916', birth(1916), true],
  ['who was born in 1879', birth(1879), false],
  ['who was born between two years', ['1 NAME A /B/', '1 BIRT', '2 DATE BET 1870 AND 1880'], false],
  ['who was born after a year', ['1 NAME A /B/', '1 BIRT', '2 DATE AFT 1870'], true],
  ['of whose births one is late', [...birth(1879), '1 CHR', '2 DATE 1979'], true],
  ['who died on a day', [...birth(1959), '1 DEAT', '2 DATE 3 MAR 2001'], false],
  ['who died', [...birth(1959), '1 DEAT Y'], false],
  ['who was buried', [...birth(1959), '1 BURI', '2 PLAC Puebla'], false],
  ['of whose death nothing is said', [...birth(1959), '1 DEAT'], true],
  ['who did not die', [...birth(1959), '1 DEAT N'], true],
  ['of whom nothing is known', ['1 NAME Delfina /Oropeza/'], true],
])('tells of the living, not of the dead: someone %s', async (_, lines, told) => {
  const all = await records(file('0 @I1@ INDI', ...lines, '1 NOTE Letters of her niece'));
  expect(all.at(-1)).toHaveProperty('note');
  expect('name' in all.at(-1)!).toBe(told);
});
