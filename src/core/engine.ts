import type { CaptionTable } from './caption-table.ts';
import { HeaderIndex } from './headers.ts';
import type { AccountRules } from './prose/accounts.ts';
import type { SieveTable } from './sieve-table.ts';
import { remembered } from './text/remembered.ts';
import type { Detector, HeaderWords } from './types.ts';

/** Reported at or above this score (spec 1.6). */
export const REPORTED = 0.6;

/** The id that captions map to which only lists of people in public roles have (`party`, `dorsal`). */
export const PUBLIC_ROLE = 'staff.role';
/** Captions that call those below them people in public (`senator`, `coach`): those beside are maybe somebody else. */
export const OFFICIAL = 'staff.official';
/** Captions that lists of people in public have, and others (`team`, `term`). */
export const PUBLIC_SIGN = 'staff.sign';
/** Captions of anybody's work (`position`): a public role only where nothing private stands beside it. */
export const ANY_JOB = 'staff.job';
/** The id that captions of files and links map to. */
export const FILE_NAMES = 'other.file';
/** Captions that say of numbers no more than that they are some (`ID`, `Case Number`, `Code`): whose, their values tell. */
export const ANY_NUMBER: ReadonlySet<string> = new Set([
  'national-id.any',
  'us.case-number',
  'us.person-key',
  'other.reference',
  'stats.count',
]);

export interface EngineParts {
  readonly detectors: readonly Detector[];
  /** Captions of columns that no detector has: they take a column away. */
  readonly otherHeaders: Readonly<Record<string, HeaderWords>>;
  /** The confidential populations that words speak of, as bits in the order of `POPULATIONS`. */
  readonly populations: (text: string) => number;
  /** How accounts of one person are told; absent: they are not looked for. */
  readonly accounts?: AccountRules;
  /** Ids of detectors whose captions go before those of others: a user knows their own columns. */
  readonly preferred?: ReadonlySet<string>;
  /** The forms of what detectors find (`sieve-table.ts`), asked for once many texts have been read; absent: nothing is told by them. */
  readonly forms?: () => SieveTable;
  /** What was worked out before of the captions of some of them. */
  readonly captions?: CaptionTable;
}

/** The detectors with all that is worked out from them once. */
export interface Engine extends EngineParts {
  readonly byId: ReadonlyMap<string, Detector>;
  /** Those that ask what stands behind a name. */
  readonly behindNames: readonly Detector[];
  readonly headers: HeaderIndex;
  /** As `populations`, for captions and titles, which come again. */
  readonly populationsOfWords: (words: string) => number;
}

export function createEngine(parts: EngineParts): Engine {
  return {
    ...parts,
    populationsOfWords: remembered(parts.populations),
    byId: new Map(parts.detectors.map((detector) => [detector.id, detector])),
    behindNames: parts.detectors.filter(({ behindName }) => behindName !== undefined),
    headers: new HeaderIndex(parts.detectors, parts.otherHeaders, parts.preferred, parts.captions),
  };
}

/** Whether the id of a caption is no detector's but another kind of column's. */
export function isForeign(detectorId: string, engine: Engine): boolean {
  return !engine.byId.has(detectorId);
}
