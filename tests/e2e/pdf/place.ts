import type { ProblemCode, Visibility } from '../../../src/core/types.ts';
import type { Content } from './content.ts';
import type { Page } from './drawing.ts';
import type { Flow, ReportlabExtras } from './reportlab.ts';

export const WRITERS = ['by hand', 'qpdf', 'reportlab', 'Chromium', 'LibreOffice'] as const;
export type Writer = (typeof WRITERS)[number];

/** A place in a PDF that holds people, and what can put them there. */
export interface Place {
  readonly id: string;
  /** As the documentation names it. */
  readonly title: string;
  /** What of it is read, in plain words. */
  readonly read: string;
  readonly visibility: Visibility;
  /** What a locator in the report names; the path of a file in the file counts, too. */
  readonly where: RegExp;
  /** The fewest and the most people that it holds. */
  readonly holds: readonly [number, number];
  /** Painted in the same way by our own writer, by reportlab and, where it can, by Chromium. */
  readonly draw?: (content: Content) => readonly Page[];
  /** Writers that cannot paint it. */
  readonly not?: readonly Writer[];
  readonly hand?: (content: Content) => Uint8Array;
  readonly reportlab?: (content: Content) => Flow | ReportlabExtras;
  /** A page of HTML that is printed. */
  readonly html?: (content: Content) => string;
  /** A spreadsheet as flat OpenDocument that Calc exports. */
  readonly sheet?: (content: Content) => string;
  /** Calc keeps the spreadsheet in the PDF. */
  readonly hybrid?: true;
  /** qpdf cannot keep it when it writes a file anew. */
  readonly lostByQpdf?: true;
  /** People cannot be read there: the file is incomplete by this problem. The twin can be read. */
  readonly problem?: ProblemCode;
  /** Where a writer hides the same in another way. */
  readonly otherwise?: Partial<Record<Writer, Visibility>>;
}
