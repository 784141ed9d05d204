import { lettered } from '../core/text/lettered.ts';
import { repairPlaces } from './cells.ts';
import { NOT_BEFORE_HEX, NOT_BEHIND_HEX } from './hexadecimal.ts';
import type { Shape } from './shape.ts';
import { WEIGHT } from './weights.ts';

/**
 * Identifiers as optical character recognition reads them: `O` for 0, `l` for 1 (specification 1.3). Only under a
 * label or a header, for loose text has such words everywhere.
 */

/** So many digits of a value may be read as letters. */
export const MISREAD = 2;

/** Letters that digits are read as; in running text without the signs of sentences and those that are rare. */
const FOR_DIGITS = 'ODQUoIliZzSsGbBgq';
const PLACES: Readonly<Record<string, string>> = {
  D: `[\\d${FOR_DIGITS}]`,
  L: '[A-ZÑ&012568]',
  X: '[A-Z0-9Ñ]',
  '-': '[ .-]?',
};

/** Necessary for a misread value: letters and digits side by side. */
export const LIKE_MISREAD = /\d[-.]?[A-Za-z]|[A-Za-z][-.]?\d/;

/** The same shapes with signs misread; those whose letters have no places are left out. */
export function misreadShapes(shapes: readonly Shape[]): Shape[] {
  return shapes.filter((shape) => !shape.headerOnly).flatMap((shape) => misread(shape) ?? []);
}

function misread(shape: Shape): Shape | undefined {
  const { places } = shape;
  // A value that is misread has a label: what stands beside it matters no more.
  const form = shape.form.replace(NOT_BEHIND_HEX, '').replace(NOT_BEFORE_HEX, '');
  if (places === undefined && !isOfDigits(form)) return undefined;
  const strict = lettered(`^(?:${form})$`, 'iu');
  return {
    form: places === undefined ? loose(form) : spelled(places),
    weight: Math.min(shape.weight, WEIGHT.halfOpenShape),
    needsLabel: true,
    anyCase: places !== undefined,
    check: (value) => {
      const fixed = repairPlaces(value, places?.replaceAll('-', ''));
      if (!fixed || fixed.repairs === 0 || fixed.repairs > MISREAD || !strict.test(fixed.value))
        return undefined;
      const structure = shape.check(fixed.value);
      return structure === undefined ? undefined : structure + WEIGHT.repaired;
    },
  };
}

/** What stands around a value, without groups of its own: there a digit is one. */
const AROUND = String.raw`\(\?<?[!=][^()]*\)`;
const AROUND_OR_DIGIT = new RegExp(`(${AROUND})|\\\\d`, 'g');

function loose(form: string): string {
  return form.replace(AROUND_OR_DIGIT, (_, around?: string) => around ?? PLACES.D!);
}

function spelled(places: string): string {
  return [...places].map((place) => PLACES[place]!).join('');
}

/** No letters but those of the expression itself, and `\d` never in a class. */
function isOfDigits(form: string): boolean {
  const value = form.replace(new RegExp(AROUND, 'g'), '');
  return !/\[[^\]]*\\d/.test(form) && !/[A-Za-z]/.test(value.replace(/\\[bd]/g, ''));
}
