import { SpareCells } from '../../shared/sheet/spare-cells.ts';
import type { Answer, Asked, BookOf, PackedUnit, SheetPart } from './messages.ts';
import type { Pieces } from './pieces.ts';

/** How often is asked before there is an answer. */
const ASKED = 5;
/** Bytes of batches that wait where there is more than one sheet: the next are read while one is judged. */
const MOST_WAITING = 6 * 1024 * 1024;
/** What any other unit counts for. */
const TEXT_WEIGHT = 16 * 1024;
/** Sheets that bytes are handed over of: the one that is read, and the one behind it. */
const OPEN = 2;

/** Undefined once who is asked has failed. */
export type Ask = (asked: Asked) => Promise<Answer | undefined>;

/** A sheet that is asked for. */
export interface WantedSheet {
  /** What is to be known of it before it is read. `isInTurn`: all before it has been taken in. */
  part(isInTurn: boolean): Omit<SheetPart, 'number' | 'counted'>;
  pieces(): Promise<Pieces>;
}

class AskedSheet {
  readonly wanted: WantedSheet;
  readonly number: number;
  /** Answers that have come and were not asked for yet. */
  readonly inbox: Answer[] = [];
  isOpen = false;
  /** All its bytes have been handed over. */
  isSent = false;
  isEnded = false;
  pieces: Pieces | undefined;

  constructor(wanted: WantedSheet, number: number) {
    this.wanted = wanted;
    this.number = number;
  }
}

/** Has sheets read one after the other by somebody else, each as soon as the one before it has been, whoever still judges that one. */
export class Asking {
  /** Arrays of batches that are done with. */
  readonly spare = new SpareCells();
  /** Bytes that the sheets were unpacked to that have been taken in. */
  counted = 0;
  readonly #ask: Ask;
  #book: BookOf | undefined;
  readonly #sheets: AskedSheet[] = [];
  #inTurn: AskedSheet | undefined;
  #unanswered = 0;
  #waiting = 0;
  #weight = 0;
  #failed = false;
  #wake: (() => void) | undefined;
  #more: Promise<void> | undefined;

  constructor(ask: Ask, book: BookOf) {
    this.#ask = ask;
    this.#book = book;
  }

  get areSeveral(): boolean {
    return this.#sheets.length > 1;
  }

  /** Sheets are read in the order in which they are added, before any of them is asked for. */
  add(wanted: WantedSheet): void {
    this.#sheets.push(new AskedSheet(wanted, this.#sheets.length));
  }

  /** Whether all answers of a sheet are there. */
  hasAll(wanted: WantedSheet): boolean {
    return this.#of(wanted).isEnded;
  }

  /** What follows of a sheet; undefined if nothing will. */
  async next(wanted: WantedSheet): Promise<Answer | undefined> {
    const sheet = this.#of(wanted);
    this.#inTurn = sheet;
    for (;;) {
      const answer = sheet.inbox.shift();
      if (answer !== undefined) {
        this.#waiting -= 1;
        this.#weight -= weightOf(answer.units);
      }
      await this.#askMore();
      if (answer !== undefined) return answer;
      if (sheet.inbox.length > 0) continue;
      if (this.#failed) return undefined;
      await new Promise<void>((done) => {
        this.#wake = done;
      });
    }
  }

  #of(wanted: WantedSheet): AskedSheet {
    return this.#sheets.find((sheet) => sheet.wanted === wanted)!;
  }

  #askMore(): Promise<void> {
    this.#more ??= this.#askAll().finally(() => {
      this.#more = undefined;
    });
    return this.#more;
  }

  async #askAll(): Promise<void> {
    while (this.#mayAsk) {
      let asked: Asked;
      try {
        asked = await this.#question();
      } catch {
        // What is wrong with the bytes comes out where they are read in their turn.
        this.#failed = true;
        return;
      }
      this.#unanswered += 1;
      void this.#ask(asked).then((answer) => this.#took(answer));
    }
  }

  get #mayAsk(): boolean {
    if (this.#failed || this.#unanswered >= ASKED || this.#sheets.at(-1)?.isEnded !== false) return false;
    if (this.#unanswered + this.#waiting < ASKED) return true;
    return this.areSeveral && this.#weight < MOST_WAITING;
  }

  async #question(): Promise<Asked> {
    const spare = this.spare.takeAll();
    const open = this.#sheets.filter((sheet) => !sheet.isEnded).slice(0, OPEN);
    const sheet = open.find(({ isSent }) => !isSent);
    if (sheet === undefined) return { spare };
    const isNew = !sheet.isOpen;
    sheet.isOpen = true;
    sheet.pieces ??= await sheet.wanted.pieces();
    const bytes = await sheet.pieces.next();
    sheet.isSent = bytes.isLast === true;
    const { number, wanted } = sheet;
    const { counted } = this;
    const part = isNew ? { ...wanted.part(sheet === this.#inTurn), number, counted } : undefined;
    const book = this.#book;
    this.#book = undefined;
    return { spare, sheet: number, ...bytes, ...(part && { part }), ...(book && { book }) };
  }

  #took(answer: Answer | undefined): void {
    this.#unanswered -= 1;
    if (answer === undefined) this.#failed = true;
    else this.#keep(answer);
    this.#wake?.();
    this.#wake = undefined;
    if (this.areSeveral) void this.#askMore();
  }

  #keep(answer: Answer): void {
    const sheet = this.#sheets[answer.sheet];
    if (sheet === undefined) return;
    sheet.pieces?.used(answer.used);
    if (answer.end !== undefined) {
      sheet.isEnded = true;
      sheet.pieces = undefined;
    }
    if (answer.units.length === 0 && answer.end === undefined) return;
    sheet.inbox.push(answer);
    this.#waiting += 1;
    this.#weight += weightOf(answer.units);
  }
}

const weightOf = (units: readonly PackedUnit[]): number =>
  units.reduce((sum, unit) => sum + (unit.kind === 'rows' ? weightOfCells(unit) : TEXT_WEIGHT), 0);

const weightOfCells = ({ cells }: Extract<PackedUnit, { kind: 'rows' }>): number =>
  cells.columns.byteLength +
  cells.starts.byteLength +
  cells.ends.byteLength +
  cells.marks.byteLength +
  cells.bytes.byteLength;
