import { agesOf } from '../persons/ages.ts';
import { type Fact, factKey, type KeyedFact, keysOf, type PersonKind } from '../persons/person.ts';
import { ALL_POPULATIONS, populationsOfStatus, saysKind } from '../persons/populations.ts';
import type { Detector, Visibility } from '../types.ts';
import type { CellReader } from './cell-reader.ts';
import { isFurther } from './name-columns.ts';
import type { TablePlace } from './place.ts';
import { isSilent, type Role } from './role.ts';
import type { Roles } from './roles.ts';
import type { Row } from './row.ts';
import { tellsWhere } from './unnamed.ts';

/** Columns with a fact that are told apart by bits. */
const MOST_COLUMNS = 30;
/** Bits of what a row tells: populations, and above them ages. */
const AGES = ALL_POPULATIONS + 1;
/** Different texts of statuses and ages that are remembered. */
const MOST_TEXTS = 1_000;
/** Rows after which the plain way is given up if it mostly failed. */
const TRIAL = 256;

export interface PlainOptions {
  readonly cells: CellReader;
  /** Joins the parts of a name into one fact. */
  readonly wholeName: (facts: readonly Fact[]) => readonly Fact[];
  readonly about: Pick<PersonKind, 'populations' | 'publicRole'>;
  /** Columns that tell of people whom nobody names. */
  readonly telling: ReadonlySet<number>;
}

/** How people of one kind are counted. */
export interface PlainPlan {
  readonly kind: PersonKind;
  /** The columns whose keys single the person out: numbers, the birth date (−1 if there is none), the name, all facts. */
  readonly strong: readonly number[];
  readonly born: number;
  readonly names: readonly number[];
  readonly all: readonly number[];
  /** The detector of the name, if there is one, and the columns whose texts it is, in order. */
  readonly named: Detector | undefined;
  /** The facts whose keys single the person out, filled in anew for each row. */
  readonly keyed: readonly (KeyedFact & { text: string; ofOne: boolean; readonly column: number })[];
}

/**
 * The rows that most tables are made of: in each column the fact that its role expects, or nothing. They are
 * counted without an object for each cell. Everything else is left to the general reader of rows.
 */
export class PlainRows {
  private readonly place: TablePlace;
  private readonly roles: Roles;
  private readonly options: PlainOptions;
  /** The bit of each column that expects a fact; −1 for the others. */
  private readonly bits: readonly number[];
  private readonly plans = new Map<number, Map<Visibility, PlainPlan | undefined>>();
  private readonly texts: string[] = [];
  private readonly scores: number[] = [];
  /** Columns whose texts tell populations or ages. */
  private readonly telling: readonly number[];
  /** Columns of further names, which are keys of the person, too. */
  private readonly further: readonly number[];
  private readonly toldBy: Map<string, number>[] = [];
  /** Whether rows may be read so at all. */
  usable: boolean;
  private rows = 0;
  private failed = 0;

  constructor(place: TablePlace, roles: Roles, options: PlainOptions) {
    this.place = place;
    this.roles = roles;
    this.options = options;
    let bit = 0;
    this.bits = roles.columns.map((role) => (role.kind === 'fact' ? bit++ : -1));
    this.further = roles.captions.flatMap((caption, column) => (isFurther(caption) ? [column] : []));
    const { asksAge, asksPopulation } = place.scope.policy;
    this.telling = roles.columns.flatMap((role, column) => {
      if (role.kind !== 'fact')
        return asksPopulation && saysKind(roles.captions[column] ?? '') ? [column] : [];
      const { id, category } = role.detector;
      return category === 'status' || (asksAge && id === 'person.age') ? [column] : [];
    });
    // People of a kind are alike but for their scores.
    this.usable = bit <= MOST_COLUMNS && !place.scope.policy.asksCertainty;
  }

  /** Counts the person of the row. False if the row has to be read in the general way; nothing is counted then. */
  read(row: Row): boolean {
    if (!this.usable) return false;
    if (++this.rows % TRIAL === 0 && this.failed * 2 > this.rows) this.usable = false;
    const filled = this.gather(row);
    const done = filled === 0 || (filled > 0 && this.count(row, filled));
    if (!done) this.failed++;
    return done;
  }

