import type { Engine } from './engine.ts';
import type { Secret } from './hash.ts';
import type { PersonRecord } from './person.ts';
import type { Detector } from './types.ts';

/** What the parts of the engine share while they read one file. */
export interface Scope {
  readonly engine: Engine;
  readonly secret: Secret;
  /** Words that hold for the whole file: its name and title. */
  readonly isProtected: boolean;
  person(record: PersonRecord): void;
  failed(detector: Detector, error: unknown): void;
}
