import type { Lang } from '../../core/types.ts';
import type { Api } from '../api.ts';
import type { Io } from '../io.ts';

export interface Surroundings {
  readonly io: Io;
  readonly api: Api;
  readonly lang: Lang;
}

/** Does the work of one command and gives the exit status. Throws `UserError` for what the user can mend. */
export type Command<Arguments extends unknown[]> = (
  around: Surroundings,
  ...given: Arguments
) => Promise<number>;
