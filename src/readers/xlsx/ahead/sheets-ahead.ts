import type { HelperThread, ReadContext } from '../../../core/types.ts';
import type { OfficePackage } from '../../shared/office/package.ts';
import type { ZipArchive } from '../../shared/zip-archive.ts';
import type { ZipEntry } from '../../shared/zip-directory.ts';
import type { Workbook } from '../book.ts';
import type { SheetReading, SheetToRead } from '../reading.ts';
import type { Answer, Asked, BookOf } from './messages.ts';
import { buffersOfAsked } from './packed.ts';
import { SheetAhead } from './sheet-ahead.ts';

/** Bytes of XML that are read before another thread has begun. */
const FEWEST_BYTES = 8 * 1024 * 1024;

/**
 * Large sheets of a workbook that another thread unpacks and cuts into cells while this one judges those before, which takes
 * longer: a third would wait. The units are the same as if the sheets were read here.
 */
export class SheetsAhead {
  readonly #helper: HelperThread;
  readonly #context: ReadContext;
  #book: BookOf | undefined;

  private constructor(helper: HelperThread, context: ReadContext) {
    this.#helper = helper;
    this.#context = context;
  }

  /** Undefined if no part is large enough, or there is no thread to spare. */
  static begin(archive: ZipArchive, context: ReadContext): SheetsAhead | undefined {
    const { helperThread } = context.platform;
    if (!helperThread || !archive.entries.some(isWorthIt)) return undefined;
    return new SheetsAhead(helperThread('sheet-rows', {}), context);
  }

  /** Undefined if the sheet is better read here. */
  read(parts: OfficePackage, path: string, sheet: SheetToRead, book: Workbook): SheetReading | undefined {
    const entry = parts.entry(path);
    // Of a part that stands twice a copy is called by another name.
    if (!entry || !isWorthIt(entry) || path.includes('\0')) return undefined;
    parts.take(path);
    const isFirst = this.#book === undefined;
    this.#book ??= bookOf(book, this.#context);
    const reading = new SheetAhead(parts, { sheet, entry }, { book, plain: this.#book });
    return reading.by((asked) => this.#ask(asked), isFirst);
  }

  close(): void {
    this.#helper.close();
  }

  async #ask(asked: Asked): Promise<Answer | undefined> {
    return (await this.#helper.ask(asked, buffersOfAsked(asked))) as Answer | undefined;
  }
}

const isWorthIt = ({ name, size, listed, encrypted }: ZipEntry): boolean =>
  size >= FEWEST_BYTES && listed && !encrypted && !/sharedStrings/i.test(name);

function bookOf({ strings, styles, looks, dateSystem }: Workbook, { limits }: ReadContext): BookOf {
  return { strings: strings.shared(), styles: styles.all, looks: looks.of, dateSystem, limits };
}
