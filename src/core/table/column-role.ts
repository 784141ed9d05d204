import { bestAlike } from '../alike.ts';
import { mostDigits } from '../detect.ts';
import { ANY_NUMBER, type Engine, isForeign, REPORTED } from '../engine.ts';
import type { ColumnContext, Detector, HeaderHit, Reason } from '../types.ts';
import { CLEAR, type Role, type Sample } from './role.ts';
import { cellText, cellType, type Row } from './row.ts';

const ENOUGH = 0.5;
/** Below it, in a sample of so many values, a column is surely not what its caption says. */
const DENIED = 0.25;
const SURE_SAMPLE = 3;
const SAMPLE = 100;
/** In the large windows of a long table, whose columns were looked at before. */
const LONG_TABLE = 4_096;
const SMALL_SAMPLE = 40;

const TEXT: Role = { kind: 'text' };

export const NO_SAMPLE: Sample = { values: [], rows: [], column: -1 };

export function sampleOf(rows: readonly Row[], column: number): Sample {
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
export function headedRole(
  sample: Sample,
  caption: string,
  engine: Engine,
  personTable: boolean,
): Role | undefined {
  if (caption === '') return undefined;
  const hits = engine.headers.lookup(caption);
  for (const hit of hits) {
    if (isForeign(hit.detector, engine)) {
      if (hit.strength < CLEAR) continue;
      return personTable && ANY_NUMBER.has(hit.detector)
        ? (ownNumber(sample, caption, engine) ?? TEXT)
        : { kind: 'foreign', id: hit.detector };
    }
    const columnOf = (own: HeaderHit): ColumnContext => ({ header: caption, hit: own, personTable });
    if (confidence(engine.byId.get(hit.detector)!, sample, columnOf(hit)) < ENOUGH) continue;
    const score = (own: HeaderHit) => meanScore(engine.byId.get(own.detector)!, sample, columnOf(own));
    const best = bestAlike(hits, hit, { engine, score });
    return factRole(engine.byId.get(best.detector)!, columnOf(best), 'header');
  }
  return undefined;
}

/** What the values score on the whole; 0 for a detector that does not take the column. */
function meanScore(detector: Detector, sample: Sample, column: ColumnContext): number {
  if (sample.values.length === 0 || confidence(detector, sample, column) < ENOUGH) return 0;
  const sum = sample.values.reduce(
    (all, text, i) => all + detector.cell(text, column, cellType(sample.rows[i]!, sample.column)),
    0,
  );
  return sum / sample.values.length;
}

/** What a caption leaves open, values tell beside people: an A-number under `Case Number`, a CURP under `ID`. */
function ownNumber(sample: Sample, caption: string, engine: Engine): Role | undefined {
  const role = unheadedRole(sample, caption, engine, true);
  if (role?.kind !== 'fact') return undefined;
  const { identifies, category } = role.detector;
  return identifies === 'directly' || category === 'financial' ? role : undefined;
}

/** The role that the values alone speak for. */
export function unheadedRole(
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
  for (const detector of unheadedOf(engine, sample.values.length)) {
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

/** From so many values on the same detectors are asked. */
const MANY_VALUES = 8;
const unheadedLists = new WeakMap<Engine, (readonly Detector[])[]>();

/** The detectors that may take a column of so many values without a caption. */
function unheadedOf(engine: Engine, values: number): readonly Detector[] {
  let lists = unheadedLists.get(engine);
  if (lists === undefined) {
    lists = [];
    unheadedLists.set(engine, lists);
  }
  const most = values < MANY_VALUES ? values : Number.MAX_VALUE;
  lists[Math.min(values, MANY_VALUES)] ??= engine.detectors.filter(
    ({ column, needs }) => column !== undefined && (needs?.values ?? 0) <= most,
  );
  return lists[Math.min(values, MANY_VALUES)]!;
}

/**
 * A column whose caption speaks for a detector and whose values deny it, such as `Name` over facilities: what
 * looks like a person there (`T. Don Hutto`) is what a facility is called.
 */
export function textRole(sample: Sample, caption: string, engine: Engine): Role {
  // One value again and again denies no more than one.
  if (sample.values.length < SURE_SAMPLE || new Set(sample.values).size < SURE_SAMPLE) return TEXT;
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
export function deniedRole(ids: readonly string[]): Role {
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
