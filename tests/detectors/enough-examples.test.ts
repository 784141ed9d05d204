import { describe, expect, test } from 'vitest';
import { detectors } from '../../detectors/index.ts';

const ENOUGH = 20;

describe('has twenty examples of what it finds and twenty of what it leaves alone', () => {
  test.each(detectors)('$id', ({ finds, ignores }) => {
    // The same one twice is one.
    const different = (examples: typeof finds) =>
      new Set(examples.map((example) => JSON.stringify(example))).size;
    expect(different(finds)).toBeGreaterThanOrEqual(ENOUGH);
    expect(different(ignores)).toBeGreaterThanOrEqual(ENOUGH);
  });
});
