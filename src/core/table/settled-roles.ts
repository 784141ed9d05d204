import type { Roles } from './roles.ts';

/** Larger windows are of long tables, which nobody types another one under. Lists of people of so many rows are long, too. */
export const MOST_MIXED = 2_048;
/** Windows that have to agree before not each is looked at for what its columns hold, and then one in so many is. */
const SETTLED = 8;
const LOOKED_AT = 4;
/** Half a million rows later fewer are. */
const LONG_SETTLED = 64;
const LATER_LOOKED_AT = 16;

/** What the columns of a table held last, and how long they have held that. */
export class SettledRoles {
  private roles: Roles | undefined;
  /** How many windows before agreed. */
  private alike = 0;

  /** `goesOn`: they are as they were in the last window. */
  note(roles: Roles, goesOn: boolean): void {
    this.roles = roles;
    this.alike = goesOn ? this.alike + 1 : 0;
  }

  /** Whether the columns under these captions have stayed what they are. */
  hold(captions: readonly string[]): boolean {
    return this.alike >= SETTLED && this.roles?.captions === captions;
  }

  /** What so many rows of a long list of people are known to hold; undefined for the window in so many that is looked at for that. */
  of(rowCount: number, captions: readonly string[]): Roles | undefined {
    const every = this.alike < LONG_SETTLED ? LOOKED_AT : LATER_LOOKED_AT;
    const isKnown = rowCount >= MOST_MIXED && this.hold(captions) && this.alike % every !== 0;
    return isKnown ? this.roles : undefined;
  }
}
