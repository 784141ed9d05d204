import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextBlock } from '../../src/core/types.ts';
import { scanUnits } from '../helpers/scan-table.ts';

/** Whose facts are whose in running text. All people are invented. */

const block = (text: string): TextBlock => ({
  kind: 'text',
  part: 'text',
  text,
  visibility: 'visible',
  locate: (start) => ({ locator: `at ${start}` }),
});

const personsIn = async (...texts: string[]) => (await scanUnits(texts.map(block))).persons;

const GANESH = 'Ganesh Limbu, Nepali, born June 18, 1994, A# 099-346-958';
const YAHOSKA = 'Heyling Yahoska Lacayo, fecha de nacimiento 19/04/1952, número A A553-812-068';
/** The detector sees no name here: the person is known by what belongs to nobody else. */
const NAMELESS = 'Q. W. Zzyx, fecha de nacimiento 07/11/1986, número A A553-812-069';
const BLESSING = 'Blessing Nwachukwu, Nigerian, born May 3, 1988, A# 212-555-147';

describe('remarks one after the other are as many people', () => {
  const remarks = [GANESH, YAHOSKA, NAMELESS, BLESSING];
  const ways: Readonly<Record<string, (texts: readonly string[]) => string[]>> = {
    lines: (texts) => [texts.join('\n')],
    'lines with a blank one between': (texts) => [texts.join('\n\n')],
    bullets: (texts) => [texts.map((text) => `• ${text}`).join('\n')],
    numbers: (texts) => [texts.map((text, i) => `${i + 1}. ${text}`).join('\n')],
    'items between semicolons': (texts) => [texts.join('; ')],
    sentences: (texts) => [texts.map((text) => `${text}.`).join(' ')],
    'blocks of their own': (texts) => [...texts],
  };
  test.each(Object.entries(ways))('%s', async (_, way) => {
    for (let from = 0; from < remarks.length; from++)
      for (let to = from + 1; to <= remarks.length; to++)
        expect(await personsIn(...way(remarks.slice(from, to)))).toBe(to - from);
    expect(await personsIn(...way(remarks.toReversed()))).toBe(4);
  });
});

// biome-ignore format: one a line
const CASES: readonly (readonly [number, string, string])[] = [
  [2, 'two A-numbers beside one name', 'Ganesh Limbu, A# 099-346-958 and A# 553-812-068, born June 18, 1994'],
  [2, 'the name after the number', 'A# 099-346-958 (Ganesh Limbu, born June 18, 1994) and A# 553-812-068 (Blessing Nwachukwu, born May 3, 1988)'],
  [2, 'the number first in each line', 'A# 099-346-958, Ganesh Limbu, born June 18, 1994\nA# 553-812-068, Blessing Nwachukwu, born May 3, 1988'],
  [3, 'the number first, a name missed', 'A# 099-346-958, Ganesh Limbu, born June 18, 1994\nA# 553-812-069, Q. W. Zzyx, born July 11, 1986\nA# 212-555-147, Blessing Nwachukwu, born May 3, 1988'],
  [2, 'labels and values', 'Name: Ganesh Limbu\nDOB: June 18, 1994\nA#: 099-346-958\n\nName: Blessing Nwachukwu\nDOB: May 3, 1988\nA#: 212-555-147'],
  [2, 'labels and values, a name missed', 'Name: Ganesh Limbu\nDOB: June 18, 1994\nA#: 099-346-958\n\nWho: Q. W. Zzyx\nDOB: July 11, 1986\nA#: 553-812-069'],
  [2, 'labels and values without names', 'DOB: June 18, 1994\nA#: 099-346-958\n\nDOB: July 11, 1986\nA#: 553-812-069'],
  [2, 'two of one name', 'Ana Ruiz, born June 18, 1994, A# 099-346-958\nAna Ruiz, born May 3, 1988, A# 212-555-147'],
  [2, 'two social security numbers', 'Ganesh Limbu, SSN 512-44-1298\nQ. W. Zzyx, SSN 531-20-7716'],
  [1, 'one number in two ways', 'Ganesh Limbu, A# 099-346-958, born June 18, 1994. His file A99346958 was moved.'],
  [1, 'one birth date in two ways', 'Ganesh Limbu, born June 18, 1994, A# 099-346-958. Date of birth: 06/18/1994.'],
  [1, 'one birth date whose day and month may be swapped', 'Ganesh Limbu (DOB 06/08/1994), nacido el 8 de junio de 1994'],
  [1, 'an A-number and a social security number', 'Ganesh Limbu, A# 099-346-958, SSN 512-44-1298, born June 18, 1994'],
  [1, 'both, without the name', 'A# 099-346-958, SSN 512-44-1298, DOB June 18, 1994'],
  [1, 'several sentences', 'Ganesh Limbu was born on June 18, 1994. He is a citizen of Nepal. His A-number is A099-346-958.\nHis SSN is 512-44-1298.'],
  [1, 'several paragraphs', 'Ganesh Limbu was born on June 18, 1994.\n\nHis A-number is A099-346-958.\n\nGanesh Limbu asks for asylum.'],
  [1, 'several requests', 'Ganesh Limbu, A# 099-346-958, receipt numbers IOE0912345678 and IOE0923456789'],
  [2, 'a second date of birth alone is no person', 'Ganesh Limbu, born June 18, 1994, and Ifeanyi Okafor, born May 3, 1988. DOB on the old form: 05/03/1978.'],
  [2, 'prose broken by width', 'The respondent Ganesh Limbu, born June 18, 1994, and his brother Ifeanyi Okafor,\nborn May 3, 1988, came to the office in Laredo with their children.'],
];

