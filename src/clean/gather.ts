import type { Engine } from '../core/engine.ts';
import { problem } from '../core/problem.ts';
import type { ScanKit } from '../core/scan.ts';
import { detached } from '../core/text/detached.ts';
import type {
  ByteSource,
  Location,
  Problem,
  RowBatch,
  StopSignal,
  Table,
  TextBlock,
  Visibility,
} from '../core/types.ts';
import { isMail } from './mail-formats.ts';
import { fieldOf, opened } from './mails.ts';
import type { Cell, CleanDocument, DocBlock } from './model.ts';
import { type OpenTable, tableOf } from './open-table.ts';

/** Cells and characters that are held: a copy is put together in memory. */
const MOST_CELLS = 20_000_000;
const MOST_CHARACTERS = 400_000_000;
/** Cells of a kind that are remembered, and the longest of them. */
const MOST_KNOWN = 50_000;
const LONGEST_KNOWN = 64;
/** As readers of archives call the part. */
const NAMES_OF_ENTRIES = 'names of entries';
/** Charts, as readers of office documents call them. They are pictures, with a copy of the data behind them: of neither is a copy made. */
const CHART =
  /^(?:values of )?chart(?: of (?:sheet "[\s\S]*"|an object|Object \d{1,6}))?(?: \d{1,6})?$|^sheet "chart of (?:an object|Object \d{1,6})"$/;

type ReadingKit = Pick<ScanKit, 'pickReader' | 'engine' | 'limits' | 'platform'>;

interface ReadingHow {
  readonly byPage?: boolean;
}

/**
 * Reads what is to be seen of a file, and counts what is not. Files inside of it are not gone into, but for those of mails: they are
 * in no copy. Never throws for what the file does; what could not be read is a problem of the document. `byPage`: with the pages that
 * all of it stands on, and with what OCR reads in pictures: for a copy in which pages are drawn.
 */
export function readDocument(
  source: ByteSource,
  kit: ReadingKit,
  signal: StopSignal,
  { byPage = false }: ReadingHow = {},
): Promise<CleanDocument> {
  return read(source, { kit, signal, byPage, held: { cells: 0, characters: 0, files: 0 }, depth: 0 });
}

interface Reading {
  readonly kit: ReadingKit;
  readonly signal: StopSignal;
  readonly byPage: boolean;
  /** Of the whole outermost file. */
  readonly held: Held;
  readonly depth: number;
}

async function read(source: ByteSource, reading: Reading): Promise<CleanDocument> {
  const { kit, signal, depth, held } = reading;
  const gathering = new Gathering(reading);
  let format = 'unknown';
  try {
    const { reader, problem: trouble } = await kit.pickReader(source);
    if (trouble) gathering.problems.push(trouble);
    format = reader?.id ?? (source.size === 0 ? 'empty' : 'unknown');
    const { limits, platform } = kit;
    gathering.isMail = isMail(format);
    const mayOpen = gathering.isMail && depth < limits.depth;
    for await (const unit of reader?.read(source, { limits, platform, signal }) ?? []) {
      const opens = mayOpen && unit.kind === 'file' && unit.visibility === 'visible';
      if (opens && held.files++ < limits.entries)
        gathering.open(await read(unit.source, { ...reading, depth: depth + 1 }));
      else gathering.take(unit);
      if (signal.aborted || gathering.isFull) break;
    }
  } catch {
    gathering.problems.push(problem('unreadable', 'the reader failed'));
  }
  if (signal.aborted) gathering.problems.push(problem('timeout', 'the time for one file is up'));
  return { name: source.name, format, ...gathering.end() };
}

/** What is held in memory, and how many files were opened. */
interface Held {
  cells: number;
  characters: number;
  files: number;
}

class Gathering {
  readonly problems: Problem[] = [];
  isFull = false;
  /** Its texts are fields, each under its name. */
  isMail = false;
  private readonly engine: Engine;
  private readonly blocks: (DocBlock | OpenTable)[] = [];
  /** Readers hand rows of a long table over in parts, with texts and other tables between: it is one table all the same. */
  private readonly tables = new Map<Table, OpenTable>();
  private readonly hidden: Partial<Record<Visibility, number>> = {};
  private readonly opened: CleanDocument[] = [];
  private files = 0;
  private readonly held: Held;
  private readonly known = {
    text: new Map<string, Cell>(),
    number: new Map<string, Cell>(),
    date: new Map<string, Cell>(),
  };
  private readonly byPage: boolean;

  constructor({ kit, byPage, held }: Reading) {
    this.engine = kit.engine;
    this.byPage = byPage;
    this.held = held;
  }

  /** A part of a mail. */
  open(document: CleanDocument): void {
    this.opened.push(document);
    for (const [how, count] of Object.entries(document.left.hidden)) this.leave(how as Visibility, count);
  }

  take(unit: RowBatch | TextBlock | Problem | { readonly kind: 'file' }): void {
    if (unit.kind === 'problem') this.problems.push(unit);
    else if (unit.kind === 'file') this.files++;
    else if (unit.kind === 'text') this.text(unit);
    else this.rows(unit);
  }

