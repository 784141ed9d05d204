import { decodeHTML } from 'entities/decode';
import type { ElementKind } from './element-kinds.ts';
import { RAW_TEXT } from './elements.ts';
import { NextOf } from './next-of.ts';
import type { OpenTag } from './open-tag.ts';
import { RawText } from './raw-text.ts';
import { readTag } from './read-tag.ts';
import { WrittenTags } from './written-tags.ts';

/** What a page consists of, in the order of its text. Entities are decoded. */
export interface HtmlEvents {
  /** The same object comes again for tags that are written alike. */
  open(tag: OpenTag): void;
  close(kind: ElementKind): void;
  text(data: string): void;
  comment(data: string): void;
  /** Part of an attribute that is too long to be held, or that the end of the file cut off. */
  attributePart(name: string, data: string): void;
  /** True inside of `svg` and `math`, where CDATA is text. */
  readonly foreign: boolean;
}

/** Markup that goes on for longer (a comment without an end) is given out as text. */
const MAX_CONSTRUCT = 8 << 20;
/** Attributes of one tag beyond this number of characters are given out one by one. */
const MAX_ATTRIBUTES = 1 << 20;
/** Characters of a text that are waited for. */
const WHOLE_TEXT = 64 << 10;
/** The longest character reference (`&CounterClockwiseContourIntegral;`). */
const MAX_REFERENCE = 40;

const RAW_END_TAIL = 16;

/**
 * The tokens of a page (HTML standard, 13.2.5), in bounded memory. Tags that are written alike are read once. What the
 * standard calls errors comes out as the standard has it.
 */
export class HtmlTokens {
  private buffer = '';
  private at = 0;
  /** Length that the buffer must have before what is unfinished is looked at again. */
  private enough = 0;
  private ended = false;
  /** Where lines are counted up to, and where the event that is reported begins. */
  private lineAt = 0;
  private lineStart = 0;
  private lines = 1;
  private start = 0;
  private readonly raw = new RawText();
  private plain = false;
  private lastIsReturn = false;
  private readonly known = new WrittenTags<OpenTag | ElementKind>();
  private readonly references = new NextOf('&');
  private readonly nulls = new NextOf('\0');
  private readonly breaks = new NextOf('\n');
  private readonly otherEnds = new NextOf('--!>');
  private readonly events: HtmlEvents;
  private readonly xml: boolean;

  /** `xml`: no element's content is raw text, and CDATA is text everywhere. */
  constructor(events: HtmlEvents, xml = false) {
    this.events = events;
    this.xml = xml;
  }

  /** 1-based line and column on which the event that is being reported began. */
  get line(): number {
    this.countLines();
    return this.lines;
  }

  get column(): number {
    this.countLines();
    return this.start - this.lineStart + 1;
  }

  /** What the event that is being reported was read of. */
  get written(): string {
    return this.buffer.slice(this.start, this.at);
  }

  /** All that was written has been told, and what comes next is neither part of it nor raw text. */
  get isIdle(): boolean {
    return this.at === this.buffer.length && this.raw.name === '' && !this.plain && !this.lastIsReturn;
  }

  /** Where the next event begins; only while idle. `units`: of UTF-16, from the begin of its line. */
  get next(): { line: number; units: number } {
    this.trim();
    return { line: this.lines, units: -this.lineStart };
  }

  /** Others have read on up to there; only while idle. */
  goOn({ line, units }: { line: number; units: number }): void {
    this.trim();
    this.lines = line;
    this.lineStart = -units;
  }

  write(chunk: string): void {
    this.trim();
    this.buffer += this.lineEnds(chunk);
    for (const next of [this.references, this.nulls, this.breaks, this.otherEnds]) next.reset();
    if (this.buffer.length < this.enough) return;
    this.enough = 0;
    this.run();
    if (this.buffer.length - this.at > MAX_CONSTRUCT) this.giveUp();
    else if (this.at < this.buffer.length) this.enough = 2 * (this.buffer.length - this.at);
  }

  end(): void {
    this.ended = true;
    this.run();
    if (this.at < this.buffer.length) this.cutOff();
  }

  private countLines(): void {
    if (this.start <= this.lineAt) return;
    if (!this.breaks.isIn(this.buffer, this.lineAt, this.start)) {
      this.lineAt = this.start;
      return;
    }
    let at = this.buffer.indexOf('\n', this.lineAt);
    while (at >= 0 && at < this.start) {
      this.lines++;
      this.lineStart = at + 1;
      at = this.buffer.indexOf('\n', at + 1);
    }
    this.lineAt = this.start;
  }

