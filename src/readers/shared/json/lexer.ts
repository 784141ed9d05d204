import { MAX_TEXT } from './record-text.ts';

/**
 * A forgiving, streaming JSON lexer (RFC 8259, and what people write in its name: comments, single quotes,
 * trailing commas, unquoted keys, several values in a row). It needs no stack: a text before `:` is a key, so
 * nesting of any depth costs nothing here. Nothing it reads is dropped: what fits no rule comes as a scalar.
 */
export interface JsonEvents {
  open(array: boolean): void;
  close(array: boolean): void;
  key(text: string): void;
  /** Numbers as they are written; `null` is ''. */
  scalar(text: string): void;
  /** Front part of a text that is longer than the limit; the rest follows as `piece`, `key` or `scalar`. */
  piece(text: string): void;
  comment(text: string): void;
  damaged(detail: string): void;
  /** The object that begins at `at` may be taken at once: where it ends, or −1. */
  whole?(chunk: string, at: number): number;
}

type State = 'between' | 'string' | 'escape' | 'bare' | 'slash' | 'line-comment' | 'block-comment';

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const BARE_END = /[{}[\],:"\n\r]/g;
const BARE_VALUE = /^(?:[-+.]?\d|true$|false$|null$|NaN$|[-+]?Infinity$|undefined$)/;

export class JsonLexer {
  /** 1-based number of the line that the last event began or ended on. */
  line = 1;
  private state: State = 'between';
  private chunk = '';
  private at = 0;
  /** A line end of the chunk that is not before what was taken whole last; −1: not looked for yet. */
  private lineEnd = -1;
  private text = '';
  private quote = '"';
  private hex = '';
  /** A finished text that is a key if `:` follows. */
  private pending: string | undefined;
  private pendingBare = false;
  private readonly events: JsonEvents;
  private readonly limit: number;

  constructor(events: JsonEvents, limit: number) {
    this.events = events;
    this.limit = limit;
  }

  write(chunk: string): void {
    this.chunk = chunk;
    this.at = 0;
    this.lineEnd = -1;
    while (this.at < chunk.length) this.step();
  }

  /** The end of the file, or of a line that must be whole. */
  end(): void {
    if (this.state === 'bare') this.endBare();
    else if (this.state === 'line-comment') this.endComment(this.text);
    else if (this.state !== 'between') this.endBroken();
    this.settle();
    this.state = 'between';
  }

  private endBroken(): void {
    const inComment = this.state === 'block-comment';
    this.events.damaged(inComment ? 'ends inside a comment' : 'ends inside a text');
    if (inComment) this.endComment(this.text);
    else this.endText(false);
  }

  private step(): void {
    switch (this.state) {
      case 'between':
        this.between();
        break;
      case 'string':
        this.inString();
        break;
      case 'escape':
        this.inEscape();
        break;
      case 'bare':
        this.inBare();
        break;
      case 'slash':
        this.afterSlash();
        break;
      case 'line-comment':
        this.inComment('\n');
        break;
      case 'block-comment':
        this.inComment('*/');
        break;
    }
  }

  private between(): void {
    const c = this.chunk[this.at]!;
    if (c === '\n') this.line++;
    if (c <= ' ' || c === '\uFEFF' || c === '\u00A0') {
      this.at++;
      return;
    }
    if (c === ':') {
      this.colon();
      return;
    }
    this.settle();
    if (c === '{' && this.tookWhole()) return;
    this.at++;
    if (c === '{' || c === '[') this.events.open(c === '[');
    else if (c === '}' || c === ']') this.events.close(c === ']');
    else if (c === '"' || c === "'") this.begin('string', c);
    else if (c === '/') this.begin('slash', c);
    else if (c !== ',') {
      this.at--;
      this.begin('bare', '');
    }
  }

  private tookWhole(): boolean {
    // A lexer that cuts texts must see them.
    const end = this.limit < MAX_TEXT ? -1 : (this.events.whole?.(this.chunk, this.at) ?? -1);
    if (end < 0) return false;
    for (; this.lineEnd < end; this.lineEnd = this.nextLineEnd(this.lineEnd + 1))
      if (this.lineEnd >= this.at) this.line++;
    this.at = end;
    return true;
  }

  /** The length of the chunk if there is none. */
  private nextLineEnd(from: number): number {
    const found = this.chunk.indexOf('\n', from);
    return found < 0 ? this.chunk.length : found;
  }

  private colon(): void {
    this.at++;
    if (this.pending === undefined) this.events.damaged('colon without a key');
    else this.events.key(this.pending);
    this.pending = undefined;
  }

  private begin(state: State, quote: string): void {
    this.state = state;
    this.quote = quote;
    this.text = '';
  }

  /** Gives out the text that turned out not to be a key. */
  private settle(): void {
    if (this.pending === undefined) return;
    const text = this.pending;
    this.pending = undefined;
    if (this.pendingBare && !BARE_VALUE.test(text)) this.events.damaged('text without quotes');
    this.events.scalar(this.pendingBare && (text === 'null' || text === 'undefined') ? '' : text);
  }

  private inString(): void {
    const { chunk } = this;
    let i = this.at;
    const quote = this.quote.charCodeAt(0);
    for (; i < chunk.length; i++) {
      const c = chunk.charCodeAt(i);
      if (c === quote || c === 92) break;
      if (c === 10) this.line++;
    }
    this.append(chunk.slice(this.at, i));
    this.at = i + 1;
    if (i === chunk.length) return;
    if (chunk.charCodeAt(i) === quote) this.endText(false);
    else {
      this.state = 'escape';
      this.hex = '';
    }
  }

  private inEscape(): void {
    const c = this.chunk[this.at++]!;
    if (this.hex === '' && c !== 'u') {
      this.append(ESCAPES[c] ?? c);
      this.state = 'string';
      return;
    }
    this.hex += c;
    const digits = this.hex.length - 1;
    if (digits > 0 && !/[0-9a-f]/i.test(c)) {
      // Not an escape after all: the letters stand for themselves, and `c` may end the text.
      this.at--;
      this.append(`\\${this.hex.slice(0, -1)}`);
      this.state = 'string';
    } else if (digits === 4) {
      this.append(String.fromCharCode(Number.parseInt(this.hex.slice(1), 16)));
      this.state = 'string';
    }
  }

  private inBare(): void {
    BARE_END.lastIndex = this.at;
    const end = BARE_END.exec(this.chunk)?.index ?? this.chunk.length;
    this.append(this.chunk.slice(this.at, end));
    this.at = end;
    if (end < this.chunk.length) this.endBare();
  }

  private endBare(): void {
    this.text = this.text.trimEnd();
    this.endText(true);
  }

  private endText(bare: boolean): void {
    this.pending = this.text;
    this.pendingBare = bare;
    this.text = '';
    this.state = 'between';
  }

  private afterSlash(): void {
    const c = this.chunk[this.at]!;
    if (c === '/') this.begin('line-comment', '');
    else if (c === '*') this.begin('block-comment', '');
    else {
      this.begin('bare', '');
      this.text = '/';
      return;
    }
    this.at++;
  }

  private inComment(ending: string): void {
    const last = ending[ending.length - 1]!;
    const found = this.chunk.indexOf(last, this.at);
    const end = found < 0 ? this.chunk.length : found + 1;
    const part = this.chunk.slice(this.at, end);
    this.at = end;
    this.line += part.split('\n').length - 1;
    this.append(part);
    if (found >= 0 && this.text.endsWith(ending)) this.endComment(this.text.slice(0, -ending.length));
  }

  private endComment(text: string): void {
    if (text.trim() !== '') this.events.comment(text.trim());
    this.text = '';
    this.state = 'between';
  }

  /** Cuts depend on the text alone, not on where chunks end. */
  private append(part: string): void {
    this.text += part;
    while (this.text.length > this.limit + 2) {
      const space = this.text.lastIndexOf(' ', this.limit);
      const cut = space > this.limit / 2 ? space : this.limit;
      this.events.piece(this.text.slice(0, cut));
      this.text = this.text.slice(cut);
    }
  }
}
