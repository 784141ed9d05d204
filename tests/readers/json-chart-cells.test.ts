import { describe, expect, it } from 'vitest';
import { jsonReader } from '../../src/readers/json.ts';
import { scriptReader } from '../../src/readers/script.ts';
import { allText, tablesOf, unitsOf } from '../helpers/read-units.ts';

const table = (labels: readonly string[], rows: readonly unknown[]) =>
  JSON.stringify({
    cols: labels.map((label, i) => ({ id: `C${i}`, label, type: 'string' })),
    rows: rows.map((c) => ({ c })),
  });
const rowsOf = async (text: string) => tablesOf(await unitsOf(jsonReader, text)).at(-1)?.rows;

describe('tables of charts', () => {
  it.each<[string, unknown[], string[]]>([
    ['values', [{ v: 'Ana Ruiz' }, { v: 7 }], ['Ana Ruiz', '7']],
    ['dates', [{ v: 'Ana Ruiz' }, { v: 'Date(1990,1,3)', f: '3/2/90' }], ['Ana Ruiz', '1990-02-03']],
    ['moments', [{ v: 'Ana Ruiz' }, { v: 'Date(1990, 11, 31, 10, 5, 0)' }], ['Ana Ruiz', '1990-12-31']],
    ['a month too many', [{ v: 'Ana Ruiz' }, { v: 'Date(1990,12,3)' }], ['Ana Ruiz', 'Date(1990,12,3)']],
    ['numbers as shown', [{ v: 'Ana Ruiz' }, { v: 1234.5, f: '1.234,5' }], ['Ana Ruiz', '1.234,5']],
    ['two texts', [{ v: 'ES', f: 'Ana Ruiz' }, { v: 1 }], ['ES; Ana Ruiz', '1']],
    ['only shown', [{ f: 'Ana Ruiz' }, { v: null, f: 'x' }], ['Ana Ruiz', 'x']],
    ['gaps', [null, { v: 'x' }], ['', 'x']],
    ['empty cells', [{}, { v: 'x' }], ['', 'x']],
  ])('%s', async (_, cells, row) => {
    expect(await rowsOf(table(['Name', 'Born'], [cells]))).toEqual([['Name', 'Born'], row]);
  });

  it('captions come once, many columns stay one row', async () => {
    const labels = Array.from({ length: 40 }, (_, i) => `L${i}`);
    const cells = labels.map((_, i) => (i % 3 === 1 ? null : { v: `x${i}` }));
    const rows = await rowsOf(table(labels, [cells, cells]));
    expect(rows?.map((row) => row.length)).toEqual([40, 40, 40]);
    expect(rows?.[0]?.[0]).toBe('L0');
    expect(rows?.[2]?.[39]).toBe('x39');
  });

  it('columns without labels: the rows as they are', async () => {
    const rows = [
      [{ v: 'Name' }, { v: 'Born' }],
      [{ v: 'Ana Ruiz' }, { v: '1990' }],
    ];
    expect(await rowsOf(table(['', ''], rows))).toEqual([
      ['Name', 'Born'],
      ['Ana Ruiz', '1990'],
    ]);
  });

  it('in a call of a script', async () => {
    const source = `/*O_o*/\ngoogle.visualization.Query.setResponse({"table":${table(['Name', 'Born'], [[{ v: 'Ana' }, { v: 'Date(1990,1,3)' }]])}});`;
    expect(tablesOf(await unitsOf(scriptReader, source)).at(-1)?.rows).toEqual([
      ['Name', 'Born'],
      ['Ana', '1990-02-03'],
    ]);
  });

  it.each([
    ['other members', '[{"c":[{"v":"Ana","x":"Ruiz"}]}]'],
    ['styles of cells', '[{"c":[{"v":"Ana","p":{"note":"Ruiz"}}]}]'],
    ['no row', '{"c":[{"v":"Ana"},{"v":"Ruiz"}]}'],
    ['plain values', '[{"c":["Ana","Ruiz"]}]'],
    ['a mixture', '[{"c":[{"v":"Ana"},"Ruiz",{"w":1}],"d":2}]'],
  ])('everything else is still told: %s', async (_, text) => {
    const told = allText(await unitsOf(jsonReader, text)).join(' ');
    expect(told).toContain('Ana');
    expect(told).toContain('Ruiz');
  });
});
