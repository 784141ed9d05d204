import { holdsKey } from '../core/text/machine-keys.ts';
import { CATEGORIES, type Category, type ColumnContext, type Detector, type Match } from '../core/types.ts';
import { headerWeight, score } from '../kit/weights.ts';

/** Reasons that a detector of a user's own may give; others become `shape`. */
const REASONS: ReadonlySet<string> = new Set(['label', 'shape', 'structure', 'check-digit', 'sentence']);
const ID = /^[a-z0-9][a-z0-9-]{0,40}(?:\.[a-z0-9][a-z0-9-]{0,40}){1,3}$/;
const OWN_CATEGORY = /^x-[a-z0-9][a-z0-9-]{0,60}$/;
/** Ids that begin so stand for captions of other kinds of columns. */
const FOREIGN = /^(?:other|stats|staff)\./;

export function isDetectorId(id: unknown): id is string {
  return typeof id === 'string' && ID.test(id) && !FOREIGN.test(id);
}

export function isCategory(category: unknown): category is Category {
  if (typeof category !== 'string') return false;
  return (CATEGORIES as readonly string[]).includes(category) || OWN_CATEGORY.test(category);
}

type Members = Readonly<Record<string, unknown>>;

/** The name of the first member that is missing or wrong; undefined if the export is a detector. */
export function wrongMember(given: Members): string | undefined {
  const { headers = {}, notHeaders = [], sources = [], key, mayHold, column, cell } = given;
  const texts = (list: unknown) => Array.isArray(list) && list.every((one) => typeof one === 'string');
  const optional = (member: unknown) => member === undefined || typeof member === 'function';
  const checks: Readonly<Record<string, boolean>> = {
    id: isDetectorId(given.id),
    category: isCategory(given.category),
    about: isAbout(given.about),
    identifies: ['directly', 'jointly', 'sensitive'].includes(given.identifies as string),
    sources: texts(sources),
    headers: isObject(headers) && Object.values(headers).every(texts),
    notHeaders: texts(notHeaders),
    needs: given.needs === undefined || isObject(given.needs),
    finds: isExamples(given.finds),
    ignores: isExamples(given.ignores),
    find: typeof given.find === 'function',
    cell: optional(cell),
    column: optional(column),
    key: optional(key),
    mayHold: optional(mayHold),
  };
  return Object.keys(checks).find((name) => !checks[name]);
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAbout(about: unknown): boolean {
  return isObject(about) && typeof about.en === 'string' && typeof about.es === 'string';
}

function isExamples(examples: unknown): boolean {
  const isExample = (one: unknown) =>
    typeof one === 'string' || (isObject(one) && typeof one.text === 'string');
  return Array.isArray(examples) && examples.length > 0 && examples.every(isExample);
}

/**
 * A detector out of a module, made safe for the engine: what it answers is checked, what it leaves out is filled in.
 * If it throws where the engine expects no throw, it throws again where the engine does, which then reports it.
 */
export function guarded(given: Members): Detector {
  const own = given as unknown as Detector & Partial<Pick<Detector, 'cell'>>;
  let failure: { readonly error: unknown } | undefined;
  const rethrow = (): void => {
    const thrown = failure;
    failure = undefined;
    if (thrown) throw thrown.error;
  };
  const quietly = <T>(ask: () => T, otherwise: T): T => {
    try {
      return ask();
    } catch (error) {
      failure = { error };
      return otherwise;
    }
  };
  const cell = (text: string, column: ColumnContext): number => {
    rethrow();
    const found = own.cell ? own.cell(text, column) : wholeCell(own, text, column);
    return checkedScore(found);
  };
  const { column, key, mayHold } = own;
  return {
    ...own,
    sources: own.sources ?? [],
    headers: own.headers ?? {},
    find: (text, context) => {
      rethrow();
      return checkedMatches(own.find(text, context), text);
    },
    cell,
    ...(column && { column: (values, of) => quietly(() => checkedScore(column.call(own, values, of)), 0) }),
    // Of hashes that are made alike, or of what might stand around, it would be asked what it was not written for.
    ...(mayHold && {
      mayHold: (outline, context) =>
        context.open === true || holdsKey(outline) || mayHold.call(own, outline, context) !== false,
    }),
    key: (text) => quietly(() => String(key ? key.call(own, text) : text), text),
  };
}

/** What a detector without `cell` says of one: that its `find` takes it whole, and the header. */
function wholeCell({ find }: Pick<Detector, 'find'>, text: string, { hit }: ColumnContext): number {
  let best = 0;
  for (const match of checkedMatches(find(text, {}), text))
    if (match.end - match.start === text.length) best = Math.max(best, match.score);
  return best === 0 ? 0 : score(best, hit ? headerWeight(hit) : 0);
}

function checkedScore(given: unknown): number {
  if (typeof given !== 'number' || !(given >= 0 && given <= 1)) throw new TypeError('score');
  return given;
}

function checkedMatches(given: Iterable<Match>, text: string): Match[] {
  const matches: Match[] = [];
  for (const match of given) {
    const { start, end } = match;
    const lies = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end;
    if (!lies || end > text.length) throw new TypeError('range');
    const because = (match.because ?? []).filter((reason) => REASONS.has(reason));
    matches.push({
      start,
      end,
      score: checkedScore(match.score),
      because: because.length > 0 ? because : ['shape'],
    });
  }
  return matches;
}
