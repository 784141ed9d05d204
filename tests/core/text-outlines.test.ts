import { expect, test } from 'vitest';
import type { TextBlock } from '../../src/core/types.ts';
import { scanUnits } from '../helpers/scan-table.ts';

/** Thousands of remarks of few patterns, and one among them that is of somebody. All people are invented. */

const block = (text: string): TextBlock => ({
  kind: 'text',
  part: 'comments',
  text,
  visibility: 'comment',
  locate: () => ({ locator: 'comments' }),
});

const COUNT = 2_500;
const harmless = Array.from({ length: COUNT }, (_, i) => [
  'Count:',
  `${512_440_000 + i}`,
  `Table ${i}, revised 10/14/2022`,
]).flat();

test.each([
  ['a number after a label of its own', ['SSN:', '512441298']],
  ['a pattern that was harmless before', ['A-number:', '512441298']],
  ['a label in the remark', ['Table 17, SSN 512441298']],
  ['a name and what belongs to it', ['Table 18, Ixchel Tzoc Pérez, born 10/14/1992, A212-555-147']],
])('%s', async (_, texts) => {
  const { verdict, persons } = await scanUnits([...harmless, ...texts].map(block));
  expect({ verdict, persons }).toEqual({ verdict: 'block', persons: 1 });
});

test('none', async () => {
  const { verdict, findingsTotal } = await scanUnits(harmless.map(block));
  expect({ verdict, findingsTotal }).toEqual({ verdict: 'pass', findingsTotal: 0 });
});
