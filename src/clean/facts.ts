import { findIn } from '../core/find-in-text.ts';
import { JudgedRules } from '../core/judge.ts';
import type { Fact, PersonKind, PersonRecord } from '../core/persons/person.ts';
import { TextSession } from '../core/prose/session.ts';
import type { ScanKit } from '../core/scan.ts';
import type { Scope } from '../core/scope.ts';
import { findRoles } from '../core/table/roles.ts';
import type { Row } from '../core/table/row.ts';
import { TableSession } from '../core/table/session.ts';
import { saysHouses } from '../core/table/unnamed.ts';
import type { Category, Detector } from '../core/types.ts';
import { asTable, batchesOf, batchOf } from './batch.ts';
import { CellFacts, type FoundValue } from './cell-facts.ts';
import { type CleanDocument, columnsOf, type DocTable, tablesOf, textOf } from './model.ts';

export type CleanKit = Pick<ScanKit, 'engine' | 'policy' | 'secret'>;

/** What the policy protects in a table. */
export interface TableFacts {
  /** Whether people are exposed in it, or its figures or rows are too few alike. */
  readonly isExposed: boolean;
  /** What columns hold as a whole, by their captions and values; of tables that expose people only. */
  readonly columns: ReadonlyMap<number, Category>;
  /** Cells in which facts of exposed people stand, by column, whatever the column is for. */
  readonly cells: ReadonlyMap<number, CellFacts>;
}

export interface DocumentFacts {
  readonly tables: readonly TableFacts[];
  /** What texts say of exposed people. */
  readonly texts: readonly FoundValue[];
}

/** Rows by which the roles of columns are told. */
const SAMPLE = 4_096;

/** What the policy of a scan would not let out of what is to be seen, told by the same engine as in a scan. */
export function factsOf(document: CleanDocument, kit: CleanKit): DocumentFacts {
  const tables = tablesOf(document).map((table) => tableFacts(table, document, kit));
  return { tables, texts: textFacts(document, kit) };
}

function tableFacts(table: DocTable, document: CleanDocument, kit: CleanKit): TableFacts {
  const cells = new Map<number, CellFacts>();
  let isExposed = false;
  const factsIn = (column: number): CellFacts => {
    const own = cells.get(column) ?? new CellFacts(table, column);
    cells.set(column, own);
    return own;
  };
  const note = ({ at: [row, column], text, detector: { category } }: Fact): void => {
    factsIn(column).add(row - 1, { text, category });
  };
  const watch = watching(document, kit, {
    people: (facts) => {
      isExposed = true;
      facts.forEach(note);
    },
    wants: ({ facts }, row) => {
      isExposed = true;
      const isTold =
        row > 0 && facts.every(({ column, detector }) => factsIn(column).isTold(detector.category));
      if (isTold)
        for (const { column, detector } of facts) factsIn(column).addWhole(row - 1, detector.category);
      return !isTold;
    },
    risk: () => {
      isExposed = true;
    },
  });
  const read = asTable({ ...table, captions: [] }, table.name);
  const session = new TableSession(read, watch);
  // The captions stand on top as in the copy, so that rows count from 1.
  for (const batch of batchesOf(read, [table.captions, ...table.rows])) session.push(batch);
  session.end();
  return { isExposed, cells, columns: isExposed ? rolesOf(table, kit) : new Map() };
}

function rolesOf(table: DocTable, { engine }: CleanKit): Map<number, Category> {
  const batch = batchOf(asTable(table, ''), table.rows);
  const step = Math.max(1, Math.ceil(table.rows.length / SAMPLE));
  const rows: Row[] = [];
  for (let index = 0; index < table.rows.length; index += step) rows.push({ batch, index });
  const roles = findRoles(rows, { captions: table.captions, title: table.name }, engine).columns;
  const found = new Map<number, Category>();
  for (let column = 0; column < columnsOf(table); column++) {
    const role = roles[column];
    const detector = role?.kind === 'fact' ? role.detector : captioned(table.captions[column] ?? '', engine);
    if (detector) found.set(column, detector.category);
  }
  return found;
}

/** Captions that clearly speak of a fact say what a column is for, even if hardly a cell bears it out. */
export const CLEAR = 0.95;

function captioned(caption: string, engine: CleanKit['engine']): Detector | undefined {
  const hit = caption === '' ? undefined : engine.headers.lookup(caption)[0];
  return hit && hit.strength >= CLEAR ? engine.byId.get(hit.detector) : undefined;
}

function textFacts(document: CleanDocument, kit: CleanKit): FoundValue[] {
  const found = new Map<string, FoundValue>();
  const add = (facts: readonly Fact[]): void => {
    for (const { text, detector } of facts) found.set(text, { text, category: detector.category });
  };
  const session = new TextSession(
    'text',
    watching(document, kit, { people: add, wants: () => true, risk() {} }),
  );
  for (const text of textsOf(document))
    session.push({
      kind: 'text',
      part: 'text',
      text,
      visibility: 'visible',
      locate: () => ({ locator: 'text' }),
    });
  session.end();
  return [...found.values()];
}

/** All that is no table's own row: paragraphs, headings, and what stands above captions. */
function* textsOf(document: CleanDocument): Generator<string> {
  for (const block of document.blocks)
    if (block.kind === 'text') yield block.text;
    else for (const row of block.above) yield row.map(textOf).join(' ');
}

interface Watcher {
  people(facts: readonly Fact[]): void;
  /** Whether the facts are wanted of a row that shows somebody of a kind: of it is known what its cells hold. */
  wants(kind: PersonKind, row: number): boolean;
  risk(): void;
}

/** The scope of a scan in which people are not counted but looked at one by one. */
function watching({ name }: CleanDocument, { engine, policy, secret }: CleanKit, told: Watcher): Scope {
  const rules = new JudgedRules(policy);
  rules.begin(name, '');
  const words = name.replace(/[_\-./\\]+/g, ' ');
  const look = (record: PersonRecord): void => {
    if (rules.judge(record).exposed) told.people(record.facts);
  };
  const exposed = new Map<PersonKind, boolean>();
  const isExposed = (kind: PersonKind): boolean => {
    const known = exposed.get(kind) ?? rules.judge(kind).exposed;
    exposed.set(kind, known);
    return known;
  };
  return {
    engine,
    secret,
    populations: engine.populations(words),
    ofHouses: saysHouses(words),
    policy,
    person: look,
    doubtful: { waits: false, see() {} },
    alike: (kind, _, row) => isExposed(kind) && told.wants(kind, row),
    keep: (_, facts) => told.people(facts),
    risk: (risk) => {
      if (rules.judgeTable(risk).some(({ rule }) => rule.level !== 'note')) told.risk();
    },
    tooMuch() {},
    failed() {},
  };
}

/** All facts in a text, whoever they are of. */
export function foundIn(text: string, { engine }: Pick<CleanKit, 'engine'>): FoundValue[] {
  return findIn(text, {}, engine).map(({ start, end, category }) => ({
    text: text.slice(start, end),
    category,
  }));
}

/** Those that tell of somebody where nobody is named: numbers, addresses, dates of birth. */
export function foundAlone(text: string, { engine }: Pick<CleanKit, 'engine'>): FoundValue[] {
  return findIn(text, {}, engine)
    .filter(({ detector, category }) => {
      return engine.byId.get(detector)?.identifies === 'directly' || TELLING.has(category);
    })
    .map(({ start, end, category }) => ({ text: text.slice(start, end), category }));
}

const TELLING: ReadonlySet<Category> = new Set(['birth_date', 'address', 'phone', 'email', 'location']);
