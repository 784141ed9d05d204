import { characterSet, classEscape, NO_LINE_END, propertyEscape, type SetItem } from './characters.ts';
import { isNullable, PatternError, type PatternFault, type PatternNode } from './syntax.ts';

const LONGEST_SOURCE = 2_000;
const DEEPEST = 40;
/** The most that `{m,n}` may say. */
const MOST_REPEATS = 256;

/**
 * Reads a pattern in the syntax of ECMAScript with the flag `u` (and `i` if case is ignored), without what no
 * automaton can run: lookaround and backreferences. Groups do not capture. Throws `PatternError`.
 */
export function parsePattern(source: string, ignoreCase = false): PatternNode {
  if (source.length > LONGEST_SOURCE) throw new PatternError('too-long', LONGEST_SOURCE);
  const parser = new Parser(source, ignoreCase);
  const node = parser.whole();
  if (isNullable(node)) throw new PatternError('matches-nothing', 0);
  return node;
}

const CONTROL: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13 };

class Parser {
  private readonly source: string;
  private readonly ignoreCase: boolean;
  private at = 0;
  private depth = 0;

  constructor(source: string, ignoreCase: boolean) {
    this.source = source;
    this.ignoreCase = ignoreCase;
  }

  whole(): PatternNode {
    const node = this.alternatives();
    if (this.at < this.source.length) this.fail('unexpected');
    return node;
  }

  private alternatives(): PatternNode {
    const parts = [this.sequence()];
    while (this.skip('|')) parts.push(this.sequence());
    return parts.length === 1 ? parts[0]! : { kind: 'any', parts };
  }

  private sequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) parts.push(this.repeated());
    return parts.length === 1 ? parts[0]! : { kind: 'all', parts };
  }

  private repeated(): PatternNode {
    const from = this.at;
    const part = this.atom();
    const times = this.times();
    if (!times) return part;
    // An empty round of a loop means one thing to an automaton and another to a program that goes back.
    if (isNullable(part)) throw new PatternError('repeats-nothing', from);
    const greedy = !this.skip('?');
    return { kind: 'repeat', part, least: times[0], most: times[1], greedy };
  }

  private times(): readonly [number, number] | undefined {
    if (this.skip('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.skip('+')) return [1, Number.POSITIVE_INFINITY];
    if (this.skip('?')) return [0, 1];
    if (this.source[this.at] !== '{') return undefined;
    const found = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(this.source.slice(this.at));
    if (!found) return this.fail('repeat');
    const least = Number(found[1]);
    const most =
      found[2] === undefined ? least : found[3] === '' ? Number.POSITIVE_INFINITY : Number(found[3]);
    const finite = most === Number.POSITIVE_INFINITY ? least : most;
    if (most < least || most === 0 || finite > MOST_REPEATS) this.fail('repeat');
    this.at += found[0].length;
    return [least, most];
  }

  private atom(): PatternNode {
    const character = this.source[this.at]!;
    if (character === '(') return this.group();
    if (character === '[') return this.bracketed();
    if (character === '\\') return this.escaped();
    if (this.skip('.')) return this.set([NO_LINE_END]);
    if (this.skip('^')) return { kind: 'assert', what: 'start' };
    if (this.skip('$')) return { kind: 'assert', what: 'end' };
    if ('*+?{}]'.includes(character)) this.fail('unexpected');
    const code = this.character();
    return this.set([[code, code]]);
  }

  private group(): PatternNode {
    const from = this.at;
    if (++this.depth > DEEPEST) this.fail('too-large');
    this.at++;
    if (this.skip('?') && !this.skip(':'))
      this.fail(/^(?:[=!]|<[=!])/.test(this.source.slice(this.at)) ? 'lookaround' : 'group');
    const node = this.alternatives();
    if (!this.skip(')')) throw new PatternError('unclosed', from);
    this.depth--;
    return node;
  }

  /** `[…]`. A set alone does not go on beyond what it can hold. */
  private bracketed(): PatternNode {
    const from = this.at++;
    const negated = this.skip('^');
    const items: SetItem[] = [];
    while (this.source[this.at] !== ']') {
      if (this.at >= this.source.length) throw new PatternError('unclosed', from);
      items.push(this.classItem());
    }
    this.at++;
    return { kind: 'set', set: characterSet(items, negated, this.ignoreCase) };
  }

  private classItem(): SetItem {
    const first = this.classAtom();
    if (this.source[this.at] !== '-' || [undefined, ']'].includes(this.source[this.at + 1]))
      return typeof first === 'number' ? [first, first] : first;
    this.at++;
    const last = this.classAtom();
    if (typeof first !== 'number' || typeof last !== 'number' || last < first) return this.fail('range');
    return [first, last];
  }

  private classAtom(): number | SetItem {
    if (this.source[this.at] !== '\\') return this.character();
    const known = this.knownClass();
    if (known) return known;
    if (this.source[this.at + 1] === 'b') {
      this.at += 2;
      return 8;
    }
    return this.characterEscape();
  }

  private escaped(): PatternNode {
    const letter = this.source[this.at + 1] ?? '';
    if (letter === 'b' || letter === 'B') {
      this.at += 2;
      return { kind: 'assert', what: letter === 'b' ? 'word' : 'not-word' };
    }
    if (/[1-9k]/.test(letter)) this.fail('backreference');
    const known = this.knownClass();
    if (known) return this.set([known]);
    const code = this.characterEscape();
    return this.set([[code, code]]);
  }

  /** `\d`, `\p{…}` and the like. */
  private knownClass(): SetItem | undefined {
    const letter = this.source[this.at + 1] ?? '';
    const item = classEscape(letter);
    if (item) {
      this.at += 2;
      return item;
    }
    if (letter !== 'p' && letter !== 'P') return undefined;
    const name = /^\{([^}]{1,90})\}/.exec(this.source.slice(this.at + 2));
    const property = name ? propertyEscape(name[1]!, letter === 'P') : undefined;
    if (!name || !property) return this.fail('property');
    this.at += 2 + name[0].length;
    return property;
  }

  private characterEscape(): number {
    const rest = this.source.slice(this.at + 1);
    const hex = /^(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|u\{([\dA-Fa-f]{1,6})\})/.exec(rest);
    if (hex) {
      const code = Number.parseInt((hex[1] ?? hex[2] ?? hex[3])!, 16);
      if (code > 0x10ffff) this.fail('escape');
      this.at += 1 + hex[0].length;
      return code;
    }
    const control = CONTROL[rest[0] ?? ''];
    if (control === undefined && !/^[!-/:-@[-`{-~]/.test(rest)) this.fail('escape');
    this.at += 2;
    return control ?? rest.charCodeAt(0);
  }

  private character(): number {
    const code = this.source.codePointAt(this.at)!;
    this.at += code > 0xffff ? 2 : 1;
    return code;
  }

  private set(items: readonly SetItem[]): PatternNode {
    return { kind: 'set', set: characterSet(items, false, this.ignoreCase) };
  }

  private skip(character: string): boolean {
    if (this.source[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private fail(fault: PatternFault): never {
    throw new PatternError(fault, this.at);
  }
}
