import { describe, expect, it } from 'vitest';
import { headingOf, withoutHeading } from '../../src/core/table/heading.ts';
import { listedRows } from '../../src/readers/shared/rows.ts';

const table = {
  part: 'table 1',
  visibility: () => 'visible' as const,
  locate: () => ({ locator: 'page 1' }),
};

function rowsOf(lines: readonly string[]) {
  const batch = listedRows(
    table,
    0,
    lines.map((line) => line.split('|')),
  );
  return lines.map((_, index) => ({ batch, index }));
}

describe('headings printed on each page', () => {
  it.each([
    ['one row', ['Name|Born'], ['a|1', 'Name|Born', 'b|2', ' Name |Born'], ['a|1', 'b|2']],
    ['two rows', ['People|', 'Name|Born'], ['a|1', 'People|', 'Name|Born', 'b|2'], ['a|1', 'b|2']],
    ['half of two rows', ['People|', 'Name|Born'], ['People|', 'a|1', 'Name|Born'], 'all'],
    ['two rows, cut off', ['People|', 'Name|Born'], ['a|1', 'People|'], 'all'],
    ['another caption', ['Name|Born'], ['Name|Died', 'a|1'], 'all'],
    ['a wider row', ['Name|Born'], ['Name|Born|Died', 'a|1'], 'all'],
    ['no heading', [], ['a|1', 'b|2'], 'all'],
  ])('%s', (_, heading, lines, expected) => {
    const kept = withoutHeading(rowsOf(lines), headingOf(rowsOf(heading)));
    const texts = kept.map(({ batch, index }) => `${batch.text(index, 0)}|${batch.text(index, 1)}`);
    const all = rowsOf(lines).map(({ batch, index }) => `${batch.text(index, 0)}|${batch.text(index, 1)}`);
    expect(texts).toEqual(expected === 'all' ? all : expected);
  });
});
