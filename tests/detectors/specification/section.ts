import type { Example } from '../../../src/core/types.ts';

/** What the specification says of some identifiers: by detector what it reports, and what it must leave alone. */
export interface Section {
  readonly finds: Readonly<Record<string, readonly Example[]>>;
  readonly ignores: Readonly<Record<string, readonly Example[]>>;
}
