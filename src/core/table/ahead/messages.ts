import type { Engine } from '../../engine.ts';
import type { PersonAsks } from '../../persons/asks.ts';
import type { KeyShape } from '../key-shape.ts';
import type { Role } from '../role.ts';
import type { Roles } from '../roles.ts';
import type { ToldPlan } from './known-plan.ts';
import type { Slot } from './slot.ts';

/** What a thread has to judge rows by: what the one that asks it knows of cells, or all detectors. */
export type Knowing = 'cells' | 'detectors';

/** What is known of a table whose rows are judged by detectors: plain data. */
export interface TableNews {
  readonly roles: ToldRoles;
  readonly title: string;
  /** As a scope has it (`scope.ts`), which knows of this file. */
  readonly populations: number;
  readonly ofHouses: boolean;
  readonly policy: PersonAsks;
}

/** Roles with the ids of their detectors. */
export interface ToldRoles extends Omit<Roles, 'columns'> {
  readonly columns: readonly ToldRole[];
}

type FactRole = Extract<Role, { readonly kind: 'fact' }>;
type ToldRole =
  | Exclude<Role, FactRole>
  | (Pick<FactRole, 'kind' | 'column' | 'because'> & { readonly detector: string });

export const toldRoles = (roles: Roles): ToldRoles => ({
  ...roles,
  columns: roles.columns.map((role) =>
    role.kind === 'fact' ? { ...role, detector: role.detector.id } : role,
  ),
});

export const rolesOf = (told: ToldRoles, { byId }: Engine): Roles => ({
  ...told,
  columns: told.columns.map((role) =>
    role.kind === 'fact' ? { ...role, detector: byId.get(role.detector)! } : role,
  ),
});

/** What another thread is asked: to judge the rows of a slot. */
export interface Asked {
  readonly slot: number;
  /** The slot itself, if it is new. */
  readonly memory?: Slot | undefined;
  readonly rows: number;
  /** Which keys to make, of rows with these facts. */
  readonly shape?: KeyShape | undefined;
  /** Of a thread that knows cells: by what it is to judge, if it is another plan than before, and what was learnt since. */
  readonly plan?: ToldPlan | undefined;
  readonly news?: readonly (Float64Array | undefined)[];
  /** Of one that has detectors: the table, if it is another one than before. */
  readonly table?: TableNews | undefined;
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
  begin(format: string, knowing: Knowing): RowsThread;
}
