import type { FileEntry, Lang, Report } from '../../core/types.ts';
import type { Api, ScanOptions } from '../api.ts';
import type { Io } from '../io.ts';
import type { Options } from '../options.ts';

export interface Surroundings {
  readonly io: Io;
  readonly api: Api;
  readonly lang: Lang;
}

/** Does the work of one command and gives the exit status. Throws `UserError` for what the user can mend. */
export type Command<Arguments extends unknown[]> = (
  around: Surroundings,
  ...given: Arguments
) => Promise<number>;

/** What a scan looks at. */
export interface ScanSource {
  /** As the report names it. */
  readonly name: NonNullable<Report['run']['source']>;
  /** The files and folders on the disk that it is; none if it is something else. */
  readonly paths: readonly string[];
  /** What the configuration is searched upwards from. */
  readonly firstPath: string;
  entries(options: Options, scanOptions: ScanOptions): AsyncIterable<FileEntry>;
}
