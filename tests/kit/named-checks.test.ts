import { describe, expect, it } from 'vitest';
import { CHECK_NAMES, type CheckSpec, checkHolds } from '../../src/kit/named-checks.ts';

/** Worked examples of the standards and of public specimens. */
const MOD_11: CheckSpec = { weights: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], modulus: 11 };
const CASES: readonly (readonly [CheckSpec, right: string, wrong: string])[] = [
  ['luhn', '79927398713', '79927398710'],
  ['verhoeff', '2363', '2364'],
  ['mod-11-2', '000000021694233X', '0000000216942331'],
  ['mod-97-10', '3214282912345698765432161182', '3214282912345698765432161183'],
  ['iban', 'GB82WEST12345698765432', 'GB82WEST12345698765433'],
  ['mrz', 'D231458907', 'D231458908'],
  ['aba-routing', '011000015', '011000016'],
  [MOD_11, '080442957X', '0804429570'],
];

describe('a check by its name', () => {
  it.each(CASES)('%j holds for %s and not for %s', (check, right, wrong) => {
    expect([checkHolds(check, right), checkHolds(check, wrong)]).toEqual([true, false]);
  });

  it.each([...CHECK_NAMES, MOD_11])('%j holds for nothing that it is not made for', (check) => {
    for (const signs of ['', 'X', 'ABC', 'ÑÁ', '٣٤٥', '1X2']) expect(checkHolds(check, signs)).toBe(false);
  });

  it('has a test for each', () => {
    expect(CASES.map(([check]) => check).filter((check) => typeof check === 'string')).toEqual(CHECK_NAMES);
  });
});
