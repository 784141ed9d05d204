import {
  ALL,
  BIG,
  bit,
  DIGITS,
  inSmall,
  NONE,
  type Signs,
  SMALL,
  SPACES,
  span,
  TO_SMALL,
  wordsOf,
} from '../core/text/automaton/signs.ts';
import type { FormGate } from './form-gate.ts';
import { shortestMatch } from './shortest-form.ts';

/** The gate of a form, the source of an expression with the flag `u`; open where it has what is not known here. */
export function gateOf(form: string, anyCase: boolean): FormGate {
  const part = partOf(form, anyCase) ?? OPEN;
  return {
    ...part,
    ...{ first: wordsOf(part.first), needed: wordsOf(part.needed), shortest: shortestMatch(form) },
  };
}

function partOf(form: string, anyCase: boolean): Part | undefined {
  const reader = new FormReader(form, anyCase);
  try {
    const part = reader.alternatives();
    return reader.isAtEnd() ? part : undefined;
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

class Unknown extends Error {}

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

const CLASSES: Readonly<Record<string, Signs>> = {
  ...{ d: DIGITS, D: ALL & ~DIGITS, s: SPACES, S: ALL & ~SPACES },
  ...{ w: DIGITS | BIG | SMALL | bit(95), W: ALL & ~(DIGITS | BIG | SMALL | bit(95)) },
  ...{ n: bit(10), r: bit(13), t: bit(9) },
};
const PROPERTIES: Readonly<Record<string, Signs>> = {
  ...{ L: BIG | SMALL, Lu: BIG, Ll: SMALL, N: DIGITS, Nd: DIGITS, M: NONE, Lo: NONE },
};

class FormReader {
  private readonly form: string;
  private readonly anyCase: boolean;
  private at = 0;
  private readonly groups: Part[] = [];

  constructor(form: string, anyCase: boolean) {
    this.form = form;
    this.anyCase = anyCase;
  }

  isAtEnd(): boolean {
    return this.at === this.form.length;
  }

  alternatives(): Part {
    let all = this.sequence();
    while (this.take('|')) all = either(all, this.sequence());
    return all;
  }

  private sequence(): Part {
    let all = NOTHING;
    while (!this.isAtEnd() && !'|)'.includes(this.form[this.at]!)) all = inTurn(all, this.quantified());
    return all;
  }

  private quantified(): Part {
    const part = this.atom();
    const found = /^(?:([*+?])|\{(\d+)(,(\d*))?\})\??/.exec(this.form.slice(this.at, this.at + 12));
    if (!found) return part;
    this.at += found[0].length;
    const [, sign, from, comma, to] = found;
    if (sign !== undefined) return times(part, sign === '+' ? 1 : 0, sign === '?' ? 1 : Infinity);
    return times(part, Number(from), comma === undefined ? Number(from) : to === '' ? Infinity : Number(to));
  }

  private atom(): Part {
    if (this.take('(?:')) return this.closed();
    if (this.take('(?<=')) return around(this.closed(), true);
    if (this.take('(?=')) return around(this.closed(), false);
    for (const not of ['(?!', '(?<!']) {
      if (!this.take(not)) continue;
      this.closed();
      return NOTHING;
    }
    if (this.take('(?')) throw new Unknown();
    if (this.take('(')) {
      const number = this.groups.push(OPEN);
      const part = this.closed();
      this.groups[number - 1] = part;
      return part;
    }
    if (this.take('[')) return sign(this.cased(this.class()));
    if (this.take('.')) return sign(ALL);
    if (this.take('^') || this.take('$')) return NOTHING;
    if (this.take('\\')) return this.escaped();
    if ('*+?{}'.includes(this.form[this.at]!)) throw new Unknown();
    return sign(this.cased(this.literal().signs));
  }

  private escaped(): Part {
    if (this.take('b') || this.take('B')) return NOTHING;
    const number = /^[1-9]\d?/.exec(this.form.slice(this.at, this.at + 2))?.[0];
    if (number === undefined) return sign(this.cased(this.escape().signs));
    this.at += number.length;
    // A group that took no part is the empty text.
    return times(this.groups[Number(number) - 1] ?? OPEN, 0, 1);
  }

  private closed(): Part {
    const part = this.alternatives();
    if (!this.take(')')) throw new Unknown();
    return part;
  }

  /** Behind the bracket that opens it. */
  private class(): Signs {
    const isTurned = this.take('^');
    let signs = NONE;
    while (!this.take(']')) {
      const from = this.member();
      const isRange = this.form[this.at] === '-' && this.form[this.at + 1] !== ']';
      if (isRange) this.at++;
      signs |= isRange ? rangeOf(from, this.member()) : from.signs;
    }
    return isTurned ? ALL & ~signs : signs;
  }

  private member(): Member {
    if (this.isAtEnd()) throw new Unknown();
    if (this.take('\\')) return this.escape();
    return this.literal();
  }

  private escape(): Member {
    const rest = this.form.slice(this.at, this.at + 40);
    const [property, name = ''] = /^[pP]\{([^}]*)\}/.exec(rest) ?? [];
    if (property !== undefined) {
      const members = PROPERTIES[name];
      if (members === undefined) throw new Unknown();
      this.at += property.length;
      return { signs: property[0] === 'P' ? ALL & ~members : members };
    }
    const code = /^u([\da-fA-F]{4})/.exec(rest)?.[1];
    if (code !== undefined) {
      this.at += 5;
      return ofCode(Number.parseInt(code, 16));
    }
    const one = this.form[this.at++] ?? '';
    const signs = CLASSES[one];
    if (signs !== undefined) return { signs };
    if (one === '' || /[A-Za-z\d]/.test(one)) throw new Unknown();
    return ofCode(one.charCodeAt(0));
  }

  private literal(): Member {
    const code = this.form.codePointAt(this.at)!;
    this.at += code > 0xffff ? 2 : 1;
    return ofCode(code);
  }

  private cased(signs: Signs): Signs {
    if (!this.anyCase) return signs;
    return signs | ((signs & BIG) << TO_SMALL) | ((signs & SMALL) >> TO_SMALL);
  }

  private take(text: string): boolean {
    if (!this.form.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }
}

/** A sign, or a class of signs, which has no code. */
interface Member {
  readonly signs: Signs;
  readonly code?: number;
}

const ofCode = (code: number): Member => ({ signs: code > 127 ? NONE : bit(code), code });

function rangeOf(from: Member, to: Member): Signs {
  if (from.code === undefined || to.code === undefined) throw new Unknown();
  return from.code > 127 ? NONE : span(from.code, Math.min(to.code, 127));
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
