import { type Lettered, lettered } from '../../src/core/text/lettered.ts';
import { normalise } from '../../src/core/text/normalise.ts';
import type { ColumnContext, Context, Detector, Match } from '../../src/core/types.ts';
import { DIGIT_LIKE, digitsOf, isDigits, repairDigits, undamaged } from '../../src/kit/cells.ts';
import { share, shareOfLikely } from '../../src/kit/columns.ts';
import { damagedScore } from '../../src/kit/damaged.ts';
import { isMissing, isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import {
  isPlainAscii,
  LEFT,
  mayScan,
  OTHER_NUMBERS,
  type Pattern,
  phrases,
  RIGHT,
  type Sought,
  scan,
} from '../../src/kit/scan.ts';
import { headerWeight, score, WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './a-number.examples.ts';

/** Further groups of three make a row of figures of it: a listing of bytes, a table. */
const NO_ROW = String.raw`(?! {1,2}\d{3}(?!\d| \d{3}[ -]\d{4}))`;
const NINE = String.raw`\d{9}|\d{3}([ .-])\d{3}\1\d{3}${NO_ROW}`;
const EIGHT = String.raw`\d{8}|\d{2}([ .-])\d{3}\1\d{3}${NO_ROW}`;
/** In names of files a date or a folder's number stands before it: `1988-03-14-A…`, `2024/A…`. */
const FILED = String.raw`(?<![\p{L}\p{N}])(?<=(?<!\d)(?:(?:19|20)\d{2}-?\d{2}-?\d{2}[-.]|\d{1,6}/))`;
const ENDING = String.raw`(?=\.(?:[a-z]{2}[a-z0-9]{1,2}|[A-Z]{3})(?![\p{L}\p{N}]))`;
/** `A`, `A#`, `A-`, `A No.`; a bare lower-case `a` and a space is a preposition in Spanish (`llame a 918 …`). */
const PREFIX = String.raw`(?:A(?: ?#| ?No\.?:?| ?Num\.?:?)?[ .-]{0,2}|a(?:# ?|-)?)`;

const LETTER = lettered(String.raw`\p{L}`, 'u');
const LABELS = {
  positive: phrases([
    ...['a#', 'a number', 'anumber', 'anum', 'a num', 'a no', 'alien', 'alien #', 'alien number', 'alien no'],
    ...['alien registration number', 'alien registration', 'alien file', 'alien file number'],
    ...['a file', 'a file number'],
    ...['alien id', 'uscis', 'uscis#', 'uscis number', 'respondent', 'case anum', 'número A'],
    ...['núm A', 'número de extranjero'],
    ...['número de registro de extranjero', 'registro de extranjero'],
    ...['núm de registro de inmigrante', 'número uscis'],
    ...["numéro d'étranger", 'numero etranger', 'número de estrangeiro', 'nimewo A', 'nimewo etranje'],
    ...['nimewo enskripsyon etranje', 'expediente A'],
  ]),
  negative: phrases([
    ...OTHER_NUMBERS.filter((word) => word !== 'docket'),
    ...['ssn', 'social security', 'seguro social', 'itin', 'tel', 'phone', 'fax', 'teléfono'],
    ...['passport', 'pasaporte', 'iso'],
    ...['license', 'licence', 'dl', 'licencia', 'account', 'cuenta'],
  ]),
};

const PATTERNS: readonly Pattern[] = [
  { shape: prefixed(NINE), weight: WEIGHT.mediumShape, check: numbered },
  // Eight digits are an A-number by themselves only if something separates them from the letter.
  { shape: prefixed(EIGHT, '(?=.[^0-9])'), weight: WEIGHT.mediumShape, check: numbered },
  {
    shape: lettered(`(?:${FILED}A\\d{9}${RIGHT}|(?<![\\p{L}\\p{N}])A\\d{9}${ENDING})`, 'gu'),
    weight: WEIGHT.mediumShape,
    check: numbered,
  },
  { shape: prefixed(EIGHT), weight: WEIGHT.halfOpenShape, needsLabel: true, check: numbered },
  { shape: prefixed(String.raw`\d{7}`), weight: WEIGHT.halfOpenShape, needsLabel: true, check: numbered },
  { shape: bare(`${NINE}`), weight: WEIGHT.weakShape, needsLabel: true, check: numbered },
  { shape: bare(`${EIGHT}|\\d{7}`), weight: WEIGHT.weakShape, needsLabel: true, check: numbered },
  {
    shape: lettered(`${LEFT}[Aa]?[ #-]{0,2}[${DIGIT_LIKE}]{9}${RIGHT}`, 'gu'),
    weight: WEIGHT.mediumShape,
    needsLabel: true,
    check: (match) => {
      const fixed = repairDigits(match[0].replace(/^[Aa]?[ #-]{0,2}(?=.{9}$)/u, ''));
      return fixed && fixed.repairs > 0 && isNumber(fixed.digits)
        ? WEIGHT.structure + WEIGHT.repaired
        : undefined;
    },
  },
];

const DIGITS = 5;
const SOUGHT: Sought = { patterns: PATTERNS, labels: LABELS, digits: DIGITS };

/** Seven to nine signs, whole or in threes. */
const GROUPED = /^(?:[^ .-]{7,9}|[^ .-]{2,3}([ .-])[^ .-]{3}\1[^ .-]{3})$/;

/** Seven signs in a row that may be digits, with single separators: without them nothing dearer is tried. */
const LONG_NUMBER = new RegExp(`\\d(?:[ .-]?[${DIGIT_LIKE}]){5}`);

/** As most are written: nothing to be made uniform, nothing masked. */
const PLAIN = /^[Aa]\d{7,9}$/;
/** Captions that head other numbers just as often: they weigh less. */
const VAGUE_HEADER = /^(?:file ?n(?:umber|o)\.?|arn|a[ -]?file)$/i;

export const usANumber: Detector = {
  id: 'us.a-number',
  category: 'a_number',
  about: {
    en: 'A-number (alien registration number, USCIS number): seven to nine digits, written after the letter A. It alone opens the automated information on a person’s immigration court case.',
    es: 'Número A (número de registro de extranjero, número USCIS): de siete a nueve dígitos tras la letra A. Basta para abrir la información automática del caso de una persona en la corte de inmigración.',
  },
  sources: [
    'USCIS Glossary',
    'USCIS M-274 Handbook for Employers',
    'Deportation Data Project, ICE core data codebook',
  ],
  identifies: 'directly',
  headers: {
    en: [
      ...['A#', 'A No', 'A Num', 'A Number', 'A-Number', 'ANUM', 'ANUMBER', 'Alien Number'],
      ...['Alien No', 'Alien #'],
      ...['Alien File Number', 'Alien File No', 'ALIEN_FILE_NBR', 'Alien Registration Number'],
      ...['Alien Number Unique Identifier'],
      ...['AlienID', 'A File', 'A-File Number', 'File Number', 'USCIS Number', 'USCIS#', 'USCIS No'],
      ...['ARN', 'caseAnum'],
      ...[
        'Applicant A#',
        'Client A#',
        'Respondent A#',
        'Detainee A#',
        'Beneficiary A#',
        'Alien A#',
        'A# Number',
        'A# USCIS#',
      ],
    ],
    es: [
      ...['Número A', 'Num A', 'Núm. A', 'No. A', 'Número de extranjero', 'Número de registro de extranjero'],
      ...['No. de extranjero', 'Registro de extranjero', 'Número USCIS'],
    ],
    fr: ["Numéro d'étranger"],
    pt: ['Número de estrangeiro', 'Número A'],
    ht: ['Nimewo A', 'Nimewo etranje'],
  },
  notHeaders: [
    'hashed',
    'hash',
    'profile',
    'audio',
    'image',
    'type',
    'date',
    'count',
    'name',
    'country',
    'nie',
  ],
  needs: { digits: DIGITS, values: 5 },
  finds,
  ignores,
  find,
  mayHold: (outline, context) => mayScan(outline, context, PATTERNS, LABELS),
  forms: () => PATTERNS.map(({ shape }) => shape),
  cell,
  column: (values, column) =>
    column.hit ? share(values, (value) => cell(value, column) >= 0.6) : unlabelled(values),
  key: (text) =>
    (PLAIN.test(text) ? text.slice(1) : digitsOf(normalise(undamaged(text)).text)).padStart(9, '0'),
  // Nine digits after the letter, or alone under a caption.
  plainNumber: (column) => (weightOf(column) >= SURE ? 'a-number-or-digits' : 'a-number'),
};

/** What a caption must be worth for bare digits, with a little to spare. */
const SURE = 0.6 - WEIGHT.weakShape - WEIGHT.structure + 0.01;

function find(text: string, context: Context): Iterable<Match> {
  // Figures alone, as most cells are, need a label, and there is none.
  if (!LETTER.test(text) && context.before === undefined && context.title === undefined) return [];
  return isPlainAscii(text) && !LONG_NUMBER.test(text) ? [] : scan(text, context, SOUGHT);
}

function prefixed(digits: string, ahead = ''): Lettered {
  return lettered(`${LEFT}${ahead}${PREFIX}(?:${digits})${RIGHT}`, 'gu');
}

function bare(digits: string): Lettered {
  return lettered(`${LEFT}(?:${digits})${RIGHT}`, 'gu');
}

/** Commits of Git are named by hexadecimal digits, of which nine behind an `a` may be figures. */
const COMMIT_BEFORE = /(?:commit|merged?|reverts?|cherry[- ]picked|revision|sha1?|changeset)[ /:(`]{1,3}$/i;
const COMMIT_BEHIND = /^`\\?\]\(\S{0,120}\/commit\//;

function isCommit({ 0: value, index = 0, input = '' }: RegExpMatchArray): boolean {
  if (!value.startsWith('a')) return false;
  const end = index + value.length;
  return (
    COMMIT_BEFORE.test(input.slice(Math.max(0, index - 20), index)) ||
    COMMIT_BEHIND.test(input.slice(end, end + 160))
  );
}

function numbered(match: RegExpMatchArray): number | undefined {
  if (isCommit(match)) return undefined;
  return isNumber(digitsOf(match[0])) ? WEIGHT.structure : undefined;
}

function isNumber(digits: string): boolean {
  return digits.length >= 7 && digits.length <= 9 && !isPlaceholderNumber(digits);
}

function cell(text: string, column: ColumnContext): number {
  if (text.length < 7 || text.length > 200) return 0;
  const header = weightOf(column);
  const value = undamaged(text);
  if (isDigits(value))
    return isNumber(value) && header > 0 ? score(WEIGHT.weakShape, WEIGHT.structure, header) : 0;
  if (PLAIN.test(value)) return prefixedNumber(value.slice(1), header, false);
  return isMissing(value)
    ? 0
    : written(normalise(value).text.trim(), text, { header, personTable: column.personTable });
}

const weights = new WeakMap<ColumnContext, number>();

/** What the caption is worth, worked out once a column. */
function weightOf(column: ColumnContext): number {
  if (!column.hit) return 0;
  let weight = weights.get(column);
  if (weight === undefined) {
    weight = headerWeight(column.hit) * (VAGUE_HEADER.test(column.header) ? 0.7 : 1);
    weights.set(column, weight);
  }
  return weight;
}

/** The score of the digits after an A. `apart`: something stands between the two. */
function prefixedNumber(digits: string, header: number, apart: boolean): number {
  if (!isNumber(digits)) return 0;
  const medium = digits.length === 9 || (digits.length === 8 && apart);
  return score(medium ? WEIGHT.mediumShape : header > 0 ? WEIGHT.halfOpenShape : 0, WEIGHT.structure, header);
}

interface Known {
  readonly header: number;
  readonly personTable: boolean;
}

const COMPACT = [{ whole: lettered('^[Aa]?\\d{7,9}$', 'u'), weight: WEIGHT.weakShape, check: numbered }];
const WHOLE = { shapes: COMPACT, written: COMPACT, length: 9, digits: 7 };

/** The score of a value that is more than bare digits. `raw`: as it stands in the cell. */
function written(value: string, raw: string, { header, personTable }: Known): number {
  const digits = digitsOf(value);
  if (digits.length < 5) return header > 0 ? damagedScore(value, raw, { ...WHOLE, header, personTable }) : 0;
  if (/^[Aa][ #.:-]{0,3}[\d .-]{7,13}$/.test(value))
    return prefixedNumber(digits, header, !/^.\d/.test(value));
  if (header === 0) return 0;
  if (/^\d{2,3}([ .-])\d{3}\1\d{3}$/.test(value)) {
    return isNumber(digits) ? score(WEIGHT.weakShape, WEIGHT.structure, header) : 0;
  }
  const rest = value.replace(/^[Aa][ #-]{0,2}/, '');
  const fixed = GROUPED.test(rest) ? repairDigits(rest) : undefined;
  if (fixed && fixed.repairs > 0 && isNumber(fixed.digits))
    return score(WEIGHT.weakShape, WEIGHT.structure, WEIGHT.repaired, header);
  const damaged = damagedScore(value, raw, { ...WHOLE, header, personTable });
  if (damaged > 0) return damaged;
  // Several numbers, or a number and a remark, in one cell.
  for (const match of scan(value, { before: 'A-Number' }, { ...SOUGHT, digits: 0 }))
    return score(match.score);
  return 0;
}

/** Without a header only the written form with the letter tells: bare digits are anything. */
function unlabelled(values: readonly string[]): number {
  if (values.length < 5) return 0;
  const bare = { header: '', personTable: false };
  const fitting = shareOfLikely(values, (value) => cell(value, bare) >= 0.6);
  return fitting >= 0.8 ? fitting : 0;
}
