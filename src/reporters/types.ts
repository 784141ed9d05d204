import type { FileEntry, Lang, Localized, Report } from '../core/types.ts';

export interface ReportOptions {
  readonly lang: Lang;
  /** Whether escape codes for colours may be written. */
  readonly colour: boolean;
  /** Width of what shows the report, in character cells. */
  readonly columns: number;
  /** Text for readers: only the files that decide the verdict. Never shortens what machines read. */
  readonly quiet: boolean;
  /** What the process will end with (contract, "Exit status"), where that is known. */
  readonly exitCode?: number;
}

/** Turns the result of a run into text, piece by piece. Pure: where the text goes is the caller's business. */
export interface Reporter {
  /** The name in `--format NAME`. */
  readonly id: string;
  report(report: Report, options: ReportOptions): Iterable<string>;
  /** Of a report that is written while the run goes on: what it says of a file, as soon as the file is scanned. */
  readonly entry?: (file: FileEntry) => string;
  /** And what then follows the last of them. `report` gives both in one. */
  readonly end?: (report: Report) => string;
  /** For a page that the platform shows beside the run: GitHub's summary of a job's step, in Markdown. */
  readonly summary?: (report: Report, options: ReportOptions) => Iterable<string>;
}

/** A reporter that is loaded when its format is asked for. */
export interface Format {
  readonly id: string;
  readonly about: Localized;
  load(): Promise<Reporter>;
}
