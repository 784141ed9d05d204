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
  from: [number, number];
  to: [number, number];
}

/** What was found in one file. Counts are exact; single findings are kept up to a cap. */
export class Evidence {
  readonly persons = new PersonCounter();
  readonly categories = new Map<Category, number>();
  readonly rules: JudgedRules;
  findingsTotal = 0;
  private readonly byOwner = new Map<PlaceOwner, Map<Visibility, Place>>();
  private readonly places: Place[] = [];
  private readonly parent: Evidence | undefined;
  private readonly cap: number;

  constructor(rules: JudgedRules, cap: number, parent?: Evidence) {
    this.rules = rules;
    this.cap = cap;
    this.parent = parent;
  }

  add(person: PersonRecord): void {
    const exposed = this.count(person);
    for (const fact of person.facts)
      this.keep(fact, this.place(person.owner, fact, exposed ? person : undefined));
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
    const exposed = this.rules.add(person);
    if (exposed) this.persons.add(person.keys);
    return exposed;
  }

  private place(owner: PlaceOwner, fact: Fact, exposed: PersonRecord | undefined): Place {
    const place = this.placeOf(owner, fact);
    bump(place.categories, fact.detector.category);
    if (exposed) place.persons.add(exposed.keys);
    place.from = [Math.min(place.from[0], fact.at[0]), Math.min(place.from[1], fact.at[1])];
    place.to = [Math.max(place.to[0], fact.at[0]), Math.max(place.to[1], fact.at[1])];
    return place;
  }

  private placeOf(owner: PlaceOwner, fact: Fact): Place {
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

  private keep(fact: Fact, place: Place): void {
    if (place.kept.length < this.cap) place.kept.push(fact);
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

function bump<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
