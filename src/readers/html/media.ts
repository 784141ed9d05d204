/** A usual window, in pixels, and what else is so of a screen on which nothing was set. */
const WIDTH = 1280;
const HEIGHT = 800;
const UNITS: Readonly<Record<string, number>> = { px: 1, em: 16, rem: 16, in: 96, cm: 37.8, pt: 1.333 };
/** Features that only some have asked for, and what a usual screen answers. */
const USUAL: Readonly<Record<string, string>> = {
  orientation: 'landscape',
  'prefers-color-scheme': 'light',
  'prefers-reduced-motion': 'no-preference',
  'prefers-contrast': 'no-preference',
  'prefers-reduced-data': 'no-preference',
  'prefers-reduced-transparency': 'no-preference',
  'forced-colors': 'none',
  'inverted-colors': 'none',
  hover: 'hover',
  'any-hover': 'hover',
  pointer: 'fine',
  'any-pointer': 'fine',
  'display-mode': 'browser',
  scripting: 'enabled',
  monochrome: '0',
};

/** Whether a list of media queries holds for a page in a usual window (Media Queries 4). What is not known holds. */
export function isOnScreen(query: string): boolean {
  const queries = query.toLowerCase().split(',', 50);
  return queries.some((one) => holds(one.trim()));
}

function holds(query: string): boolean {
  const found =
    /^(not|only)?\s{0,9}(all|screen|print|speech|tty|tv|projection|handheld|braille|embossed|aural)?(?![\w-])/.exec(
      query,
    );
  const isNot = found?.[1] === 'not';
  const type = found?.[2];
  const conditions = [...query.matchAll(/(not\s{1,9})?\(([^()]{1,200})\)/g)];
  const all = conditions.map(
    ([, not, condition]) => conditionHolds(condition!) !== (not !== undefined && !isNotHead(query)),
  );
  const features = /\)\s{0,9}or\s{0,9}\(/.test(query) ? all.some(Boolean) : all.every(Boolean);
  const answer = (type === undefined || type === 'all' || type === 'screen') && features;
  return isNot ? !answer : answer;
}

/** `not (…)`: what is said of the query as a whole. */
const isNotHead = (query: string): boolean => query.startsWith('not');

function conditionHolds(condition: string): boolean {
  const range =
    /^\s{0,9}(?:([\d.]{1,9})(\w{0,3})\s{0,9}(<=?)\s{0,9})?(width|height)(?:\s{0,9}([<>]=?)\s{0,9}([\d.]{1,9})(\w{0,3}))?\s{0,9}$/.exec(
      condition,
    );
  if (range !== null) {
    const size = range[4] === 'width' ? WIDTH : HEIGHT;
    const above = range[1] === undefined || pixels(range[1], range[2]!) <= size;
    if (range[5] === undefined) return above;
    const other = pixels(range[6]!, range[7]!);
    return above && (range[5].startsWith('<') ? size <= other : size >= other);
  }
  const [feature = '', value] = condition.split(':', 2).map((part) => part.trim());
  if (value === undefined) return feature !== 'monochrome' && feature !== 'grid';
  const limit = /^(min|max)-(?:device-)?(width|height)$/.exec(feature);
  if (limit === null) return !Object.hasOwn(USUAL, feature) || USUAL[feature] === value;
  const number = /^([\d.]{1,9})(\w{0,3})/.exec(value);
  if (number === null) return true;
  const size = limit[2] === 'width' ? WIDTH : HEIGHT;
  const other = pixels(number[1]!, number[2]!);
  return limit[1] === 'min' ? size >= other : size <= other;
}

const pixels = (number: string, unit: string): number => Number(number) * (UNITS[unit] ?? 1);
