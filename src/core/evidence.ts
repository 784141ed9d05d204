import type { CellsRisk, RowsRisk, SingledOut, TableRisk } from './disclosure/risk.ts';
import type { TableFinding } from './disclosure/table-rules.ts';
import type { Judged, JudgedRules, Judgement } from './judge.ts';
import { PersonCounter, type PersonKeys } from './persons/counter.ts';
import type { Fact, PersonKind, PersonRecord, PlaceOwner } from './persons/person.ts';
import type { Category, Visibility } from './types.ts';

/** Counting people in one place may be rougher than over the file: its numbers guide the eye. */
const PLACE_CAPACITY = 500_000;
const MAX_PLACES = 1_000;

/** One part of a file with findings of one visibility. */
export interface Place {
  readonly owner: PlaceOwner;
  readonly visibility: Visibility;
  readonly categories: Map<Category, number>;
  /** The findings kept to be shown, at most the file's cap. */
  readonly kept: Fact[];
  readonly from: [number, number];
  readonly to: [number, number];
  /** Undefined while this is the file's only place: all people of the file are in it. */
  persons: PersonCounter | undefined;
}

/** The people of one kind in this file. */
interface KindTally {
  readonly judgement: Judgement;
  readonly place: Place;
  /** Those that the categories do not have yet. */
  pending: number;
}

/** What was found in one file. Counts are exact; single findings are kept up to a cap. */
export class Evidence {
  readonly rules: JudgedRules;
  findingsTotal = 0;
  private readonly counts = new Map<Category, number>();
  private readonly byOwner = new Map<PlaceOwner, Map<Visibility, Place>>();
  private readonly places: Place[] = [];
  private readonly kinds = new Map<PersonKind, KindTally>();
  /** The kind of the last row: nearly always the next one's, too. */
  private last: { readonly kind: PersonKind; readonly tally: KindTally } | undefined;
  /** The place of the last fact: nearly always the next one's, too. */
  private current: Place | undefined;
  private readonly parent: Evidence | undefined;
  private readonly cap: number;

  constructor(rules: JudgedRules, cap: number, parent?: Evidence) {
    this.rules = rules;
    this.cap = cap;
    this.parent = parent;
  }

  add(person: PersonRecord): void {
    const judgement = this.rules.judge(person);
    this.parent?.sumUp(person, person.keys, judgement);
    this.count(person, judgement);
    const { exposed } = judgement;
    let counted: Place | undefined;
    for (const fact of person.facts) {
      const place = this.placeOf(person.owner, fact.visibility, fact.at);
      if (exposed && place !== counted) place.persons?.add(person.keys);
      counted = place;
      bump(place.categories, fact.detector.category);
      widen(place, fact.at);
      if (place.kept.length < this.cap) place.kept.push(fact);
    }
  }

  /** One person more of a kind, shown by a row of a table. True if the findings are wanted, to be shown (`keep`). */
  addAlike(kind: PersonKind, keys: PersonKeys, row: number): boolean {
    if (this.last?.kind !== kind)
      this.last = { kind, tally: this.kinds.get(kind) ?? this.newTally(kind, row) };
    const { tally } = this.last;
    this.parent?.sumUp(kind, keys, tally.judgement);
    const { place } = tally;
    this.findingsTotal += kind.facts.length;
    tally.pending++;
    this.rules.count(tally.judgement, keys, true);
    if (tally.judgement.exposed) place.persons?.add(keys);
    if (row < place.from[0]) place.from[0] = row;
    if (row > place.to[0]) place.to[0] = row;
    return place.kept.length < this.cap;
  }

  /** A table that names nobody and gives people away all the same, if a rule says so. */
  addTable(risk: TableRisk): void {
    const found = this.rules.judgeTable(risk);
    for (const finding of found) this.countTable(finding);
    const exposing = found.filter(({ rule, allowedBy }) => rule.level !== 'note' && allowedBy.length === 0);
    const asked = Math.max(0, ...exposing.map(({ asked: number }) => number));
    const details = exposing.flatMap((finding) => finding.details);
    if (asked === 0 && details.length === 0) return;
    if (risk.kind === 'cells') this.addFigures(risk, asked);
    else if (!risk.counted) this.addUnnamed(risk, risk.rows(asked, details));
  }

  /** Figures are nobody's own: they are shown, and no person is counted. */
  private addFigures(risk: CellsRisk, most: number): void {
    for (const fact of risk.facts(most)) {
      const { category } = fact.detector;
      const place = this.placeOf(risk.owner, fact.visibility, fact.at);
      this.parent?.sumUpFigure(category);
      bump(this.counts, category);
      this.findingsTotal++;
      bump(place.categories, category);
      widen(place, fact.at);
      if (place.kept.length < this.cap) place.kept.push(fact);
    }
  }

  private sumUpFigure(category: Category): void {
    this.parent?.sumUpFigure(category);
    bump(this.counts, category);
    this.findingsTotal++;
  }

  private countTable(finding: TableFinding): void {
    this.rules.countTable(finding);
    this.parent?.countTable(finding);
  }

