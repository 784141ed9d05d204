import { type Expression, parseExpression, UnknownExpression } from './expression.ts';
import { ALL, BIG, DIGITS, NONE, type Signs, SMALL } from './signs.ts';

/** A regular expression, as `RegExp` has it. */
export interface Form {
  readonly source: string;
  readonly flags: string;
  /** It asks for the digits that it names, and not for any. */
  readonly exact?: true;
}

/**
 * What a text has to hold for an expression to match in it. More may fit: digits are alike, long repetitions are endless, and
 * of what stands around single signs are asked alone.
 */
export type PlainForm =
  | { readonly kind: 'sign'; readonly signs: Signs }
  /** Whether the sign before or behind is one of these, or the text's edge is there. */
  | { readonly kind: 'before' | 'behind'; readonly signs: Signs; readonly edge: boolean }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly PlainForm[] }
  /** `most`: `Infinity` for endless ones. */
  | { readonly kind: 'times'; readonly part: PlainForm; readonly least: number; readonly most: number };

/** Repetitions of more are endless; so are those of nearly any sign, as each length would be a state of its own. */
const MOST_TIMES = 24;
const MOST_OF_ANY = 3;
const LEAST_OF_ANY = 66;

/**
 * The forms of each owner as one, whatever it begins with said once.
 *
 * @throws UnknownExpression
 */
export function plainForms(owners: readonly (readonly Form[])[], areLettersAlike: boolean): PlainForm[] {
  const all = owners.map((forms) => forms.map(expressionOf));
  const plain = new Plain(areLettersAlike ? [DIGITS, ...alikeLetters(all)] : [DIGITS]);
  const exact = new Plain([]);
  return all.map((expressions, owner) =>
    choiceOf(
      expressions.map((expression, i) => (owners[owner]![i]!.exact ? exact : plain).formOf(expression, true)),
    ),
  );
}

/** Whether an automaton can be made of the form: it holds nothing unknown, and asks for one sign at least. */
export function isKnown(form: Form): boolean {
  try {
    return !mayBeEmpty(expressionOf(form));
  } catch (error) {
    if (error instanceof UnknownExpression) return false;
    throw error;
  }
}

function mayBeEmpty(expression: Expression): boolean {
  switch (expression.kind) {
    case 'sign':
      return false;
    case 'sequence':
      return expression.parts.every(mayBeEmpty);
    case 'choice':
      return expression.parts.some(mayBeEmpty);
    case 'times':
      return expression.least === 0 || mayBeEmpty(expression.part);
    default:
      return true;
  }
}

/** The expression of the form, parsed once; throws `UnknownExpression`. */
function expressionOf(form: Form): Expression {
  const expression = expressions.get(form) ?? parseExpression(form.source, form.flags);
  expressions.set(form, expression);
  return expression;
}
const expressions = new WeakMap<Form, Expression>();

/** Makes expressions plain. */
class Plain {
  /** Signs that are alike: where one of them may stand all may. */
  private readonly alike: readonly Signs[];
  private readonly wide = new Map<Signs, Signs>();

  constructor(alike: readonly Signs[]) {
    this.alike = alike;
  }

  /** `isLast`: nothing of the form follows. */
  formOf(expression: Expression, isLast: boolean): PlainForm {
    switch (expression.kind) {
      case 'sign':
        return { kind: 'sign', signs: this.widened(expression.signs) };
      case 'sequence': {
        const last = expression.parts.length - 1;
        return sequenceOf(expression.parts.map((part, i) => this.formOf(part, isLast && i === last)));
      }
      case 'choice':
        return choiceOf(expression.parts.map((part) => this.formOf(part, isLast)));
      case 'times':
        return this.times(expression);
      case 'around':
        return this.around(expression, isLast);
      case 'edge':
        return { kind: expression.isEnd ? 'behind' : 'before', signs: NONE, edge: true };
      case 'border':
        return EMPTY;
    }
  }

  private times({ part, least, most }: Expression & { kind: 'times' }): PlainForm {
    const ofAny = part.kind === 'sign' && countOf(part.signs) >= LEAST_OF_ANY;
    const isEndless = most > (ofAny ? MOST_OF_ANY : MOST_TIMES);
    const plain = this.formOf(part, false);
    if (isNever(plain)) return least > 0 ? plain : EMPTY;
    return {
      kind: 'times',
      part: plain,
      least: Math.min(least, MOST_TIMES),
      most: isEndless ? Infinity : most,
    };
  }

