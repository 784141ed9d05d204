import { mostDigits } from '../detect.ts';
import { ANY_JOB, type Engine, isForeign, PUBLIC_ROLE, REPORTED } from '../engine.ts';
import type { ColumnContext, Detector, HeaderHit, Reason } from '../types.ts';
import { cellText, cellType, type Row } from './row.ts';

/** What a column holds, as far as it matters. */
export type Role =
  | {
      readonly kind: 'fact';
      readonly detector: Detector;
      readonly column: ColumnContext;
      readonly because: readonly Reason[];
    }
  /** Headed as another kind of number, date or thing: left alone. */
  | { readonly kind: 'foreign'; readonly id: string }
  /** Nothing known: each cell is read as text, but not by detectors that the column as a whole denies. */
  | { readonly kind: 'text'; readonly denied?: ReadonlySet<string> };

export interface Roles {
  readonly columns: readonly Role[];
  readonly captions: readonly string[];
  readonly publicRole: boolean;
}

const ENOUGH = 0.5;
/** Below it, in a sample of so many values, a column is surely not what its caption says. */
const DENIED = 0.25;
const SURE_SAMPLE = 3;
const SAMPLE = 100;
/** In the large windows of a long table, whose columns were looked at before. */
const LONG_TABLE = 4_096;
const SMALL_SAMPLE = 40;
/** A caption of a foreign column turns detectors away only if it is clear. */
export const CLEAR = 0.75;

/** Columns whose values are looked at: wider tables are made by machines, or to wear one out. */
const WIDEST = 1_000;

const TEXT: Role = { kind: 'text' };

/** Works out the role of every column from its caption and the values of the rows. */
export function findRoles(rows: readonly Row[], captions: readonly string[], engine: Engine): Roles {
  const columns = rows.reduce((most, row) => Math.max(most, row.batch.width(row.index)), captions.length);
  // Beyond, only captions speak; cells without one are read as texts, which finds what has a shape of its own.
  const looked = (column: number) => column < WIDEST || (captions[column] ?? '') !== '';
  const samples = Array.from({ length: columns }, (_, column) =>
    looked(column) ? sampleOf(rows, column) : NO_SAMPLE,
  );
  // A column of names, found by its caption or its values, makes the others readable as facts of people.
  const look = (personTable: boolean) => (sample: Sample, column: number) => {
    const caption = captions[column] ?? '';
    return (
      headedRole(sample, caption, engine, personTable) ?? unheadedRole(sample, caption, engine, personTable)
    );
  };
  const roles = samples.map(look(false));
  const personTable = roles.some((role) => role?.kind === 'fact' && namesAPerson(role.detector));
  const complete = roles.map((role, column) => {
    const caption = captions[column] ?? '';
    const again =
      personTable && (role === undefined || (role.kind === 'foreign' && mayBelong(caption, engine)));
    return (
      (again ? look(true)(samples[column]!, column) : role) ?? textRole(samples[column]!, caption, engine)
    );
  });
  // Farmers and cooks have a position, too; whose birth date or country is told is no official by that.
  const isPrivate = complete.some(
    (role) => role.kind === 'fact' && /^(?:birth_date|nationality)$/.test(role.detector.category),
  );
  return {
    columns: complete,
    captions,
    publicRole: captions.some(
      (caption, column) =>
        !isFormOfAddress(samples[column]!) &&
        (heads(PUBLIC_ROLE, caption, engine) ||
          (heads(ANY_JOB, caption, engine) && (!isPrivate || areOffices(samples[column]!)))),
    ),
  };
}

/** Whether a caption is also that of facts that are somebody's only beside people, such as positions. */
function mayBelong(caption: string, engine: Engine): boolean {
  return engine.headers.lookup(caption).some(({ detector, strength }) => {
    return strength >= CLEAR && engine.byId.get(detector)?.identifies === 'jointly';
  });
}

/** Whether a detector's facts single people out, so that a table that holds them is about people. */
export function namesAPerson(detector: Detector): boolean {
  return (
    detector.identifies === 'directly' || detector.category === 'name' || detector.category === 'birth_date'
  );
}

/** Whether rows give names and say something of each: when they were born, where they come from, a number of theirs. */
export function isAboutPeople({ columns }: Roles): boolean {
  const facts = columns.flatMap((role) => (role.kind === 'fact' ? [role.detector] : []));
  const named = facts.some(({ category }) => category === 'name');
  return named && facts.some((detector) => detector.category !== 'name' && tellsOfSomebody(detector));
}

const tellsOfSomebody = ({ category, identifies }: Detector) =>
  identifies === 'directly' || category === 'birth_date' || category === 'nationality';

export interface Sample {
  readonly values: readonly string[];
  readonly rows: readonly Row[];
  readonly column: number;
}

const NO_SAMPLE: Sample = { values: [], rows: [], column: -1 };

