import type { Secret, ValueKey } from '../hash.ts';
import { FETCHED, type PersonKeys } from '../persons/counter.ts';
import { type NameVariants, SoundedName } from '../persons/name-variants.ts';
import { keyOfFact, keyOfName, keyOfVector, keyOfWords, saltOf, variantsBeside } from '../persons/person.ts';
import { withAlikeKeys } from '../text/machine-keys.ts';
import { plainNumber } from '../text/plain-number.ts';
import type { Visibility } from '../types.ts';
import { type KnownPlan, planOf } from './ahead/known-plan.ts';
import { type TableNews, toldRoles } from './ahead/messages.ts';
import type { Judged, Judging } from './ahead/rows-ahead.ts';
import type { JudgedRows } from './ahead/slot.ts';
import { CellMemory } from './cell-memory.ts';
import type { CellReader } from './cell-reader.ts';
import { type KeyShape, nameKeyOf, weakKeyOf } from './key-shape.ts';
import {
  ASK,
  type CellTeacher,
  FACT,
  type KnownCells,
  type KnownColumn,
  type KnownOutlines,
  KnownRows,
  ODD,
  SILENT,
  UNKNOWN,
} from './known-rows.ts';
import { Luck } from './luck.ts';
import type { TablePlace } from './place.ts';
import { type PlainNames, plainNames } from './plain-names.ts';
import type { PlainPlan, PlainRows } from './plain-rows.ts';
import { isSilent, type Role } from './role.ts';
import type { Roles } from './roles.ts';
import type { Row } from './row.ts';

/** Bit of a mark (`CellBytes`) of texts that are beyond ASCII, and as they stand in the bytes where it is the only one. */
const BEYOND_ASCII = 0x80;
/** Space that `trim` takes away, in ASCII. */
const isSpace = (byte: number): boolean => byte === 32 || (byte > 8 && byte < 14);
/** Rows after which the quick way is given up if it mostly failed. */
const TRIAL = 4_096;
/** People who are told of before they are counted. */
export const MOST_FETCHED = 128;

type FactRole = Extract<Role, { kind: 'fact' }>;

/** How the cells of a column are judged. */
type ColumnPlan =
  | (KnownOutlines & { readonly role: Role; readonly luck: Luck })
  | (KnownCells & { readonly role: Role })
  | Extract<KnownColumn, { readonly mode: 'odd' }>;

export interface QuickOptions {
  readonly cells: CellReader;
  readonly plain: PlainRows;
}

/**
 * Judges the rows of large tables on the bytes of their cells, without a text for each: what a cell is is known of most
 * by a keyed hash, as values come again or share their outline (`known-rows.ts`). What is not known is asked once as a text.
 * Rows with anything that their columns do not promise are left to the general way, wherever they stand.
 */
export class QuickRows implements CellTeacher, Judging {
  private readonly place: TablePlace;
  private readonly secret: Secret;
  private readonly options: QuickOptions;
  private readonly columns: readonly ColumnPlan[];
  private readonly known: KnownRows;
  private readonly oneName: boolean;
  private rows = 0;
  private failed = 0;
  /** Rows that another thread judged since it was told what is new. */
  private judgedElsewhere = 0;
  private told: KnownPlan | undefined;
  private shape: KeyShape | undefined;
  /** What another thread found of the row that is read, and where; undefined if none did. */
  private judged: Judged | undefined;
  private at = 0;
  private readonly fetched = new Float64Array(FETCHED * MOST_FETCHED);
  private readonly roles: Roles;
  /** The row that is counted, for what has to be asked of its texts. */
  private row: Row | undefined;
  private plan: PlainPlan | undefined;
  /** Of the row before: its columns that hold a fact, what it tells, and the keys of its person. */
  private lastFilled = 0;
  private lastTold = 0;
  private lastKeys: RowKeys | undefined;
  /** Keys by plan, filled in anew for each row. */
  private readonly keysBy = new Map<PlainPlan, RowKeys | undefined>();
  private nameColumn = 0;
  private readonly textOfName = () => this.text(this.nameColumn);
  private readonly variants = () => this.variantsOfRow();
  private readonly sounded = new SoundedName();

  constructor(place: TablePlace, roles: Roles, options: QuickOptions) {
    this.place = place;
    this.secret = place.scope.secret;
    this.options = options;
    this.roles = roles;
    this.oneName = roles.columns.filter((role) => isNameRole(role)).length === 1;
    this.columns = columnPlans(roles, options.plain, this.secret);
    this.known = new KnownRows(this.columns, this.secret, this);
  }

