import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvReader } from '../../src/readers/csv.ts';
import { saidByJson } from '../../src/readers/shared/json/said.ts';
import { sqlReader } from '../../src/readers/sql.ts';
import { tablesOf, unitsOf } from '../helpers/read-units.ts';

describe('what the JSON in a cell says', () => {
  it.each([
    ['an object', '{"name":"Mar\\u00eda Roa","born":"1990-02-03"}', 'name: María Roa; born: 1990-02-03'],
    ['a list of objects', '[{"name":"Ana"},{"name":"Eva"}]', 'name: Ana\nname: Eva'],
    ['an object in an object', '{"address":{"city":"Lima","zip":1}}', 'address city: Lima; address zip: 1'],
    ['a list in an object', '{"id":7,"kids":[{"name":"Ana"},{"name":"Eva"}]}', 'id: 7\nname: Ana\nname: Eva'],
    ['words in a list', '["Ana","Eva"]', 'Ana, Eva'],
    ['nothing', '{"a":null}', 'a: '],
  ])('%s', (_, text, said) => {
    expect(saidByJson(text)).toBe(said);
  });

  it.each([
    '{not json}',
    '[x]',
    '{',
    'name: {"a":1}',
    '[Redacted]',
    '{1,2,3}',
    `[${'"a",'.repeat(200_000)}"a"]`,
  ])('other texts stay as they are', (text) => {
    expect(saidByJson(text)).toBe(text);
  });

  it('deep and wide values end soon', () => {
    const deep = `${'[{"a":'.repeat(3000)}1${'}]'.repeat(3000)}`;
    expect(saidByJson(deep).length).toBeLessThan(deep.length * 2);
  });

  it('every word of it is said', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const said = saidByJson(JSON.stringify(value));
        JSON.stringify(value, (_, one) => {
          if (typeof one === 'string' && !said.includes(one))
            expect(said).toContain(JSON.stringify(one).slice(1, -1));
          return one;
        });
      }),
    );
  });

  it('stands in the cells of tables and dumps', async () => {
    const csv = 'id,data\n1,"{""name"":""Mar\\u00eda Roa""}"\n2,"{""name"":""Eva Paz""}"\n';
    expect(tablesOf(await unitsOf(csvReader, csv))[0]!.rows.slice(1)).toEqual([
      ['1', 'name: María Roa'],
      ['2', 'name: Eva Paz'],
    ]);
    const sql = `INSERT INTO t (id, data) VALUES (1, '{"name":"Eva Paz"}');\n`;
    expect(tablesOf(await unitsOf(sqlReader, sql))[0]!.rows).toEqual([['1', 'name: Eva Paz']]);
  });
});
