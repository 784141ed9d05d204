import { type Fact, factKey, keysOf, type PersonRecord, withFurther } from '../persons/person.ts';
import { populationBit, populationsOfStatus, saysKind } from '../persons/populations.ts';
import { peopleInTexts, position } from '../prose/people.ts';
import { isStory, saysWho } from '../prose/story.ts';
import type { Detector, Reason } from '../types.ts';
import type { Judged, Judging } from './ahead/rows-ahead.ts';
import type { JudgedRows } from './ahead/slot.ts';
import { CellReader } from './cell-reader.ts';
import type { KeyShape } from './key-shape.ts';
import { captionPart, isFurther, isRelative } from './name-columns.ts';
import type { TablePlace } from './place.ts';
import { PlainRows } from './plain-rows.ts';
import { isOfStaff } from './public-role.ts';
import { MOST_FETCHED, QuickRows } from './quick-rows.ts';
import { isSilent, type Role } from './role.ts';
import type { Roles } from './roles.ts';
import { cellText, cellType, type Row, rowNumber, width } from './row.ts';
import { TableJoin } from './table-join.ts';
import { TableSketcher } from './table-sketcher.ts';
import { saysHouses, tellingColumns, tellsWhere, withTelling } from './unnamed.ts';

const MOST_ALIASES = 8;
/** Rows of a table before it is worth learning its cells by heart. */
const LONG = 512;
const TEXT: Role = { kind: 'text' };

/** Turns the rows of a table whose columns are known into people. */
export class RowReader {
  private readonly place: TablePlace;
  private readonly roles: Roles;
  /** Those that the file's name, the title and the captions speak of. */
  private readonly populations: number;
  /** Columns of what a case is, and what their cells say of the row that is read. */
  private readonly kinds: readonly number[];
  private told = 0;
  /** Columns of further names, and what stands in them in the row that is read. */
  private readonly further: readonly number[];
  private aliases: readonly string[] = [];
  private readonly nameColumns: readonly number[];
  /** Columns that tell of people whom nobody names. */
  private readonly telling: ReadonlySet<number>;
  private readonly cells: CellReader;
  private readonly plain: PlainRows;
  /** Made once a table is known to be long; null if it can't be. */
  private quick: QuickRows | undefined | null;
  private seen = 0;
  /** Undefined if the rows have no number by which others may belong to them. */
  private readonly join: TableJoin | undefined;
  /** Undefined unless the files of the run are joined. */
  private readonly sketcher: TableSketcher | undefined;

  constructor(place: TablePlace, roles: Roles) {
    this.place = place;
    this.roles = roles;
    const { scope, title } = place;
    this.populations = [title, ...roles.captions].reduce(
      (known, words) => known | scope.engine.populationsOfWords(words),
      scope.populations | (roles.tellsShelters === 'of-victims' ? populationBit('victims') : 0),
    );
    this.kinds = roles.captions.flatMap((caption, column) =>
      scope.policy.asksPopulation && roles.columns[column]?.kind !== 'fact' && saysKind(caption)
        ? [column]
        : [],
    );
    this.further = roles.captions.flatMap((caption, column) => (isFurther(caption) ? [column] : []));
    this.nameColumns = primaryNameColumns(roles);
    this.telling = tellingColumns(roles, {
      populations: this.populations,
      ofHouses: scope.ofHouses || saysHouses(title),
    });
    this.cells = new CellReader(scope, roles, title);
    this.join = TableJoin.of(place, roles, { cells: this.cells, populations: this.populations });
    this.sketcher = TableSketcher.of(place, roles, { cells: this.cells, populations: this.populations });
    this.plain = new PlainRows(place, roles, {
      cells: this.cells,
      wholeName: (facts) => this.withWholeName(facts),
      about: { populations: this.populations, publicRole: roles.publicRole !== 'none' },
      telling: this.telling,
    });
  }

  /** The populations that cells speak of under captions of what a case is, if the policy tells them apart. */
  private toldIn(row: Row): number {
    let told = 0;
    for (const column of this.kinds) told |= this.place.scope.engine.populations(cellText(row, column));
    return told;
  }

  /** Several in one cell are parted by semicolons or strokes. */
  private aliasesIn(row: Row): readonly string[] {
    if (this.further.length === 0) return [];
    return this.further
      .flatMap((column) => cellText(row, column).split(/[;/|]/, MOST_ALIASES))
      .filter(Boolean);
  }

  /** Whether the roles are those of this reader, so that it can go on with what it remembers. */
  suits(roles: Roles): boolean {
    return (
      roles.captions === this.roles.captions &&
      roles.publicRole === this.roles.publicRole &&
      roles.tellsStates === this.roles.tellsStates &&
      roles.tellsShelters === this.roles.tellsShelters &&
      roles.columns.length === this.roles.columns.length &&
      roles.columns.every((role, column) => isSameRole(role, this.roles.columns[column]!))
    );
  }

