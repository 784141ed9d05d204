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
  [3, 'en', /kept as they are: A, B, C$/],
  [50, 'en', /AW, AX$/],
  [10_000, 'en', /AW, AX and 9,950 more$/],
  [10_000, 'es', /AW, AX y 9[,. ]950 más$/],
] as const)('of %i columns the lines name some, in %s', (width, lang, end) => {
  const lines = linesOf(width, lang);
  expect(lines).toMatch(end);
  expect(lines.split('\n').length).toBeLessThan(10);
});
