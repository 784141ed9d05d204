import type { Lang, Localized, Report } from '../core/types.ts';

export interface ReportOptions {
  readonly lang: Lang;
  /** Whether escape codes for colours may be written. */
  readonly colour: boolean;
  /** Width of what shows the report, in character cells. */
  readonly columns: number;
  /** Text for readers: only the files that decide the verdict. Never shortens what machines read. */
  readonly quiet: boolean;
}

/** Turns the result of a run into text, piece by piece. Pure: where the text goes is the caller's business. */
export interface Reporter {
  /** The name in `--format NAME`. */
  readonly id: string;
  readonly about: Localized;
  report(report: Report, options: ReportOptions): Iterable<string>;
}
