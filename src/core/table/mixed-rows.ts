import type { Engine } from '../engine.ts';
import { blocksOf, isAlike, type MakeUp } from './blocks.ts';
import { findRoles, isAboutPeople, type Roles } from './roles.ts';
import type { Row } from './row.ts';

/** Fewer rows are remarks. */
const FEWEST_PEOPLE = 3;

/** Rows of one make-up under the same captions. */
export interface RowsAlike {
  readonly rows: readonly Row[];
  /** What their columns hold if they list people though the captions above say otherwise. */
  readonly people: Roles | undefined;
  readonly isLast: boolean;
}

/** Rows of another make-up below those of a table may be another table, which nobody put captions on. */
export class MixedRows {
  /** What the columns held so far under the captions. */
  private makeUp: MakeUp = [];

  /** Other captions hold from here on. */
  forget(): void {
    this.makeUp = [];
  }

  /** The rows, parted where their make-up changes. */
  *parts(rows: readonly Row[], engine: Engine): Iterable<RowsAlike> {
    const [first, ...others] = blocksOf(rows, this.makeUp);
    this.makeUp = first!.makeUp;
    const { makeUp } = this;
    yield { rows: first!.rows, people: undefined, isLast: others.length === 0 };
    for (const block of others) {
      // What goes on as it began, after a total or a remark, is under the captions still.
      const goesOn = first!.rows.length > 0 && isAlike(block.makeUp, makeUp);
      const people = goesOn ? undefined : peopleWithoutCaptions(block.rows, engine);
      yield { rows: block.rows, people, isLast: block === others.at(-1) };
    }
  }
}

/** The roles of rows that list people though the captions above say otherwise; undefined if they don't. */
function peopleWithoutCaptions(rows: readonly Row[], engine: Engine): Roles | undefined {
  if (rows.length < FEWEST_PEOPLE) return undefined;
  const roles = findRoles(rows, { captions: [] }, engine);
  return isAboutPeople(roles) ? roles : undefined;
}
