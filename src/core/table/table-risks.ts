import { CountTable } from '../disclosure/count-table.ts';
import { figureTable } from '../disclosure/figure-columns.ts';
import { KeyedFigures } from '../disclosure/keyed-figures.ts';
import { Microdata } from '../disclosure/microdata.ts';
import { microdataPlan } from '../disclosure/microdata-plan.ts';
import { captionKind } from '../disclosure/quasi-kinds.ts';
import { Molten, type Turned, turnedTable } from '../disclosure/turned.ts';
import type { Engine } from '../engine.ts';
import type { PlaceOwner } from '../persons/person.ts';
import { populationBit, populationsOfStatus } from '../persons/populations.ts';
import type { Scope } from '../scope.ts';
import type { Table } from '../types.ts';
import { isOldRegister } from './not-people.ts';
import { ownerOf } from './place.ts';
import type { Role } from './role.ts';
import { findRoles, namesAPerson, type Roles } from './roles.ts';
import { cellText, type Row, width } from './row.ts';

/** Rows of which values are looked at to know what columns hold. */
const SAMPLE = 100;
/** Fewer rows are an example, or a form. */
const FEWEST_ROWS = 3;
/** Columns that are looked at. */
const MOST_COLUMNS = 400;
/** Longer texts are remarks. */
const LONGEST_STATUS = 60;
/** Whose findings rows and figures are. */
const OF_PERSONS = 'person.demographic';
const OF_FIGURES = 'stats.small-cell';

const TOO_MANY_FACTS = 'more facts of people, one a row, than can be put together';
const TOO_MANY_FIELDS = 'more facts of people side by side than can be put together';

interface TableWords {
  readonly captions: readonly string[];
  readonly title: string;
}

/** Watches the rows of a table that names nobody: for people whom the columns together give away, and small figures. */
export class TableRisks {
  private readonly table: Table;
  private readonly owner: PlaceOwner;
  private readonly scope: Scope;
  /** Undefined until rows were seen. */
  private captions: readonly string[] | undefined;
  private watched: Microdata | CountTable | undefined;
  /** People stand side by side, and were put together. */
  private isTurned = false;
  private molten: { readonly facts: Molten; readonly title: string } | undefined;

  constructor(table: Table, owner: PlaceOwner, scope: Scope) {
    this.table = table;
    this.owner = owner;
    this.scope = scope;
  }

  read(rows: readonly Row[], roles: Roles, words: TableWords): void {
    const isNew = words.captions !== this.captions && words.captions.join('\n') !== this.captions?.join('\n');
    if (isNew) {
      this.end();
      this.watched = this.microdata(rows, roles, words) ?? this.figures(rows, roles, words);
      const facts = this.watched ? undefined : Molten.of(rows);
      this.molten = facts && { facts, title: words.title };
    }
    this.captions = words.captions;
    const reader = this.watched ?? this.molten?.facts;
    const from = isNew && this.watched && words.captions.length === 0 ? captionRow(rows) + 1 : 0;
    if (reader) for (const row of rows.slice(from)) reader.read(row);
  }

  /** Rows that follow the first ones: where people stand side by side, they are further facts of theirs. */
  follow(): void {
    if (this.isTurned) this.scope.tooMuch(TOO_MANY_FIELDS);
    this.isTurned = false;
  }

  /** The first rows of a table, with its captions: people may stand side by side. */
  readTurned(rows: readonly Row[], title: string): void {
    const turned = turnedTable(rows);
    this.isTurned = turned !== undefined && this.readPeople(turned, title);
  }

  end(): void {
    const risk = this.watched?.risk();
    const subtracted = this.watched instanceof CountTable ? this.watched.subtracted() : undefined;
    if (subtracted) this.scope.subtracted?.add(subtracted);
    this.watched = undefined;
    this.captions = undefined;
    if (risk) this.scope.risk(risk);
    const { molten } = this;
    this.molten = undefined;
    if (molten && this.readPeople(molten.facts.end(), molten.title) && !molten.facts.isWhole)
      this.scope.tooMuch(TOO_MANY_FACTS);
  }

  /** Rows of people that were put together; false if they are none. */
  private readPeople({ table, captions, rows }: Turned, title: string): boolean {
    const roles = findRoles(rows, { captions, title }, this.scope.engine);
    const people = this.microdata(rows, roles, { captions, title, turned: table });
    for (const row of rows) people?.read(row);
    const risk = people?.risk();
    if (risk) this.scope.risk(risk);
    return people !== undefined;
  }

