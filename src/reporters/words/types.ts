import type { BuiltInCategory, Visibility } from '../../core/types.ts';

/** One thing and several of it. */
export type Counted = readonly [one: string, many: string];

export interface Tally {
  readonly files: string;
  /** Number of files that the sentence is about. */
  readonly count: number;
  readonly people: string;
  readonly hasPeople: boolean;
  /** Some file was not read whole. */
  readonly unread: boolean;
}

/** All words of the report for readers, in one language. */
export interface Words {
  readonly thousands: string;
  readonly decimal: string;
  readonly categories: Readonly<Record<BuiltInCategory, Counted>>;
  readonly visibilities: Readonly<Record<Visibility, string>>;
  readonly formats: Readonly<Record<string, string>>;
  readonly skipped: Readonly<Record<string, Counted>>;
  readonly file: Counted;
  readonly person: Counted;
  readonly place: Counted;
  /** `2 of 5 files`; all of them and the only one in words. */
  readonly someFiles: (count: string, total: string) => string;
  readonly headline: {
    block(tally: Tally): readonly [string, string];
    incomplete(tally: Tally): readonly [string, string];
    review(tally: Tally): readonly [string, string];
    pass(tally: Tally): readonly [string, string];
    /** `files`: those that would not pass if nobody answered for them. */
    approved(files: string, count: number): readonly [string, string];
    nothing: readonly [string, string];
  };
  readonly exposed: (people: string, one: boolean) => string;
  readonly blockedWithoutPeople: string;
  readonly toReview: (people: string, one: boolean) => string;
  readonly toReviewUnnamed: (people: string) => string;
  readonly toReviewWithoutPeople: string;
  readonly notReadWhole: string;
  /** Days as `2026-11-23`. */
  readonly approvedBy: (given: { by: string; on: string; reason: string; until?: string }) => string;
  readonly alsoInside: string;
  /** Words that readers put into locators, from English; of several words together the most count. */
  readonly placeWords: Readonly<Record<string, string>>;
  readonly whereItHides: string;
  readonly whereItIs: string;
  readonly whatIsKnown: string;
  readonly suchAs: string;
  readonly whyNot: string;
  readonly whyLook: string;
  readonly law: string;
  readonly whatToDo: string;
  readonly notRead: string;
  readonly more: (count: string, noun: string) => string;
  readonly summary: {
    read: (files: string, bytes: string, seconds: string) => string;
    blocked: Counted;
    incomplete: Counted;
    review: Counted;
    approved: Counted;
    clean: Counted;
    leftOut: string;
    policy: string;
    weakened: string;
    /** Findings, and before the name of a list. */
    letPass: Counted;
    /** People, and before the name of an entry of the policy. */
    letPassByPolicy: Counted;
    expired: (id: string, until: string) => string;
  };
}
