import { describe, expect, test } from 'vitest';
import { type CleanDocument, planFor, planGiven } from '../../src/clean/index.ts';
import { parsePlan, planText } from '../../src/cli/plan-text.ts';

const document: CleanDocument = {
  name: 'cases.xlsx',
  format: 'xlsx',
  blocks: [
    { kind: 'text', text: 'Cases', isHeading: true },
    { kind: 'table', name: 'Cases', captions: ['Name', 'Year'], above: [], rows: [['Ana', '1987']] },
  ],
  left: { hidden: {}, files: 0 },
  problems: [],
};

describe('plans in YAML', () => {
  test.each([
    ['texts: all\n', 1, /texts.*keep, redact, drop/],
    ['tables:\n  - table: 0\n', 2, /1 or more/],
    ['tables:\n  - table: 1\n    columns:\n      - { column: b, do: keep }\n', 4, /letters of a column/],
    ['tables:\n  - table: 1\n    columns:\n      - { column: B, do: yeer }\n', 4, /did you mean "year"/],
    ['tables:\n  - table: 1\n    colums: []\n', 3, /did you mean "columns"/],
    ['fewest: 1\n', 1, /2 or more/],
    ['tables: {\n', 2, /indentation/],
  ])('%j is refused in line %i', (text, line, message) => {
    const parsed = parsePlan(text);
    const faults = 'faults' in parsed ? parsed.faults : [];
    expect(faults[0]?.line).toBe(line);
    expect(faults[0]?.message.en).toMatch(message);
    expect(faults[0]?.message.es).not.toBe(faults[0]?.message.en);
  });

  test('are written as they are read', () => {
    const given = {
      texts: 'drop',
      fewest: 20,
      tables: [
        {
          table: 1,
          name: 'Cases',
          do: 'count',
          alike: 5,
          columns: [{ column: 'B', name: 'Year', do: 'keep' }],
        },
      ],
    } as const;
    const fitted = planFor(given, document);
    if ('faults' in fitted) throw new Error('does not fit');
    expect(planGiven(fitted.plan)).toEqual(given);
    for (const lang of ['en', 'es'] as const) {
      const parsed = parsePlan(planText(fitted.plan, lang));
      expect('plan' in parsed && parsed.plan).toEqual(given);
    }
  });
});

describe('plans of another file', () => {
  const column = { column: 'A', do: 'keep' } as const;
  test.each([
    [[{ table: 2 }], ['tables', 0, 'table']],
    [[{ table: 1, name: 'Other' }], ['tables', 0, 'name']],
    [
      [{ table: 1 }, { table: 1 }],
      ['tables', 1],
    ],
    [[{ table: 1, columns: [{ ...column, column: 'C' }] }], ['tables', 0, 'columns', 0, 'column']],
    [[{ table: 1, columns: [{ ...column, name: 'Year' }] }], ['tables', 0, 'columns', 0, 'name']],
    [[{ table: 1, columns: [column, column] }], ['tables', 0, 'columns', 1]],
  ])('%j', (tables, path) => {
    const fitted = planFor({ tables }, document);
    expect('faults' in fitted && fitted.faults.map((fault) => fault.path)).toEqual([path]);
  });
});
