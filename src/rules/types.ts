import type { AllowList } from '../core/allow.ts';
import type { Level } from '../core/types.ts';
import type { OwnDetector } from '../kit/own-detector.ts';

export type { AllowList } from '../core/allow.ts';
export type { OwnDetector, OwnPattern } from '../kit/own-detector.ts';

/** What a user adds to the rules, as plain data, so that a worker thread can be told it. */
export interface OwnRules {
  readonly detectors: readonly (OwnDetector & { readonly level?: Level })[];
  /** Modules that export detectors: `file:` addresses. Their code runs with all rights of the program. */
  readonly modules: readonly string[];
  readonly allow: readonly AllowList[];
}

/** Why rules of a user's own cannot be used. Holds no value: examples and patterns are named by their number. */
export interface RuleFault {
  /** Which detector of `detectors`, or which of `modules` (0-based); neither for what concerns all. */
  readonly detector?: number;
  readonly module?: number;
  /** The id of a module's detector, once it is known to be one. */
  readonly id?: string;
  readonly code:
    | 'id-taken'
    | 'pattern'
    | 'level'
    | 'not-found'
    | 'found'
    | 'threw'
    | 'too-many-categories'
    | 'not-loaded'
    | 'no-detector'
    | 'member';
  /** The number of the pattern or example (0-based). */
  readonly index?: number;
  /** More of it: the pattern's fault, the name of the member. */
  readonly detail?: string;
  /** Offset into the pattern. */
  readonly at?: number;
}
