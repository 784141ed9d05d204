import { digitsOf } from './cells.ts';
import type { Shape } from './identifier.ts';
import { isPlaceholderNumber } from './placeholders.ts';
import { NO_ORDER, OTHER_NUMBERS, phrases } from './scan.ts';
import { WEIGHT } from './weights.ts';

/**
 * What the numbers share that the tax service gives to people without a Social Security number: nine digits,
 * 3-2-4, the first a 9; the fourth and fifth tell the kind [IRS Publication 1915].
 */

export const TAX_NEGATIVE = phrases([
  ...OTHER_NUMBERS,
  ...['phone', 'tel', 'teléfono', 'fax', 'a number', 'a#', 'alien', 'uscis', 'account', 'cuenta', 'zip'],
  ...['section', 'sec', 'statute', 'ordinance', 'passport', 'pasaporte'],
]);

/** `groups`: whether the two digits belong to the kind. */
export function taxShapes(groups: (group: number) => boolean, weak: boolean): Shape[] {
  const check = (value: string) => {
    const digits = digitsOf(value);
    if (digits.length !== 9 || !groups(Number(digits.slice(3, 5)))) return undefined;
    return isSpecimen(digits) ? undefined : WEIGHT.structure;
  };
  return [
    {
      form: String.raw`${NO_ORDER}9\d{2}([.-])\d{2}\1\d{4}`,
      weight: WEIGHT.mediumShape,
      needsLabel: weak,
      check,
    },
    // Between spaces, other numbers beside it make it part of a row of figures.
    {
      form: String.raw`(?<!\d )9\d{2} \d{2} \d{4}(?! \d)`,
      weight: WEIGHT.mediumShape,
      needsLabel: weak,
      check,
    },
    { form: String.raw`9\d{8}`, weight: WEIGHT.weakShape, needsLabel: true, check },
  ];
}

/** Ends of ranges as guidance prints them, and numbers nobody has. */
function isSpecimen(digits: string): boolean {
  return (
    isPlaceholderNumber(digits) ||
    /^(?:900|999|912).*(?:0000|9999|5678)$/.test(digits) ||
    digits.endsWith('0000')
  );
}
