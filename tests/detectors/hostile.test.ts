import { describe, expect, it } from 'vitest';
import { detectors } from '../../detectors/index.ts';
import { processorTime } from '../helpers/processor-time.ts';

/** Starts of many patterns, never their end. */
const FILLERS = [
  '9',
  '91 ',
  '918-',
  'A9 ',
  'Calle Ocote ',
  '1 Main St ',
  '12 de ',
  'born in ',
  'held at A ',
  'DOB 1/',
  '省路号',
  'é1,',
];
const LENGTH = 20_000;
const MS = 3000;

describe.each(detectors)('$id', (detector) => {
  it('takes bounded time on near-matches', () => {
    const start = processorTime();
    for (const filler of FILLERS) {
      const text = filler.repeat(LENGTH / filler.length);
      for (const _ of detector.find(text, {}));
      detector.cell(text, { header: 'x', personTable: true });
    }
    expect(processorTime() - start).toBeLessThan(MS);
  });

  it.each(['', ' ', '\u0000', '\ud800', '\u200b', 'x'.repeat(5000)])('reports nothing in %j', (text) => {
    expect([...detector.find(text, {})].filter((match) => match.score >= 0.6)).toEqual([]);
    expect(detector.cell(text, { header: '', personTable: false })).toBeLessThan(0.6);
  });
});
