import type { ReleasedTable } from '../core/disclosure/release.ts';
import { ReleasedTables } from '../core/disclosure/released-tables.ts';
import { timeFor } from '../core/limits.ts';
import type { ScanKit } from '../core/scan.ts';
import type { ByteSource } from '../core/types.ts';
import { fileSource } from '../sources/file-source.ts';
import { walk } from '../sources/files.ts';
import { Deadline } from './deadline.ts';
import type { RunSettings } from './kit.ts';
import { nodeKit } from './node-kit.ts';

/** The tables of one release. */
export interface TablesOfRelease {
  readonly tables: readonly ReleasedTable[];
  /** Whether all of it could be read. */
  readonly isWhole: boolean;
}

/** The tables of two releases, each a file or a folder, with figures under keys that are the same in both. */
export async function tablesOfReleases(
  paths: readonly [string, string],
  settings: RunSettings,
  { cwd, signal }: { readonly cwd: string; readonly signal?: AbortSignal },
): Promise<readonly [TablesOfRelease, TablesOfRelease]> {
  const kit = await nodeKit(settings);
  const read = (path: string): Promise<TablesOfRelease> => tablesOf(path, { kit, cwd, signal });
  return [await read(paths[0]), await read(paths[1])];
}

interface Reading {
  readonly kit: ScanKit;
  readonly cwd: string;
  readonly signal: AbortSignal | undefined;
}

async function tablesOf(path: string, { kit, cwd, signal }: Reading): Promise<TablesOfRelease> {
  const tables: ReleasedTable[] = [];
  let isWhole = true;
  for await (const file of walk([path], { cwd })) {
    if ('problem' in file) {
      isWhole = false;
      continue;
    }
    const source = await fileSource(file.absolute, file.path.split('/').at(-1)!);
    const stop = new Deadline(timeFor(file.size, kit.limits), signal);
    // A release of one file is compared whatever its name is.
    const name = file.path === path ? '' : file.path.slice(path.length).replace(/^[/\\]+/, '');
    try {
      const told = await tablesIn(source, { kit, stop, name, depth: 0 });
      tables.push(...told.tables);
      isWhole &&= told.isWhole && !stop.aborted;
    } catch {
      // What the scan says of the file is said there.
      isWhole = false;
    } finally {
      await source.close();
    }
  }
  return { tables, isWhole };
}

interface ReadingFile {
  readonly kit: ScanKit;
  readonly stop: Deadline;
  readonly name: string;
  readonly depth: number;
}

/** The tables of a file and of the files in it. */
async function tablesIn(source: ByteSource, how: ReadingFile): Promise<TablesOfRelease> {
  const { kit, stop, name, depth } = how;
  const { reader } = await kit.pickReader(source);
  const own = new ReleasedTables({ headers: kit.engine.headers, secret: kit.secret, file: name });
  const inner: ReleasedTable[] = [];
  let isWhole = true;
  const { limits, platform } = kit;
  for await (const unit of reader?.read(source, { limits, platform, signal: stop }) ?? []) {
    if (unit.kind === 'problem') isWhole = false;
    else if (unit.kind === 'rows') own.see(unit);
    else if (unit.kind === 'file') {
      if (depth >= limits.depth) isWhole = false;
      else {
        const within = name === '' ? unit.source.name : `${name}!${unit.source.name}`;
        const told = await tablesIn(unit.source, { ...how, name: within, depth: depth + 1 });
        inner.push(...told.tables);
        isWhole &&= told.isWhole;
      }
    }
    if (stop.aborted) break;
  }
  const told = own.end();
  return { tables: [...told.tables, ...inner], isWhole: isWhole && told.isWhole };
}
