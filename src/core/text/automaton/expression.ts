import { ALL, BIG, bit, DIGITS, NONE, type Signs, SMALL, SPACES, span, TO_SMALL } from './signs.ts';

/** A regular expression as a tree, as far as texts of ASCII go. */
export type Expression =
  /** One sign of these. */
  | { readonly kind: 'sign'; readonly signs: Signs }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Expression[] }
  | {
      readonly kind: 'times';
      readonly part: Expression;
      readonly least: number;
      readonly most: number;
    }
  /** What stands before or behind, and takes no place: it must be there or, if `not`, must not. */
  | {
      readonly kind: 'around';
      readonly part: Expression;
      readonly isBefore: boolean;
      readonly not: boolean;
    }
  /** Beginning or end of the text. */
  | { readonly kind: 'edge'; readonly isEnd: boolean }
  /** A border of a word (`\b`), or where there is none. */
  | { readonly kind: 'border' };

/** The expression holds something that is not known here. */
export class UnknownExpression extends Error {}

/** @throws UnknownExpression */
export function parseExpression(source: string, flags: string): Expression {
  const parser = new Parser(source, flags);
  const found = parser.alternatives();
  if (!parser.isAtEnd()) throw new UnknownExpression(source);
  return found;
}

export const EMPTY: Expression = { kind: 'sequence', parts: [] };

const WORD = DIGITS | BIG | SMALL | bit(95);
const CLASSES: Readonly<Record<string, Signs>> = {
  ...{ d: DIGITS, D: ALL & ~DIGITS, s: SPACES, S: ALL & ~SPACES, w: WORD, W: ALL & ~WORD },
  ...{ n: bit(10), r: bit(13), t: bit(9), f: bit(12), v: bit(11), 0: bit(0) },
};
/** Members in ASCII; scripts other than Latin, marks and letters without case have none. */
const PROPERTIES: Readonly<Record<string, Signs>> = {
  ...{ L: BIG | SMALL, Lu: BIG, Ll: SMALL, N: DIGITS, Nd: DIGITS, M: NONE, Lo: NONE },
  ...{ 'Script=Han': NONE, 'Script=Cyrillic': NONE, 'Script=Arabic': NONE, 'Script=Latin': BIG | SMALL },
};
const LOOKS = [
  ['(?=', false, false],
  ['(?!', false, true],
  ['(?<=', true, false],
  ['(?<!', true, true],
] as const;

class Parser {
  private readonly source: string;
  private readonly anyCase: boolean;
  private readonly lines: boolean;
  private at = 0;
  /** Within what must not stand around: there no sign may be said to be forbidden that is not. */
  private isNot = false;
  private readonly groups: Expression[] = [];
  private readonly named = new Map<string, Expression>();

  constructor(source: string, flags: string) {
    this.source = source;
    this.anyCase = flags.includes('i');
    this.lines = flags.includes('m');
  }

  isAtEnd(): boolean {
    return this.at === this.source.length;
  }

  alternatives(): Expression {
    const parts = [this.sequence()];
    while (this.take('|')) parts.push(this.sequence());
    return parts.length === 1 ? parts[0]! : { kind: 'choice', parts };
  }

  private sequence(): Expression {
    const parts: Expression[] = [];
    while (!this.isAtEnd() && !'|)'.includes(this.source[this.at]!)) parts.push(this.quantified());
    return parts.length === 1 ? parts[0]! : { kind: 'sequence', parts };
  }

  private quantified(): Expression {
    const part = this.atom();
    const found = /^(?:([*+?])|\{(\d+)(,(\d*))?\})\??/.exec(this.source.slice(this.at, this.at + 14));
    if (!found) return part;
    this.at += found[0].length;
    const [, sign, from, comma, to] = found;
    if (sign !== undefined)
      return { kind: 'times', part, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity };
    const most = comma === undefined ? Number(from) : to === '' ? Infinity : Number(to);
    return { kind: 'times', part, least: Number(from), most };
  }

  private atom(): Expression {
    for (const [opening, isBefore, not] of LOOKS) if (this.take(opening)) return this.around(isBefore, not);
    if (this.take('(?:')) return this.closed();
    if (this.source.startsWith('(?', this.at) || this.source[this.at] === '(') return this.group();
    if (this.take('[')) return this.sign(this.class());
    // To match more is no harm: a dot may be a line break, too.
    if (this.take('.')) return { kind: 'sign', signs: this.isNot ? NONE : ALL };
    if (this.take('^')) return this.edge(false);
    if (this.take('$')) return this.edge(true);
    if (this.take('\\')) return this.escaped();
    if ('*+?{}'.includes(this.source[this.at]!)) throw new UnknownExpression(this.source);
    return this.sign(this.literal().signs);
  }

