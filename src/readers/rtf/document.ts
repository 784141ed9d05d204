import type { Problem, Unit } from '../../core/types.ts';
import { wordsOfCode } from '../shared/office/fields.ts';
import { markOf } from '../shared/prose/look.ts';
import { Story } from '../shared/prose/marked-cells.ts';
import type { Mark } from '../shared/prose/marked-text.ts';
import { WHITE } from '../shared/sheet/colours.ts';
import { Fonts } from './charsets.ts';
import { ColourTable } from './colour-table.ts';
import { DESTINATIONS, type Destination, STORIES } from './destinations.ts';
import { EncodedBytes } from './encoded-bytes.ts';
import { objectFile } from './files.ts';
import { GroupData, isData } from './group-data.ts';
import { RowDefinition } from './row-definition.ts';
import { type Run, runChange } from './run.ts';
import type { RtfHandler } from './tokens.ts';

/** What holds inside a group. */
interface Group extends Run {
  destination: Destination;
  story: Story;
  /** Bytes that stand for one character of Unicode for older programs. */
  skip: number;
  level: number;
  /** The destination began here: its text is told at the end. */
  begins: boolean;
  starred: boolean;
  /** Nothing stands before the next control word. */
  fresh: boolean;
}

const TEXT: Destination = { kind: 'text' };
const SLACK: Destination = { kind: 'words', visibility: 'slack' };
/** Characters that control words stand for. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
};
/** Properties of shapes that are words (RTF 1.9.1, "Shapes"). */
const SHAPE_WORDS = /^(?:wz\w{1,40}|pihlShape|gtextUNICODE|gtextRTF)$/;
const HEX_ONLY = /^[0-9A-Fa-f\s]{32,}$/;
/** Groups inside groups that are told apart; deeper ones are read as one. */
const MAX_DEPTH = 20_000;

/** Reads RTF (1.9.1): text and tables, with how each run hides; and what stands in groups that no page shows. */
export class RtfDocument implements RtfHandler {
  readonly ready: (Unit | Problem)[] = [];
  readonly #fonts = new Fonts();
  readonly #colours = new ColourTable();
  readonly #body: Story;
  readonly #stories = new Map<string, Story>();
  readonly #groups: Group[] = [];
  #group: Group;
  #overflow = 0;
  /** Text of destinations that is told in one piece, by how deep it lies. */
  readonly #texts: string[][] = [];
  readonly #bytes = new EncodedBytes((text) => this.#put(text));
  readonly #data = new GroupData();
  readonly #row = new RowDefinition();
  #toSkip = 0;
  #shapeWord = '';
  #headers = 0;