  /** Line ends are one character (13.2.3.5). */
  private lineEnds(chunk: string): string {
    if (!this.lastIsReturn && !chunk.includes('\r')) return chunk;
    const text = this.lastIsReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
    this.lastIsReturn = chunk.endsWith('\r');
    return text.replace(/\r\n?/g, '\n');
  }

  /** Lets go of text that all events are done with. */
  private trim(): void {
    this.start = this.at;
    this.countLines();
    this.buffer = this.buffer.slice(this.at);
    this.lineStart -= this.at;
    this.lineAt = 0;
    this.start = 0;
    this.at = 0;
  }

  private run(): void {
    while (this.at < this.buffer.length) {
      const before = this.at;
      if (this.plain) this.textTo(this.buffer.length, false);
      else if (this.raw.name !== '') this.rawText();
      else this.data();
      if (this.at === before) return;
    }
  }

  private data(): void {
    const { buffer } = this;
    const tag = buffer.indexOf('<', this.at);
    if (tag < 0) {
      if (!this.mayGoOn()) this.textTo(this.wholeText(buffer.length), true);
      return;
    }
    if (tag > this.at) this.textTo(tag, true);
    this.start = tag;
    if (isLetter(buffer.charCodeAt(tag + 1))) this.tag(tag);
    else this.other(tag);
  }

  /** A text is told whole unless it is long, wherever chunks end. */
  private mayGoOn(): boolean {
    return !this.ended && this.buffer.length - this.at < WHOLE_TEXT;
  }

  /** Text up to the end of the buffer may end inside a character reference. */
  private wholeText(end: number): number {
    if (this.ended) return end;
    const reference = this.buffer.lastIndexOf('&');
    return reference >= this.at && end - reference < MAX_REFERENCE ? reference : end;
  }

  private textTo(end: number, references: boolean): void {
    if (end <= this.at) return;
    const text = this.buffer.slice(this.at, end);
    this.start = this.at;
    this.at = end;
    const hasNull = this.nulls.isIn(this.buffer, this.start, end);
    const hasReference = references && this.references.isIn(this.buffer, this.start, end);
    const decoded = hasReference ? decodeHTML(text) : text;
    this.events.text(hasNull ? decoded.replaceAll('\0', '') : decoded);
  }

  /** What begins with `<` and is no begin tag. */
  private other(tag: number): void {
    const { buffer } = this;
    const next = buffer[tag + 1];
    if (next === undefined && !this.ended) return;
    if (next === '/') this.endTag(tag);
    else if (next === '!') this.declaration(tag);
    else if (next === '?') this.bogus(tag, tag + 1, this.xml ? '?>' : '>');
    else this.textTo(tag + 1, false);
  }

  private endTag(tag: number): void {
    const { buffer } = this;
    if (tag + 2 >= buffer.length) {
      if (this.ended) this.textTo(tag + 2, false);
    } else if (isLetter(buffer.charCodeAt(tag + 2))) this.tag(tag);
    else if (buffer[tag + 2] === '>') this.at = tag + 3;
    else this.bogus(tag, tag + 2, '>');
  }

  private declaration(tag: number): void {
    const { buffer } = this;
    if (buffer.startsWith('<!--', tag)) {
      this.comment(tag);
      return;
    }
    if (buffer.length - tag < 9 && !this.ended) return;
    const cdata = buffer.startsWith('<![CDATA[', tag) && (this.xml || this.events.foreign);
    if (cdata) this.cdata(tag);
    else if (/^<!doctype/i.test(buffer.slice(tag, tag + 9))) this.doctype(tag);
    else this.bogus(tag, tag + 2, '>');
  }

  /** Declarations in a document type (XML 1.0, 2.8) may hold texts. */
  private doctype(tag: number): void {
    const { buffer } = this;
    const end = buffer.indexOf('>', tag);
    const subset = this.xml ? buffer.indexOf('[', tag) : -1;
    if (subset >= 0 && subset < end) this.bogus(tag, tag + 9, ']>');
    else if (end >= 0) this.at = end + 1;
  }

  private cdata(tag: number): void {
    const end = this.buffer.indexOf(']]>', tag + 9);
    if (end < 0) return;
    this.at = end + 3;
    this.events.text(this.buffer.slice(tag + 9, end));
  }

