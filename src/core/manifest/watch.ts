import { globOf } from '../glob.ts';
import type { HeaderIndex } from '../headers.ts';
import { OpenTables } from '../open-tables.ts';
import type { RowBatch, Table, Visibility } from '../types.ts';
import { TableWatch } from './table.ts';
import type { Manifest, MeantFile, Misfit, MisfitKind } from './types.ts';

/** Misfits of one kind past this number say nothing new. */
const MOST_SHOWN = 20;

/** A manifest ready to be asked of files. `nameOf`: path of a file, as given, from the manifest's folder. */
export class ManifestIndex {
  private readonly manifest: Manifest;
  private readonly nameOf: (path: string) => string | undefined;
  private readonly entries: readonly { readonly file: MeantFile; isFor(path: string): boolean }[];

  constructor(manifest: Manifest, nameOf: (path: string) => string | undefined) {
    this.manifest = manifest;
    this.nameOf = nameOf;
    this.entries = manifest.files.map((file) => {
      const isInside = file.path.includes('!');
      const glob = globOf(rooted(file.path));
      return {
        file,
        isFor: (path) => path.includes('!') === isInside && !path.startsWith('../') && glob.matches(path),
      };
    });
  }

  /** Watches what is read of a file. `embedded`: it lies in another and is no member of an archive. */
  watch(path: string, isEmbedded: boolean, headers: HeaderIndex): FileWatch | undefined {
    const [outer = '', ...inner] = path.split('!');
    const name = this.nameOf(outer);
    // The manifest itself.
    if (name === undefined) return undefined;
    const whole = [name, ...inner].join('!');
    const meant = this.entries.find(({ isFor }) => isFor(whole))?.file;
    const persons = inner.length > 0 ? meant?.persons : (meant?.persons ?? this.manifest.persons);
    return new FileWatch(meant, { isEmbedded: isEmbedded && inner.length > 0, persons, headers });
  }
}

/** A manifest's globs begin at its folder, also those of one name; one that names a folder means all in it. */
function rooted(pattern: string): string {
  const path = pattern.replaceAll('!', '/').replace(/^\.?\//, '');
  return path.includes('/') ? path : `${path}/**`;
}

interface Surroundings {
  readonly isEmbedded: boolean;
  readonly persons: number | undefined;
  readonly headers: HeaderIndex;
}

/** One file held against what is meant of it. */
export class FileWatch {
  private readonly meant: MeantFile | undefined;
  private readonly around: Surroundings;
  private readonly found: Misfit[] = [];
  private readonly counts = new Map<MisfitKind, number>();
  private readonly tables = new OpenTables<TableWatch | undefined>({
    begin: (table) => this.watchOf(table),
    end: (watch) => watch?.end(),
  });
  private hasRows = false;

  constructor(meant: MeantFile | undefined, around: Surroundings) {
    this.meant = meant;
    this.around = around;
  }

  see(batch: RowBatch): void {
    this.hasRows = true;
    if (!this.meant) return;
    this.tables.of(batch.table)?.see(batch);
  }

  /** All that does not fit. `persons`: how many the report counts. */
  end(persons: number): readonly Misfit[] {
    this.tables.end();
    // Pictures and the like in a document are of it; tables in it are not seen by who looks at it.
    if (!this.meant && (!this.around.isEmbedded || this.hasRows)) this.add({ kind: 'file' });
    const meant = this.around.persons;
    if (meant !== undefined && persons > meant) this.add({ kind: 'persons', found: persons, meant });
    return this.found;
  }

  private watchOf(table: Table): TableWatch | undefined {
    const { sheets, columns, rows } = this.meant!;
    const name = nameOfPart(table.part);
    const sheet = sheets?.find((one) => sameName(one.name, name));
    const visibility = table.visibility(0, 0);
    const isHidden = HIDDEN_TABLES.has(visibility) && sheet?.hidden !== true;
    if (sheets && (!sheet || isHidden)) {
      this.add({ kind: 'sheet', where: table.part, visibility });
      return undefined;
    }
    const meant = { columns: sheet?.columns ?? columns, rows: sheet?.rows ?? rows };
    if (meant.columns === undefined && meant.rows === undefined) return undefined;
    return new TableWatch(table, meant, {
      headers: this.around.headers,
      report: (misfit) => this.add(misfit),
    });
  }

  private add(misfit: Misfit): void {
    const count = (this.counts.get(misfit.kind) ?? 0) + 1;
    this.counts.set(misfit.kind, count);
    if (count <= MOST_SHOWN) this.found.push(misfit);
  }
}

const HIDDEN_TABLES: ReadonlySet<Visibility> = new Set([
  'hidden-sheet',
  'very-hidden-sheet',
  'pivot-cache',
  'external-cache',
  'slack',
  'prior-revision',
]);

/** `sheet "Data 2022"` → `Data 2022`. */
export function nameOfPart(part: string): string {
  return /"(.{1,200})"/.exec(part)?.[1] ?? part;
}

const sameName = (meant: string, name: string): boolean =>
  meant === '*' || meant.trim().toLowerCase() === name.trim().toLowerCase();
