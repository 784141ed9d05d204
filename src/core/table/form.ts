import { bestAlike } from '../alike.ts';
import { ANY_NUMBER, type Engine, isForeign, REPORTED } from '../engine.ts';
import type { Fact } from '../persons/person.ts';
import type { HeaderHit } from '../types.ts';
import { isData } from './header-rows.ts';
import { CLEAR, type Role } from './role.ts';
import { cellText, type Row, width } from './row.ts';
import type { RowReader } from './row-reader.ts';

/** A form is small; a table turned on its side is not wider than this. */
const LONGEST_FORM = 2_000;
const MAX_VALUES = 512;

interface Field {
  readonly caption: string;
  readonly row: Row;
  readonly columns: readonly number[];
}

export interface FormWindow {
  readonly rows: readonly Row[];
  /** False if further rows follow, which may go on with the last person. */
  readonly ended: boolean;
}

/**
 * Reads a layout in which captions stand beside their values (`Name: | …`), one or several values to a caption
 * (a table turned on its side), one or several fields to a row. A caption that comes again begins the next
 * person. Returns the rows of a person who may not be complete yet, to be read again with those that follow;
 * undefined if the rows are no such layout, and nothing is read then.
 */
export function readForm(
  { rows, ended }: FormWindow,
  reader: RowReader,
  engine: Engine,
): readonly Row[] | undefined {
  if (rows.length > LONGEST_FORM) return undefined;
  const head = headOf(rows, engine);
  const fields = fieldsIn(head ? rows.slice(1) : rows, engine);
  if (fields === undefined) return undefined;
  // `Pod 1`, `Pod 2` are values that one caption would head.
  const captions = new Set(fields.map((field) => field.caption.replace(/[\s_-]*\d+$/, '')));
  const inFields = new Set(fields.map((field) => field.row));
  const detectors = new Set(fields.flatMap((field) => ownDetector(field.caption, engine) ?? []));
  if (captions.size < (head ? 1 : 2) || detectors.size === 0) return undefined;
  // Two rows of two captions are hardly anything else, nor is one below names that stand side by side.
  const fewest = head ? 1 : rows.length === 2 ? 2 : 3;
  if (detectors.size === 1 && captions.size < fewest) return undefined;
  const groups = withHead(groupsOf(fields), rows[0]!, engine);
  for (const { row } of groups[0]!) inFields.add(row);
  const open = ended ? [] : rowsOfLast(groups, rows);
  for (const group of open.length > 0 ? groups.slice(0, -1) : groups) readGroup(group, reader, engine);
  for (const row of rows) if (!inFields.has(row) && !open.includes(row)) reader.read(row);
  return open;
}

/**
 * A table turned on its side may begin with whom its columns are about, under no caption: `(blank) | Ana Cruz | Luis Paz`
 * above `Born | … | …`.
 */
function withHead(groups: Field[][], head: Row, engine: Engine): Field[][] {
  const [first, second] = groups;
  if (first === undefined || second !== undefined || first.some(({ row }) => row === head)) return groups;
  const { columns } = first.reduce((a, b) => (b.columns.length > a.columns.length ? b : a));
  const named = columns.filter((column) => isName(cellText(head, column), engine));
  if (columns.length < 2 || named.length * 2 < columns.length) return groups;
  return [[{ caption: WHOSE, row: head, columns }, ...first]];
}

/** Whether nothing but names stands in the first row, each above values, and nothing above the captions. */
function headOf(rows: readonly Row[], engine: Engine): boolean {
  const [head, below] = rows;
  if (head === undefined || below === undefined || width(head) > MAX_VALUES) return false;
  if (cellText(head, 0) !== '' || cellText(below, 0) === '') return false;
  const named = Array.from({ length: width(head) }, (_, column) => cellText(head, column)).slice(1);
  return named.length >= 2 && named.every((text) => text !== '' && isName(text, engine));
}

/** The caption that such a row would have. */
const WHOSE = 'Name';

function isName(text: string, engine: Engine): boolean {
  const role = roleOf(WHOSE, text, engine);
  return (
    role.kind === 'fact' &&
    role.detector.category === 'name' &&
    role.detector.cell(text, role.column) >= REPORTED
  );
}

