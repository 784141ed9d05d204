import { looksTabular, type TreeTables, textFile } from '../shared/tree.ts';
import { type Pair, tellPairs } from './groups.ts';

export type Flavour = 'ini' | 'env' | 'properties' | 'reg';

/** Pairs of one section that are held to be put together. */
const MAX_PAIRS = 20_000;
const SECTION = /^\[([^\]\n]{1,400})\]\s{0,99}(?:[;#].*)?$/;
const COMMENT: Readonly<Record<Flavour, RegExp>> = {
  ini: /^(?:[;#]|\/\/)/,
  env: /^#/,
  properties: /^[#!]/,
  reg: /^;/,
};
const PAIR: Readonly<Record<Flavour, RegExp>> = {
  ini: /^([^=:\n]{1,200}?)[ \t]{0,20}[=:](.*)$/s,
  env: /^(?:export[ \t]{1,9})?([\w.-]{1,200})[ \t]{0,9}=(.*)$/s,
  properties: /^((?:\\.|[^=:\s\\]){1,200})[ \t]{0,20}(?:[=:][ \t]{0,20}|[ \t])(.*)$/s,
  reg: /^("(?:[^"\\]|\\.){0,400}"|@)[ \t]{0,9}=(.*)$/s,
};
const FIELD_LINE = /^\s{0,99}[\w." -]{1,80}[=:]/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '', f: ' ' };

/**
 * Settings in lines: INI files, `.env`, Java properties (java.util.Properties), exports of the Windows registry.
 * Each section is a record.
 */
export class IniParser {
  line = 0;
  readonly #tables: TreeTables;
  readonly #flavour: Flavour;
  #pairs: Pair[] = [];
  #comment: string[] = [];
  #commentLine = 0;
  /** A line that goes on in the next. */
  #held = '';

  constructor(tables: TreeTables, flavour: Flavour) {
    this.#tables = tables;
    this.#flavour = flavour;
    tables.events.open(true);
  }

  write(raw: string, line: number): void {
    this.line = line;
    const text = this.#held + raw.trim();
    this.#held = '';
    if (COMMENT[this.#flavour].test(text)) {
      if (this.#comment.length === 0) this.#commentLine = line;
      this.#comment.push(text.replace(/^[;#!/]{1,99} ?/, ''));
      return;
    }
    this.#endComment();
    if (this.#goesOn(text)) return;
    const section = SECTION.exec(text);
    if (section === null || this.#flavour === 'env') {
      this.#pair(text);
      return;
    }
    this.#endSection();
    // The section's name stands in its record: a person may be what it is about.
    this.#pairs.push(['(section)', section[1]!]);
  }

  end(): void {
    this.#endComment();
    if (this.#held !== '') this.#pair(this.#held);
    this.#endSection();
    this.#tables.events.close(true);
  }

  /** A backslash, or a quote that is not closed, says that the next line belongs to this one. */
  #goesOn(text: string): boolean {
    if (text.length > 65_536) return false;
    const slash = /(?:^|[^\\])(?:\\\\){0,20}\\$/.test(text) && this.#flavour !== 'ini';
    const quoted =
      this.#flavour === 'env' &&
      /^[^=]{1,220}=\s{0,9}(?:"(?:[^"\\]|\\.){0,60000}|'[^']{0,60000})$/s.test(text);
    if (!slash && !quoted) return false;
    this.#held = slash ? text.slice(0, -1) : `${text}\n`;
    return true;
  }

  #pair(text: string): void {
    if (text === '') return;
    const found = PAIR[this.#flavour].exec(text);
    if (found === null) {
      this.#tables.events.piece(text);
      return;
    }
    const value = settingValue(found[2]!.trim(), this.#flavour);
    if (looksTabular(value)) this.#tables.unit(textFile(`line-${this.line}`, value, 'visible'));
    this.#pairs.push([settingValue(found[1]!.trim(), this.#flavour), value]);
    if (this.#pairs.length >= MAX_PAIRS) this.#endSection();
  }

  #endSection(): void {
    if (this.#pairs.length > 0) tellPairs(this.#pairs, this.#tables);
    this.#pairs = [];
  }

  #endComment(): void {
    if (this.#comment.length === 0) return;
    const text = this.#comment.join('\n');
    const fields = this.#comment.filter((line) => FIELD_LINE.test(line)).length;
    if (fields >= 3 && fields * 5 >= this.#comment.length * 4)
      this.#tables.unit(textFile(`comment-line-${this.#commentLine}`, text, 'comment'));
    else if (/\p{L}/u.test(text)) this.#tables.events.comment(text);
    this.#comment = [];
  }
}

function settingValue(text: string, flavour: Flavour): string {
  if (flavour === 'properties') return unescaped(text);
  if (flavour === 'reg' && /^hex(?:\([127]\))?:/.test(text)) return wideText(text);
  const quoted = /^"(.*)"$/s.exec(text) ?? /^'(.*)'$/s.exec(text);
  if (quoted === null) return text;
  return text.startsWith('"') ? quoted[1]!.replace(/\\([\\"n])/g, (_, c) => ESCAPES[c] ?? c) : quoted[1]!;
}

/** `\u00e9` → `é`. */
function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|(.))/gs, (_, code, c) =>
    code === undefined ? (ESCAPES[c] ?? c) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Text of the registry as bytes of UTF-16: `hex(2):43,00,3a,00`. */
function wideText(text: string): string {
  const bytes = text
    .slice(text.indexOf(':') + 1)
    .split(',')
    .map((byte) => Number.parseInt(byte.trim(), 16) & 0xff);
  const wide = new TextDecoder('utf-16le').decode(Uint8Array.from(bytes));
  const plain = String.fromCharCode(...bytes.slice(0, 60_000));
  const readable = (one: string) => /^[\p{L}\p{M}\p{N}\p{P}\p{Z}\p{S}\s\0]{1,60000}$/u.test(one);
  return readable(wide) && bytes[1] === 0
    ? wide.replaceAll('\0', ' ').trim()
    : readable(plain)
      ? plain.replaceAll('\0', ' ').trim()
      : '';
}