  /** Fills `texts` and `scores`; returns the bits of the columns that hold their fact, −1 if there is more. */
  private gather({ batch, index }: Row): number {
    const { columns } = this.roles;
    const end = batch.width(index);
    let filled = 0;
    for (const column of this.telling) this.texts[column] = '';
    for (let column = 0; column < end; column++) {
      const text = trimmed(batch.text(index, column));
      if (text === '') continue;
      if (this.further.includes(column)) return -1;
      const role = columns[column];
      if (this.telling.includes(column)) this.texts[column] = text;
      if (role?.kind === 'fact') {
        const score = this.options.cells.scoreOf(role, column, text, batch.typed?.(index, column));
        if (score > 0) {
          this.texts[column] = text;
          this.scores[column] = score;
          filled |= 1 << this.bits[column]!;
          continue;
        }
      }
      if (!this.isSilent(role, text)) return -1;
    }
    return filled;
  }

  private isSilent(role: Role | undefined, text: string): boolean {
    if (role && isSilent(role, text)) return true;
    return this.options.cells.hitsIn(text).length === 0;
  }

  private count({ batch, index }: Row, filled: number): boolean {
    const row = batch.firstRow + index;
    const visibility = this.visibilityOf(row, filled);
    const plan = visibility && this.planOf(row, filled, visibility);
    if (!plan) return false;
    const { scope } = this.place;
    if (scope.isAllowed?.(this.facts(row, filled, visibility))) return false;
    const { kind, keyed } = plan;
    for (const fact of keyed) {
      fact.text = this.texts[fact.column]!;
      fact.ofOne = this.options.telling.has(fact.column) && tellsWhere(fact);
    }
    const keys = keysOf(keyed, this.nameOf(plan), scope.secret);
    // Facts that single nobody out are no person's.
    if (!keys) return true;
    if (scope.alike(kind, keys, row)) scope.keep(kind, this.facts(row, filled, kind.visibility));
    return true;
  }

  private nameOf({ named, names }: PlainPlan): string {
    if (named === undefined) return '';
    let text = this.texts[names[0]!]!;
    for (let i = 1; i < names.length; i++) text += ` ${this.texts[names[i]!]!}`;
    return factKey({ detector: named, text });
  }

  /** How all facts of the row are hidden; undefined if not all alike. */
  visibilityOf(row: number, filled: number): Visibility | undefined {
    const { table } = this.place;
    let common: Visibility | undefined;
    for (let column = 0; column < this.bits.length; column++) {
      if (!this.holds(filled, column)) continue;
      const visibility = table.visibility(row, column);
      common ??= visibility;
      if (visibility !== common) return undefined;
    }
    return common;
  }

  /** The bit of a column that expects a fact; 0 for others. */
  bitOf(column: number): number {
    const bit = this.bits[column]!;
    return bit < 0 ? 0 : 1 << bit;
  }

  /** Whether the texts of the column tell populations or ages. */
  tells(column: number): boolean {
    return this.telling.includes(column);
  }

  isFurther(column: number): boolean {
    return this.further.includes(column);
  }

  /** The plan for rows with these facts that tell of this and are hidden so, if one was met. */
  knownPlan(filled: number, told: number, visibility: Visibility): PlainPlan | undefined {
    return this.plans.get(told * 2 ** MOST_COLUMNS + filled)?.get(visibility);
  }

  /** The facts of a row that is hidden so. */
  factsOf(row: Row, filled: number, visibility: Visibility): readonly Fact[] {
    this.gather(row);
    return this.facts(row.batch.firstRow + row.index, filled, visibility);
  }

