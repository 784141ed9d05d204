import { matchesOf } from '../../src/core/text/matches.ts';
import { normalise, originalRange } from '../../src/core/text/normalise.ts';
import type { Detector, Match } from '../../src/core/types.ts';
import { mrzDigit } from '../../src/kit/check-digits.ts';
import { score, WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './mrz.examples.ts';

const START = '(?<![A-Z0-9<])';
const END = '(?![A-Z0-9<])';
/** Birth date, its check digit, sex, expiry date, its check digit. */
const DATES = String.raw`(?<birth>\d{6})(?<birthCheck>\d)[MFX<](?<expiry>\d{6})(?<expiryCheck>\d)`;
/** Passports and visas: the first line, if it is there, and the second of 44 or 36 characters. */
const TWO_LINES = new RegExp(
  String.raw`${START}(?:[PVIAC][A-Z<][A-Z<]{3}[A-Z<]{31,39}\s{1,3})?(?<number>[A-Z0-9<]{9})(?<numberCheck>[\d<])(?<country>[A-Z<]{3})${DATES}(?:[A-Z0-9<]{16}|[A-Z0-9<]{8})${END}`,
  'g',
);
/** Cards: two lines of 30 characters, and a third with the name. */
const THREE_LINES = new RegExp(
  String.raw`${START}[A-Z][A-Z0-9<][A-Z<]{3}(?<number>[A-Z0-9<]{9})(?<numberCheck>[\d<])[A-Z0-9<]{15}\s{1,3}${DATES}(?<country>[A-Z<]{3})[A-Z0-9<]{11}\d(?:\s{1,3}[A-Z<]{30})?${END}`,
  'g',
);
/** What optical character recognition makes of the filler. */
const FILLED = /[<«‹]{2}/;
const FILLERS = /[«‹]/g;
const SMALL = /[a-z]/g;
const SHORTEST = 36;
/** Of three check digits so many must hold. */
const ENOUGH = 2;

export const intlMrz: Detector = {
  id: 'intl.mrz',
  category: 'passport',
  about: {
    en: 'Machine-readable zone of a passport, visa or identity card: name, birth date, nationality and number in one text.',
    es: 'Zona de lectura mecánica de un pasaporte, visa o cédula: nombre, fecha de nacimiento, nacionalidad y número en un solo texto.',
  },
  sources: ['ICAO Doc 9303, parts 3 to 7'],
  identifies: 'directly',
  headers: { en: ['MRZ', 'Machine Readable Zone'], es: ['Zona de lectura mecánica'] },
  needs: { digits: 14, values: Infinity },
  finds,
  ignores,
  find,
  mayHold: (outline) => FILLED.test(outline),
  forms: () => [FILLED],
  cell: (text) => {
    for (const match of find(text)) return match.score;
    return 0;
  },
  key: (text) => {
    for (const match of zones(asPrinted(normalise(text).text)))
      return match.groups!.number!.replace(/</g, '');
    return text;
  },
};

function* find(text: string): Generator<Match> {
  if (text.length < SHORTEST || !FILLED.test(text)) return;
  const normalised = normalise(text);
  for (const match of zones(asPrinted(normalised.text))) {
    const [start, end] = originalRange(normalised, match.index, match.index + match[0].length);
    const sum = score(WEIGHT.rareShape, WEIGHT.structure, WEIGHT.longCheck);
    yield { start, end, score: sum, because: ['shape', 'structure', 'check-digit'] };
  }
}

/** Sign for sign, so that offsets stay: small letters and misread fillers are what the zone is written with. */
function asPrinted(text: string): string {
  return text.replace(FILLERS, '<').replace(SMALL, (letter) => letter.toUpperCase());
}

function* zones(text: string): Generator<RegExpExecArray> {
  for (const shape of [TWO_LINES, THREE_LINES]) {
    for (const match of matchesOf(shape, text)) if (isZone(match.groups!)) yield match;
  }
}

function isZone(parts: Record<string, string>): boolean {
  // Utopia issues the passports that are printed in manuals.
  if (parts.country === 'UTO' || !isDate(parts.birth!) || !isDate(parts.expiry!)) return false;
  if (/^<+$/.test(parts.number!)) return false;
  const fields = ['number', 'birth', 'expiry'] as const;
  const holding = fields.filter((field) => String(mrzDigit(parts[field]!)) === parts[`${field}Check`]);
  return holding.length >= ENOUGH;
}

/** `YYMMDD`; month and day may be unknown (00). */
function isDate(digits: string): boolean {
  return Number(digits.slice(2, 4)) <= 12 && Number(digits.slice(4, 6)) <= 31;
}