  /** 13.2.5.43 and after: `<!-->` and `<!--->` are empty; `--!>` ends one, too. */
  private comment(tag: number): void {
    const { buffer } = this;
    const short = /^-?>/.exec(buffer.slice(tag + 4, tag + 6));
    if (short !== null) {
      this.at = tag + 4 + short[0].length;
      return;
    }
    const end = buffer.indexOf('-->', tag + 4);
    // Hardly any page has the other end: each comment must not look for it through all that follows.
    const isOther = this.otherEnds.isIn(buffer, tag + 4, end < 0 ? buffer.length : end);
    const first = isOther ? buffer.indexOf('--!>', tag + 4) : end;
    if (first < 0) return;
    this.at = first + (first === end ? 3 : 4);
    this.events.comment(buffer.slice(tag + 4, first));
  }

  /** What browsers take for a comment. `<?xml …?>` says nothing. */
  private bogus(_tag: number, from: number, mark: string): void {
    const end = this.buffer.indexOf(mark, from);
    if (end < 0) return;
    this.at = end + mark.length;
    const data = this.buffer.slice(from, end);
    if (!data.startsWith('?xml')) this.events.comment(data.replace(/^\[CDATA\[|\]\]$/g, ''));
  }

  private tag(tag: number): void {
    const { known } = this;
    const found = known.find(this.buffer, tag);
    if (found === undefined) this.newTag(tag);
    else {
      this.at = known.end;
      this.tell(found);
    }
  }

  private newTag(tag: number): void {
    const { buffer, known } = this;
    const name = tag + (buffer[tag + 1] === '/' ? 2 : 1);
    // What is remembered must not be cut from the chunk: that would be kept in memory.
    const written = known.end === 0 ? '' : detached(buffer.slice(tag, known.end));
    const alone = written === '' ? undefined : readTag(written, name - tag);
    const read = alone === undefined ? this.longTag(name) : { ...alone, end: known.end };
    if (read === undefined) return;
    this.at = read.end;
    const told = name - tag === 2 ? read.tag.kind : this.boundedTag(read.tag, read.end - tag);
    if (alone !== undefined) known.remember(written, told);
    this.tell(told);
  }

  private longTag(name: number): ReturnType<typeof readTag> {
    return this.buffer.includes('>', name) ? readTag(this.buffer, name) : undefined;
  }

  private boundedTag(tag: OpenTag, length: number): OpenTag {
    if (length <= MAX_ATTRIBUTES) return tag;
    for (const [name, value] of tag.attributes) this.events.attributePart(name, value);
    return { ...tag, attributes: [], memo: {} };
  }

  private tell(tag: OpenTag | ElementKind): void {
    if (!('attributes' in tag)) {
      this.events.close(tag);
      return;
    }
    this.events.open(tag);
    if (this.xml || this.events.foreign) return;
    if (tag.name === 'plaintext') this.plain = true;
    else if (tag.kind.isRawText) this.raw.begin(tag.name);
  }

  /** Content of an element without markup, up to its end tag, in pieces. */
  private rawText(): void {
    const { raw } = this;
    const references = RAW_TEXT[raw.name]!;
    const end = raw.endIn(this.buffer, this.at);
    if (end >= 0) {
      this.textTo(end, references);
      this.start = end;
      raw.end();
      this.tag(end);
      return;
    }
    if (raw.passed > this.at) this.textTo(raw.passed, false);
    if (references && this.mayGoOn()) return;
    const safe = this.ended ? this.buffer.length : this.buffer.length - RAW_END_TAIL;
    this.textTo(references ? Math.min(safe, this.wholeText(safe)) : safe, references);
  }

  /** Markup that the end of the file cut off. */
  private cutOff(): void {
    const { buffer, at } = this;
    this.at = buffer.length;
    if (/^<\/?[a-z]/i.test(buffer.slice(at, at + 3))) this.attributeParts(at);
    else this.events.comment(buffer.slice(at).replace(/^<(?:!(?:--)?(?:\[CDATA\[)?|[?/])/, ''));
  }

  private attributeParts(tag: number): void {
    const read = readTag(`${this.buffer.slice(tag)}">`, 1) ?? readTag(`${this.buffer.slice(tag)}'>`, 1);
    const whole = readTag(`${this.buffer.slice(tag)}>`, 1);
    for (const [name, value] of (whole ?? read)?.tag.attributes ?? []) this.events.attributePart(name, value);
  }

  private giveUp(): void {
    this.start = this.at;
    const data = this.buffer.slice(this.at);
    this.at = this.buffer.length;
    this.events.comment(data);
  }
}

/** An ASCII letter. */
function isLetter(code: number): boolean {
  const small = code | 32;
  return small >= 97 && small <= 122;
}

/** A copy that does not keep alive what it was cut from. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
