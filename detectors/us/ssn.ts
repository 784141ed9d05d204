import { lettered } from '../../src/core/text/lettered.ts';
import { normalise } from '../../src/core/text/normalise.ts';
import type { ColumnContext, Context, Detector, Match, TypedCell } from '../../src/core/types.ts';
import { DIGIT_LIKE, digitsOf, isDigits, repairDigits, undamaged } from '../../src/kit/cells.ts';
import { share, shareOfLikely } from '../../src/kit/columns.ts';
import { damagedScore } from '../../src/kit/damaged.ts';
import { isMissing, isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import {
  isPlainAscii,
  LEFT,
  mayScan,
  NO_ORDER,
  OTHER_NUMBERS,
  type Pattern,
  phrases,
  RIGHT,
  type Sought,
  scan,
} from '../../src/kit/scan.ts';
import { headerWeight, score, WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './ssn.examples.ts';

const TWO_AND_FOUR = lettered(String.raw`\p{Nd}{2}[^\p{Nd}]+\p{Nd}{4}`, 'u');
const LETTER = lettered(String.raw`\p{L}`, 'u');
const LABELS = {
  positive: phrases([
    ...['ssn', 'ssn#', 'ss#', 'ss no', 'ss num', 'ssan', 'social', 'social security', 'social security no'],
    ...['social security number', 'social security #', 'soc sec', 'soc sec no', 'tin', 'taxpayer id'],
    ...['seguro social'],
    ...[
      'número de seguro social',
      'núm s s',
      'núm ss',
      'no s s',
      'no ss',
      'hicn',
      'medicare claim',
      'nss',
      'numéro de sécurité sociale',
      'nimewo sekirite sosyal',
    ],
  ]),
  negative: phrases([
    ...OTHER_NUMBERS,
    ...['a number', 'a#', 'alien', 'uscis', 'phone', 'tel', 'teléfono', 'fax', 'isbn', 'sin'],
    ...[
      'passport',
      'pasaporte',
      'section',
      'sec',
      'statute',
      'ordinance',
      'ip',
      'gps',
      'lat',
      'lon',
      'account',
      'mrn',
      'imss',
    ],
  ]),
};

/** After a case's number only the hyphens tell, which that is not written with. */
const NO_CASE = String.raw`(?<!\b[Cc]ase (?:[Nn]o\.?|[Nn]umber|#):? {0,2})`;

const PATTERNS: readonly Pattern[] = [
  {
    shape: lettered(`${LEFT}${NO_ORDER}(?:(?=\\d{3}-)|${NO_CASE})\\d{3}([.-])\\d{2}\\1\\d{4}${RIGHT}`, 'gu'),
    weight: WEIGHT.mediumShape,
    check: numbered,
  },
  // Between spaces, other numbers beside it make it part of a row of figures.
  {
    shape: lettered(`${LEFT}${NO_CASE}(?<!\\d )\\d{3} \\d{2} \\d{4}${RIGHT}(?! \\d)`, 'gu'),
    weight: WEIGHT.mediumShape,
    check: numbered,
  },
  // The old Medicare claim number: that of whoever paid in, and in what relation.
  {
    shape: lettered(`${LEFT}\\d{3}(-?)\\d{2}\\1\\d{4}-?(?:[ABDEFMTW][1-9A-Z]?|C[1-9A-Z])${RIGHT}`, 'gu'),
    weight: WEIGHT.halfOpenShape,
    needsLabel: true,
    check: (match) => (isNumber(digitsOf(match[0]).slice(0, 9)) ? WEIGHT.structure : undefined),
  },
  {
    shape: lettered(`${LEFT}${NO_CASE}\\d{9}${RIGHT}`, 'gu'),
    weight: WEIGHT.weakShape,
    needsLabel: true,
    check: numbered,
  },
  {
    shape: lettered(
      `${LEFT}${NO_CASE}[${DIGIT_LIKE}]{3}([ .-]?)[${DIGIT_LIKE}]{2}\\1[${DIGIT_LIKE}]{4}${RIGHT}`,
      'gu',
    ),
    weight: WEIGHT.weakShape,
    needsLabel: true,
    check: (match) => {
      const fixed = repairDigits(match[0]);
      return fixed && fixed.repairs > 0 && isNumber(fixed.digits)
        ? WEIGHT.structure + WEIGHT.repaired
        : undefined;
    },
  },
];

const DIGITS = 7;
const SOUGHT: Sought = { patterns: PATTERNS, labels: LABELS, digits: DIGITS };

/** Nine signs in a row that may be digits, with single separators: without them nothing dearer is tried. */
const LONG_NUMBER = new RegExp(`\\d(?:[ .-]?[${DIGIT_LIKE}]){7}`);

/** Printed in advertisements, leaflets and wallets, or never used [SSA history; python-stdnum us.ssn]. */
const SPECIMENS = new Set([
  '078051120',
  '219099999',
  '457555462',
  '123456789',
  '123121234',
  '001010001',
  '123456788',
]);
/** `000-00-0000` with or without backslashes: the mask lives in the number format. */
const SSN_FORMAT = /^0{3}\\?-0{2}\\?-0{4}/;
const ZIP_FORMAT = /^0{5}(?:\\?-0{4})?(?:;|$)/;

export const usSsn: Detector = {
  id: 'us.ssn',
  category: 'ssn',
  about: {
    en: 'US Social Security number: nine digits, 3-2-4. Enough by itself for fraud in the person’s name.',
    es: 'Número de Seguro Social de EE. UU.: nueve dígitos, 3-2-4. Basta para suplantar a la persona.',
  },
  sources: ['SSA POMS RM 10201.035', 'SSA "Social Security Number Randomization"', 'python-stdnum us.ssn'],
  identifies: 'directly',
  headers: {
    en: [
      ...['SSN', 'SS#', 'SS_NUM', 'SS No', 'SSAN', 'Social', 'Soc Sec', 'Soc Sec No'],
      ...['Social Security', 'Social Security No'],
      ...['Social Security Number', 'SocialSecurityNumber', 'SSN/ITIN', 'SSN or ITIN', 'TIN', 'TAXID'],
      ...[
        'Client SSN',
        'Employee SSN',
        'Applicant SSN',
        'Patient SSN',
        'Student SSN',
        'Taxpayer SSN',
        'Spouse SSN',
        'SSN No',
      ],
      ...[
        'Child SSN',
        'Mother SSN',
        'Father SSN',
        'Sponsor SSN',
        'Primary SSN',
        'Secondary SSN',
        'SSN Number',
        'Tax ID',
      ],
    ],
    es: [
      'Seguro Social',
      'Número de Seguro Social',
      'Núm. de Seguro Social',
      'Núm. S.S.',
      'NSS',
      'NSS (EE.UU.)',
    ],
    fr: ['Numéro de sécurité sociale'],
    pt: ['Seguro Social'],
    ht: ['Nimewo sekirite sosyal'],
  },
  notHeaders: [
    'last',
    'last4',
    'hash',
    'hashed',
    'worker',
    'media',
    'benefit',
    'benefits',
    'income',
    'type',
    'amount',
    'name',
  ],
  needs: { digits: DIGITS, values: 5 },
  finds,
  ignores,
  find,
  mayHold: (outline, context) =>
    context.numberFormat !== undefined || mayScan(outline, context, PATTERNS, LABELS),
  forms: () => PATTERNS.map(({ shape }) => shape),
  cell,
  column: (values, column) =>
    column.hit ? share(values, (value) => cell(value, column) >= 0.6) : unlabelled(values),
  key: (text) =>
    digitsOf(normalise(undamaged(text)).text)
      .padStart(9, '0')
      .slice(0, 9),
  plainNumber: () => 'ssn',
};

function* find(text: string, context: Context): Generator<Match> {
  if (context.numberFormat !== undefined) {
    const sum = cell(
      text,
      { header: '', personTable: false },
      { type: 'number', numberFormat: context.numberFormat },
    );
    if (sum > 0) yield { start: 0, end: text.length, score: sum, because: ['number-format', 'structure'] };
    if (sum > 0 || ZIP_FORMAT.test(context.numberFormat)) return;
  }
  // Figures alone need their separators, or a label somewhere.
  const bare = !LETTER.test(text) && context.before === undefined && context.title === undefined;
  if (isPlainAscii(text) && !LONG_NUMBER.test(text)) return;
  if (!bare || TWO_AND_FOUR.test(text)) yield* scan(text, context, SOUGHT);
}

function cell(text: string, column: ColumnContext, typed?: TypedCell): number {
  if (text.length < 6 || text.length > 200) return 0;
  const header = column.hit ? headerWeight(column.hit) : 0;
  const format = formatWeight(typed?.numberFormat);
  const value = undamaged(text);
  if (isDigits(value)) {
    const known = header > 0 || format > 0;
    return known && isNumber(padded(value)) ? score(WEIGHT.weakShape, WEIGHT.structure, header, format) : 0;
  }
  return isMissing(value)
    ? 0
    : written(normalise(value).text.trim(), text, {
        known: header + format,
        personTable: column.personTable,
      });
}

interface Known {
  /** Weight of header and number format. */
  readonly known: number;
  readonly personTable: boolean;
}

const COMPACT = [{ whole: lettered('^\\d{9}$', 'u'), weight: WEIGHT.weakShape, check: numbered }];
const WHOLE = { shapes: COMPACT, written: COMPACT, length: 9, digits: 9 };

/** The score of a value that is more than bare digits. `raw`: as it stands in the cell. */
function written(value: string, raw: string, { known, personTable }: Known): number {
  if (/^\d{3}([ .-])\d{2}\1\d{4}$/.test(value)) {
    return isNumber(digitsOf(value)) ? score(WEIGHT.mediumShape, WEIGHT.structure, known) : 0;
  }
  if (known <= 0) return 0;
  const fixed = /^[^-. ]{3}([ .-]?)[^-. ]{2}\1[^-. ]{4}$/.test(value) ? repairDigits(value) : undefined;
  if (fixed && isNumber(fixed.digits))
    return score(WEIGHT.weakShape, WEIGHT.structure, WEIGHT.repaired, known);
  const damaged = damagedScore(value, raw, { ...WHOLE, header: known, personTable });
  if (damaged > 0) return damaged;
  for (const match of scan(value, { before: 'SSN' }, { ...SOUGHT, digits: 0 })) return match.score;
  return 0;
}

function formatWeight(numberFormat: string | undefined): number {
  if (numberFormat === undefined) return 0;
  if (SSN_FORMAT.test(numberFormat)) return WEIGHT.label;
  return ZIP_FORMAT.test(numberFormat) ? WEIGHT.negative : 0;
}

function numbered(match: RegExpMatchArray): number | undefined {
  return isNumber(digitsOf(match[0])) ? WEIGHT.structure : undefined;
}

/** Numbers lose up to three leading zeros; area 000 was never assigned, so two at most are real. */
function padded(digits: string): string {
  return digits.length >= 7 ? digits.padStart(9, '0') : digits;
}

function isNumber(digits: string): boolean {
  if (digits.length !== 9 || digits[0] === '9' || digits.startsWith('000') || digits.startsWith('666'))
    return false;
  if (digits.slice(3, 5) === '00' || digits.endsWith('0000')) return false;
  return !SPECIMENS.has(digits) && !isPlaceholderNumber(digits) && !/^(\d)\1\1(\d)\2(\d)\3{3}$/.test(digits);
}

/** Without a header only the separators tell: bare digits are anything. */
function unlabelled(values: readonly string[]): number {
  if (values.length < 5) return 0;
  const bare = { header: '', personTable: false };
  const fitting = shareOfLikely(values, (value) => cell(value, bare) >= 0.6);
  return fitting >= 0.8 ? fitting : 0;
}
