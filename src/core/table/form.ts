import { type Engine, isForeign } from '../engine.ts';
import type { Fact } from '../person.ts';
import { CLEAR, type Role } from './roles.ts';
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

/**
 * Reads a layout in which captions stand beside their values (`Name: | …`), one or several values to a caption
 * (a table turned on its side), one or several fields to a row. A caption that comes again begins the next
 * person. False if the rows are no such layout; nothing is read then.
 */
export function readForm(rows: readonly Row[], reader: RowReader, engine: Engine): boolean {
  if (rows.length > LONGEST_FORM) return false;
  const fields = rows.flatMap((row) => fieldsOf(row, engine));
  const captions = new Set(fields.map((field) => field.caption));
  const inFields = new Set(fields.map((field) => field.row)).size;
  const detectors = new Set(fields.flatMap((field) => ownDetector(field.caption, engine) ?? []));
  if (captions.size < 2 || detectors.size === 0 || inFields * 5 < rows.length * 2) return false;
  if (detectors.size === 1 && captions.size < 3) return false;
  for (const group of groupsOf(fields)) readGroup(group, reader, engine);
  const rest = rows.filter((row) => !fields.some((field) => field.row === row));
  for (const row of rest) reader.read(row);
  return true;
}

/** Captions of a row with the cells to their right, up to the next caption. */
function fieldsOf(row: Row, engine: Engine): Field[] {
  const fields: { caption: string; row: Row; columns: number[] }[] = [];
  for (let column = 0; column < Math.min(width(row), MAX_VALUES); column++) {
    const text = cellText(row, column);
    if (text === '') continue;
    const caption = text.replace(/\s*[:：.]+$/u, '');
    if ((engine.headers.lookup(caption)[0]?.strength ?? 0) >= 0.8 || /[:：]$/u.test(text)) {
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
  for (const hit of engine.headers.lookup(caption)) {
    if (isForeign(hit.detector, engine)) {
      if (hit.strength >= CLEAR) return { kind: 'foreign', id: hit.detector };
      continue;
    }
    const detector = engine.byId.get(hit.detector)!;
    const column = { header: caption, hit, personTable: true };
    if (detector.cell(text, column) > 0)
      return { kind: 'fact', detector, column, because: ['label', 'shape'] };
  }
  return { kind: 'text' };
}
