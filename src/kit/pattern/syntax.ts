import type { CharacterSet } from './characters.ts';

/** A pattern as a tree. */
export type PatternNode =
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'assert'; readonly what: Assertion }
  | { readonly kind: 'all'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'any'; readonly parts: readonly PatternNode[] }
  | {
      readonly kind: 'repeat';
      readonly part: PatternNode;
      readonly least: number;
      /** `Infinity` for `*` and `+`. */
      readonly most: number;
      readonly greedy: boolean;
    };

/** `edge`: no letter or digit of any script on both sides. */
export type Assertion = 'start' | 'end' | 'word' | 'not-word' | 'edge';

/** Why a pattern cannot be used. */
export type PatternFault =
  | 'lookaround'
  | 'backreference'
  | 'group'
  | 'unclosed'
  | 'escape'
  | 'property'
  | 'range'
  | 'repeat'
  | 'repeats-nothing'
  | 'matches-nothing'
  | 'too-long'
  | 'too-large'
  | 'unexpected';

/** A pattern that cannot be used. The message holds nothing of the pattern. */
export class PatternError extends Error {
  readonly fault: PatternFault;
  /** UTF-16 offset into the pattern. */
  readonly at: number;

  constructor(fault: PatternFault, at: number) {
    super(`pattern: ${fault}`);
    this.fault = fault;
    this.at = at;
  }
}

/** Whether the empty text matches. */
export function isNullable(node: PatternNode): boolean {
  if (node.kind === 'set') return false;
  if (node.kind === 'assert') return true;
  if (node.kind === 'all') return node.parts.every(isNullable);
  if (node.kind === 'any') return node.parts.some(isNullable);
  return node.least === 0 || isNullable(node.part);
}

/** How many ASCII digits every match has at least. */
export function fewestDigits(node: PatternNode): number {
  if (node.kind === 'set') return node.set.digitsOnly ? 1 : 0;
  if (node.kind === 'assert') return 0;
  if (node.kind === 'repeat') return node.least * fewestDigits(node.part);
  const counts = node.parts.map(fewestDigits);
  return node.kind === 'all' ? counts.reduce((sum, one) => sum + one, 0) : Math.min(...counts);
}

/** How many characters a match has at most. */
export function longestMatch(node: PatternNode): number {
  if (node.kind === 'set') return 1;
  if (node.kind === 'assert') return 0;
  if (node.kind === 'repeat') return node.most * longestMatch(node.part);
  const lengths = node.parts.map(longestMatch);
  return node.kind === 'all' ? lengths.reduce((sum, one) => sum + one, 0) : Math.max(...lengths);
}