/** The rows from the last group on, if it begins a row and is not most of the form. */
function rowsOfLast(groups: readonly (readonly Field[])[], rows: readonly Row[]): readonly Row[] {
  const first = groups.at(-1)?.[0]?.row;
  if (first === undefined || groups.at(-2)?.at(-1)?.row === first) return [];
  const open = rows.slice(rows.indexOf(first));
  return open.length * 2 > rows.length ? [] : open;
}

/** The fields of the rows; undefined if less than two in five rows have any. */
function fieldsIn(rows: readonly Row[], engine: Engine): readonly Field[] | undefined {
  const fields: Field[] = [];
  let without = 0;
  for (const row of rows) {
    const own = fieldsOf(row, engine);
    if (own.length > 0) fields.push(...own);
    // Nearly all tables end here, before the last of their rows.
    else if (++without * 5 > rows.length * 3) return undefined;
  }
  return fields;
}

/** Captions of a row with the cells to their right, up to the next caption. */
function fieldsOf(row: Row, engine: Engine): Field[] {
  const fields: { caption: string; row: Row; columns: number[] }[] = [];
  for (let column = 0; column < Math.min(width(row), MAX_VALUES); column++) {
    const text = cellText(row, column);
    if (text === '') continue;
    const caption = /[:：.]$/u.test(text) ? text.replace(/\s*[:：.]+$/u, '') : text;
    // `née le 28/12/…` is a value, though it begins with a word of captions.
    const isCaption = !isData(caption) && (engine.headers.lookup(caption)[0]?.strength ?? 0) >= 0.8;
    if (isCaption || /[:：]$/u.test(text)) {
      fields.push({ caption, row, columns: [] });
    } else {
      fields.at(-1)?.columns.push(column);
    }
  }
  return fields.filter((field) => field.columns.length > 0);
}

/** Fields up to the one whose caption comes again. */
function groupsOf(fields: readonly Field[]): Field[][] {
  const groups: Field[][] = [];
  let seen = new Set<string>();
  for (const field of fields) {
    if (groups.length === 0 || seen.has(field.caption)) {
      groups.push([]);
      seen = new Set();
    }
    groups.at(-1)!.push(field);
    seen.add(field.caption);
  }
  return groups;
}

/** The n-th values of all captions are one person. */
function readGroup(group: readonly Field[], reader: RowReader, engine: Engine): void {
  const values = Math.max(...group.map((field) => field.columns.length));
  for (let n = 0; n < values; n++) {
    const facts: Fact[] = [];
    const loose: Fact[] = [];
    for (const { caption, row, columns } of group) {
      const column = columns[n];
      if (column === undefined) continue;
      const found = reader.readAs(row, column, roleOf(caption, cellText(row, column), engine));
      facts.push(...found.facts);
      loose.push(...found.loose);
    }
    reader.report(facts, loose);
  }
}

function ownDetector(caption: string, engine: Engine): string | undefined {
  return engine.headers.lookup(caption).find((hit) => hit.strength >= 0.8 && !isForeign(hit.detector, engine))
    ?.detector;
}

/** The role of one value beside its caption: the first reading of the caption that the value bears out. */
export function roleOf(caption: string, text: string, engine: Engine): Role {
  const hits = engine.headers.lookup(caption);
  for (const hit of hits) {
    if (isForeign(hit.detector, engine)) {
      if (hit.strength >= CLEAR && !ANY_NUMBER.has(hit.detector))
        return { kind: 'foreign', id: hit.detector };
      continue;
    }
    const columnOf = (own: HeaderHit) => ({ header: caption, hit: own, personTable: true });
    const score = (own: HeaderHit) => engine.byId.get(own.detector)!.cell(text, columnOf(own));
    if (score(hit) === 0) continue;
    const best = bestAlike(hits, hit, { engine, score });
    const detector = engine.byId.get(best.detector)!;
    return { kind: 'fact', detector, column: columnOf(best), because: ['label', 'shape'] };
  }
  return { kind: 'text' };
}
