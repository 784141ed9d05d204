import { problem } from '../../../core/problem.ts';
import type { TextBlock, Unit } from '../../../core/types.ts';
import { childFrame, type Frame, isMapOfScalars, rootFrame } from './frame.ts';
import { FrameEnds, MAP_SAMPLE, MAX_ROW } from './frame-ends.ts';
import type { JsonSetting } from './group.ts';
import { HeldColumns } from './held-columns.ts';
import { innerFile, isJson, LEAST_INNER, MAX_BASE64, mayBeFile } from './inner.ts';
import { type JsonEvents, JsonLexer } from './lexer.ts';
import { renderPath } from './path.ts';
import { behindSpace } from './record-text.ts';
import { MAX_JOINED, RowWriter } from './row-writer.ts';

/** Deeper values are read, but belong to the object or array at this depth. */
const MAX_DEPTH = 200;
/** Keys that are longer are given as text too. */
const MAX_KEY = 200;
/** JSON as a text in JSON, again and again. */
const MAX_INNER = 5;

const TITLE_KEY = /^(?:title|caption|heading|subject|description|label)$/i;

/**
 * From the lexer's events to rows. An object in an array is a row; its nested objects add columns with dotted
 * names; arrays of objects in it are tables of their own.
 */
export class RowBuilder implements JsonEvents {
  readonly rows: RowWriter;
  private readonly stack: Frame[] = [];
  /** Levels below MAX_DEPTH. */
  private below = 0;
  private tooDeep = false;
  private broken = false;
  /** Texts of JSON that are being read, one in the other. */
  private inner = 0;
  /** What came of a text that may be a file, and is longer than one piece. */
  private pieces: string[] = [];
  private readonly held: HeldColumns;
  private readonly ends: FrameEnds;
  private readonly setting: JsonSetting;
  private readonly line: () => number;

  constructor(setting: JsonSetting, line: () => number) {
    this.setting = setting;
    this.line = line;
    this.rows = new RowWriter(setting, this.stack);
    this.held = new HeldColumns(this.rows);
    this.ends = new FrameEnds(this.rows, this.held);
  }

  open(array: boolean): void {
    const parent = this.top();
    if (this.stack.length >= MAX_DEPTH) {
      this.openBelow();
      return;
    }
    if (parent === undefined) {
      this.stack.push(rootFrame(array, this.rows.rootIndexes()));
      return;
    }
    if (parent.array) {
      parent.count++;
      if (parent.row) parent.scalars.push('');
    } else if (parent.columnar) this.held.release(parent);
    this.stack.push(childFrame(parent, array));
  }

  /**
   * An object that begins at `at`, as the next element of a list of many, if it is of a shape that is known: where it ends,
   * −1 if it is to be read. In a short list its elements may be told otherwise, each beside the others.
   */
  whole(chunk: string, at: number): number {
    const list = this.top();
    if (list === undefined || list.count < MAX_ROW || !this.isPlainList(list)) return -1;
    const match = this.rows.shapes.match(chunk, at);
    if (match === undefined) return -1;
    list.count++;
    this.rows.addElement(list, chunk, match);
    return match.end;
  }

  private isPlainList({ array, row, label, prefix }: Frame): boolean {
    return array && !row && label === undefined && prefix !== 'c' && this.below === 0 && this.inner === 0;
  }

  /** The same of an object that stands alone on its line, which ends at `to`. */
  wholeLine(chunk: string, at: number, to: number): number {
    if (this.stack.length > 0) return -1;
    const match = this.rows.shapes.match(chunk, at);
    if (match === undefined || behindSpace(chunk, match.end) < to || match.end > to) return -1;
    this.rows.tables.addMatch(this.rows.rootPlace(), chunk, match);
    return match.end;
  }

  close(array: boolean): void {
    if (this.below > 0) {
      this.below--;
      return;
    }
    const top = this.top();
    if (top?.array !== array)
      this.damaged(top === undefined ? 'bracket without a begin' : 'wrong closing bracket');
    if (!this.stack.some((frame) => frame.array === array)) return;
    while (this.top()!.array !== array) this.pop();
    this.pop();
  }

  key(text: string): void {
    this.tellPieces();
    const top = this.top();
    if (top === undefined || top.array) {
      this.damaged('key outside of an object');
      this.scalar(text);
      return;
    }
    if (text.length > MAX_KEY) this.tell(text);
    top.key = text.slice(0, MAX_KEY);
    top.count++;
  }

