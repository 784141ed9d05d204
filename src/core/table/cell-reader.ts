import { detectWith, type Hit } from '../detect.ts';
import { REPORTED } from '../engine.ts';
import type { Scope } from '../scope.ts';
import { type Sieve, sieveOf } from '../sieve.ts';
import { withBehind } from '../text/behind-names.ts';
import { detached } from '../text/detached.ts';
import type { Context, Detector, TypedCell } from '../types.ts';
import { type OutlineMemory, outlineMemory } from './outline-memory.ts';
import type { Role } from './role.ts';
import type { Roles } from './roles.ts';
import { ScoreMemory } from './score-memory.ts';

/** Distinct texts of a table that are known to hold nothing, so that a column of categories is read once. */
const MEMORY = 2_000;
const REMEMBERED_LENGTH = 64;
const NONE: readonly Hit[] = [];

type FactRole = Role & { kind: 'fact' };

/** Asks detectors of the cells of one table, and remembers answers. */
export class CellReader {
  private readonly scope: Scope;
  private readonly roles: Roles;
  private readonly context: Context;
  private readonly scores: readonly ScoreMemory[];
  private readonly outlines: OutlineMemory;
  private readonly sieve: Sieve;
  private readonly harmless = new Set<string>();

  constructor(scope: Scope, roles: Roles, title: string) {
    this.scope = scope;
    this.roles = roles;
    this.context = title === '' ? {} : { title };
    this.scores = roles.columns.map(() => new ScoreMemory());
    this.outlines = outlineMemory(scope.engine, scope.secret);
    this.sieve = sieveOf(scope.engine);
  }

  /** Whether the cell holds the fact that its role expects; its score, or 0. */
  scoreOf(role: FactRole, column: number, text: string, typed: TypedCell | undefined): number {
    // A number or date is what is stored as much as its text, so only texts are answered from memory.
    const plain = typed === undefined || typed.type === 'text';
    const memory = plain && role === this.roles.columns[column] ? this.scores[column] : undefined;
    const known = memory?.get(text);
    if (known !== undefined) return known;
    const score = this.ask(role, text, typed);
    memory?.set(text, score);
    return score;
  }

  /** What the detectors see in the text; `isEntry`: it is a name with what is said of its bearer. */
  hitsIn(text: string, isEntry = false): readonly Hit[] {
    const candidates = this.candidates(text);
    if (candidates.length === 0) return NONE;
    let failed = false;
    const hits = detectWith(candidates, text, this.context, (detector, error) => {
      failed = true;
      this.scope.failed(detector, error);
    });
    if (hits.length > 0) return withBehind(hits, text, this.scope, isEntry);
    if (text.length <= REMEMBERED_LENGTH && this.harmless.size < MEMORY) this.harmless.add(detached(text));
    if (!failed) this.outlines.quiet(text, this.context);
    return NONE;
  }

  /** Whether surely nothing is in the text that stands in these bytes. */
  isQuiet(bytes: Uint8Array, from: number, to: number): boolean {
    return this.sieve.isQuiet(bytes, from, to, this.context);
  }

  /** Whether no text of this outline holds anything. */
  rulesOut(text: string): boolean {
    return this.outlines.rulesOut(text, this.context);
  }

  private candidates(text: string): readonly Detector[] {
    const candidates = this.outlines.candidates(text, this.context);
    return candidates.length > 0 && text.length <= REMEMBERED_LENGTH && this.harmless.has(text)
      ? []
      : candidates;
  }

  private ask({ detector, column }: FactRole, text: string, typed: TypedCell | undefined): number {
    try {
      const score = detector.cell(text, column, typed);
      return score >= REPORTED ? score : 0;
    } catch (error) {
      this.scope.failed(detector, error);
      return 0;
    }
  }
}
