/** Between the groups of a number: hyphen, full stop, space, slash. */
const SEPARATORS = [45, 46, 32, 47];
const GROUPS = 3;
/** Longer groups are nobody's number. */
const LONGEST = 7;
const SHAPES = SEPARATORS.length << 9;

/** Ways in which numbers of people and dates are written the world over: they say nothing of chance. */
const ORDINARY = new Set([
  ...[0o224, 0o422, 0o324, 0o333, 0o334],
  ...[0o344, 0o244, 0o433, 0o444, 0o233, 0o323],
]);

/** So many unheard-of shapes, and so many numbers in them (those of the most frequent ones aside), are no custom. */
const FEWEST_SHAPES = 8;
const FEWEST_NUMBERS = 8;
/** The most frequent of the shapes beside one may be somebody's custom. */
const CUSTOMS = 4;
/** No two shapes are equally frequent, and of unheard-of ones those with a zero in front are not counted. */
const MARGIN = 1.25;
/** Numbers of one shape that follow each other with none of an unheard-of shape between them are a list. */
const LISTED = 4;

/** So many words of four hexadecimal digits, for each number of groups of four, are a table of characters or a dump. */
const FEWEST_HEXADECIMAL = 30;
const HEXADECIMAL_EACH = 20;

/**
 * How the numbers of three groups in a file are written. Where numbers are grouped in all possible ways, those of
 * one way among them are what chance makes, and no Social Security numbers or telephones: digits parted at random
 * take a shape as often as those beside it, which have about as many digits.
 */
export class NumberShapes {
  private counts: Uint32Array | undefined;
  /** How many of a shape came since the last of an unheard-of one. */
  private readonly runs = new Map<number, number>();
  private readonly listed = new Set<number>();
  /** Words such as `8DB8`, and numbers of groups of four. */
  private hexadecimal = 0;
  private fours = 0;

  /** Counts the numbers of a text. */
  see(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit >= ZERO && unit <= NINE) at = this.readNumber(text, at);
    }
  }

  /** Whether numbers written like this one come as often as chance has it in the texts seen so far. */
  areByChance(number: string): boolean {
    const { counts } = this;
    if (this.isHexadecimal && FOURS.test(number)) return true;
    const shape = shapeOf(number);
    if (shape === undefined || counts === undefined || this.listed.has(shape)) return false;
    const beside = shapesBeside(shape).map((other) => counts[other]!);
    if (beside.filter((count) => count > 0).length < FEWEST_SHAPES) return false;
    const rest = beside.sort((a, b) => b - a).slice(CUSTOMS);
    const numbers = rest.reduce((sum, count) => sum + count, 0);
    const expected = numbers / rest.length;
    return numbers >= FEWEST_NUMBERS && counts[shape]! <= MARGIN * rest[0]! + 3 * Math.sqrt(expected);
  }

  /** Lets what was seen so far weigh half, and forgets what lists there were. */
  fade(): void {
    this.listed.clear();
    this.hexadecimal >>= 1;
    this.fours >>= 1;
    if (this.counts !== undefined) this.counts = this.counts.map((count) => count >> 1);
  }

  private get isHexadecimal(): boolean {
    return this.hexadecimal >= FEWEST_HEXADECIMAL && this.hexadecimal >= this.fours * HEXADECIMAL_EACH;
  }

  /** Reads the number that begins at `start`; returns where its last digit stands. */
  private readNumber(text: string, start: number): number {
    let end = endOfDigits(text, start);
    if (isHexadecimal(text, start, end)) this.hexadecimal++;
    const separator = text.charCodeAt(end);
    const kind = SEPARATORS.indexOf(separator);
    if (kind < 0 || !isDigit(text.charCodeAt(end + 1))) return end - 1;
    let [shape, groups, from] = [kind, 0, start];
    for (;;) {
      if (++groups <= GROUPS) shape = shape * 8 + Math.min(end - from, LONGEST);
      from = end + 1;
      if (text.charCodeAt(end) !== separator || !isDigit(text.charCodeAt(from))) break;
      end = endOfDigits(text, from);
    }
    if (groups >= GROUPS && FOURS.test(text.slice(start, Math.min(end, start + LONGEST_FOURS)))) this.fours++;
    // Whoever dials a zero first groups what follows in many ways.
    const isOdd = !isOrdinary(shape);
    const isTold =
      groups === GROUPS && !goesOn(text, start, end) && !(isOdd && text.charCodeAt(start) === ZERO);
    if (isTold) this.count(shape, isOdd);
    return end - 1;
  }

  private count(shape: number, isOdd: boolean): void {
    this.counts ??= new Uint32Array(SHAPES);
    this.counts[shape]!++;
    if (isOdd)
      for (const other of this.runs.keys())
        if (other !== shape && other >> 9 === shape >> 9) this.runs.delete(other);
    const run = (this.runs.get(shape) ?? 0) + 1;
    this.runs.set(shape, run);
    if (run >= LISTED) this.listed.add(shape);
  }
}