  private around({ part, isBefore, not }: Expression & { kind: 'around' }, isLast: boolean): PlainForm {
    const signs = oneSign(part);
    const kind = isBefore ? 'before' : 'behind';
    if (signs === undefined) return not || isBefore || !isLast ? EMPTY : this.formOf(part, true);
    if (!not) return { kind, signs: this.widened(signs), edge: false };
    // What must not be some digits may be any.
    return { kind, signs: this.widened(ALL & ~signs), edge: true };
  }

  private widened(signs: Signs): Signs {
    let wide = this.wide.get(signs);
    if (wide === undefined) {
      wide = this.alike.reduce((all, one) => ((signs & one) === NONE ? all : all | one), signs);
      this.wide.set(signs, wide);
    }
    return wide;
  }
}

const EMPTY: PlainForm = { kind: 'sequence', parts: [] };

const NEVER: PlainForm = { kind: 'sign', signs: NONE };

/** Whether no text of ASCII matches: it asks for other signs. */
const isNever = (form: PlainForm): boolean => form.kind === 'sign' && form.signs === NONE;

/** Sequences in it are part of it. */
function sequenceOf(parts: readonly PlainForm[]): PlainForm {
  const never = parts.find(isNever);
  if (never !== undefined) return never;
  const flat = parts.flatMap((part) => (part.kind === 'sequence' ? part.parts : [part]));
  return flat.length === 1 ? flat[0]! : { kind: 'sequence', parts: flat };
}

/** What several begin with is said once. */
function choiceOf(parts: readonly PlainForm[]): PlainForm {
  const flat = parts
    .flatMap((part) => (part.kind === 'choice' ? part.parts : [part]))
    .filter((part) => !isNever(part));
  const byFirst = new Map<string, PlainForm[][]>();
  for (const form of flat) {
    const [first, ...rest] = form.kind === 'sequence' ? form.parts : [form];
    const key = first === undefined ? '' : keyOf(first);
    byFirst.set(key, [...(byFirst.get(key) ?? []), first === undefined ? [] : [first, ...rest]]);
  }
  const all = [...byFirst.values()].map((same) => {
    const [[first, ...rest] = []] = same;
    if (first === undefined) return EMPTY;
    return sequenceOf([
      first,
      same.length === 1 ? sequenceOf(rest) : choiceOf(same.map(([, ...behind]) => sequenceOf(behind))),
    ]);
  });
  if (all.length === 0) return NEVER;
  return all.length === 1 ? all[0]! : { kind: 'choice', parts: all };
}

/** Forms of one key are the same. */
function keyOf(form: PlainForm): string {
  switch (form.kind) {
    case 'sign':
      return `${form.signs}`;
    case 'before':
    case 'behind':
      return `${form.kind}${form.signs}${form.edge}`;
    case 'times':
      return `{${form.least},${form.most},${keyOf(form.part)}}`;
    default:
      return `${form.kind}(${form.parts.map(keyOf).join()})`;
  }
}

/** Sets of letters that fewer owners ask for tell no letters apart, and single letters do not. */
const FEWEST_OWNERS = 5;
const FEWEST_LETTERS = 4;

/** Letters that all sets of letters which many of the owners ask for have, or have not. */
function alikeLetters(owners: readonly (readonly Expression[])[]): Signs[] {
  const counts = new Map<Signs, number>();
  for (const expressions of owners) {
    const own = new Set<Signs>();
    for (const expression of expressions) lettersIn(expression, own);
    for (const letters of own) counts.set(letters, (counts.get(letters) ?? 0) + 1);
  }
  const usual = [...counts].filter(([, count]) => count >= FEWEST_OWNERS).map(([letters]) => letters);
  return usual.reduce(
    (parts, letters) =>
      parts.flatMap((part) => [part & letters, part & ~letters].filter((one) => one !== NONE)),
    [BIG, SMALL],
  );
}

function lettersIn(expression: Expression, into: Set<Signs>): void {
  if (expression.kind === 'sign') {
    const letters = expression.signs & (BIG | SMALL);
    if (countOf(letters) >= FEWEST_LETTERS) into.add(letters);
  } else if ('parts' in expression) for (const part of expression.parts) lettersIn(part, into);
  else if ('part' in expression) lettersIn(expression.part, into);
}

/** The signs of an expression of one sign. */
function oneSign(expression: Expression): Signs | undefined {
  if (expression.kind === 'sign') return expression.signs;
  if (expression.kind !== 'choice') return undefined;
  let signs = NONE;
  for (const part of expression.parts) {
    const own = oneSign(part);
    if (own === undefined) return undefined;
    signs |= own;
  }
  return signs;
}

function countOf(signs: Signs): number {
  let count = counts.get(signs);
  if (count === undefined) {
    count = 0;
    for (let rest = signs; rest !== NONE; rest &= rest - 1n) count++;
    counts.set(signs, count);
  }
  return count;
}
const counts = new Map<Signs, number>();
