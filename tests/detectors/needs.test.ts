import { describe, expect, test } from 'vitest';
import { detectors } from '../../detectors/index.ts';
import { detectWith, whatMayHold } from '../../src/core/detect.ts';
import { REPORTED } from '../../src/core/engine.ts';
import { OUTLINED, outlineOf } from '../../src/core/text/outline.ts';
import type { Context, Detector, Example } from '../../src/core/types.ts';

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

/** Texts with their words and sentences, which are as short as what detectors are not shown. */
const withPieces = (examples: readonly Example[]): [string, Context][] =>
  examples.flatMap((example, i): [string, Context][] => {
    const text = textOf(example);
    const pieces = i % 2 === 0 ? text.split(/[ ,;\n]+/) : text.split(/[.;\n]/);
    return [[text, contextOf(example)], ...pieces.map((piece): [string, Context] => [piece, {}])];
  });
const pieces = withPieces(detectors.flatMap(({ ignores }) => ignores).filter((_, i) => i % 24 === 0));

test('no text is kept from a detector that finds something in it, by its needs or by its outline', () => {
  const hidden = detectors.flatMap((detector) => {
    const free = { ...detector, needs: {} };
    return [...withPieces([...detector.finds, ...detector.ignores]), ...pieces]
      .filter(([text, context]) => detectWith([free], text, context, fail).length > 0)
      .filter(([text, context]) => isHidden(detector, text, context))
      .map(([text]) => `${detector.id}: ${text}`);
  });
  expect(hidden).toEqual([]);
});

function isHidden(detector: Detector, text: string, context: Context): boolean {
  if (detectWith([detector], text, context, fail).length === 0) return true;
  const { before, title, row, numberFormat } = context;
  if (text.length > OUTLINED || !/\d/.test(text) || row !== undefined || numberFormat !== undefined)
    return false;
  const outline = outlineOf(text);
  const around = {
    ...(before !== undefined && { before: outlineOf(before) }),
    ...(title !== undefined && { title: outlineOf(title) }),
  };
  return whatMayHold(whatMayHold([detector], outline, { open: true }), outline, around).length === 0;
}
