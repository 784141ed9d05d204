import type { PackedPart } from './packed.ts';

/** What a thread that reads pages is begun with. */
export interface Begin {
  /** PDFium, compiled. */
  readonly module: WebAssembly.Module;
  /** The document as it was opened, harmful streams blanked: memory that threads share. */
  readonly bytes: Uint8Array;
  readonly layered: boolean;
}

/** Pages that are asked for, 1-based, both ends included. */
export interface Wanted {
  readonly first: number;
  readonly last: number;
  /** Numbers of those of which structure elements say something. */
  readonly withElements: readonly number[];
}

/** The pages in order; undefined for one that cannot be loaded. */
export type ReadPages = readonly (readonly PackedPart[] | undefined)[];
