import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/core/types.ts';
import { htmlReader } from '../../src/readers/html.ts';
import { listedRows } from '../../src/readers/shared/rows.ts';
import { scanWith } from '../helpers/both-ways.ts';
import { scanUnits } from '../helpers/scan-table.ts';

const table = (part: string, about: Partial<Table> = {}): Table => ({
  part,
  visibility: () => 'visible',
  locate: ({ top, bottom }) => ({ locator: `${part}, rows ${top + 1}–${bottom + 1}` }),
  ...about,
});

const captions = ['Name', 'Date of birth', 'A-Number'];
const row = (i: number) => [
  `Ana ${'ABCDEFGHIJ'[i % 10]}ega`,
  `1987-03-${10 + (i % 19)}`,
  `A${201_000_000 + i * 7919}`,
];
const rows = (from: number, count: number) => Array.from({ length: count }, (_, i) => row(from + i));
const others = (from: number) => rows(from, 50).map((cells) => [cells[0]!]);

describe('a table goes on behind rows that come aside of it', () => {
  const persons = table('persons');
  const aside = table('attributes', { isAside: true, headers: ['name'], visibility: () => 'attribute' });
  const units = (between: Table) => [
    listedRows(persons, 0, [captions, ...rows(0, 99)]),
    listedRows(between, 0, others(0)),
    listedRows(persons, 100, rows(100, 100)),
    listedRows(between, 50, others(50)),
    listedRows(persons, 200, rows(200, 100)),
  ];

  it('is one place, as are those', async () => {
    const { places } = await scanUnits(units(aside));
    expect(places.map(({ locator }) => locator).sort()).toEqual([
      expect.stringMatching(/^attributes/),
      'persons, rows 2–300',
    ]);
    expect(places.find(({ locator }) => locator.startsWith('persons'))!.persons).toBe(299);
  });

  it('ends at rows of another table', async () => {
    const { places } = await scanUnits(units(table('attributes', { headers: ['name'] })));
    expect(places.filter(({ locator }) => locator.startsWith('persons'))).toHaveLength(3);
  });
});

it('a long table of a page is one, whatever its elements carry', async () => {
  const body = Array.from({ length: 4_500 }, (_, i) => {
    const [name, born, number] = row(i);
    return `<tr data-n="${i}" data-name="${name}"><td>${name}</td><td>${born}</td><td>${number}</td></tr>\n`;
  });
  const page = `<!doctype html><table><tr><th>${captions.join('<th>')}</tr>\n${body.join('')}</table>`;
  const { places, persons } = await scanWith(htmlReader, 'list.html', new TextEncoder().encode(page));
  expect(persons).toBe(4_500);
  expect(places.filter(({ locator }) => locator.startsWith('table 1'))).toHaveLength(1);
});
