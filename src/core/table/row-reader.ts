import { detectInText } from '../detect.ts';
import { REPORTED } from '../engine.ts';
import { type Fact, factKey, keysOf, type PersonRecord, type PlaceOwner } from '../person.ts';
import type { Scope } from '../scope.ts';
import { detached } from '../text/detached.ts';
import { peopleInTexts } from '../text-people.ts';
import type { Context, Detector, Reason, Table } from '../types.ts';
import { captionPart, isRelative } from './name-columns.ts';
import type { Role, Roles } from './roles.ts';
import { cellText, cellType, type Row, rowNumber, width } from './row.ts';
import { ScoreMemory } from './score-memory.ts';

export interface TablePlace {
  readonly table: Table;
  readonly owner: PlaceOwner;
  readonly scope: Scope;
  readonly title: string;
}

/** Distinct texts of a column that are known to hold nothing, so that a column of categories is read once. */
const MEMORY = 2_000;
const REMEMBERED_LENGTH = 64;
const TEXT: Role = { kind: 'text' };

/** Turns the rows of a table whose columns are known into people. */
export class RowReader {
  private readonly place: TablePlace;
  private readonly roles: Roles;
  private readonly isProtected: boolean;
  private readonly nameColumns: readonly number[];
  private readonly harmless = new Set<string>();
  private readonly scores: readonly ScoreMemory[];
  private readonly context: Context;

  constructor(place: TablePlace, roles: Roles) {
    this.place = place;
    this.roles = roles;
    const { scope, title } = place;
    this.isProtected =
      scope.isProtected ||
      scope.engine.isProtected(title) ||
      roles.captions.some((c) => scope.engine.isProtected(c));
    this.nameColumns = primaryNameColumns(roles);
    this.scores = roles.columns.map(() => new ScoreMemory());
    this.context = title === '' ? {} : { title };
  }

  /** Whether the roles are those of this reader, so that it can go on with what it remembers. */
  suits(roles: Roles): boolean {
    return (
      roles.captions === this.roles.captions &&
      roles.columns.length === this.roles.columns.length &&
      roles.columns.every((role, column) => isSameRole(role, this.roles.columns[column]!))
    );
  }

  read(row: Row): void {
    const facts: Fact[] = [];
    const loose: Fact[] = [];
    for (let column = 0; column < width(row); column++) {
      const text = cellText(row, column);
      if (text !== '') this.readCell(row, column, text, facts, loose);
    }
    this.report(facts, loose);
  }

  /** Reads a cell whose meaning is given by a caption beside it (forms). */
  readAs(row: Row, column: number, role: Role): { facts: Fact[]; loose: Fact[] } {
    const facts: Fact[] = [];
    const loose: Fact[] = [];
    const text = cellText(row, column);
    if (text !== '') this.readCell(row, column, text, facts, loose, role);
    return { facts, loose };
  }

  private readCell(row: Row, column: number, text: string, facts: Fact[], loose: Fact[], given?: Role): void {
    const role = given ?? this.roles.columns[column] ?? TEXT;
    if (role.kind === 'foreign') return;
    if (role.kind === 'fact') {
      const score = this.score(role, row, column, text);
      if (score >= REPORTED) {
        facts.push(this.fact(row, column, { detector: role.detector, text, score, because: role.because }));
        return;
      }
    }
    const rememberable = text.length <= REMEMBERED_LENGTH;
    if (rememberable && this.harmless.has(text)) return;
    const hits = detectInText(text, this.context, this.place.scope.engine, this.place.scope.failed);
    for (const hit of hits) {
      if (role.kind === 'text' && role.denied?.has(hit.detector.id)) continue;
      loose.push(this.fact(row, column, { ...hit, text: text.slice(hit.start, hit.end) }));
    }
    if (hits.length === 0 && rememberable && this.harmless.size < MEMORY) this.harmless.add(detached(text));
  }

  private score(role: Role & { kind: 'fact' }, row: Row, column: number, text: string): number {
    const typed = cellType(row, column);
    // What is stored under a cell is part of what it says, so only plain texts are answered from memory.
    const memory =
      typed === undefined && role === this.roles.columns[column] ? this.scores[column] : undefined;
    const known = memory?.get(text);
    if (known !== undefined) return known;
    try {
      const score = role.detector.cell(text, role.column, typed);
      memory?.set(text, score);
      return score;
    } catch (error) {
      this.place.scope.failed(role.detector, error);
      return 0;
    }
  }

