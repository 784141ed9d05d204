import type { JudgedRules } from './judge.ts';
import type { Fact, PersonRecord, PlaceOwner } from './person.ts';
import { PersonCounter } from './person-counter.ts';
import type { Category, Visibility } from './types.ts';

/** Counting people in one place may be rougher than over the file: its numbers guide the eye. */
const PLACE_CAPACITY = 500_000;
const MAX_PLACES = 1_000;

/** One part of a file with findings of one visibility. */
export interface Place {
  readonly owner: PlaceOwner;
  readonly visibility: Visibility;
  readonly categories: Map<Category, number>;
  readonly persons: PersonCounter;
  /** The findings kept to be shown, at most the file's cap. */
  readonly kept: Fact[];
  readonly from: [number, number];
  readonly to: [number, number];
}

/** What was found in one file. Counts are exact; single findings are kept up to a cap. */
export class Evidence {
  readonly categories = new Map<Category, number>();
  readonly rules: JudgedRules;
  findingsTotal = 0;
  private readonly byOwner = new Map<PlaceOwner, Map<Visibility, Place>>();
  private readonly places: Place[] = [];
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
    const exposed = this.count(person);
    let counted: Place | undefined;
    for (const fact of person.facts) {
      const place = this.placeOf(person.owner, fact);
      if (exposed && place !== counted) place.persons.add(person.keys);
      counted = place;
      bump(place.categories, fact.detector.category);
      widen(place, fact.at);
      if (place.kept.length < this.cap) place.kept.push(fact);
    }
  }

  /** All places, hidden ones first, then those with most people. */
  get found(): readonly Place[] {
    return [...this.places].sort(
      (a, b) =>
        Number(a.visibility === 'visible') - Number(b.visibility === 'visible') ||
        b.persons.count - a.persons.count,
    );
  }

  /** A container sums up what it holds: counts and people go up, single findings stay with their file. */
  private count(person: PersonRecord): boolean {
    this.parent?.count(person);
    for (const { detector } of person.facts) bump(this.categories, detector.category);
    this.findingsTotal += person.facts.length;
    return this.rules.add(person);
  }

  private placeOf(owner: PlaceOwner, fact: Fact): Place {
    if (this.current?.owner === owner && this.current.visibility === fact.visibility) return this.current;
    this.current = this.findPlace(owner, fact);
    return this.current;
  }

  private findPlace(owner: PlaceOwner, fact: Fact): Place {
    let places = this.byOwner.get(owner);
    if (!places) {
      places = new Map();
      this.byOwner.set(owner, places);
    }
    let place = places.get(fact.visibility);
    if (place) return place;
    // Past the limit, places of the same kind of hiding are summed up in the last one of that kind.
    place =
      this.places.length >= MAX_PLACES
        ? this.places.findLast((p) => p.visibility === fact.visibility)
        : undefined;
    if (!place) {
      place = newPlace(owner, fact);
      this.places.push(place);
    }
    places.set(fact.visibility, place);
    return place;
  }
}

function newPlace(owner: PlaceOwner, fact: Fact): Place {
  return {
    owner,
    visibility: fact.visibility,
    categories: new Map(),
    persons: new PersonCounter(PLACE_CAPACITY),
    kept: [],
    from: [fact.at[0], fact.at[1]],
    to: [fact.at[0], fact.at[1]],
  };
}

/** Stretches the place's block so that it holds the position. */
function widen({ from, to }: Place, [row, column]: Fact['at']): void {
  if (row < from[0]) from[0] = row;
  if (column < from[1]) from[1] = column;
  if (row > to[0]) to[0] = row;
  if (column > to[1]) to[1] = column;
}

function bump<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