const ZERO = 48;
const NINE = 57;

function isDigit(unit: number): boolean {
  return unit >= ZERO && unit <= NINE;
}

function isOrdinary(shape: number): boolean {
  return ORDINARY.has(shape & 0o777);
}

function endOfDigits(text: string, from: number): number {
  let end = from;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** Whether the digits and what follows them are a word of four hexadecimal digits, with a letter. */
function isHexadecimal(text: string, start: number, end: number): boolean {
  return (
    end - start < 4 &&
    /^(?:[\dA-F]{4}|[\da-f]{4})$/.test(text.slice(start, start + 4)) &&
    !isWordAt(text, start - 1) &&
    !isWordAt(text, start + 4)
  );
}

function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /\w/.test(text[at]!);
}

const FOURS = /^\d{4}([ -])\d{4}(?:\1\d{4}){1,4}$/;
const LONGEST_FOURS = 29;

const WORD = /[\p{L}\p{N}_+(#$€£]/u;
/** A decimal fraction, a percentage, a unit, or more groups behind another sign. */
const MORE = /^(?:[\p{L}\p{N}_%]|[.,:/-]\d)/u;

/** Whether the digits are part of a longer word, a dialled number or a quantity. */
function goesOn(text: string, start: number, end: number): boolean {
  if (start > 0 && WORD.test(text[start - 1]!)) return true;
  if (start > 1 && isDigit(text.charCodeAt(start - 2)) && '.,:/-'.includes(text[start - 1]!)) return true;
  return MORE.test(text.slice(end, end + 2));
}

const NUMBER = /^(\d{1,7})([-. /])(\d{1,7})\2(\d{1,7})$/;

/** The kind of separator and the lengths of three groups as digits of base eight; undefined for other texts. */
function shapeOf(number: string): number | undefined {
  const groups = NUMBER.exec(number);
  if (groups === null) return undefined;
  const [, a, separator, b, c] = groups;
  return (
    (SEPARATORS.indexOf(separator!.charCodeAt(0)) << 9) + (a!.length << 6) + (b!.length << 3) + c!.length
  );
}

/** Unheard-of shapes with the separator of this one, of about as many digits in groups of two at least. */
function shapesBeside(shape: number): number[] {
  const [digits, separator] = [digitsIn(shape), shape & ~0o777];
  return LENGTHS.map((lengths) => separator + lengths).filter(
    (other) => other !== shape && Math.abs(digitsIn(other) - digits) <= 1 && !isOrdinary(other),
  );
}
const LENGTHS = [2, 3, 4, 5].flatMap((a) =>
  [2, 3, 4, 5].flatMap((b) => [2, 3, 4, 5].map((c) => (a << 6) + (b << 3) + c)),
);

function digitsIn(shape: number): number {
  return ((shape >> 6) & 7) + ((shape >> 3) & 7) + (shape & 7);
}
