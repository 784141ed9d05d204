import { detectors } from '../../detectors/index.ts';
import { OTHER_HEADERS } from '../../detectors/other-headers.ts';
import { createEngine } from '../../src/core/engine.ts';
import { findIn } from '../../src/core/find-in-text.ts';
import type { Context, Detector, Example } from '../../src/core/types.ts';

const engine = createEngine({ detectors, otherHeaders: OTHER_HEADERS, populations: () => 0 });

/** True if this detector alone reports something in the text, all captions being known. */
export function detectsAlone(detector: Detector, text: string, context: Context): boolean {
  const alone = { ...engine, detectors: [detector], byId: new Map([[detector.id, detector]]) };
  return findIn(text, context, alone).length > 0;
}

export function exampleParts(example: Example): [string, Context] {
  if (typeof example === 'string') return [example, {}];
  const { text, ...context } = example;
  return [text, context];
}
