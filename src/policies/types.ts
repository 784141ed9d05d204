import type { Localized, Policy, Verdict } from '../core/types.ts';

/** One fault in a configuration or policy, at a 1-based line and column of its file. */
export interface Fault {
  /** The file, if it is not the one that was asked for but one that it extends. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: Localized;
}

/** A document inside a policy, and what the policy must say of it. */
export interface PolicyExample {
  readonly about?: string;
  /** The file's name. */
  readonly name: string;
  readonly text: string;
  readonly expect: Exclude<Verdict, 'incomplete'>;
  /** The id of a rule that must have fired. */
  readonly rule?: string;
  readonly line: number;
  readonly column: number;
}

/** A policy file. `name` is a path, by which what it extends is found and faults are told. */
export interface PolicyText {
  readonly name: string;
  readonly text: string;
}

/** What the platform does for a policy. */
export interface PolicyFinder {
  /** `sha256:…` of a text. */
  digest(text: string): string;
  /** The policy that the file `from` extends: a built-in one, or a file. */
  find(name: string, from: string): Promise<Policy | PolicyText | undefined>;
}

export type ParsedPolicy =
  | { readonly policy: Policy; readonly examples: readonly PolicyExample[] }
  | { readonly errors: readonly Fault[] };