  private addUnnamed(risk: RowsRisk, rows: Iterable<SingledOut>): void {
    for (const row of rows) {
      // The place is found first, as in `count`.
      const place = this.placeOf(risk.owner, row.visibility, row.at);
      this.parent?.sumUpUnnamed(row, risk.category);
      this.countUnnamed(row, risk.category);
      place.persons?.add(row.keys);
      bump(place.categories, risk.category);
      widen(place, row.at);
      if (row.fact && place.kept.length < this.cap) place.kept.push(row.fact);
    }
  }

  private sumUpUnnamed(row: SingledOut, category: Category): void {
    this.parent?.sumUpUnnamed(row, category);
    this.splitFirst();
    this.countUnnamed(row, category);
  }

  private countUnnamed(row: SingledOut, category: Category): void {
    bump(this.counts, category);
    this.findingsTotal++;
    this.rules.countUnnamed(row.keys);
  }

  /** The findings of the row that was added last. */
  keep(kind: PersonKind, facts: readonly Fact[]): void {
    const { kept } = this.kinds.get(kind)!.place;
    kept.push(...facts.slice(0, this.cap - kept.length));
  }

  get categories(): ReadonlyMap<Category, number> {
    this.settle();
    return this.counts;
  }

  /** All places, hidden ones first, then those with most people. */
  get found(): readonly Place[] {
    this.settle();
    return [...this.places].sort(
      (a, b) =>
        Number(a.visibility === 'visible') - Number(b.visibility === 'visible') ||
        this.personsAt(b) - this.personsAt(a),
    );
  }

  /** Distinct people for whom a rule (other than a note) holds and who show in the place. */
  personsAt(place: Place): number {
    return place.persons?.count ?? this.rules.exposed;
  }

  private count(person: PersonRecord, judgement: Judgement): void {
    for (const { detector } of person.facts) bump(this.counts, detector.category);
    this.findingsTotal += person.facts.length;
    // The place is found first: with a second one the first needs a counter of its own, of those before.
    for (const fact of person.facts) this.placeOf(person.owner, fact.visibility, fact.at);
    this.rules.count(judgement, person.keys, person.from === 'row');
  }

  /** A container sums up what it holds, by the rules for the files inside: counts and people go up, findings stay. */
  private sumUp(person: Judged, keys: PersonKeys, judgement: Judgement): void {
    this.parent?.sumUp(person, keys, judgement);
    this.splitFirst();
    for (const { detector } of person.facts) bump(this.counts, detector.category);
    this.findingsTotal += person.facts.length;
    this.rules.count(judgement, keys, person.from === 'row');
  }

  private newTally(kind: PersonKind, row: number): KindTally {
    const at = [row, kind.facts[0]!.column] as const;
    const place = this.placeOf(kind.owner, kind.visibility, at);
    for (const { column } of kind.facts) widen(place, [row, column]);
    const tally = { judgement: this.rules.judge(kind), place, pending: 0 };
    this.kinds.set(kind, tally);
    return tally;
  }

  /** Brings the categories up to date with the kinds. */
  private settle(): void {
    for (const [{ facts }, tally] of this.kinds) {
      for (const { detector } of facts) {
        bump(this.counts, detector.category, tally.pending);
        bump(tally.place.categories, detector.category, tally.pending);
      }
      tally.pending = 0;
    }
  }

  private placeOf(owner: PlaceOwner, visibility: Visibility, at: Fact['at']): Place {
    if (this.current?.owner === owner && this.current.visibility === visibility) return this.current;
    this.current = this.findPlace(owner, visibility, at);
    return this.current;
  }

  private findPlace(owner: PlaceOwner, visibility: Visibility, at: Fact['at']): Place {
    let places = this.byOwner.get(owner);
    if (!places) {
      places = new Map();
      this.byOwner.set(owner, places);
    }
    let place = places.get(visibility);
    if (place) return place;
    // Past the limit, places of the same kind of hiding are summed up in the last one of that kind.
    place =
      this.places.length >= MAX_PLACES ? this.places.findLast((p) => p.visibility === visibility) : undefined;
    place ??= this.newPlace(owner, visibility, at);
    places.set(visibility, place);
    return place;
  }

  private newPlace(owner: PlaceOwner, visibility: Visibility, at: Fact['at']): Place {
    this.splitFirst();
    // While there is no other, and nothing inside the file, its people are the file's.
    const alone = this.places.length === 0 && this.rules.exposed === 0;
    const place: Place = {
      owner,
      visibility,
      categories: new Map(),
      kept: [],
      from: [at[0], at[1]],
      to: [at[0], at[1]],
      persons: alone ? undefined : new PersonCounter(PLACE_CAPACITY),
    };
    this.places.push(place);
    return place;
  }

  /** Gives the only place so far a counter of its own, before people are counted who are not in it. */
  private splitFirst(): void {
    const [first] = this.places;
    if (first !== undefined) first.persons ??= this.rules.copyOfExposed();
  }
}

/** Stretches the place's block so that it holds the position. */
function widen({ from, to }: Place, [row, column]: Fact['at']): void {
  if (row < from[0]) from[0] = row;
  if (column < from[1]) from[1] = column;
  if (row > to[0]) to[0] = row;
  if (column > to[1]) to[1] = column;
}

function bump<K>(counts: Map<K, number>, key: K, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
