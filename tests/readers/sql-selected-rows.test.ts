import { describe, expect, it } from 'vitest';
import { sqlReader } from '../../src/readers/sql.ts';
import { allText, tablesOf, unitsOf } from '../helpers/read-units.ts';

const rowsOf = async (sql: string) => tablesOf(await unitsOf(sqlReader, sql))[0];
const ROWS = [
  ['Ana Ruiz', '1990-02-03'],
  ['Eva Paz', '1991-03-04'],
];

describe('rows that are no INSERT of values', () => {
  it.each([
    [
      'UNION ALL',
      "INSERT INTO p (name, born) SELECT 'Ana Ruiz', '1990-02-03' UNION ALL SELECT 'Eva Paz', '1991-03-04';",
    ],
    [
      'dual',
      "INSERT INTO p (name, born) SELECT 'Ana Ruiz', DATE '1990-02-03' FROM dual UNION SELECT 'Eva Paz', '1991-03-04' FROM dual",
    ],
    [
      'names and casts',
      "INSERT INTO p (name, born) SELECT 'Ana Ruiz' AS name, CAST('1990-02-03' AS date) UNION ALL SELECT 'Eva Paz', '1991-03-04';",
    ],
    [
      'one each',
      "INSERT INTO p (name, born) SELECT 'Ana Ruiz', '1990-02-03' WHERE NOT EXISTS (SELECT 1 FROM p);\nINSERT INTO p (name, born) SELECT 'Eva Paz', '1991-03-04';",
    ],
    [
      'MERGE',
      "MERGE INTO p t USING (VALUES ('Ana Ruiz', '1990-02-03'), ('Eva Paz', '1991-03-04')) AS s(name, born) ON t.a = s.b WHEN MATCHED THEN DELETE;",
    ],
    [
      'FROM VALUES',
      "INSERT INTO p SELECT * FROM (VALUES ('Ana Ruiz', '1990-02-03'), ('Eva Paz', '1991-03-04')) v (name, born);",
    ],
  ])('%s', async (_, sql) => {
    expect(await rowsOf(sql)).toMatchObject({ headers: ['name', 'born'], rows: ROWS });
  });

  it.each([
    [
      'no names',
      "MERGE INTO p USING (VALUES ('Ana Ruiz', 'x')) s ON 1 = 1 WHEN MATCHED THEN UPDATE SET a = 'Eva Paz';",
    ],
    ['cut', "MERGE INTO p USING (VALUES ('Ana Ruiz', 'x'), ('Eva Paz', 'y')"],
    ['a condition', "INSERT INTO p SELECT name, born FROM q WHERE name = 'Ana Ruiz' OR name = 'Eva Paz';"],
    ['a statement behind', "INSERT INTO p SELECT 'Ana Ruiz' INSERT INTO p VALUES ('Eva Paz')"],
  ])('nothing is lost: %s', async (_, sql) => {
    const told = allText(await unitsOf(sqlReader, sql)).join(' ');
    expect(told).toContain('Ana Ruiz');
    expect(told).toContain('Eva Paz');
  });
});
