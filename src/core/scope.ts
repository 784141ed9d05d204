import type { TableRisk } from './disclosure/risk.ts';
import type { SubtractedTables } from './disclosure/subtracted.ts';
import type { Engine } from './engine.ts';
import type { Secret } from './hash.ts';
import type { Sketches } from './mosaic/sketcher.ts';
import type { PersonAsks } from './persons/asks.ts';
import type { PersonKeys } from './persons/counter.ts';
import type { Joins } from './persons/joins.ts';
import type { Fact, PersonKind, PersonRecord } from './persons/person.ts';
import type { Doubtful } from './prose/doubtful.ts';
import type { RowsAhead } from './table/ahead/rows-ahead.ts';
import type { Detector } from './types.ts';

/** What the parts of the engine share while they read one file. */
export interface Scope {
  readonly engine: Engine;
  readonly secret: Secret;
  /** The populations that words speak of which hold for the whole file: its name and title. */
  readonly populations: number;
  /** Whether the file's name speaks of offices and the like, where nobody lives. */
  readonly ofHouses: boolean;
  readonly policy: PersonAsks;
  person(record: PersonRecord): void;
  /** Is shown texts, for how numbers are written in them. */
  readonly doubtful: Pick<Doubtful, 'waits' | 'see'>;
  /** A person of a kind, shown by this row. True if the row's facts are wanted (`keep`). */
  alike(kind: PersonKind, keys: PersonKeys, row: number): boolean;
  keep(kind: PersonKind, facts: readonly Fact[]): void;
  /** Tells of people who come next (`PersonCounter.prefetch`). */
  prefetch?(keys: Float64Array, people: number): void;
  /** What a table betrays that names nobody. */
  risk(risk: TableRisk): void;
  /** The file's tables of figures, which may tell of few people when one is subtracted from another. */
  readonly subtracted?: SubtractedTables;
  /** Whether one of the facts is allowed; absent if nothing is. */
  isAllowed?(facts: Iterable<Pick<Fact, 'detector' | 'text'>>): boolean;
  /** Another thread that judges the rows of a long table, if there is one. */
  readonly ahead?: RowsAhead;
  /** Something of a table was left out: more than can be held. */
  tooMuch(what: string): void;
  failed(detector: Detector, error: unknown): void;
  /** Where the tables of a run's files are joined; `path`: the file's, as its entry has it. */
  readonly sketches?: { readonly of: Sketches; readonly path: string };
  /** Tables that may belong together by the numbers of their rows; `where` is the file's place in the outermost one. */
  readonly joins?: { readonly of: Joins; readonly where: string };
}
