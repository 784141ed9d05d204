/** Literals of JavaScript (ECMA-262, 12.9 and 13.2) as data: what is code in them is left out. */

/** A literal that was read. */
export interface Literal {
  /** The same as JSON. */
  readonly json: string;
  /** Offset behind it. */
  readonly end: number;
  /** Texts in it. */
  readonly texts: number;
  /** Members that are code. */
  readonly code: number;
}

/** Names that stand for values, as the parameters of a function that is called at once. */
export type Names = ReadonlyMap<string, string>;

/** Deeper literals are code for all that people write. */
const MAX_DEPTH = 100;
/** Characters that one literal may take in all, counting those that are looked at again. */
const MAX_WORK = 64 << 20;
const BACKSLASH = 92;
const BACKTICK = 96;
const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  0: '',
};
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const NUMBER = /-?(?:0[xXbBoO][\da-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)n?(?=\s*[,\]})])/y;
const SPACE = /(?:\s+|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/)*/y;
/** A call whose arguments are values: `new Date("1990-02-03")`, `ISODate('…')`, `datetime.date(1990, 2, 3)`. */
const WRAPPED =
  /(?:new\s{1,9})?([A-Za-z_$][\w$.]{0,60})\(\s{0,9}(?:"([^"\\\n]{1,400})"|'([^'\\\n]{1,400})'|(-?\d{1,15}(?:\s{0,9},\s{0,9}\d{1,15}){0,6}))\s{0,9}\)(?=\s{0,99}[,\]}])/y;
/** Arguments of dates in numbers: year, month, day; months of JavaScript count from 0. */
const DATE_CALL = /(?:^|\.)(?:Date|UTC|date)$/;
/** What matters in code that is passed over. */
const CODE = /["'`()[\]{},;]|\/[/*]/g;

/** The text of a string or template literal that begins at `at`, and the offset behind it. */
export function stringAt(
  source: string,
  at: number,
): { readonly text: string; readonly end: number } | undefined {
  const quote = source.charCodeAt(at);
  let text = '';
  let from = at + 1;
  for (let i = from; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code === quote) return { text: text + source.slice(from, i), end: i + 1 };
    if (code === 10 && quote !== BACKTICK) return undefined;
    if (code === BACKSLASH) {
      const { text: meant, end } = escapeAt(source, i);
      text += source.slice(from, i) + meant;
      from = end;
      i = end - 1;
    }
  }
  return undefined;
}

function escapeAt(source: string, at: number): { text: string; end: number } {
  const kind = source[at + 1] ?? '';
  if (kind === '\r' && source[at + 2] === '\n') return { text: '', end: at + 3 };
  if (kind === '\n' || kind === '\r') return { text: '', end: at + 2 };
  const hex = /^(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]{1,6})\})/i.exec(source.slice(at + 1, at + 10));
  if (hex === null) return { text: ESCAPES[kind] ?? kind, end: at + 2 };
  const code = Number.parseInt((hex[1] ?? hex[2] ?? hex[3])!, 16);
  return { text: code <= 0x10ffff ? String.fromCodePoint(code) : '', end: at + 1 + hex[0].length };
}

/**
 * Reads the array or object that begins at `at`. Undefined if that is no literal: a block of code, an index, a
 * pattern. Members that are code are `null`; their ranges are told, since data may stand in them.
 */
export class LiteralReader {
  private readonly source: string;
  private readonly names: Names;
  private at = 0;
  private texts = 0;
  private code = 0;
  /** Characters that were looked at in the last reading, some of them more than once. */
  worked = 0;
  /** Where code stands in what was read: begin and end. */
  ranges: (readonly [number, number])[] = [];

  constructor(source: string, names: Names = new Map()) {
    this.source = source;
    this.names = names;
  }

  read(at: number): Literal | undefined {
    this.at = at;
    this.texts = 0;
    this.code = 0;
    this.ranges = [];
    this.worked = 0;
    const json = this.value(0);
    this.worked += this.at - at;
    return json === undefined ? undefined : { json, end: this.at, texts: this.texts, code: this.code };
  }

  private value(depth: number): string | undefined {
    const char = this.source[this.at];
    if (char === '{' || char === '[') {
      if (depth > MAX_DEPTH) return undefined;
      const start = this.at;
      const read = char === '{' ? this.object(depth) : this.array(depth);
      if (read !== undefined && this.endsMember()) return read;
      if (depth === 0) return read;
      this.at = start;
      return this.expression();
    }
    const start = this.at;
    const text = this.text();
    if (text !== undefined) {
      if (this.endsMember()) return JSON.stringify(text);
      this.at = start;
      return this.expression(text);
    }
    return this.number() ?? this.name() ?? this.wrapped() ?? this.expression();
  }

  private text(): string | undefined {
    const quote = this.source[this.at];
    if (quote !== '"' && quote !== "'" && quote !== '`') return undefined;
    const found = stringAt(this.source, this.at);
    if (found === undefined) return undefined;
    this.at = found.end;
    this.texts++;
    return found.text;
  }

  private number(): string | undefined {
    NUMBER.lastIndex = this.at;
    const found = NUMBER.exec(this.source)?.[0];
    if (found === undefined) return undefined;
    this.at += found.length;
    return JSON.stringify(found);
  }

  private name(): string | undefined {
    const start = this.at;
    const word = this.word();
    if (word === undefined) return undefined;
    if (this.endsMember()) {
      const known = this.names.get(word);
      if (known?.startsWith('"')) this.texts++;
      return known ?? (word === 'true' || word === 'false' ? word : 'null');
    }
    this.at = start;
    return undefined;
  }

