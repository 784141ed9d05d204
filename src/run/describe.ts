import { timeFor } from '../core/limits.ts';
import { captionRow } from '../core/manifest/table.ts';
import { nameOfPart } from '../core/manifest/watch.ts';
import type { ScanKit } from '../core/scan.ts';
import { isBlank, type Row } from '../core/table/row.ts';
import type { ByteSource, RowBatch, Table, Visibility } from '../core/types.ts';
import { fileSource } from '../sources/file-source.ts';
import { walk } from '../sources/files.ts';
import { Deadline } from './deadline.ts';
import type { RunSettings } from './kit.ts';
import { nodeKit } from './node-kit.ts';

/** A table as a manifest names it. */
export interface DescribedTable {
  readonly name: string;
  readonly visibility: Visibility;
  readonly captions: readonly string[];
  /** Filled rows below the captions. */
  readonly rows: number;
}

export interface DescribedFile {
  /** As given; `outer.zip!inner/list.csv` for a file inside of one. */
  readonly path: string;
  readonly format: string;
  /** Whether it is known by its tables: a spreadsheet, a list. Other files are told by their names only. */
  readonly isTables: boolean;
  readonly tables: readonly DescribedTable[];
  /** Whether all of it could be read. */
  readonly isWhole: boolean;
}

/** Tables of one file that are told apart. */
const MOST_TABLES = 200;
/** Formats that are nothing but tables. */
const OF_TABLES: ReadonlySet<string> = new Set([
  ...['xlsx', 'xlsb', 'xls', 'ods', 'fods', 'spreadsheetml', 'csv', 'ndjson', 'dbf', 'sqlite', 'parquet'],
]);

/** What tables there are in files and folders, for a manifest to begin with. */
export async function* describePaths(
  paths: readonly string[],
  settings: RunSettings,
  cwd: string,
): AsyncGenerator<DescribedFile> {
  const kit = await nodeKit(settings);
  for await (const file of walk(paths, { cwd })) {
    if ('problem' in file) continue;
    const source = await fileSource(file.absolute, file.path.split('/').at(-1)!);
    try {
      const found: DescribedFile[] = [];
      const stop = new Deadline(timeFor(file.size, kit.limits));
      await describe(source, { kit, stop, path: file.path, isMember: true, depth: 0, found });
      yield* found;
    } finally {
      await source.close();
    }
  }
}

interface Describing {
  readonly kit: ScanKit;
  readonly stop: Deadline;
  readonly path: string;
  readonly isMember: boolean;
  readonly depth: number;
  readonly found: DescribedFile[];
}

async function describe(source: ByteSource, how: Describing): Promise<void> {
  const { kit, stop, path, depth, found } = how;
  const { reader } = await kit.pickReader(source);
  const tables = new Tables(kit);
  const at = found.length;
  let isWhole = true;
  const { limits, platform } = kit;
  for await (const unit of reader?.read(source, { limits, platform, signal: stop }) ?? []) {
    if (unit.kind === 'problem') isWhole = false;
    else if (unit.kind === 'rows') tables.see(unit);
    else if (unit.kind === 'file' && depth < limits.depth) {
      const inner = { path: `${path}!${unit.source.name}`, isMember: unit.visibility === 'visible' };
      await describe(unit.source, { ...how, ...inner, depth: depth + 1 });
    }
    if (stop.aborted) break;
  }
  const described = tables.end();
  // A picture in a document need not be named.
  if (depth > 0 && !how.isMember && described.length === 0) return;
  const format = reader?.id ?? 'unknown';
  found.splice(at, 0, { path, format, isTables: OF_TABLES.has(format), tables: described, isWhole });
}

/** The tables of one file, one after the other. */
class Tables {
  private readonly kit: ScanKit;
  private readonly found: DescribedTable[] = [];
  private table: Table | undefined;
  private first: Row[] = [];
  private rows = 0;

  constructor(kit: ScanKit) {
    this.kit = kit;
  }

  see(batch: RowBatch): void {
    if (this.table !== batch.table) {
      this.close();
      this.table = batch.table;
    }
    for (let index = 0; index < batch.rowCount; index++) {
      const row = { batch, index };
      if (isBlank(row)) continue;
      this.rows++;
      if (this.first.length < 60) this.first.push(row);
    }
  }

  end(): readonly DescribedTable[] {
    this.close();
    return this.found;
  }

  private close(): void {
    const { table } = this;
    if (table && this.rows > 0 && this.found.length < MOST_TABLES) {
      const { captions, below } = captionRow(table, this.first, this.kit.engine.headers);
      const visibility = table.visibility(0, 0);
      this.found.push({ name: nameOfPart(table.part), visibility, captions, rows: this.rows - below });
    }
    this.table = undefined;
    this.first = [];
    this.rows = 0;
  }
}
