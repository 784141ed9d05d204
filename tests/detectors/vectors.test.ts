import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectors } from '../../detectors/index.ts';
import type { Context } from '../../src/core/types.ts';
import { detectsAlone } from './engine.ts';

interface Vector {
  readonly id: string;
  readonly detector: string;
  readonly text: string;
  readonly context?: Context;
  readonly expect: 'match' | 'no-match';
  readonly note: string;
}
const vectors: readonly Vector[] = JSON.parse(
  readFileSync(new URL('../../fixtures/detectors/vectors.json', import.meta.url), 'utf8'),
);

describe.each(detectors)('$id', (detector) => {
  const own = vectors.filter((vector) => vector.detector === detector.id);
  it.each(own)('$id: $expect, $note', ({ text, context, expect: expected }) => {
    expect(detectsAlone(detector, text, context ?? {})).toBe(expected === 'match');
  });
  it('has vectors or examples', () => {
    expect(own.length + detector.finds.length).toBeGreaterThan(0);
  });
});
