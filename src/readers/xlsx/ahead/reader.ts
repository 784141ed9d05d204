import type { Platform, Unit } from '../../../core/types.ts';
import { OfficePackage } from '../../shared/office/package.ts';
import { Styles } from '../../shared/sheet/cell-styles.ts';
import { SpareCells } from '../../shared/sheet/spare-cells.ts';
import { ZipArchive } from '../../shared/zip-archive.ts';
import { Looks } from '../looks.ts';
import { handlersOf, type SheetHandlers, scanSheet } from '../reading.ts';
import { SharedStrings } from '../shared-strings.ts';
import { FedSource } from './fed-source.ts';
import type { Answer, Asked, BookOf, PackedEnd, SheetPart } from './messages.ts';
import { Packer } from './packed.ts';

/** Nothing stops it but the end of its thread. */
const NEVER = { aborted: false, throwIfAborted: () => {} };
const NOTHING: Answer = { units: [], used: 0 };

/** Reads sheets of a workbook for another thread, which hands over their packed bytes. */
export class SheetReader {
  readonly #platform: Platform;
  readonly #spare = new SpareCells();
  #book: BookOf | undefined;
  #open: OpenSheet | undefined;
  #before: Promise<unknown> = Promise.resolve();

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** Answers come in the order of the questions. */
  answer(asked: Asked): Promise<Answer> {
    const answer = this.#before.then(() => this.#next(asked));
    this.#before = answer;
    return answer;
  }

  async #next({ book, part, pieces = [], spare = [], isLast = false }: Asked): Promise<Answer> {
    for (const room of spare) this.#spare.give(room);
    this.#book = book ?? this.#book;
    const given = { platform: this.#platform, spare: this.#spare };
    if (part !== undefined) this.#open = new OpenSheet(part, { book: this.#book!, ...given });
    this.#open?.source.feed(pieces, isLast);
    return this.#open?.next() ?? NOTHING;
  }
}

interface OpenWith {
  readonly book: BookOf;
  readonly platform: Platform;
  readonly spare: SpareCells;
}

/** A sheet that is being read. */
class OpenSheet {
  readonly source: FedSource;
  readonly #parts: OfficePackage;
  readonly #handlers: SheetHandlers;
  readonly #styles: Styles;
  readonly #strings: SharedStrings;
  readonly #units: AsyncIterator<Unit>;
  readonly #packer = new Packer();
  readonly #before: number;
  #told = 0;
  #step: Promise<IteratorResult<Unit>> | undefined;
  #ended = false;

  constructor({ sheet, entry, size, unpacked }: SheetPart, { book, platform, spare }: OpenWith) {
    const { strings, styles, looks, dateSystem, limits } = book;
    this.source = new FedSource(entry.offset, size);
    const found = { entries: [entry], problems: [], gaps: [], comment: '' };
    const context = { limits, platform, signal: NEVER };
    const archive = new ZipArchive(this.source, found, context);
    archive.unpacked = unpacked;
    this.#before = unpacked;
    this.#parts = new OfficePackage(archive, context);
    this.#styles = new Styles(styles);
    this.#strings = SharedStrings.of(strings);
    this.#handlers = handlersOf(sheet, {
      book: { strings: this.#strings, styles: this.#styles, looks: new Looks(looks), dateSystem },
      cellLength: limits.cellLength,
      spare,
    });
    const [path] = this.#parts.paths();
    this.#units = scanSheet(this.#parts, path!, sheet.name, this.#handlers.handler)[Symbol.asyncIterator]();
  }

  /** The next unit, or none where bytes are missing. */
  async next(): Promise<Answer> {
    if (this.#ended) return NOTHING;
    this.#step ??= this.#units.next();
    const step = await Promise.race([this.#step, this.source.starved()]);
    if (step === undefined) return { units: [], used: this.source.takeUsed() };
    this.#step = undefined;
    if (step.done === true) {
      this.#ended = true;
      return { ...this.#news(), units: [], end: this.#end() };
    }
    const units = [this.#packer.packed(step.value)];
    return { ...this.#news(), units };
  }

  #news(): Omit<Answer, 'units'> {
    const types = this.#styles.given.slice(this.#told);
    this.#told += types.length;
    return {
      used: this.source.takeUsed(),
      layout: this.#handlers.layout.news(),
      tables: this.#packer.news(),
      types,
    };
  }

  #end(): PackedEnd {
    const { conditions, merges, ...rest } = this.#handlers.end();
    return {
      ...rest,
      conditions: conditions.areas,
      merges: merges.areas,
      missing: this.#strings.missing,
      problems: this.#parts.takeProblems(),
      unpacked: this.#parts.archive.unpacked - this.#before,
    };
  }
}
