import { type Lettered, lettered } from '../core/text/lettered.ts';
import { repairPlaces, undamaged } from './cells.ts';
import { asksForDigits, lengthsOf } from './form-lengths.ts';
import { NOT_BEFORE_HEX, NOT_BEHIND_HEX } from './hexadecimal.ts';
import type { Shape } from './shape.ts';
import { WEIGHT } from './weights.ts';

/**
 * Identifiers as optical character recognition reads them and as people and programs cut them up: `O` for 0, `l` for 1
 * (specification 1.3), spaces and dots inside, line breaks after a hyphen, scientific notation (1.4). Only under a label
 * or a header, for loose text has such words and numbers everywhere.
 */

/** So many digits of a value may be read as letters. */
export const MISREAD = 2;

/** Letters that digits are read as; in running text without the signs of sentences and those that are rare. */
const FOR_DIGITS = 'ODQUoIliZzЗзSsGbBgq';
const PLACES: Readonly<Record<string, string>> = {
  D: `[\\d${FOR_DIGITS}]`,
  L: '[A-ZÑ&012568]',
  X: '[A-Z0-9Ñ]',
};

/** What stands between two signs of a value that is cut up. */
const BETWEEN = String.raw`(?: ?[-.,·_/] ?|-?\r?\n ?| )?`;
/** Fewer signs are found everywhere. */
const FEWEST = 8;
const MOST_ALIKE = 2;

/** Necessary for a misread value: letters and digits side by side. */
export const LIKE_MISREAD = /\d[-.]?[A-Za-zЗз]|[A-Za-zЗз][-.]?\d/;
/** Necessary for a value that is cut up. */
export const LIKE_APART = /\d(?: ?[-.,·_/] ?| |-?\r?\n ?)[\dA-Z]|[A-Z](?: ?[-.·_/] ?| )\d/;

/** The same shapes with signs misread, or cut up; those whose letters have no places are left out. */
export function misreadShapes(shapes: readonly Shape[]): Shape[] {
  const written = shapes.filter((shape) => !shape.headerOnly);
  return [...written.flatMap((shape) => damaged(shape) ?? []), ...rounded(shapes)];
}

function damaged(shape: Shape): Shape | undefined {
  // A value that is damaged has a label: what stands beside it matters no more.
  const form = shape.form.replace(NOT_BEHIND_HEX, '').replace(NOT_BEFORE_HEX, '');
  const { places } = shape;
  if (places === undefined && !isOfDigits(form)) return undefined;
  const lengths = lengthsOf(form);
  const strict = lettered(`^(?:${form})$`, 'iu');
  const isLoose = places === undefined && lengths === undefined;
  const isBound = isLoose || places !== undefined || asksForDigits(form);
  return {
    form: places !== undefined ? spelled(places) : lengths ? figures(lengths) : loose(form),
    weight: Math.min(shape.weight, WEIGHT.halfOpenShape),
    needsLabel: true,
    anyCase: places !== undefined,
    check: (value) => {
      if (strict.test(value) || !isWhole(value)) return undefined;
      const compact = isLoose ? value : value.replace(/[^\p{L}\p{N}&]/gu, '');
      const fixed = repairPlaces(compact, places?.replaceAll('-', ''));
      if (!fixed || fixed.repairs > MISREAD) return undefined;
      if (isBound && !isRight(fixed.value, strict, shape)) return undefined;
      const structure = shape.check(fixed.value);
      if (structure === undefined) return undefined;
      const sure = places !== undefined || structure > WEIGHT.structure;
      return sure || fixed.value.length >= FEWEST || compact === value
        ? structure + WEIGHT.repaired
        : undefined;
    },
  };
}

function isRight(compact: string, strict: Lettered, { places }: Shape): boolean {
  if (strict.test(compact)) return true;
  if (places === undefined) return false;
  let at = 0;
  const separated = [...places].map((place) => (place === '-' ? '-' : compact[at++])).join('');
  return strict.test(separated);
}

/** No further figures around. */
const APART_BEFORE = String.raw`(?<![+])(?<!\d[ .,/-])`;
const APART_BEHIND = String.raw`(?! ?[.,/-]? ?\d)`;

/** So many figures that nothing goes on with. */
function figures(lengths: readonly number[]): string {
  const D = PLACES.D!;
  const runs = [...lengths].sort((a, b) => b - a).map((length) => `${D}(?:${BETWEEN}${D}){${length - 1}}`);
  return `${APART_BEFORE}(?:${runs.join('|')})${APART_BEHIND}`;
}

/** The signs in their places, with separators at figures. */
function spelled(places: string): string {
  const signs = [...places.replaceAll('-', '')];
  const all = signs.map((place, i) => {
    const before = signs[i - 1];
    const gap = i === 0 ? '' : place === 'L' && before === 'L' ? '-?' : BETWEEN;
    return gap + PLACES[place]!;
  });
  return APART_BEFORE + all.join('') + APART_BEHIND;
}

/** What stands around a value, without groups of its own: there a digit is one. */
const AROUND = String.raw`\(\?<?[!=][^()]*\)`;
const AROUND_OR_DIGIT = new RegExp(`(${AROUND})|\\\\d`, 'g');

function loose(form: string): string {
  return form.replace(AROUND_OR_DIGIT, (_, around?: string) => around ?? PLACES.D!);
}

/** No letters but those of the expression itself, and `\d` never in a class. */
function isOfDigits(form: string): boolean {
  const value = form.replace(new RegExp(AROUND, 'g'), '');
  return !/\[[^\]]*\\d/.test(form) && !/[A-Za-z]/.test(value.replace(/\\[bd]/g, ''));
}

/** Thirteen digits in five groups. */
const ISBN = /^97[89][ -]\d{1,5}[ -]\d{1,7}[ -]\d{1,7}[ -]\d$/;

/** Cut up in one way, by hand or by a machine: no list of figures, no date, no word before the figures. */
function isWhole(value: string): boolean {
  const groups = value.split(/[^\p{L}\p{N}&]+/u);
  const kinds = new Set(value.match(/ ?[-.,·_/] ?|-?\r?\n ?| /g) ?? []);
  // Points and spaces together are those of decimals, as a path has them.
  if (kinds.size > MOST_ALIKE || (kinds.has('.') && kinds.has(' '))) return false;
  if (groups.some((group, i) => group.length > 1 && i < groups.length - 1 && /^[a-z]+$/.test(group)))
    return false;
  if (ISBN.test(value)) return false;
  if (value.includes(',') && !/^\d{1,3}(?:,\d{3}){2,6}$/.test(value)) return false;
  if (/^\d+\.\d+$/.test(value) && /^\d{1,4}\.|\.\d{1,2}$/.test(value)) return false;
  return !/^(?:\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4}|\d{4}[-./ ]\d{1,2}[-./ ]\d{1,2}|(?:19|20)\d{2} ?[-/] ?(?:19|20)\d{2})$/.test(
    value,
  );
}

/** What a mail merge makes of a number that a sheet shows so, of shapes that are figures alone. */
function rounded(shapes: readonly Shape[]): Shape[] {
  const whole = shapes.map(({ form, check }) => ({ form: lettered(`^(?:${form})$`, 'u'), check }));
  return [
    {
      form: String.raw`\d[.,]\d{4,20}E\+?\d{1,2}`,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      check: (value) => {
        const digits = undamaged(value);
        if (digits === value) return undefined;
        for (const { form, check } of whole) {
          const structure = form.test(digits) ? check(digits) : undefined;
          if (structure !== undefined) return structure;
        }
        return undefined;
      },
    },
  ];
}
