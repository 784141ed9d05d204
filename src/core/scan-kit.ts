import type { Allowances } from './allow.ts';
import type { Engine } from './engine.ts';
import type { Secret } from './hash.ts';
import type { CompiledPolicy } from './judge.ts';
import type { ManifestIndex } from './manifest/watch.ts';
import type { EntryParts } from './report.ts';
import type { RowsThreads } from './table/ahead/messages.ts';
import type { ByteSource, FileEntry, Lang, Limits, Platform, Probe, Problem, Reader } from './types.ts';

/** All that a scan needs and that is the same for every file of a run. */
export interface ScanKit {
  readonly engine: Engine;
  readonly policy: CompiledPolicy;
  readonly secret: Secret;
  readonly limits: Limits;
  readonly platform: Platform;
  /** Values that a user lets pass. */
  readonly allowances?: Allowances;
  /** What is meant to go out; anything else blocks. */
  readonly manifest?: ManifestIndex;
  /** Whether what could join the tables of one file with those of others is kept (`mosaic/sketch.ts`). */
  readonly together?: boolean;
  readonly lang: Lang;
  /** Single findings kept for each file. */
  readonly maxFindings: number;
  readonly pickReader: (
    source: ByteSource,
  ) => Promise<{ reader: Reader | undefined; probe: Probe; problem?: Problem }>;
  /**
   * Shown what each entry is made of, values included, for a page that tells an entry in a second language, or shows one
   * value to who asks. Nothing of it may go into a report.
   */
  readonly told?: (parts: EntryParts, entry: FileEntry) => void;
  /** Where a thread is to spare: it judges the rows of files of so many bytes and more. */
  readonly rowsThreads?: RowsThreads | undefined;
  /** Ids of readers that must not run here: a scan that comes to one throws `NeedsThread`. */
  readonly isolated?: ReadonlySet<string>;
}
