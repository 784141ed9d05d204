import type { Platform, Unit } from '../../../core/types.ts';
import { OfficePackage } from '../../shared/office/package.ts';
import { Styles } from '../../shared/sheet/cell-styles.ts';
import { SpareCells } from '../../shared/sheet/spare-cells.ts';
import { ZipArchive } from '../../shared/zip/archive.ts';
import { Looks } from '../looks.ts';
import { handlersOf, type SheetHandlers, scanSheet } from '../reading.ts';
import { SharedStrings } from '../shared-strings.ts';
import { FedSource } from './fed-source.ts';
import type { Answer, Asked, BookOf, PackedEnd, SheetPart } from './messages.ts';
import { Packer } from './packed.ts';

/** Nothing stops it but the end of its thread. */
const NEVER = { aborted: false, throwIfAborted: () => {} };
const NOTHING: Answer = { sheet: -1, before: 0, units: [], used: 0 };

/** A sheet that was begun, with what has come of its bytes. */
interface Begun {
  readonly part: SheetPart;
  readonly source: FedSource;
}

/** Reads sheets of a workbook, one after the other, for another thread, which hands over their packed bytes. */
export class SheetReader {
  readonly #platform: Platform;
  readonly #spare = new SpareCells();
  #book: BookOf | undefined;
  /** The sheet that is read, and those behind it. */
  readonly #begun: Begun[] = [];
  #open: OpenSheet | undefined;
  /** Bytes that the sheets before were unpacked to. */
  #unpacked = 0;
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

  async #next({ book, part, sheet, pieces = [], spare = [], isLast = false }: Asked): Promise<Answer> {
    for (const room of spare) this.#spare.give(room);
    this.#book = book ?? this.#book;
    if (part !== undefined) this.#begun.push({ part, source: new FedSource(part.entry.offset, part.size) });
    this.#begun.find(({ part: { number } }) => number === sheet)?.source.feed(pieces, isLast);
    this.#open ??= this.#opened();
    if (this.#open === undefined) return NOTHING;
    const answer = await this.#open.next();
    if (answer.end === undefined) return answer;
    this.#unpacked += answer.end.unpacked;
    this.#begun.shift();
    this.#open = undefined;
    return answer;
  }

  #opened(): OpenSheet | undefined {
    const [begun] = this.#begun;
    if (begun === undefined) return undefined;
    const { unpacked, counted } = begun.part;
    const before = unpacked + this.#unpacked - counted;
    return new OpenSheet(begun, { book: this.#book!, platform: this.#platform, spare: this.#spare, before });
  }
}

interface OpenWith {
  readonly book: BookOf;
  readonly platform: Platform;
  readonly spare: SpareCells;
  readonly before: number;
}

/** A sheet that is being read. */
class OpenSheet {
  readonly #number: number;
  readonly #source: FedSource;
  readonly #parts: OfficePackage;
  readonly #handlers: SheetHandlers;
  readonly #styles: Styles;
  readonly #strings: SharedStrings;
  readonly #units: AsyncIterator<Unit>;
  readonly #packer = new Packer();
  readonly #before: number;
  #told = 0;
  #step: Promise<IteratorResult<Unit>> | undefined;

  constructor({ part, source }: Begun, { book, platform, spare, before }: OpenWith) {
    const { number, sheet, entry } = part;
    const { strings, styles, looks, dateSystem, limits } = book;
    this.#number = number;
    this.#source = source;
    const found = { entries: [entry], problems: [], gaps: [], comment: '' };
    const context = { limits, platform, signal: NEVER };
    const archive = new ZipArchive(source, found, context);
    archive.unpacked = before;
    this.#before = before;
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
    this.#step ??= this.#units.next();
    const step = await Promise.race([this.#step, this.#source.starved()]);
    if (step === undefined) return { ...this.#place(), units: [] };
    this.#step = undefined;
    if (step.done === true) return { ...this.#news(), units: [], end: this.#end() };
    const units = [this.#packer.packed(step.value)];
    return { ...this.#news(), units };
  }

  #place(): Pick<Answer, 'sheet' | 'before' | 'used'> {
    return { sheet: this.#number, before: this.#before, used: this.#source.takeUsed() };
  }

  #news(): Omit<Answer, 'units'> {
    const types = this.#styles.given.slice(this.#told);
    this.#told += types.length;
    return {
      ...this.#place(),
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
