import type { Bound, Measure, Run } from './types.ts';

/** What the time of a run is: by the clock on an idle machine, of the processors where other work runs beside. */
export type Clock = 'wall' | 'cpu';

export type Results = Readonly<Record<string, Run>>;

/** A bound and what was measured; undefined where one of the candidates did not run. */
export interface Judged {
  readonly bound: Bound;
  readonly value: number | undefined;
  readonly met: boolean | undefined;
}

/** Of an even number of values the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[(values.length - 1) >> 1]!;
}

/** The times are medians; the memory is the most of all rounds, since that is what must be there. */
export function summary(runs: readonly Run[]): Run {
  return {
    wall: median(runs.map((run) => run.wall)),
    cpu: median(runs.map((run) => run.cpu)),
    memory: Math.max(...runs.map((run) => run.memory)),
  };
}

function figure(run: Run, measure: Measure, clock: Clock): number {
  return measure === 'memory' ? run.memory : run[clock];
}

export function judge(bounds: readonly Bound[], results: Results, clock: Clock): Judged[] {
  return bounds.map((bound) => {
    const value = valueFor(bound, results, clock);
    return { bound, value, met: value === undefined ? undefined : value <= bound.most };
  });
}

function valueFor(bound: Bound, results: Results, clock: Clock): number | undefined {
  const ours = results[bound.of];
  const theirs = bound.against === undefined ? undefined : results[bound.against];
  if (ours === undefined || (bound.against !== undefined && theirs === undefined)) return undefined;
  const value = figure(ours, bound.measure, clock);
  if (theirs === undefined || Number.isNaN(value)) return Number.isNaN(value) ? undefined : value;
  const other = figure(theirs, bound.measure, clock);
  return bound.by === 'ratio' ? value / other : value - other;
}

/** A figure that has changed since the last result, 0.12 for 12 % more. */
export interface Change {
  readonly bound: Bound;
  readonly before: number;
  readonly now: number;
  readonly change: number;
}

/** Changes that are smaller are noise. */
const LEAST_CHANGE = 0.1;

/**
 * What has changed of the figures that have a bound, and of the ratios of the first candidate, ours, to the others. Ratios
 * and not seconds, as these tell of the machine.
 */
export function changes(
  before: Results,
  now: Results,
  { bounds, clock }: { bounds: readonly Bound[]; clock: Clock },
): Change[] {
  return [...bounds, ...ratios(Object.keys(now), bounds)].flatMap((bound) => {
    const old = valueFor(bound, before, clock);
    const value = valueFor(bound, now, clock);
    if (old === undefined || value === undefined) return [];
    const change = value / old - 1;
    return Math.abs(change) > LEAST_CHANGE ? [{ bound, before: old, now: value, change }] : [];
  });
}

/** Those of the first one to the others that no bound asks for. */
function ratios([ours, ...others]: readonly string[], bounds: readonly Bound[]): Bound[] {
  if (ours === undefined) return [];
  const all = others.flatMap((against) =>
    (['time', 'memory'] as const).map((measure) => ({ of: ours, measure, against })),
  );
  return all
    .filter((one) => !bounds.some((bound) => bound.against === one.against && bound.measure === one.measure))
    .map((one) => ({ ...one, by: 'ratio', most: Number.POSITIVE_INFINITY }) as const);
}
