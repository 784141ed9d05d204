/** Tokens of SQL as databases write it into dumps (ISO/IEC 9075-2, 5.2, and what each vendor adds). */
export type TokenKind = 'word' | 'name' | 'text' | 'number' | 'mark' | 'comment';

export interface Token {
  readonly kind: TokenKind;
  /** Without quotes; words as they are written. */
  readonly text: string;
  readonly line: number;
}

const SPACE = /[\s\uFEFF\0]{1,4096}/y;
const WORD = /[\p{L}_@#$:\\][\p{L}\p{M}\p{N}_@#$.:]{0,400}/uy;
const NUMBER =
  /[-+]?(?:0[xX][0-9A-Fa-f]{0,60000000}|(?:\d{1,400}\.?\d{0,400}|\.\d{1,400})(?:[eE][-+]?\d{1,9})?)/y;
const DOLLAR = /\$(?:[A-Za-z_]\w{0,60})?\$/y;
/** Longer tokens are cut: no dump needs them to say who is in it. */
const MAX_TOKEN = 64 << 20;
const ESCAPES: Readonly<Record<string, string>> = { '0': '', b: '', n: '\n', r: '', t: '\t', Z: '' };

/** Cuts SQL that arrives in chunks into tokens. */
export class SqlLexer {
  line = 1;
  /** A backslash in a text escapes, as in MySQL. */
  escapes = false;
  #text = '';
  #at = 0;
  #last = false;

  /** Adds a chunk, or says that nothing follows. */
  feed(chunk: string, last: boolean): void {
    this.#text = this.#text.slice(this.#at) + chunk;
    this.#at = 0;
    this.#last = last;
  }

  /** The next token, or undefined if it may go on in what has not come yet. */
  next(): Token | undefined {
    this.#skip();
    const from = this.#at;
    if (from >= this.#text.length) return undefined;
    const token = this.#token(from);
    if (token === undefined || (this.#at >= this.#text.length && !this.#last)) {
      this.#at = from;
      if (this.#text.length - from > MAX_TOKEN) this.#last = true;
      return undefined;
    }
    this.line += newlines(this.#text, from, this.#at);
    return token;
  }

  /** The next whole line, for data that stands between statements. */
  nextLine(): string | undefined {
    const end = this.#text.indexOf('\n', this.#at);
    if (end < 0 && !this.#last) return undefined;
    if (end < 0 && this.#at >= this.#text.length) return undefined;
    const stop = end < 0 ? this.#text.length : end;
    const line = this.#text.slice(this.#at, stop).replace(/\r$/, '');
    this.#at = Math.min(stop + 1, this.#text.length);
    this.line++;
    return line;
  }

  #skip(): void {
    for (;;) {
      SPACE.lastIndex = this.#at;
      const found = SPACE.exec(this.#text);
      if (found === null) return;
      this.line += newlines(found[0], 0, found[0].length);
      this.#at += found[0].length;
    }
  }

  #token(from: number): Token | undefined {
    const text = this.#text;
    const c = text[from]!;
    const next = text[from + 1] ?? '';
    if (c === '-' && next === '-') return this.#until('\n', from + 2);
    if (c === '#' && (from === 0 || text[from - 1] === '\n')) return this.#until('\n', from + 1);
    if (c === '/' && next === '*') return this.#until('*/', from + 2);
    if (c === "'") return this.#quoted("'", from, 'text');
    if (/[NnEeUuXxBb]/.test(c) && next === "'") return this.#prefixed(c, from);
    if (c === '"' || c === '`') return this.#quoted(c, from, 'name');
    if (c === '[') return this.#bracketed(from);
    if (c === '$') {
      const dollar = this.#dollar(from);
      if (dollar !== null) return dollar;
    }
    return this.#plain(from);
  }

  #plain(from: number): Token {
    for (const [kind, pattern] of [
      ['number', NUMBER],
      ['word', WORD],
    ] as const) {
      pattern.lastIndex = from;
      const found = pattern.exec(this.#text);
      if (found !== null && found[0] !== '') return this.#made(kind, found[0], from + found[0].length);
    }
    return this.#made('mark', this.#text[from]!, from + 1);
  }

  #prefixed(prefix: string, from: number): Token | undefined {
    const token = this.#quoted("'", from + 1, 'text', this.escapes || /[Ee]/.test(prefix));
    return token !== undefined && /[Xx]/.test(prefix)
      ? { ...token, kind: 'number', text: `0x${token.text}` }
      : token;
  }

  #quoted(quote: string, from: number, kind: TokenKind, escapes = this.escapes): Token | undefined {
    const text = this.#text;
    let parts = '';
    let start = from + 1;
    for (let at = start; ; ) {
      const close = text.indexOf(quote, at);
      const slash = escapes && quote !== '`' ? slashBefore(text, at, close) : -1;
      if (slash >= 0) {
        if (slash + 1 >= text.length) break;
        const c = text[slash + 1]!;
        parts += text.slice(start, slash) + (ESCAPES[c] ?? c);
        at = slash + 2;
        start = at;
      } else if (close < 0) break;
      else if (text[close + 1] === quote) {
        parts += text.slice(start, close + 1);
        at = close + 2;
        start = at;
      } else return this.#made(kind, parts + text.slice(start, close), close + 1);
    }
    return this.#last ? this.#made(kind, parts + text.slice(start), text.length) : undefined;
  }

  /** `[name]`, and the brackets of an array. */
  #bracketed(from: number): Token | undefined {
    const end = this.#text.indexOf(']', from);
    if (end < 0 && !this.#last && this.#text.length - from < 400) return undefined;
    const name = end < 0 || end - from > 200 ? undefined : this.#text.slice(from + 1, end);
    return name === undefined ? this.#made('mark', '[', from + 1) : this.#made('name', name, end + 1);
  }

  /** `$$…$$` of PostgreSQL; null if it is none. */
  #dollar(from: number): Token | undefined | null {
    DOLLAR.lastIndex = from;
    const mark = DOLLAR.exec(this.#text)?.[0];
    if (mark === undefined) return null;
    const end = this.#text.indexOf(mark, from + mark.length);
    if (end >= 0) return this.#made('text', this.#text.slice(from + mark.length, end), end + mark.length);
    return this.#last ? null : undefined;
  }

  #until(mark: string, from: number): Token | undefined {
    const end = this.#text.indexOf(mark, from);
    if (end < 0 && !this.#last) return undefined;
    const stop = end < 0 ? this.#text.length : end;
    return this.#made('comment', this.#text.slice(from, stop).trim(), end < 0 ? stop : end + mark.length);
  }

  #made(kind: TokenKind, text: string, end: number): Token {
    this.#at = end;
    return { kind, text, line: this.line };
  }
}

/** A search in the whole rest would cost a pass through it for each text. */
function slashBefore(text: string, from: number, close: number): number {
  const found = text.slice(from, close < 0 ? text.length : close).indexOf('\\');
  return found < 0 ? -1 : from + found;
}

/** A search with `indexOf` would go on to the next line end, which is far in rows of many values. */
function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) count++;
  return count;
}
