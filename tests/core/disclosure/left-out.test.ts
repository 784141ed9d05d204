import { describe, expect, test } from 'vitest';
import { builtinPolicy, scanBytes } from '../../../src/index.ts';

const policy = (await builtinPolicy('health'))!;
const scan = (text: string, name = 'patients.csv') =>
  scanBytes(name, new TextEncoder().encode(text), { policy });

const lines = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

/** Ages of 30 and 31 by turns, but for one. */
const ageAt = (i: number, old: number, age: string): string => (i === old ? age : String(30 + (i % 2)));

const plain = (rows: number, old: number, age = '93'): string =>
  `Age,Sex,Diagnosis\n${lines(rows, (i) => `${ageAt(i, old, age)},${'MF'[i % 2]},E11`)}\n`;

const melted = (people: number, old: number): string =>
  `Record,Attribute,Value\n${lines(people, (i) =>
    [`Age,${ageAt(i, old, '93')}`, `Sex,${'MF'[i % 2]}`, 'Race,White', 'Diagnosis,E11']
      .map((fact) => `r${i},${fact}`)
      .join('\n'),
  )}\n`;

/** Facts down and twenty people across; the visits that follow the first stand under its name. */
const pivoted = (visits: number, old: number): string => {
  const row = (caption: string, value: (i: number) => string) =>
    [caption, ...Array.from({ length: 20 }, (_, i) => value(i))].join(',');
  return [
    row('Field', (i) => `P${i}`),
    row('Age', (i) => ageAt(i, old, '93')),
    row('Sex', (i) => 'MF'[i % 2]!),
    row('Race', () => 'White'),
    ...Array.from({ length: visits }, (_, k) => row(k === 0 ? 'Visit date' : '', () => '2024')),
  ].join('\n');
};

const outcome = async (text: string) => {
  const { verdict, rules, problems } = await scan(text);
  return [verdict, rules.some(({ id }) => id === 'patient-details'), problems.map(({ code }) => code)];
};

describe('ages above 89 of patients without names (45 CFR 164.514(b)(2)(i)(C))', () => {
  test.each([
    ['one of four thousand', plain(4_000, 3_999)],
    ['with its unit', plain(200, 3, '93 years')],
    ['a row for each fact', melted(200, 150)],
    ['people side by side', pivoted(1, 3)],
  ])('%s', async (_, text) => expect(await outcome(text)).toEqual(['block', true, []]));

  test.each([
    ['none', plain(4_000, -1)],
    ['one group of them', plain(4_000, 3_999, '90+').replaceAll(/^30,/gm, '90+,')],
    ['a row for each fact', melted(2_000, -1)],
  ])('harmless: %s', async (_, text) => expect(await outcome(text)).toEqual(['pass', false, []]));
});

describe('what is more than can be held is told', () => {
  test('facts of people, one a row', async () => {
    expect(await outcome(melted(13_000, 12_999))).toEqual(['incomplete', false, ['too-large']]);
  });

  test('facts of people side by side', async () => {
    const [, , problems] = await outcome(pivoted(90, -1));
    expect(problems).toEqual(['too-large']);
  });

  test('a table of another kind is read whole, however long', async () => {
    const text = `Part,Attribute,Value\n${lines(20_000, (i) => `p${i},Colour,red\np${i},Weight,${i}\np${i},Price,${i}`)}\n`;
    expect((await scan(text, 'parts.csv')).problems).toEqual([]);
  });

  test('small figures are found in all rows of a large table', async () => {
    const text = `Nationality,Detainees,Released,Removed\n${lines(15_000, (i) => `Land ${i},${i === 14_999 ? 3 : 414},55,77`)}\n`;
    expect((await scan(text, 'detainees.csv')).rules.map(({ id }) => id)).toContain('few-people');
  });
});