  read(row: Row): void {
    this.see(row);
    if (!this.readQuickly(row)) this.readSlowly(row);
  }

  /** Shows the row to whom the order of rows matters. */
  private see(row: Row): void {
    if (this.place.scope.doubtful.waits) this.showNumbers(row);
    this.join?.see(row);
    this.sketcher?.see(row);
  }

  private readSlowly(row: Row): void {
    if (this.plain.read(row)) return;
    this.told = this.toldIn(row);
    this.aliases = this.aliasesIn(row);
    const facts: Fact[] = [];
    const loose: Fact[] = [];
    for (let column = 0; column < width(row); column++) {
      const text = cellText(row, column);
      if (text !== '') this.readCell(row, column, text, facts, loose);
    }
    this.report(facts, loose);
  }

  /** In long tables most rows are judged by the bytes of their cells. */
  private readQuickly(row: Row): boolean {
    if (this.quick === null || ++this.seen < LONG) return false;
    if (this.quick === undefined) this.quick = this.quickRows();
    return this.quick?.suits(row) === true && this.quick.read(row);
  }

  private quickRows(): QuickRows | null {
    const { place, roles, cells, plain } = this;
    const may = plain.usable && this.telling.size === 0 && this.sketcher === undefined;
    return may ? new QuickRows(place, roles, { cells, plain }) : null;
  }

  /** Judges rows for another thread, which reads them; false if they may not be read so. */
  judge(rows: readonly Row[], into: JudgedRows, shape: KeyShape | undefined): boolean {
    if (this.quick === undefined) this.quick = this.quickRows();
    this.quick?.judge(rows, into, shape);
    return this.quick !== null;
  }

  /** By what another thread may judge rows for this reader; undefined if none may. */
  get judging(): Judging | undefined {
    return this.quick?.isWorthIt ? this.quick : undefined;
  }

