import type { ByteSource, Unit } from '../../../core/types.ts';
import type { OfficePackage } from '../../shared/office/package.ts';
import { SpareCells } from '../../shared/sheet/spare-cells.ts';
import type { Workbook } from '../book.ts';
import { isSurelyLarge, type SheetEnd, type SheetReading } from '../reading.ts';
import { MergedLayout } from '../sheet-tail.ts';
import type { Answer, Asked, BookOf, PackedEnd, SheetPart } from './messages.ts';
import { Unpacker, unpackedEnd } from './packed.ts';
import { hidesNoCells, withEntryHeld } from './plain-sheet.ts';
import { SheetReader } from './reader.ts';

/** Packed bytes that are handed over at once, and pieces of them that wait to be read. */
const PIECE = 256 * 1024;
const PIECES = 4;
/** How often is asked before there is an answer. */
const ASKED = 5;

/** Undefined once the thread has failed. */
type Ask = (asked: Asked) => Promise<Answer | undefined>;

interface Books {
  readonly book: Workbook;
  readonly plain: BookOf;
}

/** A sheet that another thread reads. */
export class SheetAhead {
  readonly #parts: OfficePackage;
  readonly #part: Pick<SheetPart, 'sheet' | 'entry'>;
  readonly #books: Books;
  readonly #layout: MergedLayout;
  readonly #spare = new SpareCells();
  readonly #unpacker: Unpacker;
  readonly #source: Promise<ByteSource>;
  #end: PackedEnd | undefined;

  constructor(parts: OfficePackage, part: Pick<SheetPart, 'sheet' | 'entry'>, books: Books) {
    this.#parts = parts;
    this.#part = part;
    this.#books = books;
    this.#layout = new MergedLayout(part.sheet.name, part.sheet.state);
    this.#unpacker = new Unpacker(this.#layout, books.book, this.#spare);
    const { archive } = parts;
    // What is wrong with the part is told when it is read.
    this.#source = isSurelyLarge(part.entry)
      ? Promise.resolve(archive.source)
      : withEntryHeld(archive, part.entry).catch(() => archive.source);
  }

  /** `isFirst`: the thread does not know the workbook yet. */
  by(ask: Ask, isFirst: boolean): SheetReading {
    return {
      units: this.#units(ask, isFirst),
      layout: this.#layout,
      isPlain: this.#isPlain(),
      end: () => this.#ended(),
    };
  }

  /** The rows of a large sheet wait for nothing anyway. */
  async #isPlain(): Promise<boolean> {
    const source = await this.#source;
    const { archive, context } = this.#parts;
    return source !== archive.source && hidesNoCells(source, this.#part.entry, context);
  }

  async *#units(ask: Ask, isFirst: boolean): AsyncIterable<Unit> {
    let given = 0;
    for await (const unit of this.#unitsBy(ask, isFirst)) {
      given += 1;
      yield unit;
    }
    if (this.#end !== undefined) return;
    // The thread has failed: what it has not told is read here, where the same comes in the same order.
    const reader = new SheetReader(this.#parts.context.platform);
    for await (const unit of this.#unitsBy((asked) => reader.answer(asked), true)) {
      given -= 1;
      if (given < 0) yield unit;
    }
  }

  async *#unitsBy(ask: Ask, isFirst: boolean): AsyncIterable<Unit> {
    const { archive, context } = this.#parts;
    const { entry } = this.#part;
    const pieces = new Pieces(await this.#source, entry.offset);
    const part = { ...this.#part, size: archive.source.size, unpacked: archive.unpacked };
    const first = { part, ...(isFirst && { book: this.#books.plain }) };
    const asked = [ask({ ...first, ...(await pieces.next()) })];
    while (asked.length < ASKED) asked.push(ask(await pieces.next()));
    while (this.#end === undefined) {
      const answer = await asked.shift();
      context.signal.throwIfAborted();
      if (answer === undefined) return;
      pieces.used(answer.used);
      this.#end = answer.end;
      if (answer.end === undefined)
        asked.push(ask({ spare: this.#spare.takeAll(), ...(await pieces.next()) }));
      yield* this.#unpacker.units(answer);
    }
  }

  #ended(): SheetEnd {
    const { missing, problems, unpacked, ...end } = this.#end!;
    const { book } = this.#books;
    if (missing) book.strings.missing = true;
    for (const found of problems) this.#parts.report(found);
    this.#parts.archive.unpacked += unpacked;
    return unpackedEnd(end, book.looks);
  }
}

/** Bytes of a source from somewhere on, as far as somebody has room for them. */
class Pieces {
  readonly #source: ByteSource;
  #at: number;
  #waiting = 0;

  constructor(source: ByteSource, at: number) {
    this.#source = source;
    this.#at = at;
  }

  used(count: number): void {
    this.#waiting -= count;
  }

  async next(): Promise<Pick<Asked, 'pieces' | 'isLast'>> {
    const pieces: Uint8Array[] = [];
    while (this.#waiting < PIECES) {
      const bytes = await this.#read();
      if (bytes.length === 0) return { pieces, isLast: true };
      pieces.push(bytes);
      this.#at += bytes.length;
      this.#waiting += 1;
    }
    return { pieces };
  }

  /** What is handed over must be nobody else's. */
  async #read(): Promise<Uint8Array> {
    const source = this.#source;
    if (source.readInto === undefined) return new Uint8Array(await source.read(this.#at, PIECE));
    const bytes = new Uint8Array(PIECE);
    return bytes.subarray(0, await source.readInto(this.#at, bytes));
  }
}