  private planOf(row: number, filled: number, visibility: Visibility): PlainPlan | undefined {
    const told = this.toldIn(filled);
    const key = told * 2 ** MOST_COLUMNS + filled;
    let plans = this.plans.get(key);
    if (plans === undefined) {
      plans = new Map();
      this.plans.set(key, plans);
    }
    if (!plans.has(visibility)) plans.set(visibility, this.makePlan(row, filled, { visibility, told }));
    return plans.get(visibility);
  }

  /** The populations and ages that the row speaks of. There are few statuses and ages, and many rows that give them. */
  private toldIn(filled: number): number {
    let told = 0;
    for (const column of this.telling) {
      const text = this.texts[column]!;
      if (text === '' || (this.bits[column]! >= 0 && !this.holds(filled, column))) continue;
      this.toldBy[column] ??= new Map();
      const toldBy = this.toldBy[column];
      let known = toldBy.get(text);
      if (known === undefined) {
        known = this.toldBySome(column, text);
        if (toldBy.size < MOST_TEXTS) toldBy.set(text, known);
      }
      told |= known;
    }
    return told;
  }

  /** What a text of the column tells. */
  toldBySome(column: number, text: string): number {
    const role = this.roles.columns[column]!;
    const { populations } = this.place.scope.engine;
    if (role.kind !== 'fact') return populations(text);
    const fact = { detector: role.detector, text };
    return populationsOfStatus(fact, populations) | (agesOf(fact) * AGES);
  }

  /** Undefined where rows of the kind may show several people: two columns of one identifier. */
  private makePlan(
    row: number,
    filled: number,
    { visibility, told }: { visibility: Visibility; told: number },
  ): PlainPlan | undefined {
    const found = this.found(row, filled, visibility);
    const facts = this.options.wholeName(found);
    const direct = facts
      .filter(({ detector }) => detector.identifies === 'directly')
      .map((f) => f.detector.id);
    if (new Set(direct).size < direct.length) return undefined;
    const named = facts.find(({ detector }) => detector.category === 'name');
    // The facts that were joined are the ones that are gone, and the first of them.
    const names = found
      .filter((fact) => named !== undefined && fact.detector.category === 'name')
      .filter((fact) => fact.at[1] === named!.at[1] || !facts.includes(fact))
      .map((fact) => fact.at[1]);
    const { populations, publicRole } = this.options.about;
    const birth = facts.find(({ detector }) => detector.category === 'birth_date');
    return {
      named: named?.detector,
      names,
      strong: facts.flatMap(({ detector, at }) => (detector.identifies === 'directly' ? [at[1]] : [])),
      born: birth?.at[1] ?? -1,
      all: facts.map(({ at }) => at[1]),
      keyed: facts.map(({ detector, at }) => ({ detector, text: '', ofOne: false, column: at[1] })),
      kind: {
        from: 'row',
        owner: this.place.owner,
        visibility,
        populations: populations | (told & ALL_POPULATIONS),
        ages: Math.floor(told / AGES),
        publicRole: publicRole && populations === 0,
        facts: facts.map(({ detector, because, at }) => ({ detector, visibility, because, column: at[1] })),
      },
    };
  }

  private facts(row: number, filled: number, visibility: Visibility): readonly Fact[] {
    return this.options.wholeName(this.found(row, filled, visibility));
  }

  /** The row's facts as objects. */
  private found(row: number, filled: number, visibility: Visibility): Fact[] {
    return this.roles.columns.flatMap((role, column) => {
      if (role.kind !== 'fact' || !this.holds(filled, column)) return [];
      const { detector, because } = role;
      const [text, score] = [this.texts[column]!, this.scores[column]!];
      return [{ detector, text, score, because, visibility, at: [row, column] as const }];
    });
  }

  private holds(filled: number, column: number): boolean {
    const bit = this.bits[column]!;
    return bit >= 0 && (filled & (1 << bit)) !== 0;
  }
}

/** Most cells have nothing to trim, and to see that is quicker than to do it. */
function trimmed(text: string): string {
  if (text === '') return text;
  const [first, last] = [text.charCodeAt(0), text.charCodeAt(text.length - 1)];
  return first > 32 && first < 128 && last > 32 && last < 128 ? text : text.trim();
}
