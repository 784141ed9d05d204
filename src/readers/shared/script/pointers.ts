/** Lists in which numbers point to other members: devalue (Nuxt, SvelteKit) and turbo-stream (React Router). */

/** Longer lists are read as they stand. */
const MAX_TEXT = 16 << 20;
/** Values that the pointers may make of a list; a few bytes could ask for billions. */
const MAX_VALUES = 2_000_000;
const MAX_DEPTH = 60;

/** The same data as plain JSON; undefined if the text is no such list. */
export function followPointers(text: string): string | undefined {
  if (text.length > MAX_TEXT || !/^\s{0,100}\[\s{0,100}[[{]/.test(text)) return undefined;
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(list) || !hasPointers(list)) return undefined;
  return JSON.stringify(new Pointers(list).at(0, 0));
}

/** Members of objects are numbers of other members, all of them, and some of those are texts. */
function hasPointers(list: readonly unknown[]): boolean {
  const objects = list.filter(isObject);
  if (objects.length === 0 || !list.some((one) => typeof one === 'string')) return false;
  return objects.every((one) => Object.values(one).every((value) => isPointer(value, list.length)));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPointer = (value: unknown, length: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value < length && value >= -7;

class Pointers {
  private readonly list: readonly unknown[];
  private values = 0;

  constructor(list: readonly unknown[]) {
    this.list = list;
  }

  at(index: unknown, depth: number): unknown {
    if (!isPointer(index, this.list.length) || index < 0) return null;
    if (depth > MAX_DEPTH || ++this.values > MAX_VALUES) return null;
    const value = this.list[index];
    if (Array.isArray(value)) return this.members(value, depth);
    if (typeof value === 'string') this.values += value.length / 16;
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([key, member]) => [this.key(key), this.at(member, depth + 1)]);
    return Object.fromEntries(entries);
  }

  /** `["ShallowReactive", 1]` is what the member 1 is. */
  private members(list: readonly unknown[], depth: number): unknown {
    if (typeof list[0] === 'string') {
      const [, only, ...more] = list;
      if (more.length === 0) return typeof only === 'number' ? this.at(only, depth + 1) : only;
      return this.members(list.slice(1), depth);
    }
    return list.map((member) => this.at(member, depth + 1));
  }

  private key(key: string): string {
    const index = /^_(\d{1,9})$/.exec(key)?.[1];
    const named = index === undefined ? undefined : this.list[Number(index)];
    return typeof named === 'string' ? named : key;
  }
}
