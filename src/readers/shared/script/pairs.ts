/** Data in which each value is a pair of its kind and what it says, as Astro gives the properties of islands. */

/** Longer texts are read as they stand. */
const MAX_TEXT = 16 << 20;
const MAX_DEPTH = 200;
/** Kinds of pairs (Astro, `serialize.ts`, PROP_TYPE). */
const VALUE = 0;
const LIST = 1;
const MAP = 4;
const SET = 5;
const LAST_KIND = 11;

type Pair = readonly [kind: number, value?: unknown];

/** The same data as plain JSON; undefined if the text is no object whose members are all pairs. */
export function unwrapPairs(text: string): string | undefined {
  if (
    text.length > MAX_TEXT ||
    !/^\s{0,100}\{\s{0,100}"[^"]{0,400}"\s{0,100}:\s{0,100}\[\s{0,100}\d/.test(text)
  )
    return undefined;
  try {
    const data: unknown = JSON.parse(text);
    return isObject(data) ? JSON.stringify(members(data, 0)) : undefined;
  } catch {
    return undefined;
  }
}

/** Throws where something is no pair: then none of it is what it seemed. */
function unwrapped(given: unknown, depth: number): unknown {
  if (!isPair(given) || depth > MAX_DEPTH) throw new TypeError('no pair');
  const [kind, value = null] = given;
  if (kind === VALUE) return isObject(value) ? members(value, depth) : value;
  if (kind !== LIST && kind !== MAP && kind !== SET) return value;
  // Astro up to 2 wrote a list as a text once more.
  const list: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  if (!Array.isArray(list)) throw new TypeError('no list');
  return list.map((one) => unwrapped(one, depth + 1));
}

const members = (data: Record<string, unknown>, depth: number): unknown =>
  Object.fromEntries(Object.entries(data).map(([key, value]) => [key, unwrapped(value, depth + 1)]));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPair = (value: unknown): value is Pair =>
  Array.isArray(value) &&
  (value.length === 2 || (value.length === 1 && value[0] === VALUE)) &&
  Number.isInteger(value[0]) &&
  value[0] >= VALUE &&
  value[0] <= LAST_KIND;
