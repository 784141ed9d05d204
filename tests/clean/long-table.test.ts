import { expect, test } from 'vitest';
import { factsOf } from '../../src/clean/facts.ts';
import type { Cell, CleanDocument } from '../../src/clean/model.ts';
import { kit } from '../e2e/clean/canary.ts';

/** Rows that come again and again: the first thousands are read as texts, those behind by their bytes. */
const PERIOD = 200;
const ROWS = 28 * PERIOD;
const GIVEN = ['Ana', 'Fátima', 'José', 'Wei', 'Omar'];
const FAMILY = ['Tzoc', 'Díaz Gómez', 'Haddad', 'de la Cruz'];

function row(i: number): Cell[] {
  const number = i % 7 === 0 ? '' : `A${200_000_000 + i * 13}`;
  const remark = [
    '',
    'n/a',
    `Seen with Eva Ruiz, A${300_000_000 + i}`,
    'asylum granted',
    'half \ud800 a sign',
  ];
  return [
    `${GIVEN[i % 5]} ${FAMILY[i % 4]}`,
    { text: `${1950 + (i % 50)}-0${1 + (i % 9)}-1${i % 9}`, kind: 'date' },
    number,
    i % 11 === 0 ? `${remark[2]}` : remark[i % 5]!,
    { text: String(i), kind: 'number' },
    i % 3 === 0 ? `+1 713 555 0${100 + (i % 90)}` : '',
  ];
}

const document: CleanDocument = {
  name: 'list.xlsx',
  format: 'xlsx',
  blocks: [
    {
      kind: 'table',
      name: 'Data',
      captions: ['Name', 'Date of birth', 'A-Number', 'Remark', 'Beds', 'Phone'],
      above: [],
      rows: Array.from({ length: ROWS }, (_, i) => row(i % PERIOD)),
    },
  ],
  left: { hidden: {}, files: 0 },
  problems: [],
};

test('what stands in the rows of a long table is found by their bytes as by their texts', () => {
  const { cells, isExposed } = factsOf(document, kit).tables[0]!;
  expect(isExposed).toBe(true);
  const at = (row: number) => Array.from({ length: 6 }, (_, column) => cells.get(column)?.at(row) ?? []);
  const first = Array.from({ length: PERIOD }, (_, i) => at(i));
  const last = Array.from({ length: PERIOD }, (_, i) => at(ROWS - PERIOD + i));
  expect(last).toEqual(first);
  const filled = first.map((row) => row.slice(0, 4).map((values) => values.length));
  expect(filled[1]).toEqual([1, 1, 1, 0]);
  expect(filled[11]!.slice(0, 3)).toEqual([1, 1, 1]);
  expect(filled[11]![3]).toBeGreaterThan(0);
});