  private around(isBefore: boolean, not: boolean): Expression {
    const isNot = this.isNot;
    this.isNot = not;
    const part = this.closed();
    this.isNot = isNot;
    return { kind: 'around', part, isBefore, not };
  }

  /** Of a line: somewhere in the text. */
  private edge(isEnd: boolean): Expression {
    return this.lines ? EMPTY : { kind: 'edge', isEnd };
  }

  private group(): Expression {
    const name = /^\(\?<([A-Za-z]\w*)>/.exec(this.source.slice(this.at, this.at + 40));
    if (name) this.at += name[0].length;
    else if (!this.take('(') || this.source[this.at] === '?') throw new UnknownExpression(this.source);
    const number = this.groups.push(EMPTY);
    const part = this.closed();
    this.groups[number - 1] = part;
    if (name) this.named.set(name[1]!, part);
    return part;
  }

  private escaped(): Expression {
    if (this.take('b') || this.take('B')) return { kind: 'border' };
    const rest = this.source.slice(this.at, this.at + 40);
    const number = /^[1-9]\d?/.exec(rest)?.[0];
    const name = /^k<([^>]*)>/.exec(rest);
    const again = name?.[0] ?? number;
    if (again === undefined) return this.sign(this.escape().signs);
    this.at += again.length;
    const group = name ? this.named.get(name[1]!) : this.groups[Number(number) - 1];
    if (group === undefined) throw new UnknownExpression(this.source);
    // Anything that the group may be; a group that took no part is the empty text.
    return { kind: 'times', part: group, least: 0, most: 1 };
  }

  private closed(): Expression {
    const part = this.alternatives();
    if (!this.take(')')) throw new UnknownExpression(this.source);
    return part;
  }

  /** Behind the bracket that opens it. */
  private class(): Signs {
    const isTurned = this.take('^');
    let signs = NONE;
    while (!this.take(']')) {
      const from = this.member();
      const isRange = this.source[this.at] === '-' && this.source[this.at + 1] !== ']';
      if (isRange) this.at++;
      signs |= isRange ? rangeOf(from, this.member()) : from.signs;
    }
    if (!isTurned) return signs;
    return this.isNot ? NONE : ALL & ~signs;
  }

  private member(): Member {
    if (this.isAtEnd()) throw new UnknownExpression(this.source);
    return this.take('\\') ? this.escape() : this.literal();
  }

  private escape(): Member {
    const rest = this.source.slice(this.at, this.at + 40);
    const [property, name = ''] = /^[pP]\{([^}]*)\}/.exec(rest) ?? [];
    if (property !== undefined) {
      const members = PROPERTIES[name];
      if (members === undefined) throw new UnknownExpression(this.source);
      this.at += property.length;
      return { signs: property[0] === 'P' ? ALL & ~members : members };
    }
    const code = /^(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|u\{([\da-fA-F]+)\})/.exec(rest);
    if (code) {
      this.at += code[0].length;
      return ofCode(Number.parseInt(code[1] ?? code[2] ?? code[3]!, 16));
    }
    const one = this.source[this.at++] ?? '';
    const signs = CLASSES[one];
    if (signs !== undefined) return { signs };
    if (one === '' || /[A-Za-z\d]/.test(one)) throw new UnknownExpression(this.source);
    return ofCode(one.charCodeAt(0));
  }

  private literal(): Member {
    const code = this.source.codePointAt(this.at)!;
    this.at += code > 0xffff ? 2 : 1;
    return ofCode(code);
  }

  private sign(signs: Signs): Expression {
    return { kind: 'sign', signs: this.cased(signs) };
  }

  private cased(signs: Signs): Signs {
    if (!this.anyCase) return signs;
    return signs | ((signs & BIG) << TO_SMALL) | ((signs & SMALL) >> TO_SMALL);
  }

  private take(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
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
  if (from.code === undefined || to.code === undefined) throw new UnknownExpression();
  return from.code > 127 ? NONE : span(from.code, Math.min(to.code, 127));
}
