import { Tokenizer } from 'htmlparser2';

export type Attribute = readonly [name: string, value: string];

export interface OpenTag {
  /** In lower case. */
  readonly name: string;
  /** In the order they stand, names in lower case; a name may come twice. */
  readonly attributes: readonly Attribute[];
  /** `<br/>`: means something in foreign elements only. */
  readonly selfClosing: boolean;
}

/** What a page consists of, in the order of its text. Entities are decoded. */
export interface HtmlEvents {
  open(tag: OpenTag): void;
  close(name: string): void;
  text(data: string): void;
  comment(data: string): void;
  /** Part of an attribute that is too long to be held, or that the end of the file cut off. */
  attributePart(name: string, data: string): void;
}

/** Attributes of one tag beyond this number of characters are given out before the tag is complete. */
const MAX_ATTRIBUTES = 1 << 20;
/** Markup that goes on for longer (a comment without an end) is given out as text. */
const MAX_CONSTRUCT = 8 << 20;

/**
 * htmlparser2's tokenizer with the text that its events point into, in bounded memory. Its parser is not used:
 * that keeps a stack whose upkeep is quadratic in the depth, and closes cells in fewer cases than browsers do.
 */
export class HtmlTokens {
  private tokenizer: Tokenizer;
  private buffer = '';
  /** Offsets in UTF-16 units: where `buffer` begins, and the end of what events are done with. */
  private base = 0;
  private done = 0;
  private lineAt = 0;
  private lines = 1;
  private tagStart = 0;
  private name = '';
  private attributes: Attribute[] = [];
  private attributeSize = 0;
  private attribute: string | undefined;
  private value = '';
  private readonly events: HtmlEvents;

  constructor(events: HtmlEvents) {
    this.events = events;
    this.tokenizer = new Tokenizer({}, this.callbacks());
  }

  /** 1-based line on which the event that is being reported began. */
  get line(): number {
    const end = Math.max(this.lineAt, this.tagStart);
    let at = this.buffer.indexOf('\n', this.lineAt - this.base);
    while (at >= 0 && at + this.base < end) {
      this.lines++;
      at = this.buffer.indexOf('\n', at + 1);
    }
    this.lineAt = end;
    return this.lines;
  }

  write(chunk: string): void {
    this.trim();
    this.buffer += chunk;
    this.tokenizer.write(chunk);
    if (this.base + this.buffer.length - this.done > MAX_CONSTRUCT) this.giveUpConstruct();
  }

  end(): void {
    this.tokenizer.end();
    if (this.attribute !== undefined) this.events.attributePart(this.attribute, this.value);
    for (const [name, value] of this.attributes) this.events.attributePart(name, value);
  }

  private callbacks(): ConstructorParameters<typeof Tokenizer>[1] {
    return {
      ontext: (start, end) => this.tell(start, end, () => this.events.text(this.slice(start, end))),
      ontextentity: (code, end) => this.tell(end, end, () => this.events.text(String.fromCodePoint(code))),
      onopentagname: (start, end) => this.openTag(start, end),
      onopentagend: (end) => this.endOpenTag(end, false),
      onselfclosingtag: (end) => this.endOpenTag(end, true),
      onclosetag: (start, end) =>
        this.tell(start, end, () => this.events.close(this.slice(start, end).toLowerCase())),
      oncomment: (start, end, offset) => this.tell(start, end, () => this.comment(start, end - offset)),
      oncdata: (start, end, offset) =>
        this.tell(start, end, () => this.events.text(this.slice(start, end - offset))),
      ondeclaration: (start, end) => this.tell(start, end, () => {}),
      onprocessinginstruction: (start, end) => this.tell(start, end, () => this.comment(start, end)),
      onattribname: (start, end) => this.startAttribute(start, end),
      onattribdata: (start, end) => this.attributeData(this.slice(start, end), end),
      onattribentity: (code) => this.attributeData(String.fromCodePoint(code), this.done),
      onattribend: (_quote, end) => this.endAttribute(end),
      onend: () => {},
    };
  }

  private tell(start: number, end: number, event: () => void): void {
    this.tagStart = start;
    event();
    this.done = Math.max(this.done, end);
  }

  private slice(start: number, end: number): string {
    return this.buffer.slice(start - this.base, end - this.base);
  }

  /** Text in CDATA is text in foreign elements, and a comment elsewhere; `<?xml …?>` says nothing. */
  private comment(start: number, end: number): void {
    const data = this.slice(start, end);
    if (data.startsWith('[CDATA[')) this.events.text(data.slice(7).replace(/\]\]$/, ''));
    else if (!data.startsWith('?xml')) this.events.comment(data);
  }

  private openTag(start: number, end: number): void {
    this.name = this.slice(start, end).toLowerCase();
    this.tagStart = start;
    this.attributes = [];
    this.attributeSize = 0;
    this.done = end;
  }

  private endOpenTag(end: number, selfClosing: boolean): void {
    const { name, attributes } = this;
    this.attributes = [];
    this.events.open({ name, attributes, selfClosing });
    this.done = end;
  }

  private startAttribute(start: number, end: number): void {
    this.attribute = this.slice(start, end).toLowerCase();
    this.value = '';
    this.done = end;
  }

  private attributeData(data: string, end: number): void {
    this.value += data;
    this.done = Math.max(this.done, end);
    if (this.value.length > MAX_ATTRIBUTES) {
      this.events.attributePart(this.attribute ?? '', this.value);
      this.value = '';
    }
  }

  private endAttribute(end: number): void {
    const attribute: Attribute = [this.attribute ?? '', this.value];
    this.attribute = undefined;
    this.value = '';
    this.done = Math.max(this.done, end);
    this.attributeSize += attribute[0].length + attribute[1].length + 16;
    if (this.attributeSize > MAX_ATTRIBUTES) this.events.attributePart(...attribute);
    else this.attributes.push(attribute);
  }

  /** Lets go of text that all events are done with. */
  private trim(): void {
    const keep = Math.max(this.base, this.done);
    this.tagStart = keep;
    void this.line;
    this.buffer = this.buffer.slice(keep - this.base);
    this.base = keep;
  }

  private giveUpConstruct(): void {
    const end = this.base + this.buffer.length;
    this.tell(this.done, end, () => this.events.comment(this.slice(this.done, end)));
    this.attribute = undefined;
    this.trim();
    this.tokenizer = new Tokenizer({}, this.callbacks());
    this.buffer = '';
    this.base = this.done = this.lineAt = this.tagStart = 0;
  }
}
