import { expect, test } from 'vitest';
import type { CopyReport, Plan } from '../../src/clean/index.ts';
import { copyLines } from '../../src/cli/commands/clean-report.ts';

const linesOf = (width: number, lang: 'en' | 'es'): string => {
  const columns = Array.from({ length: width }, (_, column) => ({
    column,
    name: '',
    action: 'keep' as const,
  }));
  const plan: Plan = { texts: 'redact', tables: [{ table: 0, name: '', action: 'keep', columns }] };
  const report: CopyReport = {
    ...{ schema: 'amparo.clean/1', from: 'csv', to: 'xlsx', problems: [] },
    tables: [{ table: 1, action: 'keep', rows: 3, rowsWritten: 3, columns: [] }],
    texts: { action: 'redact', read: 0, written: 0, redacted: 0 },
    left: { hidden: {}, files: 0 },
  };
  return copyLines({ report, plan }, lang).join('\n');
};

test.each([
  ['en', /and 980 more tables: 489 copied, 1 as counts by group, 490 left out/],
  ['es', /y 980 tablas más: 489 en la copia, 1 como recuento por grupos, 490 fuera/],
] as const)('of a thousand tables the first are named, in %s', (lang, rest) => {
  const columns = [{ column: 0, name: 'Beds', action: 'keep' as const }];
  const kind = (i: number) => (i === 500 ? 'count' : i % 2 === 0 ? 'keep' : 'drop');
  const tables = Array.from(
    { length: 1_000 },
    (_, i) => ({ table: i, name: `Sheet ${i}`, action: kind(i), columns }) as const,
  );
  const told = tables.map(({ action }, i) => ({
    ...{ table: i + 1, rows: 3, rowsWritten: 3, columns: [] },
    action,
  }));
  const report: CopyReport = {
    ...{ schema: 'amparo.clean/1', from: 'xlsx', to: 'xlsx', problems: [] },
    tables: told,
    texts: { action: 'redact', read: 0, written: 0, redacted: 0 },
    left: { hidden: {}, files: 0 },
  };
  const lines = copyLines({ report, plan: { texts: 'redact', tables } }, lang);
  expect(lines.join('\n')).toMatch(rest);
  expect(lines.length).toBeLessThan(45);
});

test.each([
  [3, 'en', /kept as they are: A, B, C$/],
  [50, 'en', /AW, AX$/],
  [10_000, 'en', /AW, AX and 9,950 more$/],
  [10_000, 'es', /AW, AX y 9[,. ]950 más$/],
] as const)('of %i columns the lines name some, in %s', (width, lang, end) => {
  const lines = linesOf(width, lang);
  expect(lines).toMatch(end);
  expect(lines.split('\n').length).toBeLessThan(10);
});
