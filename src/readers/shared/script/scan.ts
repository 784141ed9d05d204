import { calledNames } from './called.ts';
import { decodedText } from './decode.ts';
import type { Flight } from './flight.ts';
import { type Literal, LiteralReader, type Names, stringAt } from './literal.ts';

/** What is found in a script. `at`: offset into the script that it begins at. */
export interface ScriptSink {
  /** Arrays and objects, as JSON. */
  data(json: string, at: number): void;
  /** A comment or a text of some length. */
  text(text: string, at: number): void;
  /** Markup in a text. */
  markup(text: string, at: number): void;
  /** A source map in a `data:` URL. */
  map(url: string, at: number): void;
}

/** Work spent on what looks like data and is code, in lengths of the script. */
const BUDGET = 12;
/** Rows that are gathered before they are told. */
const MAX_GATHERED = 1 << 20;
const MARK = /["'`{[(/]/g;
/** Words or numbers that could be somebody's. Most texts of a program have none, and cost no more than this. */
const TELLING = /\d[\d ().,/-]{3}|\d{4}|@|\p{Lu}[\p{L}\p{M}'’-]{1,40},?\s+[\p{Lu}\p{Lo}]|[\p{Lo}]{2}/u;
const TELLING_DATA = /"(?:\p{Lu}|\p{Lo})[\p{L}\p{M}]|\d[\d ().-]{4}|@/u;
const SOURCE_MAP = /[#@]\s{0,5}sourceMappingURL\s{0,5}=\s{0,5}(data:[^\s'"*]{10,})/;
/** What may stand before an array or object, and before a regular expression. */
const BEFORE_VALUE = new Set('=([,:?|&');
const BEFORE_PATTERN = new Set('=([,:?|&!;{}>+');

/**
 * Comments, texts and data of a script (ECMA-262). It is no parser: code is passed over, and told from data by
 * trying. Bundles thus cost little more than one pass and say little.
 */
export class ScriptScan {
  private readonly source: string;
  private readonly sink: ScriptSink;
  private readonly names: Names;
  private readonly flight: Flight;
  private budget: number;
  private gathered: { lead: string; rows: string[]; at: number; size: number } | undefined;
  private comment: { text: string; at: number; end: number } | undefined;
  /** Parts still to be read. */
  private readonly parts: (readonly [number, number])[] = [];

  constructor(source: string, sink: ScriptSink, flight: Flight) {
    this.source = source;
    this.sink = sink;
    this.flight = flight;
    this.names = calledNames(source);
    this.budget = source.length * BUDGET;
  }

  run(): void {
    this.part(0, this.source.length);
    for (let part = this.parts.pop(); part !== undefined; part = this.parts.pop()) this.part(...part);
    this.endGathered();
    this.endComment();
  }

  private part(from: number, to: number): void {
    let at = from;
    const pattern = new RegExp(MARK);
    pattern.lastIndex = at;
    for (
      let found = pattern.exec(this.source);
      found !== null && found.index < to;
      found = pattern.exec(this.source)
    ) {
      at = this.mark(found[0], found.index);
      pattern.lastIndex = at;
    }
  }

  /** Reads what begins here; returns where to go on. */
  private mark(char: string, at: number): number {
    if (char === '/') return this.slash(at);
    if (char === '{' || char === '[') return this.bracket(char, at);
    if (char === '(') return this.call(at);
    const found = stringAt(this.source, at);
    if (found === undefined) return at + 1;
    this.string(found.text, at);
    return found.end;
  }

  private slash(at: number): number {
    const { source } = this;
    const next = source[at + 1];
    if (next === '/' || next === '*') {
      const mark = next === '/' ? '\n' : '*/';
      const found = source.indexOf(mark, at + 2);
      const end = found < 0 ? source.length : found;
      this.addComment(source.slice(at + 2, end), at, next === '/' ? end : -1);
      return next === '/' ? end : Math.min(source.length, end + 2);
    }
    if (!BEFORE_PATTERN.has(this.before(at))) return at + 1;
    return patternEnd(source, at);
  }

  private bracket(char: string, at: number): number {
    const before = this.before(at);
    const possible =
      BEFORE_VALUE.has(before) || before === '' || (/[nt;}]/.test(before) && this.follows(at, before));
    if (!possible || this.budget <= 0) return at + 1;
    const reader = new LiteralReader(this.source, this.names);
    const literal = reader.read(at);
    if (literal === undefined || (literal.code > 0 && literal.texts === 0)) {
      this.budget -= reader.worked + 20;
      return at + 1;
    }
    this.budget -= reader.worked;
    if (char === '[' && literal.texts === 0 && this.flight.size === 0) return literal.end;
    this.literal(literal, at, before === '(' ? this.callee(at) : '');
    for (let i = reader.ranges.length - 1; i >= 0; i--) this.parts.push(reader.ranges[i]!);
    return literal.end;
  }

  /** `return {`, `export default [`, and values at the begin of a statement. */
  private follows(at: number, before: string): boolean {
    if (before === ';' || before === '}') return this.source[at] === '[';
    return /(?:return|default)\s{0,20}$/.test(this.source.slice(Math.max(0, at - 30), at));
  }

  /** Calls whose arguments are values, one like the other, are rows. */
  private call(at: number): number {
    if (!/["'`\d]/.test(this.source[at + 1] ?? '') || this.budget <= 0) return at + 1;
    const args = this.argumentsAt(at);
    if (args === undefined || args.texts < 2) return at + 1;
    this.gather(this.callee(at + 1), args.json, at);
    return args.end;
  }

  private argumentsAt(at: number): Literal | undefined {
    const close = closingParenthesis(this.source, at);
    if (close === undefined) return undefined;
    const text = `[${this.source.slice(at + 1, close)}]`;
    const literal = new LiteralReader(text, this.names).read(0);
    this.budget -= text.length;
    if (literal === undefined || literal.code > 0 || literal.end !== text.length) return undefined;
    return { ...literal, end: close + 1 };
  }

  private literal(literal: Literal, at: number, callee: string): void {
    if (callee.endsWith('__next_f.push')) {
      this.flight.push(literal.json);
      return;
    }
    this.gather(callee, literal.json, at);
  }

  private gather(lead: string, json: string, at: number): void {
    if (this.gathered !== undefined && (lead === '' || this.gathered.lead !== lead)) this.endGathered();
    this.gathered ??= { lead, rows: [], at, size: 0 };
    this.gathered.rows.push(json);
    this.gathered.size += json.length;
    if (lead === '' || this.gathered.size > MAX_GATHERED) this.endGathered();
  }

  private endGathered(): void {
    const { gathered } = this;
    if (gathered === undefined) return;
    this.gathered = undefined;
    const { rows, at } = gathered;
    const json = rows.length === 1 ? rows[0]! : `[${rows.join(',')}]`;
    if (!TELLING_DATA.test(json)) return;
    this.sink.data(json, at);
    for (const text of json.matchAll(LONG_TEXT)) this.inner(text[0], at);
  }

  /** A text in data that stands for other data. */
  private inner(quoted: string, at: number): void {
    if (!/[{[<%]|^"[\w+/-]{24,}={0,2}"$/.test(quoted)) return;
    this.decoded(JSON.parse(quoted), at);
  }

  private string(text: string, at: number): void {
    if (text.length < 4) return;
    if (isBinary(text)) return;
    if (text.length > 12 && this.decoded(text, at)) return;
    if (TELLING.test(text) && /\s|\d{5}|(?:\d[.-]?){7}/.test(text)) this.sink.text(text, at);
  }

  private decoded(text: string, at: number): boolean {
    const decoded = decodedText(text);
    if (decoded === undefined) return false;
    if (decoded.kind === 'json') this.sink.data(decoded.text, at);
    else if (decoded.kind === 'markup') this.sink.markup(decoded.text, at);
    else this.sink.text(decoded.text, at);
    return true;
  }

  /** Comments of single lines that follow each other are one. */
  private addComment(text: string, at: number, end: number): void {
    const map = SOURCE_MAP.exec(text);
    if (map !== null) {
      this.sink.map(map[1]!, at);
      return;
    }
    const { comment } = this;
    if (comment !== undefined && end >= 0 && this.source.slice(comment.end, at).trim() === '') {
      comment.text += `\n${text.trim()}`;
      comment.end = end;
      return;
    }
    this.endComment();
    if (end >= 0) this.comment = { text: text.trim(), at, end };
    else this.tellComment(text.replace(/\n\s{0,200}\*(?: |$)/gm, '\n'), at);
  }

  private endComment(): void {
    const { comment } = this;
    this.comment = undefined;
    if (comment !== undefined) this.tellComment(comment.text, comment.at);
  }

  private tellComment(text: string, at: number): void {
    if (TELLING.test(text)) this.sink.text(text.trim(), at);
  }

  /** The last character before, white space aside. */
  private before(at: number): string {
    let i = at - 1;
    while (i >= 0 && this.source.charCodeAt(i) <= 32) i--;
    return i < 0 ? '' : this.source[i]!;
  }

  /** What is called: `list.push` of `list.push(…`. */
  private callee(at: number): string {
    return /([\w$.]{1,80})\s{0,5}\(\s{0,40}$/.exec(this.source.slice(Math.max(0, at - 120), at))?.[1] ?? '';
  }
}

/** Programs and tables of bytes that are written as a text: their first characters tell. */
function isBinary(text: string): boolean {
  let controls = 0;
  const seen = Math.min(text.length, 500);
  for (let i = 0; i < seen; i++) {
    const code = text.charCodeAt(i);
    if (code < 9 || (code > 13 && code < 32) || code === 0xfffd) controls++;
  }
  return controls > 2 && controls * 20 > seen;
}

/** Texts of JSON that may stand for other data. */
const LONG_TEXT = /"(?:[^"\\]|\\.){24,}"/g;

/** Behind a regular expression; behind its slash if it is none. */
function patternEnd(source: string, at: number): number {
  let inClass = false;
  for (let i = at + 1; i < source.length; i++) {
    const char = source[i]!;
    if (char === '\n') break;
    if (char === '\\') i++;
    else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (char === '/' && !inClass) return i + 1;
  }
  return at + 1;
}

const MAX_ARGUMENTS = 20_000;

/** The end of a call's arguments that are values: undefined if there is code in them. */
function closingParenthesis(source: string, at: number): number | undefined {
  for (let i = at + 1; i < source.length && i - at < MAX_ARGUMENTS; i++) {
    const char = source[i]!;
    if (char === ')') return i;
    if (char === '"' || char === "'" || char === '`') {
      const found = stringAt(source, i);
      if (found === undefined) return undefined;
      i = found.end - 1;
    } else if (!/[\s\w.,+-]/.test(char)) return undefined;
  }
  return undefined;
}
