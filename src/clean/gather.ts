import type { Engine } from '../core/engine.ts';
import { nameOfPart } from '../core/manifest.ts';
import { problem } from '../core/problem.ts';
import type { ScanKit } from '../core/scan.ts';
import { findHeader, headerByContrast } from '../core/table/header-rows.ts';
import { isBlank, type Row } from '../core/table/row.ts';
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
import { batchOf } from './batch.ts';
import { type Cell, type CleanDocument, type DocBlock, type DocTable, textOf } from './model.ts';

/** Cells and characters that are held: a copy is put together in memory. */
const MOST_CELLS = 20_000_000;
const MOST_CHARACTERS = 400_000_000;
/** Cells of a kind that are remembered, and the longest of them. */
const MOST_KNOWN = 50_000;
const LONGEST_KNOWN = 64;
/** Rows in which captions are looked for. */
const WINDOW = 64;

/**
 * Reads what is to be seen of a file, and counts what is not. Files inside of it are not gone into: they are in no copy.
 * Never throws for what the file does; what could not be read is a problem of the document. `byPage`: with the pages that all of it
 * stands on, and with what OCR reads in pictures: for a copy in which pages are drawn.
 */
export async function readDocument(
  source: ByteSource,
  kit: Pick<ScanKit, 'pickReader' | 'engine' | 'limits' | 'platform'>,
  signal: StopSignal,
  { byPage = false }: { readonly byPage?: boolean } = {},
): Promise<CleanDocument> {
  const gathering = new Gathering(kit.engine, byPage);
  let format = 'unknown';
  try {
    const { reader, problem: trouble } = await kit.pickReader(source);
    if (trouble) gathering.problems.push(trouble);
    format = reader?.id ?? (source.size === 0 ? 'empty' : 'unknown');
    const { limits, platform } = kit;
    for await (const unit of reader?.read(source, { limits, platform, signal }) ?? []) {
      gathering.take(unit);
      if (signal.aborted || gathering.isFull) break;
    }
  } catch {
    gathering.problems.push(problem('unreadable', 'the reader failed'));
  }
  if (signal.aborted) gathering.problems.push(problem('timeout', 'the time for one file is up'));
  return { name: source.name, format, ...gathering.end() };
}

class Gathering {
  readonly problems: Problem[] = [];
  isFull = false;
  private readonly engine: Engine;
  private readonly blocks: (DocBlock | OpenTable)[] = [];
  /** Readers hand rows of a long table over in parts, with texts and other tables between: it is one table all the same. */
  private readonly tables = new Map<Table, OpenTable>();
  private readonly hidden: Partial<Record<Visibility, number>> = {};
  private files = 0;
  private cells = 0;
  private characters = 0;
  private readonly known = {
    text: new Map<string, Cell>(),
    number: new Map<string, Cell>(),
    date: new Map<string, Cell>(),
  };
  private readonly byPage: boolean;

  constructor(engine: Engine, byPage: boolean) {
    this.engine = engine;
    this.byPage = byPage;
  }

  take(unit: RowBatch | TextBlock | Problem | { readonly kind: 'file' }): void {
    if (unit.kind === 'problem') this.problems.push(unit);
    else if (unit.kind === 'file') this.files++;
    else if (unit.kind === 'text') this.text(unit);
    else this.rows(unit);
  }

  end(): Pick<CleanDocument, 'blocks' | 'left' | 'problems'> {
    const { hidden, files, problems } = this;
    const blocks = this.blocks.flatMap((block) => {
      if (block.kind !== 'open') return [block];
      return block.rows.length > 0 ? [tableOf(block, this.engine, this.byPage)] : [];
    });
    return { blocks, left: { hidden, files }, problems };
  }

  private shows(visibility: Visibility): boolean {
    return visibility === 'visible' || (this.byPage && visibility === 'image-text');
  }

  private text({ text, visibility, title, locate }: TextBlock): void {
    if (!this.shows(visibility)) {
      this.leave(visibility);
      return;
    }
    this.hold(0, text.length);
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

  private leave(visibility: Visibility): void {
    this.hidden[visibility] = (this.hidden[visibility] ?? 0) + 1;
  }

  private hold(cells: number, characters: number): void {
    this.cells += cells;
    this.characters += characters;
    if (this.isFull || (this.cells <= MOST_CELLS && this.characters <= MOST_CHARACTERS)) return;
    this.isFull = true;
    this.problems.push(problem('too-large', 'more cells and texts than a copy is made of'));
  }
}

const cellOf = (text: string, type: string | undefined): Cell =>
  type === 'number' || type === 'date' ? { text, kind: type } : text;

/** A table whose rows are still coming. */
interface OpenTable {
  readonly kind: 'open';
  readonly of: Table;
  readonly rows: Cell[][];
  /** Of each row; empty unless asked for. */
  readonly pages: number[];
}

/** Readers of documents with pages begin locators with them: `page 3, table row 14`. 0 if not. */
const pageOf = ({ locator }: Location): number => Number(/^pages? (\d{1,9})/.exec(locator)?.[1] ?? 0);

function pageOfRow({ table, firstRow }: RowBatch, row: number): number {
  const at = firstRow + row;
  return pageOf(table.locate({ top: at, bottom: at, left: 0, right: 0 }));
}

/**
 * The table with its captions told from its rows. Captions are only what is known to be some: the first row of a list
 * without captions is one of its rows. Captions that are said again, as on each page, are no rows.
 */
function tableOf({ of: table, rows: all, pages }: OpenTable, engine: Engine, byPage: boolean): DocTable {
  const name = nameOfPart(table.part);
  const { captions, first, last } = captionsOf(table, all, engine);
  const isRow = (_: unknown, at: number): boolean => at > last && !repeats(all[at]!, captions);
  const isCaption = (_: unknown, at: number): boolean => at >= first && !isRow(_, at);
  const parted = {
    above: pages.slice(0, first),
    rows: pages.filter(isRow),
    // Captions that the reader tells apart stand on every page.
    captions: table.headers ? [...new Set(pages)] : pages.filter(isCaption),
  };
  const rows = { above: all.slice(0, first), rows: all.filter(isRow) };
  return { kind: 'table', name, captions, ...rows, ...(byPage && { pages: parted }) };
}

/** Where the captions stand among the rows: none do if `last` is before the first row. */
function captionsOf(table: Table, all: readonly Cell[][], engine: Engine) {
  if (table.headers) return { captions: table.headers, first: 0, last: -1 };
  const batch = batchOf(table, all.slice(0, WINDOW));
  const rows: Row[] = Array.from({ length: batch.rowCount }, (_, index) => ({ batch, index }));
  const begin = rows.findIndex((row) => !isBlank(row));
  const { headers } = engine;
  const header =
    begin < 0 ? undefined : (findHeader(rows, begin, headers) ?? headerByContrast(rows, begin, headers));
  return header ?? { captions: [], first: 0, last: -1 };
}

/** A row that says the captions once more: all of them, and there are two at least. */
function repeats(row: readonly Cell[], captions: readonly string[]): boolean {
  const said = captions.filter((caption) => caption.trim() !== '').length;
  if (said < 2 || row.length > captions.length || textOf(row[0]).trim() !== (captions[0] ?? '').trim())
    return false;
  return captions.every((caption, column) => textOf(row[column]).trim() === caption.trim());
}
