import { type Engine, isForeign } from '../engine.ts';
import type { Fact } from '../persons/person.ts';
import { roleOf } from './form.ts';
import { cellText, type Row, width } from './row.ts';
import type { RowReader } from './row-reader.ts';

/** Columns of a table that has a row for each field of a record (entity, attribute, value). */
export interface Melted {
  /** The column that names the fields. */
  readonly attribute: number;
  /** The column that says whose fields they are, if there is one. */
  readonly entity: number | undefined;
  /** Columns of values; others say the same of a field whoever filled it in, such as its type. */
  readonly values: readonly number[];
}

const SAMPLE = 48;
const WIDEST = 16;
const LONGEST = 80;
const KNOWN = 0.8;
/** Share of the values of a column that must be captions. */
const MOST = 0.5;
const FEWEST_ROWS = 2;
/** Each has two fields or nearly so. */
const MOST_OWNERS = 0.6;
/** Captions of a column of values of any kind, in English, Spanish, Portuguese, French and German. */
const ANY_VALUE =
  /(?:^|[\s._-])(?:values?|val|answers?|responses?|valor(?:es)?|respuestas?|respostas?|valeurs?|réponses?|werte?|antwort(?:en)?)(?:[\s._-]|$)/i;

/**
 * Tells a table of one row for each field: forms and plug-ins store what people fill in so, with captions that say
 * no more than `field` and `value`. One column has captions for values, among them such as say who somebody is.
 */
export function meltedColumns(
  rows: readonly Row[],
  captions: readonly string[],
  engine: Engine,
): Melted | undefined {
  if (rows.length < FEWEST_ROWS) return undefined;
  const sample = rows.slice(0, SAMPLE);
  const columns = Math.min(WIDEST, Math.max(...sample.map(width)));
  if (columns < 2) return undefined;
  for (let attribute = 0; attribute < columns; attribute++) {
    const names = sample.map((row) => cellText(row, attribute));
    if (saysWhatTheyAre(captions[attribute] ?? '', engine) || !areFields(names, engine)) continue;
    const others = Array.from({ length: columns }, (_, column) => column).filter((c) => c !== attribute);
    const again = new Set(names).size < names.length;
    if (!again && !others.some((column) => ANY_VALUE.test(captions[column] ?? ''))) continue;
    const entity = entityIn(sample, attribute, others);
    const values = others.filter(
      (column) => column !== entity && !(again && isOfField(sample, attribute, column)),
    );
    return { attribute, entity, values };
  }
  return undefined;
}

function areFields(names: readonly string[], engine: Engine): boolean {
  const filled = names.filter((name) => name !== '');
  // Nearly all columns end here: their first values are no captions.
  if (filled.length < FEWEST_ROWS || !filled.slice(0, 8).some((name) => isKnown(name, engine))) return false;
  if (filled.filter((name) => isKnown(name, engine)).length < filled.length * MOST) return false;
  const own = new Set([...new Set(filled)].flatMap((name) => ownDetector(name, engine) ?? []));
  const says = [...own].some(
    (detector) => detector.category === 'name' || detector.identifies === 'directly',
  );
  return own.size >= 2 && says;
}

/** `Migration status` over `PEP`, `PPT`: what people are, not what is asked of them. */
const saysWhatTheyAre = (caption: string, engine: Engine): boolean =>
  engine.headers
    .lookup(caption)
    .some(
      ({ detector, strength }) => strength >= 0.6 && engine.byId.get(detector)?.identifies === 'sensitive',
    );

const isKnown = (text: string, engine: Engine): boolean =>
  text.length <= LONGEST &&
  /^[\p{L}_#*"'¿]/u.test(text) &&
  (engine.headers.lookup(text)[0]?.strength ?? 0) >= KNOWN;

function ownDetector(caption: string, engine: Engine) {
  const hit = engine.headers
    .lookup(caption)
    .find(({ detector, strength }) => strength >= KNOWN && !isForeign(detector, engine));
  return hit && engine.byId.get(hit.detector);
}

/** Whether a column says the same wherever a field comes again. */
function isOfField(rows: readonly Row[], attribute: number, column: number): boolean {
  const said = new Map<string, string>();
  return rows.every((row) => {
    const [field, text] = [cellText(row, attribute), cellText(row, column)];
    const before = said.get(field) ?? text;
    said.set(field, text);
    return before === text;
  });
}

/** The column whose values come again with other fields, and never twice with the same one. */
function entityIn(rows: readonly Row[], attribute: number, columns: readonly number[]): number | undefined {
  let best: number | undefined;
  let fewest = rows.length * MOST_OWNERS;
  for (const column of columns) {
    const owners = new Set(rows.map((row) => cellText(row, column)));
    const fields = new Set(rows.map((row) => `${cellText(row, column)}\n${cellText(row, attribute)}`));
    // What never changes is the form, not the one who filled it in.
    if (owners.size < 2 || owners.size > fewest || fields.size < rows.length) continue;
    best = column;
    fewest = owners.size;
  }
  return best;
}

/**
 * Reads the fields of each entity as one record. Returns the rows of the last one, which may go on in those that
 * follow.
 */
export function readMelted(
  { rows, ended }: { readonly rows: readonly Row[]; readonly ended: boolean },
  { attribute, entity, values }: Melted,
  tools: { readonly reader: RowReader; readonly engine: Engine },
): readonly Row[] {
  const groups = groupsOf(rows, attribute, entity);
  const last = groups.at(-1) ?? [];
  const mayGoOn = !ended && groups.length > 1 && last.at(-1) === rows.at(-1);
  const open = mayGoOn && last.length * 2 <= rows.length ? last : [];
  for (const group of groups) if (group !== open) readRecord(group, { attribute, values }, tools);
  return open;
}

function groupsOf(rows: readonly Row[], attribute: number, entity: number | undefined): Row[][] {
  if (entity !== undefined) {
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
      const owner = cellText(row, entity);
      const group = groups.get(owner);
      if (group) group.push(row);
      else groups.set(owner, [row]);
    }
    return [...groups.values()];
  }
  const groups: Row[][] = [];
  let seen = new Set<string>();
  for (const row of rows) {
    const name = cellText(row, attribute);
    if (groups.length === 0 || seen.has(name)) {
      groups.push([]);
      seen = new Set();
    }
    groups.at(-1)!.push(row);
    seen.add(name);
  }
  return groups;
}

function readRecord(
  group: readonly Row[],
  { attribute, values }: Omit<Melted, 'entity'>,
  { reader, engine }: { readonly reader: RowReader; readonly engine: Engine },
): void {
  const facts: Fact[] = [];
  const loose: Fact[] = [];
  for (const row of group) {
    const caption = cellText(row, attribute);
    for (const column of values) {
      const found = reader.readAs(row, column, roleOf(caption, cellText(row, column), engine));
      facts.push(...found.facts);
      loose.push(...found.loose);
    }
  }
  reader.report(facts, loose);
}
