import { expect, test } from 'vitest';
import { proposePlan, readDocument, tablesOf } from '../../src/clean/index.ts';
import { memorySource } from '../../src/core/memory-source.ts';
import type { RowBatch, Table, TextBlock, Unit } from '../../src/core/types.ts';
import { kit } from '../e2e/clean/canary.ts';

const table = (part: string): Table => ({
  part,
  visibility: () => 'visible',
  locate: () => ({ locator: part }),
});
const batch = (of: Table, firstRow: number, rows: readonly (readonly string[])[]): RowBatch => ({
  kind: 'rows',
  table: of,
  firstRow,
  rowCount: rows.length,
  width: (row) => rows[row]!.length,
  text: (row, column) => rows[row]?.[column] ?? '',
});
const text = (said: string): TextBlock => ({
  kind: 'text',
  part: 'page 1',
  text: said,
  visibility: 'visible',
  locate: () => ({ locator: 'page 1' }),
});

async function read(units: readonly Unit[]) {
  const reader = {
    id: 'test',
    async *read() {
      yield* units;
    },
  };
  const pickReader = async () => ({ reader }) as never;
  return readDocument(
    memorySource('list.pdf', new Uint8Array(1)),
    { ...kit, pickReader },
    AbortSignal.any([]),
  );
}

const GIVEN = ['Ana', 'Wei', 'Omar', 'Fátima', 'José', 'Rosa', 'Mihai', 'Ixchel'];
const FAMILY = ['Haddad', 'Tzoc', 'Ng', 'Ruiz', 'Diaz', 'Petrov', 'Okafor', 'Cruz'];
/** Remarks tell of nobody in the first half, and of somebody in each row of the second. */
const row = (i: number, count: number): string[] => [
  `${GIVEN[i % 8]} ${FAMILY[(i >> 3) % 8]}`,
  `A${200_000_000 + i * 13}`,
  i < count / 2 ? 'in order' : `A${300_000_000 + i * 7}`,
];

test('a table that comes in parts, with texts and another table between, is planned as one', async () => {
  const count = 160;
  const long = table('table 1');
  const rows = Array.from({ length: count }, (_, i) => row(i, count));
  const other = table('table 2');
  const document = await read([
    text('People of the programme'),
    batch(long, 0, [['Name', 'A-Number', 'Remark'], ...rows.slice(0, 80)]),
    text('Page 1'),
    batch(other, 0, [
      ['Shelter', 'Beds'],
      ['North', '12'],
      ['South', '14'],
    ]),
    text('Page 2'),
    batch(long, 81, rows.slice(80)),
    text('Page 3'),
  ]);
  const kinds = document.blocks.map((block) => (block.kind === 'text' ? block.text : block.rows.length));
  expect(kinds).toEqual(['People of the programme', 160, 'Page 1', 2, 'Page 2', 'Page 3']);
  expect(tablesOf(document)[0]!.captions).toEqual(['Name', 'A-Number', 'Remark']);
  const plan = proposePlan(document, kit);
  expect(plan.tables.map(({ columns }) => columns.length)).toEqual([3, 2]);
  expect(plan.tables[0]!.columns.map(({ action }) => action)).not.toContain('keep');
});
