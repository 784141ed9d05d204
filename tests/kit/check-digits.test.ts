import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abaRouting, luhn, mod11x2, mod97, mrzDigit, verhoeff } from '../../src/kit/check-digits.ts';

describe('check digits', () => {
  it('hold for published examples', () => {
    expect(luhn('4111111111111111')).toBe(true);
    expect(mod97('WEST12345698765432GB82')).toBe(true);
    expect(mod11x2('11010519491231002X')).toBe(true);
    expect(verhoeff('2363')).toBe(true);
    expect(abaRouting('011000015')).toBe(true);
    // ICAO Doc 9303-3, worked example.
    expect(mrzDigit('AB2134<<<')).toBe(5);
  });

  const checks = [
    ['Luhn', luhn],
    ['Verhoeff', verhoeff],
  ] as const;
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 5, maxLength: 18 });

  it.each(checks)('%s: one of ten last digits fits, and no single digit may change', (_, holds) => {
    fc.assert(
      fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (body, where, by) => {
        const fitting = [...'0123456789'].map((last) => body + last).filter(holds);
        expect(fitting).toHaveLength(1);
        const number = fitting[0]!;
        const at = where % number.length;
        const changed = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1);
        expect(holds(changed)).toBe(false);
      }),
    );
  });

  it('routing numbers need a known district', () => {
    expect(abaRouting('501000012')).toBe(false);
    expect(abaRouting('113902711')).toBe(false);
    expect(abaRouting('11390271')).toBe(false);
  });
});
