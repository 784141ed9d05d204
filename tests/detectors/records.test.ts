import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TextBlock } from '../../src/core/types.ts';
import { scanTable, scanUnits } from '../helpers/scan-table.ts';

/**
 * Whether a record as a whole is confidential is no detector's matter but the policy's: each vector of
 * `record.confidential` is scanned as a table of one row, or as a text under its title.
 */
interface Vector {
  readonly id: string;
  readonly detector: string;
  readonly text: string;
  readonly context: { readonly row?: Readonly<Record<string, string>>; readonly title?: string };
  readonly expect: 'match' | 'no-match';
  readonly note: string;
}
const vectors: readonly Vector[] = JSON.parse(
  readFileSync(new URL('../../fixtures/detectors/vectors.json', import.meta.url), 'utf8'),
);
const records = vectors.filter(({ detector }) => detector === 'record.confidential');

function under(title: string | undefined, text: string): TextBlock {
  return {
    kind: 'text',
    part: 'text',
    text,
    visibility: 'visible',
    ...(title === undefined ? {} : { title }),
    locate: () => ({ locator: 'line 1' }),
  };
}

describe('confidential records', () => {
  it.each(records)('$id: $expect, $note', async ({ text, context: { row, title }, expect: expected }) => {
    const entry = row
      ? await scanTable([Object.keys(row), Object.values(row)])
      : await scanUnits([under(title, text)]);
    expect(entry.verdict).toBe(expected === 'match' ? 'block' : 'pass');
  });
});

describe('a list without captions', () => {
  const list = [
    ['TZUNUX XOQUEBAL', 'MARLENI'],
    ['ZELAYANDIA FUNES', 'OSWALDO'],
    ['MBARGA', 'IBN HALDOUN'],
  ];

  it('is of the people that a line set off above it names', async () => {
    const entry = await scanTable([['Credible fear interviews', 'week of 12 March'], [], ...list]);
    expect([entry.verdict, entry.persons]).toEqual(['block', 3]);
  });

  it('is nobody’s matter below another line', async () => {
    const entry = await scanTable([['Panel speakers', 'week of 12 March'], [], ...list]);
    expect(entry.verdict).toBe('pass');
  });
});
