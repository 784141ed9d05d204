import type { Engine } from '../core/engine.ts';
import { nameOfPart } from '../core/manifest.ts';
import { problem } from '../core/problem.ts';
import type { ScanKit } from '../core/scan.ts';
import { findHeader, headerByContrast } from '../core/table/header-rows.ts';
import { isBlank, type Row } from '../core/table/row.ts';
import { detached } from '../core/text/detached.ts';
import type {
  ByteSource,
  Problem,
  RowBatch,
  StopSignal,
  Table,
  TextBlock,
  Visibility,
} from '../core/types.ts';
import { batchOf } from './batch.ts';
import type { Cell, CleanDocument, DocBlock, DocTable } from './model.ts';

/** Cells and characters that are held: a copy is put together in memory. */
const MOST_CELLS = 20_000_000;
const MOST_CHARACTERS = 400_000_000;
/** Texts of cells that are remembered, and the longest of them. */
const MOST_KNOWN = 50_000;
const LONGEST_KNOWN = 64;
/** Rows in which captions are looked for. */
const WINDOW = 64;

/**
 * Reads what is to be seen of a file, and counts what is not. Files inside of it are not gone into: they are in no copy.
 * Never throws for what the file does; what could not be read is a problem of the document.
 */
export async function readDocument(
  source: ByteSource,
  kit: Pick<ScanKit, 'pickReader' | 'engine' | 'limits' | 'platform'>,
  signal: StopSignal,
): Promise<CleanDocument> {
  const gathering = new Gathering(kit.engine);
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
  private readonly blocks: DocBlock[] = [];
  private readonly hidden: Partial<Record<Visibility, number>> = {};
  private files = 0;
  private cells = 0;
  private characters = 0;
  private readonly texts = new Map<string, string>();
  private table: { readonly of: Table; readonly rows: Cell[][] } | undefined;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  take(unit: RowBatch | TextBlock | Problem | { readonly kind: 'file' }): void {
    if (unit.kind === 'problem') this.problems.push(unit);
    else if (unit.kind === 'file') this.files++;
    else if (unit.kind === 'text') this.text(unit);
    else this.rows(unit);
  }

  end(): Pick<CleanDocument, 'blocks' | 'left' | 'problems'> {
    this.endTable();
    const { blocks, hidden, files, problems } = this;
    return { blocks, left: { hidden, files }, problems };
  }

  private text({ text, visibility, title }: TextBlock): void {
    if (visibility !== 'visible') {
      this.leave(visibility);
      return;
    }
    this.endTable();
    this.hold(0, text.length);
    this.isTitle(title);
    if (text.trim() !== '') this.blocks.push({ kind: 'text', text, isHeading: false });
  }

  /** What the next unit names as its title was a heading. */
  private isTitle(title: string | undefined): void {
    const last = this.blocks.at(-1);
    if (title !== undefined && last?.kind === 'text' && last.text.trim() === title.trim())
      this.blocks[this.blocks.length - 1] = { ...last, isHeading: true };
  }

  private rows(batch: RowBatch): void {
    if (this.table?.of !== batch.table) {
      this.endTable();
      this.isTitle(batch.table.title);
      this.table = { of: batch.table, rows: [] };
    }
    for (let row = 0; row < batch.rowCount; row++) {
      const cells = this.cellsOf(batch, row);
      if (cells.length > 0) this.table.rows.push(cells);
    }
  }

  /** The cells that are to be seen, those that are not left empty; none if the row shows nothing. */
  private cellsOf(batch: RowBatch, row: number): Cell[] {
    const cells: Cell[] = [];
    for (let column = 0; column < batch.width(row); column++) {
      const text = batch.text(row, column);
      if (text.trim() === '') continue;
      const visibility = batch.table.visibility(batch.firstRow + row, column);
      if (visibility !== 'visible') this.leave(visibility);
      else {
        while (cells.length < column) cells.push('');
        cells.push(cellOf(this.one(text), batch.typed?.(row, column)?.type));
        this.hold(1, text.length);
      }
    }
    return cells;
  }

  /** One text for all cells that hold the same: few make up most of a long table. */
  private one(text: string): string {
    if (text.length > LONGEST_KNOWN) return text;
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    if (this.texts.size >= MOST_KNOWN) this.texts.clear();
    const own = detached(text);
    this.texts.set(own, own);
    return own;
  }

  private endTable(): void {
    const { table } = this;
    this.table = undefined;
    if (table && table.rows.length > 0) this.blocks.push(tableOf(table.of, table.rows, this.engine));
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

/**
 * The table with its captions told from its rows. Captions are only what is known to be some: the first row of a list
 * without captions is one of its rows.
 */
function tableOf(table: Table, all: Cell[][], engine: Engine): DocTable {
  const name = nameOfPart(table.part);
  if (table.headers) return { kind: 'table', name, captions: table.headers, above: [], rows: all };
  const batch = batchOf(table, all.slice(0, WINDOW));
  const rows: Row[] = Array.from({ length: batch.rowCount }, (_, index) => ({ batch, index }));
  const first = rows.findIndex((row) => !isBlank(row));
  const { headers } = engine;
  const header =
    first < 0 ? undefined : (findHeader(rows, first, headers) ?? headerByContrast(rows, first, headers));
  if (!header) return { kind: 'table', name, captions: [], above: [], rows: all };
  const { captions } = header;
  const above = all.slice(0, header.first);
  return { kind: 'table', name, captions, above, rows: all.slice(header.last + 1) };
}