  private microdata(
    seen: readonly Row[],
    roles: Roles,
    words: TableWords & { readonly turned?: Table },
  ): Microdata | undefined {
    const at = words.captions.length === 0 ? captionRow(seen) : -1;
    const captions = at < 0 ? words.captions : textsOf(seen[at]!);
    const rows = seen.slice(at + 1);
    const { engine, secret } = this.scope;
    const detector = engine.byId.get(OF_PERSONS);
    if (detector === undefined || rows.length < FEWEST_ROWS) return undefined;
    const columns = Math.min(
      MOST_COLUMNS,
      rows.reduce((most, row) => Math.max(most, width(row)), 0),
    );
    const samples = Array.from({ length: columns }, (_, column) => valuesOf(rows, column));
    if (isOldRegister(words.title, samples)) return undefined;
    let populations = 0;
    const plan = microdataPlan({
      captions,
      roles: roles.columns,
      samples,
      rows: rows.slice(0, SAMPLE).map(textsOf),
      isProtected: () => {
        const { title } = words;
        populations = this.populations(rows, roles, { captions, title }) | this.populationsOf(samples);
        return populations !== 0;
      },
      isPublic: roles.publicRole !== 'none',
    });
    const table = words.turned ?? this.table;
    const owner = words.turned ? ownerOf(table) : this.owner;
    return plan && new Microdata(plan, { table, owner, secret, populations, detector });
  }

  /** What cells say of their people: `Demande d'asile en cours`. */
  private populationsOf(samples: readonly (readonly string[])[]): number {
    let populations = 0;
    for (const values of samples)
      for (const text of new Set(values))
        if (text.length <= LONGEST_STATUS) populations |= this.scope.engine.populations(text);
    return populations;
  }

  private figures(rows: readonly Row[], roles: Roles, words: TableWords): CountTable | undefined {
    const detector = this.scope.engine.byId.get(OF_FIGURES);
    const at = words.captions.length === 0 ? captionRow(rows) : -1;
    const captions = at < 0 ? words.captions : textsOf(rows[at]!);
    if (captions.length === 0) return undefined;
    const about = detector && figureTable(captions, words.title);
    if (!about || !(about.isPersonal || about.isLocal) || roles.columns.some(isOfPersons)) return undefined;
    const { title } = words;
    const populations = this.populations(rows, roles, { captions, title });
    const { table, owner } = this;
    const keyed = new KeyedFigures(about, captions, this.scope.secret);
    return new CountTable(about, { table, owner, populations, detector, title, keyed });
  }

  private populations(rows: readonly Row[], roles: Roles, { captions, title }: TableWords): number {
    const { engine } = this.scope;
    const words = [title, ...captions].reduce(
      (known, text) => known | engine.populationsOfWords(text),
      this.scope.populations,
    );
    return words | populationsOfStatuses(rows, roles, engine) | populationsOfPlaces(roles, captions);
  }
}

/** Whether a column tells of single people, and does not count them. */
const isOfPersons = (role: Role): boolean =>
  role.kind === 'fact' &&
  (namesAPerson(role.detector) || role.detector.id === 'person.age' || role.detector.category === 'address');

/** Whose country and place of custody or shelter are told is in custody. */
function populationsOfPlaces({ columns }: Roles, captions: readonly string[]): number {
  const isOf = (category: string): boolean =>
    columns.some((role) => role.kind === 'fact' && role.detector.category === category);
  const isForeign = captions.some((caption) => captionKind(caption).quasi === 'nationality');
  return isForeign && isOf('facility') ? populationBit('custody') : 0;
}

/** The populations that the first statuses of the rows speak of. */
function populationsOfStatuses(rows: readonly Row[], roles: Roles, engine: Engine): number {
  let populations = 0;
  roles.columns.forEach((role, column) => {
    if (role.kind !== 'fact' || role.detector.category !== 'status') return;
    const { detector } = role;
    for (const text of valuesOf(rows, column))
      populations |= populationsOfStatus({ detector, text }, engine.populations);
  });
  return populations;
}

function valuesOf(rows: readonly Row[], column: number): readonly string[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const values: string[] = [];
  for (let i = 0; i < rows.length && values.length < SAMPLE; i += step) {
    const text = cellText(rows[i]!, column);
    if (text !== '') values.push(text);
  }
  return values;
}

/** Rows at the top of a table in which captions may stand. */
const TOP = 4;
const FEWEST_CAPTIONS = 2;

/**
 * The row of captions in a table whose columns nobody knew by them: it names facts of people, or these and their number.
 * −1 if there is none.
 */
function captionRow(rows: readonly Row[]): number {
  return rows.slice(0, TOP).findIndex((row) => {
    const texts = textsOf(row).filter((text) => text !== '');
    const kinds = texts.map(captionKind);
    const known = kinds.filter(({ quasi }) => quasi !== undefined).length;
    if (known >= FEWEST_CAPTIONS && known * 2 >= texts.length) return true;
    const counted = kinds.filter(({ figure }) => figure).length;
    return known > 0 && counted > 0 && known + counted === texts.length;
  });
}

const textsOf = (row: Row): string[] =>
  Array.from({ length: Math.min(width(row), MOST_COLUMNS) }, (_, column) => cellText(row, column));
