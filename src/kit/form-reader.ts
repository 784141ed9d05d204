import { type Expression, parseExpression, UnknownExpression } from '../core/text/automaton/expression.ts';
import { ALL, DIGITS, inSmall, NONE, type Signs, wordsOf } from '../core/text/automaton/signs.ts';
import type { FormGate } from './form-gate.ts';
import { shortestMatch } from './shortest-form.ts';

/** The gate of a form, the source of an expression with the flag `u`; open where it has what is not known here. */
export function gateOf(form: string, anyCase: boolean): FormGate {
  const { first, needed, ...part } = read(form, anyCase);
  return { ...part, first: wordsOf(first), needed: wordsOf(needed), shortest: shortestMatch(form) };
}

function read(form: string, anyCase: boolean): Part {
  try {
    return partOf(parseExpression(form, anyCase ? 'iu' : 'u'));
  } catch (error) {
    if (error instanceof UnknownExpression) return OPEN;
    throw error;
  }
}

/** As long as it is put together, signs are one number each. */
type Part = Omit<FormGate, 'shortest' | 'first' | 'needed'> & {
  readonly first: Signs;
  readonly needed: Signs;
};

/** Lets everything pass. */
const OPEN: Part = {
  ...{ least: 0, most: Infinity, leastDigits: 0, mostDigits: Infinity },
  ...{ first: ALL, needed: NONE, isInside: false },
};

const NOTHING: Part = { ...OPEN, most: 0, mostDigits: 0, first: NONE };
/** Of alternatives that no text of ASCII fits. */
const NEVER: Part = { ...NOTHING, least: Infinity };

function partOf(expression: Expression): Part {
  switch (expression.kind) {
    case 'sign':
      return sign(expression.signs);
    case 'sequence':
      return expression.parts.map(partOf).reduce(inTurn, NOTHING);
    case 'choice':
      return expression.parts.map(partOf).reduce(either);
    case 'times':
      return times(partOf(expression.part), expression.least, expression.most);
    case 'around':
      return expression.not ? NOTHING : around(partOf(expression.part), expression.isBefore);
    default:
      // Edges and borders take no place.
      return NOTHING;
  }
}

function sign(signs: Signs): Part {
  if (signs === NONE) return NEVER;
  const small = inSmall(signs);
  return {
    ...{ least: 1, most: 1, first: signs, isInside: false },
    leastDigits: (signs & ~DIGITS) === NONE ? 1 : 0,
    mostDigits: (signs & DIGITS) === NONE ? 0 : 1,
    needed: (small & (small - 1n)) === NONE ? small : NONE,
  };
}

function inTurn(a: Part, b: Part): Part {
  if (a.least === Infinity || b.least === Infinity) return NEVER;
  return {
    least: a.least + b.least,
    most: a.most + b.most,
    leastDigits: a.leastDigits + b.leastDigits,
    mostDigits: a.mostDigits + b.mostDigits,
    first: a.first | (a.least === 0 ? b.first : NONE),
    needed: a.needed | b.needed,
    isInside: a.isInside || (a.most === 0 && b.isInside),
  };
}

function either(a: Part, b: Part): Part {
  if (a.least === Infinity) return b;
  if (b.least === Infinity) return a;
  return {
    least: Math.min(a.least, b.least),
    most: Math.max(a.most, b.most),
    leastDigits: Math.min(a.leastDigits, b.leastDigits),
    mostDigits: Math.max(a.mostDigits, b.mostDigits),
    first: a.first | b.first,
    needed: a.needed & b.needed,
    isInside: a.isInside && b.isInside,
  };
}

function times(part: Part, from: number, to: number): Part {
  if (part.least === Infinity) return from === 0 ? NOTHING : NEVER;
  const most = (one: number) => (one === 0 ? 0 : one * to);
  return {
    least: part.least * from,
    most: most(part.most),
    leastDigits: part.leastDigits * from,
    mostDigits: most(part.mostDigits),
    first: part.first,
    needed: from === 0 ? NONE : part.needed,
    isInside: from > 0 && part.isInside,
  };
}

/** What stands around a match takes no place in it. */
function around(part: Part, isBefore: boolean): Part {
  if (part.least === Infinity) return NEVER;
  return { ...NOTHING, needed: part.needed, isInside: isBefore && part.least > 0 };
}
