/** Things that bear people's names, what is taught about them, and people counted by the year of their birth. */
import { describe, expect, test } from 'vitest';
import { scanTable } from '../helpers/scan-table.ts';

const NAMES = [
  'Nohemí Barahona Sosa',
  'Farhad Qaderi',
  'Awa Traoré',
  'Pradeep Thapaliya',
  'Selam Desta Woldu',
];
const FLAGS = ['Panama', 'Liberia', 'Malta', 'Honduras', 'Cyprus'];
const MARKS = ['Asylum basics', 'Credible fear interviewing', 'U visa', 'Asylum basics', 'TPS and parole'];
const beside = (captions: string, ...columns: readonly (readonly string[])[]) => [
  captions.split('|'),
  ...NAMES.map((name, i) => [name, ...columns.map((column) => column[i]!)]),
];

describe('things with names of people', () => {
  test.each(['Vessel|Flag', 'Ship Name|Flag State', 'Buque|Bandera', 'Navire|Pavillon'])(
    '%s',
    async (captions) => {
      expect(await scanTable(beside(captions, FLAGS))).toMatchObject({ verdict: 'pass', persons: 0 });
    },
  );
  test.each(['Passenger|Nationality', 'Name|Nationality'])('but not %s', async (captions) => {
    expect(await scanTable(beside(captions, FLAGS))).toMatchObject({ verdict: 'block', persons: 5 });
  });
});

describe('what is taught', () => {
  const DAYS = ['03/02/2025', '10/02/2025', '17/02/2025', '24/02/2025', '03/03/2025'];
  test.each([
    'Instructor|Training|Date',
    'Trainer|Course title|Date',
    'Docente|Curso|Fecha',
    'Lecturer|Topic|Date',
  ])('%s says nothing of who teaches it', async (captions) => {
    expect((await scanTable(beside(captions, MARKS, DAYS))).categories.status).toBeUndefined();
  });
  test.each(['Client|Notes|Date', 'Name|Matter|Date', 'Name|Class|Date'])('but %s does', async (captions) => {
    expect((await scanTable(beside(captions, MARKS, DAYS))).categories.status).toBe(5);
  });
});

test('captions stand on entries that head columns elsewhere', async () => {
  const scanned = await scanTable(beside('Client|Notes', MARKS));
  expect(scanned).toMatchObject({ verdict: 'block', persons: 5, categories: { name: 5, status: 5 } });
});

describe('years of birth and sex', () => {
  const counted = (caption: string, count: (i: number) => string) => [
    ['Year of birth', 'Sex', caption],
    ...NAMES.map((_, i) => [String(1950 + i * 5), i % 2 ? 'M' : 'F', count(i)]),
  ];
  test.each(['Count', 'Total', 'Number of people', 'Effectif'])(
    'with a %s are statistics',
    async (caption) => {
      expect(await scanTable(counted(caption, (i) => String(14 + i * 31)))).toMatchObject({
        verdict: 'pass',
        persons: 0,
      });
    },
  );
  test.each([
    ['a number', counted('Number', (i) => String(4_821_337 + i * 311))],
    ['a score', counted('Score', (i) => String(14 + i * 31))],
    ['no figure', counted('Count', () => 'unknown')],
  ])('with %s are people', async (_, rows) => {
    expect((await scanTable(rows)).persons).toBe(5);
  });
});

describe('custody, measures and numbers of refugees', () => {
  test.each([
    ['Retenu|CRA|Mesure', ['Vincennes', 'Le Canet'], ['OQTF', 'ITF', 'Dublin']],
    ['NOMBRE|ESTACIÓN|SITUACIÓN', ['Siglo XXI', 'Las Agujas'], ['Retorno asistido', 'Repatriada']],
    ['Participant|Serial|Technology', ['BLU479867', 'BLU369246'], ['GPS ankle', 'SmartLINK']],
  ])('%s', async (captions, second, third) => {
    const over = (words: readonly string[]) => NAMES.map((_, i) => words[i % words.length]!);
    expect(await scanTable(beside(captions, over(second), over(third)))).toMatchObject({
      verdict: 'block',
      persons: 5,
    });
  });
  test('individual numbers of UNHCR', async () => {
    const rows = NAMES.map((_, i) => [`193-0017${4860 + i * 77}`, ['SYR', 'IRQ', 'SDN'][i % 3]!]);
    expect(await scanTable([['Individual ID', 'CoO'], ...rows])).toMatchObject({
      verdict: 'block',
      persons: 5,
    });
    const survey = NAMES.map((_, i) => [String(1001 + i), 'SYR']);
    expect((await scanTable([['Individual ID', 'CoO'], ...survey])).verdict).toBe('pass');
  });
});