  scalar(text: string): void {
    const whole = this.pieces.length === 0 ? text : this.pieces.join('') + text;
    if (whole.length >= LEAST_INNER && this.holds(whole)) this.pieces = [];
    else {
      this.tellPieces();
      this.value(text);
    }
  }

  /** True if the text was read as what is packed in it. */
  private holds(text: string): boolean {
    if (this.innerJson(text)) return true;
    const source = innerFile(text);
    if (source === undefined) return false;
    this.rows.tables.units.push({ kind: 'file', source, visibility: this.veil(text) });
    this.value('');
    return true;
  }

  private value(text: string): void {
    const top = this.top();
    if (top === undefined) this.rows.tables.addRow('values', this.rows.rootPlace(), [text]);
    else if (top.array) this.element(top, text);
    else this.field(top, text);
  }

  piece(text: string): void {
    if (this.pieces.length === 0 && !mayBeFile(text)) this.tell(text);
    else this.pieces.push(text);
    if (this.pieces.length * text.length <= MAX_BASE64) return;
    this.rows.tables.units.push(problem('too-large', 'packed text is too large to hold', this.lineLocator()));
    this.tellPieces();
  }

  private tell(text: string): void {
    this.rows.tables.units.push(this.block(text, this.setting.visibility));
  }

  /** Pieces that turned out to be no file are texts. */
  private tellPieces(): void {
    for (const text of this.pieces) this.tell(text);
    this.pieces = [];
  }

  comment(text: string): void {
    this.rows.tables.units.push(this.block(text, 'comment'));
  }

  damaged(detail: string): void {
    if (this.broken) return;
    this.broken = true;
    this.rows.tables.units.push(problem('damaged', `invalid JSON: ${detail}`, this.lineLocator()));
  }

  /** The end of an outermost value: what is still open was cut off. */
  end(): void {
    this.tellPieces();
    if (this.stack.length > 0) this.damaged('ends inside an object or array');
    this.below = 0;
    while (this.stack.length > 0) this.pop();
    this.held.clear();
  }

  /** A page that is written out in a text can be seen as well as any other text there. */
  private veil(text: string): TextBlock['visibility'] {
    const { visibility } = this.setting;
    return visibility === 'visible' && text.charCodeAt(0) !== 60 ? 'embedded' : visibility;
  }

  /** Reads a text that is JSON in the place where it stands. */
  private innerJson(text: string): boolean {
    if (this.inner >= MAX_INNER || !isJson(text)) return false;
    this.inner++;
    const lexer = new JsonLexer(this, text.length + 1);
    lexer.write(text);
    lexer.end();
    this.inner--;
    return true;
  }

  private top(): Frame | undefined {
    return this.stack[this.stack.length - 1];
  }

  private openBelow(): void {
    this.below++;
    if (this.tooDeep) return;
    this.tooDeep = true;
    this.rows.tables.units.push(
      problem('too-deep', `JSON nested more than ${MAX_DEPTH} levels deep`, this.lineLocator()),
    );
  }

  /** A scalar of an object. */
  private field(top: Frame, text: string): void {
    if (TITLE_KEY.test(top.key) && text !== '' && !top.listed) top.title = text.slice(0, 200);
    if (top.columnar && this.held.addField(top, text)) return;
    if (top.keyed) {
      this.rows.tables.addPair(this.rows.childRow(top), top.key, text);
      return;
    }
    top.scalarCount++;
    this.rows.put(top, top.prefix + top.key, text);
    if (top.scalarCount === MAP_SAMPLE && !top.listed && isMapOfScalars(top)) this.rows.startPairs(top);
  }

  /** A scalar of an array. */
  private element(top: Frame, text: string): void {
    top.count++;
    top.scalars.push(text);
    if (top.row && top.scalars.length >= MAX_ROW) this.rows.endRow(top);
    else if (!top.row && !top.cells && (top.spilled || top.scalars.length > MAX_JOINED))
      this.held.addElement(top);
  }

  private pop(): void {
    const frame = this.stack.pop()!;
    this.ends.end(frame, this.top());
  }

  private lineLocator(): string {
    return `${this.setting.prefix}line ${this.line()}`;
  }

  private block(text: string, visibility: TextBlock['visibility']): Unit {
    const top = this.top();
    const part = this.setting.prefix + (top === undefined ? '$' : renderPath(top.path));
    const line = this.line();
    const locator = this.lineLocator();
    const header = top === undefined || top.array || top.key === '' ? {} : { header: top.key };
    return { kind: 'text', part, text, visibility, ...header, locate: () => ({ locator, line }) };
  }
}
