import { lettered } from '../../../src/core/text/lettered.ts';
import { matchesOf } from '../../../src/core/text/matches.ts';
import { LEFT, type Pattern, RIGHT } from '../../../src/kit/scan.ts';
import { WEIGHT } from '../../../src/kit/weights.ts';

/** Between the figures of a pair, and around them. */
const BETWEEN = String.raw`["'\])]?(?: ?[,;/|] ?| {1,3}|\r?\n {0,12}|%2C)["'(\[]?`;
const SIGN = '[-+−]?';
/** Decimal degrees to three places at least: some hundred metres. */
const decimal = (places: number) => String.raw`${SIGN}\d{1,3}[.]\d{${places},16}`;
/** With a decimal comma: four places at least, as three set off thousands. */
const comma = String.raw`${SIGN}\d{1,3},\d{4,16}`;
const SIDE = ' ?°? ?[NSEWO]';
/** Degrees with minutes, and seconds where the minutes have no fraction; the side before or behind. */
const ANGLE = String.raw`\d{1,3} ?[°º] ?\d{1,2}(?:[.,]\d{1,6})? ?(?:['′’]{1,2} ?(?:\d{1,2}(?:[.,]\d{1,6})? ?["″”'’]{1,2})?)?`;
const SIDED_ANGLE = `(?:[NS] ?${ANGLE}|${ANGLE} ?[NS])`;
const SIDED_ACROSS = `(?:[EWO] ?${ANGLE}|${ANGLE} ?[EWO])`;
const NAMED = String.raw`["']?\s{0,3}[:=>]\s{0,3}["']?`;
const NEXT = String.raw`["']?[\s,;&|]{1,24}["']?(?:(?:gps|geo|home)?_?)`;
const RATIONAL = String.raw`\d{1,9}/\d{1,9}`;

/** Latitudes and longitudes as written; `order`: either may stand first. */
function isPlace(first: number, second: number): boolean {
  if (Number.isNaN(first + second) || (Math.trunc(first) === 0 && Math.trunc(second) === 0)) return false;
  const [a, b] = [Math.abs(first), Math.abs(second)];
  return (a <= 90 && b <= 180) || (a <= 180 && b <= 90);
}

const figures = (text: string): number[] =>
  matchesOf(/[-−]?\d{1,3}(?:[.]\d{1,16}|,\d{4,16})/g, text).map(([figure]) =>
    Number(figure.replace('−', '-').replace(',', '.')),
  );

/** A pair without a word: one of the figures is far from the equator or from Greenwich, as figures of statistics are not. */
function isFarPair(text: string): boolean {
  const [first, second] = figures(text);
  if (first === undefined || second === undefined || !isPlace(first, second)) return false;
  return Math.abs(first) >= 10 || Math.abs(second) >= 10;
}

function isNamedPair(text: string): boolean {
  const [first, second] = figures(text);
  return first !== undefined && second !== undefined && isPlace(first, second);
}

/** In degrees and minutes: no more than there are. */
function areAngles(text: string): boolean {
  const degrees = matchesOf(/(\d{1,3}) ?[°º] ?(\d{1,2})/g, text);
  return (
    degrees.length >= 2 && degrees.every(([, whole, minutes]) => Number(whole) <= 180 && Number(minutes) < 60)
  );
}

interface Form {
  readonly form: string;
  readonly weight?: number;
  readonly needsLabel?: true;
  readonly is?: (text: string) => boolean;
}

/** Pairs of a list of figures are none: a path that is drawn, a row of a table of figures. */
const ALONE_LEFT = String.raw`(?<![\d.][ ,;]{1,2}[-\[(]{0,2})`;
const ALONE_RIGHT = String.raw`(?! ?[,; ] ?\[?-?\d{1,4}[.]\d)`;

