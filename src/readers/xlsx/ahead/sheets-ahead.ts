import type { HelperThread, ReadContext } from '../../../core/types.ts';
import type { OfficePackage } from '../../shared/office/package.ts';
import type { ZipArchive } from '../../shared/zip/archive.ts';
import type { ZipEntry } from '../../shared/zip/directory.ts';
import type { Workbook } from '../book.ts';
import type { SheetReading, SheetToRead } from '../reading.ts';
import { Asking } from './asking.ts';
import type { Answer, Asked, BookOf } from './messages.ts';
import { buffersOfAsked } from './packed.ts';
import { SheetAhead } from './sheet-ahead.ts';

/** Bytes of XML that are read, in all sheets together, before another thread has begun. */
const FEWEST_BYTES = 8 * 1024 * 1024;
/** Of a sheet that takes longer to be read than to be asked for. */
const FEWEST_OF_SHEET = 256 * 1024;

const IS_SHEET = /worksheets\/[^/]+\.xml$/i;

/** A sheet to be read, and the path of its part. */
export interface SheetAt {
  readonly path: string;
  readonly sheet: SheetToRead;
}

/**
 * Sheets of a workbook that another thread unpacks and cuts into cells, one after the other, while this one judges those before, which
 * takes longer: a third would wait. The units are the same as if the sheets were read here.
 */
export class SheetsAhead {
  readonly #helper: HelperThread;
  readonly #context: ReadContext;
  readonly #sheets = new Map<SheetToRead, SheetAhead>();

  private constructor(helper: HelperThread, context: ReadContext) {
    this.#helper = helper;
    this.#context = context;
  }

  /** Undefined if the parts are not large enough, or there is no thread to spare. */
  static begin(archive: ZipArchive, context: ReadContext): SheetsAhead | undefined {
    const { helperThread } = context.platform;
    const sizes = archive.entries.map((entry) => (isWorthIt(entry) ? entry.size : 0));
    const isLarge = Math.max(0, ...sizes) >= FEWEST_BYTES;
    const sheets = sizes.filter((_, i) => IS_SHEET.test(archive.entries[i]!.name));
    if (!helperThread || !(isLarge || sum(sheets) >= FEWEST_BYTES)) return undefined;
    return new SheetsAhead(helperThread('sheet-rows', {}), context);
  }

  /** To be told of all sheets before the first is read. */
  plan(parts: OfficePackage, sheets: readonly SheetAt[], book: Workbook): void {
    const wanted = sheets.flatMap(({ path, sheet }) => {
      const entry = parts.entry(path);
      // Of a part that stands twice a copy is called by another name.
      return entry && isWorthIt(entry) && !path.includes('\0') ? [{ sheet, entry }] : [];
    });
    if (wanted.length === 0) return;
    const plain = bookOf(book, this.#context);
    const asking = new Asking((asked) => this.#ask(asked), plain);
    for (const part of wanted) {
      const ahead = new SheetAhead(parts, part, { book, plain, asking });
      asking.add(ahead);
      this.#sheets.set(part.sheet, ahead);
    }
  }

  /** Undefined if the sheet is better read here. Sheets are asked for in the order in which they were told. */
  read(parts: OfficePackage, { path, sheet }: SheetAt): SheetReading | undefined {
    const ahead = this.#sheets.get(sheet);
    if (ahead === undefined) return undefined;
    this.#sheets.delete(sheet);
    parts.take(path);
    return ahead.reading(() => this.#helper.turn());
  }

  close(): void {
    this.#helper.close();
  }

  async #ask(asked: Asked): Promise<Answer | undefined> {
    return (await this.#helper.ask(asked, buffersOfAsked(asked))) as Answer | undefined;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

const isWorthIt = ({ name, size, listed, encrypted }: ZipEntry): boolean =>
  size >= FEWEST_OF_SHEET && listed && !encrypted && !/sharedStrings/i.test(name);

function bookOf({ strings, styles, looks, dateSystem }: Workbook, { limits }: ReadContext): BookOf {
  return { strings: strings.shared(), styles: styles.all, looks: looks.of, dateSystem, limits };
}
