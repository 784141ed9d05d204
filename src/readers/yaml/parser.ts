import type { JsonEvents } from '../shared/json/lexer.ts';
import { JsonLexer } from '../shared/json/lexer.ts';
import { looksTabular, type TreeTables, textFile } from '../shared/tree.ts';
import {
  commentStart,
  keyOf,
  openBrackets,
  plainValue,
  quotedEnd,
  unquoted,
  withoutProperties,
} from './scalars.ts';

/** Maps and lists in each other; deeper ones are read as if they were at this depth. */
const MAX_DEPTH = 150;
/** Lines of one block of comments that are told together. */
const MAX_COMMENT = 4000;
const BLOCK_HEAD = /^([|>])[-+0-9]{0,3}[ \t]{0,99}(?:#.{0,1000})?$/;
/** Comments whose lines are `key: value` are settings or records that were taken out. */
const FIELD_LINE = /^\s{0,99}(?:-\s{1,9})?["'\w][\w .'"/-]{0,60}:(?:\s|$)/;

interface Level {
  readonly indent: number;
  readonly list: boolean;
}

/** A value that goes on over lines. */
interface Open {
  readonly kind: 'plain' | 'quoted' | 'flow' | 'literal' | 'folded';
  /** Lines that are indented more belong to it. */
  readonly indent: number;
  text: string;
  brackets: number;
}

/**
 * Reads YAML 1.2.2 line by line. Anchored nodes are read where they stand and aliases are not followed, so that no
 * file can grow while it is read; what stands in no known form comes as a text.
 */
export class YamlParser {
  line = 0;
  readonly #tables: TreeTables;
  readonly #events: JsonEvents;
  readonly #limit: number;
  #levels: Level[] = [];
  #open: Open | undefined;
  /** A key or dash waits for its value. */
  #waiting = false;
  #comment: string[] = [];
  #commentLine = 0;
  #blanks = 0;

  constructor(tables: TreeTables, limit: number) {
    this.#tables = tables;
    this.#events = tables.events;
    this.#limit = limit;
  }

  write(raw: string, line: number): void {
    this.line = line;
    const text = raw.trimEnd();
    const indent = text.length - text.trimStart().length;
    if (this.#open !== undefined && this.#goesOn(text, indent)) return;
    this.#endOpen();
    const rest = text.slice(indent);
    if (rest.startsWith('#')) {
      this.#addComment(rest, text);
      return;
    }
    this.#endComment();
    if (rest === '' || (indent === 0 && rest.startsWith('%'))) return;
    if (indent === 0 && /^(?:---|\.\.\.)(?:\s|$)/.test(rest)) {
      this.#endDocument();
      if (rest.startsWith('---') && rest.length > 4) this.#node(rest.slice(4).trimStart(), 4);
      return;
    }
    this.#node(rest, indent);
  }

  end(): void {
    this.#endOpen();
    this.#endComment();
    this.#endDocument();
  }

  #endDocument(): void {
    this.#endOpen();
    this.#endWaiting();
    while (this.#levels.length > 0) this.#close();
  }

  /** A line that begins something: an item, a member, or a value by itself. */
  #node(text: string, indent: number): void {
    let rest = text;
    let at = indent;
    while (/^-(?:\s|$)/.test(rest)) {
      this.#enter(at, true);
      this.#waiting = true;
      const skip = 1 + (rest.slice(1).length - rest.slice(1).trimStart().length);
      rest = rest.slice(skip);
      at += skip;
      if (rest === '') return;
    }
    if (rest.startsWith('? ')) rest = rest.slice(2);
    const found = keyOf(rest);
    if (found === undefined) {
      // Under a key that has its value already, or beside no key at all.
      this.#value(withoutProperties(rest), this.#levels.at(-1)?.indent ?? -1);
      return;
    }
    this.#enter(at, false);
    this.#events.key(found.key);
    this.#waiting = true;
    const value = withoutProperties(rest.slice(found.end).trimStart());
    if (value !== '' && !value.startsWith('#')) this.#value(value, at);
    else if (value !== '') this.#addComment(value, value);
  }

  /** Makes the map or list at this indent the one that is read. */
  #enter(indent: number, list: boolean): void {
    for (let top = this.#levels.at(-1); top !== undefined; top = this.#levels.at(-1)) {
      if (top.indent < indent) break;
      // Items may stand as far out as the key that they belong to, and the next key ends them.
      if (top.indent === indent && (top.list === list || (list && this.#waiting))) break;
      this.#endWaiting();
      this.#close();
    }
    const top = this.#levels.at(-1);
    if (top?.indent === indent && top.list === list) this.#endWaiting();
    else if (this.#levels.length < MAX_DEPTH) {
      this.#levels.push({ indent, list });
      this.#events.open(list);
    }
    this.#waiting = false;
  }

  #endWaiting(): void {
    if (this.#waiting) this.#events.scalar('');
    this.#waiting = false;
  }

  #close(): void {
    this.#events.close(this.#levels.pop()!.list);
  }

  #value(text: string, indent: number): void {
    this.#waiting = false;
    const block = BLOCK_HEAD.exec(text);
    if (block !== null) this.#begin(block[1] === '|' ? 'literal' : 'folded', indent, '');
    else if (text[0] === '{' || text[0] === '[') {
      this.#begin('flow', indent, this.#uncommented(text));
      this.#open!.brackets = openBrackets(text, 0);
      if (this.#open!.brackets === 0) this.#endOpen();
    } else if (text[0] === '"' || text[0] === "'") {
      this.#begin('quoted', indent, text);
      if (quotedEnd(text) > 0) this.#endOpen();
    } else this.#begin('plain', indent, this.#uncommented(text));
  }

  #begin(kind: Open['kind'], indent: number, text: string): void {
    this.#blanks = 0;
    this.#open = { kind, indent, text, brackets: 0 };
  }

  /** The text before a comment at the end of the line; the comment is told. */
  #uncommented(text: string): string {
    const start = commentStart(text);
    if (start < text.length) this.#tell(text.slice(start + 1));
    return text.slice(0, start).trimEnd();
  }

  /** True if the line belongs to the value that is open. */
  #goesOn(text: string, indent: number): boolean {
    const open = this.#open!;
    const blank = text.trim() === '';
    if (blank) {
      this.#blanks++;
      return true;
    }
    const within = open.kind === 'quoted' || open.kind === 'flow' || indent > open.indent;
    if (!within || (indent === 0 && /^(?:---|\.\.\.)(?:\s|$)/.test(text))) return false;
    const rest = text.trimStart();
    if (open.kind === 'plain') {
      if (rest.startsWith('#') || keyOf(rest) !== undefined || /^- /.test(rest)) return false;
      this.#add(this.#uncommented(rest), ' ');
    } else if (open.kind === 'literal') this.#add(rest, '\n');
    else if (open.kind === 'folded') this.#add(rest, ' ');
    else if (open.kind === 'quoted') {
      this.#add(rest, ' ');
      if (quotedEnd(open.text) > 0) this.#endOpen();
    } else {
      const line = this.#uncommented(rest);
      open.brackets = openBrackets(line, open.brackets);
      this.#add(line, ' ');
      if (open.brackets <= 0) this.#endOpen();
    }
    return true;
  }

  #add(text: string, between: string): void {
    const open = this.#open!;
    const gap = this.#blanks > 0 ? '\n' : between;
    this.#blanks = 0;
    open.text += open.text === '' ? text : gap + text;
    if (open.text.length <= this.#limit) return;
    if (open.kind === 'flow') this.#flow(open.text);
    else this.#events.piece(open.text);
    open.text = '';
  }

  #endOpen(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return;
    if (open.kind === 'flow') this.#flow(open.text);
    else if (open.kind === 'plain') this.#events.scalar(plainValue(open.text));
    else if (open.kind === 'quoted') this.#quoted(open.text);
    else this.#block(open.text);
  }

  #quoted(text: string): void {
    const end = quotedEnd(text);
    this.#events.scalar(end < 0 ? text : unquoted(text.slice(0, end)));
    const behind = end < 0 ? '' : text.slice(end).trim();
    if (behind.startsWith('#')) this.#tell(behind.slice(1));
    else if (behind !== '') this.#events.piece(behind);
  }

  /** A table in a block is read as the file that it is. */
  #block(text: string): void {
    if (!looksTabular(text)) this.#events.scalar(text);
    else {
      this.#tables.unit(textFile(`line-${this.line}`, text, 'visible'));
      this.#events.scalar('');
    }
  }

  /** The flow style is JSON whose texts need no quotes, and whose lists may hold pairs. */
  #flow(text: string): void {
    const events = this.#events;
    const arrays: boolean[] = [];
    const lexer = new JsonLexer(
      {
        open: (array) => {
          arrays.push(array);
          events.open(array);
        },
        close: (array) => {
          if (arrays.at(-1) === array) events.close(arrays.pop()!);
        },
        key: (key) => (arrays.at(-1) === false ? events.key(key) : events.scalar(key)),
        scalar: (value) => events.scalar(plainValue(value)),
        piece: (piece) => events.piece(piece),
        comment: (comment) => events.comment(comment),
        damaged: () => {},
      },
      this.#limit,
    );
    lexer.write(text);
    lexer.end();
    while (arrays.length > 0) events.close(arrays.pop()!);
  }

  #addComment(rest: string, whole: string): void {
    if (this.#comment.length === 0) this.#commentLine = this.line;
    const indent = whole.length - rest.length;
    this.#comment.push(' '.repeat(Math.min(indent, 80)) + rest.replace(/^#{1,99} ?/, ''));
    if (this.#comment.length >= MAX_COMMENT) this.#endComment();
  }

  #endComment(): void {
    if (this.#comment.length === 0) return;
    const lines = this.#comment;
    this.#comment = [];
    const fields = lines.filter((line) => FIELD_LINE.test(line)).length;
    const text = lines.join('\n');
    if (fields >= 3 && fields * 5 >= lines.length * 4)
      this.#tables.unit(textFile(`comment-line-${this.#commentLine}.yaml`, text, 'comment'));
    else this.#tell(text);
  }

  #tell(text: string): void {
    if (/\p{L}/u.test(text)) this.#events.comment(text.trim());
  }
}
