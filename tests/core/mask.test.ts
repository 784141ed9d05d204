import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mask } from '../../src/core/mask.ts';

test.each([
  ['María García', 'M•••• G•••••'],
  ['A918-273-645', 'A•••-•••-•45'],
  ['1987-03-12', '••••-••-12'],
  ['1987', '••••'],
  ['34', '••'],
  ['X', '•'],
  ['泽拉雅', '•••'],
  ['J. Q. Zelaya', '•. •. Z•••••'],
  ["O'Brien", "O'•••••"],
  ['', ''],
])('%s is shown as %s', (value, shown) => {
  expect(mask(value)).toBe(shown);
});

test('a long value is cut, and no digit of the cut one is shown', () => {
  expect(mask('9'.repeat(200))).toBe(`${'•'.repeat(48)}…`);
});

test('a mask never shows two letters of a word or three digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (value) => {
      const shown = mask(value);
      expect(shown).not.toMatch(/\p{L}\p{L}/u);
      expect(shown.match(/\p{Nd}/gu)?.length ?? 0).toBeLessThanOrEqual(2);
    }),
  );
});
