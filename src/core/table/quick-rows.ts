import { keyOfAll, keyOfBoth, keyOfDigits, type Secret, type ValueKey } from '../hash.ts';
import { type NameVariants, variantsOf } from '../name-variants.ts';
import { keyOfFact, keyOfName, keyOfVector, keyOfWords, saltOf, variantsBeside } from '../person.ts';
import type { PersonKeys } from '../person-counter.ts';
import { withAlikeKeys } from '../text/machine-keys.ts';
import { OUTLINED } from '../text/outline.ts';
import type { CellBytes, ColumnContext, Detector, Visibility } from '../types.ts';
import type { JudgedRows } from './ahead/slot.ts';
import { standsAsItIs, standsInAscii } from './cell-bytes.ts';
import { CellMemory } from './cell-memory.ts';
import type { CellReader } from './cell-reader.ts';
import { Luck } from './luck.ts';
import type { TablePlace } from './place.ts';
import { PlainNames } from './plain-names.ts';
import type { PlainPlan, PlainRows } from './plain-rows.ts';
import { isSilent, type Role } from './role.ts';
import type { Roles } from './roles.ts';
import type { Row } from './row.ts';

/** What a cell is, as far as it is known; 0 if it is not. */
const SILENT = 1;
const FACT = 2;
/** More than its column promises: the row is left to others. */
const ODD = 3;
/** Some cells of this outline may hold something. */
const ASK = 4;

/** Shorter texts are no stories (`isStory`). */
const SHORTEST_STORY = 40;
/** Longer texts hardly ever come again. */
const LONGEST_KNOWN = 1_000;
/** Bit of a mark (`CellBytes`) of texts that are beyond ASCII, and as they stand in the bytes where it is the only one. */
const BEYOND_ASCII = 0x80;
/** Rows after which the quick way is given up if it mostly failed. */
const TRIAL = 4_096;

type FactRole = Extract<Role, { kind: 'fact' }>;

/** How the cells of a column are judged. */
type ColumnPlan =
  /** Left alone unless they are long enough for a story; or read as texts, whatever the column is. */
  | OutlinePlan
  /** Known one by one: they hold a fact, or tell of the person. */
  | CellPlan
  /** Never judged here if there is anything in them. */
  | { readonly mode: 'odd' };

interface OutlinePlan {
  readonly mode: 'outline';
  readonly memory: CellMemory;
  /** Cells that hold nothing, one by one: those whose outline may hold something, in quotes or long. */
  readonly exact: CellMemory;
  readonly role: Role;
  readonly isForeign: boolean;
  readonly luck: Luck;
}

interface CellPlan {
  readonly mode: 'cell';
  readonly memory: CellMemory;
  readonly role: Role;
  readonly bit: number;
  /** Undefined for a column of what tells of the person and is no fact. */
  readonly detector: Detector | undefined;
  readonly context: ColumnContext;
  readonly salt: ValueKey;
  readonly isTelling: boolean;
  /** Undefined for what is known by no words. */
  readonly names: PlainNames | undefined;
}

export interface QuickOptions {
  readonly cells: CellReader;
  readonly plain: PlainRows;
}

/**
 * Judges the rows of large tables on the bytes of their cells, without a text for each: what a cell is is known of most
 * by a keyed hash, as values come again or share their outline. What is not known is asked once as a text. Rows with
 * anything that their columns do not promise are left to the general way, wherever they stand.
 */
export class QuickRows {
  private readonly place: TablePlace;
  private readonly secret: Secret;
  private readonly options: QuickOptions;
  private readonly columns: readonly ColumnPlan[];
  private readonly oneName: boolean;
  private readonly keys: Float64Array;
  private readonly digits: { bytes: Uint8Array; from: number; to: number } = {
    bytes: new Uint8Array(0),
    from: 0,
    to: 0,
  };
  private told = 0;
  /** Bits of the columns whose names are known by their words; −1 of a row that another thread has judged. */
  private spelt = 0;
  private rows = 0;
  private failed = 0;
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
  private readonly textOfName = () => this.textOf(this.nameColumn);
  private readonly variants = () => this.variantsOfRow();

  constructor(place: TablePlace, roles: Roles, options: QuickOptions) {
    this.place = place;
    this.secret = place.scope.secret;
    this.options = options;
    this.keys = new Float64Array(roles.columns.length);
    this.oneName = roles.columns.filter((role) => isNameRole(role)).length === 1;
    this.columns = columnPlans(roles, options.plain, this.secret);
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
    this.rows++;
    this.row = row;
    const filled = this.gather(row, row.batch.cells!);
    const done = filled === 0 || (filled > 0 && this.count(row, filled));
    if (!done) this.failed++;
    return done;
  }