  /** Whether rows of the batch may be read so at all. */
  suits({ batch }: Row): boolean {
    const { scope } = this.place;
    return batch.cells !== undefined && scope.isAllowed === undefined && this.isWorthIt;
  }

  /** False once most rows had to be left to others. */
  get isWorthIt(): boolean {
    return this.failed * 2 <= Math.max(TRIAL, this.rows);
  }

  /** Counts the person of the row. False if it has to be read in another way; nothing is counted then. */
  read(row: Row): boolean {
    this.row = row;
    this.judged = undefined;
    return this.took(row, this.known.gather(row.index, row.batch.cells!));
  }

  /** Judges rows for another thread (`readJudged`): they must have cells. */
  judge(rows: readonly Row[], into: JudgedRows, shape: KeyShape | undefined): void {
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      this.row = row;
      this.known.judge(row.index, { cells: row.batch.cells!, into, at, shape });
    }
  }

  /** As `read`, of the row that another thread judged as the one at `at`. */
  readJudged(row: Row, judged: Judged, at: number): boolean {
    const filled = judged.rows.filled[at]!;
    if (filled === UNKNOWN) return this.read(row);
    this.row = row;
    this.judged = judged;
    this.at = at;
    this.judgedElsewhere++;
    this.known.told = judged.rows.told[at]!;
    this.known.spelt = -1;
    return this.took(row, filled);
  }

  /** Tells of the people of rows that another thread judged, some before each is counted. */
  prefetch({ rows, shape }: Judged, from: number, to: number): void {
    const { scope } = this.place;
    if (!shape || !scope.prefetch) return;
    const { fetched, columnCount } = this;
    let people = 0;
    for (let at = from; at < to && people < MOST_FETCHED; at++) {
      if (rows.filled[at] !== shape.filled) continue;
      const into = FETCHED * people++;
      fetched[into] = shape.strong < 0 ? 0 : rows.keys[at * columnCount + shape.strong]!;
      fetched[into + 1] = shape.born < 0 ? 0 : rows.names[at]!;
      fetched[into + 2] = rows.weak[at]!;
    }
    scope.prefetch(fetched, people);
  }

  /** Which keys make those of the row that was counted last: most have the same. */
  get keyShape(): KeyShape | undefined {
    const { plan, lastFilled: filled, shape } = this;
    if (plan === undefined || plan.names.length === 0 || shape?.filled === filled) return shape;
    const { names, strong, born } = plan;
    this.shape = { filled, names, strong: strong[0] ?? -1, born };
    return this.shape;
  }

  get columnCount(): number {
    return this.columns.length;
  }

  /** By what another thread may judge rows for this one, as far as it is known there: always the same. */
  get knownPlan(): KnownPlan {
    this.told ??= planOf(this.columns);
    return this.told;
  }

  /** What has been learnt since this was asked last, for each memory of the plan; `all`: ever. */
  takeNews(all: boolean): readonly (Float64Array | undefined)[] {
    const { judgedElsewhere } = this;
    this.judgedElsewhere = 0;
    return this.knownPlan.memories.map(({ memory }) => {
      memory.answeredElsewhere(judgedElsewhere);
      return memory.takeNews(all);
    });
  }

  get tableNews(): TableNews {
    const { title, scope } = this.place;
    const { populations, ofHouses, policy } = scope;
    const { asksAge, asksCertainty, asksPopulation } = policy;
    const asked = { asksAge, asksCertainty, asksPopulation };
    return { roles: toldRoles(this.roles), title, populations, ofHouses, policy: asked };
  }

  private took(row: Row, filled: number): boolean {
    this.rows++;
    const done = filled === 0 || (filled > 0 && this.count(row, filled));
    if (!done) this.failed++;
    return done;
  }

  /** Whether no text of the cell's outline holds anything. */
  outline(column: number, slot: number): number {
    const { memory, luck, role } = this.columns[column] as Extract<ColumnPlan, KnownOutlines>;
    const known = memory.verdicts[slot]!;
    const comeAgain = luck.isGood;
    const isWorthIt = luck.isWorthIt(known !== 0);
    if (known !== 0) return known;
    // Where texts hardly ever come again each is held against all forms: that is cheaper than to learn its outline.
    if (!comeAgain && this.isQuiet(column)) return SILENT;
    if (!isWorthIt) return 0;
    const text = this.text(column);
    const verdict = text === '' || this.isQuietOutline(role, text) ? SILENT : ASK;
    memory.keep(slot, verdict, 0);
    return verdict;
  }

  /** Whether surely nothing is in the cell, whose bytes are its text but for the space around it. */
  private isQuiet(column: number): boolean {
    const { batch, index } = this.row!;
    const { bytes, starts, ends, rowEnds } = batch.cells!;
    const at = (index === 0 ? 0 : rowEnds[index - 1]!) + column;
    let from = starts[at]!;
    let to = ends[at]!;
    while (from < to && isSpace(bytes[from]!)) from++;
    while (to > from && isSpace(bytes[to - 1]!)) to--;
    return this.options.cells.isQuiet(bytes, from, to);
  }

  /** Texts whose machine-made keys are alike may be stories or not, by the letters in those. */
  private isQuietOutline(role: Role, text: string): boolean {
    return (isSilent(role, text) && withAlikeKeys(text) === text) || this.options.cells.rulesOut(text);
  }

  whole(column: number): number {
    return this.saysNothing((this.columns[column] as KnownRole).role, this.text(column)) ? SILENT : ODD;
  }

  private saysNothing(role: Role, text: string): boolean {
    return text === '' || isSilent(role, text) || this.options.cells.hitsIn(text).length === 0;
  }

  text(column: number): string {
    const { batch, index } = this.row!;
    return batch.text(index, column).trim();
  }

  cell(column: number, slot: number): number {
    const plan = this.columns[column] as Extract<ColumnPlan, KnownCells>;
    const text = this.text(column);
    const { role } = plan;
    const { batch, index } = this.row!;
    const { cells, plain } = this.options;
    let verdict = SILENT;
    let key = 0;
    if (text !== '') {
      if (role.kind === 'fact' && cells.scoreOf(role, column, text, batch.typed?.(index, column)) > 0) {
        key = this.keyOf(role, text);
        verdict = key === 0 ? ODD : FACT;
      } else if (!this.saysNothing(role, text)) verdict = ODD;
    }
    const tells = plan.isTelling && text !== '' && (role.kind !== 'fact' || verdict === FACT);
    const told = tells ? plain.toldBySome(column, text) : 0;
    if (slot >= 0) plan.memory.keep(slot, verdict, key, told);
    this.known.keys[column] = key;
    this.known.told |= told;
    return verdict;
  }

  /** 0 if the key cannot be told by the text alone. */
  private keyOf({ detector }: FactRole, text: string): ValueKey {
    if (detector.category !== 'name') return keyOfFact({ detector, text }, this.secret);
    if (this.oneName) return keyOfName(detector.key?.(text) ?? text, this.secret);
    const words = detector.keyWords?.(text);
    return words === undefined ? 0 : keyOfWords(words, this.secret);
  }

  private count(row: Row, filled: number): boolean {
    const visibility = this.visibilityOf(row, filled);
    const plan = visibility && this.planOf(filled, visibility);
    if (plan === undefined) return false;
    const keys = this.lastKeys;
    // Facts that single nobody out are no person's.
    if (keys === undefined) return true;
    this.fill(keys, plan);
    const { scope } = this.place;
    if (scope.alike(plan.kind, keys, row.batch.firstRow + row.index))
      scope.keep(plan.kind, this.options.plain.factsOf(row, filled, visibility!));
    return true;
  }

  /** How all facts of the row are hidden; undefined if not all alike. */
  private visibilityOf({ batch, index }: Row, filled: number): Visibility | undefined {
    if (this.place.table.isVisible === true) return 'visible';
    return this.options.plain.visibilityOf(batch.firstRow + index, filled);
  }

  /** Nearly always that of the row before. */
  private planOf(filled: number, visibility: Visibility): PlainPlan | undefined {
    const { plan: last } = this;
    const { told } = this.known;
    if (last?.kind.visibility === visibility && filled === this.lastFilled && told === this.lastTold)
      return last;
    const plan = this.options.plain.knownPlan(filled, told, visibility);
    this.plan = plan;
    if (plan === undefined) return undefined;
    this.lastFilled = filled;
    this.lastTold = told;
    if (!this.keysBy.has(plan)) this.keysBy.set(plan, keysToFill(plan, this.variants));
    this.lastKeys = this.keysBy.get(plan);
    return plan;
  }

  /** As `keysOf` of a person. */
  private fill(own: RowKeys, { strong, names, born, all }: PlainPlan): void {
    const { keys, firstKey: from } = this;
    for (let i = 0; i < strong.length; i++) own.strong[i] = keys[from + strong[i]!]!;
    if (names.length === 0) {
      if (own.unnamed) own.weak = keyOfVector(all.map((column) => keys[from + column]!));
      return;
    }
    const { judged, at } = this;
    const isMade = judged?.shape !== undefined && judged.rows.filled[at] === judged.shape.filled;
    const name = isMade ? judged.rows.names[at]! : nameKeyOf(keys, from, names);
    if (born >= 0) own.name = name;
    own.weak = isMade ? judged.rows.weak[at]! : weakKeyOf(keys, from, name, born);
  }

  private get keys(): Float64Array {
    return this.judged ? this.judged.rows.keys : this.known.keys;
  }

  /** Where the keys of the row's cells begin. */
  private get firstKey(): number {
    return this.judged ? this.at * this.columns.length : 0;
  }

  private variantsOfRow(): NameVariants | undefined {
    const { names, born, named } = this.plan!;
    const { sounded } = this;
    const key = this.keys[this.firstKey + born]!;
    sounded.clear();
    for (const column of names) {
      const plan = this.columns[column]!;
      if (plan.mode !== 'cell' || plan.names === undefined || !this.isSpelt(plan.names, plan.bit, column)) {
        const text = names.map((column) => this.text(column)).join(' ');
        return variantsBeside(named!.key?.(text) ?? text, key, this.secret);
      }
      for (let i = 0; i < plan.names.spoken; i++) sounded.add(plan.names.sounds[i]!);
    }
    return sounded.beside(key);
  }

  /** Whether the name is known by its words, which then are told by `names`. */
  private isSpelt(names: PlainNames, bit: number, column: number): boolean {
    const { spelt } = this.known;
    if (spelt >= 0) return (spelt & bit) !== 0;
    const { batch, index } = this.row!;
    const { bytes, starts, ends, marks, rowEnds } = batch.cells!;
    const at = (index === 0 ? 0 : rowEnds[index - 1]!) + column;
    const isPlain = (marks[at]! | BEYOND_ASCII) === BEYOND_ASCII;
    this.nameColumn = column;
    return isPlain && names.keyOf(bytes, starts[at]!, ends[at]!, this.textOfName) !== 0;
  }
}