  /** The value in a call that only says of what kind it is; of other calls what is in them is code. */
  private wrapped(): string | undefined {
    WRAPPED.lastIndex = this.at;
    const found = WRAPPED.exec(this.source);
    if (found === null) return undefined;
    const text = found[2] ?? found[3] ?? dateOf(found[1]!, found[4]!);
    if (text === undefined) return undefined;
    this.at += found[0].length;
    if (found[4] === undefined) this.texts++;
    else this.code++;
    return JSON.stringify(text);
  }

  private word(): string | undefined {
    WORD.lastIndex = this.at;
    const word = WORD.exec(this.source)?.[0];
    if (word !== undefined) this.at += word.length;
    return word;
  }

  private array(depth: number): string | undefined {
    const members = this.members(']', () => this.value(depth + 1));
    return members && `[${members.join(',')}]`;
  }

  private object(depth: number): string | undefined {
    const members = this.members('}', () => this.member(depth));
    return members && `{${members.filter((member) => member !== '').join(',')}}`;
  }

  /** What stands between the brackets, parted by commas; undefined if something there is no value. */
  private members(end: string, read: () => string | undefined): string[] | undefined {
    const members: string[] = [];
    this.at++;
    for (;;) {
      this.space();
      const char = this.source[this.at];
      if (char === undefined) return undefined;
      this.at += char === end || char === ',' ? 1 : 0;
      if (char === end) return members;
      if (char === ',') continue;
      const member = read();
      if (member === undefined) return undefined;
      members.push(member);
    }
  }

  /** `key: value`; '' for what is code. */
  private member(depth: number): string | undefined {
    if (this.source.startsWith('...', this.at)) return this.expression() === undefined ? undefined : '';
    const key = this.key();
    if (key === undefined) return undefined;
    this.space();
    const char = this.source[this.at];
    if (char === ',' || char === '}') {
      const known = this.names.get(key);
      return known === undefined ? '' : `${JSON.stringify(key)}:${known}`;
    }
    if (char === '(') return this.expression() === undefined ? undefined : '';
    if (char !== ':') return undefined;
    this.at++;
    this.space();
    const value = this.value(depth + 1);
    return value === undefined ? undefined : `${JSON.stringify(key)}:${value}`;
  }

  private key(): string | undefined {
    const text = this.text();
    if (text !== undefined) {
      this.texts--;
      return text;
    }
    const digits = /^\d{1,15}/.exec(this.source.slice(this.at, this.at + 16))?.[0];
    if (digits === undefined) return this.word();
    this.at += digits.length;
    return digits;
  }

  /** Passes over code up to the end of the member. Of a text with code behind it the text is kept. */
  private expression(text?: string): string | undefined {
    const start = this.at;
    const end = endOfExpression(this.source, start);
    this.worked += (end ?? this.source.length) - start;
    if (this.worked > MAX_WORK) return undefined;
    if (end === undefined || end === start) return undefined;
    this.at = end;
    this.code++;
    this.ranges.push([start, end]);
    return text === undefined ? 'null' : JSON.stringify(text);
  }

  private endsMember(): boolean {
    const before = this.at;
    this.space();
    const char = this.source[this.at];
    const ends = char === ',' || char === ']' || char === '}' || char === undefined;
    if (!ends) this.at = before;
    return ends;
  }

  private space(): void {
    const code = this.source.charCodeAt(this.at);
    if (code > 32 && code !== 47 && code < 128) return;
    SPACE.lastIndex = this.at;
    this.at += SPACE.exec(this.source)?.[0].length ?? 0;
  }
}

/** `Date(1990, 1, 3)` → `1990-02-03`. Undefined of numbers that are no date. */
function dateOf(call: string, numbers: string): string | undefined {
  if (!DATE_CALL.test(call)) return undefined;
  const [year, month = 0, day = 1, ...rest] = numbers.split(',').map(Number);
  const isDate = numbers.includes(',') && year! >= 1000 && year! <= 9999 && month >= 0 && month <= 12;
  if (!isDate || day < 1 || day > 31 || rest.length > 4) return undefined;
  const shown = call.endsWith('date') ? month : month + 1;
  const two = (number: number) => String(number).padStart(2, '0');
  return shown >= 1 && shown <= 12 ? `${year}-${two(shown)}-${two(day)}` : undefined;
}

/** Longer code within a literal is not data. */
const MAX_CODE = 1 << 20;

function endOfExpression(source: string, start: number): number | undefined {
  let depth = 0;
  CODE.lastIndex = start;
  for (let found = CODE.exec(source); found !== null; found = CODE.exec(source)) {
    const { index } = found;
    if (index - start > MAX_CODE) return undefined;
    const char = found[0];
    if (char === '"' || char === "'" || char === '`')
      CODE.lastIndex = stringAt(source, index)?.end ?? index + 1;
    else if (char === '//') CODE.lastIndex = behind(source, '\n', index);
    else if (char === '/*') CODE.lastIndex = behind(source, '*/', index);
    else if (char === '(' || char === '[' || char === '{') depth++;
    else if (depth > 0) {
      if (char !== ',' && char !== ';') depth--;
    } else return char === ';' || char === ')' ? undefined : index;
  }
  return undefined;
}

function behind(source: string, mark: string, from: number): number {
  const end = source.indexOf(mark, from + 2);
  return end < 0 ? source.length : end + mark.length;
}
