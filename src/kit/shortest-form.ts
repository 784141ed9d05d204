/**
 * The fewest signs that a text has which an expression matches, looking around aside: `[A-Z]{5}\d{4}[A-Z]` → 10. Never more
 * than it is; of what is not understood (references to groups) none are counted.
 */
export function shortestMatch(source: string): number {
  const [length, end] = shortestFrom(source, 0);
  return end < source.length ? 0 : length;
}

/** The same of the alternatives from `at` on, and where they end: at the end or before a closing bracket. */
function shortestFrom(source: string, from: number): [length: number, end: number] {
  let best = Number.POSITIVE_INFINITY;
  let length = 0;
  let at = from;
  while (at < source.length && source[at] !== ')') {
    if (source[at] === '|') {
      best = Math.min(best, length);
      length = 0;
      at++;
      continue;
    }
    const [own, end] = atomFrom(source, at);
    const [least, next] = timesFrom(source, end);
    length += own * least;
    at = next;
  }
  return [Math.min(best, length), at];
}

const LOOK = /\(\?<?[!=]/y;
const GROUP = /\((?:\?:|\?<[A-Za-z]\w*>)?/y;
const CLASS = /\[(?:\\[\s\S]|[^\]\\])*\]/y;
const NO_SIGN = /\^|\$|\\[bB]|\\[1-9]\d*|\\k<[^>]*>/y;
const ESCAPE = /\\(?:[pPu]\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\s\S])/y;

function atomFrom(source: string, at: number): [length: number, end: number] {
  const look = endOf(LOOK, source, at);
  const group = look ?? endOf(GROUP, source, at);
  if (group !== undefined) {
    const [length, end] = shortestFrom(source, group);
    return [look === undefined ? length : 0, end + 1];
  }
  const nothing = endOf(NO_SIGN, source, at);
  if (nothing !== undefined) return [0, nothing];
  return [1, endOf(CLASS, source, at) ?? endOf(ESCAPE, source, at) ?? at + 1];
}

const TIMES = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y;

/** How often at least what stands before `at` comes, and where that is said. */
function timesFrom(source: string, at: number): [least: number, end: number] {
  const end = endOf(TIMES, source, at);
  if (end === undefined) return [1, at];
  const times = source.slice(at, end);
  const [, least] = /\{(\d+)/.exec(times) ?? [];
  return [least === undefined ? (times.startsWith('+') ? 1 : 0) : Number(least), end];
}

function endOf(shape: RegExp, source: string, at: number): number | undefined {
  shape.lastIndex = at;
  return shape.test(source) ? shape.lastIndex : undefined;
}