  /** As `read`, of rows that another thread has judged. */
  readJudged(rows: readonly Row[], judged: Judged): void {
    const quick = this.quick!;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      if (at % MOST_FETCHED === 0) quick.prefetch(judged, at, Math.min(rows.length, at + MOST_FETCHED));
      this.see(row);
      this.seen++;
      if (!quick.suits(row) || !quick.readJudged(row, judged, at)) this.readSlowly(row);
    }
  }

  /** Numbers under a caption are written as it is the custom for them. */
  private showNumbers(row: Row): void {
    for (let column = 0; column < width(row); column++) {
      const { kind } = this.roles.columns[column] ?? TEXT;
      if (kind === 'text') this.place.scope.doubtful.see(cellText(row, column));
    }
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
    // A caption takes numbers, names and places away, not a story of somebody that was written below it.
    if (isSilent(role, text)) return;
    if (role.kind === 'fact') {
      const score = this.cells.scoreOf(role, column, text, cellType(row, column));
      if (score > 0) {
        facts.push(this.fact(row, column, { detector: role.detector, text, score, because: role.because }));
        return;
      }
    }
    const hits = this.cells.hitsIn(text, role.kind === 'text' && role.entries);
    if (role.kind === 'foreign' && !hits.some(saysWho)) return;
    for (const hit of hits) {
      if (role.kind === 'foreign' && hit.detector.identifies !== 'directly' && !isStory(text)) continue;
      if (role.kind === 'text' && role.denied?.has(hit.detector.id)) continue;
      const fact = this.fact(row, column, { ...hit, text: text.slice(hit.start, hit.end) });
      loose.push({ ...fact, within: hit.start / text.length });
    }
  }

  private fact(row: Row, column: number, found: FoundInCell): Fact {
    const number = rowNumber(row);
    const { detector, text, score, because } = found;
    const visibility = this.place.table.visibility(number, column);
    const fact: Fact = { detector, text, score, because, visibility, at: [number, column] };
    return this.telling.has(column) && tellsWhere(fact) ? { ...fact, ofOne: true } : fact;
  }

  /** One row is one person, if a column or an identifier says who; otherwise its texts are read as texts. */
  report(found: readonly Fact[], loose: readonly Fact[]): void {
    const isForm = this.roles.columns.length === 0;
    const facts = this.withWholeName(isForm ? withTelling(found, this.place.scope.engine) : found);
    const named = facts.find((fact) => fact.detector.category === 'name');
    const identified = named !== undefined || facts.some((fact) => fact.detector.identifies === 'directly');
    if (!identified && loose.length > 0) {
      this.reportTexts(facts, loose);
      return;
    }
    // Names in remarks are not the row's own, unless it has no other.
    const other = named ? undefined : loose.find((fact) => fact.detector.category === 'name');
    const own = loose.filter((fact) => fact.detector.category !== 'name' || fact === other);
    const [whole, others] = oneOfEach(own.length === 0 ? facts : [...facts, ...own]);
    const name = named ?? other;
    const { secret } = this.place.scope;
    const keys = whole.length > 0 ? keysOf(whole, name ? factKey(name) : '', secret) : undefined;
    const names = name ? this.aliases.map((text) => ({ detector: name.detector, text })) : [];
    if (keys) this.person(whole, withFurther(keys, { facts: whole, names }, secret), 'row');
    for (const fact of others) {
      const otherKeys = keysOf([fact], '', secret);
      if (otherKeys) this.person([fact], otherKeys, 'row');
    }
  }

  private reportTexts(facts: readonly Fact[], loose: readonly Fact[]): void {
    const all = [...facts, ...loose];
    const { secret } = this.place.scope;
    const people = peopleInTexts([...all].sort(byColumn), secret);
    for (const person of people) this.person(person.facts, person.keys, facts.length > 0 ? 'row' : 'text');
    if (people.length > 0 || facts.length === 0) return;
    // Nobody is named: the row is still about one person, whatever else its remarks hold.
    const keys = keysOf(all, '', secret);
    if (keys) this.person(all, keys, 'row');
  }

  private person(facts: readonly Fact[], keys: PersonRecord['keys'], from: PersonRecord['from']): void {
    const { engine } = this.place.scope;
    this.place.scope.person({
      from,
      owner: this.place.owner,
      facts,
      keys,
      populations: facts.reduce(
        (known, fact) => known | populationsOfStatus(fact, engine.populations),
        this.populations | this.told,
      ),
      // A table that speaks of a confidential population is about them, whatever titles it also gives; and whom a text
      // in it tells of has none of its titles.
      publicRole: from === 'row' && this.isPublic(facts) && this.populations === 0,
    });
  }

  /** Who has private facts in a remark is no official by a position that nothing calls one. */
  private isPublic(facts: readonly Fact[]): boolean {
    const { publicRole } = this.roles;
    if (publicRole === 'none' || publicRole === 'captions') return publicRole === 'captions';
    return facts.every(({ detector }) => isOfStaff(detector.category));
  }

  /** A name whose parts stand in several columns is one fact, and the row's own name comes before relatives'. */
  private withWholeName(facts: readonly Fact[]): readonly Fact[] {
    const names = facts.filter((fact) => fact.detector.category === 'name');
    if (names.length < 2) return facts;
    const form = this.nameColumns.length === 0;
    const parts = form ? names : names.filter((fact) => this.nameColumns.includes(fact.at[1]));
    const [first] = parts;
    if (first === undefined) return facts;
    const hidden = parts.find((fact) => fact.visibility !== 'visible') ?? first;
    const whole: Fact = {
      ...first,
      text: parts.map((fact) => fact.text).join(' '),
      visibility: hidden.visibility,
      because: parts.length > 1 ? [...first.because, 'parts'] : first.because,
    };
    return [whole, ...facts.filter((fact) => !parts.includes(fact))];
  }
}

/** A person has one number of a kind: the second A-number of a row is somebody else's. */
function oneOfEach(facts: readonly Fact[]): [readonly Fact[], readonly Fact[]] {
  const seen = new Map<string, string>();
  const others = new Set<Fact>();
  for (const fact of facts) {
    if (fact.detector.identifies !== 'directly') continue;
    const key = factKey(fact);
    const known = seen.get(fact.detector.id);
    if (known === undefined) seen.set(fact.detector.id, key);
    else if (known !== key) others.add(fact);
  }
  return others.size === 0 ? [facts, []] : [facts.filter((fact) => !others.has(fact)), [...others]];
}

interface FoundInCell {
  readonly detector: Detector;
  readonly text: string;
  readonly score: number;
  readonly because: readonly Reason[];
}

/** Whether two roles of columns with one caption ask the same of a cell. */
function isSameRole(a: Role, b: Role): boolean {
  if (a.kind === 'text' && b.kind === 'text') return a.denied === b.denied && a.entries === b.entries;
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
  return position(a) - position(b);
}

/** The columns that make up the name of the person the row is about: parts of a name, or one full name. */
function primaryNameColumns(roles: Roles): number[] {
  const all = roles.columns.flatMap((role, column) =>
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
  // An alias is the name only where no other is.
  const own = all.filter(({ column }) => !isFurther(roles.captions[column] ?? ''));
  const names = own.length > 0 ? own : all;
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
