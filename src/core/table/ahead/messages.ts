import type { PersonAsks } from '../../person-asks.ts';
import type { Heading } from '../heading.ts';
import type { Roles } from '../roles.ts';
import type { Slot } from './slot.ts';

/** What is known of a table whose rows are judged ahead: plain data. */
export interface TableNews {
  /** Columns that the format names: no header is looked for. */
  readonly headers: readonly string[] | undefined;
  readonly captions: readonly string[];
  readonly title: string;
  readonly heading: Heading;
  /** As a scope has it (`scope.ts`), which knows of this file. */
  readonly populations: number;
  readonly ofHouses: boolean;
  readonly policy: PersonAsks;
}

/** What another thread is asked: to judge the rows of a slot. */
export interface Asked {
  readonly slot: number;
  /** The slot itself, if it is new. */
  readonly memory?: Slot | undefined;
  /** The table, if it is another one than before. */
  readonly table?: TableNews | undefined;
  readonly rows: number;
  /** Whether what the columns hold is worked out anew of these rows. */
  readonly looks: boolean;
  /** What the columns have to hold (`signatureOf`): rows of others are left. */
  readonly signature: string;
}

/** A thread that judges rows. */
export interface RowsThread {
  /** False until it can be asked, and once it has failed. */
  readonly isReady: boolean;
  ask(asked: Asked): void;
  close(): void;
}

export interface RowsThreads {
  /** Smaller files are not worth a thread's start. */
  readonly from: number;
  /** Begins one for the cells of a reader. */
  begin(format: string): RowsThread;
}

/** All of roles that rows are judged by: equal texts, equal judgements. */
export function signatureOf({ columns, captions, publicRole, tellsStates, tellsShelters }: Roles): string {
  const told = columns.map((role) => {
    if (role.kind === 'fact') return [role.detector.id, role.column, role.because];
    return role.kind === 'foreign' ? role.id : [...(role.denied ?? [])].sort();
  });
  const kinds = columns.map(({ kind }) => kind);
  return JSON.stringify([kinds, told, captions, publicRole, tellsStates, tellsShelters]);
}