  private fact(row: Row, column: number, found: FoundInCell): Fact {
    const number = rowNumber(row);
    const { detector, text, score, because } = found;
    const visibility = this.place.table.visibility(number, column);
    return { detector, text, score, because, visibility, at: [number, column] };
  }

  /** One row is one person, if a column or an identifier says who; otherwise its texts are read as texts. */
  report(facts: readonly Fact[], loose: readonly Fact[]): void {
    const name = this.nameOf(facts);
    const whole =
      loose.length === 0 ? facts : [...facts, ...loose.filter((fact) => fact.detector.category !== 'name')];
    const identified = name !== '' || facts.some((fact) => fact.detector.identifies === 'directly');
    const quasi = !identified && loose.length === 0;
    if (identified || quasi) {
      const keys = whole.length > 0 ? keysOf(whole, name, this.place.scope.secret) : undefined;
      if (keys) this.person(whole, keys, 'row');
      return;
    }
    for (const person of peopleInTexts([...facts, ...loose].sort(byColumn), this.place.scope.secret)) {
      this.person(person.facts, person.keys, facts.length > 0 ? 'row' : 'text');
    }
  }

  private person(facts: readonly Fact[], keys: PersonRecord['keys'], from: PersonRecord['from']): void {
    this.place.scope.person({
      from,
      owner: this.place.owner,
      facts,
      keys,
      isProtected: this.isProtected || facts.some((fact) => fact.detector.category === 'status'),
      // A table that speaks of a confidential population is about them, whatever titles it also gives.
      publicRole: this.roles.publicRole && !this.isProtected,
    });
  }

  /** The person's full name, its parts joined whatever columns they stand in. */
  private nameOf(facts: readonly Fact[]): string {
    const parts: Fact[] = [];
    let first: Fact | undefined;
    for (const fact of facts) {
      if (fact.detector.category !== 'name') continue;
      first ??= fact;
      if (this.nameColumns.includes(fact.at[1])) parts.push(fact);
    }
    if (first === undefined) return '';
    if (parts.length < 2) return factKey(parts[0] ?? first);
    return factKey({ ...parts[0]!, text: parts.map((fact) => fact.text).join(' ') });
  }
}

interface FoundInCell {
  readonly detector: Detector;
  readonly text: string;
  readonly score: number;
  readonly because: readonly Reason[];
}

/** Whether two roles of columns with one caption ask the same of a cell. */
function isSameRole(a: Role, b: Role): boolean {
  if (a.kind === 'text' && b.kind === 'text') return a.denied === b.denied;
  if (a.kind !== 'fact' || b.kind !== 'fact') return a.kind === b.kind;
  const [one, other] = [a.column, b.column];
  return (
    a.detector === b.detector &&
    a.because[0] === b.because[0] &&
    one.hit?.strength === other.hit?.strength &&
    one.personTable === other.personTable &&
    one.dayFirst === other.dayFirst &&
    one.dateSystem === other.dateSystem
  );
}

function byColumn(a: Fact, b: Fact): number {
  return a.at[1] - b.at[1];
}

/** The columns that make up the name of the person the row is about: parts of a name, or one full name. */
function primaryNameColumns(roles: Roles): number[] {
  const names = roles.columns.flatMap((role, column) =>
    role.kind === 'fact' && role.detector.category === 'name' && !isRelative(roles.captions[column] ?? '')
      ? [
          {
            column,
            part: captionPart(roles.captions[column] ?? ''),
            strength: role.column.hit?.strength ?? 0,
          },
        ]
      : [],
  );
  if (names.some((name) => name.part === 'part')) {
    const parts = names.filter((name) => name.part !== 'full');
    return parts.map((name) => name.column);
  }
  const best = names.reduce(
    (a, b) => (b.strength > a.strength ? b : a),
    names[0] ?? { column: -1, strength: 0 },
  );
  return best.column < 0 ? [] : [best.column];
}
