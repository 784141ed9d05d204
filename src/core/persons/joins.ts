import { Groups } from '../groups.ts';
import { keyOf, type Secret, type ValueKey } from '../hash.ts';
import type { Judged, Judgement } from '../judge.ts';
import type { Category, Detector, Visibility } from '../types.ts';
import type { PersonKeys } from './counter.ts';
import { idCaption } from './id-captions.ts';
import { IdSpan } from './id-span.ts';
import type { PlaceOwner } from './person.ts';

/** What a column of a table tells of its rows. */
export interface JoinFact {
  readonly column: number;
  readonly detector: Detector;
  readonly visibility: Visibility;
}

/** A table whose rows have a number of their own that another table may share. */
export interface JoinTable extends Pick<Judged, 'populations' | 'publicRole'> {
  readonly owner: PlaceOwner;
  /** File inside the file, and part. */
  readonly where: string;
  /** The caption of the number, folded. */
  readonly caption: string;
  readonly column: number;
  readonly facts: readonly JoinFact[];
}

/** Two tables of which each says something of the same people. */
export interface JoinedTables {
  readonly one: string;
  readonly other: string;
  readonly persons: number;
}

/** Rows that are kept of one outermost file: some 30 bytes each. What comes later is read for itself only. */
const MOST_ROWS = 500_000;
const MOST_TABLES = 64;
/** Facts of a row that are told apart, as bits. */
const MOST_FACTS = 16;
/** Numbers that two tables share by chance are few. */
const FEWEST_SHARED = 3;
const ENOUGH_SHARED = 0.5;
const ENOUGH_DISTINCT = 0.9;
/** Facts that only people have: countries and facilities have numbers of their own, too. */
const OF_PEOPLE: ReadonlySet<Category> = new Set(['birth_date', 'status', 'demographic', 'name']);

/**
 * Joins the tables of one outermost file, members of archives included, by the numbers of their rows: names in one and
 * birth dates in the other are harmless apart and a list of people together.
 */
export class Joins {
  private readonly secret: Secret;
  private readonly tables: JoinTable[] = [];
  private room = 256;
  private ids = new Float64Array(this.room);
  private weak = new Float64Array(this.room);
  private masks = new Uint16Array(this.room);
  private of = new Uint8Array(this.room);
  /** Rows whose numbers are short enough to be counts. */
  private readonly short: number[] = [];
  private readonly spans: IdSpan[] = [];
  private readonly counts: number[] = [];
  private rows = 0;
  private last: { owner: PlaceOwner; row: number } | undefined;

  constructor(secret: Secret) {
    this.secret = secret;
  }

  /** The table's number for `see`; undefined if it has no number to be joined by, or tells nothing. */
  add(table: Omit<JoinTable, 'caption' | 'column'>, captions: readonly string[]): JoinTable | undefined {
    if (this.rows >= MOST_ROWS || table.facts.length === 0) return undefined;
    const id = idCaption(captions, new Set(table.facts.map(({ column }) => column)));
    if (id === undefined) return undefined;
    const known = this.tables.find(
      ({ owner, column, facts }) =>
        owner === table.owner && column === id.column && isAlike(facts, table.facts),
    );
    if (known || this.tables.length >= MOST_TABLES) return known;
    const whole = { ...table, ...id, facts: table.facts.slice(0, MOST_FACTS) };
    this.tables.push(whole);
    this.short.push(0);
    this.spans.push(new IdSpan());
    this.counts.push(0);
    return whole;
  }

  /** A row: its number, and which of the table's facts it holds, as bits. */
  see(table: JoinTable, row: number, { id, held }: { readonly id: string; readonly held: number }): void {
    if (id === '' || held === 0 || this.rows >= MOST_ROWS) return;
    const number = this.tables.indexOf(table);
    if (this.rows === this.room) this.grow();
    const at = this.rows++;
    this.ids[at] = keyOf(id.toLowerCase(), this.secret, ROW_ID);
    this.masks[at] = held;
    this.of[at] = number;
    this.counts[number]!++;
    if (/^\d{1,3}$/.test(id)) this.short[number]!++;
    this.spans[number]!.see(id);
    this.last = { owner: table.owner, row };
  }

  /** The person that the row seen last was counted as. */
  met(owner: PlaceOwner, row: number, keys: PersonKeys): void {
    if (this.last?.owner !== owner || this.last.row !== row) return;
    this.weak[this.rows - 1] = keys.weak ?? keys.strong[0] ?? 0;
  }

  /** Asks the rules of all whom two tables tell of. `count` is told of those of whom they say more than of each alone. */
  settle(
    judge: (person: Judged) => Judgement,
    count: (judgement: Judgement, keys: PersonKeys) => void,
  ): JoinedTables[] {
    const joined: JoinedTables[] = [];
    for (const [i, one] of this.tables.entries())
      for (let j = i + 1; j < this.tables.length; j++) {
        const other = this.tables[j]!;
        if (one.owner === other.owner || !this.mayJoin(i, j)) continue;
        const persons = this.join(i, j, { judge, count });
        if (persons > 0) joined.push({ one: one.where, other: other.where, persons });
      }
    return joined;
  }

