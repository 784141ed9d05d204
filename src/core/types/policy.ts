import type { Category, Localized, ProblemCode, Visibility } from './words.ts';

export type Level = 'block' | 'review' | 'note';
export type Verdict = 'pass' | 'review' | 'block' | 'incomplete';

/** Who must not be known to be among them (spec, law.md 1–2). Each has its words in `kit/markers.ts`. */
export const POPULATIONS = [
  'fear',
  'victims',
  'temporary',
  'children',
  'custody',
  'immigration',
  'taxpayers',
  'patients',
  'witnesses',
] as const;
export type Population = (typeof POPULATIONS)[number];

/** How sure a finding is, by its score: any that is reported, from 0.75, from 0.9. */
export const CERTAINTIES = ['possible', 'likely', 'certain'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Ages that laws ask for: under 18, over 89. */
export const AGES = ['minor', 'over-89'] as const;
export type Age = (typeof AGES)[number];

/** A category that the person shows, or a condition that holds for the same person. */
export type Term = Category | PersonCondition;

/** A condition over one person; all that is given must hold. */
export interface PersonCondition {
  /** All of these. */
  readonly all?: readonly Term[];
  /** At least one of these. */
  readonly any?: readonly Term[];
  /** None of these. */
  readonly none?: readonly Term[];
  /** Whether at least one finding lies where readers do not see it. */
  readonly hidden?: boolean;
  /** At least one finding lies in one of these ways. */
  readonly visibility?: readonly Visibility[];
  /** Findings that are less sure are as if they were not there, in the conditions inside, too. */
  readonly certainty?: Certainty;
  /** How the person was put together. */
  readonly from?: readonly ('row' | 'text')[];
  /** The table or text speaks of a confidential population. */
  readonly protected?: boolean;
  /** It speaks of one of these. */
  readonly population?: readonly Population[];
  /** An age that is told is one of these. */
  readonly age?: readonly Age[];
  /** The table lists people in a public role (officials, staff, athletes). */
  readonly publicRole?: boolean;
}

/** What rows about people may give more finely than the HIPAA safe harbour lets stand (45 CFR 164.514(b)(2)(i)(B), (C)). */
export const DETAILS = ['postcode', 'place', 'date', 'age', 'link', 'photo'] as const;
export type Detail = (typeof DETAILS)[number];

/** A condition over a table that names nobody; all that is given must hold. It asks either for rows or for figures. */
export interface TableCondition {
  /** Rows about single people to whom fewer than so many are alike (k-anonymity). */
  readonly alikeBelow?: number;
  /** Rows about single people that give one of these: postal codes of more than three digits, places smaller than a state, days, ages above 89. */
  readonly gives?: readonly Detail[];
  /** Figures that count one to so many people, shown or given away by others. */
  readonly cellsUpTo?: number;
  /** The table speaks of a confidential population. */
  readonly protected?: boolean;
  /** It speaks of one of these. */
  readonly population?: readonly Population[];
  /** The figures are about places smaller than a state, and tell more than the sexes of people there. */
  readonly local?: boolean;
}

/** Which files a rule is for; all that is given must hold. */
export interface FileCondition {
  /** At least one of these globs names the file, or a folder or container that holds it (`core/glob.ts`). */
  readonly paths?: readonly string[];
  /** The format is one of these, as reports name it: `csv`, `xlsx`. */
  readonly formats?: readonly string[];
}

export interface Rule {
  readonly id: string;
  readonly level: Level;
  readonly about: Localized;
  /** What the reader should do. */
  readonly advice: Localized;
  /** What follows where the file is already public: who must be told, by when. */
  readonly duties?: Localized;
  /** Law or guidance. */
  readonly basis: readonly string[];
  /** Of whom the rule holds. */
  readonly person?: PersonCondition;
  /** Of which tables that name nobody it holds. */
  readonly table?: TableCondition;
  /** Fires at this many persons (default 1). */
  readonly persons?: number;
  /** Absent: every file. */
  readonly file?: FileCondition;
}

/** What a policy lets pass, for a reason and for a time: by place, rule or kind of finding, never by value. */
export interface PolicyAllowance {
  readonly id: string;
  readonly reason: string;
  /** The last day on which it holds: `YYYY-MM-DD`. */
  readonly until: string;
  /** Globs, as in `FileCondition`; every file if absent. */
  readonly paths?: readonly string[];
  /** Ids of rules; all if absent. */
  readonly rules?: readonly string[];
  /** Findings of these kinds do not count. Absent: the rules are not asked. */
  readonly categories?: readonly Category[];
}

/** Who may let out what the policy stops, and how (docs/approvals.md). */
export interface ApprovalTerms {
  /** False: nobody. */
  readonly allowed?: boolean;
  /** So many different people must approve a file; 1 if absent. */
  readonly persons?: number;
  /** False: `amparo-ignore` in a file counts for nothing. */
  readonly comments?: boolean;
}

/** What a clearance must have before it counts (docs/clearance.md). */
export interface ClearanceTerms {
  /** So many signatures by different keys; none if absent. */
  readonly signatures?: number;
}

export interface Policy {
  readonly id: string;
  readonly about: Localized;
  readonly rules: readonly Rule[];
  readonly allow?: readonly PolicyAllowance[];
  /** What may be left unread in a file without its being `incomplete`. The report names it all the same. */
  readonly allowProblems?: readonly ProblemCode[];
  readonly approvals?: ApprovalTerms;
  readonly clearance?: ClearanceTerms;
  /** `sha256:…` of the policy's text. */
  readonly digest: string;
}
