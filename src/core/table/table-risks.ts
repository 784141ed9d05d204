import { CountTable } from '../disclosure/count-table.ts';
import { figureTable } from '../disclosure/figure-columns.ts';
import { KeyedFigures } from '../disclosure/keyed-figures.ts';
import { Microdata } from '../disclosure/microdata.ts';
import { microdataPlan } from '../disclosure/microdata-plan.ts';
import { captionKind } from '../disclosure/quasi-kinds.ts';
import type { Engine } from '../engine.ts';
import type { PlaceOwner } from '../person.ts';
import { populationBit, populationsOfStatus } from '../populations.ts';
import type { Scope } from '../scope.ts';
import type { Table } from '../types.ts';
import type { Role } from './role.ts';
import { namesAPerson, type Roles } from './roles.ts';
import { cellText, type Row } from './row.ts';

/** Rows of which values are looked at to know what columns hold. */
const SAMPLE = 100;
const FEWEST_KINDS = 3;
/** Whose findings rows and figures are. */
const OF_PERSONS = 'person.demographic';
const OF_FIGURES = 'stats.small-cell';

interface TableWords {
  readonly captions: readonly string[];
  readonly title: string;
}

/** Watches the rows of a table that names nobody: for people whom the columns together give away, and small figures. */
export class TableRisks {
  private readonly table: Table;
  private readonly owner: PlaceOwner;
  private readonly scope: Scope;
  private captions: readonly string[] = [];
  private watched: Microdata | CountTable | undefined;

  constructor(table: Table, owner: PlaceOwner, scope: Scope) {
    this.table = table;
    this.owner = owner;
    this.scope = scope;
  }

  read(rows: readonly Row[], roles: Roles, words: TableWords): void {
    if (words.captions !== this.captions && words.captions.join('\n') !== this.captions.join('\n')) {
      this.end();
      this.watched = this.microdata(rows, roles, words) ?? this.figures(rows, roles, words);
    }
    this.captions = words.captions;
    if (this.watched) for (const row of rows) this.watched.read(row);
  }

  end(): void {
    const risk = this.watched?.risk();
    const subtracted = this.watched instanceof CountTable ? this.watched.subtracted() : undefined;
    if (subtracted) this.scope.subtracted?.add(subtracted);
    this.watched = undefined;
    this.captions = [];
    if (risk) this.scope.risk(risk);
  }

  private microdata(rows: readonly Row[], roles: Roles, words: TableWords): Microdata | undefined {
    const { captions } = words;
    const told = captions.filter((caption) => captionKind(caption).quasi !== undefined).length;
    const { engine, secret } = this.scope;
    const detector = engine.byId.get(OF_PERSONS);
    if (told < FEWEST_KINDS || detector === undefined) return undefined;
    const populations = this.populations(rows, roles, words);
    const plan = microdataPlan({
      captions,
      roles: roles.columns,
      samples: captions.map((_, column) => valuesOf(rows, column)),
      isProtected: populations !== 0,
      isPublic: roles.publicRole !== 'none',
    });
    return (
      plan && new Microdata(plan, { table: this.table, owner: this.owner, secret, populations, detector })
    );
  }

  private figures(rows: readonly Row[], roles: Roles, words: TableWords): CountTable | undefined {
    const detector = this.scope.engine.byId.get(OF_FIGURES);
    const about = detector && figureTable(words.captions, words.title);
    if (!about || !(about.isPersonal || about.isLocal) || roles.columns.some(isOfPersons)) return undefined;
    const populations = this.populations(rows, roles, words);
    const { table, owner } = this;
    const keyed = new KeyedFigures(about, words.captions, this.scope.secret);
    return new CountTable(about, { table, owner, populations, detector, title: words.title, keyed });
  }

  private populations(rows: readonly Row[], roles: Roles, { captions, title }: TableWords): number {
    const { engine } = this.scope;
    const words = [title, ...captions].reduce(
      (known, text) => known | engine.populations(text),
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
