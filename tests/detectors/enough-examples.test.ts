import { describe, expect, test } from 'vitest';
import { detectors } from '../../detectors/index.ts';

const ENOUGH = 20;

/** Detectors whose examples are still being gathered are skipped, so that the run's summary lists how many they are. */
const isShort = ({ finds, ignores }: (typeof detectors)[number]) =>
  finds.length < ENOUGH || ignores.length < ENOUGH;

describe('has twenty examples of what it finds and twenty of what it leaves alone', () => {
  for (const detector of detectors)
    test.skipIf(isShort(detector))(detector.id, () => {
      const texts = [...detector.finds, ...detector.ignores].map((example) => JSON.stringify(example));
      // The same one twice is one.
      expect(new Set(texts).size).toBe(texts.length);
    });
});
