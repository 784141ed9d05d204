import { bestAlike } from './alike.ts';
import { detectInText } from './detect.ts';
import { type Engine, isForeign, REPORTED } from './engine.ts';
import { namesAPerson } from './table/roles.ts';
import type { Category, ColumnContext, Context, Detector, HeaderHit, Reason, TypedCell } from './types.ts';

/** What the detectors see in one piece of text. */
export interface TextFinding {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly category: Category;
  readonly detector: string;
  readonly score: number;
  readonly why: readonly Reason[];
}

/** A caption that names another kind of thing weighs so much against a number (spec 1.6, negative label). */
const AGAINST = 0.5;

/**
 * What the detectors see in one piece of text, in order of position. With a header the text is one cell of a
 * column so headed; without, it is running text.
 */
export function findIn(text: string, context: Context, engine: Engine): TextFinding[] {
  const hits = context.header === undefined ? [] : engine.headers.lookup(context.header);
  const cell = asCell(text, context, hits, engine);
  if (cell) return [cell];
  const foreign = hits.some((hit) => isForeign(hit.detector, engine) && hit.strength >= 0.75);
  // A caption may be a detector's and another kind's: it speaks against all but that detector.
  const owners = new Set(hits.map((hit) => hit.detector));
  const { header: _, ...around } = context;
  const found = detectInText(text, around, engine, rethrow);
  return found
    .map((hit) => ({
      start: hit.start,
      end: hit.end,
      category: hit.detector.category,
      detector: hit.detector.id,
      score: hit.score - (foreign && !owners.has(hit.detector.id) ? AGAINST : 0),
      why: hit.because,
    }))
    .filter((finding) => finding.score >= REPORTED);
}

/** The text as a whole cell: under a header that speaks for a detector, or with a number format that does. */
function asCell(
  text: string,
  context: Context,
  hits: readonly HeaderHit[],
  engine: Engine,
): TextFinding | undefined {
  const start = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const own = hits.filter((hit) => !isForeign(hit.detector, engine));
  const score = (detector: Detector, hit?: HeaderHit) =>
    detector.cell(trimmed, columnOf(context, hit, engine), typedOf(context));
  const found = (detector: Detector, sum: number, why: Reason): TextFinding => ({
    start,
    end: start + trimmed.length,
    category: detector.category,
    detector: detector.id,
    score: sum,
    why: [why, 'shape'],
  });
  const scoreOf = (hit: HeaderHit) => score(engine.byId.get(hit.detector)!, hit);
  const first = own.find((hit) => scoreOf(hit) >= REPORTED);
  if (first !== undefined) {
    const best = bestAlike(own, first, { engine, score: scoreOf });
    return found(engine.byId.get(best.detector)!, scoreOf(best), 'header');
  }
  if (own.length > 0 && context.numberFormat === undefined) return undefined;
  for (const detector of context.numberFormat === undefined ? [] : engine.detectors) {
    const sum = score(detector);
    if (sum >= REPORTED) return found(detector, sum, 'number-format');
  }
  return undefined;
}

function columnOf(context: Context, hit: HeaderHit | undefined, engine: Engine): ColumnContext {
  const others = Object.keys(context.row ?? {}).filter((caption) => caption !== context.header);
  const personTable = others.some((caption) =>
    engine.headers.lookup(caption).some((other) => {
      const detector = engine.byId.get(other.detector);
      return detector !== undefined && namesAPerson(detector);
    }),
  );
  return {
    header: context.header ?? '',
    personTable,
    ...(hit ? { hit } : {}),
    ...(context.dateSystem ? { dateSystem: context.dateSystem } : {}),
  };
}

function typedOf({ cellType, numberFormat }: Context): TypedCell | undefined {
  if (cellType === undefined) return undefined;
  return numberFormat === undefined ? { type: cellType } : { type: cellType, numberFormat };
}

function rethrow(_: unknown, error: unknown): never {
  throw error;
}
