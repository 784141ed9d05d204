/** What is known of a figure: it lies between, both included. */
export interface Interval {
  low: number;
  high: number;
}

/** The parts add up to the total. Numbers of intervals. */
export interface Sum {
  readonly total: number;
  readonly parts: readonly number[];
}

/** Rounds after which the bounds are taken as they are: each round is one step of a chain. */
const MOST_ROUNDS = 64;

/**
 * Narrows down the figures that sums leave open, until nothing changes: a part is the total less what the others can
 * be at least and at most, and the total what its parts add up to (bounds of a linear system by interval propagation;
 * cell suppression audits as in Fischetti and Salazar 2001 solve it exactly). Returns false if figures contradict each
 * other: they do not add up, so nothing follows from them.
 */
export function propagate(figures: Interval[], sums: readonly Sum[]): boolean {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let changed = false;
    for (const sum of sums) {
      const step = narrow(figures, sum);
      if (step === undefined) return false;
      changed ||= step;
    }
    if (!changed) return true;
  }
  return true;
}

/** Whether anything changed; undefined if the sum cannot hold. */
function narrow(figures: Interval[], { total, parts }: Sum): boolean | undefined {
  const whole = figures[total]!;
  let low = 0;
  let high = 0;
  let open = 0;
  for (const part of parts) {
    const own = figures[part]!;
    low += own.low;
    if (own.high === Number.POSITIVE_INFINITY) open++;
    else high += own.high;
  }
  let changed = tighten(whole, low, open > 0 ? Number.POSITIVE_INFINITY : high);
  for (const part of parts) {
    const own = figures[part]!;
    const isOpen = own.high === Number.POSITIVE_INFINITY;
    const others = open > (isOpen ? 1 : 0) ? Number.POSITIVE_INFINITY : high - (isOpen ? 0 : own.high);
    const step = tighten(own, whole.low - others, whole.high - (low - own.low));
    changed ||= step;
  }
  return whole.low > whole.high || parts.some((part) => figures[part]!.low > figures[part]!.high)
    ? undefined
    : changed;
}

function tighten(figure: Interval, low: number, high: number): boolean {
  let changed = false;
  if (low > figure.low) {
    figure.low = low;
    changed = true;
  }
  if (high < figure.high) {
    figure.high = high;
    changed = true;
  }
  return changed;
}