  /** Judges rows for another thread (`readJudged`): they must have cells. */
  judge(rows: readonly Row[], into: JudgedRows): void {
    const { keys } = this;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      this.row = row;
      into.filled[at] = this.gather(row, row.batch.cells!);
      into.told[at] = this.told;
      for (let column = 0, key = at * keys.length; column < keys.length; column++, key++)
        into.keys[key] = keys[column]!;
    }
  }

  /** As `read`, of the row that another thread judged as the one at `at`. */
  readJudged(row: Row, judged: JudgedRows, at: number): boolean {
    const { keys } = this;
    this.rows++;
    this.row = row;
    this.told = judged.told[at]!;
    this.spelt = -1;
    for (let column = 0, key = at * keys.length; column < keys.length; column++, key++)
      keys[column] = judged.keys[key]!;
    const filled = judged.filled[at]!;
    const done = filled === 0 || (filled > 0 && this.count(row, filled));
    if (!done) this.failed++;
    return done;
  }

  /** Fills `keys` and `told`; the bits of the columns that hold their fact, −1 if there is more. */
  private gather({ index }: Row, cells: CellBytes): number {
    const { starts, ends, rowEnds, bytes, marks } = cells;
    const { columns } = this;
    const first = index === 0 ? 0 : rowEnds[index - 1]!;
    const width = rowEnds[index]! - first;
    if (width > columns.length) return -1;
    let filled = 0;
    this.told = 0;
    this.spelt = 0;
    for (let column = 0; column < width; column++) {
      const from = starts[first + column]!;
      const to = ends[first + column]!;
      if (from === to) continue;
      const plan = columns[column]!;
      const mark = marks[first + column]!;
      if (plan.mode === 'odd') return -1;
      if (plan.mode === 'outline') {
        if (plan.isForeign && to - from < SHORTEST_STORY && standsInAscii(mark)) continue;
        if (!standsAsItIs(mark) || to - from > OUTLINED || !this.isQuiet(plan, column, cells, first + column))
          if (!this.isKnownToSayNothing(plan, column, cells, first + column)) return -1;
        continue;
      }
      if (mark === 0 && plan.detector?.isPlainNumber?.(bytes, from, to, plan.context) === true) {
        this.digits.bytes = bytes;
        this.digits.from = from;
        this.digits.to = to;
        this.keys[column] = keyOfDigits(this.digits, this.secret, plan.salt);
        filled |= plan.bit;
        continue;
      }
      if (plan.names !== undefined && (mark | BEYOND_ASCII) === BEYOND_ASCII) {
        const key = plan.names.keyOf(bytes, from, to, this.nameText(column));
        if (key !== 0) {
          this.keys[column] = key;
          filled |= plan.bit;
          this.spelt |= plan.bit;
          continue;
        }
      }
      const { memory } = plan;
      let verdict = 0;
      let slot = 0;
      if (memory.pays) {
        slot = memory.find(bytes, from, to, mark);
        verdict = memory.verdicts[slot]!;
        memory.asked(verdict !== 0);
        if (verdict !== 0) this.keys[column] = memory.keys[slot]!;
        if (plan.isTelling && verdict !== 0) this.told |= memory.tells![slot]!;
      }
      if (verdict === 0) verdict = this.learn(plan, column, memory.pays ? slot : -1);
      if (verdict === ODD) return -1;
      if (verdict === FACT) filled |= plan.bit;
    }
    return filled;
  }

  /** Whether no text of the cell's outline holds anything. */
  private isQuiet(
    plan: OutlinePlan,
    column: number,
    { bytes, starts, ends, marks }: CellBytes,
    at: number,
  ): boolean {
    const { memory, luck } = plan;
    const slot = memory.find(bytes, starts[at]!, ends[at]!, marks[at]!);
    let verdict = memory.verdicts[slot]!;
    if (luck.isWorthIt(verdict !== 0) && verdict === 0) {
      const text = this.textOf(column);
      verdict = text === '' || this.isQuietOutline(plan.role, text) ? SILENT : ASK;
      memory.keep(slot, verdict, 0);
    }
    return verdict === SILENT;
  }

  /** Texts whose machine-made keys are alike may be stories or not, by the letters in those. */
  private isQuietOutline(role: Role, text: string): boolean {
    return (isSilent(role, text) && withAlikeKeys(text) === text) || this.options.cells.rulesOut(text);
  }

  /** The same of one cell, as remarks come again word by word. */
  private isKnownToSayNothing(
    { exact, role }: OutlinePlan,
    column: number,
    { bytes, starts, ends, marks }: CellBytes,
    at: number,
  ): boolean {
    if (!exact.pays || ends[at]! - starts[at]! > LONGEST_KNOWN) return this.saysNothing(role, column);
    const slot = exact.find(bytes, starts[at]!, ends[at]!, marks[at]!);
    const isKnown = exact.verdicts[slot] !== 0;
    exact.asked(isKnown);
    if (isKnown) return true;
    if (!this.saysNothing(role, column)) return false;
    exact.keep(slot, SILENT, 0);
    return true;
  }

  private saysNothing(role: Role, column: number): boolean {
    const text = this.textOf(column);
    return text === '' || isSilent(role, text) || this.options.cells.hitsIn(text).length === 0;
  }

  private nameText(column: number): () => string {
    this.nameColumn = column;
    return this.textOfName;
  }

  private textOf(column: number): string {
    const { batch, index } = this.row!;
    return batch.text(index, column).trim();
  }

  /** Asks what a cell is as a text, and keeps it unless `slot` is −1. */
  private learn(plan: CellPlan, column: number, slot: number): number {
    const text = this.textOf(column);
    const { role } = plan;
    const { batch, index } = this.row!;
    const { cells, plain } = this.options;
    let verdict = SILENT;
    let key = 0;
    if (text !== '') {
      if (role.kind === 'fact' && cells.scoreOf(role, column, text, batch.typed?.(index, column)) > 0) {
        key = this.keyOf(role, text);
        verdict = key === 0 ? ODD : FACT;
      } else if (!this.saysNothing(role, column)) verdict = ODD;
    }
    const tells = plan.isTelling && text !== '' && (role.kind !== 'fact' || verdict === FACT);
    const told = tells ? plain.toldBySome(column, text) : 0;
    if (slot >= 0) plan.memory.keep(slot, verdict, key, told);
    this.keys[column] = key;
    this.told |= told;
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
    const { told, plan: last } = this;
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
    const { keys } = this;
    for (let i = 0; i < strong.length; i++) own.strong[i] = keys[strong[i]!]!;
    if (names.length === 0) {
      if (own.unnamed) own.weak = keyOfVector(all.map((column) => keys[column]!));
      return;
    }
    let name = keys[names[0]!]!;
    for (let i = 1; i < names.length; i++) name = keyOfAll(name, keys[names[i]!]!);
    if (born >= 0) own.name = name;
    own.weak = born < 0 ? name : keyOfBoth(name, keys[born]!);
  }

  private variantsOfRow(): NameVariants | undefined {
    const { names, born, named } = this.plan!;
    const key = this.keys[born]!;
    const sounds: number[] = [];
    for (const column of names) {
      const plan = this.columns[column]!;
      if (plan.mode !== 'cell' || plan.names === undefined || !this.isSpelt(plan.names, plan.bit, column)) {
        const text = names.map((column) => this.textOf(column)).join(' ');
        return variantsBeside(named!.key?.(text) ?? text, key, this.secret);
      }
      for (let i = 0; i < plan.names.spoken; i++) sounds.push(plan.names.sounds[i]!);
    }
    return variantsOf(sounds, key);
  }

  /** Whether the name is known by its words, which then are told by `names`. */
  private isSpelt(names: PlainNames, bit: number, column: number): boolean {
    if (this.spelt >= 0) return (this.spelt & bit) !== 0;
    const { batch, index } = this.row!;
    const { bytes, starts, ends, marks, rowEnds } = batch.cells!;
    const at = (index === 0 ? 0 : rowEnds[index - 1]!) + column;
    const isPlain = (marks[at]! | BEYOND_ASCII) === BEYOND_ASCII;
    return isPlain && names.keyOf(bytes, starts[at]!, ends[at]!, this.nameText(column)) !== 0;
  }
}

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
      const detector = role.kind === 'fact' ? role.detector : undefined;
      return {
        mode: 'cell',
        memory: new CellMemory(secret, { telling: isTelling }),
        role,
        bit: plain.bitOf(column),
        detector,
        context: role.kind === 'fact' ? role.column : { header: '', personTable: false },
        salt: detector ? saltOf(detector.category, secret) : 0,
        isTelling,
        names:
          role.kind === 'fact' && !isTelling ? PlainNames.of(role.detector, role.column, secret) : undefined,
      };
    }
    const isForeign = role.kind === 'foreign' && isSilent(role, '');
    const exact = new CellMemory(secret, {});
    return { mode: 'outline', memory: isForeign ? foreign : texts, exact, role, isForeign, luck: new Luck() };
  });
}
