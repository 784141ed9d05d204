import type { Fact, PlaceOwner } from '../persons/person.ts';
import { withoutNumbers } from '../shown.ts';
import { plain } from '../text/fold.ts';
import { type Difference, differences, type KeyedFigures } from './keyed-figures.ts';
import type { CellsRisk, Told } from './risk.ts';
import { FEW } from './small-cells.ts';

/** A table of figures that others of the file may be subtracted from. */
export interface SubtractedTable {
  /** As a finding: so many people that the figure there has more or less than another table's. */
  readonly table: { differenceOf(at: Fact['at'], people: number): Fact };
  readonly owner: PlaceOwner;
  readonly title: string;
  readonly populations: number;
  readonly isLocal: boolean;
  readonly figures: KeyedFigures;
  /** Where each figure stands, by its key; figures that sum up others are left out. */
  readonly cells: ReadonlyMap<number, Fact['at']>;
}

/** Tables of one file that are held, and their figures. Some 100 bytes a figure. */
const MOST_TABLES = 64;
const MOST_FIGURES = 100_000;
/** Figures that two tables must have in common to be of the same people. */
const FEWEST_SHARED = 6;
const ENOUGH_SHARED = 0.8;
const ENOUGH_EQUAL = 0.5;

/**
 * Differencing: one table of all persons, another the same figures less one group. Who subtracts one from the other
 * learns of the few that are left out (spec, law.md 5; sdcMicro practice guide, "differencing").
 */
export class SubtractedTables {
  private readonly tables: SubtractedTable[] = [];
  private held = 0;
  /** False once tables of a confidential population were left out. */
  isWhole = true;

  add(table: SubtractedTable): void {
    const { populations, cells } = table;
    if (populations === 0 || cells.size < FEWEST_SHARED) return;
    this.held += cells.size;
    const isHeld = this.tables.length < MOST_TABLES && this.held <= MOST_FIGURES;
    if (isHeld) this.tables.push(table);
    else this.isWhole = false;
  }

  risks(): readonly CellsRisk[] {
    return this.tables.flatMap((one, i) =>
      this.tables.slice(i + 1).flatMap((other) => riskOf(one, other) ?? []),
    );
  }
}

function riskOf(one: SubtractedTable, other: SubtractedTable): CellsRisk | undefined {
  if (periodOf(one) !== periodOf(other)) return undefined;
  const few = fewApart(one, other);
  if (few.length === 0) return undefined;
  const upTo = (most: number): readonly Difference[] => few.filter(({ by }) => Math.abs(by) <= most);
  return {
    kind: 'cells',
    owner: other.owner,
    populations: one.populations | other.populations,
    isLocal: one.isLocal && other.isLocal,
    cells: (most) => upTo(most).length,
    facts: (most) =>
      upTo(most).map(({ key, by }) => other.table.differenceOf(other.cells.get(key)!, Math.abs(by))),
    tell: (most) => tell([one, other], { most, figures: upTo(most).length }),
  };
}

/** Figures of one to ten people that are in one of two tables and not in the other; none if the tables are of other people. */
function fewApart(one: SubtractedTable, other: SubtractedTable): readonly Difference[] {
  let [shared, equal] = [0, 0];
  for (const key of other.cells.keys()) {
    const [before, after] = [one.figures.values.get(key), other.figures.values.get(key)];
    if (before === undefined || after === undefined || (before === 0 && after === 0)) continue;
    shared++;
    if (before === after) equal++;
  }
  const least = Math.min(filled(one), filled(other));
  if (shared < FEWEST_SHARED || shared < least * ENOUGH_SHARED || equal < shared * ENOUGH_EQUAL) return [];
  const all = differences(one.figures.values, other.figures.values);
  const isOneSign = all.every(({ by }) => by > 0) || all.every(({ by }) => by < 0);
  return isOneSign ? all.filter(({ key, by }) => Math.abs(by) <= FEW && other.cells.has(key)) : [];
}

function filled({ figures, cells }: SubtractedTable): number {
  let count = 0;
  for (const key of cells.keys()) if ((figures.values.get(key) ?? 0) > 0) count++;
  return count;
}

/** Words that tell when: two tables of two times are of other people. */
const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch|zo)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember|iembre)?|oct(?:ober|ubre)?|nov(?:ember|iembre)?|dec(?:ember)?|ene(?:ro)?|febrero|abr(?:il)?|mayo|junio|julio|ago(?:sto)?|dic(?:iembre)?';
const PERIODS =
  'fy ?\\d\\d|q[1-4]|[1-4]q|week \\d{1,2}|semana \\d{1,2}|ytd|previous|prior|last|current|new|old|before|after|baseline|cumulative|anterior|actual|nuev[oa]s?|antes|despues|acumulad[oa]s?';
const WHEN = new RegExp(`(?:19|20)\\d\\d|(?<![a-z])(?:${MONTHS}|${PERIODS})(?![a-z])`, 'g');

function periodOf({ title, owner: { part } }: SubtractedTable): string {
  return (plain(`${title.slice(0, 400)} ${part}`).match(WHEN) ?? []).sort().join(' ');
}

function tell(
  tables: readonly [SubtractedTable, SubtractedTable],
  { most, figures }: { readonly most: number; readonly figures: number },
): Told {
  const [one, other] = tables.map(({ owner: { part } }) => withoutNumbers(part));
  return {
    about: {
      en: `Of the tables ${one} and ${other}, which are alike but for some people, one can be subtracted from the other: ${figures === 1 ? 'a figure' : `${figures} figures`} of one to ${most} people can be known so.`,
      es: `Las tablas ${one} y ${other}, iguales salvo por algunas personas, se pueden restar una de la otra: así ${figures === 1 ? 'se conoce 1 cifra' : `se conocen ${figures} cifras`} de una a ${most} personas.`,
    },
    advice: {
      en: 'Publish only one of the two tables, or leave out the rows in which they differ by few people.',
      es: 'Publique solo una de las dos tablas, o quite las filas en que se distinguen por pocas personas.',
    },
  };
}
