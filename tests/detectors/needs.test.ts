import { describe, expect, test } from 'vitest';
import { detectors } from '../../detectors/index.ts';
import { detectWith } from '../../src/core/detect.ts';
import { REPORTED } from '../../src/core/engine.ts';
import type { Context, Example } from '../../src/core/types.ts';

const contextOf = (example: Example): Context => (typeof example === 'string' ? {} : example);
const textOf = (example: Example): string => (typeof example === 'string' ? example : example.text);
const WIDE = 0xfee0;
const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + WIDE));

const fail = (_: unknown, error: unknown) => {
  throw error;
};
const others = detectors.flatMap(({ finds }) => finds).filter((_, i) => i % 12 === 0);

describe('what a detector needs is there wherever it finds something', () => {
  test.each(detectors.filter(({ needs }) => needs !== undefined))('$id', (detector) => {
    const { needs: _, ...free } = detector;
    const missed = [...others, ...detector.finds].flatMap((example) => {
      const context = contextOf(example);
      return [textOf(example), textOf(example).toUpperCase()].filter(
        (text) =>
          detectWith([free], text, context, fail).length !==
          detectWith([detector], text, context, fail).length,
      );
    });
    const own = detector.finds.map((example) => wide(textOf(example)));
    const missedWide = own.filter(
      (text) => detectWith([free], text, {}, fail).length !== detectWith([detector], text, {}, fail).length,
    );
    expect([...missed, ...missedWide]).toEqual([]);
  });

  test.each(detectors.filter(({ needs }) => needs?.values !== undefined))(
    '$id: no column of fewer values',
    (detector) => {
      const values = detector.finds.map(textOf);
      for (const count of [1, 2, 3, 4, 5, 12]) {
        for (const personTable of [true, false]) {
          const score = detector.column?.(values.slice(0, count), { header: '', personTable }) ?? 0;
          if (count < detector.needs!.values!) expect(score).toBeLessThan(REPORTED - 0.1);
        }
      }
    },
  );
});
