import type { Problem, Unit } from '../../core/types.ts';
import { RowBuilder } from './json/builder.ts';
import type { JsonSetting } from './json/group.ts';
import { JsonLexer } from './json/lexer.ts';
import { behindSpace, MAX_TEXT } from './json/record-text.ts';

export type { JsonSetting } from './json/group.ts';

const OBJECT = 0x7b;
/** A text keeps the chunk that it was cut from in memory, so rows do not wait for longer than this. */
const MAX_UNFLUSHED = 32 << 20;

/**
 * JSON text, given in chunks cut anywhere, as tables and text blocks in bounded memory:
 *
 * - an array of objects is a table; keys are headers, nested objects `address.city`, short arrays of scalars
 *   one cell joined with `; `;
 * - an array of objects inside a record is a table of its own, as is an array of arrays (without headers) and a
 *   long array of scalars (one column);
 * - an object by itself is a table of one row; an object whose members are alike is a table with `(key)`;
 * - whatever is not JSON is still given as scalar or text, with one Problem `damaged`.
 */
export class JsonTables {
  /** Characters read since all rows were given out. */
  private unflushed = 0;
  private readonly lexer: JsonLexer;
  private readonly builder: RowBuilder;
  private readonly textLimit: number;

  /** `textLimit`: characters of one text; longer ones are split. */
  constructor(setting: JsonSetting, textLimit: number) {
    this.textLimit = textLimit;
    this.builder = new RowBuilder(setting, () => this.lexer.line);
    this.lexer = new JsonLexer(this.builder, textLimit);
  }

  write(chunk: string): void {
    this.lexer.write(chunk);
    this.went(chunk.length);
  }

  /**
   * The line of the chunk between the two places, which is to be written whole, if it holds one object of a shape that is
   * known. False if it is to be written.
   */
  took(chunk: string, from: number, to: number): boolean {
    const start = behindSpace(chunk, from);
    if (chunk.charCodeAt(start) !== OBJECT || this.textLimit < MAX_TEXT) return false;
    const end = this.builder.wholeLine(chunk, start, to);
    if (end < 0) return false;
    this.went(to - from);
    return true;
  }

  private went(characters: number): void {
    this.unflushed += characters;
    if (this.unflushed < MAX_UNFLUSHED) return;
    this.unflushed = 0;
    this.builder.rows.tables.flushAll();
  }

  /** Begins line `line` (1-based) of a document that has one value to a line. */
  beginLine(line: number): void {
    this.lexer.line = line;
    this.builder.rows.rootLine = line;
  }

  /** Closes what is open: the end of the file, or of a line that holds one value. */
  endValue(): void {
    this.lexer.end();
    this.builder.end();
  }

  end(): void {
    this.endValue();
    this.builder.rows.tables.flushAll();
  }

  /** The units that are ready; each is given once. */
  take(): (Unit | Problem)[] {
    const { units } = this.builder.rows.tables;
    this.builder.rows.tables.units = [];
    return units;
  }
}