test.each(CASES)('%i: %s', async (persons, _, text) => {
  expect(await personsIn(text)).toBe(persons);
});

test.each(CASES)('%i also by paragraphs: %s', async (persons, _, text) => {
  expect(await personsIn(...text.split('\n'))).toBe(persons);
});

describe('any number of remarks', () => {
  // biome-ignore format: a list
  const NAMES = ['Ixchel Tzoc Pérez', 'Dawit Gebremeskel', 'Nahid Rezayi', 'Wideline Désilus', 'Olvin Banegas Euceda', 'Yusmary Colmenares',
    'Gurpreet Singh Dhaliwal', 'Mizanur Rahman', 'Haider Abdulhussein', 'Faduma Jimale', 'Ifeanyi Okafor', 'Oksana Shevchuk', 'Nguyen Thi Hoa',
    'Q. W. Zzyx', 'Grth Vlox'];
  const two = (n: number) => String(n).padStart(2, '0');
  const aNumber = (i: number) => `A${212 + (i % 7)}-${555 + (i % 11)}-${147 + i}`;
  interface Who {
    readonly name: string;
    readonly day: number;
    readonly year: number;
  }
  const who = fc.record<Who>({
    name: fc.constantFrom(...NAMES),
    day: fc.integer({ min: 13, max: 28 }),
    year: fc.integer({ min: 1950, max: 2004 }),
  });
  const TEMPLATES: readonly ((who: Who, number: string) => string)[] = [
    ({ name, day, year }, number) => `${name}, born 04/${two(day)}/${year}, ${number}, granted withholding`,
    ({ name, day, year }, number) => `${name} (DOB ${year}-04-${two(day)}, ${number}) moved to Karnes County`,
    ({ name, day, year }, number) => `${name}, Honduran, born April ${day}, ${year}, A# ${number.slice(1)}`,
    ({ name, day, year }, number) => `${name}, fecha de nacimiento ${day}/04/${year}, número A ${number}`,
    ({ name, day, year }, number) =>
      `${name}, nacido el ${day} de abril de ${year}, número A ${number}, salvadoreño`,
    ({ name, day, year }, number) => `Número A ${number}: ${name}, fecha de nacimiento ${day}/04/${year}`,
  ];
  const ENDS = ['\n', '\n\n', '\n- ', '\r\n'];
  const list = fc.tuple(
    fc.array(fc.tuple(who, fc.constantFrom(...TEMPLATES.slice(0, 5))), { minLength: 1, maxLength: 40 }),
    fc.constantFrom(...ENDS),
    fc.boolean(),
  );

  test('of any make-up', async () => {
    await fc.assert(
      fc.asyncProperty(list, async ([remarks, end, apart]) => {
        const lines = remarks.map(([one, template], i) => template(one, aNumber(i)));
        const texts = apart ? lines : [lines.join(end)];
        expect(await personsIn(...texts)).toBe(lines.length);
      }),
      { numRuns: 30 },
    );
  });

  test.each(TEMPLATES.map((template, i) => [i, template] as const))(
    'all of make-up %i',
    async (_, template) => {
      await fc.assert(
        fc.asyncProperty(fc.array(who, { minLength: 1, maxLength: 40 }), async (people) => {
          const lines = people.map((one, i) => template(one, aNumber(i)));
          expect(await personsIn(lines.join('\n'))).toBe(lines.length);
        }),
        { numRuns: 10 },
      );
    },
  );
});

test('a text that begins with the end of a record gives the next ones to their own names', async () => {
  const records = [
    'born July 11, 1986, A# 553-812-069\nIn custody since the fall of the year before\n',
    'Ganesh Limbu\nborn June 18, 1994, A# 099-346-958\nIn custody since the fall of the year before\n',
    'Blessing Nwachukwu\nborn May 3, 1988, A# 212-555-147\nIn custody since the fall of the year before\n',
  ];
  expect(await personsIn(records.join(''))).toBe(3);
  expect(await personsIn(records.join(''), 'Ganesh Limbu, born June 18, 1994')).toBe(3);
  expect(await personsIn(records.join(''), 'Blessing Nwachukwu, born May 3, 1988')).toBe(3);
});