  constructor() {
    this.#body = new Story(this.ready, { story: '', visibility: 'visible' });
    this.#group = {
      destination: TEXT,
      story: this.#body,
      look: {},
      deleted: false,
      inserted: false,
      font: -1,
      skip: 1,
      level: 0,
      begins: false,
      starred: false,
      fresh: true,
    };
  }

  open(): void {
    this.#bytes.flush();
    this.#toSkip = 0;
    if (this.#groups.length >= MAX_DEPTH) {
      this.#overflow += 1;
      return;
    }
    this.#groups.push(this.#group);
    this.#group = {
      ...this.#group,
      look: { ...this.#group.look },
      begins: false,
      starred: false,
      fresh: true,
    };
  }

  close(): void {
    this.#bytes.flush();
    this.#toSkip = 0;
    if (this.#overflow > 0) {
      this.#overflow -= 1;
      return;
    }
    const ended = this.#group;
    const outer = this.#groups.pop();
    if (outer === undefined) return;
    if (ended.begins) this.#endDestination(ended);
    if (ended.story !== outer.story) ended.story.end();
    this.#group = outer;
    outer.fresh = false;
  }

  word(name: string, value: number | undefined): void {
    const group = this.#group;
    if (group.fresh && this.#beginDestination(name)) return;
    group.fresh = false;
    if (group.destination.kind === 'fonts') {
      this.#fonts.define(name, value);
      return;
    }
    if (group.destination.kind === 'colours') this.#colours.word(name, value ?? 0);
    else if (group.destination.kind === 'picture') this.#data.pictureWord(name);
    else if (name === 'u') this.#unicode(value ?? 0);
    else if (name === 'uc') group.skip = Math.max(0, Math.min(10, value ?? 1));
    else if (!this.#format(name, value) && !this.#structure(name)) this.#document(name, value);
  }

  symbol(char: string): void {
    const group = this.#group;
    if (char === '*') {
      group.starred = true;
      return;
    }
    group.fresh = false;
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else if (char === '~') this.#add(' ');
    else if (char === '_') this.#add('-');
    else if (char === '\n' || char === '\r') this.#structure('par');
    else if (char === '\t') this.#add('\t');
    else if ('{}\\'.includes(char)) this.byte(char.charCodeAt(0));
  }

  text(bytes: Uint8Array): void {
    this.#group.fresh = false;
    const { kind } = this.#group.destination;
    if (kind === 'none') return;
    if (isData(kind)) {
      this.#data.text(bytes);
      return;
    }
    const skipped = Math.min(this.#toSkip, bytes.length);
    this.#toSkip -= skipped;
    for (let i = skipped; i < bytes.length; i++) this.#addByte(bytes[i]!);
  }

  byte(value: number): void {
    this.#group.fresh = false;
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else if (this.#group.destination.kind !== 'none') this.#addByte(value);
  }

  binary(bytes: Uint8Array): void {
    const { kind } = this.#group.destination;
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else if (isData(kind)) this.#data.binary(bytes);
    else if (bytes.length > 0) this.ready.push(...objectFile(bytes));
  }

  finish(): void {
    while (this.#groups.length > 0) this.close();
    this.#bytes.flush();
    this.#body.finish();
    for (const story of this.#stories.values()) story.finish();
  }

  /** True if the word begins a destination. */
  #beginDestination(name: string): boolean {
    const group = this.#group;
    const story = STORIES[name];
    if (story !== undefined) {
      group.story = this.#storyOf(story[0], story);
      group.destination = TEXT;
      group.look = {};
      group.level = 0;
      group.fresh = false;
      return true;
    }
    const known = DESTINATIONS[name] ?? (group.starred ? SLACK : undefined);
    if (known === undefined) return false;
    group.fresh = false;
    // What stands in a group that is passed over or told as a whole stays with it.
    const { kind } = group.destination;
    if (kind === 'none' || (kind === 'fonts' && known.kind !== 'none')) return true;
    if (known.kind === 'text') {
      if (kind !== 'words' && kind !== 'code')
        group.destination = kind === 'name' || kind === 'value' ? group.destination : TEXT;
      return true;
    }
    group.destination = known;
    group.begins = true;
    this.#texts.push([]);
    if (isData(known.kind)) this.#data.begin();
    return true;
  }

  #storyOf(name: string, [title, visibility]: (typeof STORIES)[string]): Story {
    const numbered = visibility === 'header-footer';
    if (numbered) this.#headers += 1;
    const key = numbered ? `${name} ${this.#headers}` : title;
    const story = this.#stories.get(key) ?? new Story(this.ready, { story: key, visibility });
    this.#stories.set(key, story);
    return story;
  }

  #endDestination({ destination, story }: Group): void {
    const text = (this.#texts.pop() ?? []).join('').trim();
    switch (destination.kind) {
      case 'words':
        if (!HEX_ONLY.test(text))
          story.flow.aside(plainWords(text), destination.visibility, destination.header);
        break;
      case 'code':
        story.flow.aside(wordsOfCode(text), 'attribute', 'field');
        break;
      case 'name':
        this.#shapeWord = SHAPE_WORDS.test(text) ? text : '';
        break;
      case 'value':
        if (this.#shapeWord !== '')
          story.flow.aside(text, this.#shapeWord.startsWith('gtext') ? 'visible' : 'attribute');
        break;
      case 'picture':
      case 'object':
      case 'store':
        this.ready.push(...this.#data.end(destination.kind));
    }
  }

  /** What a run looks like; true if the word is of that kind. */
  #format(name: string, value: number | undefined): boolean {
    const change = runChange(name, value, this.#colours);
    if (change === undefined) return false;
    this.#bytes.flush();
    change(this.#group);
    return true;
  }

  /** Paragraphs, cells and rows; true if the word is of that kind. */
  #structure(name: string): boolean {
    const group = this.#group;
    const char = CHARACTERS[name];
    if (char !== undefined) {
      this.#add(char);
      return true;
    }
    switch (name) {
      case 'par':
      case 'sect':
        this.#bytes.flush();
        if (group.destination.kind === 'text') group.story.paragraph(group.level);
        else this.#add('\n');
        return true;
      case 'page':
      case 'softpage':
        group.story.flow.newPage();
        return true;
      case 'pard':
        group.level = 0;
        return true;
      case 'intbl':
        group.level = Math.max(1, group.level);
        return true;
      case 'cell':
      case 'nestcell':
        this.#bytes.flush();
        if (group.destination.kind === 'text')
          group.story.cell(
            name === 'cell' ? 1 : Math.max(2, group.level),
            name === 'cell' ? this.#row.merges : [],
          );
        return true;
      case 'row':
      case 'nestrow':
        this.#bytes.flush();
        group.story.row(name === 'row' ? 1 : Math.max(2, group.level));
        return true;
      default:
        return this.#row.word(name);
    }
  }

  /** Settings of the document. */
  #document(name: string, value: number | undefined): void {
    if (name === 'ansicpg' && value !== undefined) this.#fonts.codePage = value;
    else if (name === 'mac') this.#fonts.codePage = 10000;
    else if (name === 'pc') this.#fonts.codePage = 437;
    else if (name === 'pca') this.#fonts.codePage = 850;
    else if (name === 'deff') this.#fonts.default = value ?? 0;
    else if (name === 'itap') this.#group.level = Math.max(0, value ?? 0);
  }

  #unicode(value: number): void {
    this.#bytes.flush();
    this.#add(String.fromCharCode(value < 0 ? value + 65_536 : value & 0xffff));
    this.#toSkip = this.#group.skip;
  }

  #addByte(byte: number): void {
    if (this.#group.destination.kind === 'colours') {
      this.#colours.byte(byte);
      return;
    }
    if (byte === 0 || this.#group.destination.kind === 'fonts') return;
    const { font } = this.#group;
    const page = this.#fonts.page(font < 0 ? this.#fonts.default : font);
    this.#bytes.add(byte, page);
  }

  #add(text: string): void {
    this.#bytes.flush();
    if (this.#group.destination.kind !== 'none') this.#put(text);
  }

  #put(text: string): void {
    const group = this.#group;
    if (group.destination.kind !== 'text') {
      this.#texts.at(-1)?.push(text);
      return;
    }
    group.story.add(text, this.#mark());
    if (group.story.full) group.story.paragraph(group.level);
  }

  #mark(): Mark {
    const { deleted, inserted, look, level } = this.#group;
    if (deleted) return 'tracked-change';
    return markOf(look, level > 0 ? undefined : WHITE) ?? (inserted ? 'inserted' : undefined);
  }
}

/** Without markup and the signs of lists and names. */
const plainWords = (text: string): string =>
  text
    .replace(/<[^<>]{0,2000}>/g, ' ')
    .replaceAll('_', ' ')
    .replace(/;$/, '');
