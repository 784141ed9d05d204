import type { Plan } from '../../clean/plan.ts';
import type { CopyReport } from '../../clean/report.ts';
import type { Lang } from '../../core/types.ts';
import type { Drawings, Step, Told } from '../messages.ts';
import type { CopyKind, NoCopy } from '../words/copy.ts';

/** A file that was given to the page. The browser keeps a handle to it, not its bytes. */
export interface Job {
  readonly id: number;
  /** Unique on the page; with the folders that it was chosen with. */
  readonly path: string;
  /** Undefined if the browser could not open it. */
  readonly file: File | undefined;
  standing: Standing;
  copy?: CopyState;
}

export type Standing =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'done'; readonly told: Told; readonly drawings: Drawings }
  | { readonly kind: 'stopped' };

/** A safe copy that was made. */
export interface MadeCopy {
  readonly kind: 'made';
  readonly format: CopyKind;
  readonly name: string;
  /** Of its bytes, in memory. */
  readonly url: string;
  /** By which it was made, and with what was chosen since. */
  plan: Plan;
  readonly report: CopyReport;
  readonly told: Told;
  /** Fewer people than these have nothing in common in a copy, unless its plan says otherwise. */
  readonly few: number;
}

/** A safe copy on its way. `share`: of the file's bytes that were read, 0–1. */
export interface MakingCopy {
  readonly kind: 'making';
  readonly format: CopyKind;
  step: Step;
  share: number;
}

export type CopyState =
  | { readonly kind: 'chosen'; readonly format: CopyKind }
  | MakingCopy
  | {
      readonly kind: 'none';
      readonly format: CopyKind;
      readonly why: NoCopy;
    }
  | MadeCopy;

export type View = 'desk' | 'guide';

/** All that the page shows. */
export interface Desk {
  lang: Lang;
  view: View;
  jobs: Job[];
  /** Files of folders that are never looked at (version control, dependencies). */
  leftOut: number;
  /** The engine does not start in this browser. */
  isBroken: boolean;
}

export function isOpen({ standing }: Job): boolean {
  return standing.kind === 'waiting' || standing.kind === 'reading';
}
