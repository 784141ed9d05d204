import { describe, expect, it } from 'vitest';
import { detectors } from '../../detectors/index.ts';
import { OTHER_HEADERS } from '../../detectors/other-headers.ts';
import { createEngine } from '../../src/core/engine.ts';
import { findIn } from '../../src/core/find-in-text.ts';
import type { Example } from '../../src/core/types.ts';
import { exampleParts } from './engine.ts';
import { COUNTRIES } from './specification/countries.ts';
import { IMMIGRATION } from './specification/immigration.ts';
import { MONEY_AND_THINGS } from './specification/money-and-things.ts';

const engine = createEngine({ detectors, otherHeaders: OTHER_HEADERS, populations: () => 0 });

/** The detectors that report something in the text, all looking. */
function seenBy(example: Example): string[] {
  const [text, context] = exampleParts(example);
  return findIn(text, context, engine).map(({ detector }) => detector);
}

describe.each([IMMIGRATION, MONEY_AND_THINGS, COUNTRIES])(
  'what the specification says',
  ({ finds, ignores }) => {
    describe.each(Object.entries(finds))('%s', (id, examples) => {
      it.each(examples)('is reported: %j', (example) => {
        expect(seenBy(example)).toContain(id);
      });
    });
    describe.each(Object.entries(ignores))('%s', (id, examples) => {
      it.each(examples)('leaves alone: %j', (example) => {
        expect(seenBy(example)).not.toContain(id);
      });
    });
  },
);
