import type { ByteSource, Unit } from '../../../core/types.ts';
import type { OfficePackage } from '../../shared/office/package.ts';
import type { Workbook } from '../book.ts';
import { isSurelyLarge, type SheetEnd, type SheetReading } from '../reading.ts';
import { MergedLayout } from '../sheet-tail.ts';
import { Asking, type WantedSheet } from './asking.ts';
import type { Answer, BookOf, PackedEnd, SheetPart } from './messages.ts';
import { Unpacker, unpackedEnd } from './packed.ts';
import { Pieces } from './pieces.ts';
import { hidesNoCells, withEntryHeld } from './plain-sheet.ts';
import { SheetReader } from './reader.ts';

/** A smaller sheet has been read before it is worth finding out whether its rows have to wait. */
const WORTH_A_LOOK = 8 * 1024 * 1024;
/** One in so many of the bytes that may be unpacked: more than is read of a workbook between two of its sheets. */
const ALLOWANCE = 8;

interface Books {
  readonly book: Workbook;
  readonly plain: BookOf;
}

/** A sheet that another thread reads. */
export class SheetAhead implements WantedSheet {
  readonly #parts: OfficePackage;
  readonly #part: Pick<SheetPart, 'sheet' | 'entry'>;
  readonly #books: Books;
  readonly #asking: Asking;
  readonly #layout: MergedLayout;
  readonly #unpacker: Unpacker;
  #source: Promise<ByteSource> | undefined;
  #end: PackedEnd | undefined;

  constructor(
    parts: OfficePackage,
    part: Pick<SheetPart, 'sheet' | 'entry'>,
    { asking, ...books }: Books & { readonly asking: Asking },
  ) {
    this.#parts = parts;
    this.#part = part;
    this.#books = books;
    this.#asking = asking;
    this.#layout = new MergedLayout(part.sheet.name, part.sheet.state);
    this.#unpacker = new Unpacker(this.#layout, books.book, asking.spare);
  }

  /** `turn`: takes in what has come meanwhile. */
  reading(turn: () => Promise<void>): SheetReading {
    const { entry } = this.#part;
    const isKnown = entry.size < WORTH_A_LOOK || isSurelyLarge(entry) || this.#asking.hasAll(this);
    return {
      units: this.#units(),
      layout: this.#layout,
      ...(!isKnown && { isPlain: this.#isPlain() }),
      ...(this.#asking.areSeveral && { turn }),
      end: () => this.#ended(),
    };
  }

  part(isInTurn: boolean): Omit<SheetPart, 'number' | 'counted'> {
    const { archive, context } = this.#parts;
    const allowance = isInTurn ? 0 : Math.floor(context.limits.unpackedBytes / ALLOWANCE);
    const unpacked = archive.unpacked + allowance;
    return { ...this.#part, size: archive.source.size, unpacked };
  }

  async pieces(): Promise<Pieces> {
    const { entry } = this.#part;
    const source = await this.#held();
    const end = await this.#parts.archive.dataStart(entry).then(
      (start) => start + entry.packedSize,
      // What is wrong with it is told by who reads it.
      () => source.size,
    );
    return new Pieces(source, entry.offset, end);
  }

  #held(): Promise<ByteSource> {
    const { archive } = this.#parts;
    const { entry } = this.#part;
    // What is wrong with the part is told when it is read.
    this.#source ??= isSurelyLarge(entry)
      ? Promise.resolve(archive.source)
      : withEntryHeld(archive, entry).catch(() => archive.source);
    return this.#source;
  }

  /** The rows of a large sheet wait for nothing anyway. */
  async #isPlain(): Promise<boolean> {
    const source = await this.#held();
    const { archive, context } = this.#parts;
    return source !== archive.source && hidesNoCells(source, this.#part.entry, context);
  }

  async *#units(): AsyncIterable<Unit> {
    let given = 0;
    for await (const unit of this.#told(this.#asking)) {
      given += 1;
      yield unit;
    }
    if (this.#end !== undefined) return;
    // The thread has failed: what it has not told is read here, where the same comes in the same order.
    const reader = new SheetReader(this.#parts.context.platform);
    const here = new Asking((asked) => reader.answer(asked), this.#books.plain);
    here.add(this);
    for await (const unit of this.#told(here)) {
      given -= 1;
      if (given < 0) yield unit;
    }
  }

  async *#told(asking: Asking): AsyncIterable<Unit> {
    while (this.#end === undefined) {
      const answer = await asking.next(this);
      this.#parts.context.signal.throwIfAborted();
      if (answer === undefined || !this.#holds(answer)) return;
      this.#end = answer.end;
      yield* this.#unpacker.units(answer);
    }
  }

  /** Whether the sheet, read before its turn, is told of as it would be in its turn: all but the limit of bytes is the same then. */
  #holds({ before, end }: Answer): boolean {
    const { unpacked } = this.#parts.archive;
    if (before === unpacked) return true;
    return before > unpacked && end?.problems.some(({ code }) => code === 'too-large') !== true;
  }

  #ended(): SheetEnd {
    const { missing, problems, unpacked, ...end } = this.#end!;
    const { book } = this.#books;
    if (missing) book.strings.missing = true;
    for (const found of problems) this.#parts.report(found);
    this.#parts.archive.unpacked += unpacked;
    this.#asking.counted += unpacked;
    this.#source = undefined;
    return unpackedEnd(end, book.looks);
  }
}
