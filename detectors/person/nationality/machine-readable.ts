/** Nationalities in machine-readable zones of passports (ICAO Doc 9303). */
import { matchesOf } from '../../../src/core/text/matches.ts';
import type { Context, Expression } from '../../../src/core/types.ts';
import { countryOf } from '../../../src/kit/countries.ts';

/** What precedes the nationality in the second line of a passport's machine-readable zone (ICAO Doc 9303). */
const MRZ_BEFORE = /[A-Z0-9<]{0,9}<[A-Z0-9<]{0,9}\d$/;
const MRZ_LINE = /(?<![A-Z0-9<])[A-Z0-9<]{9}\d([A-Z]{3})\d{6}\d[MFX<]\d{6}\d/g;

export const MRZ_FORMS: readonly Expression[] = [/^[A-Z]{3}(?![A-Z])/, MRZ_LINE];

/** Ranges of the codes. */
export function* machineReadable(text: string, context: Context): Generator<[number, number]> {
  const code = /^[A-Z]{3}(?![A-Z])/.exec(text)?.[0];
  if (code && context.before !== undefined && MRZ_BEFORE.test(context.before.trim()) && countryOf(code))
    yield [0, 3];
  if (!text.includes('<') && !/\d[A-Z]{3}\d{6}/.test(text)) return;
  for (const match of matchesOf(MRZ_LINE, text)) {
    if (countryOf(match[1]!)) yield [match.index + 10, match.index + 13];
  }
}
