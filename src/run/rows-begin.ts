import type { RunSettings } from './kit.ts';

/** What a thread is begun with. */
export interface RowsBegin {
  readonly settings: RunSettings;
  /** The reader whose cells it gets. */
  readonly format: string;
  /** Set to 1 when it can be asked, and to 2 once it has failed. */
  readonly state: Int32Array;
}

export const READY = 1;
export const FAILED = 2;
