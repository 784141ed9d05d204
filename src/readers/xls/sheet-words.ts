import { memorySource } from '../../core/memory-source.ts';
import { problem } from '../../core/problem.ts';
import { nameAsText } from '../../core/text/file-name.ts';
import type { Problem, Unit, Visibility } from '../../core/types.ts';
import { joinBytes } from '../shared/bytes.ts';
import type { Decode } from '../shared/legacy/code-pages.ts';
import { printableRuns } from '../shared/legacy/printable.ts';
import { WordPile } from '../shared/legacy/word-pile.ts';
import { literalsOf } from '../shared/office/formula-texts.ts';
import { headerFooterText } from '../shared/office/markup-texts.ts';
import { decodeAddress } from '../shared/opendocument/words.ts';
import { areaName, quoteSheet } from '../shared/sheet/references.ts';
import { textBlock } from '../shared/text-block.ts';
import { readDrawing } from './drawings.ts';
import { tokenTexts } from './formula-texts.ts';
import { linkTexts } from './hyperlink.ts';
import { isWordless, WORDY } from './record-kinds.ts';
import type { Records } from './records.ts';

const PROTECT = 0x12;
const HEADER = 0x14;
const FOOTER = 0x15;
const NAME = 0x18;
const NAME_OLD = 0x218;
const NOTE = 0x1c;
const OBJECT = 0x5d;
const IMAGE_DATA = 0x7f;
const BACKGROUND = 0xe9;
const HEADER_PICTURE = 0x866;
const DRAWING_GROUP = 0xeb;
const DRAWING = 0xec;
const TEXT_OBJECT = 0x1b6;
const VALIDATION = 0x1be;
const LINK = 0x1b8;
const FORMULA = new Set([0x06, 0x206, 0x406, 0x4bc, 0x221, 0x21]);
const CONDITION = new Set([0x1b1, 0x879, 0x87a]);
/** Distinct texts of formulas that are kept of one sheet. */
const MAX_LITERALS = 100_000;

interface Note {
  readonly row: number;
  readonly column: number;
  readonly object: number;
  readonly author: string;
}

/** How a stream writes its strings: BIFF8 in Unicode, those before in a code page. */
export interface Spelling {
  readonly unicode: boolean;
  readonly decode: Decode;
}

/** All words of a sheet (or of the workbook's globals) that stand in no cell. */
export class SheetWords {
  readonly pile = new WordPile();
  readonly #sheet: string | undefined;
  readonly #spelling: Spelling;
  readonly #concealsFormula: (format: number) => boolean;
  /** What formulas spell out, and those that the sheet's protection hides. */
  readonly #literals = new Set<string>();
  readonly #concealed = new Set<string>();
  #protected = false;
  /** Where the texts of the formula being read go; those of shared formulas follow their first cell. */
  #formula = this.#literals;
  readonly #drawing: Uint8Array[] = [];
  readonly #notes: Note[] = [];
  /** Texts of objects, by the object's number. */
  readonly #objects = new Map<number, string>();
  #object = 0;
  #pictures = 0;

  /** `concealsFormula`: of cells, by their format, while their sheet is protected. */
  constructor(
    sheet: string | undefined,
    spelling: Spelling,
    concealsFormula: (format: number) => boolean = () => false,
  ) {
    this.#sheet = sheet;
    this.#spelling = spelling;
    this.#concealsFormula = concealsFormula;
  }

  record(records: Records): void {
    const { id } = records;
    const kind = WORDY.get(id);
    if (kind !== undefined) this.#add(this.#runs(records), kind[0], kind[1]);
    else if (FORMULA.has(id)) this.#addLiterals(records);
    else if (id === PROTECT) this.#protected = records.u16(0) !== 0;
    else if (id === LINK)
      this.#add(linkTexts(records) ?? this.#runs(records).map(decodeAddress), 'links', 'attribute');
    else if (id === HEADER || id === FOOTER) this.#addHeader(records);
    else if (id === NAME || id === NAME_OLD) this.#addName(records);
    else if (id === VALIDATION) this.#addValidation(records);
    else if (CONDITION.has(id)) this.#add(this.#tokens(records.data()), 'conditional formats', 'attribute');
    else if (id === DRAWING || id === DRAWING_GROUP) this.#addDrawing(records);
    else if (id === OBJECT) this.#openObject(records);
    else if (id === TEXT_OBJECT) this.#addText(records);
    else if (id === NOTE) this.#addNote(records);
    else if (id === IMAGE_DATA || id === BACKGROUND || id === HEADER_PICTURE) this.#pictures += 1;
    else if (!isWordless(id)) this.#add(this.#runs(records), 'settings', 'slack');
  }

  /** The texts in a format of numbers: `0 "cases"`. */
  spelledOut(format: string): void {
    this.#add(literalsOf(format), 'styles', 'property');
  }

  /** Sheets are often named after whom they are about. */
  sheetName(name: string): void {
    if (nameAsText(name) !== undefined) this.#add([name], 'settings of the workbook', 'property');
  }