  private mayJoin(i: number, j: number): boolean {
    const [one, other] = [this.tables[i]!, this.tables[j]!].map(
      ({ facts }) => new Set(facts.map(({ detector }) => detector.category)),
    ) as [Set<Category>, Set<Category>];
    const addsBoth = [...one].some((c) => !other.has(c)) && [...other].some((c) => !one.has(c));
    if (!addsBoth) return false;
    const tellOfPeople = [one, other].every((categories) => [...categories].some((c) => OF_PEOPLE.has(c)));
    if (!this.isSameCaption(i, j)) {
      const isNamed = one.has('name') !== other.has('name');
      return isNamed && this.spans[i]!.isTelling && this.spans[j]!.isTelling;
    }
    // Countries are counted from one, as people are.
    const isShort = this.short[i]! * 2 > this.counts[i]!;
    return !isShort || tellOfPeople;
  }

  private isSameCaption(i: number, j: number): boolean {
    return this.tables[i]!.caption === this.tables[j]!.caption;
  }

  private join(i: number, j: number, { judge, count }: Ask): number {
    const [first, second] = [this.groupsOf(i), this.groupsOf(j)];
    const [a, b] = [this.distinct(first), this.distinct(second)];
    // One of the two lists each number once.
    const isFirst = a >= this.counts[i]! * ENOUGH_DISTINCT;
    if (!isFirst && b < this.counts[j]! * ENOUGH_DISTINCT) return 0;
    const [groups, index, through] = isFirst ? [first, i, j] : [second, j, i];
    const heads = [...(isFirst ? second : first).heads()];
    const shared = heads.filter((row) => groups.first(this.ids[row]!) >= 0).length;
    const enough = this.isSameCaption(i, j) ? ENOUGH_SHARED : ENOUGH_DISTINCT;
    if (shared < FEWEST_SHARED || shared < Math.min(a, b) * enough) return 0;
    const memo = new Map<number, Judgement | undefined>();
    let persons = 0;
    for (const row of heads) {
      const at = groups.first(this.ids[row]!);
      if (at < 0) continue;
      const masks = [this.masks[at]!, this.masks[row]!] as const;
      const key = masks[0] * 65_536 + masks[1];
      if (!memo.has(key)) memo.set(key, this.judgement([index, through], masks, judge));
      const judgement = memo.get(key);
      if (!judgement) continue;
      count(judgement, this.keysOf(at, row));
      persons++;
    }
    return persons;
  }

  /** What the rules say of both rows together; undefined if that is no more than what they say of each. */
  private judgement(
    tables: readonly [number, number],
    masks: readonly [number, number],
    judge: Ask['judge'],
  ): Judgement | undefined {
    const [one, other] = tables.map((number, i) => this.judged(number, masks[i]!)) as [Judged, Judged];
    const whole = judge({
      from: 'row',
      facts: [...one.facts, ...other.facts],
      populations: one.populations | other.populations,
      publicRole: one.publicRole || other.publicRole,
    });
    if (!whole.exposed) return undefined;
    const [a, b] = [judge(one), judge(other)];
    const addsSome = whole.tallies.some(
      (bits, i) => (bits & ~((a.tallies[i] ?? 0) | (b.tallies[i] ?? 0))) !== 0,
    );
    return addsSome ? whole : undefined;
  }

  private judged(number: number, mask: number): Judged {
    const { facts, populations, publicRole } = this.tables[number]!;
    return { from: 'row', facts: facts.filter((_, i) => mask & (1 << i)), populations, publicRole };
  }

  /** Who was counted by one of the rows alone is known again by what that row was counted as. */
  private keysOf(one: number, other: number): PersonKeys {
    const strong = [this.ids[one]!];
    const [a, b] = [this.weak[one]!, this.weak[other]!];
    const weak = b === 0 ? a : b;
    if (weak === 0) return { strong };
    return a === 0 || a === weak ? { strong, weak } : { strong, weak, name: a };
  }

  private groupsOf(number: number): Groups {
    return new Groups(this.rows, (row) => (this.of[row] === number ? this.ids[row]! : 0));
  }

  private distinct(groups: Groups): number {
    let count = 0;
    for (const _ of groups.heads()) count++;
    return count;
  }

  private grow(): void {
    this.room *= 2;
    const { ids, weak, masks, of } = this;
    this.ids = new Float64Array(this.room);
    this.weak = new Float64Array(this.room);
    this.masks = new Uint16Array(this.room);
    this.of = new Uint8Array(this.room);
    this.ids.set(ids);
    this.weak.set(weak);
    this.masks.set(masks);
    this.of.set(of);
  }
}

interface Ask {
  judge(person: Judged): Judgement;
  count(judgement: Judgement, keys: PersonKeys): void;
}

const ROW_ID: ValueKey = 31;

const isAlike = (a: readonly JoinFact[], b: readonly JoinFact[]): boolean =>
  a.length === b.length &&
  a.every(({ column, detector }, i) => column === b[i]!.column && detector === b[i]!.detector);