const FORMS: readonly Form[] = [
  { form: `${SIDED_ANGLE}(?: ?[,;/] ?| {1,3})${SIDED_ACROSS}`, is: areAngles },
  {
    form: `${ALONE_LEFT}${decimal(3)}${SIDE}(?: ?[,;/] ?| {1,3})${decimal(3)}${SIDE}`,
    is: isNamedPair,
  },
  {
    form: `(?:lat|latitude|latitud|[mxy]lat)${NAMED}${decimal(3)}${NEXT}(?:lng|lon|long|longitude|longitud|mlon)${NAMED}${decimal(3)}`,
    is: isNamedPair,
  },
  {
    form: `(?:lng|lon|long|longitude|longitud)${NAMED}${decimal(3)}${NEXT}(?:lat|latitude|latitud)${NAMED}${decimal(3)}`,
    is: isNamedPair,
  },
  { form: String.raw`@${decimal(3)},${decimal(3)},\d{1,7}(?:\.\d{1,2})?[zmayt]`, is: isNamedPair },
  { form: `geo:${decimal(3)},${decimal(3)}`, is: isNamedPair },
  { form: `!3d${decimal(3)}!4d${decimal(3)}`, is: isNamedPair },
  {
    form: `GPS ?(?:Latitude|Longitude|Position)[ :=]{1,3}${RATIONAL}[ ,]{1,2}${RATIONAL}[ ,]{1,2}${RATIONAL}`,
  },
  { form: String.raw`POINT ?Z? ?\(${decimal(3)} ${decimal(3)}`, is: isNamedPair },
  { form: `${ALONE_LEFT}${decimal(4)}${BETWEEN}${decimal(4)}${ALONE_RIGHT}`, is: isFarPair },
  { form: String.raw`(?<![\d,][ ;]{1,2})${comma} ?[;/|] ?${comma}(?! ?[;/|] ?-?\d)`, is: isFarPair },
  {
    form: `${ALONE_LEFT}${decimal(3)}${BETWEEN}${decimal(3)}${ALONE_RIGHT}`,
    weight: WEIGHT.weakShape,
    needsLabel: true,
    is: isNamedPair,
  },
  {
    form: String.raw`\d{1,2} ?[C-HJ-NP-X],? ?\d{6}(?:\.\d{1,3})?[ ,]{1,2}\d{6,8}(?:\.\d{1,3})?`,
    weight: WEIGHT.weakShape,
    needsLabel: true,
  },
  {
    form: String.raw`\d{1,2} ?[C-HJ-NP-X] ?[A-HJ-NP-Z]{2} ?(?:\d{8,10}|\d{4} \d{4}|\d{5} \d{5})`,
    weight: WEIGHT.weakShape,
    needsLabel: true,
  },
  {
    form: String.raw`[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}`,
    weight: WEIGHT.weakShape,
    needsLabel: true,
  },
];

let compiled: readonly Pattern[] | undefined;

/** How positions are written in text; compiled when first asked for. */
export function patterns(): readonly Pattern[] {
  compiled ??= FORMS.map(({ form, weight, needsLabel, is }) => ({
    shape: lettered(`${LEFT}(?:${form})${RIGHT}`, 'giu'),
    weight: weight ?? WEIGHT.rareShape,
    needsLabel: needsLabel === true,
    check: (match) => (is === undefined || is(match[0]) ? WEIGHT.structure : undefined),
  }));
  return compiled;
}

const ONE = /^[-+−]?(\d{1,3}(?:[.,]\d{3,16}))(?: ?°)?(?: ?[NSEWO])?$/i;
const ONE_ANGLE = new RegExp(`^(?:[NSEWO] ?)?[-−]?${ANGLE}(?: ?[NSEWO])?$`, 'i');

/** One latitude or longitude, of a column of them; `most` degrees. */
export function isAngle(text: string, most: number): boolean {
  const decimals = ONE.exec(text);
  if (!decimals) return ONE_ANGLE.test(text) && Number(/\d{1,3}/.exec(text)?.[0]) <= most;
  const degrees = Number(decimals[1]!.replace(',', '.'));
  return degrees > 0 && degrees <= most;
}

const PAIR = new RegExp(
  String.raw`^(?:POINT ?)?[\[(]?${decimal(3)}${BETWEEN}${decimal(3)}(?:[ ,;]{1,2}-?\d{1,5}(?:\.\d{1,9})?)?[\])]?$`,
  'i',
);

/** Both in one cell, in either order; a height may follow. */
export function isPair(text: string): boolean {
  return PAIR.test(text) && isNamedPair(text);
}