  end(): Pick<CleanDocument, 'blocks' | 'left' | 'problems'> {
    const { hidden, problems } = this;
    const own = this.blocks.flatMap((block) => {
      if (block.kind !== 'open') return [block];
      return block.rows.length > 0 ? [tableOf(block, this.engine, this.byPage)] : [];
    });
    const inner = opened(this.opened);
    problems.push(...inner.problems);
    if (inner.unread > 0)
      problems.push(problem('unreadable', `attached files that could not be read: ${inner.unread}`));
    return { blocks: [...own, ...inner.blocks], left: { hidden, files: this.files + inner.files }, problems };
  }

  private shows(visibility: Visibility): boolean {
    return visibility === 'visible' || (this.byPage && visibility === 'image-text');
  }

  private text(block: TextBlock): void {
    const { part, text, visibility, title, locate } = block;
    // What files of an archive are called is nothing to copy without them.
    if (part === NAMES_OF_ENTRIES) return;
    if (!this.shows(visibility) || CHART.test(part)) {
      this.leave(visibility === 'visible' ? 'external-cache' : visibility);
      return;
    }
    this.hold(0, text.length);
    if (this.isMail) {
      const field = fieldOf(block);
      if (!this.blocks.some((known) => known.kind === 'text' && known.text === field.text))
        this.blocks.push(field);
      return;
    }
    this.isTitle(title);
    const page = this.byPage ? { page: pageOf(locate(0, text.length)) } : {};
    if (text.trim() !== '') this.blocks.push({ kind: 'text', text, isHeading: false, ...page });
  }

  /** What the next unit names as its title was a heading. */
  private isTitle(title: string | undefined): void {
    const last = this.blocks.at(-1);
    if (title !== undefined && last?.kind === 'text' && last.text.trim() === title.trim())
      this.blocks[this.blocks.length - 1] = { ...last, isHeading: true };
  }

  private rows(batch: RowBatch): void {
    if (CHART.test(batch.table.part)) {
      this.leave('external-cache', batch.rowCount);
      return;
    }
    const { rows, pages } = this.tables.get(batch.table) ?? this.begin(batch.table);
    for (let row = 0; row < batch.rowCount; row++) {
      const cells = this.cellsOf(batch, row);
      if (cells.length === 0) continue;
      rows.push(cells);
      if (this.byPage) pages.push(pageOfRow(batch, row));
    }
  }

  /** The cells that are to be seen, those that are not left empty; none if the row shows nothing. */
  private cellsOf(batch: RowBatch, row: number): Cell[] {
    const cells: Cell[] = [];
    for (let column = 0; column < batch.width(row); column++) {
      const text = batch.text(row, column);
      if (text.trim() === '') continue;
      const visibility = batch.table.visibility(batch.firstRow + row, column);
      if (!this.shows(visibility)) this.leave(visibility);
      else {
        while (cells.length < column) cells.push('');
        cells.push(this.one(text, batch.typed?.(row, column)?.type));
        this.hold(1, text.length);
      }
    }
    return cells;
  }

  /** One cell for all that hold the same: few make up most of a long table. */
  private one(text: string, type: string | undefined): Cell {
    if (text.length > LONGEST_KNOWN) return cellOf(text, type);
    const known = type === 'number' || type === 'date' ? this.known[type] : this.known.text;
    let cell = known.get(text);
    if (cell !== undefined) return cell;
    if (known.size >= MOST_KNOWN) known.clear();
    const own = detached(text);
    cell = cellOf(own, type);
    known.set(own, cell);
    return cell;
  }

  private begin(of: Table): OpenTable {
    this.isTitle(of.title);
    const table: OpenTable = { kind: 'open', of, rows: [], pages: [] };
    this.tables.set(of, table);
    this.blocks.push(table);
    return table;
  }

  private leave(visibility: Visibility, count = 1): void {
    this.hidden[visibility] = (this.hidden[visibility] ?? 0) + count;
  }

  private hold(cells: number, characters: number): void {
    const { held } = this;
    held.cells += cells;
    held.characters += characters;
    if (this.isFull || (held.cells <= MOST_CELLS && held.characters <= MOST_CHARACTERS)) return;
    this.isFull = true;
    this.problems.push(problem('too-large', 'more cells and texts than a copy is made of'));
  }
}

const cellOf = (text: string, type: string | undefined): Cell =>
  type === 'number' || type === 'date' ? { text, kind: type } : text;

/** Readers of documents with pages begin locators with them: `page 3, table row 14`. 0 if not. */
const pageOf = ({ locator }: Location): number => Number(/^pages? (\d{1,9})/.exec(locator)?.[1] ?? 0);

function pageOfRow({ table, firstRow }: RowBatch, row: number): number {
  const at = firstRow + row;
  return pageOf(table.locate({ top: at, bottom: at, left: 0, right: 0 }));
}