function sampleOf(rows: readonly Row[], column: number): Sample {
  const most = rows.length > LONG_TABLE ? SMALL_SAMPLE : SAMPLE;
  const step = Math.max(1, Math.floor(rows.length / most));
  const values: string[] = [];
  const sampled: Row[] = [];
  for (let i = 0; i < rows.length && values.length < most; i += step) {
    const text = cellText(rows[i]!, column);
    if (text === '') continue;
    values.push(text);
    sampled.push(rows[i]!);
  }
  return { values, rows: sampled, column };
}

/** The role that the caption speaks for and the values bear out. */
function headedRole(sample: Sample, caption: string, engine: Engine, personTable: boolean): Role | undefined {
  if (caption === '') return undefined;
  const hits = engine.headers.lookup(caption);
  for (const hit of hits) {
    if (isForeign(hit.detector, engine)) {
      if (hit.strength >= CLEAR) return { kind: 'foreign', id: hit.detector };
      continue;
    }
    const detector = engine.byId.get(hit.detector)!;
    const column: ColumnContext = { header: caption, hit, personTable };
    if (confidence(detector, sample, column) >= ENOUGH) return factRole(detector, column, 'header');
  }
  return undefined;
}

/** The role that the values alone speak for. */
function unheadedRole(
  sample: Sample,
  caption: string,
  engine: Engine,
  personTable: boolean,
): Role | undefined {
  if (sample.values.length === 0) return undefined;
  const column: ColumnContext = { header: caption, personTable };
  const digits = mostDigits(sample.values);
  let best: Detector | undefined;
  let bestScore = ENOUGH;
  for (const detector of engine.detectors) {
    // Words are no column of numbers: what numbers look like need not be asked.
    if ((detector.needs?.digits ?? 0) > digits) continue;
    const score = detector.column?.(sample.values, column) ?? 0;
    if (score >= bestScore && (score > bestScore || !best)) {
      best = detector;
      bestScore = score;
    }
  }
  return best ? factRole(best, column, 'column-values') : undefined;
}

/**
 * A column whose caption speaks for a detector and whose values deny it, such as `Name` over facilities: what
 * looks like a person there (`T. Don Hutto`) is what a facility is called.
 */
function textRole(sample: Sample, caption: string, engine: Engine): Role {
  // One value again and again denies no more than one.
  if (new Set(sample.values).size < SURE_SAMPLE) return TEXT;
  const denied = engine.headers
    .lookup(caption)
    .filter((hit) => !isForeign(hit.detector, engine))
    .filter((hit) => {
      const column: ColumnContext = { header: caption, hit, personTable: false };
      return confidence(engine.byId.get(hit.detector)!, sample, column) < DENIED;
    });
  return denied.length === 0 ? TEXT : deniedRole(denied.map((hit) => hit.detector));
}

/** One object for the same detectors, so that a table whose windows agree is seen to agree. */
function deniedRole(ids: readonly string[]): Role {
  const key = ids.join();
  let role = deniedRoles.get(key);
  if (!role) {
    role = { kind: 'text', denied: new Set(ids) };
    deniedRoles.set(key, role);
  }
  return role;
}
const deniedRoles = new Map<string, Role>();

function confidence(detector: Detector, sample: Sample, column: ColumnContext): number {
  if (sample.values.length === 0) return 1;
  if (detector.column) return detector.column(sample.values, column);
  const accepted = sample.values.filter(
    (text, i) => detector.cell(text, column, cellType(sample.rows[i]!, sample.column)) >= REPORTED,
  );
  return accepted.length / sample.values.length;
}

function factRole(detector: Detector, column: ColumnContext, reason: Reason): Role {
  return { kind: 'fact', detector, column, because: [reason, 'shape'] };
}

function heads(id: string, caption: string, engine: Engine): boolean {
  return engine.headers
    .lookup(caption)
    .some((hit: HeaderHit) => hit.detector === id && hit.strength >= CLEAR);
}

/** How anybody is addressed, in the languages that captions are known in. */
const FORM_OF_ADDRESS =
  /^(?:mr|mrs|ms|miss|mx|sr|sra|srta|don|doña|señora?|señorita|m|mme|mlle|monsieur|madame|senhora?|msye|madan)\.?$/iu;

/** Offices that are held in public, in English, Spanish, French and Portuguese. */
const OFFICE =
  /\b(?:secretar|director|directeur|minist[er]|judge|justice|senat?or|sénat|govern|gobernador|commission|comision|mayor|alcald|maire|prefe|préfet|chair|president|président|ambassad|embajador|embaixador|administrator|representative|diputad|deputado|magistrad|juez|jueza|juiz|fiscal|spokes|vocer|sheriff|superintend)/i;

/** Whether most of a column's values are public offices. */
function areOffices({ values }: Sample): boolean {
  return values.filter((text) => OFFICE.test(text)).length * 2 > values.length;
}

/** `Title` over `Mr` and `Mrs` says of nobody that they are an official. */
function isFormOfAddress({ values }: Sample): boolean {
  const addressed = values.filter((text) => FORM_OF_ADDRESS.test(text)).length;
  return addressed * 2 > values.length;
}
