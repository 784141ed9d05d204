import type { TreeTables } from '../shared/tree.ts';

/** `[a.b]`, `[[a.b]]`. */
const HEAD =
  /^(\[\[?)[ \t]{0,20}((?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[\w.-]|[ \t]){1,400})\]\]?[ \t]{0,20}(?:#(.*))?$/;
const KEY = /^((?:"(?:[^"\\\n]|\\.){0,200}"|'[^'\n]{0,200}'|[\w.-]|[ \t]){1,400})=/;
const ESCAPES: Readonly<Record<string, string>> = { b: '', t: '\t', n: '\n', f: ' ', r: '', e: '' };
const BARE = /[^\s,=#{}[\]"']{1,1000}/y;

/** Reads TOML 1.0.0 line by line; a value that goes on over lines is held until it ends. */
export class TomlParser {
  line = 0;
  readonly #tables: TreeTables;
  readonly #limit: number;
  /** The value that goes on: with its opening marks. */
  #held = '';
  #section: { readonly name: string; readonly listed: boolean } | undefined;
  #comment: string[] = [];

  constructor(tables: TreeTables, limit: number) {
    this.#tables = tables;
    this.#limit = limit;
    tables.events.open(false);
  }

  write(raw: string, line: number): void {
    this.line = line;
    if (this.#held !== '') {
      this.#value(`${this.#held}\n${raw}`);
      return;
    }
    const text = raw.trim();
    if (text.startsWith('#')) {
      this.#comment.push(text.replace(/^#{1,99} ?/, ''));
      return;
    }
    this.#endComment();
    const head = HEAD.exec(text);
    const key = head === null ? KEY.exec(text) : null;
    if (head !== null) this.#begin(head);
    else if (key !== null) {
      this.#tables.events.key(nameOf(key[1]!));
      this.#value(text.slice(key[0].length).trim());
    } else if (text !== '') this.#tables.events.piece(text);
  }

  end(): void {
    this.#endComment();
    if (this.#held !== '') this.#tell(this.#held);
    this.#held = '';
    this.#endSection();
    this.#tables.events.close(false);
  }

  #begin([, marks, raw, comment]: RegExpExecArray): void {
    const { events } = this.#tables;
    const name = nameOf(raw!);
    const listed = marks === '[[';
    const goesOn = listed && this.#section?.listed === true && this.#section.name === name;
    if (goesOn) events.close(false);
    else {
      this.#endSection();
      events.key(name);
      if (listed) events.open(true);
    }
    events.open(false);
    this.#section = { name, listed };
    if (comment !== undefined) this.#note(comment);
  }

  #endSection(): void {
    if (this.#section === undefined) return;
    this.#tables.events.close(false);
    if (this.#section.listed) this.#tables.events.close(true);
    this.#section = undefined;
  }

  #value(text: string): void {
    if (!isWhole(text) && text.length <= this.#limit) this.#held = text;
    else this.#tell(text);
  }

  /** Strings, lists and inline tables. */
  #tell(text: string): void {
    this.#held = '';
    const { events } = this.#tables;
    let told = false;
    for (let at = 0; at < text.length; ) {
      const c = text[at]!;
      const end = c === '"' || c === "'" ? stringEnd(text, at) : wordEnd(text, at);
      if (c === '#') {
        const stop = lineEnd(text, at);
        this.#note(text.slice(at + 1, stop));
        at = stop;
      } else if (end > at) {
        const word = c === '"' || c === "'" ? stringValue(text.slice(at, end)) : text.slice(at, end);
        if (/^[ \t]{0,99}=/.test(text.slice(end, end + 100))) events.key(word);
        else events.scalar(word);
        told = true;
        at = end;
      } else {
        if (c === '{' || c === '[') events.open(c === '[');
        else if (c === '}' || c === ']') events.close(c === ']');
        told ||= c === '{' || c === '[';
        at++;
      }
    }
    if (!told) events.scalar('');
  }

  #note(text: string): void {
    if (/\p{L}/u.test(text)) this.#tables.events.comment(text.trim());
  }

  #endComment(): void {
    const text = this.#comment.join('\n');
    this.#comment = [];
    this.#note(text);
  }
}

const nameOf = (raw: string): string =>
  raw
    .trim()
    .replace(/["']/g, '')
    .replace(/[ \t]{0,20}\.[ \t]{0,20}/g, '.');

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function wordEnd(text: string, at: number): number {
  BARE.lastIndex = at;
  const word = BARE.exec(text);
  if (word === null) return at;
  // A date and its time may have a space between.
  const time = /^ \d\d:\d\d[\d:.Z+-]{0,30}/.exec(text.slice(at + word[0].length, at + word[0].length + 40));
  const dated = /^\d{4}-\d\d-\d\d$/.test(word[0]) && time !== null;
  return at + word[0].length + (dated ? time[0].length : 0);
}

/** Behind the closing quotes; the end of the text if there are none. */
function stringEnd(text: string, at: number): number {
  const quote = text[at]!;
  const long = text.startsWith(quote.repeat(3), at);
  const mark = long ? quote.repeat(3) : quote;
  for (let i = at + mark.length; i < text.length; i++) {
    if (quote === '"' && text[i] === '\\') i++;
    else if (text.startsWith(mark, i)) return i + mark.length;
  }
  return text.length + (long ? 1 : 0);
}

function stringValue(raw: string): string {
  const quote = raw[0]!;
  const marks = raw.startsWith(quote.repeat(3)) ? 3 : 1;
  const inner = raw.slice(marks).replace(quote.repeat(marks), (mark) => (raw.endsWith(mark) ? mark : ''));
  const text = inner.endsWith(quote.repeat(marks)) ? inner.slice(0, -marks) : inner;
  if (quote === "'") return text;
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|\n\s{0,999}|(.))/g, (_, short, long, c) => {
    const code = short ?? long;
    if (code === undefined) return c === undefined ? '' : (ESCAPES[c] ?? c);
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}

/** True if no bracket and no long string is open. */
function isWhole(text: string): boolean {
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const c = text[at]!;
    if (c === '"' || c === "'") {
      const end = stringEnd(text, at);
      if (end > text.length) return false;
      at = end - 1;
    } else if (c === '#') at = lineEnd(text, at);
    else if (c === '[' || c === '{') open++;
    else if (c === ']' || c === '}') open--;
  }
  return open <= 0;
}