  *units(): Iterable<Unit | Problem> {
    this.#addNotes();
    const drawing = readDrawing(joinBytes(this.#drawing));
    this.#drawing.length = 0;
    this.#add(drawing.words, 'drawings', 'attribute');
    this.#add([...this.#literals], 'formulas', 'attribute');
    this.#add([...this.#concealed], 'formulas', 'invisible-text');
    this.#literals.clear();
    this.#concealed.clear();
    yield* this.pile.take();
    for (const [i, { kind, bytes }] of drawing.pictures.entries()) {
      yield {
        kind: 'file',
        visibility: 'embedded',
        source: memorySource(`picture${i + 1}.${kind}`, bytes),
        packedSize: bytes.length,
      };
    }
    const unread = drawing.vectors + this.#pictures;
    if (unread > 0)
      yield problem('unreadable', `${unread} pictures are of a kind that is not read`, this.#place());
    this.#pictures = 0;
  }

  #place(): string | undefined {
    return this.#sheet === undefined ? undefined : quoteSheet(this.#sheet);
  }

  #add(texts: readonly string[], part: string, visibility: Visibility): void {
    const name = this.#sheet === undefined ? part : `${part} of sheet "${this.#sheet}"`;
    this.pile.add(texts, name, { visibility, title: this.#sheet });
  }

  #runs(records: Records): string[] {
    const fields = records.fields();
    const pieces: Uint8Array[] = [];
    while (!fields.done) pieces.push(fields.bytes(records.bytes.length));
    return printableRuns(joinBytes(pieces), this.#spelling.decode);
  }

  #tokens(bytes: Uint8Array): string[] {
    return this.#spelling.unicode ? tokenTexts(bytes) : tokenTexts(bytes, this.#spelling.decode);
  }

  #addLiterals(records: Records): void {
    const cell = records.id === 0x06 || records.id === 0x206 || records.id === 0x406;
    if (cell) {
      const concealed = this.#protected && this.#concealsFormula(records.u16(4));
      this.#formula = concealed ? this.#concealed : this.#literals;
    }
    if (this.#formula.size >= MAX_LITERALS) return;
    for (const text of this.#tokens(records.data().subarray(cell ? 20 : 8))) this.#formula.add(text);
  }

  #addHeader(records: Records): void {
    const { unicode, decode } = this.#spelling;
    const fields = records.fields();
    const length = unicode ? fields.u16() : fields.u8();
    const text = unicode ? fields.string(length) : fields.narrow(length, decode);
    const shown = headerFooterText(text);
    if (shown !== '') this.#add([shown], 'header and footer', 'header-footer');
  }

  /** A name that holds a constant instead of pointing to cells (2.4.150). */
  #addName(records: Records): void {
    const { unicode, decode } = this.#spelling;
    const nameLength = (records.u16(2) >> 8) & 255;
    const fields = records.fields(14);
    const name = unicode ? fields.string(nameLength) : fields.narrow(nameLength, decode);
    const constants = this.#tokens(fields.bytes(records.u16(4)));
    // Number tokens: a double, or a whole number too short to be of interest.
    const comment = printableRuns(fields.bytes(records.length), decode);
    if (constants.length === 0 && comment.length === 0) return;
    const place = { part: 'defined names', locator: 'defined names', visibility: 'defined-name' as const };
    this.pile.addBlock(textBlock([...constants, ...comment].join('\n'), { ...place, header: name }));
  }

  /** Prompt and error texts, and the list to choose from (2.4.89). */
  #addValidation(records: Records): void {
    const fields = records.fields(4);
    const texts: string[] = [];
    for (let i = 0; i < 4; i++) texts.push(fields.string(fields.u16()));
    const rest: Uint8Array[] = [];
    while (!fields.done) rest.push(fields.bytes(records.length));
    const words = [
      ...texts.map((text) => text.replaceAll('\0', '').trim()),
      ...this.#tokens(joinBytes(rest)),
    ];
    this.#add(
      words.filter((text) => text !== ''),
      'data validation',
      'validation-list',
    );
  }

  #addDrawing(records: Records): void {
    const fields = records.fields();
    while (!fields.done) this.#drawing.push(fields.bytes(records.bytes.length));
  }

  #openObject(records: Records): void {
    this.#object = records.u16(6);
    if (!this.#spelling.unicode) this.#add(this.#runs(records), 'drawings', 'attribute');
  }

  /** The text of a box or comment, in the records that follow (2.4.329). */
  #addText(records: Records): void {
    const length = records.u16(10);
    if (length === 0) return;
    const fields = records.fields();
    fields.nextPiece();
    const text = fields.string(length);
    const before = this.#objects.get(this.#object);
    this.#objects.set(this.#object, before === undefined ? text : `${before}\n${text}`);
  }

  #addNote(records: Records): void {
    const [row, column] = [records.u16(0), records.u16(2)];
    const { unicode, decode } = this.#spelling;
    if (unicode) {
      const fields = records.fields(8);
      this.#notes.push({ row, column, object: records.u16(6), author: fields.string(fields.u16()) });
    } else {
      const text = decode(records.data().subarray(6));
      this.#addComment(text, row === 0xffff ? undefined : { row, column });
    }
  }

  #addNotes(): void {
    const authors = new Set<string>();
    for (const { row, column, object, author } of this.#notes.splice(0)) {
      const text = this.#objects.get(object);
      this.#objects.delete(object);
      if (text !== undefined) this.#addComment(text, { row, column });
      if (author.trim() !== '') authors.add(author.replaceAll('\0', ''));
    }
    for (const author of authors) this.#addComment(author, undefined, 'author');
    this.#add([...this.#objects.values()], 'text boxes', 'visible');
    this.#objects.clear();
  }

  #addComment(text: string, cell: { row: number; column: number } | undefined, header?: string): void {
    if (text.trim() === '') return;
    const sheet = this.#sheet ?? 'workbook';
    const area = cell && { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
    const locator = `${quoteSheet(sheet)}${area === undefined ? ' comments' : `!${areaName(area)} comment`}`;
    const place = {
      part: `comments of sheet "${sheet}"`,
      locator,
      visibility: 'comment' as const,
      title: sheet,
    };
    this.pile.addBlock(textBlock(text, header === undefined ? place : { ...place, header }));
  }
}
