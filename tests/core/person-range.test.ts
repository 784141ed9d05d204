import { expect, test } from 'vitest';
import { keyOf } from '../../src/core/hash.ts';
import { PersonCounter, type PersonKeys } from '../../src/core/persons/counter.ts';
import { scanTable } from '../helpers/scan-table.ts';

const key = (text: string) => keyOf(text, [1, 2]);
const named = (name: string): PersonKeys => ({ strong: [], weak: key(name) });
const born = (name: string, day: string): PersonKeys => ({
  strong: [],
  weak: key(name + day),
  name: key(name),
});
const numbered = (id: string): PersonKeys => ({ strong: [key(id)] });
const unnamed = (facts: string): PersonKeys => ({ strong: [], weak: key(facts), unnamed: true });

test.each<[string, PersonKeys[], number, number, number]>([
  ['people with numbers are certain', [numbered('1'), numbered('2'), numbered('1')], 2, 2, 2],
  ['so are names with birth dates', [born('Ana', '1'), born('Bea', '2'), born('Ana', '1')], 2, 2, 2],
  ['a name again may be a namesake', [named('Ana'), named('Ana'), named('Bea'), named('Ana')], 2, 2, 4],
  [
    'unnamed ones may be those that are named',
    [born('Ana', '1'), born('Bea', '2'), unnamed('x'), unnamed('y')],
    4,
    2,
    4,
  ],
  ['more unnamed than named', [born('Ana', '1'), unnamed('x'), unnamed('y'), unnamed('z')], 4, 3, 4],
  ['only unnamed ones, two alike', [unnamed('x'), unnamed('y'), unnamed('x')], 2, 2, 3],
  ['nobody', [], 0, 0, 0],
])('%s', (_, people, count, least, most) => {
  const counter = new PersonCounter();
  for (const person of people) counter.add(person, [1], true);
  expect([counter.count, counter.range]).toEqual([count, { least, most }]);
});

test('names told again in texts are no rows of their own', () => {
  const counter = new PersonCounter();
  for (let i = 0; i < 9; i++) counter.add(named('Ana'));
  expect(counter.range).toEqual({ least: 1, most: 1 });
});

test('past the capacity the bounds hold the true number', () => {
  const counter = new PersonCounter(200_000);
  for (let i = 0; i < 500_000; i++) counter.add(numbered(`p${i}`));
  const { least, most } = counter.range;
  expect(least).toBeLessThan(500_000);
  expect(most).toBeGreaterThan(500_000);
  expect(most - least).toBeLessThan(15_000);
});

test('the report says it where it matters', async () => {
  const head = ['Name', 'Nationality', 'Status'];
  const row = (name: string) => [name, 'Guatemala', 'asylum pending'];
  const twice = await scanTable([
    head,
    ...['Ixchel Tzoc', 'Linh Nguyen', 'Bogdan Ionescu', 'Grace Wanjiru'].flatMap((name) => [
      row(name),
      row(name),
    ]),
  ]);
  expect(twice.rules.find(({ id }) => id === 'persons-range')?.message).toMatch(/Between 4 and 8 people/);
  const once = await scanTable([head, row('Ixchel Tzoc'), row('Linh Nguyen'), row('Bogdan Ionescu')]);
  expect(once.rules.map(({ id }) => id)).not.toContain('persons-range');
});
