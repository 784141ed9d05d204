import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectors } from '../../detectors/index.ts';
import { detectInText } from '../../src/core/detect.ts';
import { anyDigits, outlineOf } from '../../src/core/text/outline.ts';
import type { Context, Example } from '../../src/core/types.ts';
import { builtinEngine } from '../../src/registry.ts';

describe('expressions for outlines', () => {
  it.each([
    [String.raw`[1-9]\d{2}-\d{4}`, String.raw`[\d1-9]\d{2}-\d{4}`],
    [String.raw`(?!000|666|9\d\d)\d{3}`, String.raw`\d{3}`],
    [String.raw`(?<![\p{L}\p{N}])A\d{8,9}`, String.raw`(?<![\p{L}\p{N}])A\d{8,9}`],
    [String.raw`(\d)\1{3}`, String.raw`(\d)\1{3}`],
    ['[^0-9]x', String.raw`[\s\S]x`],
    [String.raw`[A-Z\d]{3}\u0031`, String.raw`[A-Z\d]{3}\u0031`],
    [String.raw`\d(?= (?:x|1/2))`, String.raw`\d(?= (?:x|\d/\d))`],
    [String.raw`19|20(?=[^\d\]])`, String.raw`\d\d|\d\d(?=[^\d\]])`],
  ])('%s takes any digits', (source, expected) => {
    expect(anyDigits(source)).toBe(expected);
  });
});

describe('what an outline rules out', () => {
  const texts: { text: string; context: Context }[] = detectors
    .flatMap(({ finds, ignores }) => [...finds, ...ignores])
    .map((example: Example) => {
      if (typeof example === 'string') return { text: example, context: {} };
      const { text, before, title } = example;
      return { text, context: { ...(before ? { before } : {}), ...(title ? { title } : {}) } };
    });

  /** Whoever finds something in a text must not be ruled out by its outline. */
  function ruledOut(text: string, context: Context): string[] {
    const engine = builtinEngine();
    return detectInText(text, context, engine, () => {})
      .filter(({ detector }) => detector.mayHold?.(outlineOf(text), context) === false)
      .map(({ detector }) => detector.id);
  }

  it('is never what a detector finds in its examples', () => {
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.flatMap(({ text, context }) => ruledOut(text, context))).toEqual([]);
  });

  it('is never what a detector finds where other digits stand', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 }),
        ({ text, context }, digits) => {
          let at = 0;
          const other = text.replace(/\d/g, () => String(digits[at++ % digits.length]));
          expect(ruledOut(other, context)).toEqual([]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('is never a name that is weighed beside a hash', () => {
    const key = '000000000000000000000000d0000c0e00000000';
    expect(ruledOut(`${key} Fayda XXXX XXXX XXXX`, {})).toEqual([]);
  });

  it('is never what a detector finds beside or in a hash or UUID', () => {
    const hex = (length: number) =>
      fc
        .array(fc.constantFrom(...'0123456789012345678901234567890123456789abcdef'), {
          minLength: length,
          maxLength: length,
        })
        .map((signs) => signs.join(''));
    const keys = fc.oneof(
      ...[14, 16, 22, 32, 40].map(hex),
      fc.tuple(...[8, 4, 4, 4, 12].map(hex)).map((groups) => groups.join('-')),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        keys,
        fc.constantFrom(' ', '/', ': ', '-', '.', ', '),
        fc.integer({ min: 0, max: 3 }),
        ({ text, context }, key, between, how) => {
          const written = how % 2 === 0 ? key : key.toUpperCase();
          const beside = how < 2 ? `${written}${between}${text}` : `${text}${between}${written}`;
          expect(ruledOut(beside, context)).toEqual([]);
          expect(ruledOut(`${text.slice(0, 12)}${between}${written}`, context)).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is nearly everything for codes and amounts', () => {
    const left = [
      ...['K-20114', 'value 48213377', '1234.56', '2023-04-17', 'Category 12', '99-1234'],
      ...['4f2a91c07be3d816', '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
    ].map((text) =>
      detectors
        .filter((detector) => detector.mayHold?.(outlineOf(text), { title: 'Data' }) !== false)
        .map(({ id }) => id),
    );
    expect(left.map((ids) => ids.length).every((count) => count <= 2)).toBe(true);
  });
});