type KnownRole = Extract<ColumnPlan, { readonly role: Role }>;

type RowKeys = { -readonly [key in keyof PersonKeys]: PersonKeys[key] } & { strong: ValueKey[] };

/** The keys that rows of a plan have, still to be filled in. Undefined if their facts single nobody out. */
function keysToFill(
  { strong, names, born, all }: PlainPlan,
  variants: PersonKeys['variants'] & {},
): RowKeys | undefined {
  const numbers = strong.map(() => 0);
  if (names.length > 0)
    return born < 0 ? { strong: numbers, weak: 0 } : { strong: numbers, weak: 0, name: 0, variants };
  if (numbers.length > 0) return { strong: numbers };
  return born < 0 || all.length < 2 ? undefined : { strong: numbers, weak: 0, unnamed: true };
}

const isNameRole = (role: Role): boolean => role.kind === 'fact' && role.detector.category === 'name';

function columnPlans(roles: Roles, plain: PlainRows, secret: Secret): ColumnPlan[] {
  const texts = new CellMemory(secret, { outlined: true });
  const foreign = new CellMemory(secret, { outlined: true });
  return roles.columns.map((role, column): ColumnPlan => {
    if (plain.isFurther(column)) return { mode: 'odd' };
    const isTelling = plain.tells(column);
    if (role.kind === 'fact' || isTelling) {
      const memory = new CellMemory(secret, { telling: isTelling });
      const own = { mode: 'cell', memory, role, bit: plain.bitOf(column), isTelling } as const;
      if (role.kind !== 'fact')
        return { ...own, form: undefined, isNumber: undefined, salt: 0, names: undefined };
      const { detector, column: context } = role;
      const form = detector.plainNumber?.(context);
      return {
        ...own,
        form,
        isNumber: form && plainNumber(form),
        salt: saltOf(detector.category, secret),
        names: isTelling ? undefined : plainNames(detector, { context, column }, secret),
      };
    }
    const isForeign = role.kind === 'foreign' && isSilent(role, '');
    const exact = new CellMemory(secret, {});
    return { mode: 'outline', memory: isForeign ? foreign : texts, exact, role, isForeign, luck: new Luck() };
  });
}
